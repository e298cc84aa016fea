import { digitValue } from '../dates/characters.ts';
import { WORD_END, withPlainFigures } from './figures.ts';

/** A time of day in figures. */
export interface TimeMention {
  /** The offset behind its last figure or sign. */
  readonly end: number;
  /** What it may say: `17:30`, `5:30`; a full hour also says the hour by itself. */
  readonly values: readonly string[];
}

/** `10:30`, `1:05:30`; what has other figures before or behind it is a ratio or an address. */
const BY_COLON = /^(\d{1,2})[:：]([0-5]\d(?:[:：][0-5]\d)?)(?![\d:：]|[.,]\d)/;
/** `17 h`, `17h30`, `17 h 30`, `17 giờ 30`. */
const BY_LETTER = /^(\d{1,2})\s?(?:h|giờ(?=\s?\d))(?:\s?([0-5]\d))?(?![\p{L}\d])/iu;
/** `17 时 30 分`, `5 点半`, `5시 30분`; `17 時間` are hours. */
const BY_SIGN = /^(\d{1,2})\s?[点點時时시](?![間间간])(?:\s?([0-5]?\d)\s?[分분]|\s?([半반]))?/u;
/** `5 PM`, `5 p. m.` */
const BY_HALF = new RegExp(`^(\\d{1,2})(?=\\s?[ap]\\.?\\s?m${WORD_END})`, 'iu');
/** `17.30 Uhr` looks like any number with a point, and `17.30.00` like a version. */
const BY_POINT = /^(\d{1,2})\.([0-5]\d(?:\.[0-5]\d)?)$/;

const FORMS = [BY_COLON, BY_LETTER, BY_SIGN, BY_HALF];
/** What all of them begin with: one look tells that a number is none. */
const MAY_BE_TIME = /^\d{1,2}(?:[:：]|\s?[hgap点點時时시])/i;

/** No time is longer, with the spaces in it. */
const LONGEST = 16;
const LAST_HOUR = 24;

/** The time that begins at an offset, or undefined. */
export function timeAt(text: string, start: number, limit: number): TimeMention | undefined {
  const isLong = [1, 2].every((next) => digitValue(text.charCodeAt(start + next)) >= 0);
  if (isLong) return undefined;
  const here = withPlainFigures(text.slice(start, Math.min(limit, start + LONGEST)));
  if (!MAY_BE_TIME.test(here)) return undefined;
  const match = FORMS.map((form) => form.exec(here)).find((found) => found !== null);
  if (!match || Number(match[1]) > LAST_HOUR) return undefined;
  if (JOINED.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  const [all, hour, minutes, thirty] = match;
  const end = start + all.length;
  const rest = thirty ? '30' : (minutes ?? '00').replaceAll('：', ':').padStart(2, '0');
  const half = halfOfDay(text, start, end) ?? sharedHalf(text, end);
  const values = sayings(Number(hour), rest, half);
  return { end: end + (HALF.exec(text.slice(end, end + 6))?.[0].length ?? 0), values };
}

const HALF = new RegExp(`^\\s?[ap]\\.?\\s?m${WORD_END}`, 'iu');
const JOINED = /[\d.,/]$|\d[:：]$/;

/** The length of `17.30.00`. */
const LONGEST_POINTED = 8;

/** The times that a number may say: one with a point, or an hour in the afternoon. */
export function timesOf(text: string, start: number, end: number): string[] {
  if (end - start > LONGEST_POINTED) return [];
  const plain = withPlainFigures(text.slice(start, end));
  const byPoint = BY_POINT.exec(plain);
  const half = halfOfDay(text, start, end) ?? sharedHalf(text, end);
  if (byPoint)
    return clock(Number(byPoint[1]), half).map(
      (hour) => `${hour}:${byPoint[2]!.replace('.', ':')}`,
    );
  return half && plain.length <= 2 ? sayings(Number(plain), '00', half) : [];
}

/** The halves of the day, on a clock of twelve hours. */
export type HalfOfDay = 'am' | 'pm';

const BEFORE: Readonly<Record<HalfOfDay, RegExp>> = {
  am: /(?:上午|午前|오전|凌晨)\s?$/,
  pm: /(?:下午|午[後后]|오후|晚上)\s?$/,
};
const AFTER: Readonly<Record<HalfOfDay, RegExp>> = {
  am: new RegExp(`^\\s?(?:a\\.?\\s?m${WORD_END}|ص(?!\\p{L})|صباح)`, 'iu'),
  pm: new RegExp(`^\\s?(?:p\\.?\\s?m${WORD_END}|م(?!\\p{L})|مساء)`, 'iu'),
};

/** What one look tells of nearly every number. */
const MAY_TELL_BEFORE = /[上下午오晚凌][\s\S]\s?$/;
const MAY_TELL_BEHIND = /^\s?[apصم]/i;

function halfOfDay(text: string, start: number, end: number): HalfOfDay | undefined {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 6);
  if (!MAY_TELL_BEFORE.test(before) && !MAY_TELL_BEHIND.test(after)) return undefined;
  const tells = (half: HalfOfDay): boolean => BEFORE[half].test(before) || AFTER[half].test(after);
  return (['am', 'pm'] as const).find(tells);
}

/** The half of the day behind the second of two times that share it: `1-5 PM`, `1:00 to 5:00 PM`. */
const SHARED = new RegExp(
  `^\\s?(?:[-–—]|to|and|or|until)\\s?\\d{1,2}(?::[0-5]\\d)?\\s?([ap])\\.?\\s?m${WORD_END}`,
  'iu',
);
const LONGEST_SHARED = 18;

function sharedHalf(text: string, end: number): HalfOfDay | undefined {
  const letter = SHARED.exec(text.slice(end, end + LONGEST_SHARED))?.[1]?.toLowerCase();
  if (letter === undefined) return undefined;
  return letter === 'a' ? 'am' : 'pm';
}

function sayings(hour: number, minutes: string, half: HalfOfDay | undefined): string[] {
  const hours = clock(hour, half).map(String);
  const times = hours.map((each) => `${each}:${minutes}`);
  return minutes === '00' ? [...times, ...hours] : times;
}

/** An hour as the clocks of 12 and of 24 hours say it. */
function clock(hour: number, half: HalfOfDay | undefined): number[] {
  if (half === 'pm' && hour < 12) return [hour, hour + 12];
  if (half === 'am' && hour === 12) return [12, 0, 24];
  return hour % 24 === 0 ? [0, 24] : [hour];
}

/** The half of the day that belongs to a time, and where it stands. */
export interface HalfMention {
  readonly key: HalfOfDay;
  readonly start: number;
  readonly end: number;
}

/** The half of the day in, before or behind a time; undefined where nothing tells. */
export function halfOfDayAt(text: string, start: number, end: number): HalfMention | undefined {
  const within = /[ap]\.?\s?m$/i.exec(text.slice(start, end));
  if (within) {
    return { key: /^a/i.test(within[0]) ? 'am' : 'pm', start: start + within.index, end };
  }
  const key = halfOfDay(text, start, end);
  if (key === undefined) return undefined;
  const before = BEFORE[key].exec(text.slice(Math.max(0, start - 3), start))?.[0];
  if (before)
    return {
      key,
      start: start - before.length,
      end: start - before.length + before.trimEnd().length,
    };
  const after = AFTER[key].exec(text.slice(end, end + 6))![0];
  return { key, start: end + after.length - after.trimStart().length, end: end + after.length };
}
