import { countSigns, namesCurrency } from '../locale/currencies.ts';
import { languageOf } from '../locale/language.ts';
import type { NumberText } from '../locale/numbers/comparison.ts';
import { isSurelyMultiplied } from '../locale/numbers/magnitudes.ts';
import type { NumberMention } from '../locale/numbers/read.ts';
import { isSpan } from '../locale/numbers/spans.ts';
import {
  areComparable,
  countPercentWords,
  isCurrency,
  isShared,
  type Measure,
  mayHoldUnit,
  spelledLike,
  type Unit,
  unitOf,
} from '../locale/numbers/units.ts';
import { knowsNumberWords } from '../locale/numbers/words.ts';
import { type Document, perPage, textOf } from '../model/document.ts';
import { Mark, marksOf, segmentsWith } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import { type Range, range, slice } from '../text/range.ts';
import { numberText } from './numbers.ts';
import { certainly, exchanging, type Found, possibly, type Rule } from './rule.ts';
import { type ExchangedMeasures, exchangedMeasures } from './units/exchanged.ts';
import { isHalfOfDay, otherHalf } from './units/half-of-day.ts';

export const numberUnit: Rule = {
  id: 'number-unit',
  title: 'Unit, currency or percent sign that differs from the source',
  severity: 'warning',
  fix: 'certain',
  scope: 'page',
  check(document) {
    const found: Found[] = [];
    for (const segment of segmentsWith(document, Mark.unit)) {
      if ((marksOf(document, segment, 'source') & MEASURED) !== MEASURED) continue;
      if (mayHoldUnit(textOf(document, segment, 'source')))
        found.push(...compareUnits(document, segment));
    }
    return softened(document, found);
  },
};

/** A page that writes one currency for another throughout has examples for the country. */
function softened({ text }: Document, found: readonly Found[]): Found[] {
  const swaps = new Map<string, number>();
  for (const { message } of found) swaps.set(message, (swaps.get(message) ?? 0) + 1);
  return found.map((one): Found => {
    const isSwap = /^\p{Sc}$/u.test(slice(text, one.range));
    if (!isSwap || swaps.get(one.message)! < FEWEST_ON_PURPOSE) return one;
    const fixes = (one.fixes ?? []).map((fix) => ({ ...fix, preferred: false }));
    return { ...one, severity: 'information', fixes };
  });
}

const FEWEST_ON_PURPOSE = 3;

const MEASURED = Mark.digit | Mark.unit;

function compareUnits(document: Document, segment: Segment): Found[] {
  const source = measures(numberText(document, segment, 'source'));
  const isPlain = source.every(({ unit, number }) => !unit && number.multiples.length === 0);
  if (isPlain || source.length > MOST_MEASURES) return [];
  const target = measures(numberText(document, segment, 'target'));
  const exchanged = exchangedMeasures(source, target);
  if (exchanged) return [exchange(document, segment, exchanged)];
  const found: Found[] = [];
  for (const { number, unit } of source) {
    const wrong = otherMagnitude(document, number, target);
    if (wrong) found.push({ ...wrong, segment });
    if (!unit) continue;
    const same = target.filter((other) => areEqual(number, other.number));
    const fault = faultOf(document, segment, unit, same, target);
    if (fault) found.push({ ...fault, segment, related: [related(unit)] });
  }
  return found;
}

function exchange(
  { text }: Document,
  segment: Segment,
  { original, wrong, right }: ExchangedMeasures,
): Found {
  const [here, there] = [slice(text, wrong.range), slice(text, right.range)];
  return {
    range: wrong.range,
    message: `${here} and ${there} have changed places: expected ${there} here.`,
    segment,
    related: [{ range: original.range, message: 'The number in the source.' }],
    fixes: [exchanging(`Exchange ${here} and ${there}`, text, wrong.range, right.range)],
  };
}

/** A table of figures has more than these, and each is held against all others. */
const MOST_MEASURES = 100;

function measures({ text, numbers, language }: NumberText): Measure[] {
  return numbers.map((number) => measureOf(text, number, language));
}

