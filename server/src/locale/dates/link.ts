import { range } from '../../text/range.ts';
import { fold } from './fold.ts';
import type { Found } from './found.ts';
import type { DateMention } from './mention.ts';
import { strengthen } from './strength.ts';
import type { Unit, UnitKind } from './unit.ts';
import { type Field, isDay, isYear, numberAfter, numberBefore } from './worded.ts';

/**
 * Gives each date what its neighbors say for it: the days of `9, 10 en 11 juni`, the year of
 * `July 1 – December 31, 2020`. Expects and answers the order of the text.
 */
export function linkMentions(field: Field, found: readonly Found[]): readonly DateMention[] {
  if (found.length === 0) return [];
  const all = found.flatMap((one) => withSharedMonth(field, one));
  if (all.length === 1) return strengthen(field, all);
  all.sort((a, b) => a.first - b.first);
  const linked = all.map((one, at) => {
    const link = at === 0 ? undefined : connection(field, all[at - 1]!.last, one.first);
    const known = one.mention.link;
    return known || !link ? one : { ...one, mention: { ...one.mention, link } };
  });
  return strengthen(field, shareYears(linked));
}

function withSharedMonth(field: Field, found: Found): Found[] {
  if (found.mention.form === 'numeric') return dayBeforeFigures(field, found);
  if (found.day < 0) return [found];
  const isLeft = found.mention.order.indexOf('D') < found.mention.order.indexOf('M');
  return isLeft ? daysBefore(field, found) : daysBehind(field, found);
}

// "4 – 14 juli", "9, 10 en 11 juni"
function daysBefore(field: Field, found: Found): Found[] {
  const days: Found[] = [found];
  for (let at = found.day; days.length < MOST_SHARED; ) {
    const place = dayBefore(field, at);
    if (place < 0) break;
    days[0] = linkedBy(days[0]!, connection(field, place, at));
    const isWeak = days[0]!.mention.link !== 'dash';
    days.unshift(sharing(field, found, place, isWeak));
    at = place;
  }
  if (days.length === 1 || !field.language.orders.has('YM')) return days;
  return withYearBeside(field, days, numberBefore(field, days[0]!.day));
}

// "5.–17. 2. 2021"
function dayBeforeFigures(field: Field, found: Found): Found[] {
  const { mention, first } = found;
  if (mention.day?.range.start !== mention.range.start) return [found];
  const place = dayBefore(field, first);
  if (place < 0 || connection(field, place, first) !== 'dash') return [found];
  return [sharing(field, found, place, true), linkedBy(found, 'dash')];
}

// "July 1 – 5, 2020", "8月16-20日"
function daysBehind(field: Field, found: Found): Found[] {
  const days: Found[] = [found];
  for (let at = found.day; days.length < MOST_SHARED; ) {
    const place = dayBehind(field, at);
    if (place < 0) break;
    const link = connection(field, at, place);
    const isWeak = link !== 'dash' && field.units[place]!.role !== 'day';
    days.push(linkedBy(sharing(field, found, place, isWeak), link));
    at = place;
  }
  const year = days.length > 1 ? numberAfter(field, days.at(-1)!.day) : -1;
  return withYearBeside(field, days, year);
}

function withYearBeside(field: Field, days: Found[], year: number): Found[] {
  if (days[0]!.mention.year || !isYear(field, year)) return days;
  field.claimed[year] = 1;
  return days.map((day) => withYear(field, day, year));
}

const MOST_SHARED = 8;

function withYear({ units }: Field, found: Found, place: number): Found {
  const { value, start, digitsEnd } = units[place]!;
  const year = { value, range: range(start, digitsEnd) };
  return { ...found, mention: { ...found.mention, year, sharedYear: 'dash' } };
}

function dayBefore(field: Field, at: number): number {
  const step = connectorLength(field, at - 1, -1);
  const place = at - 1 - step;
  if (step === 0 || place < 0 || !isFreeDay(field, place)) return -1;
  const before = field.units[place - 1];
  const isOwned =
    before?.kind === 'month' ||
    before?.kind === 'figures' ||
    (before?.kind === 'dash' && !isPrefix(field, place - 2));
  return isOwned ? -1 : place;
}

// "מ-3 עד 17 במאי"
function isPrefix({ text, units, language }: Field, place: number): boolean {
  const unit = units[place];
  return unit?.kind === 'word' && language.prefixes.includes(text.slice(unit.start, unit.end));
}

function dayBehind(field: Field, at: number): number {
  const step = connectorLength(field, at + 1, 1);
  const place = at + 1 + step;
  // "3-наас 17-ны": the first day's ending says from.
  if (step === 0 && !hasEnding(field.units[at]!)) return -1;
  if (field.units[place]?.kind !== 'number' || !isFreeDay(field, place)) return -1;
  return isOwned(field, place) || isCounted(field, at, place) ? -1 : place;
}

// "June 9 and 10 July": the day of the month behind it.
function isOwned(field: Field, place: number): boolean {
  const isMonth = (at: number): boolean => field.units[at]?.kind === 'month';
  for (let month = place + 1; month < place + 4; month++) {
    if (isMonth(month) && numberBefore(field, month) === place) return true;
  }
  return false;
}

