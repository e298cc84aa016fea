import { type HalfOfDay, halfOfDayAt } from './times.ts';

/** A time of day in figures: the hour, what parts it from the minutes, and what is behind them. */
const TIME = /^(\d{1,2})(\s?[:：]{1,2}\s?|\.|\s?h\s?)(\d{2})((?::\d{2})?)(\s?[ap]\.?\s?m\.?)?$/i;
const ENGLISH = /^(\d{1,2})(?::(\d{2}))?((?::\d{2})?)\s?(?:([ap])\.?\s?m\.?)?$/i;

/**
 * Writes an English time as another one is written that stands in a text from `start` to `end`:
 * `2:15 PM` in the place of `14:20` is `14:15`, and `2:15 PM` in that of `3:15 PM`. Undefined where
 * one of them is no time, or where the clock of the other does not show.
 */
export function writeTimeLike(
  english: string,
  text: string,
  start: number,
  end: number,
): string | undefined {
  const [, hour, sign, , seconds, half = ''] = TIME.exec(text.slice(start, end)) ?? [];
  const [, wanted, minutes = '00', rest, letter] = ENGLISH.exec(english) ?? [];
  if (hour === undefined || wanted === undefined) return undefined;
  if (Boolean(seconds) !== Boolean(rest)) return undefined;
  const meant = halfOf(letter);
  const said = meant && halfOfDayAt(text, start, end)?.key;
  if (said !== undefined && said !== meant) return undefined;
  const hours = said ? [Number(wanted)] : hoursOf(Number(wanted), meant);
  const isSame = hours.includes(Number(hour));
  if (!isSame && meant && !said && mayTellHalf(text, end)) return undefined;
  const isPadded = /^0\d/.test(hour) || /^0\d/.test(english);
  const figures = isSame ? hour : String(hours[0]).padStart(isPadded ? 2 : 1, '0');
  return `${figures}${/[:：]/.exec(sign!)?.[0] ?? sign}${minutes}${rest}${half}`;
}

function halfOf(letter: string | undefined): HalfOfDay | undefined {
  if (letter === undefined) return undefined;
  return letter.toLowerCase() === 'a' ? 'am' : 'pm';
}

/** An hour on the clock of 24 hours first, then on that of twelve. */
function hoursOf(hour: number, half: HalfOfDay | undefined): number[] {
  if (!half) return [hour];
  return [(hour % NOON) + (half === 'pm' ? NOON : 0), hour];
}

const NOON = 12;

/** Whether a word or an abbreviation behind a time may tell the half of the day. */
function mayTellHalf(text: string, end: number): boolean {
  return /^\s?\p{L}{1,7}\./u.test(text.slice(end, end + 9));
}

/** A time with an hour or minutes that there are not, or with a sign that is not one colon. */
const DAMAGED = /(?<![a-z\d:.,/-])(\d{1,2})( ?[:：]{1,2} ?)(\d{2})(?![\d:：%]|[.,]\d)/giu;
const ENGLISH_TIMES =
  /(?<![\d:.,/-])(\d{1,2})(?::(\d{2})(?![\d:])|(?=\s?[ap]\.?m))(?:\s?([ap])\.?m)?/gi;

/** A time of an English text, and what is left of it in another text: offsets in these. */
export interface DamagedTime {
  readonly original: readonly [start: number, end: number];
  readonly here: readonly [start: number, end: number];
}

/** The times of a text that are none, and what they are in English: `25:15`, `14:75`, `9: 30`. */
export function damagedTimes(english: string, target: string): DamagedTime[] {
  if (!/\d ?[:：]/.test(target)) return [];
  return Array.from(target.matchAll(DAMAGED)).flatMap((time): DamagedTime[] => {
    const original = isSound(time) ? undefined : originalOf(time, english);
    if (!original || target.includes(original[0]) || english.includes(time[0])) return [];
    return [{ original: extent(original), here: extent(time) }];
  });
}

function extent({ 0: { length }, index }: RegExpExecArray): [number, number] {
  return [index, index + length];
}

function isSound([, hour, sign, minutes]: RegExpExecArray): boolean {
  return isPossible(hour!, minutes!) && !/[:：]{2}|^[:：] |^ [:：]$/.test(sign!);
}

function isPossible(hour: string, minutes: string): boolean {
  return Number(hour) <= 24 && Number(minutes) < 60;
}

function originalOf([, hour, , minutes]: RegExpExecArray, english: string) {
  return Array.from(english.matchAll(ENGLISH_TIMES)).find((time) => {
    const [, itsHour, itsMinutes = '00', letter] = time;
    const isHour = hoursOf(Number(itsHour), halfOf(letter)).includes(Number(hour));
    const isMinutes = itsMinutes === minutes;
    return isPossible(hour!, minutes!) ? isHour && isMinutes : isHour || isMinutes;
  });
}
