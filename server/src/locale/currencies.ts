let known: ReadonlySet<string> | undefined;

/** Whether three capitals are the code of a currency (ISO 4217), which is the same in all languages. */
export function isCurrencyCode(code: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code);
}

const CODE = /(?<![A-Za-z\d])[A-Z]{3}(?![A-Za-z\d])/g;

/** How many signs of currencies a text has. */
export function countSigns(text: string): number {
  return text.match(/\p{Sc}/gu)?.length ?? 0;
}

/** Whether a text names a currency by its code, or by a name of the language. */
export function namesCurrency(text: string, locale: string): boolean {
  if ((text.match(CODE) ?? []).some(isCurrencyCode)) return true;
  const folded = text.toLocaleLowerCase(locale);
  return stemsOf(locale).some((stem) => folded.includes(stem));
}

const stems = new Map<string, readonly string[]>();

/** What the names of common currencies begin with in a language, and in English. */
function stemsOf(locale: string): readonly string[] {
  const known = stems.get(locale);
  if (known) return known;
  const names = [locale, 'en'].flatMap((language) => wordsFor(language)).concat(SHORT);
  const found = [...new Set(names.map(stemOf))];
  stems.set(locale, found);
  return found;
}

const COMMON = ['USD', 'EUR', 'GBP', 'JPY', 'INR', 'CNY'];
const SHORT = ['ドル', '元', '円', '美金', '달러', '유로', 'долл', 'dolár', 'dólar', 'cent'];

/** The names of common currencies in a language, and what it writes for a sign: `щ.д.` */
function wordsFor(locale: string): string[] {
  try {
    const names = new Intl.DisplayNames(locale, { type: 'currency' });
    const words = COMMON.flatMap((code) => (names.of(code) ?? '').split(/[\s\u00a0]+/));
    const signs = COMMON.map((code) => signOf(locale, code));
    return [...words, ...signs]
      .map((word) => word.toLocaleLowerCase(locale))
      .filter((word) => word.length > 2);
  } catch {
    return [];
  }
}

function signOf(locale: string, currency: string): string {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1);
  return parts.find(({ type }) => type === 'currency')?.value ?? '';
}

/** A name without what its case and number may change. */
function stemOf(word: string): string {
  return word.length > 4 ? word.slice(0, 4) : word;
}
