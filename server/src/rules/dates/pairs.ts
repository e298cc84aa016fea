import { agrees, type DateMention, type DatePair, dateLanguage } from '../../locale/dates/index.ts';
import { saysInWords } from '../../locale/numbers/words.ts';
import type { Document } from '../../model/document.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { isSlip } from '../../text/slip.ts';
import { cutInTwo } from './cut.ts';
import { restoreIso } from './damaged-iso.ts';
import { damagedYear, isShort } from './damaged-year.ts';
import { standsInFigures, wrongFigure } from './in-figures.ts';
import { letteredPart } from './lettered.ts';
import { correctsRange, pairOf } from './ranges.ts';
import type { SegmentDates } from './reading.ts';
import {
  type DateRepair,
  repaired,
  repairParts,
  rewrite,
  rewriteNumber,
  rewriteRange,
  yearToFront,
} from './repair.ts';
import { formatVerdict } from './style.ts';
import { foreignFigure, foreignFigures, swappedParts } from './swapped.ts';
import { isAmongEnglish, isInEnglish, isInKeptName, isKeptTitle } from './titles.ts';
import {
  type DateVerdict,
  fixOf,
  hasStray,
  insteadOf,
  isOutOfOrder,
  isReal,
  type Judged,
  type PairPlace,
  pairVerdict,
  said,
  saidInSource,
} from './verdict.ts';
import { judgeWeekday } from './weekdays.ts';

/** The verdict on a date of the target beside its source: the gravest fault, or none. */
export function judgePair(place: PairPlace): DateVerdict | undefined {
  if (isKeptTitle(place)) return undefined;
  for (const judge of JUDGES) {
    const judged = judge(place);
    if (judged !== undefined) return judged === 'right' ? undefined : judged;
  }
  return formatVerdict(place);
}

const JUDGES: readonly ((place: PairPlace) => Judged)[] = [
  foreignFigures,
  swappedParts,
  impossible,
  doubledDay,
  lettered,
  mistypedDay,
  gluedDay,
  cutIso,
  foreignFigure,
  different,
  untranslated,
  outOfOrder,
  judgeWeekday,
  cutInTwo,
];

function impossible(place: PairPlace): Judged {
  const { document, pair } = place;
  const { source, target } = pair;
  if (isReal(target)) return isReal(source) ? undefined : 'right';
  const isSlip = target.day?.value === source.day?.value && isReal(source);
  if (target.weak && !target.year && target.form !== 'signs' && !isSlip) return 'right';
  const message = `There is no ${said(document, target)}.`;
  if (!isReal(source)) {
    const whole = `${message} The source has it too: ${said(document, source)}.`;
    return pairVerdict('invalid', place, whole, { severity: 'information' });
  }
  const repair = agrees(pair) ? undefined : repairParts(document, pair);
  return pairVerdict('invalid', place, message, { repair });
}

// "2021-08" for 2021-01-08
function cutIso(place: PairPlace): Judged {
  const { document, dates, pair } = place;
  if (pair.lost.length === 0) return undefined;
  const cut = restoreIso(document, dates.segment, pair.source);
  if (!cut) return undefined;
  const message = `${differenceOf(pair)}: ${insteadOf(document, pair)}.`;
  return pairVerdict('mismatch', place, message, { repair: cut.repair, range: cut.place });
}

// "3O maart", "l5 augusti"
function lettered(place: PairPlace): Judged {
  const { document, pair } = place;
  const part = letteredPart(document.text, pair);
  if (!part) return undefined;
  const { range: at, figures } = part;
  const message = `There are letters among the figures of the date: ${slice(document.text, at)}.`;
  const repair = { edits: [{ range: at, newText: figures }], result: figures };
  return pairVerdict('mismatch', place, message, { repair, range: at });
}

