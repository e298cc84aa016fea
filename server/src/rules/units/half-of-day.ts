import { languageOf } from '../../locale/language.ts';
import {
  isToldBefore,
  lacksHalf,
  onLongClock,
  saysOtherHalf,
} from '../../locale/numbers/halves.ts';
import type { NumberMention } from '../../locale/numbers/read.ts';
import type { HalfOfDay } from '../../locale/numbers/times.ts';
import { isShared, type Measure } from '../../locale/numbers/units.ts';
import { type Document, textOf } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { slice } from '../../text/range.ts';
import { certainly, type Found, possibly } from '../rule.ts';

/** What is wrong with an hour, but for its segment. */
type Fault = Pick<Found, 'range' | 'message' | 'fixes'>;

/** Whether the key of a unit is a half of the day. */
export function isHalfOfDay(key: string): key is HalfOfDay {
  return key === 'am' || key === 'pm';
}

/**
 * The hour of a target that leaves out the half of the day where its clock needs one, or that is in
 * the other half by its words. `same` are the numbers that say the hour of the source.
 */
export function otherHalf(
  document: Document,
  segment: Segment,
  half: HalfOfDay,
  same: readonly Measure[],
): Fault | undefined {
  const hour = onlyHour(same);
  if (!hour) return undefined;
  const language = languageOf(document.locale);
  const said = { half, hour, text: textOf(document, segment, 'target'), language };
  const around = wordsAround(document, segment, hour);
  if (saysOtherHalf({ ...said, text: around })) return wordedOtherwise(document, half, hour);
  return lacksHalf(said)
    ? bareHour(document, half, hour, isSecond(document, segment, hour))
    : undefined;
}

function wordedOtherwise({ text }: Document, half: HalfOfDay, { range: at }: NumberMention): Fault {
  const here = half === 'am' ? 'afternoon' : 'morning';
  const message = `${slice(text, at)} is in the ${here}: expected ${half.toUpperCase()}.`;
  return { range: at, message, fixes: [] };
}

/** Whether an hour ends a stretch of time, whose beginning may need a mending as well. */
function isSecond(document: Document, { target }: Segment, { range: at }: NumberMention): boolean {
  const start = Math.max(target.content.start, at.start - NEAR);
  const number = /\p{Nd}([^\p{Nd}]*)$/u.exec(document.text.slice(start, at.start));
  return number !== null && isShared(number[1]!);
}

/** The one number that says an hour in figures; undefined where it may be another one. */
function onlyHour(same: readonly Measure[]): NumberMention | undefined {
  const isOfHours = same.every(({ unit }) => unit === undefined || unit.key === 'hour');
  if (!isOfHours) return undefined;
  const times = same.filter(({ number }) => number.values.some((value) => value.includes(':')));
  const [only, ...others] = times.length > 0 ? times : same;
  return others.length > 0 ? undefined : only?.number;
}

function bareHour(
  { text }: Document,
  half: HalfOfDay,
  { range: at }: NumberMention,
  isSecond: boolean,
): Fault {
  const here = slice(text, at);
  const written = onLongClock(here, half);
  // Endings behind a figure follow the sound of its name.
  const isCertain = half === 'pm' && !isSecond && !/^['’-]/.test(text.slice(at.end, at.end + 1));
  const fix = isCertain ? certainly : possibly;
  return {
    range: at,
    message: `${here} is not ${half.toUpperCase()}: expected ${written}.`,
    fixes: [fix(`Write ${written}`, at, written)],
  };
}

/** How far from an hour the words stand that tell its half of the day. */
const NEAR = 20;

/** The words around an hour that are not around another number. */
function wordsAround(
  { text, locale }: Document,
  { target }: Segment,
  { range: at }: NumberMention,
): string {
  const { start, end } = target.content;
  const before = text.slice(Math.max(start, at.start - NEAR), at.start);
  const after = text.slice(at.end, Math.min(end, at.end + NEAR));
  if (isToldBefore(languageOf(locale))) return before.replace(/^.*\p{Nd}/su, '');
  return `${/\p{Nd}/u.test(before) ? '' : before} ${after.replace(/\p{Nd}.*/su, '')}`;
}
