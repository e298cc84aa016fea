import { type DateMention, type DatePart, figuresIn } from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import { type Range, range, slice } from '../../text/range.ts';
import type { SegmentDates } from './reading.ts';
import { type DateRepair, repaired } from './repair.ts';

/**
 * Whether a target says a date of its source in figures that may be anything else where no date is
 * asked for: `28.01` and `01-2020`, `20. 9. 15.`, the second day of `2020-10-28–30`.
 */
export function standsInFigures(
  document: Document,
  dates: SegmentDates,
  source: DateMention,
): boolean {
  const wanted = valuesOf(source);
  if (wanted.length < 2) return false;
  return runsIn(document, dates).some((run) => restOf(run, wanted).lost.length === 0);
}

/** One part of such a date that is another than its source's. */
export interface WrongFigure {
  /** The whole date. */
  readonly place: Range;
  readonly name: string;
  readonly repair: DateRepair;
}

/** The part that is wrong in the figures that say a date of the source but for that. */
export function wrongFigure(
  document: Document,
  dates: SegmentDates,
  source: DateMention,
): WrongFigure | undefined {
  const { text } = document;
  const wanted = valuesOf(source);
  for (const run of wanted.length < 2 ? [] : runsIn(document, dates)) {
    const { lost, left } = restOf(run, wanted);
    const [part, figures] = [lost[0], left[0]];
    if (run.length !== wanted.length || lost.length !== 1 || !part || !figures) continue;
    const width = figures.range.end - figures.range.start;
    const isYear = part.name === 'year';
    if (figures.value === 0 || (isYear ? width !== 2 && width !== 4 : width > 2)) continue;
    const place = range(run[0]!.range.start, run.at(-1)!.range.end);
    if (slice(text, dates.segment.source.content).includes(slice(text, place))) continue;
    const newText = String(part.value).padStart(width, '0').slice(-Math.max(2, width));
    const repair = repaired(document, place, [{ range: figures.range, newText }]);
    return { place, name: part.name, repair };
  }
  return undefined;
}

interface Value {
  readonly name: string;
  readonly value: number;
}

function valuesOf({ day, month, year, sharedYear }: DateMention): Value[] {
  const parts = { day, month, year: sharedYear ? undefined : year };
  return Object.entries(parts).flatMap(([name, part]) =>
    part ? [{ name, value: part.value }] : [],
  );
}

/** Figures that signs join, but for those that are the date of another one. */
function runsIn(
  { text }: Document,
  { segment: { target }, comparison }: SegmentDates,
): readonly (readonly DatePart[])[] {
  const runs: DatePart[][] = [];
  for (const part of figuresIn(text, target.content.start, target.content.end)) {
    if (text[part.range.end] === ':') continue;
    const last = runs.at(-1)?.at(-1);
    const isJoined = last && JOINT.test(text.slice(last.range.end, part.range.start));
    if (isJoined) runs.at(-1)!.push(part);
    else runs.push([part]);
  }
  const others = comparison.pairs.map((pair) => pair.target.range);
  return runs.filter(
    ([first, ...more]) =>
      more.length > 0 &&
      !others.some(
        ({ start, end }) => start <= first!.range.start && more.at(-1)!.range.end <= end,
      ),
  );
}

const JOINT = /^[\s\u200e\u200f]?[-./–—~～][\s\u200e\u200f]?$/;

/** What a run of figures does not say of a date, and what else it says. */
function restOf(
  run: readonly DatePart[],
  wanted: readonly Value[],
): { readonly lost: Value[]; readonly left: DatePart[] } {
  const left = [...run];
  const lost = wanted.filter(({ name, value }) => {
    const at = left.findIndex((part) => {
      const isShort = name === 'year' && part.range.end - part.range.start === 2;
      return part.value === (isShort ? value % 100 : value);
    });
    return at < 0 || left.splice(at, 1).length === 0;
  });
  return { lost, left };
}
