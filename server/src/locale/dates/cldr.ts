import { CLDR_ROWS } from './cldr.generated.ts';

/** What CLDR says about the dates of one locale. A list of twelve is empty where it says nothing. */
export interface Cldr {
  /** Month names as they stand in a whole date: `января`. */
  readonly inDate: readonly string[];
  /** Month names by themselves, where they differ: `январь`. */
  readonly alone: readonly string[];
  /** Short month names, in a date and alone. */
  readonly short: readonly string[];
  readonly shortAlone: readonly string[];
  /** Sunday first. */
  readonly weekdays: readonly string[];
  /** Patterns with `{d}`, `{dd}`, `{M}`, `{MM}`, `{y}` and `{E}` (weekday). */
  readonly full: string;
  readonly monthYear: string;
  readonly dayMonth: string;
  readonly numeric: string;
  readonly withWeekday: string;
  /** What stands between the ends of a range, spaces included. */
  readonly between: string;
  /** The digit nought of the language, where it is not ours. */
  readonly zero: string;
  /** Orders of the parts that short dates and ranges have beside those of the patterns: `YMD`. */
  readonly orders: string;
}

/** The data of a locale or of the nearest one above it; English where CLDR does not know the language. */
export function cldrOf(locale: string): Cldr {
  const [inDate, alone, short, shortAlone, weekdays, ...patterns] = rowOf(locale);
  const [full, monthYear, dayMonth, numeric, withWeekday, between, zero = '', orders = ''] =
    patterns as [string, string, string, string, string?, string?, string?, string?];
  return {
    inDate: listOf(inDate),
    alone: listOf(alone, inDate),
    short: listOf(short, inDate),
    shortAlone: listOf(shortAlone, inDate),
    weekdays: listOf(weekdays),
    ...{ full, monthYear, dayMonth, numeric, zero, orders },
    withWeekday: withWeekday || `{E}, ${full}`,
    between: between || ' – ',
  };
}

/** Whether CLDR knows the language of a locale. */
export function hasLanguage(locale: string): boolean {
  return Object.hasOwn(CLDR_ROWS, languageOf(locale));
}

/** The language of a locale tag, in lower case, under the name CLDR has for it. */
export function languageOf(locale: string): string {
  const language = locale.split(/[-_]/, 1)[0]!.toLowerCase();
  return RENAMED[language] ?? language;
}

function rowOf(locale: string): string[] {
  const language = languageOf(locale);
  const base = (CLDR_ROWS[language] ?? '').split(';');
  const rest = locale.split(/[-_]/).slice(1);
  const region = rest.map((part) => (part.length === 4 ? titleCase(part) : part.toUpperCase()));
  const tag = [language, ...region].join('-');
  const known = [FILED_AS[tag] ?? tag, [language, region[0]].join('-'), language];
  const name = known.find((one) => Object.hasOwn(CLDR_ROWS, one)) ?? 'en';
  return CLDR_ROWS[name]!.split(';').map((field, at) => (field === '=' ? base[at]! : field));
}

function titleCase(script: string): string {
  return script[0]!.toUpperCase() + script.slice(1).toLowerCase();
}

/** A list of names; those made of the names in a date say how, all in the same way if only one does. */
function listOf(text = '', from = ''): readonly string[] {
  if (text === '') return [];
  const names = text.split('|');
  if (from === '') return names;
  return from.split('|').map((whole, at) => nameOf(names[at] ?? text, whole));
}

/** Nothing means the name in a date, `^` that with a capital, `3.` three letters of it and a point. */
function nameOf(text: string, whole: string): string {
  if (text === '^') return whole[0]!.toUpperCase() + whole.slice(1);
  const [, letters, point] = SHORTENED.exec(text) ?? [];
  if (letters) return whole.slice(0, Number(letters)) + point;
  return text || whole;
}

const SHORTENED = /^(\d+)(\.?)$/;

// CLDR files Taiwanese Chinese under its script, and these regions write as their neighbor.
const FILED_AS: Readonly<Record<string, string>> = {
  'zh-TW': 'zh-Hant',
  'zh-MO': 'zh-HK',
  'pa-PK': 'pa-Arab',
  'ar-PS': 'ar-JO',
  'es-PA': 'es-PR',
  'en-HK': 'en-GB',
  'en-KE': 'en-GB',
  'en-MY': 'en-GB',
  'en-NG': 'en-GB',
  'en-SG': 'en-GB',
};

const RENAMED: Readonly<Record<string, string>> = { no: 'nb', tl: 'fil', iw: 'he', in: 'id' };
