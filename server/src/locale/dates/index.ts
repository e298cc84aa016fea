export { movedArticle } from './article.ts';
export { exists, ordinal, weekdayOf } from './calendar.ts';
export { hasLanguage } from './cldr.ts';
export {
  agrees,
  compareDates,
  type DateComparison,
  type DatePair,
  type KnownPair,
  type PartName,
} from './compare.ts';
export { dayEnding } from './day-ending.ts';
export { figuresIn } from './digits.ts';
export { type DateLanguage, dateLanguage, MONTH_PREPOSITION } from './language.ts';
export type { DateForm, DateMention, DatePart, DateReading, MonthPart } from './mention.ts';
export {
  monthBehindDay,
  monthInForm,
  replaceMonth,
  withApostropheOf,
  writeMonth,
} from './month-name.ts';
export { writesOtherCalendar } from './other-calendars.ts';
export { NO_DATES, readClosely, readDates } from './read.ts';
export { joinsFigures, mayHoldDate, mayNameMonth } from './scan.ts';
export { shortWeekdays } from './short-weekdays.ts';
export { turkishEnding } from './turkish.ts';
export type { DateValues, Manner } from './values.ts';
export { writeWeekday } from './weekday.ts';
export {
  dayMarkAt,
  figure,
  patternFor,
  writeDate,
  writeInFull,
  writeRange,
  writeYear,
} from './write.ts';
