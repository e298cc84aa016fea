import { isConverted } from '../locale/currencies.ts';
import { agrees, type DateMention, type DateReading } from '../locale/dates/index.ts';
import { languageOf } from '../locale/language.ts';
import { onlyAlike } from '../locale/numbers/alike.ts';
import { compareNumbers } from '../locale/numbers/compare.ts';
import type { NumberComparison, NumberText } from '../locale/numbers/comparison.ts';
import { type NumberMention, readNumbers } from '../locale/numbers/read.ts';
import { damagedTimes } from '../locale/numbers/write-time.ts';
import { type Document, perDocument, textOf } from '../model/document.ts';
import { inlineOf } from '../model/inline.ts';
import { isLostWithLink } from '../model/links/lost-texts.ts';
import { haveSameFigures, Mark, marksOf, segmentsWith } from '../model/marks.ts';
import type { Segment, Side } from '../model/segments.ts';
import { overlaps, type Range, range, shift, slice } from '../text/range.ts';
import { isSlip } from '../text/slip.ts';
import { damagedYear } from './dates/damaged-year.ts';
import { datesOf, type SegmentDates } from './dates/reading.ts';
import { type NumberedName, numberedName } from './terms/numbered.ts';

/** A segment whose halves do not say the same numbers. */
export interface NumberDifference {
  readonly segment: Segment;
  /** Where the source says what the target does not. */
  readonly missing: readonly Placed[];
  /** Where the target says what the source does not. */
  readonly extra: readonly Placed[];
  /** The product names of the source whose numbers the target lacks: `Windows 10`. */
  readonly names: readonly NumberedName[];
}

/** A number at its place. */
export interface Placed {
  readonly range: Range;
  /** What a number may say, as figures. */
  readonly values?: readonly string[];
  /** Those that a word or a sign behind it makes of it. */
  readonly multiples?: readonly string[];
  readonly isPercent?: boolean;
}

/** Every segment whose numbers differ. */
export const numberDifferences = perDocument((document): readonly NumberDifference[] => {
  const differences: NumberDifference[] = [];
  for (const segment of segmentsWith(document, Mark.digit | Mark.raised)) {
    if (agreesInFigures(document, segment) || isBlank(document, segment)) continue;
    const dates = datesBySegment(document).get(segment.index);
    const found = compareNumbers(
      numberText(document, segment, 'source', dates),
      numberText(document, segment, 'target', dates),
    );
    const own = withDates(document, withoutLinks(document, segment, found), dates);
    const whole = withoutTears(document, segment.target, own);
    const { missing, extra } = withDamagedTimes(document, segment, whole);
    if (missing.length + extra.length === 0) continue;
    if (!isConverted(textOf(document, segment, 'source'), textOf(document, segment, 'target')))
      differences.push(...byLikeness(withoutNames(document, segment, missing, extra)));
  }
  return differences;
});

/** Sets apart, where one side has more numbers, what is the other with a slip: `51 %` for `50 %`. */
function byLikeness(difference: NumberDifference): NumberDifference[] {
  const { segment, missing, extra } = difference;
  if (missing.length === extra.length) return [difference];
  const pairs = extra.flatMap((here): [Placed, Placed][] => {
    const wanted = onlyAlike(here, missing);
    return wanted && onlyAlike(wanted, extra) ? [[wanted, here]] : [];
  });
  if (pairs.length === 0) return [difference];
  const [wanted, here] = [pairs.map(([one]) => one), pairs.map(([, one]) => one)];
  const rest = {
    missing: missing.filter((one) => !wanted.includes(one)),
    extra: extra.filter((one) => !here.includes(one)),
  };
  return [
    { segment, missing: wanted, extra: here, names: [] },
    { ...difference, ...rest },
  ];
}

