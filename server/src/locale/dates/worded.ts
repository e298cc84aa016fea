import { fold } from './fold.ts';
import type { DateLanguage } from './language.ts';
import type { Unit, UnitKind } from './unit.ts';

/** A date found around a month's name, as places in the list of units; -1 for what it does not say. */
export interface WordedDate {
  day: number;
  readonly month: number;
  year: number;
  stray: number;
  weak: boolean;
  /** The month stands in the genitive before its day: `Mayıs’ın 5’inde`. */
  owns: boolean;
}

/** What the search around each month works on. */
export interface Field {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly language: DateLanguage;
  /** 1 for each unit that belongs to a date already. */
  readonly claimed: Uint8Array;
}

/** Collects the numbers that belong to the month at a place, and claims them. */
export function wordedDate(field: Field, month: number): WordedDate {
  const date = { day: -1, month, year: -1, stray: -1, weak: false, owns: false };
  const around = neighbors(field, month);
  const { wordOrder } = field.language;
  if (wordOrder.startsWith('Y') && wordOrder !== 'YDM') yearFirst(field, date, around);
  else if (wordOrder.startsWith('M')) monthFirst(field, date, around);
  else dayFirst(field, date, around);
  if (date.day < 0 && field.language.genitives.size > 0) ownedDay(field, date);
  if (date.stray < 0 && date.year >= 0) date.stray = repeatedYear(field, date.year);
  if (date.day >= 0 && field.units[date.day]!.value > 31 && date.year < 0) date.day = -1;
  for (const at of [date.day, date.month, date.year, date.stray]) {
    if (at >= 0) field.claimed[at] = 1;
  }
  return date;
}

// "Mayıs'ın 5'inde", "Mayıs ayının 5'inde"
function ownedDay(field: Field, date: WordedDate): void {
  const { text, units, claimed, language } = field;
  const isJoined = units[date.month + 1]?.kind === 'particle';
  const word = units[date.month + (isJoined ? 2 : 1)];
  const place = date.month + (isJoined ? 3 : 2);
  if (word?.kind !== 'word' || !isDay(field, place) || claimed[place]) return;
  if (!language.genitives.has(text.slice(word.start, word.end))) return;
  date.day = place;
  date.owns = true;
}

// "2020 2020", "2021 2021年", "de 2021 de 2021"
function repeatedYear(field: Field, year: number): number {
  const { units, claimed } = field;
  const next = kindAt(field, year + 1) === 'particle' ? year + 2 : year + 1;
  if (isSameYear(units[year]!, units[next]) && !units[next]!.marked) return next;
  const isBefore = isSameYear(units[year]!, units[year - 1]) && !units[year]!.marked;
  return isBefore && !claimed[year - 1] ? year - 1 : -1;
}

function isSameYear({ value }: Unit, other: Unit | undefined): boolean {
  return other?.kind === 'number' && other.width === 4 && other.value === value;
}

/** What a unit is where it stands between the parts of a date. */
export function kindAt({ text, units, language }: Field, place: number): UnitKind | undefined {
  const unit = units[place];
  if (unit?.kind !== 'word') return unit?.kind;
  if (unit.end - unit.start > LONGEST_PARTICLE) return 'word';
  return language.particles.has(fold(text.slice(unit.start, unit.end))) ? 'particle' : 'word';
}

const LONGEST_PARTICLE = 12;

/** The place of the number before a unit, where only what may stand inside a date lies between. */
export function numberBefore(field: Field, at: number): number {
  const { units, claimed } = field;
  let place = at - 1;
  for (let steps = 0; steps < FARTHEST && place >= 0; steps++, place--) {
    const kind = kindAt(field, place);
    if (kind === 'number') return claimed[place] ? -1 : place;
    if (kind === 'particle' || (kind === 'comma' && mayStandBefore(field, place))) continue;
    if (kind === 'point' && (isOrdinalPoint(field, place, at) || isShortened(field, place)))
      continue;
    if (kind === 'dash' && isTight(units, place) && units[place - 1]?.kind === 'number') continue;
    return -1;
  }
  return -1;
}

// Behind "15 2020, September", where English has its comma, the words stand as nowhere.
function mayStandBefore({ units, language }: Field, comma: number): boolean {
  const [day, year] = [units[comma - 2], units[comma - 1]];
  const isScrambled = day?.kind === 'number' && day.width < 3 && year!.width === 4;
  return language.commas.before || (isScrambled && year!.start - day.end === 1);
}

// How many particles and points may stand between a number and its month.
const FARTHEST = 5;

// "2021. g. janvāris", "2021-ж., январь": the point of a particle, or of what is joined to a number.
function isShortened(field: Field, place: number): boolean {
  const before = field.units[place - 1];
  if (field.units[place]!.spaced || !before) return false;
  const hasEnding = before.kind === 'number' && before.end > before.digitsEnd;
  return hasEnding || kindAt(field, place - 1) === 'particle';
}

