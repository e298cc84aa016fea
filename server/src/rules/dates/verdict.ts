import {
  type DateMention,
  type DatePair,
  dateLanguage,
  exists,
  writeDate,
} from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { type Range, slice } from '../../text/range.ts';
import type { Fix, Found, Related, Severity } from '../rule.ts';
import { isOtherSentence } from './others.ts';
import type { SegmentDates } from './reading.ts';
import type { DateRepair } from './repair.ts';

/** What can be wrong with a date, as the last part of the id of the rule that says it. */
export type DateFault =
  | 'mismatch'
  | 'missing'
  | 'extra'
  | 'invalid'
  | 'order'
  | 'untranslated'
  | 'split'
  | 'range'
  | 'format';

/** One fault of one date. No date has two. */
export interface DateVerdict {
  readonly fault: DateFault;
  readonly found: Found;
}

/** A verdict on several dates at once, of which no other is due then. */
export interface DecidedDates {
  readonly verdict: DateVerdict;
  readonly mentions: readonly DateMention[];
}

/** A date of the target beside its source, where they stand. */
export interface PairPlace {
  readonly document: Document;
  readonly dates: SegmentDates;
  readonly pair: DatePair;
}

/** What a verdict on a pair has beside its message. */
export interface VerdictParts {
  /** A certain repair; its result is named in the message. */
  readonly repair?: DateRepair | undefined;
  /** Instead of the repair, fixes to choose from. */
  readonly fixes?: readonly Fix[] | undefined;
  readonly severity?: Severity | undefined;
  /** Instead of the whole date. */
  readonly range?: Range | undefined;
}

/** Makes the verdict on a date of the target that has a counterpart in the source. */
export function pairVerdict(
  fault: DateFault,
  { document, dates, pair }: PairPlace,
  message: string,
  { repair, fixes, severity, range }: VerdictParts = {},
): DateVerdict {
  const found: Found = {
    range: range ?? pair.target.range,
    message: repair ? `${message} ${expecting(repair.result)}` : message,
    segment: dates.segment,
    severity,
    related: [sourceRelated(document, pair.source)],
    fixes:
      fixes ?? (repair && repair.edits.length > 0 ? [fixFor(document, dates, pair, repair)] : []),
  };
  return { fault, found };
}

/** A date as the text says it, on one line and without the URLs of links. */
export function said({ text }: Document, { range }: Pick<DateMention, 'range'>): string {
  return slice(text, range)
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\s+/g, ' ');
}

/** A date of the source, with the month where only a neighbor says it. */
export function saidInSource(document: Document, source: DateMention): string {
  const { day, month, sharedMonth } = source;
  if (!sharedMonth || !day || !month) return said(document, source);
  return writeDate({ day: day.value, month: month.value }, 'en');
}

/** What the target says, and for what. */
export function insteadOf(document: Document, { source, target }: DatePair): string {
  return `${said(document, target)} for ${saidInSource(document, source)}`;
}

/** The sentence that says what was expected. */
export function expecting(result: string): string {
  return `Expected ${result}${result.endsWith('.') ? '' : '.'}`;
}

/** Points at the date of the source. */
export function sourceRelated(document: Document, source: DateMention): Related {
  return { range: source.range, message: `The source says ${saidInSource(document, source)}.` };
}

/** A judge finds a fault, finds the date right in spite of appearances, or has nothing to say. */
export type Judged = DateVerdict | 'right' | undefined;

/** The fix that makes a repair. */
export function fixOf(repair: DateRepair, preferred = true): Fix {
  return { title: `Write ${repair.result}`, edits: repair.edits, preferred };
}

/** Whether the calendar has the date, as far as it is said. */
export function isReal({ day, month, year, sharedYear }: DateMention): boolean {
  return exists(day?.value, month?.value, sharedYear ? undefined : year?.value);
}

