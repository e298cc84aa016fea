import { type Document, textOf } from '../../model/document.ts';
import { haveSameFigures, Mark, marksOf } from '../../model/marks.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { endOfWords, firstWord, words } from '../../model/words.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { candidates } from './candidates.ts';
import { type NumberedName, numberedName } from './numbered.ts';

/** A product name of a target that stands with a number that the source has elsewhere. */
export interface ExchangedNumbers {
  readonly segment: Segment;
  readonly name: NumberedName;
  /** The number behind the name, in the target. */
  readonly wrong: Range;
  /** Where the number of the name stands, in the target. */
  readonly right: Range;
}

/** Numbers in each other's places: `40 licenses of Dynamics 365` as `365 ... Dynamics 40`. */
export function exchangedNumbers(document: Document): ExchangedNumbers[] {
  const found: ExchangedNumbers[] = [];
  for (const segment of segmentsWithNames(document)) {
    const hasFigures = (marksOf(document, segment, 'source') & Mark.digit) !== 0;
    if (!hasFigures || !haveSameFigures(document, segment)) continue;
    const numbers = numbersOf(document, segment, 'source');
    if (numbers.length < 2) continue;
    const exchanged = firstExchanged(document, segment, numbers);
    if (exchanged) found.push(exchanged);
  }
  return found;
}

/** The segments whose sources have product names. */
function segmentsWithNames(document: Document): ReadonlySet<Segment> {
  const found = new Set<Segment>();
  for (const { segment, side } of candidates(document)) if (side === 'source') found.add(segment);
  return found;
}

/** The whole words of a half that are figures. */
function numbersOf(document: Document, segment: Segment, side: Side): Range[] {
  const columns = words(document);
  const { starts, ends } = columns;
  const end = endOfWords(columns, segment, side);
  const numbers: Range[] = [];
  for (let word = firstWord(columns, segment, side); word < end; word++) {
    if (!isFigure(document.text.charCodeAt(starts[word]!))) continue;
    const place = range(starts[word]!, ends[word]!);
    if (FIGURES.test(slice(document.text, place))) numbers.push(place);
  }
  return numbers;
}

const FIGURES = /^\d+$/;
const [FIRST_FIGURE, LAST_FIGURE] = [48, 57];

function isFigure(code: number): boolean {
  return code >= FIRST_FIGURE && code <= LAST_FIGURE;
}

function firstExchanged(
  document: Document,
  segment: Segment,
  numbers: readonly Range[],
): ExchangedNumbers | undefined {
  for (const number of numbers) {
    const name = numberedName(document, segment, number);
    const places = name && exchangedPlaces(document, segment, name);
    if (places) return { segment, name, ...places };
  }
  return undefined;
}

/** Both numbers, where each stands once in the target and the name only with the wrong one. */
function exchangedPlaces(
  document: Document,
  segment: Segment,
  { name, number }: NumberedName,
): Pick<ExchangedNumbers, 'wrong' | 'right'> | undefined {
  const { text } = document;
  const own = numbersOf(document, segment, 'target');
  const behind = own.filter(({ start }) => standsBefore(text, start, name));
  const [wrong] = behind;
  const isOne = wrong && behind.length === 1 && slice(text, wrong) !== number;
  if (!isOne || textOf(document, segment, 'source').includes(`${name} ${slice(text, wrong)}`)) {
    return undefined;
  }
  const [right, ...others] = own.filter((at) => slice(text, at) === number);
  const again = own.filter((at) => slice(text, at) === slice(text, wrong));
  return right && others.length === 0 && again.length === 1 ? { wrong, right } : undefined;
}

function standsBefore(text: string, start: number, name: string): boolean {
  return text.slice(Math.max(0, start - name.length - 1), start - 1) === name;
}