/** A number with its unit, which is read only when it is asked for. */
function measureOf(text: string, number: NumberMention, language: string): Measure {
  let unit: Unit | undefined | null = null;
  return {
    number,
    get unit(): Unit | undefined {
      if (unit === null) unit = unitOf(text, number, language);
      return unit;
    },
  };
}

function areEqual(a: NumberMention, b: NumberMention): boolean {
  return a.values.some((value) => b.values.includes(value));
}

function related({ start, end }: Unit): { range: { start: number; end: number }; message: string } {
  return { range: range(start, end), message: 'The unit in the source.' };
}

/** What is wrong with the numbers that should have a unit, if none of them has it. */
function faultOf(
  document: Document,
  segment: Segment,
  wanted: Unit,
  same: readonly Measure[],
  all: readonly Measure[],
): Pick<Found, 'range' | 'message' | 'fixes'> | undefined {
  if (same.some(({ unit }) => unit?.key === wanted.key)) return undefined;
  const other = same.find(({ unit }) => unit && areComparable(unit.key, wanted.key))?.unit;
  if (other) return otherUnit(document, wanted, other);
  if (isHalfOfDay(wanted.key)) return otherHalf(document, segment, wanted.key, same);
  const bare = same.find(({ unit }) => unit === undefined);
  if (isCurrency(wanted.key)) {
    return bare && lostCurrency(document, segment, wanted, bare.number, all);
  }
  if (wanted.key !== '%' || !bare || saysPercentBeside(document, bare, all)) return undefined;
  const [more, less] = (['target', 'source'] as const).map((side) =>
    countPercentWords(textOf(document, segment, side)),
  );
  return more! > less! ? undefined : lostPercent(document, bare.number, all);
}

/** Whether a number shares the percent sign of the next one, as in `5 or 10%`. */
function saysPercentBeside(
  { text }: Document,
  { number: { range: here } }: Measure,
  all: readonly Measure[],
): boolean {
  const next = all.find(({ number }) => number.range.start >= here.end);
  return next?.unit?.key === '%' && isShared(text.slice(here.end, next.number.range.start));
}

/** The number of the target without its thousands, or with millions in their place. */
function otherMagnitude(
  { text, locale }: Document,
  { range: at, values, multiples }: NumberMention,
  target: readonly Measure[],
): Omit<Found, 'segment'> | undefined {
  const [before, figures] = [text.slice(Math.max(0, at.start - 2), at.start), slice(text, at)];
  if (!isSurelyMultiplied(before, figures, text.slice(at.end, at.end + 10))) return undefined;
  // Where nobody knows the words, any of them may stand for millions.
  if (!knowsNumberWords(languageOf(locale))) return undefined;
  const numbers = target.map(({ number }) => number);
  if (numbers.some((one) => one.values.some((value) => multiples.includes(value))))
    return undefined;
  const index = numbers.findIndex((one) => one.values.includes(values[0]!));
  const [here, next] = [numbers[index], numbers[index + 1]];
  if (!here || (next?.multiples.length && isShared(text.slice(here.range.end, next.range.start))))
    return undefined;
  const wanted = figures + /^\s?\p{L}+/u.exec(text.slice(at.end, at.end + 12))![0];
  return {
    range: here.range,
    message: `${slice(text, here.range)} differs from the source: expected ${wanted}.`,
    related: [{ range: at, message: 'The number in the source.' }],
    fixes: [],
  };
}

function otherUnit(
  document: Document,
  wanted: Unit,
  { start, end }: Unit,
): Pick<Found, 'range' | 'message' | 'fixes'> {
  const at = range(start, end);
  const here = slice(document.text, at);
  if (isSpan(wanted.key)) return otherSpan(document, wanted, at);
  const spelled = spelledLike(wanted.key, here);
  return {
    range: at,
    message: `${here} differs from the source: expected ${spelled}.`,
    fixes: [certainly(`Write ${spelled}`, at, spelled)],
  };
}

