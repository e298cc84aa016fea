import {
  type DateMention,
  type DateValues,
  dateLanguage,
  dayEnding,
  turkishEnding,
} from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import type { Edit } from '../../text/edit.ts';
import { range } from '../../text/range.ts';

/**
 * The ending behind a Turkish date as its new words want it, where that is another: `5 2020
 * Kasım'dan` becomes `5 Kasım 2020'den`.
 */
export function movedEnding(
  { text, locale }: Document,
  { range: { end } }: DateMention,
  newDate: string,
): Edit | undefined {
  if (dateLanguage(locale).language !== 'tr') return undefined;
  const [whole, apostrophe, ending] = TURKISH_ENDING.exec(text.slice(end, end + 12)) ?? [];
  if (!whole || !ending) return undefined;
  const newText = turkishEnding(ending, newDate);
  const start = end + apostrophe!.length;
  return newText === ending ? undefined : { range: range(start, end + whole.length), newText };
}

const TURKISH_ENDING = /^(\s?['’]\s?)(\p{L}{1,5})(?!\p{L})/u;

/** Gives a Hungarian date the case that the target has at its day: `április 1-től 2020`. */
export function withDayEnding(
  { text, locale }: Document,
  target: DateMention,
  values: DateValues,
  date: string,
): string {
  const { day, year } = target;
  if (!day || values.day === undefined || !locale.startsWith('hu')) return date;
  const ending = endingAt(text, day.range.end) ?? endingAt(text, (year ?? day).range.end);
  return ending ? date.replace(/\.$/, '') + dayEnding(ending, values.day, 'hu') : date;
}

function endingAt(text: string, at: number): string | undefined {
  return /^-\p{L}{1,5}/u.exec(text.slice(at, at + 6))?.[0];
}
