import { rangeLookup, slice } from '../../text/range.ts';
import { alikeInPlace, onlyAlike } from './alike.ts';
import type { NumberComparison, NumberText } from './comparison.ts';
import { mayBeHalf, speaksOfHalf } from './half.ts';
import { compareNotes } from './notes.ts';
import type { NumberMention } from './read.ts';
import { without } from './tally.ts';
import { saysInWords } from './words.ts';

/**
 * Compares the numbers of two texts whatever their order and form. A number counts as said where
 * its words stand. Dates, names and years that a target adds are left alone.
 */
export function compareNumbers(source: NumberText, target: NumberText): NumberComparison {
  const [wanted, given] = [inParts(source, target), inParts(target, source)];
  const { missing, repeated, used } = holdAgainst(outsideDates(wanted), given.numbers);
  const known = new Set(wanted.numbers.flatMap(({ values }) => values));
  const foreign = outsideDates(given).filter(
    (number) => !used.has(number) && !number.values.some((value) => known.has(value)),
  );
  const found = compareFirm(source, target, {
    missing: missing.filter(isFirm),
    repeated: repeated.filter(isFirm),
    foreign: foreign.filter(isFirm),
  });
  const slipped = slippedInNames(source, target, missing, foreign);
  if (slipped) return { ...slipped, missing: [...slipped.missing, ...found.missing] };
  const named = relabelled(outsideDates(wanted), outsideDates(given));
  if (found.extra.length > 0 && found.missing.length === found.extra.length)
    return together(found, named);
  if (named.extra.length > 0) return named;
  const answer = swappedInNames(source, target, missing, foreign) ?? found;
  return answer.missing.length + answer.extra.length > 0 ? answer : compareNotes(source, target);
}

function together(one: NumberComparison, other: NumberComparison): NumberComparison {
  const isKnown = other.extra.some((number) => one.extra.includes(number));
  if (isKnown) return one;
  return {
    missing: [...one.missing, ...other.missing],
    extra: [...one.extra, ...other.extra],
  };
}

/** Names of capitals and a number that have another number: `Q3` for `Q2`, `E3` for one of two `E5`. */
function relabelled(
  source: readonly NumberMention[],
  target: readonly NumberMention[],
): NumberComparison {
  const missing: NumberMention[] = [];
  const extra: NumberMention[] = [];
  const [wanted, given] = [byLabel(source), byLabel(target)];
  for (const [label, numbers] of wanted) {
    const others = given.get(label) ?? [];
    const lost = without(numbers, others);
    const added = without(others, numbers);
    if (lost.length !== added.length) continue;
    // Of two that say the same, the one that stands where another number should is wrong.
    const places = numbers.flatMap((number, place) =>
      number.values[0] === others[place]?.values[0] ? [] : [place],
    );
    const isInPlace = numbers.length === others.length && places.length === lost.length;
    missing.push(...(isInPlace ? places.map((place) => numbers[place]!) : lost));
    extra.push(...(isInPlace ? places.map((place) => others[place]!) : added));
  }
  return { missing, extra };
}

function byLabel(numbers: readonly NumberMention[]): Map<string, NumberMention[]> {
  const labels = new Map<string, NumberMention[]>();
  for (const number of numbers) {
    if (number.label === '') continue;
    const same = labels.get(number.label) ?? [];
    same.push(number);
    labels.set(number.label, same);
  }
  return labels;
}

interface Unanswered {
  readonly missing: readonly NumberMention[];
  readonly repeated: readonly NumberMention[];
  readonly foreign: readonly NumberMention[];
}

function compareFirm(
  source: NumberText,
  target: NumberText,
  { missing, repeated, foreign }: Unanswered,
): NumberComparison {
  if (missing.length + foreign.length > MOST_DIFFERENCES) return { missing: [], extra: [] };
  const extra = foreign.filter((number) => !isMentionSaid(source, number));
  const swap = swapped(missing.length > 0 ? missing : repeated, extra);
  if (swap) return swap;
  const unsaid = missing.filter(
    (number) => !isMentionSaid(target, number) && !isSaidAsHalf(number, source, target),
  );
  const added = extra.filter((number) => isTelling(number) && !isYear(number));
  // Nobody misses “always” in figures, unless other figures took their place.
  const isReplaced = unsaid.length === added.length;
  const missed = isReplaced ? unsaid : unsaid.filter((number) => !isAlways(number, source));
  const [only, another] = missed;
  if (only && !another && added.length === 0) {
    const here = alikeInPlace(only, source.numbers, target.numbers);
    return { missing: missed, extra: here ? [here] : [] };
  }
  // What the source says twice and the target once is no loss, unless another number took its place.
  if (missed.length > 0 || added.length === 0) return { missing: missed, extra: added };
  return { missing: repeated.slice(0, added.length), extra: added };
}

/**
 * The one number that answers no other, in the place of the one that nothing answers, where either
 * belongs to a name or a time: nobody misses one of these, but another one there is wrong.
 */
function swappedInNames(
  source: NumberText,
  target: NumberText,
  missing: readonly NumberMention[],
  foreign: readonly NumberMention[],
): NumberComparison | undefined {
  const [wanted, here] = [missing[0], foreign[0]];
  if (missing.length !== 1 || foreign.length !== 1 || !wanted || !here) return undefined;
  const isSaid = isMentionSaid(target, wanted) || isMentionSaid(source, here);
  return isSaid || isAllYear(source, wanted, here) ? undefined : swapped(missing, foreign);
}

