import { type DateMention, dateLanguage, monthBehindDay } from '../../locale/dates/index.ts';
import { type Document, perPage } from '../../model/document.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { certainly } from '../rule.ts';
import { targetDates } from './reading.ts';
import { lacksSigns } from './signs.ts';
import { isTightRange } from './tight-range.ts';
import { type DateVerdict, isOutOfOrder, type PairPlace } from './verdict.ts';
import { writeForPage } from './writing.ts';

/** Says where a right date is not written as the locale writes dates. */
export function formatVerdict({ document, dates, pair }: PairPlace): DateVerdict | undefined {
  const { source, target } = pair;
  if (slice(document.text, source.range) === slice(document.text, target.range)) return undefined;
  for (const find of STYLES) {
    const style = find(document, target, source);
    if (!style) continue;
    const { place, newText, message } = style;
    const fixes = [certainly(`Write ${newText.trim()}`, place, newText)];
    return { fault: 'format', found: { range: place, message, segment: dates.segment, fixes } };
  }
  return undefined;
}

interface Style {
  readonly place: Range;
  readonly newText: string;
  readonly message: string;
}

type FindStyle = (
  document: Document,
  target: DateMention,
  source: DateMention,
) => Style | undefined;

const STYLES: readonly FindStyle[] = [
  glued,
  figures,
  padding,
  spacedOrdinal,
  ordinalPoint,
  monthByItself,
  foreignDay,
  lostSigns,
  tightRange,
];