/** Whether something stands among the parts of a target's date that its source does not have. */
export function hasStray({ dates, pair: { source, target } }: PairPlace): boolean {
  const { stray, year } = target;
  if (!stray || source.stray) return false;
  if (stray.value !== year?.value) return true;
  // "Office 2019 2019年3月" for "Office 2019 in March 2019"
  const [said, original] = [dates.target, dates.source].map(
    ({ numbers }) => numbers.filter(({ value }) => value === stray.value).length,
  );
  return original! <= said!;
}

/** Whether the parts of a date in words stand in an order that the locale does not write. */
export function isOutOfOrder({ locale }: Document, { form, order }: DateMention): boolean {
  if ((form !== 'words' && form !== 'signs') || order === 'D') return false;
  return !dateLanguage(locale).orders.has(order);
}

/** `2021-es`: an ending joined to a number would be joined to another word. */
export function isInflected(text: string, { end }: Range, { edits }: DateRepair): boolean {
  const newText = edits.find(({ range }) => range.end === end)?.newText ?? '';
  return (
    newText !== '' && newText.at(-1) !== text[end - 1] && /^-\p{Ll}/u.test(text.slice(end, end + 2))
  );
}

/** The repair of a date; to choose where a part that seems lost may stand beside it, mistyped. */
function fixFor(document: Document, dates: SegmentDates, pair: DatePair, repair: DateRepair): Fix {
  const { text } = document;
  const { segment } = dates;
  const { mentions } = dates.source;
  const fix = fixOf(repair, !isOtherSentence(document, dates, pair));
  const { source, target } = pair;
  const { start, end } = target.range;
  const isWider = repair.edits.some(({ range }) => range.start < start || range.end > end);
  if (isWider) return fix;
  const here = text.slice(start, end);
  if (isInflected(text, target.range, repair)) return { ...fix, preferred: false };
  const first = Math.max(segment.target.content.start, start - LONGEST_PART);
  const before = text.slice(first, start);
  const figures = FIGURES_BEFORE.exec(before)?.[1];
  const isOfOther = mentions.some(
    ({ day }) => day && day !== source.day && day.value === Number(figures),
  );
  const isDayBefore =
    figures !== undefined && !isOfOther && /^\d/.test(repair.result) && !/^\d/.test(here);
  const lostPart = { source, place: target.range, lost: pair.lost.join() };
  const isInDoubt =
    isDayBefore ||
    (pair.lost.length > 0 && hasPartElsewhere(text, segment, lostPart, repair.result));
  return isInDoubt ? { ...fix, preferred: false } : fix;
}

const LONGEST_PART = 24;
/** `51 de` before `junio`, `1ᵗʰ` before `mars`; `3 tot` where the source has another day 3. */
const FIGURES_BEFORE = /(\d+)\S{0,4} (?:\p{L}{1,3} )?$/u;

/** A date of the source, the place that it has in the target, and the parts that are lost there. */
interface LostPart {
  readonly source: DateMention;
  readonly place: Range;
  readonly lost: string;
}

/** Whether a part that a repair adds stands elsewhere in the target, and not in the source. */
export function hasPartElsewhere(
  text: string,
  { target: there, source: original }: Segment,
  { source, place, lost }: LostPart,
  result: string,
): boolean {
  const here = figuresOf(slice(text, place));
  const added = figuresOf(result).filter((part) => !here.includes(part));
  if (lost.includes('month')) added.push(source.month!.value);
  const [left, wanted] = [
    figuresAround(text, there.content, place),
    figuresAround(text, original.content, source.range),
  ];
  const countIn = (all: readonly number[], part: number) =>
    all.filter((one) => one === part).length;
  return added.some((part) => part <= LAST_DAY && countIn(left, part) > countIn(wanted, part));
}

const LAST_DAY = 31;

function figuresAround(text: string, whole: Range, { start, end }: Range): number[] {
  return figuresOf(`${text.slice(whole.start, start)} ${text.slice(end, whole.end)}`);
}

function figuresOf(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}