/** Pairs times that are none with those of the source: `25:15` for `1:15 PM`. */
function withDamagedTimes(
  document: Document,
  segment: Segment,
  { missing, extra }: Pick<NumberDifference, 'missing' | 'extra'>,
): Pick<NumberDifference, 'missing' | 'extra'> {
  const [source, target] = [segment.source, segment.target].map(({ content }) => content.start);
  const times = damagedTimes(
    textOf(document, segment, 'source'),
    textOf(document, segment, 'target'),
  );
  if (times.length === 0) return { missing, extra };
  const meant = times.map(({ original }) => ({ range: shift(range(...original), source!) }));
  const here = times.map((time) => ({ range: shift(range(...time.here), target!) }));
  return { missing: withIn(missing, meant), extra: withIn(extra, here) };
}

function withIn(all: readonly Placed[], others: readonly Placed[]): Placed[] {
  const apart = all.filter((one) => !others.some((other) => overlaps(one.range, other.range)));
  return [...apart, ...others].sort((a, b) => a.range.start - b.range.start);
}

/** Takes two numbers of a target for one where a space alone parts them: `3 65` for `365`. */
function withoutTears(
  { text }: Document,
  { content }: Segment['target'],
  { missing, extra }: Pick<NumberDifference, 'missing' | 'extra'>,
): Pick<NumberDifference, 'missing' | 'extra'> {
  if (missing.length === 0) return { missing, extra };
  const target = slice(text, content);
  const torn = missing.flatMap(({ range: at }): Placed[] => {
    const place = tornPlace(target, slice(text, at));
    return place ? [{ range: shift(place, content.start) }] : [];
  });
  if (torn.length === 0) return { missing, extra };
  return { missing, extra: withIn(extra, torn) };
}

