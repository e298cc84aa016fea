import { isInDictionary } from '../model/dictionary.ts';
import type { Document } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { endOfWords, keyOf, words } from '../model/words.ts';
import { folded } from '../text/characters.ts';
import { type Range, range, slice } from '../text/range.ts';
import { type FingerSlip, fingerSlip, isOdd } from './prose/finger-slips.ts';
import { isProseWord } from './prose/prose-words.ts';
import { countUses, readUses } from './prose/word-uses.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const textTypo: Rule = {
  id: 'text-typo',
  title: 'Word that is one slip of a finger away from one the page has elsewhere',
  severity: 'information',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    const { once, often } = readUses(document, FEWEST_LETTERS);
    const known = byShape(document, often);
    let left = MOST_JUDGED;
    for (const word of once) {
      const slip = slipIn(document, word, known);
      if (slip === undefined) continue;
      const segment = segmentOf(document, word);
      if (isTypo(document, segment, word, slip)) yield report(document, segment, word, slip);
      if (--left === 0) return;
    }
  },
};

/** In shorter words a slip makes another word too often. */
const FEWEST_LETTERS = 6;
/** A text may be full of words that differ a little: of one shape, and of all, no more are looked at. */
const MOST_ALIKE = 30;
const MOST_JUDGED = 50;

/** The words of a page by what slips leave alone: how a word begins and ends. */
type ByShape = ReadonlyMap<number, readonly string[]>;

interface Slip extends FingerSlip {
  readonly meant: string;
}

function byShape(document: Document, often: readonly number[]): ByShape {
  const known = new Map<number, string[]>();
  for (const word of often) {
    const shape = shapeOf(document, word);
    const alike = known.get(shape);
    const written = slice(document.text, placeOf(document, word));
    if (!alike) known.set(shape, [written]);
    else if (alike.length < MOST_ALIKE) alike.push(written);
  }
  return known;
}

const IN_A_UNIT = 16;

/** The first letter, small or not, and the last. */
function shapeOf(document: Document, word: number): number {
  const { starts, ends } = words(document);
  const first = folded(document.text.charCodeAt(starts[word]!));
  return (first << IN_A_UNIT) | document.text.charCodeAt(ends[word]! - 1);
}

function placeOf(document: Document, word: number): Range {
  const { starts, ends } = words(document);
  return range(starts[word]!, ends[word]!);
}

/** The segment that has a word in its target. */
function segmentOf(document: Document, word: number): Segment {
  const columns = words(document);
  return document.segments.find((one) => word < endOfWords(columns, one, 'target'))!;
}

function slipIn(document: Document, word: number, known: ByShape): Slip | undefined {
  const alike = known.get(shapeOf(document, word));
  if (!alike) return undefined;
  const here = slice(document.text, placeOf(document, word));
  for (const meant of alike) {
    const slip = fingerSlip(here, meant);
    if (slip) return { ...slip, meant };
  }
  return undefined;
}

const WORD = /^\p{L}\p{Ll}+$/u;

function isTypo(document: Document, segment: Segment, word: number, slip: Slip): boolean {
  const here = slice(document.text, placeOf(document, word));
  if (countUses(document, keyOf(slip.meant)) < slip.fewestUses) return false;
  if (!WORD.test(here) || isInDictionary(document.dictionary, here)) return false;
  if (!slip.isTelling && !isOdd(document.text, here, slip.at)) return false;
  return isProseWord(document, segment, 'target', word);
}

function report(document: Document, segment: Segment, word: number, slip: Slip): Found {
  const place = placeOf(document, word);
  const here = slice(document.text, place);
  const wanted = here[0] + slip.meant.slice(1);
  const mending = slip.isSure ? certainly : possibly;
  return {
    range: place,
    message: `“${here}” stands nowhere else on this page: expected “${wanted}”, which does.`,
    segment,
    fixes: [mending(`Write “${wanted}”`, place, wanted)],
  };
}
