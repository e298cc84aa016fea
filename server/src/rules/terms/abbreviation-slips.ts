import type { Document } from '../../model/document.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { endOfWords, firstWord, type Words, words } from '../../model/words.ts';
import { type Range, range } from '../../text/range.ts';
import { isSlip } from '../../text/slip.ts';
import { isProse } from '../prose/is-prose.ts';

/** An abbreviation of a target with a letter too many, too few or in another place. */
export interface AbbreviationSlip {
  readonly segment: Segment;
  readonly range: Range;
  /** As the source and other targets of the page write it. */
  readonly meant: string;
}

/** How often an abbreviation stands in the halves of a page, and the last target that has it. */
interface Times {
  source: number;
  target: number;
  place: { readonly segment: Segment; readonly word: number } | undefined;
}

/**
 * Abbreviations that stand once on a page, in a target, while the source beside them has one that
 * differs by a slip of the pen and that other targets write as it does.
 */
export function abbreviationSlips(document: Document): AbbreviationSlip[] {
  const columns = words(document);
  const known = countAll(document, columns);
  const found: AbbreviationSlip[] = [];
  for (const [written, { source, target, place }] of known) {
    if (source > 0 || target !== 1 || !place) continue;
    const { segment, word } = place;
    const at = range(columns.starts[word]!, columns.ends[word]!);
    const here = abbreviationsOf(document, columns, segment, 'target');
    const meant = abbreviationsOf(document, columns, segment, 'source').find(
      (one) =>
        written[0] === one[0] &&
        isSlip(written, one) &&
        known.get(one)!.target >= FEWEST_TARGETS &&
        !here.includes(one),
    );
    if (meant && isProse(document, segment, 'target', at))
      found.push({ segment, range: at, meant });
  }
  return found;
}

const FEWEST_TARGETS = 2;

function countAll(document: Document, columns: Words): Map<string, Times> {
  const known = new Map<string, Times>();
  for (const segment of document.segments) {
    for (const side of ['source', 'target'] as const) {
      const end = endOfWords(columns, segment, side);
      for (let word = firstWord(columns, segment, side); word < end; word++) {
        const abbreviation = abbreviationAt(document.text, columns, word);
        if (abbreviation === undefined) continue;
        const times = known.get(abbreviation) ?? { source: 0, target: 0, place: undefined };
        times[side]++;
        if (side === 'target') times.place = { segment, word };
        known.set(abbreviation, times);
      }
    }
  }
  return known;
}

function abbreviationsOf(
  { text }: Document,
  columns: Words,
  segment: Segment,
  side: Side,
): string[] {
  const found: string[] = [];
  const end = endOfWords(columns, segment, side);
  for (let word = firstWord(columns, segment, side); word < end; word++) {
    const abbreviation = abbreviationAt(text, columns, word);
    if (abbreviation !== undefined) found.push(abbreviation);
  }
  return found;
}

const SHORTEST = 3;
const LONGEST = 6;
const FIRST_CAPITAL = 65;
const LAST_CAPITAL = 90;

const PLURAL = 115;

/** A word of three to six Latin capitals, without the s of a plural: `LSPs`. */
function abbreviationAt(text: string, { starts, ends }: Words, word: number): string | undefined {
  const start = starts[word]!;
  const end = ends[word]! - (text.charCodeAt(ends[word]! - 1) === PLURAL ? 1 : 0);
  if (end - start < SHORTEST || end - start > LONGEST) return undefined;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST_CAPITAL || code > LAST_CAPITAL) return undefined;
  }
  return text.slice(start, end);
}