// "311 de enero de 2020" for the 31st
function mistypedDay(place: PairPlace): Judged {
  const { document, dates, pair } = place;
  const { source, target, lost } = pair;
  if (lost.join() !== 'day' || target.split) return undefined;
  const { start, end } = target.range;
  const first = Math.max(dates.segment.target.content.start, start - LONGEST_DAYS);
  const before = MISTYPED_DAY.exec(document.text.slice(first, start));
  const isBehind = !before && dateLanguage(document.locale).orders.has('MD');
  const days = isBehind ? DAY_BEHIND.exec(document.text.slice(end, end + LONGEST_DAYS)) : before;
  const figures = days?.[1];
  if (!days || figures === undefined || Number(figures) <= LAST_DAY) return undefined;
  const day = String(source.day!.value);
  const isMeant = isSlip(figures, day) || figures.length === 2;
  if (!isMeant || isSaid(dates, Number(figures))) return undefined;
  const from = isBehind ? end + days[0].length - figures.length : start - days[0].length;
  const at = range(from, from + figures.length);
  const whole = range(Math.min(at.start, start), Math.max(at.end, end));
  const message = `There is no day ${figures}: the source says ${saidInSource(document, source)}.`;
  const repair = repaired(document, whole, [{ range: at, newText: day }]);
  return pairVerdict('mismatch', place, message, { repair, range: whole });
}

const MISTYPED_DAY = /(?<![\p{L}\d.,:/-])(\d{2,3})(?:\.|er|[º°])?[ \u00a0](?:den? )?$/u;
/** Likewise, where the day stands behind: `3月35日`. */
const DAY_BEHIND = /^[ \u00a0]?(\d{2})(?![\d:/-]|[.,]\d)/;
const LAST_DAY = 31;

// "vom1. Mai", "del1 de mayo"
function gluedDay(place: PairPlace): Judged {
  const { document, dates, pair } = place;
  if (pair.lost.join() !== 'day' || pair.changed.length > 0) return undefined;
  const { start, end } = pair.target.range;
  const first = Math.max(dates.segment.target.content.start, start - FARTHEST_WORD);
  const before = document.text.slice(first, start);
  const [glued, figures] = GLUED_DAY.exec(before) ?? [];
  if (!glued || Number(figures) !== pair.source.day!.value) return undefined;
  const at = start - glued.length;
  const whole = range(at, end);
  const repair = repaired(document, whole, [{ range: range(at, at), newText: ' ' }]);
  const message = `A space is missing before the day: ${before.slice(-glued.length - 2)}.`;
  return pairVerdict('format', place, message, { fixes: [fixOf(repair)], range: whole });
}

const GLUED_DAY = /(?<=\p{Ll}{2})(\d{1,2})(?:\.|er|[º°])?[ \u00a0](?:de )?$/u;

function isSaid({ source: { numbers } }: SegmentDates, value: number): boolean {
  return numbers.some((number) => number.value === value);
}

function different(place: PairPlace): Judged {
  const { document, dates, pair } = place;
  const { source, target, changed } = pair;
  if (agrees(pair)) return undefined;
  if ((target.weak && source.weak) || correctsRange(place)) return 'right';
  if (saysDayInWords(place)) return 'right';
  // "8. Jan. 21" for 08-Jan-21
  if (isShort(source) && changed.length === 0 && withYear(document, pair)) return 'right';
  if (isMonthLost(pair)) {
    const message = `The month is lost: ${insteadOf(document, pair)}.`;
    const repair = rewriteNumber(document, source, target.range);
    return pairVerdict('mismatch', place, message, { repair });
  }
  const isLost = changed.length === 0 && target.form === 'numeric';
  if (isLost && standsInFigures(document, dates, source)) return 'right';
  const figure = isLost ? wrongFigure(document, dates, source) : undefined;
  if (figure) {
    const { place: at, name, repair } = figure;
    const instead = `${slice(document.text, at)} for ${saidInSource(document, source)}`;
    const message = `The ${name} differs: ${instead}.`;
    return pairVerdict('mismatch', place, message, { repair, range: at });
  }
  const message = `${differenceOf(pair)}: ${insteadOf(document, pair)}.`;
  if (isInKeptName(document, pair)) {
    return pairVerdict('mismatch', place, message, { repair: asInSource(document, pair) });
  }
  const isOutOfPlace = isOutOfOrder(document, target) && !isTolerated(document, target);
  const isBroken = target.english || hasStray(place) || isOutOfPlace;
  const repair = isBroken ? rewrite(document, pair) : repairParts(document, pair);
  return pairVerdict('mismatch', place, message, { repair, range: withYear(document, pair) });
}

