import type { Edit } from '../../text/edit.ts';
import { type Range, range } from '../../text/range.ts';
import { ID_FORM } from '../ids.ts';
import type { Segment } from '../segments.ts';
import { CLOSE, sourceTag, targetTag, WRAPPER } from './span-markup.ts';

/**
 * What mends the markup of a pair from which a stretch was cut, or over which something was typed:
 * of its beginning, its middle and its end two are whole, and the third is where its own beginning
 * and end still stand. Undefined where that is not so, or where several places could be meant.
 */
export function splintered(
  text: string,
  lines: Range,
  sound: readonly Segment[],
): Edit | undefined {
  const found = gaps(lines, sound).flatMap((gap) => mendingOf(text, gap) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

/** What of some lines is in none of the sound pairs. */
function gaps({ start, end }: Range, sound: readonly Segment[]): Range[] {
  const starts = [start, ...sound.map((pair) => pair.range.end)];
  const ends = [...sound.map((pair) => pair.range.start), end];
  return starts.map((from, i) => range(from, ends[i]!));
}

const ID = `(${ID_FORM})`;
const BEGINNING = new RegExp(targetTag(ID), 'g');
const MIDDLE = new RegExp(CLOSE + WRAPPER + sourceTag(ID), 'g');
const END = new RegExp(CLOSE + CLOSE, 'g');

/** The longest stretch that is searched for what is left of a tag. */
const LONGEST = 5000;

function mendingOf(text: string, { start, end }: Range): Edit | undefined {
  if (end - start > LONGEST) return undefined;
  const gap = text.slice(start, end);
  const [beginning, middle, last] = [BEGINNING, MIDDLE, END].map((form) => onlyOne(gap, form));
  const at = missingPart(gap.length, beginning, middle, last);
  const place = at && placeOf(gap.slice(at.zone.start, at.zone.end), at.whole);
  if (!place || (at.zone.start === 0 && beginsBefore(text, start))) return undefined;
  const from = start + at.zone.start;
  return { range: range(from + place.start, from + place.end), newText: at.whole };
}

/** Whether a tag is open where a line begins, torn by the line break. */
function beginsBefore(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_TAG), start);
  return before.lastIndexOf('<') > before.lastIndexOf('>');
}

const LONGEST_TAG = 60;

/** The only match of a form; `false` where there is none, undefined where there are several. */
function onlyOne(gap: string, form: RegExp): RegExpExecArray | false | undefined {
  const [first, ...others] = gap.matchAll(form);
  return others.length > 0 ? undefined : (first ?? false);
}

type Part = RegExpExecArray | false | undefined;

/** How the part is written that is torn, and between what it must be. */
interface Torn {
  readonly whole: string;
  readonly zone: Range;
}

function missingPart(length: number, beginning: Part, middle: Part, last: Part): Torn | undefined {
  if (beginning === false && middle && last) {
    return { whole: targetTag(middle[1]!), zone: range(0, middle.index) };
  }
  if (beginning && middle === false && last) {
    const whole = CLOSE + WRAPPER + sourceTag(beginning[1]!);
    return { whole, zone: range(endOf(beginning), Math.max(endOf(beginning), last.index)) };
  }
  if (beginning && middle && last === false) {
    return { whole: CLOSE + CLOSE, zone: range(endOf(middle), length) };
  }
  return undefined;
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}

/** The fewest characters that tell a splinter from text. */
const FEWEST = 4;
/** What may have been typed where something was cut, and where nothing was. */
const MOST_OVER = 2;
const MOST_BETWEEN = 8;

/** Where the beginning and the end of a markup stand that was torn; undefined where none does. */
function placeOf(zone: string, whole: string): Range | undefined {
  let best: Range | undefined;
  let most = FEWEST - 1;
  let isOnly = false;
  const consider = (place: Range, count: number): void => {
    if (count < most) return;
    isOnly = count > most;
    if (isOnly) best = place;
    most = count;
  };
  for (let at = zone.indexOf('<'); at >= 0; at = zone.indexOf('<', at + 1)) {
    const count = beginningAt(zone, at, whole);
    consider(range(at, at + count), count);
  }
  for (let at = zone.indexOf('>'); at >= 0; at = zone.indexOf('>', at + 1)) {
    const count = endBefore(zone, at + 1, whole);
    const from = at + 1 - count;
    const before = beginningBefore(zone, from, whole);
    consider(range(before?.start ?? from, at + 1), count + (before?.count ?? 0));
  }
  return isOnly ? best : undefined;
}

function beginningAt(zone: string, at: number, whole: string): number {
  let count = 0;
  while (count < whole.length && zone[at + count] === whole[count]) count++;
  return count;
}

function endBefore(zone: string, end: number, whole: string): number {
  let count = 0;
  while (count < Math.min(end, whole.length) && zone[end - 1 - count] === whole.at(-1 - count)) {
    count++;
  }
  return count;
}

/** The beginning that a markup has before its end, with what was typed between the two. */
function beginningBefore(
  zone: string,
  end: number,
  whole: string,
): { readonly start: number; readonly count: number } | undefined {
  const start = startNear(zone, end, whole.length + MOST_BETWEEN, whole);
  if (start === undefined) return undefined;
  const count = Math.min(beginningAt(zone, start, whole), end - start);
  const between = end - start - count;
  return between <= MOST_OVER ? { start, count } : undefined;
}

function startNear(zone: string, end: number, reach: number, whole: string): number | undefined {
  let start: number | undefined;
  let most = 0;
  for (let at = zone.lastIndexOf('<', end - 1); at >= 0 && end - at <= reach; ) {
    const count = beginningAt(zone, at, whole);
    if (count > most) [start, most] = [at, count];
    if (at === 0) break;
    at = zone.lastIndexOf('<', at - 1);
  }
  return start;
}
