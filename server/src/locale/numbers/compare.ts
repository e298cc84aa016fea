import { type Range, rangeLookup, slice } from '../../text/range.ts';
import type { NumberMention } from './read.ts';
import { saysInWords } from './words.ts';

/** One side of a segment, with its numbers. */
export interface NumberText {
  readonly text: string;
  /** Its stretch of the text. */
  readonly within: Range;
  /** The language as a lower-case subtag, such as `nl`. */
  readonly language: string;
  readonly numbers: readonly NumberMention[];
  /** The dates in it, whose numbers are compared as dates. */
  readonly dates: readonly Range[];
}

/** The numbers that two texts do not share. */
export interface NumberComparison {
  /** Numbers of the source that the target says in no way. */
  readonly missing: readonly NumberMention[];
  /** Numbers of the target that the source says in no way. */
  readonly extra: readonly NumberMention[];
}

/**
 * Compares the numbers of two texts whatever their order and form. A number counts as said where
 * its words stand. Dates, names and years that a target adds are left alone.
 */
export function compareNumbers(source: NumberText, target: NumberText): NumberComparison {
  const used = new Set<NumberMention>();
  const repeated: NumberMention[] = [];
  const missing: NumberMention[] = [];
  for (const number of plainNumbers(source)) {
    const answers = target.numbers.filter((other) => areEqual(number, other));
    const free = answers.find((other) => !used.has(other));
    if (free) used.add(free);
    else (answers.length > 0 ? repeated : missing).push(number);
  }
  const extra = plainNumbers(target).filter(
    (number) => !used.has(number) && isForeign(source, number),
  );
  const swap = swapped(missing.length > 0 ? missing : repeated, extra);
  if (swap) return swap;
  const missed = missing.filter(
    (number) => !isSaidIn(target, number) && !isAlways(number, source, target),
  );
  const added = extra.filter((number) => isTelling(number) && !isYear(number));
  // What the source says twice and the target once is no loss, unless another number took its place.
  if (missed.length > 0 || added.length === 0) return { missing: missed, extra: added };
  return { missing: repeated.slice(0, added.length), extra: added };
}

/** One number in the place of another one: neither is said by words or follows from a date. */
function swapped(
  missing: readonly NumberMention[],
  extra: readonly NumberMention[],
): NumberComparison | undefined {
  const [wanted, here] = [missing[0], extra[0]];
  if (missing.length !== 1 || extra.length !== 1 || !wanted || !here) return undefined;
  return isYear(here) && !isYear(wanted) ? undefined : { missing, extra };
}

/** The numbers that a reader would miss, outside of dates. */
function plainNumbers({ numbers, dates }: NumberText): NumberMention[] {
  const isInDate = rangeLookup(dates);
  return numbers.filter((number) => !isInDate(number.range.start) && number.isFirm);
}

const ROUND_THE_CLOCK = ['24', '7', '365'];

/** `24 hours a day, 365 days a year` is “always” in other languages, without a number. */
function isAlways(
  { values: [value] }: NumberMention,
  source: NumberText,
  target: NumberText,
): boolean {
  if (!ROUND_THE_CLOCK.includes(value!) || !says(source, '24')) return false;
  return says(source, '365') && !says(target, '24') && !says(target, '365');
}

function says({ numbers }: NumberText, value: string): boolean {
  return numbers.some(({ values }) => values.includes(value));
}

function areEqual(a: NumberMention, b: NumberMention): boolean {
  return a.values.some((value) => b.values.includes(value));
}

function isSaidIn({ text, within, language }: NumberText, { values }: NumberMention): boolean {
  const words = slice(text, within);
  return values.some((value) => saysInWords(words, language, Number(value)));
}

function isForeign(source: NumberText, number: NumberMention): boolean {
  return !source.numbers.some((other) => areEqual(number, other)) && !isSaidIn(source, number);
}

/** Small numbers stand for an article, a singular or a dual in some languages. */
function isTelling({ values }: NumberMention): boolean {
  return Number(values[0]) > 2;
}

function isYear({ values }: NumberMention): boolean {
  const value = Number(values[0]);
  return value >= 1900 && value <= 2100;
}
