import {
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
import type { Document } from '../../model/document.ts';
import type { Edit } from '../../text/edit.ts';
import { range, slice } from '../../text/range.ts';
import { damagedYear } from './damaged-year.ts';
import { modelFor } from './manner.ts';
import { spacedAsDate } from './signs.ts';

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

function editDay({ text, locale }: Document, { source, target }: DatePair): Edit {
  const { value } = source.day!;
  const { start, end } = target.day!.range;
  const { first } = dateLanguage(locale);
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
  const damaged = damagedYear(document.text, pair);
  if (damaged) return { range: damaged, newText: yearText(document, pair) };
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

function appendYear(document: Document, pair: DatePair): Edit {
  const { end } = pair.target.range;
  const newText = yearText(document, pair);
  return { range: range(end, end), newText: yearGlue(document) + newText };
}

// In the digits, and from the era, of the page's other dates.
function yearText(document: Document, { source, target }: DatePair): string {
  const model = modelFor(document, 'day year') ?? { text: document.text, mention: target };
  const { year, day } = model.mention;
  const { text } = model;
  const shown = day ? text[day.range.start]! : '0';
  return writeYear(source.year!.value, year ? slice(text, year.range) : shown, document.locale);
}

// What stands before a year: on the page, or else in the locale's pattern.
function yearGlue(document: Document): string {
  const model = modelFor(document, 'day year');
  if (model?.mention.order === 'DMY') return glueOf(model);
  const { cldr, wordOrder } = dateLanguage(document.locale);
  const last = wordOrder === 'MDY' ? '\\{d\\}' : '\\{M\\}';
  return new RegExp(`${last}(.*?)\\{y\\}`).exec(cldr.full)?.[1] ?? ' ';
}

function glueOf({ text, mention: { month, year } }: Manner): string {
  return text.slice(month!.range.end + month!.tail.length, year!.range.start);
}
