import { exists, hasLanguage, weekdayOf, writeDate } from '../locale/dates/index.ts';
import { isolated } from '../locale/direction.ts';

/** A whole date, month first, as the front matter writes it. */
const MONTH_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** A value such as `11/02/2020` in full with its weekday in a language; undefined where it is no day. */
export function frontMatterDay(value: string, locale: string): string | undefined {
  const parts = MONTH_FIRST.exec(value);
  if (!parts || !hasLanguage(locale)) return undefined;
  const [month, day, year] = parts.slice(1).map(Number) as [number, number, number];
  if (!exists(day, month, year)) return undefined;
  const weekday = weekdayOf(year, month, day);
  return isolated(writeDate({ day, month, year, weekday }, locale), locale);
}