/** Where a number stands with one space among its figures, if it does so once. */
function tornPlace(target: string, figures: string): Range | undefined {
  if (!FEW_FIGURES.test(figures)) return undefined;
  const pieces = [...figures].join('[ \\u00a0]?');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}.,])${pieces}(?![\\p{N}]|[.,]\\p{N})`, 'gu');
  const found = Array.from(target.matchAll(pattern)).filter(
    ({ 0: written }) => written.length === figures.length + 1,
  );
  const [only, another] = found;
  return only && !another ? range(only.index, only.index + only[0].length) : undefined;
}

const FEW_FIGURES = /^\d{2,6}$/;

/** Leaves out numbers that were lost with their links, unless others took their places. */
function withoutLinks(
  document: Document,
  segment: Segment,
  { missing, extra }: NumberComparison,
): NumberComparison {
  if (extra.length > 0) return { missing, extra };
  return {
    missing: missing.filter(({ range: at }) => !isLostWithLink(document, segment, at)),
    extra,
  };
}

/**
 * Sets apart the numbers of names that are lost or replaced with their names: those are for the rule
 * on names to tell. Where the name stands with another number, that number is at fault; and where
 * it stands with its own, another place is.
 */
function withoutNames(
  document: Document,
  segment: Segment,
  missing: readonly Placed[],
  extra: readonly Placed[],
): NumberDifference {
  const arePaired = missing.length === extra.length;
  const lost = missing.map(({ range: at }, index) => {
    const name = numberedName(document, segment, at);
    if (!name || (arePaired && isOwn(document, extra[index]!.range, name))) return undefined;
    return isWhole(document, segment, name) ? undefined : name;
  });
  return {
    segment,
    missing: missing.filter((_, index) => lost[index] === undefined),
    extra: extra.filter((_, index) => !arePaired || lost[index] === undefined),
    names: lost.filter((name) => name !== undefined),
  };
}

/** Whether a number of a target is that of a name: it stands behind it, or is it with a slip. */
function isOwn({ text }: Document, at: Range, { name, number }: NumberedName): boolean {
  const isBehind = text.slice(Math.max(0, at.start - name.length - 1), at.start - 1) === name;
  return isBehind || isSlip(slice(text, at), number);
}

/** Whether a target has a name with its number, so that another one has lost the same number. */
function isWhole(document: Document, segment: Segment, { name, number }: NumberedName): boolean {
  const target = textOf(document, segment, 'target');
  return [' ', '\u00a0'].some((space) => target.includes(name + space + number));
}

/** Whether both sides hold the same figures, and none that are raised. */
function agreesInFigures(document: Document, segment: Segment): boolean {
  const marks = marksOf(document, segment, 'source') | marksOf(document, segment, 'target');
  return (marks & Mark.raised) === 0 && haveSameFigures(document, segment);
}

/** The dates of a document's segments, by the place of the segment. */
export const datesBySegment = perDocument(
  (document): ReadonlyMap<number, SegmentDates> =>
    new Map(datesOf(document).map((dates) => [dates.segment.index, dates])),
);

/**
 * A number that no longer fits its date is one too many: it stands for the year that the date
 * lost, unless it is what is left of it. Other parts that a date lost or changed are for the rules on dates to tell.
 */
function withDates(
  document: Document,
  { missing: all, extra }: NumberComparison,
  dates: SegmentDates | undefined,
): Pick<NumberDifference, 'missing' | 'extra'> {
  const missing = dates ? all.filter((number) => !isYearOfDate(number, dates.target)) : all;
  if (!dates || missing.length > 0 || extra.length === 0) return { missing, extra };
  const { pairs, missing: lost } = dates.comparison;
  const broken = pairs.filter((pair) => !agrees(pair));
  if (broken.length + lost.length === 0) return { missing, extra };
  const [pair] = broken;
  const year = pair?.lost.join() === 'year' ? pair.source.year : undefined;
  if (year && extra[0]!.range.start === damagedYear(document, pair!)?.start) {
    return { missing, extra: extra.slice(1) };
  }
  return year && broken.length + lost.length === 1 && extra.length === 1
    ? { missing: [year], extra }
    : { missing, extra: [] };
}

/** Whether a date in figures says a year: `3.–17.5.2023` for `May 3 to 17, 2023`. */
function isYearOfDate({ values }: NumberMention, { mentions }: DateReading): boolean {
  return mentions.some(
    ({ form, year }) => form !== 'words' && year && values.includes(String(year.value)),
  );
}

function isBlank(document: Document, segment: Segment): boolean {
  return textOf(document, segment, 'target').trim() === '';
}

/** One side of a segment with its numbers; `dates` are the segment's, where they are known. */
export function numberText(
  document: Document,
  segment: Segment,
  side: Side,
  dates?: SegmentDates,
): NumberText {
  const { text, locale } = document;
  const within = segment[side].content;
  const { codes, destinations, tags, entities } = inlineOf(document, segment, side);
  const skip = [...codes, ...destinations, ...tags, ...entities, ...addressesIn(text, within)];
  const mentions = dates?.[side].mentions ?? [];
  const language = side === 'source' ? 'en' : languageOf(locale);
  return {
    text,
    within,
    language,
    numbers: readNumbers(text, within, skip, language),
    dates: mentions
      .filter((mention) => !mention.weak || isAnswered(dates!, mention, side))
      .map((mention) => mention.range),
  };
}

/** Whether a date that may be none answers one that is: `June 9 and 10` for `9. und 11. Juni`. */
function isAnswered(
  { comparison: { pairs } }: SegmentDates,
  mention: DateMention,
  side: Side,
): boolean {
  return pairs.some(
    (pair) =>
      pair[side] === mention &&
      (!(pair.source.weak && pair.target.weak) || (agrees(pair) && mention.form === 'numeric')),
  );
}

/** Addresses that stand as plain text, placeholders, and IDs as machines give them. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s()<>]+|@[\w.-]+|\{[^{}\s]*\}|\b[\da-f]{8}(?:-[\da-f]{2,14}){4}\b/gi;
/** One of these is in each of them, and in few other texts. */
const SIGNS = ['://', 'www.', 'WWW.', '@', '{'];
const ID = /[\da-f]{4}-[\da-f]{4}/i;

function addressesIn(text: string, within: Range): Range[] {
  const here = slice(text, within);
  const mayHold =
    SIGNS.some((sign) => here.includes(sign)) || (here.includes('-') && ID.test(here));
  if (!mayHold) return [];
  return Array.from(here.matchAll(ADDRESS), ({ 0: address, index }) =>
    range(within.start + index, within.start + index + address.length),
  );
}
