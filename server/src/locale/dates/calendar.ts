/** The days of a month; February has 29 where the year is not known. */
export function daysIn(month: number, year: number | undefined): number {
  if (month !== 2) return LENGTHS[month - 1] ?? 0;
  return year === undefined || isLeap(year) ? 29 : 28;
}

/** Whether a day of that month exists. Parts that are not known are not held against it. */
export function exists(
  day: number | undefined,
  month: number | undefined,
  year: number | undefined,
): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  return day >= 1 && day <= (month === undefined ? 31 : daysIn(month, year));
}

/** The year that figures say, where a language may count its years from another era too. */
export function yearOf(figures: number, isShort: boolean, era: number): number {
  if (isShort) return yearOfTwo(figures, era);
  return era > 0 && figures > 2400 ? figures - era : figures;
}

function yearOfTwo(figures: number, era: number): number {
  const ofEra = 2500 - era + figures;
  return era > 0 && figures >= 50 ? ofEra : 2000 + figures;
}

/** The weekday of a Gregorian date, Sunday being 0. */
export function weekdayOf(year: number, month: number, day: number): number {
  const shifted = month < 3 ? year - 1 : year;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return (shifted + leaps + MONTH_SHIFT[month - 1]! + day) % 7;
}

/** A number that grows with the date, for comparing two of them. */
export function ordinal(year: number, month: number, day: number): number {
  return (year * 12 + month) * 31 + day;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const MONTH_SHIFT = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
