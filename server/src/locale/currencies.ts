import { remembered } from '../text/remembered.ts';

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

/** Whether a target has the code of another currency, whose amounts a translator may have converted. */
export function isConverted(source: string, target: string): boolean {
  const [wanted, given] = [source, target].map((text) =>
    (text.match(CODE) ?? []).filter(isCurrencyCode),
  );
  return (
    wanted!.some((code) => !given!.includes(code)) && given!.some((code) => !wanted!.includes(code))
  );
}

/** What the names of common currencies begin with in a language, and in English. */
const stemsOf = remembered((locale): readonly string[] => {
  const names = [locale, 'en'].flatMap((language) => wordsFor(language)).concat(SHORT);
  return [...new Set(names.map(stemOf))];
});

/** Currencies of several countries: what their names share is no word of a country. */
const SHARED = [
  ['USD', 'CAD'],
  ['INR', 'PKR'],
] as const;
const OTHERS = ['GBP', 'EUR', 'JPY', 'CNY'];
const SHORT = [
  'ドル',
  '元',
  '円',
  '美金',
  'ポンド',
  '달러',
  '유로',
  'долл',
  'dolár',
  'dólar',
  'đô la',
];

/** The names of common currencies in a language, and what it writes for a sign: `щ.д.` */
function wordsFor(locale: string): string[] {
  try {
    const names = new Intl.DisplayNames(locale, { type: 'currency' });
    const nameOf = (code: string) => (names.of(code) ?? '').toLocaleLowerCase(locale);
    const shared = SHARED.map(([one, other]) => sharedWord(nameOf(one), nameOf(other)));
    const signs = [...SHARED.flat(), ...OTHERS].map((code) => signOf(locale, code).toLowerCase());
    return [
      ...shared,
      // As in `дол. США`.
      ...shared.map((word) => `${word.slice(0, 3)}.`),
      ...signs,
      ...OTHERS.flatMap((code) => nameOf(code).split(/[\s\u00a0]+/)),
    ].filter((word) => word.length > 2 || /\p{Script=Han}{2}/u.test(word));
  } catch {
    return [];
  }
}

/** The longest word of what two names share: `dollar` of “dollar des États-Unis” and “dollar canadien”. */
function sharedWord(name: string, other: string): string {
  let shared = '';
  for (let start = 0; start < name.length; start++) {
    let end = name.length;
    while (end > start + shared.length && !other.includes(name.slice(start, end))) end--;
    if (end > start + shared.length) shared = name.slice(start, end);
  }
  return shared
    .split(' ')
    .reduce((longest, word) => (word.length > longest.length ? word : longest));
}

function signOf(locale: string, currency: string): string {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1);
  return parts.find(({ type }) => type === 'currency')?.value ?? '';
}

/** A name without what its case and number change; shorter, and it would begin other words. */
function stemOf(word: string): string {
  return word.slice(0, word.length > 6 ? 5 : 4);
}