/** Writes what differs as the source has it. */
function asInSource(document: Document, { source, target, changed, lost }: DatePair): DateRepair {
  const { text } = document;
  const edits =
    lost.length > 0
      ? [{ range: target.range, newText: said(document, source) }]
      : changed.map((name) => ({
          range: target[name]!.range,
          newText: slice(text, source[name]!.range),
        }));
  return repaired(document, target.range, edits);
}

// "10/2021" for December 10, 2021: the day stands where the month was.
function isMonthLost({ source, target, changed, lost }: DatePair): boolean {
  const isDay = target.month?.value === source.day?.value && target.form === 'numeric';
  return isDay && changed.join() === 'month' && lost.join() === 'day';
}

// "am zweiten April", "1 апреля" as "первого апреля": the day stands beside the month, in words.
function saysDayInWords({ document, pair }: PairPlace): boolean {
  const { source, target, changed, lost } = pair;
  if (changed.length > 0 || lost.join() !== 'day') return false;
  const { start, end } = target.range;
  const { text } = document;
  const before = text.slice(Math.max(0, start - FARTHEST_WORD), start);
  const around = [before, text.slice(end, end + FARTHEST_WORD)];
  const { language } = dateLanguage(document.locale);
  const { value } = source.day!;
  const values = value > 20 ? [value % 10 || value] : [value];
  return around.some((beside) => {
    const words = beside.replace(/.*>|<.*/gs, ' ');
    return values.some((one) => saysInWords(words, language, one));
  });
}

const FARTHEST_WORD = 24;

/** A date with what is left of its year. */
function withYear(document: Document, pair: DatePair): Range | undefined {
  const year = pair.lost.join() === 'year' ? damagedYear(document, pair) : undefined;
  const { start, end } = pair.target.range;
  return year && range(Math.min(start, year.start), Math.max(end, year.end));
}

function differenceOf({ changed, lost, added }: DatePair): string {
  const isOne = (changed.length > 0 ? changed : lost).length === 1;
  if (changed.length > 0) return `The ${changed.join(' and ')} ${isOne ? 'differs' : 'differ'}`;
  if (lost.length > 0) return `The ${lost.join(' and ')} ${isOne ? 'is' : 'are'} lost`;
  return `The source gives no ${added.join(' and ')}`;
}

function untranslated(place: PairPlace): Judged {
  const { document, pair } = place;
  const { source, target } = pair;
  if (!target.english || isInKeptName(document, pair)) return undefined;
  // "On June 29, April enters": a name.
  if (source.weak && target.weak) return 'right';
  // "March 4-12, 2021" and "4–12 March 2021" are told as one, where the month stands.
  if (target.sharedMonth) return 'right';
  const message = `The date is left in English: ${said(document, target)}.`;
  const repair = rewriteDays(place) ?? rewrite(document, pair);
  // A date alone is not all that such a sentence lacks.
  const isAmong = isInEnglish(document, pair) || isAmongEnglish(document, target.range);
  const fixes = isAmong ? [fixOf(repair, false)] : undefined;
  return pairVerdict('untranslated', place, message, { repair, fixes });
}

function outOfOrder(place: PairPlace): Judged {
  const { document, dates, pair } = place;
  const { target } = pair;
  const isScrambled = hasStray(place);
  if (!isScrambled && !isOutOfOrder(document, target)) return undefined;
  const fault = isScrambled
    ? 'The date is scrambled'
    : 'The parts of the date stand in the wrong order';
  const message = `${fault}: ${said(document, target)}.`;
  const severity = !isScrambled && isTolerated(document, target) ? 'information' : undefined;
  const before = dates.target.mentions[dates.target.mentions.indexOf(target) - 1];
  const own =
    rewriteDays(place) ?? yearToFront(document, before, target) ?? rewrite(document, pair);
  const repair = withoutGlue(place, before, own);
  // What is left of the start of a range goes with its end: `du 1er au 2021 juin`.
  const isCutOff = pair.source.link === 'dash' && target.link === undefined;
  const fixes = isCutOff ? [fixOf(repair, false)] : undefined;
  return pairVerdict('order', place, message, { repair, severity, fixes });
}

