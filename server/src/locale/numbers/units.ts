import type { NumberMention } from './read.ts';
import { isSpan, spanAt } from './spans.ts';
import { halfOfDayAt } from './times.ts';

/** A unit beside a number, as a key that is alike in all languages, and as it is written. */
export interface Unit {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A number with its unit. */
export interface Measure {
  readonly number: NumberMention;
  readonly unit: Unit | undefined;
}

/** How units are written; some languages have letters of their own. */
const SPELLINGS: readonly (readonly [key: string, ...spellings: string[]])[] = [
  ['%', '%', '％', '٪'],
  ['‰', '‰'],
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
  ['am', 'AM', 'am', 'A.M', 'a.m', 'a. m', 'a.\u00a0m', '上午', '午前', '오전', 'ص', 'صباح'],
  ['pm', 'PM', 'pm', 'P.M', 'p.m', 'p. m', 'p.\u00a0m', '下午', '午後', '오후', 'م', 'مساء'],
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

const AFTER = /^[-‑\s]?(\p{L}+\/с|°?\p{L}+|[%‰％٪°℃℉$€£¥￥₹＄])/u;
/** The half of the day, which East Asian languages say before the hour: `5:00 午前9:00`. */
const OF_NEXT = /^\s?(?:[上下]午|午[前後]|오[전후])\s?\d/;
const BEFORE = /(US\$|[%‰％٪$€£¥￥₹＄]|\b(?:USD|EUR|GBP|INR|JPY|CNY))\s?$/;

/** The unit of a number in a text of a language, or undefined. */
export function unitOf(
  text: string,
  { range: { start, end }, values }: NumberMention,
  language: string,
): Unit | undefined {
  const after = AFTER.exec(text.slice(end, end + 10));
  const key = after && KEYS.get(after[1]!);
  if (after && key && !OF_NEXT.test(text.slice(end, end + 6)))
    return { key, start: end + after[0].length - after[1]!.length, end: end + after[0].length };
  const before = BEFORE.exec(text.slice(Math.max(0, start - 5), start));
  const keyBefore = before && KEYS.get(before[1]!);
  if (!before || !keyBefore) {
    const isTime = values.some((value) => value.includes(':'));
    return spanAt(text, end, language) ?? (isTime ? halfOfDayAt(text, start, end) : undefined);
  }
  const from = start - before[0].length;
  return { key: keyBefore, start: from, end: from + before[1]!.length };
}

/** Whether the key of a unit is that of a currency. */
export function isCurrency(key: string): boolean {
  return CURRENCIES.has(key);
}

/** Whether two units measure the same, so that one cannot stand for the other. */
export function areComparable(a: string, b: string): boolean {
  return kindOf(a) === kindOf(b);
}

function kindOf(key: string): string {
  if (CURRENCIES.has(key)) return 'currency';
  if (key === 'am' || key === 'pm') return 'half of the day';
  return key === 'ms' || isSpan(key) ? 'time' : 'other';
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

const HINT =
  /[%$€£¥₹°]|\d[- ]?(?:(?:[KMGTPk](?:i?B|bps|Hz)|ms|px|hrs?)\b|[KMB]\b|[ap]\.?m\b|sec|min|hour|day|week|month|year|yr|thous|mill|bill|trill)|\b(?:USD|EUR|GBP|INR|JPY|CNY)\b/i;

/** Whether an English text may hold a unit at all: a cheap look before its numbers are read. */
export function mayHoldUnit(text: string): boolean {
  return HINT.test(text);
}

const PERCENT_WORDS = new RegExp(
  [
    'per\\s?cent|pour\\s?cent|porcent|pr[oó]sent|pro[ct]en|proc\\.|prozent|protsen|por\\s?cien[tc]o|por\\s?cento|persen|peratus',
    'százalék|yüzde|faiz|foiz|odstot|(?<!\\p{L})posto(?!\\p{L})|la\\s?sută|ehuneko|përqind|phần\\s?trăm|проц[еэ]н|відсот|адсот|(?<!\\p{L})посто(?!\\p{L})|на\\s?сто|пайыз|пайиз',
    'τοις\\s?εκατό|ποσοστ|パーセント|パーセンテ|百分|퍼센트|백분|بالمئة|بالمائة|في المئة|في المائة|مئوي|درصد|فیصد|אחוז',
    'प्रतिशत|शतांश|শতাংশ|சதவீத|శాతం|เปอร์เซ็น|ร้อยละ|პროცენტ|տոկոս',
    '[\\d一二三四五六七八九两兩]\\s?(?:成|折(?!扣)|割(?!引))',
  ].join('|'),
  'giu',
);

/** How often a text says “percent” in words of any of many languages. */
export function countPercentWords(text: string): number {
  return text.match(PERCENT_WORDS)?.length ?? 0;
}

const AND_OR_TO =
  'and|or|to|a|až|nebo|do|und|oder|bis|y|e|o|u|hasta|et|ou|à|és|vagy|és|ed|od|fino a|en|of|tot|i|lub|albo|até|и|или|до|och|eller|till|ve|veya|ile|و|أو|إلى|和|或|与|與|至|到|及|や|または|および|から|및|또는|에서|내지|' +
  'og|til|ja|tai|või|kuni|ir|ar|arba|ar|iki|un|vai|līdz|alebo|in|ali|ili|eða|și|sau|la|fins a|eta|edo|και|ή|έως|й|та|або|чи|не|және|немесе|או|ל|עד|یا|تا|और|या|से|และ|หรือ|ถึง|và|hoặc|đến|dan|atau|hingga|sampai';

/** What stands between two numbers that share the sign of the second: `5 or 10 %`, `5-10 %`. */
const SHARING = new RegExp(`^\\s?(?:[-–—~〜～/,、،]\\s?)?(?:(?:${AND_OR_TO})\\s?)?$`, 'iu');

/** Whether the numbers before and after a stretch of text share what stands behind the second. */
export function isShared(between: string): boolean {
  return SHARING.test(between);
}