// "on December 1 and 10 seats": a number with a noun behind it counts that noun.
function isCounted(field: Field, at: number, place: number): boolean {
  const unit = field.units[place]!;
  if (unit.role === 'day' || hasEnding(unit)) return false;
  const next = field.units[place + 1];
  // "7tik 11ra": an ending, not a noun.
  const isNoun = next?.kind === 'word' && (next.spaced || field.language.eastAsian);
  return isNoun && connection(field, at, place) !== 'dash';
}

function hasEnding({ end, digitsEnd, tail, word, role }: Unit): boolean {
  return tail !== '' || (word?.ending ?? '') !== '' || (end > digitsEnd && role === undefined);
}

function isFreeDay(field: Field, place: number): boolean {
  const unit = field.units[place]!;
  return !field.claimed[place] && isDay(field, place) && unit.value >= 1 && unit.value <= 31;
}

// How many units, in one direction, lie between two days of one list: a dash, a comma, a word or three.
function connectorLength(field: Field, from: number, step: 1 | -1): number {
  const { units } = field;
  let words = 0;
  for (let count = 0; count < 5; count++) {
    const unit = units[from + step * count];
    if (!unit) return 0;
    if (unit.kind === 'number') return count;
    if (JOINTS.has(unit.kind)) continue;
    if (unit.kind !== 'word' && unit.kind !== 'particle') return 0;
    if (!isLink(field, unit, LONGEST_LINK) || ++words > 3) return 0;
  }
  return 0;
}

// Also inside of "t/m" and "s.d."
const JOINTS = new Set<UnitKind>(['dash', 'comma', 'point', 'slash']);

function connection(field: Field, from: number, to: number): 'dash' | 'word' | undefined {
  const { units, language } = field;
  // "május 3-tól május 17-ig": endings join the two.
  if (to === from + 1) return hasEnding(units[from]!) ? 'word' : undefined;
  const longest = language.eastAsian ? 3 : LONGEST_LINK;
  let link: 'dash' | 'word' | undefined;
  let words = 0;
  for (let place = from + 1; place < to; place++) {
    const { kind } = units[place]!;
    const isOrdinal = kind === 'point' && units[place + 1]?.kind === 'dash';
    if (isOrdinal) continue;
    if (kind === 'dash') link ??= 'dash';
    else if (JOINTS.has(kind)) link = 'word';
    else if (
      (kind === 'word' || kind === 'particle') &&
      isLink(field, units[place]!, longest) &&
      ++words <= 3
    ) {
      link = 'word';
    } else return undefined;
  }
  return link;
}

function isLink({ text, language }: Field, unit: Unit, longest: number): boolean {
  if (lengthOf(text, unit) <= longest) return true;
  return language.links.size > 0 && language.links.has(fold(text.slice(unit.start, unit.end)));
}

// In letters: the signs for vowels in the scripts of India are none. `மற்றும்`, "and", has four.
function lengthOf(text: string, { start, end }: Unit): number {
  if (end - start <= LONGEST_LINK || text.charCodeAt(start) < FIRST_OF_INDIA) return end - start;
  return text.slice(start, end).replace(/\p{M}/gu, '').length;
}

const LONGEST_LINK = 5;
const FIRST_OF_INDIA = 0x900;

function linkedBy(found: Found, link: 'dash' | 'word' | undefined): Found {
  return { ...found, mention: { ...found.mention, link } };
}

function sharing(field: Field, owner: Found, place: number, weak: boolean): Found {
  const unit = field.units[place]!;
  field.claimed[place] = 1;
  const day = { value: unit.value, range: range(unit.start, unit.digitsEnd) };
  const mention: DateMention = {
    ...owner.mention,
    ...{ day, weak, range: range(unit.start, unit.end), order: 'D', stray: undefined },
    ...{ sharedMonth: true, sharedYear: owner.mention.year && 'dash', split: false },
    link: undefined,
  };
  return { mention, first: place, last: place, day: place };
}

// A year said once holds for the whole range or list, as far as it is not said again.
function shareYears(found: readonly Found[]): Found[] {
  const all = [...found];
  for (let at = all.length - 2; at >= 0; at--) takeYear(all, at, at + 1);
  for (let at = 1; at < all.length; at++) takeYear(all, at, at - 1);
  return all;
}

function takeYear(all: Found[], to: number, from: number): void {
  const { link } = all[Math.max(to, from)]!.mention;
  const { mention } = all[to]!;
  const other = all[from]!.mention;
  // "5. 2. – 17. 7. 2021"
  const isBare = mention.form === 'numeric' && !(other.form === 'numeric' && link === 'dash');
  if (mention.year || !other.year || !link || isBare) return;
  const shift = turnOfYear(all[Math.min(to, from)]!.mention, all[Math.max(to, from)]!.mention);
  const value = other.year.value + (to < from ? -shift : shift);
  const year = { ...other.year, value };
  all[to] = { ...all[to]!, mention: { ...mention, year, sharedYear: link } };
}

// "December 1 – January 31, 2021" begins the year before.
function turnOfYear(start: DateMention, end: DateMention): number {
  return start.month && end.month && start.month.value > end.month.value ? 1 : 0;
}