/** Words are inflected, so that no fix writes one. */
function otherSpan(
  { text }: Document,
  { start, end }: Unit,
  at: Range,
): Pick<Found, 'range' | 'message' | 'fixes'> {
  const [here, english] = [slice(text, at), text.slice(start, end)];
  return { range: at, message: `${here} differs from the source: expected ${english}.`, fixes: [] };
}

function lostPercent(
  document: Document,
  { range: at }: NumberMention,
  all: readonly Measure[],
): Pick<Found, 'range' | 'message' | 'fixes'> {
  const { text } = document;
  const here = slice(text, at);
  const like = all.map((measure) => written(text, measure, '%')).find((one) => one !== undefined);
  const gap = percentGap(document);
  const percent = like?.(here) ?? (gap === undefined ? undefined : `${here}${gap}%`);
  return {
    range: at,
    message: `${here} has lost its percent sign.`,
    fixes: percent
      ? [certainly(`Write ${percent}`, at, percent)]
      : [`${here}%`, `${here} %`].map((one) => possibly(`Write ${one}`, at, one)),
  };
}

/** What stands before the percent signs of a page's targets, if it is the same before all. */
const percentGap = perPage((document): string | undefined => {
  const gaps = new Set<string>();
  for (const segment of segmentsWith(document, Mark.percent)) {
    for (const { 1: gap } of textOf(document, segment, 'target').matchAll(PERCENT)) gaps.add(gap!);
  }
  const [gap, another] = gaps;
  return another === undefined ? gap : undefined;
});

const PERCENT = /\d([ \u00a0\u202f]?)%/g;

/** A number without a currency where its source has a sign more and no word or code says it. */
function lostCurrency(
  document: Document,
  segment: Segment,
  wanted: Unit,
  { range: at }: NumberMention,
  all: readonly Measure[],
): Pick<Found, 'range' | 'message' | 'fixes'> | undefined {
  const { text, locale } = document;
  const [target, source] = (['target', 'source'] as const).map((side) =>
    textOf(document, segment, side),
  );
  if (namesCurrency(target!, locale) || sharesCurrency(text, at, all)) return undefined;
  const [left, original] = [countSigns(target!), countSigns(source!)];
  if (left > 0 && left >= original) return undefined;
  const here = slice(text, at);
  const sign = slice(text, wanted);
  const like = all.map((measure) => written(text, measure, wanted.key)).find((one) => one);
  const choices = sign.length === 1 ? [sign + here, `${here} ${sign}`] : [`${here} ${sign}`];
  const fixes = like
    ? [certainly(`Write ${like(here)}`, at, like(here))]
    : choices.map((one) => possibly(`Write ${one}`, at, one));
  // The sign of `30万` stands behind its scale.
  const isScaled = /\p{L}/u.test(text[at.end] ?? ' ');
  return {
    range: at,
    message: `${here} has lost its currency: expected ${sign}.`,
    fixes: isScaled ? [] : fixes,
  };
}

/** Whether a number shares the sign before the last number or behind the next one: `$5 or 10`. */
function sharesCurrency(text: string, at: Range, all: readonly Measure[]): boolean {
  const index = all.findIndex(({ number }) => number.range.start === at.start);
  const [last, next] = [all[index - 1], all[index + 1]];
  const isBefore =
    last?.unit &&
    isCurrency(last.unit.key) &&
    last.unit.start < last.number.range.start &&
    isShared(text.slice(last.number.range.end, at.start));
  const isBehind =
    next?.unit &&
    isCurrency(next.unit.key) &&
    next.unit.start >= next.number.range.end &&
    isShared(text.slice(at.end, next.number.range.start));
  return Boolean(isBefore || isBehind);
}

/** How the text writes another number with a unit, as a way to write one. */
function written(
  text: string,
  { number: { range: at }, unit }: Measure,
  key: string,
): ((figures: string) => string) | undefined {
  if (unit?.key !== key) return undefined;
  const isBehind = unit.start >= at.end;
  const sign = text.slice(isBehind ? at.end : unit.start, isBehind ? unit.end : at.start);
  return (figures) => (isBehind ? figures + sign : sign + figures);
}