// "10november 2020", "10 november2020", "10de noviembre"
function glued({ text, locale }: Document, target: DateMention): Style | undefined {
  const { form, day, month, year, range: place } = target;
  if (form !== 'words' || !month?.word) return undefined;
  const { start, end } = month.range;
  if (!ALPHABETIC.test(text.slice(start, start + 1))) return undefined;
  const { full } = dateLanguage(locale).cldr;
  const mark = day && day.range.end <= start ? text.slice(day.range.end, start) : undefined;
  const between = /\{d\}(.*?)\{M/.exec(full)?.[1]?.replace(/^\./, '');
  const isHalfJoined = mark !== undefined && mark !== '' && ` ${mark}` === between;
  const isBehindDay = isHalfJoined || (mark !== undefined && JOINED_DAY.test(mark));
  if (!isBehindDay && year?.range.start !== end) return undefined;
  const glue = isBehindDay ? between : /\{M\}(.*?)\{y/.exec(full)?.[1];
  if (!glue?.startsWith(' ')) return undefined;
  const at = isBehindDay ? start : end;
  const before = text.slice(place.start, isHalfJoined ? day!.range.end : at);
  const newText = before + glue + text.slice(at, place.end);
  const message = `The parts of a date stand apart: expected ${newText}, not ${slice(text, place)}.`;
  return { place, newText, message };
}

const ALPHABETIC = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const JOINED_DAY = /^(?:\.|er|[º°])?$/;

// 5-11-2020 on a page, and in a language, that otherwise writes 05/11/2020
function figures(document: Document, target: DateMention): Style | undefined {
  const { day, month, year } = target;
  if (!isFigures(target) || !day || !month || !year) return undefined;
  const { numeric } = dateLanguage(document.locale).cldr;
  const own = slice(document.text, target.range);
  const sign = signOf(numeric);
  if (sign === signOf(own) || usualSign(document) === signOf(own)) return undefined;
  const newText = inFigures(numeric, day.value, month.value, year.value);
  const message = `Dates in figures are written ${newText} here, not ${own}.`;
  return { place: target.range, newText, message };
}

function isFigures({ form, weak }: DateMention): boolean {
  return form === 'numeric' && !weak;
}

// The sign between the figures of a date, in a text or in a pattern.
function signOf(text: string): string | undefined {
  return /[\p{N}}][\s\u200e\u200f]?([-./])/u.exec(text)?.[1];
}

// The sign that most dates in figures of the page have.
const usualSign = perPage((document: Document): string => {
  const counts = new Map<string, number>();
  for (const { range: place } of targetDates(document).filter(isFigures)) {
    const sign = signOf(slice(document.text, place)) ?? '';
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
});

function inFigures(pattern: string, day: number, month: number, year: number): string {
  return pattern.replace(/\{(\w+)\}/g, (_, part: string) => {
    if (part === 'y') return String(year);
    const value = part.startsWith('d') ? day : month;
    return part.length === 2 ? String(value).padStart(2, '0') : String(value);
  });
}

// 2020-11-5
function padding({ text }: Document, target: DateMention): Style | undefined {
  const { day, month, year } = target;
  if (target.form !== 'iso' || !day || !month || !year) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  const newText = `${year.value}-${two(month.value)}-${two(day.value)}`;
  const own = slice(text, target.range);
  if (own.length === newText.length) return undefined;
  const message = `ISO dates have two figures for month and day: ${newText}, not ${own}.`;
  return { place: target.range, newText, message };
}

// "1 ° luglio"
function spacedOrdinal({ text }: Document, target: DateMention): Style | undefined {
  if (!target.day) return undefined;
  const { start, end } = target.day.range;
  const mark = /^[\s\u00a0]+([º°ª])/.exec(text.slice(end, end + 4));
  if (!mark) return undefined;
  const place = range(start, end + mark[0].length);
  const newText = slice(text, target.day.range) + mark[1];
  const message = `The ordinal mark stands at its number: ${newText}, not ${slice(text, place)}.`;
  return { place, newText, message };
}

// "5 November" in a language that writes "5. November"
function ordinalPoint({ text, locale }: Document, target: DateMention): Style | undefined {
  const { day, month, form } = target;
  if (!day || form !== 'words' || !dateLanguage(locale).cldr.full.includes('{d}.'))
    return undefined;
  const place = day.range;
  // A number further off may be a version that only looks like the day.
  const isBeforeMonth = month && text.slice(place.end, month.range.start).trim() === '';
  if (!isBeforeMonth) return undefined;
  if (!/^(?:[\s:;,)]|$)/.test(text.slice(place.end, place.end + 1))) return undefined;
  const newText = `${slice(text, place)}.`;
  const message = `The day is an ordinal and has a point: ${newText}, not ${slice(text, place)}.`;
  return { place, newText, message };
}

// "5 январь" where it is "5 января"
function monthByItself({ text, locale }: Document, { day, month }: DateMention): Style | undefined {
  if (!day || !month?.word || day.range.end > month.range.start) return undefined;
  const wanted = monthBehindDay(month.value, slice(text, month.range), locale);
  if (!wanted) return undefined;
  const place = range(day.range.start, month.range.end);
  const newText = text.slice(place.start, month.range.start) + wanted;
  return { place, newText, message: `Expected ${newText}, not ${slice(text, place)}.` };
}

// "5th novembre", "5. novembre", "5 noviembre", "5 Novembre" where it is "5 (de) novembre"
function foreignDay({ text, locale }: Document, { day, month }: DateMention): Style | undefined {
  if (!day || !month?.word || day.range.end > month.range.start) return undefined;
  const place = range(day.range.start, month.range.end);
  const own = slice(text, place);
  const { full, inDate } = dateLanguage(locale).cldr;
  const gap = /\{d\}([^{}]*)\{M/.exec(full)?.[1];
  const [, number, space, name] = /^(\d+)(?:\.|st|nd|rd|th)?(\s+\D*?)(\S+)$/.exec(own) ?? [];
  if (!name || !gap?.startsWith(' ')) return undefined;
  const small = name.toLowerCase();
  const isWhole = inDate.includes(small);
  const between = isWhole && gap.trim() && !space!.trim() ? gap : space;
  const newText = `${number}${between}${isWhole ? small : name}`;
  if (newText === own) return undefined;
  return { place, newText, message: `Expected ${newText}, not ${own}.` };
}

// "2021 7月13", "2021 7월 13일"
function lostSigns(document: Document, target: DateMention): Style | undefined {
  const { text, locale } = document;
  const { day, month, year, form, sharedMonth, sharedYear } = target;
  if (
    !dateLanguage(locale).eastAsian ||
    form !== 'signs' ||
    !day ||
    !month ||
    !year ||
    sharedMonth ||
    sharedYear
  )
    return undefined;
  const isWhole = !lacksSigns(text, target) || isOutOfOrder(document, target);
  if (isWhole || target.link) return undefined;
  const own = slice(text, target.range);
  const values = { day: day.value, month: month.value, year: year.value };
  const newText = writeForPage(document, values);
  const message = `A date has its signs behind year, month and day: ${newText}, not ${own}.`;
  return { place: target.range, newText, message };
}

// "Jan-juni 2021" for "Jan - June 2021"
function tightRange(
  { text, locale }: Document,
  target: DateMention,
  source: DateMention,
): Style | undefined {
  if (target.form === 'signs' || !isTightRange(text, source, target)) return undefined;
  const { start } = target.range;
  const newText = dateLanguage(locale).cldr.between;
  const message = `A range is written with "${newText}" between its ends, not with a bare hyphen.`;
  return { place: range(start - 1, start), newText, message };
}