/** The place of the number behind a unit, likewise. */
export function numberAfter(field: Field, at: number): number {
  const { units, claimed } = field;
  let place = at + 1;
  for (let steps = 0; steps < FARTHEST && place < units.length; steps++, place++) {
    const kind = kindAt(field, place);
    if (kind === 'number') return claimed[place] ? -1 : place;
    if (kind === 'particle' || (kind === 'comma' && isCommaBehind(field, place, at))) continue;
    if (kind === 'point' && (isPointBehind(field, place, at) || isShortened(field, place)))
      continue;
    if (kind === 'dash' && isTight(units, place)) continue;
    return -1;
  }
  return -1;
}

// "May 5, 2020", "1 ஜன., 2021": behind what stands there, and behind its point or particle.
function isCommaBehind(field: Field, place: number, at: number): boolean {
  if (place === at + 1) return true;
  const before = kindAt(field, place - 1);
  return place < at + 4 && (before === 'particle' || before === 'point');
}

/** Whether a number can be the year of a date. */
export function isYear(field: Field, place: number): boolean {
  const unit = field.units[place];
  if (unit?.kind !== 'number') return false;
  if (isShortYear(field, place) || isTightYear(field, place)) return true;
  const { era } = field.language;
  const value = era > 0 && unit.value > 2400 ? unit.value - era : unit.value;
  return unit.width === 4 && value >= 1900 && value < 2200;
}

/** Whether it is a year of two figures behind an apostrophe: `October '19`. */
export function isShortYear({ text, units }: Field, place: number): boolean {
  const unit = units[place]!;
  const before = text[unit.start - 1];
  return unit.width === 2 && (before === "'" || before === '’' || before === '‘');
}

// "20年3月14日"; machines write a day with the sign of the year, too, but with spaces.
function isTightYear({ units }: Field, place: number): boolean {
  const { role, width, digitsEnd, end } = units[place]!;
  const isTight = digitsEnd + 1 === end && units[place + 1]?.spaced === false;
  return role === 'year' && width === 2 && isTight;
}

/** Whether a number can be the day of a date. */
export function isDay({ units }: Field, place: number): boolean {
  const unit = units[place];
  if (unit?.kind !== 'number' || unit.width > 2 || unit.role === 'year') return false;
  // "აგვისტოდან 12 500": thousands.
  const next = units[place + 1];
  return !(next?.kind === 'number' && next.width === 3 && next.start - unit.end === 1);
}

/** Whether a number counts something else: `Windows 10 October 2018 Update`. */
function isProductNumber({ text, units }: Field, place: number): boolean {
  const before = units[place - 1];
  if (before?.kind !== 'word' || units[place]!.digitsEnd !== units[place]!.end) return false;
  return PRODUCTS.has(text.slice(before.start, before.end).toLowerCase());
}

const PRODUCTS = new Set(
  (
    'windows office server xbox ios android macos surface sql exchange version phase wave tier level ' +
    'teams dynamics edge explorer studio sharepoint project visio access crm office365 step section ' +
    'chapter figure table build sp pack'
  ).split(' '),
);

interface Neighbors {
  readonly left: number;
  readonly right: number;
}

function neighbors(field: Field, month: number): Neighbors {
  const left = numberBefore(field, month);
  const product = left >= 0 && isProductNumber(field, left);
  return { left: product ? -1 : left, right: numberAfter(field, month) };
}

function dayFirst(field: Field, date: WordedDate, { left, right }: Neighbors): void {
  if (isDay(field, left)) {
    date.day = left;
    yearBehind(field, date, right);
    return;
  }
  if (isYear(field, left)) {
    const further = numberBefore(field, left);
    if (isYear(field, right) && !field.language.orders.has('YDM')) date.year = right;
    else date.year = left;
    if (date.year === left && isDay(field, further) && !isProductNumber(field, further)) {
      date.day = further;
    } else if (date.year === left && isFreeDay(field, date.month, right)) date.day = right;
    return;
  }
  monthThenNumbers(field, date, right);
  // "In november 3 nieuwe functies": without a year, the number may count something.
  if (date.day >= 0 && date.year < 0) date.weak = !field.language.orders.has('MD');
}

function yearBehind(field: Field, date: WordedDate, right: number): void {
  // "2022 жылғы 20 желтоқсаннан 2023 жылғы": the year behind is that of the next date.
  const left = field.language.orders.has('YDM') ? numberBefore(field, date.day) : -1;
  if (isYear(field, left)) {
    date.year = left;
  } else if (
    isYear(field, right) ||
    isTwoFigures(field, date.day, date.month, right) ||
    isOfEra(field, right)
  ) {
    date.year = right;
  } else if (isDay(field, right)) {
    yearPastStray(field, date, right);
  } else {
    const before = numberBefore(field, date.day);
    if (isYear(field, before) && field.units[date.day]!.start - field.units[before]!.end < 10) {
      date.year = before;
    }
  }
}

// "16. února 15 2021": what is left of a second date.
function yearPastStray(field: Field, date: WordedDate, place: number): void {
  if (!isDay(field, place)) return;
  const next = numberAfter(field, place);
  if (!isYear(field, next) || leadsToMonth(field, next) || isOrdinal(field, place)) return;
  date.stray = place;
  if (date.year < 0) date.year = next;
}

