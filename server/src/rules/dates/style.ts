import {
  type DateMention,
  dateLanguage,
  dayMarkAt,
  monthBehindDay,
} from '../../locale/dates/index.ts';
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
    const title = newText
      ? `Write ${newText.trim()}`
      : `Remove ${slice(document.text, place).trim()}`;
    const fixes = [certainly(title, place, newText)];
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
  gluedYear,
  figures,
  padding,
  spacedOrdinal,
  ordinalOfFirst,
  strayPreposition,
  doubledDash,
  ordinalPoint,
  monthByItself,
  foreignDay,
  lostSigns,
  tightRange,
];

// "10november 2020", "10 november2020", "10de noviembre"
function glued({ text, locale }: Document, target: DateMention): Style | undefined {
  const { form, day, month, year, sharedMonth, range: place } = target;
  if (form !== 'words' || !month?.word || sharedMonth) return undefined;
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

// "1. Mai 2020wird"
function gluedYear(
  { text, locale }: Document,
  { form, year, range: place }: DateMention,
): Style | undefined {
  if (form !== 'words' || year?.range.end !== place.end) return undefined;
  const { language, cldr } = dateLanguage(locale);
  if (language === 'eu' || /\}\p{L}/u.test(cldr.full)) return undefined;
  const word = /^\p{Script=Latin}{2,}/u.exec(text.slice(place.end, place.end + 12))?.[0];
  if (!word) return undefined;
  const message = `A space is missing behind the date: ${slice(text, place)}${word}.`;
  return { place: range(place.end, place.end), newText: ' ', message };
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

// "15er mai", "2º de maio": the mark of the first of a month
function ordinalOfFirst({ text, locale }: Document, { day }: DateMention): Style | undefined {
  const { first } = dateLanguage(locale);
  if (!day || day.value === 1 || !first) return undefined;
  const { start, end } = day.range;
  const mark = first.replace(/^1/, '');
  const own = dayMarkAt(text, end);
  const isMark = own === mark || (SIGNS_OF_FIRST.test(mark) && SIGNS_OF_FIRST.test(own));
  if (!isMark || mark === '.') return undefined;
  const place = range(start, end + own.length);
  const newText = slice(text, day.range);
  const message = `Only the first of a month has a mark: ${newText}, not ${slice(text, place)}.`;
  return { place, newText, message };
}

const SIGNS_OF_FIRST = /^[º°]$/;

// "5 de mayo de 2020 de."
function strayPreposition({ text, locale }: Document, target: DateMention): Style | undefined {
  const { end } = target.range;
  const preposition = /\{M\}( \p{L}+) \{y/u.exec(dateLanguage(locale).cldr.full)?.[1];
  if (!preposition || !target.year || !text.startsWith(preposition, end)) return undefined;
  if (!/^\s*[.,;:!?)<]/.test(text.slice(end + preposition.length, end + preposition.length + 2)))
    return undefined;
  const place = range(end, end + preposition.length);
  return { place, newText: '', message: `“${preposition.trim()}” joins nothing to the date.` };
}

// "1 -- 15 mai"
function doubledDash(
  { text }: Document,
  target: DateMention,
  source: DateMention,
): Style | undefined {
  const { start } = target.range;
  const dashes = /([-–—~～])\1\s?$/.exec(text.slice(Math.max(0, start - 4), start));
  if (
    target.link !== 'dash' ||
    !dashes ||
    /--\s?$/.test(text.slice(source.range.start - 3, source.range.start))
  )
    return undefined;
  const at = start - dashes[0].length;
  const place = range(at, at + 2);
  const message = `One dash joins the ends of a range, not ${slice(text, place)}.`;
  return { place, newText: dashes[1]!, message };
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
