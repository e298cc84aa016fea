import { range } from '../../text/range.ts';
import { isEastAsian, isLetter, isRunTogether } from './characters.ts';
import { fold } from './fold.ts';
import type { DateLanguage } from './language.ts';
import type { DatePart } from './mention.ts';
import type { UnitKind } from './unit.ts';
import { EDGES, FIRST, LAST, type Weekdays } from './weekday-names.ts';
import { type Field, kindAt } from './worded.ts';

/**
 * The weekday beside the first and the last unit of a date: `Monday, November 2`, `fredag den 1.
 * januar`, `2 Kasım 2020 Pazartesi`, `2020. november 2., hétfő`.
 */
export function weekdayBeside(field: Field, from: number, to: number): DatePart | undefined {
  return weekdayTowards(field, from, -1) ?? weekdayTowards(field, to, 1);
}

function weekdayTowards(field: Field, from: number, step: 1 | -1): DatePart | undefined {
  for (let place = from + step, steps = 0; steps < FARTHEST; place += step, steps++) {
    const unit = field.units[place];
    if (!unit) return undefined;
    if (unit.kind === 'break') return step > 0 ? inBrackets(field, unit.start) : undefined;
    const { start, end } = unit;
    const found = step > 0 ? weekdayAt(field, start) : weekdayBefore(field, start, end);
    if (found || !isBetween(kindAt(field, place), step)) return found;
  }
  return undefined;
}

// "2 november 2020 (maandag)", "2020年11月2日（月）"
function inBrackets(field: Field, at: number): DatePart | undefined {
  const { text, language } = field;
  if (text[at] !== '(' && text[at] !== '（') return undefined;
  const place = range(at + 1, at + 2);
  const isShort = text[place.end] === ')' || text[place.end] === '）';
  const value = isShort ? language.signsOfWeekdays.indexOf(text[place.start]!) : -1;
  return value < 0 ? weekdayAt(field, at + 1) : { value, range: place };
}

/** Writes a weekday in the form of another: `周一`, `月` in brackets, `maandag`, `Mardi`. */
export function writeWeekday(
  value: number,
  like: string,
  { signsOfWeekdays, weekdays }: DateLanguage,
): string {
  if (like.length === 1 && signsOfWeekdays.includes(like)) return signsOfWeekdays[value]!;
  const same = fold(like);
  const column = weekdays.columns.find((names) => names.some((name) => fold(name) === same));
  const name = (column ?? weekdays.columns[0]!)[value]!;
  const isCapital = like !== '' && like[0] !== like[0]!.toLowerCase();
  return isCapital ? name[0]!.toUpperCase() + name.slice(1) : name;
}

// How many units the weekday may stand off.
const FARTHEST = 4;

function isBetween(kind: UnitKind | undefined, step: 1 | -1): boolean {
  return kind === 'comma' || kind === 'particle' || (kind === 'point' && step > 0);
}

// Names may be several words, and are looked for whole.
function weekdayAt({ text, language: { weekdays } }: Field, start: number): DatePart | undefined {
  if ((weekdays.edges[text.charCodeAt(start) % EDGES]! & FIRST) === 0) return undefined;
  for (const length of weekdays.lengths) {
    const found = weekdayIn(text, start, start + length, weekdays);
    if (found) return found;
  }
  return undefined;
}

function weekdayBefore(field: Field, start: number, end: number): DatePart | undefined {
  const { text, units, language } = field;
  const { edges, lengths } = language.weekdays;
  // Where words run together, the name's own particle may be behind it: "วันศุกร์ที่".
  if (isRunTogether(text.charCodeAt(start))) return weekdayAt(field, start);
  if ((edges[text.charCodeAt(end - 1) % EDGES]! & LAST) === 0) return undefined;
  for (const length of lengths) {
    if (end - length < units[0]!.start) continue;
    const found = weekdayIn(text, end - length, end, language.weekdays);
    if (found) return found;
  }
  return undefined;
}

function weekdayIn(
  text: string,
  start: number,
  end: number,
  { values }: Weekdays,
): DatePart | undefined {
  if (isJoinedLetter(text.charCodeAt(start - 1)) || isJoinedLetter(text.charCodeAt(end))) {
    return undefined;
  }
  const value = values.get(fold(text.slice(start, end)));
  return value === undefined ? undefined : { value, range: range(start, end) };
}

function isJoinedLetter(code: number): boolean {
  return isLetter(code) && !isEastAsian(code) && !isRunTogether(code);
}
