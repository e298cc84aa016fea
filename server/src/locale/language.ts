/** The language of a BCP 47 tag: `pt` of `pt-BR`. */
export function languageOf(locale: string): string {
  const end = locale.search(/[-_]/);
  return (end < 0 ? locale : locale.slice(0, end)).toLowerCase();
}

/** Whether a locale writes Latin letters, as far as CLDR knows it. */
export function writesLatin(locale: string): boolean {
  try {
    const { script } = new Intl.Locale(locale.replace('_', '-')).maximize();
    return script === undefined || script === 'Latn';
  } catch {
    return true;
  }
}

/** Whether a tag names one of some languages or locales: `fr-CA` is `fr` and `fr-CA`. */
export function isOneOf(locale: string, tags: ReadonlySet<string>): boolean {
  return tags.has(languageOf(locale)) || tags.has(locale.replace('_', '-'));
}