// "3. maist 17. 2023": a day of its own, whose month is lost.
function isOrdinal({ units, language }: Field, place: number): boolean {
  const next = units[place + 1];
  return next?.kind === 'point' && !next.spaced && language.cldr.full.includes('{d}.');
}

// "5 พ.ค. 64": no day, and a year of the Buddhist era.
function isOfEra({ units, language: { era } }: Field, place: number): boolean {
  const unit = units[place];
  return era > 0 && unit?.width === 2 && unit.value >= 50;
}

// "25-Aug-20", "25-ago.-20"
function isTwoFigures({ units }: Field, day: number, month: number, right: number): boolean {
  const behind = units[month + 1]?.kind === 'point' ? month + 2 : month + 1;
  return (
    units[right]?.width === 2 &&
    units[behind]?.kind === 'dash' &&
    units[day + 1]!.kind === 'dash' &&
    right === behind + 1
  );
}

function yearFirst(field: Field, date: WordedDate, { left, right }: Neighbors): void {
  if (isYear(field, left)) {
    date.year = left;
    const further = numberBefore(field, left);
    const isLoose = isDay(field, further) && isPlainNumber(field.units[further]!);
    if (isFreeDay(field, date.month, right)) {
      date.day = right;
      if (isLoose && !isProductNumber(field, further)) date.stray = further;
      else yearPastStray(field, date, numberAfter(field, right));
    } else if (isLoose) date.day = further;
    return;
  }
  if (isFreeDay(field, date.month, right)) {
    monthThenNumbers(field, date, right);
    if (date.year < 0) yearPastStray(field, date, numberAfter(field, right));
    return;
  }
  if (isYear(field, right) && !leadsToMonth(field, right)) date.year = right;
  if (isDay(field, left)) {
    date.day = left;
    date.weak = date.year < 0 && !field.language.orders.has('DM');
  }
}

function isPlainNumber({ role, end, digitsEnd }: Unit): boolean {
  return !role && end === digitsEnd;
}

function monthFirst(field: Field, date: WordedDate, { left, right }: Neighbors): void {
  if (isDay(field, left) && isTwoFigures(field, left, date.month, right)) {
    date.day = left;
    date.year = right;
    return;
  }
  if (!isYear(field, right) && isFreeDay(field, date.month, right)) {
    monthThenNumbers(field, date, right);
    if (date.year < 0 && isYear(field, left)) date.year = left;
    return;
  }
  if (isYear(field, right)) date.year = right;
  if (isDay(field, left)) date.day = left;
  else if (date.year < 0 && isYear(field, left)) date.year = left;
}

function monthThenNumbers(field: Field, date: WordedDate, right: number): void {
  if (isYear(field, right)) {
    // "Julio-2021 de diciembre": the year is the other month's.
    const isNext = field.units[date.month + 1]!.kind === 'dash' && leadsToMonth(field, right);
    if (!isNext) date.year = right;
  } else if (isFreeDay(field, date.month, right)) {
    date.day = right;
    const next = numberAfter(field, right);
    if (isYear(field, next) && !leadsToMonth(field, next)) date.year = next;
  }
}

// A day behind the month, unless it is the day before the next month: "5 maart 6 april".
function isFreeDay(field: Field, month: number, place: number): boolean {
  if (!isDay(field, place)) return false;
  const { units, language } = field;
  const isBehindComma = units[month + 1]!.kind === 'comma' && place === month + 2;
  if (isBehindComma && !language.commas.behind) return false;
  if (language.wordOrder.startsWith('M')) return true;
  return !leadsToMonth(field, place) || language.wordOrder.startsWith('YM');
}

function leadsToMonth(field: Field, place: number): boolean {
  const { units } = field;
  for (let at = place + 1; at <= place + 3 && at < units.length; at++) {
    const kind = kindAt(field, at);
    if (kind === 'month') return true;
    if (kind !== 'particle' && kind !== 'number' && kind !== 'point') return false;
  }
  return false;
}

// "5. November": in languages that write no point there, it ends a sentence before a capital.
function isOrdinalPoint({ text, units, language }: Field, place: number, at: number): boolean {
  const { spaced, marked } = units[place]!;
  if ((spaced && !marked) || units[place - 1]?.kind !== 'number') return false;
  const { full } = language.cldr;
  const isUsual = units[place - 1]!.width === 4 ? full.includes('{y}.') : full.includes('{d}.');
  const first = text[units[at]!.start]!;
  return isUsual || first === first.toLowerCase();
}

// "Jan. 27", and the points of "2020. 11 月".
function isPointBehind({ units }: Field, place: number, at: number): boolean {
  const { kind, word } = units[at]!;
  return !units[place]!.spaced && (kind === 'number' || word?.short === true);
}

function isTight(units: readonly Unit[], dash: number): boolean {
  return !units[dash]!.spaced && units[dash + 1]?.spaced === false;
}
