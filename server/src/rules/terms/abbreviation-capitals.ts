import type { Document } from '../../model/document.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { endOfWords, firstWord, type Words, words } from '../../model/words.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { isProse } from '../prose/is-prose.ts';
import {
  abbreviationAt,
  abbreviationsOf,
  isCapital,
  segmentsWithAbbreviations,
} from './abbreviations.ts';

/** An abbreviation of the source that stands in the target in other capitals: `CsP` for `CSP`. */
export interface LostCapitals {
  readonly segment: Segment;
  readonly source: Range;
  readonly target: Range;
  /** The key of the word, whatever its capitals. */
  readonly key: number;
}

/** What a page says of an abbreviation in its targets. */
interface Usage {
  /** Whether it stands there as it should. */
  isKept: boolean;
  /**
   * What is written with the same letters in sources, and in targets whose source has none: other
   * words, and names in the spelling that they have.
   */
  readonly others: Set<string>;
}

/**
 * The abbreviations of a document that lost capitals. What no language writes, such as `CsP`, is
 * one for certain; `csp` is, where the page writes `CSP` elsewhere and no other word `csp`.
 */
export function lostCapitals(document: Document): LostCapitals[] {
  const suspects = findSuspects(document);
  if (suspects.length === 0) return suspects;
  const usages = readUsages(document, suspects);
  return suspects.filter((suspect) => isLost(document, suspect, usages));
}

function findSuspects(document: Document): LostCapitals[] {
  const suspects: LostCapitals[] = [];
  for (const segment of segmentsWithAbbreviations(document, 'source')) {
    for (const place of abbreviationsOf(document, segment, 'source')) {
      const other = otherSpelling(document, segment, place);
      if (other && isTold(document, place)) suspects.push(other);
    }
  }
  return suspects;
}

function isTold(document: Document, place: number): boolean {
  return !isPlural(document, place) && !WORDS.has(abbreviationAt(document, place));
}

/** The s of a plural goes with the language. */
function isPlural(document: Document, place: number): boolean {
  const { starts, ends } = words(document);
  return abbreviationAt(document, place).length < ends[place]! - starts[place]!;
}

/** Words that English writes in capitals for stress, and what other languages have as a word. */
const WORDS = new Set(
  'ALL AND ANY BOTH CAN DO EACH FREE HERE ID IF IN IS IT MAY MUST NEW NO NOT NOTE NOW OF ON ONE ONLY OR THE TIP TO TWO YES'.split(
    ' ',
  ),
);

/** The word of the target with the same letters, where none is written as in the source. */
function otherSpelling(
  document: Document,
  segment: Segment,
  word: number,
): LostCapitals | undefined {
  const columns = words(document);
  const { starts, ends, keys } = columns;
  const end = endOfWords(columns, segment, 'target');
  let other = -1;
  for (let i = firstWord(columns, segment, 'target'); i < end; i++) {
    if (keys[i] !== keys[word]) continue;
    if (isInCapitals(document.text, columns, i)) return undefined;
    if (other < 0) other = i;
  }
  if (other < 0) return undefined;
  const [source, target] = [word, other].map((i) => range(starts[i]!, ends[i]!));
  return { segment, source: source!, target: target!, key: keys[word]! };
}

function isInCapitals(text: string, { starts, ends }: Words, word: number): boolean {
  for (let at = starts[word]!; at < ends[word]!; at++) {
    if (!isCapital(text.charCodeAt(at))) return false;
  }
  return true;
}

/** Reads once what the page says of all suspects, by their keys. */
function readUsages(
  document: Document,
  suspects: readonly LostCapitals[],
): ReadonlyMap<number, Usage> {
  const columns = words(document);
  const usages = new Map<number, Usage>(
    suspects.map(({ key }) => [key, { isKept: false, others: new Set() }]),
  );
  for (const segment of document.segments) {
    for (const side of ['target', 'source'] as const) {
      note(document, columns, segment, side, usages);
    }
  }
  return usages;
}

function note(
  { text }: Document,
  columns: Words,
  segment: Segment,
  side: Side,
  usages: ReadonlyMap<number, Usage>,
): void {
  const { starts, ends, keys } = columns;
  const end = endOfWords(columns, segment, side);
  let source: ReadonlySet<number> | undefined;
  for (let word = firstWord(columns, segment, side); word < end; word++) {
    const usage = usages.get(keys[word]!);
    if (!usage) continue;
    if (!isInCapitals(text, columns, word)) {
      source ??= side === 'target' ? keysOf(columns, segment, 'source') : NONE;
      if (!source.has(keys[word]!)) usage.others.add(text.slice(starts[word], ends[word]));
    } else if (side === 'target') usage.isKept = true;
  }
}

const NONE: ReadonlySet<number> = new Set();

function keysOf(columns: Words, segment: Segment, side: Side): ReadonlySet<number> {
  const first = firstWord(columns, segment, side);
  return new Set(columns.keys.subarray(first, endOfWords(columns, segment, side)));
}

/** A capital behind a small letter, or several before one. */
const ODD = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u;
/** A longer one in a cell of its own may be a word that English has in capitals for stress. */
const LONGEST_ALONE = 4;
/** Formats and protocols, which are words by now. */
const FORMATS = new Set('csv dll exe html http https json pdf url xml zip'.split(' '));
/** The kilo of the metric system is small in most languages, and large in English software. */
const UNITS = new Set(['kB', 'kbps', 'kBps', 'kHz']);
/** The shorter ones are words of too many languages. */
const SHORTEST_WORD = 3;

function isLost(
  document: Document,
  { segment, target, key }: LostCapitals,
  usages: ReadonlyMap<number, Usage>,
): boolean {
  const { text } = document;
  const written = slice(text, target);
  if (isInName(text, target) || !isProse(document, segment, 'target', target)) return false;
  const { isKept, others } = usages.get(key)!;
  if (others.has(written) || FORMATS.has(written) || UNITS.has(written)) return false;
  const isWhole = slice(text, segment.target.content).trim() === written;
  if (ODD.test(written) || (isWhole && written.length <= LONGEST_ALONE)) return true;
  return written.length >= SHORTEST_WORD && isKept;
}

/** Parts of files, hosts and identifiers are written in their own way: `.net`, `tools.ms`. */
function isInName(text: string, { start, end }: Range): boolean {
  return (
    /[._/\\@]/.test(text[start - 1]!) || /^(?:[_/\\@]|\.\p{L})/u.test(text.slice(end, end + 2))
  );
}
