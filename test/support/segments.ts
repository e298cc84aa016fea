/** Writes a segment the way the publisher does. */
export function pair(number: number, target = 'Ja', source = 'Yes', prefix = '4c0de'): string {
  const id = `${prefix}-${number}`;
  return (
    `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup">` +
    `<span data-stu-id="${id}">${source}</span></span>`
  );
}

/** A segment whose target lost its closing tag. */
export function unclosedPair(number: number, target?: string, source?: string): string {
  return pair(number, target, source).replace('</span>', '');
}