// "16 de fevereiro de 15 2021 de agosto": the preposition of a year that is not there
function withoutGlue(
  { document, pair }: PairPlace,
  before: DateMention | undefined,
  repair: DateRepair,
): DateRepair {
  const { text, locale } = document;
  const { full, between } = dateLanguage(locale).cldr;
  const glue = /\{M\}( \p{L}+ )\{y/u.exec(full)?.[1];
  if (!before || !glue || pair.source.link !== 'dash') return repair;
  if (before.year && !before.sharedYear) return repair;
  const joint = range(before.range.end, pair.target.range.start);
  if (slice(text, joint) !== glue || repair.edits.length === 0) return repair;
  return repaired(document, before.range, [{ range: joint, newText: between }, ...repair.edits]);
}

function isTolerated({ locale }: Document, { order }: DateMention): boolean {
  return dateLanguage(locale).tolerated.has(order);
}

function rewriteDays({ document, dates, pair }: PairPlace): DateRepair | undefined {
  const { mentions } = dates.source;
  const last = mentions[mentions.indexOf(pair.source) + 1];
  const end = last?.sharedMonth && last.link === 'dash' ? pairOf(dates, last)?.target : undefined;
  if (!last || !end?.sharedMonth || pair.target.sharedMonth) return undefined;
  const place = range(pair.target.range.start, Math.max(end.range.end, end.year?.range.end ?? 0));
  return rewriteRange(document, { ...pair.target, range: place }, pair.source, last);
}

// "1 1 april 2021", "1. 1. April 2021" where the first two are no date of their own
function doubledDay(place: PairPlace): Judged {
  const { document, dates, pair } = place;
  const { source, target } = pair;
  const { start, end } = target.range;
  const value = source.day?.value;
  const behind = AGAIN_WITH_SIGN.exec(document.text.slice(end, end + LONGEST_DAYS));
  if (behind && target.day?.range.end === end && Number(behind[1]) === value) {
    return twice(place, range(target.day.range.start, end + behind[0].length), end);
  }
  const before = document.text.slice(Math.max(0, start - LONGEST_DAYS), start);
  const days = (target.day?.range.start === start ? ONE_DAY : TWO_DAYS).exec(before);
  if (!days || days.slice(1).some((day) => Number(day) !== value)) return undefined;
  if (target.day && target.day.value !== value) return undefined;
  if (isSaid(dates, value!)) return undefined;
  const first = range(start - days[0].length, start - days[0].length + (days[0].search(/\s/) + 1));
  const whole = range(first.start, end);
  const message = `The day stands twice: ${slice(document.text, whole)}.`;
  const repair = repaired(document, whole, [{ range: first, newText: '' }]);
  return pairVerdict('order', place, message, { repair, range: whole });
}

/** `6 月 11 11 日`: the first one goes, which has no sign. */
function twice(place: PairPlace, both: Range, firstEnd: number): DateVerdict {
  const { document, pair } = place;
  const whole = range(pair.target.range.start, both.end);
  const message = `The day stands twice: ${slice(document.text, whole)}.`;
  const first = range(both.start, firstEnd + 1);
  const repair = repaired(document, whole, [{ range: first, newText: '' }]);
  return pairVerdict('order', place, message, { repair, range: whole });
}

const AGAIN_WITH_SIGN = /^[ \u00a0](\d{1,2})[ \u00a0]?[日일]/;
const LONGEST_DAYS = 14;
const DAY = '(\\d{1,2})(?:\\.|er|[º°]|st|nd|rd|th)?[ \\u00a0]';
const ONE_DAY = new RegExp(`(?<![\\p{L}\\d.,:/-])${DAY}$`, 'u');
const TWO_DAYS = new RegExp(`(?<![\\p{L}\\d.,:/-])${DAY}${DAY}$`, 'u');
