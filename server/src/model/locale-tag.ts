/** Whether a locale (`nl-NL`) or language (`nl`) that somebody names takes in a page's locale. */
export function covers(named: string, locale: string): boolean {
  const [wanted, tag] = [named.toLowerCase(), locale.toLowerCase()];
  return tag === wanted || tag.startsWith(`${wanted}-`);
}
