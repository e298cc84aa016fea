import {
  type DateMention,
  type DatePair,
  dateLanguage,
  dayEnding,
  dayMarkAt,
  figure,
  type Manner,
  type PartName,
  replaceMonth,
  writeYear,
} from '../../locale/dates/index.ts';
import { type Document, perPage } from '../../model/document.ts';
import type { Edit } from '../../text/edit.ts';
import { range, slice } from '../../text/range.ts';
import { damagedYear } from './damaged-year.ts';
import { modelFor } from './manner.ts';
import { targetDates } from './reading.ts';
import { spacedAsDate } from './signs.ts';
import { endOfDate, endsShort } from './writing.ts';

/** Gives one part of a target's date the value of its source's, and leaves the others alone. */
export function editPart(document: Document, pair: DatePair, name: PartName): Edit {
  return EDITS[name](document, pair);
}

type MakeEdit = (document: Document, pair: DatePair) => Edit;

const EDITS: Readonly<Record<PartName, MakeEdit>> = {
  day: editDay,
  month: editMonth,
  year: editYear,
};

function editDay(document: Document, { source, target }: DatePair): Edit {
  const { text, locale } = document;
  const { value } = source.day!;
  const { start, end } = target.day!.range;
  const first = firstOfPage(document) ?? dateLanguage(locale).first;
  const mark = dayMarkAt(text, end);
  if (value === 1 && first && target.form === 'words') {
    return { range: range(start, end + mark.length), newText: first };
  }
  const losesMark = value !== 1 && target.day!.value === 1;
  const newText = figure(value, 'day', { text, mention: target }, locale);
  if (losesMark && mark !== '') return { range: range(start, end + mark.length), newText };
  const ending = ENDING.exec(text.slice(end, end + 8))?.[0] ?? '';
  const newEnding = dayEnding(ending, value, dateLanguage(locale).language);
  return newEnding === ending
    ? { range: range(start, end), newText }
    : { range: range(start, end + ending.length), newText: newText + newEnding };
}

/** How the page writes the first of a month, if it does: `1`, `1º`, `1er`. */
const firstOfPage = perPage((document: Document): string | undefined => {
  const { text } = document;
  const days = targetDates(document).flatMap(({ day, form }) => (form === 'words' && day) || []);
  const one = days.find(({ value }) => value === 1);
  return one && `1${dayMarkAt(text, one.range.end)}`;
});

// "3-án", "3:e", "6an"
const ENDING = /^(?:[-:]\p{L}{1,5}|e?(?:an|ko|tik|ra|rako|rarte))(?!\p{L})/u;

function editMonth({ text, locale }: Document, { source, target }: DatePair): Edit {
  const { value } = source.month!;
  const { word, range: place } = target.month!;
  const manner = { text, mention: target };
  // A month in words beside its sign, `tháng Tám`, has no figure to put another in the place of.
  const isFigure = word === undefined && FIGURE.test(slice(text, place));
  if (!isFigure) return replaceMonth(value, manner, locale);
  return { range: place, newText: figure(value, 'month', manner, locale) };
}

const FIGURE = /^[\p{Nd}〇零一二三四五六七八九十]+$/u;

function editYear({ text, locale }: Document, { source, target }: DatePair): Edit {
  const { range: place } = target.year!;
  return { range: place, newText: writeYear(source.year!.value, slice(text, place), locale) };
}

/** Puts the source's year where the locale has it in a date that lacks it. */
export function insertYear(document: Document, pair: DatePair): Edit {
  const damaged = damagedYear(document, pair);
  if (damaged) {
    const isGlued = /\p{L}/u.test(document.text[damaged.start - 1]!);
    return { range: damaged, newText: (isGlued ? ' ' : '') + yearText(document, pair) };
  }
  const { form, order } = pair.target;
  if (form === 'numeric' && (order === 'DM' || order === 'MD')) return joinYear(document, pair);
  const { wordOrder } = dateLanguage(document.locale);
  return wordOrder.startsWith('Y') ? prependYear(document, pair) : appendYear(document, pair);
}

function prependYear(document: Document, pair: DatePair): Edit {
  const { target } = pair;
  const { full, monthYear } = dateLanguage(document.locale).cldr;
  const usual = /\{y\}(.*?)\{[dM]/.exec(target.day ? full : monthYear)?.[1] ?? ' ';
  const glue = target.form === 'signs' ? spacedAsDate(document.text, target, usual) : usual;
  const { start } = target.range;
  return { range: range(start, start), newText: yearText(document, pair) + glue };
}

function appendYear(document: Document, { source, target }: DatePair): Edit {
  const end = endOfDate(document, target);
  // The point of a short month at the end of a sentence is that of the sentence.
  const point = end === target.range.end && endsShort(document.text, target) ? '.' : '';
  const newText = point + yearGlue(document, target) + yearText(document, { source, target });
  return { range: range(end, end), newText };
}

/** Joins the source's year to figures, with the sign that they have: `28.01`, `12-28`. */
function joinYear(document: Document, pair: DatePair): Edit {
  const { text, locale } = document;
  const { day, month, order, range: place } = pair.target;
  const [first, second] = order === 'DM' ? [day!, month!] : [month!, day!];
  const sign = text.slice(first.range.end, second.range.start);
  const year = yearText(document, pair);
  const isFirst = order === 'MD' && dateLanguage(locale).numericOrder.startsWith('Y');
  const at = isFirst ? place.start : place.end;
  return { range: range(at, at), newText: isFirst ? year + sign : sign + year };
}

// In the digits, and from the era, of the page's other dates.
function yearText(
  document: Document,
  { source, target }: Pick<DatePair, 'source' | 'target'>,
): string {
  const model = modelFor(document, 'day year') ?? { text: document.text, mention: target };
  const { year, day } = model.mention;
  const { text } = model;
  const shown = day ? text[day.range.start]! : '0';
  return writeYear(source.year!.value, year ? slice(text, year.range) : shown, document.locale);
}

// What stands before a year: on the page, or else in the locale's pattern.
function yearGlue(document: Document, { day, month, range: { end } }: DateMention): string {
  const own = day && slice(document.text, range(day.range.end, month!.range.start));
  const glue = usualGlue(document, own);
  // Russian ties the year to the "г." behind it.
  const isTied = own?.includes('\u00a0') && document.text[end] !== '\u00a0';
  return isTied ? glue.replace(/ $/, '\u00a0') : glue;
}

function usualGlue(document: Document, own: string | undefined): string {
  const model = modelFor(document, 'day year');
  if (model?.mention.order === 'DMY') return glueOf(model);
  const { cldr, wordOrder } = dateLanguage(document.locale);
  // "2 oct" has no "de" before its year either.
  if (own === ' ' && /\{d\} [^{]/.test(cldr.full)) return own;
  const last = wordOrder === 'MDY' ? '\\{d\\}' : '\\{M\\}';
  return new RegExp(`${last}(.*?)\\{y\\}`).exec(cldr.full)?.[1] ?? ' ';
}

function glueOf({ text, mention: { month, year } }: Manner): string {
  return text.slice(month!.range.end + month!.tail.length, year!.range.start);
}
