import { languageOf } from '../locale/language.ts';
import { isInDictionary } from '../model/dictionary.ts';
import type { Document } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { endOfWords, keyOf, words } from '../model/words.ts';
import { folded } from '../text/characters.ts';
import { type Range, range, slice } from '../text/range.ts';
import { type FingerSlip, fingerSlip, isOdd } from './prose/finger-slips.ts';
import { isProseWord } from './prose/prose-words.ts';
import { type TornWord, tornWords } from './prose/torn-words.ts';
import { countUses, readUses } from './prose/word-uses.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const textTypo: Rule = {
  id: 'text-typo',
  title: 'Word that is one slip of a finger away from one the page has elsewhere',
  severity: 'information',
  fix: 'certain',
  scope: 'page',
  check(document) {
    const { once, often } = readUses(document, FEWEST_LETTERS);
    const known = byShape(document, often);
    const slips = once.flatMap((word) => slipIn(document, word, known) ?? []);
    return [
      ...slips.slice(0, MOST_JUDGED).flatMap((slip) => judge(document, slip) ?? []),
      ...once
        .filter((word) => stuckAt(document, placeOf(document, word)) > 0)
        .slice(0, MOST_JUDGED)
        .flatMap((word) => judgeStuck(document, word)),
      ...tornWords(document).map((torn) => describe(document, torn)),
    ];
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
  readonly word: number;
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

/** The first letter, small or not, and the last two: ten bits of each tell letters of a page apart. */
function shapeOf(document: Document, word: number): number {
  const { text } = document;
  const { starts, ends } = words(document);
  const end = ends[word]!;
  const first = folded(text.charCodeAt(starts[word]!));
  const [beforeLast, last] = [text.charCodeAt(end - 2), text.charCodeAt(end - 1)];
  return ((first & TEN_BITS) << 20) | ((beforeLast & TEN_BITS) << 10) | (last & TEN_BITS);
}

const TEN_BITS = 0x3ff;

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
    if (slip) return { ...slip, word, meant };
  }
  return undefined;
}

const WORD = /^\p{L}\p{Ll}+$/u;

/** Where the third of some equal letters in a row stands; 0 where there are none. */
function stuckAt({ text }: Document, { start, end }: Range): number {
  for (let at = start + 2; at < end; at++) {
    if (text[at] === text[at - 1] && text[at] === text[at - 2]) return at;
  }
  return 0;
}

/** A key that got stuck: `beeeert`; of three letters, not in German, whose compounds have them. */
function judgeStuck(document: Document, word: number): Found[] {
  const { text } = document;
  const place = placeOf(document, word);
  const at = stuckAt(document, place);
  let next = at;
  while (text[next] === text[at]) next++;
  const isRight = next - at < 2 && languageOf(document.locale) === 'de';
  const here = slice(text, place);
  if (isRight || !WORD.test(here)) return [];
  const segment = segmentOf(document, word);
  if (countUses(document, 'source', keyOf(here)) > 0) return [];
  if (!isProseWord(document, segment, 'target', word)) return [];
  const meant = text.slice(place.start, at - 1) + text.slice(next, place.end);
  const isSure = countUses(document, 'target', keyOf(meant)) > 0;
  return [describe(document, { segment, range: place, meant, isSure })];
}

function describe({ text }: Document, { segment, range: place, meant, isSure }: TornWord): Found {
  const make = isSure ? certainly : possibly;
  return {
    range: place,
    message: `“${slice(text, place)}” stands nowhere else on this page: expected “${meant}”.`,
    segment,
    fixes: [make(`Write “${meant}”`, place, meant)],
  };
}

function judge(document: Document, slip: Slip): Found | undefined {
  const place = placeOf(document, slip.word);
  const here = slice(document.text, place);
  const segment = segmentOf(document, slip.word);
  if (!isTypo(document, here, slip) || !isProseWord(document, segment, 'target', slip.word))
    return undefined;
  const meant = here[0] + slip.meant.slice(1);
  return describe(document, { segment, range: place, meant, isSure: slip.isSure });
}

function isTypo(document: Document, here: string, slip: Slip): boolean {
  const [own, other] = [keyOf(here), keyOf(slip.meant)];
  if (countUses(document, 'target', other) < slip.fewestUses) return false;
  // What a source has is a name, and no word of the language.
  if ([own, other].some((key) => countUses(document, 'source', key) > 0)) return false;
  if (!WORD.test(here) || isInDictionary(document.dictionary, here)) return false;
  return slip.isTelling || isOdd(document.text, here, slip.at);
}
