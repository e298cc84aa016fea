import { type DateMention, dateLanguage } from '../locale/dates/index.ts';
import type { Document } from '../model/document.ts';
import { type Range, range, slice } from '../text/range.ts';
import type { DateVerdict } from './date-verdicts.ts';
import type { SegmentDates } from './dates.ts';
import { certainly } from './rule.ts';

/** Says where a right date is not written as the locale writes dates. */
export function formatVerdict(
  document: Document,
  { segment }: SegmentDates,
  source: DateMention,
  target: DateMention,
): DateVerdict | undefined {
  if (slice(document.text, source.range) === slice(document.text, target.range)) return undefined;
  const style = STYLES.map((find) => find(document, target, source)).find(Boolean);
  if (!style) return undefined;
  const { place, newText, message } = style;
  const fixes = [certainly(`Write ${newText.trim()}`, place, newText)];
  return { fault: 'format', found: { range: place, message, segment, fixes } };
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

const STYLES: readonly FindStyle[] = [figures, padding, spacedOrdinal];

// 5-11-2020 in a language that writes 05/11/2020
function figures({ text, locale }: Document, target: DateMention): Style | undefined {
  const { day, month, year, form } = target;
  if (form !== 'numeric' || target.weak || !day || !month || !year) return undefined;
  const { cldr } = dateLanguage(locale);
  const sign = /\{[dMy]+\}\s?([-./])/.exec(cldr.numeric)?.[1];
  const place = target.range;
  const own = slice(text, place);
  if (sign === undefined || own.includes(sign)) return undefined;
  const newText = inFigures(cldr.numeric, day.value, month.value, year.value);
  return { place, newText, message: `Dates in figures are written ${newText} here, not ${own}.` };
}

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
function spacedOrdinal({ text, locale }: Document, target: DateMention): Style | undefined {
  if (!target.day) return undefined;
  const { start, end } = target.day.range;
  const mark = /^[\s\u00a0]+([º°ª])/.exec(text.slice(end, end + 4));
  if (!mark) return undefined;
  const place = range(start, end + mark[0].length);
  const newText = slice(text, target.day.range) + mark[1];
  const own = slice(text, place);
  return {
    place,
    newText,
    message: `The ordinal mark stands at its number: ${newText}, not ${own} (${locale}).`,
  };
}