/** The same with a slip, whatever else is missing: `101 %` for `100 %` beside a third party. */
function slippedInNames(
  source: NumberText,
  target: NumberText,
  missing: readonly NumberMention[],
  foreign: readonly NumberMention[],
): NumberComparison | undefined {
  const wanted = foreign[0] && onlyAlike(foreign[0], missing);
  const isOther = wanted && !wanted.isFirm && missing.length > 1;
  return isOther ? swappedInNames(source, target, [wanted], foreign) : undefined;
}

/** `24x7` is 24 hours and 365 days in Japanese and others. */
function isAllYear({ text }: NumberText, wanted: NumberMention, here: NumberMention): boolean {
  const { start } = wanted.range;
  return here.values[0] === '365' && /24[x×/]$/i.test(text.slice(Math.max(0, start - 3), start));
}

function isFirm({ isFirm: answer }: NumberMention): boolean {
  return answer;
}

/** A text with the numbers taken apart that the other text says one by one. */
function inParts(text: NumberText, other: NumberText): NumberText {
  if (text.numbers.every(({ parts }) => parts.length === 0)) return text;
  const known = new Set(other.numbers.flatMap(({ values }) => values));
  const says = ({ values }: NumberMention): boolean => values.some((value) => known.has(value));
  const numbers = text.numbers.flatMap((number) =>
    number.parts.length > 0 && !says(number) && isSaidApart(number, says) ? number.parts : [number],
  );
  return { ...text, numbers };
}

/** Whether parts of a number are said for themselves: all, or one where it is a list as `1,2,3`. */
function isSaidApart(
  { values, parts }: NumberMention,
  says: (number: NumberMention) => boolean,
): boolean {
  return /^\d+(?:\.\d+){2,}$/.test(values[0]!) ? parts.some(says) : parts.every(says);
}

/** Texts that differ in more numbers than this do not say the same, and no single one is at fault. */
const MOST_DIFFERENCES = 20;

interface Answers {
  /** The numbers that no number of the other text says. */
  readonly missing: readonly NumberMention[];
  /** Those that are said by a number which answers another one already. */
  readonly repeated: readonly NumberMention[];
  /** The numbers of the other text that answer one. */
  readonly used: ReadonlySet<NumberMention>;
}

/** The numbers of a text that say one value, and how many of them are used up. */
interface Queue {
  readonly numbers: NumberMention[];
  next: number;
}

function nextFree(queue: Queue, used: ReadonlySet<NumberMention>): NumberMention | undefined {
  while (queue.next < queue.numbers.length && used.has(queue.numbers[queue.next]!)) queue.next++;
  return queue.numbers[queue.next];
}

/** Finds for each number one of the others that says the same, each but once. */
function holdAgainst(wanted: readonly NumberMention[], others: readonly NumberMention[]): Answers {
  const saying = new Map<string, Queue>();
  for (const other of others) {
    for (const value of other.values) {
      const queue = saying.get(value) ?? { numbers: [], next: 0 };
      queue.numbers.push(other);
      saying.set(value, queue);
    }
  }
  const used = new Set<NumberMention>();
  const missing: NumberMention[] = [];
  const repeated: NumberMention[] = [];
  for (const number of wanted) {
    const queues = number.values.flatMap((value) => saying.get(value) ?? []);
    const free = queues.map((queue) => nextFree(queue, used)).find((other) => other !== undefined);
    if (free) used.add(free);
    else (queues.length > 0 ? repeated : missing).push(number);
  }
  return { missing, repeated, used };
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

function outsideDates({ numbers, dates }: NumberText): NumberMention[] {
  const isInDate = rangeLookup(dates);
  const outside = numbers.filter((number) => !isInDate(number.range.start));
  // Those that stand by themselves are answered first.
  return [...outside.filter(isFirm), ...outside.filter((number) => !number.isFirm)];
}

/**
 * `24 hours a day, 7 days a week` is “always” or “round the clock” in other languages, with some of
 * the numbers or none.
 */
function isAlways(
  { values: [value], range: { end } }: NumberMention,
  { text }: NumberText,
): boolean {
  return ROUND_THE_CLOCK[value!]?.test(text.slice(end, end + LONGEST_PERIOD)) ?? false;
}

const ROUND_THE_CLOCK: Readonly<Record<string, RegExp>> = {
  24: /^[\s-]?(?:hours?|hrs?)[\s-](?:a|per|each|every)[\s-]day/i,
  7: /^[\s-]?days?[\s-](?:a|per|each|every)[\s-]week/i,
  365: /^[\s-]?days?[\s-](?:a|per|each|every)[\s-]year/i,
};
const LONGEST_PERIOD = 20;

/** `half an hour` for `30 minutes`. */
function isSaidAsHalf(
  { values: [value], range: { end } }: NumberMention,
  { text }: NumberText,
  target: NumberText,
): boolean {
  const after = text.slice(end, end + LONGEST_PERIOD);
  return mayBeHalf(value!, after) && speaksOfHalf(slice(target.text, target.within));
}

function isMentionSaid(text: NumberText, { values }: NumberMention): boolean {
  return values.some((value) => isSaidIn(text, value));
}

/** Whether a text says a value in words. */
export function isSaidIn({ text, within, language }: NumberText, value: string): boolean {
  return saysInWords(slice(text, within), language, Number(value));
}

/** Small numbers stand for an article, a singular or a dual in some languages. */
function isTelling({ values }: NumberMention): boolean {
  return !(Number(values[0]) <= 2);
}

function isYear({ values }: NumberMention): boolean {
  return values.some((value) => Number(value) >= 1900 && Number(value) <= 2100);
}
