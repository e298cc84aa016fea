import { daysIn, exists } from './calendar.ts';
import type { DateMention, DatePart, DateReading } from './mention.ts';

/** A part of a date that the two sides may say differently. */
export type PartName = 'day' | 'month' | 'year';

/** A date of the source and the date of the target that answers it. */
export interface DatePair {
  readonly source: DateMention;
  readonly target: DateMention;
  /** Parts that both sides say, and say differently. */
  readonly changed: readonly PartName[];
  /** Parts that only the source says. */
  readonly lost: readonly PartName[];
  /** Parts that only the target says and that do not follow from the source. */
  readonly added: readonly PartName[];
}

/** A date of the source and the one of the target that must answer it, as in one link. */
export type KnownPair = Pick<DatePair, 'source' | 'target'>;

/** How the dates of a target stand to those of its source. */
export interface DateComparison {
  readonly pairs: readonly DatePair[];
  readonly missing: readonly DateMention[];
  readonly extra: readonly DateMention[];
}

/**
 * Compares as a reader would: order and repetition do not matter, a year may stand once for several
 * dates, and what the source leaves out the target may say. Which dates answer each other may be
 * known in part.
 */
export function compareDates(
  source: DateReading,
  target: DateReading,
  known: readonly KnownPair[] = [],
): DateComparison {
  const longest = Math.max(source.mentions.length, target.mentions.length);
  if (longest > MOST_DATES) return { pairs: [], missing: [], extra: [] };
  const pairing = pairUp(source, target, known);
  const { pairs, sources, targets } = pairing;
  return {
    pairs,
    missing: sources.filter(
      (one) =>
        !one.weak &&
        !isSaidElsewhere(one, target, source) &&
        !pairs.some((pair) => isDayLeft(one, pair, target)),
    ),
    extra: targets.filter((one) => isExtra(one, source, target)),
  };
}

// "Van 3 tot mei 2023": the day that is left has its month again when the other has its day.
function isDayLeft(one: DateMention, { source, lost }: DatePair, target: DateReading): boolean {
  const isNear = one.month?.value === source.month?.value && lost.includes('day');
  return isNear && hasLooseDay(one, target);
}

function hasLooseDay({ day }: DateMention, { numbers }: DateReading): boolean {
  return day !== undefined && numbers.slice(0, MOST_DATES).some(({ value }) => value === day.value);
}

/** Whether a pair says the same date. */
export function agrees({ changed, lost, added }: DatePair): boolean {
  return changed.length + lost.length + added.length === 0;
}

// Each date is held against many others. No sentence has so many that a reader would compare them.
const MOST_DATES = 200;

interface Pairing {
  readonly pairs: DatePair[];
  readonly sources: DateMention[];
  readonly targets: DateMention[];
}

function pairUp(source: DateReading, target: DateReading, known: readonly KnownPair[]): Pairing {
  const context = { source, target };
  const isSingle = source.mentions.length === 1 && target.mentions.length === 1;
  if (isSingle && known.length === 0) return pairTwo(context);
  const sources = new Set(source.mentions);
  const targets = new Set(target.mentions);
  const pairs: DatePair[] = [];
  for (const pair of known) {
    if (!sources.delete(pair.source) || !targets.delete(pair.target)) continue;
    pairs.push(pairOf(pair.source, pair.target, context));
  }
  const take = (limit: number): void => {
    for (const { pair } of candidates(context, [...sources], [...targets], limit)) {
      if (!sources.has(pair.source) || !targets.has(pair.target)) continue;
      pairs.push(pair);
      sources.delete(pair.source);
      targets.delete(pair.target);
    }
  };
  take(0);
  take(MOST_UNLIKE);
  if (sources.size === 1 && targets.size === 1) take(Number.POSITIVE_INFINITY);
  return { pairs, sources: [...sources], targets: [...targets] };
}

// As nearly always: one date on either side.
function pairTwo(context: Context): Pairing {
  const [source, target] = [context.source.mentions[0]!, context.target.mentions[0]!];
  const pair = pairOf(source, target, context);
  const isPair = costOf(pair) === 0 || isPlausible(pair, Number.POSITIVE_INFINITY);
  if (isPair) return { pairs: [pair], sources: [], targets: [] };
  return { pairs: [], sources: [source], targets: [target] };
}

interface Context {
  readonly source: DateReading;
  readonly target: DateReading;
}

interface Candidate {
  readonly pair: DatePair;
  readonly cost: number;
  readonly distance: number;
}

// Lists of dates are short; a longer one is compared only near the same place.
const FARTHEST = 24;
const MOST_UNLIKE = 2.5;
const LEAST = 0.2;

function candidates(
  context: Context,
  sources: readonly DateMention[],
  targets: readonly DateMention[],
  limit: number,
): Candidate[] {
  const all: Candidate[] = [];
  sources.forEach((source, place) => {
    const from = Math.max(0, place - FARTHEST);
    targets.slice(from, place + FARTHEST).forEach((target, at) => {
      const pair = pairOf(source, target, context);
      const plain = costOf(pair);
      if (plain > limit || !isPlausible(pair, limit)) return;
      // A day that stands there by itself is not the one that was lost.
      const isElsewhere = pair.lost.includes('day') && hasLooseDay(source, context.target);
      const saysMore = target.day !== undefined && source.day === undefined;
      const cost = plain + (isElsewhere || saysMore ? LEAST : 0);
      all.push({ pair, cost, distance: Math.abs(from + at - place) });
    });
  });
  return all.sort((a, b) => a.cost - b.cost || a.distance - b.distance);
}

