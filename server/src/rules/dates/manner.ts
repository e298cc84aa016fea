import {
  type DateLanguage,
  type DateMention,
  type DateValues,
  dateLanguage,
  type Manner,
} from '../../locale/dates/index.ts';
import { type Document, perPage } from '../../model/document.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { targetDates } from './reading.ts';
import { lacksSigns } from './signs.ts';

/** The manner in which a page writes dates with such parts, if it does. */
export function mannerOfPage(document: Document, values: DateValues): Manner | undefined {
  return modelFor(document, partsOf(values));
}

/** The manner for a date in place of another: the page's, but figures stay figures as they are. */
export function mannerInPlace(document: Document, values: DateValues, target: DateMention): Manner {
  const own = { text: document.text, mention: target };
  const isFigures = target.form === 'iso' || target.form === 'numeric';
  return isFigures ? own : (mannerOfPage(document, values) ?? own);
}

/** Which of day and year a date says beside its month. */
export type DateParts = 'day year' | 'day' | 'year' | '';

/** The first good date of a page with such parts, which shows how the page writes them. */
export function modelFor(document: Document, parts: DateParts): Manner | undefined {
  return modelsOf(document).get(parts);
}

const modelsOf = perPage((document: Document): ReadonlyMap<DateParts, Manner> => {
  const models = new Map<DateParts, Manner>();
  for (const mention of targetDates(document)) {
    const { day, year, sharedYear } = mention;
    const parts = partsOf({ day, year: sharedYear ? undefined : year });
    if (models.has(parts) || !isModel(document, mention)) continue;
    const model = { ...mention, range: withTail(document, mention.range) };
    models.set(parts, { text: document.text, mention: model });
  }
  return models;
});

function partsOf({ day, year }: { readonly day?: unknown; readonly year?: unknown }): DateParts {
  if (day === undefined) return year === undefined ? '' : 'year';
  return year === undefined ? 'day' : 'day year';
}

function isModel({ text, locale }: Document, mention: DateMention): boolean {
  if (isDoubtful(mention) || /\d\s[º°]/.test(slice(text, mention.range))) return false;
  const language = dateLanguage(locale);
  if (!language.orders.has(mention.order) || !isUsualForm(mention, language)) return false;
  return hasUsualCase(text, mention) && !(language.eastAsian && isUnsigned(text, mention));
}

function isDoubtful({ weak, english, stray, split, sharedMonth, form }: DateMention): boolean {
  const isWorded = form === 'words' || form === 'signs';
  return !isWorded || weak || english || stray !== undefined || split || sharedMonth;
}

function isUnsigned(text: string, mention: DateMention): boolean {
  return mention.form === 'signs' && lacksSigns(text, mention);
}

// The form of the month that CLDR has for such a date, and no case ending on month or day.
function isUsualForm(
  { day, month, range: whole, order }: DateMention,
  { cldr, eastAsian }: DateLanguage,
): boolean {
  const word = month?.word;
  if (!word) return eastAsian;
  const column = !day && cldr.alone.length > 0 ? cldr.alone : cldr.inDate;
  if (word.column !== column || word.ending !== '' || month.tail !== '') return false;
  const isDayLast = day !== undefined && order.endsWith('D');
  return !isDayLast || whole.end - day.range.end <= 1;
}

// A heading's capital says nothing of how the page writes months.
function hasUsualCase(text: string, { month }: DateMention): boolean {
  if (!month?.word) return true;
  const usual = month.word.column[month.value - 1]?.[0];
  return usual === text[month.range.start];
}

// The "г." and "r." behind a year are no part of a date that is read, but of one that is written.
function withTail({ text, locale }: Document, { start, end }: Range): Range {
  const tail = /\{y\}(.+)$/.exec(dateLanguage(locale).cldr.full)?.[1]?.trim();
  if (!tail) return range(start, end);
  const tailStart = end + (/\s/.test(text[end] ?? '') ? 1 : 0);
  const isThere = text.startsWith(tail, tailStart);
  return range(start, isThere ? tailStart + tail.length : end);
}
