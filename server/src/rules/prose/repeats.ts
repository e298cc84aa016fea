import { type Document, perDocument } from '../../model/document.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { endOfWords, firstWord, type Words, words } from '../../model/words.ts';
import { isSpaceless } from '../../text/characters.ts';

/** Two or more words that stand in a half again directly behind themselves. */
export interface Repeat {
  readonly segment: Segment;
  /** The first word, as a place in the columns of `words`. */
  readonly first: number;
  /** How many words are repeated. */
  readonly length: number;
  /** How often they stand there in a row; two at least. */
  readonly times: number;
}

/** The repeats of a document's targets; those of addresses and of lists are among them. */
export const repeats: (document: Document) => readonly Repeat[] = perDocument((document) => {
  const latest = new Int32Array(FILTER);
  const found: Repeat[] = [];
  for (const segment of document.segments) readRepeats(document, segment, 'target', latest, found);
  return found;
});

/** Whether the source of a segment says something twice in a row, too. */
export function repeatsInSource(document: Document, segment: Segment): boolean {
  const found: Repeat[] = [];
  readRepeats(document, segment, 'source', new Int32Array(FILTER), found);
  return found.length > 0;
}

const FILTER = 0x1000;
const SHORTEST = 2;

function readRepeats(
  document: Document,
  segment: Segment,
  side: Side,
  latest: Int32Array,
  found: Repeat[],
): void {
  const columns = words(document);
  const first = firstWord(columns, segment, side);
  const end = endOfWords(columns, segment, side);
  let reached = first;
  for (let i = first; i < end; i++) {
    const slot = columns.keys[i]! & (FILTER - 1);
    const before = latest[slot]! - 1;
    latest[slot] = i + 1;
    const length = i - before;
    if (before < reached || (length < SHORTEST && !isLong(document.text, columns, i))) continue;
    // A word may stand twice within what is repeated, so that only a later one tells the distance.
    const start = startOfRepeat(columns, Math.max(reached, i - 2 * length + 1), before, length);
    const times = timesRepeated(columns, start, length, end);
    if (times < 2) continue;
    found.push({ segment, first: start, length, times });
    // What is repeated is read no further, but its words are known from here on.
    const last = start + times * length;
    reached = last;
    while (i + 1 < last) latest[columns.keys[++i]! & (FILTER - 1)] = i + 1;
  }
}

/** Whether a word is a clause of a script without spaces. */
function isLong(text: string, { starts, ends }: Words, word: number): boolean {
  return ends[word]! - starts[word]! >= LONG_WORD && isSpaceless(text.charCodeAt(starts[word]!));
}

const LONG_WORD = 6;

/** The first word of a run whose words stand again at a distance; `least` is as far as it may reach. */
function startOfRepeat({ keys }: Words, least: number, from: number, distance: number): number {
  let start = from;
  while (start > least && keys[start - 1] === keys[start - 1 + distance]) start--;
  return start;
}

/** How often a run of words stands in a row. */
function timesRepeated({ keys }: Words, first: number, length: number, end: number): number {
  let at = first + length;
  while (at < end && keys[at] === keys[at - length]) at++;
  return Math.floor((at - first) / length);
}
