/** A text for one line of a terminal, which is told nothing by what is written in it. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}+ */gu, ' ');
}

/** A number with its noun, such as `1 file` and `2,000 files`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${count === 1 ? noun : plural(noun)}`;
}

/** A whole number with a comma between its thousands. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function plural(noun: string): string {
  return noun.endsWith('x') ? `${noun}es` : `${noun}s`;
}