function isPlausible({ source, target, changed }: DatePair, limit: number): boolean {
  if (limit === 0) return true;
  if (source.weak && !source.sharedMonth && !isOtherMonth(source, target, changed)) return false;
  if (target.weak && changed.length > 1) return false;
  return limit > MOST_UNLIKE || changed.length < saidByBoth(source, target);
}

// "2021-03" may be any two numbers, but not beside another month of the same year.
function isOtherMonth(
  source: DateMention,
  target: DateMention,
  changed: readonly PartName[],
): boolean {
  return !source.day && !target.weak && !target.day && changed.join() === 'month' && !!target.year;
}

function saidByBoth(source: DateMention, target: DateMention): number {
  return PARTS.filter((name) => source[name] && target[name]).length;
}

const PARTS: readonly PartName[] = ['day', 'month', 'year'];

// A date that says more than its source is rather another one's, with a wrong part.
function costOf({ source, target, changed, lost, added }: DatePair): number {
  const weak = source.weak !== target.weak ? 0.1 : 0;
  if (changed.length + lost.length + added.length === 0) return 0;
  // A date with another day is nearer than the month alone.
  const day = lost.includes('day') ? 0.45 : 0;
  return changed.length + lost.length * 0.6 + added.length * 1.1 + day + weak;
}

function pairOf(source: DateMention, target: DateMention, context: Context): DatePair {
  if (isSameFigures(source, target)) return { source, target, changed: [], lost: [], added: [] };
  const reading = asSource(source, target);
  const changed = PARTS.filter((name) => isChanged(source, reading, name));
  const lost = PARTS.filter(
    (name) => source[name] && !target[name] && isLost(source, name, context),
  );
  const isAdded = source.day === undefined && target.day !== undefined;
  const added: PartName[] = isAdded && !followsFrom(target.day!, target, context) ? ['day'] : [];
  return { source, target, changed, lost, added };
}

type Values = { readonly [name in PartName]: number | undefined };

// Figures that the translator left in the source's order say the same to those who know.
function asSource(source: DateMention, target: DateMention): Values {
  const { day, month, year, swapped } = target;
  const values = { day: day?.value, month: month?.value, year: year?.value };
  const isWorded = source.form === 'words' || source.form === 'signs';
  // "28/10/2020" where the month comes first: there is no other way to read it.
  const isPlain = target.order.startsWith('M') && !exists(day?.value, month?.value, undefined);
  if (!swapped || (isWorded && !isPlain)) return values;
  const isOther = swapped.day === source.day?.value && swapped.month === source.month?.value;
  return isOther ? { ...values, ...swapped } : values;
}

function isChanged(source: DateMention, reading: Values, name: PartName): boolean {
  const said = source[name]?.value;
  const read = reading[name];
  if (said === undefined || read === undefined || said === read) return false;
  // A year that was only inferred across a word of the source may have been another.
  return name !== 'year' || source.sharedYear !== 'word';
}

// A year said once in the target holds for all; a shared one was only inferred.
function isLost(source: DateMention, name: PartName, context: Context): boolean {
  if (name !== 'year') return true;
  if (source.sharedYear) return false;
  return !isSaid(source.year!.value, context);
}

function isSaid(value: number, { source, target }: Context): boolean {
  const isElsewhere = target.mentions.some(
    ({ year, sharedYear }) => year?.value === value && !sharedYear,
  );
  return isElsewhere || countOf(value, target) > countOf(value, source);
}

// How often a number stands there by itself.
function countOf(value: number, { numbers }: DateReading): number {
  return numbers.slice(0, MOST_DATES).filter((number) => number.value === value).length;
}

// "Before January 2021" is before its first day, "until June" until its last.
function followsFrom(day: DatePart, { month, year }: DateMention, { source }: Context): boolean {
  if (day.value === 1 || day.value === daysIn(month?.value ?? 0, year?.value)) return true;
  return source.numbers.slice(0, MOST_DATES).some(({ value }) => value === day.value);
}

// 17-02-14 may be any of three orders.
function isSameFigures(source: DateMention, target: DateMention): boolean {
  const isShort = ({ form, day, year }: DateMention): boolean =>
    form !== 'words' && !!day && !!year && year.range.end - year.range.start === 2;
  if (!isShort(source) && !isShort(target)) return false;
  return figuresOf(source) === figuresOf(target);
}

function figuresOf({ day, month, year }: DateMention): string {
  const values = [day?.value ?? 0, month?.value ?? 0, (year?.value ?? 0) % 100];
  return values.sort((a, b) => a - b).join();
}

// Two equal dates of the source may be one in the target.
function isSaidElsewhere(one: DateMention, target: DateReading, source: DateReading): boolean {
  const context = { source, target };
  if (!exists(one.day?.value, one.month?.value, one.year?.value)) return true;
  return target.mentions.some((other) => {
    const isAsBare = Boolean(one.day) === Boolean(other.day);
    return isAsBare && costOf(pairOf(one, other, context)) === 0;
  });
}

function isExtra(one: DateMention, source: DateReading, target: DateReading): boolean {
  return !one.weak && !isImplied(one, source, target);
}

function isImplied(one: DateMention, source: DateReading, target: DateReading): boolean {
  const context = { source, target };
  if (source.mentions.some((other) => costOf(pairOf(other, one, context)) === 0)) return true;
  // "During 2021" is until its last day.
  const isLast = one.day?.value === 31 && one.month?.value === 12;
  return (
    isLast &&
    one.year !== undefined &&
    source.numbers.some(({ value }) => value === one.year!.value)
  );
}
