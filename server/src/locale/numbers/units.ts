import type { NumberMention } from './read.ts';

/** A unit beside a number, as a key that is alike in all languages, and as it is written. */
export interface Unit {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** How units are written; some languages have letters of their own. */
const SPELLINGS: readonly (readonly [key: string, ...spellings: string[]])[] = [
  ['%', '%', '％', '٪'],
  ['KB', 'KB', 'kB', 'Ko', 'КБ', 'Кб'],
  ['MB', 'MB', 'Mo', 'МБ', 'Мб'],
  ['GB', 'GB', 'Go', 'ГБ', 'Гб'],
  ['TB', 'TB', 'To', 'ТБ', 'Тб'],
  ['PB', 'PB', 'Po', 'ПБ'],
  ['KiB', 'KiB', 'Kio', 'КиБ'],
  ['MiB', 'MiB', 'Mio', 'МиБ'],
  ['GiB', 'GiB', 'Gio', 'ГиБ'],
  ['TiB', 'TiB', 'Tio', 'ТиБ'],
  ['Kbps', 'Kbps', 'kbps', 'Кбит/с'],
  ['Mbps', 'Mbps', 'Мбит/с'],
  ['Gbps', 'Gbps', 'Гбит/с'],
  ['kHz', 'kHz', 'кГц'],
  ['MHz', 'MHz', 'МГц'],
  ['GHz', 'GHz', 'ГГц'],
  ['ms', 'ms', 'мс'],
  ['px', 'px'],
  ['°C', '°C', '℃'],
  ['°F', '°F', '℉'],
  ['$', '$', 'US$', 'USD', '＄'],
  ['€', '€', 'EUR'],
  ['£', '£', 'GBP'],
  ['¥', '¥', '￥', 'JPY', 'CNY'],
  ['₹', '₹', 'INR'],
];

const KEYS: ReadonlyMap<string, string> = new Map(
  SPELLINGS.flatMap(([key, ...spellings]) => spellings.map((one) => [one, key] as const)),
);

const CURRENCIES = new Set(['$', '€', '£', '¥', '₹']);

const AFTER = /^[\s\u00a0\u202f]?(\p{L}+\/с|°?\p{L}+|[%％٪°℃℉$€£¥￥₹＄])/u;
const BEFORE = /(US\$|[%％٪$€£¥￥₹＄]|\b(?:USD|EUR|GBP|INR|JPY|CNY))[\s\u00a0\u202f]?$/;

/** The unit of a number, or undefined. */
export function unitOf(text: string, { range: { start, end } }: NumberMention): Unit | undefined {
  const after = AFTER.exec(text.slice(end, end + 10));
  const key = after && KEYS.get(after[1]!);
  if (after && key)
    return { key, start: end + after[0].length - after[1]!.length, end: end + after[0].length };
  const before = BEFORE.exec(text.slice(Math.max(0, start - 5), start));
  const keyBefore = before && KEYS.get(before[1]!);
  if (!before || !keyBefore) return undefined;
  const from = start - before[0].length;
  return { key: keyBefore, start: from, end: from + before[1]!.length };
}

/** Whether two units measure the same, so that one cannot stand for the other. */
export function areComparable(a: string, b: string): boolean {
  return CURRENCIES.has(a) === CURRENCIES.has(b);
}

/**
 * How a unit is written in the manner of another one of the same kind: `MB` in the manner of `Go`
 * is `Mo`. Where that has no such manner it is written as in English.
 */
export function spelledLike(key: string, manner: string): string {
  const manners = SPELLINGS.find((row) => row.slice(1).includes(manner));
  const place = manners?.indexOf(manner, 1) ?? 1;
  const row = SPELLINGS.find(([other]) => other === key);
  return row?.length === manners?.length ? (row?.[place] ?? key) : key;
}

const HINT = /[%$€£¥₹°]|\d ?(?:[KMGTPk](?:i?B|bps|Hz)|ms|px)\b|\b(?:USD|EUR|GBP|INR|JPY|CNY)\b/;

/** Whether an English text may hold a unit at all: a cheap look before its numbers are read. */
export function mayHoldUnit(text: string): boolean {
  return HINT.test(text);
}

const PERCENT_WORDS =
  /percent|per\s?cent|pour\s?cent|prosent|procent|prozent|por\s?ciento|por\s?cento|százalék|процент|yüzde|パーセント|百分|成|퍼센트|بالمئة|بالمائة|في المئة|في المائة|折|割|punt/iu;

/** Whether a text says “percent” in words of one of our languages. */
export function saysPercent(text: string): boolean {
  return PERCENT_WORDS.test(text);
}
