import type { Document } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { words } from '../../model/words.ts';
import { type Range, range } from '../../text/range.ts';
import { isSlip, isTurned } from '../../text/slip.ts';
import { isProse } from '../prose/is-prose.ts';
import { abbreviationAt, abbreviationsOf, segmentsWithAbbreviations } from './abbreviations.ts';

/** An abbreviation of a target with a letter too many, too few or in another place. */
export interface AbbreviationSlip {
  readonly segment: Segment;
  readonly range: Range;
  /** As the source writes it. */
  readonly meant: string;
  /** Whether other targets of the page write it so. */
  readonly isKnown: boolean;
}

/**
 * Abbreviations that stand once on a page, in a target, while the source beside them has one that
 * differs by a slip of the pen and that other targets write as it does. Two letters that changed
 * their places behind the first need no such witness: hardly a language has its own abbreviation for
 * that, but French writes RDC for DRC.
 */
export function abbreviationSlips(document: Document): AbbreviationSlip[] {
  const suspects = segmentsWithAbbreviations(document, 'target').flatMap((segment) =>
    suspectsIn(document, segment),
  );
  if (suspects.length === 0) return [];
  const { source, target } = countAll(document);
  return suspects.flatMap((suspect): AbbreviationSlip[] => {
    const { written, meant, segment, range: at } = suspect;
    const isOnce = !source.has(written) && target.get(written) === 1;
    const isKnown = (target.get(meant) ?? 0) >= FEWEST_TARGETS;
    const isPlain = written[0] === meant[0] && isTurned(written, meant);
    const isTold = isOnce && (isKnown || isPlain);
    return isTold && isProse(document, segment, 'target', at)
      ? [{ segment, range: at, meant, isKnown }]
      : [];
  });
}

const FEWEST_TARGETS = 2;
/** Two letters are a slip of too many others. */
const SHORTEST = 3;

interface Suspect extends Omit<AbbreviationSlip, 'isKnown'> {
  readonly written: string;
}

/** The abbreviations of a target that may be one of its source with a slip of the pen. */
function suspectsIn(document: Document, segment: Segment): Suspect[] {
  const { starts, ends, keys } = words(document);
  const source = abbreviationsOf(document, segment, 'source');
  const target = abbreviationsOf(document, segment, 'target');
  const added = missingFrom(source, target, keys);
  if (added.length === 0) return [];
  const lost = missingFrom(target, source, keys);
  const meanings = lost.map((place) => abbreviationAt(document, place));
  return added.flatMap((place): Suspect[] => {
    const written = abbreviationAt(document, place);
    const meant = meanings.find(
      (one) => isTurned(written, one) || (written[0] === one[0] && isSlip(written, one)),
    );
    if (meant === undefined || written.length < SHORTEST || meant.length < SHORTEST) return [];
    return [{ segment, range: range(starts[place]!, ends[place]!), meant, written }];
  });
}

const NONE: readonly number[] = [];

/** The words that are not among others: hardly ever any, so that no list is made for none. */
function missingFrom(
  others: readonly number[],
  places: readonly number[],
  keys: Int32Array,
): readonly number[] {
  let missing: number[] | undefined;
  for (const place of places) {
    let at = 0;
    while (at < others.length && keys[others[at]!] !== keys[place]) at++;
    if (at < others.length) continue;
    missing ??= [];
    missing.push(place);
  }
  return missing ?? NONE;
}

/** How often each abbreviation stands on either side of a page. */
function countAll(
  document: Document,
): Readonly<Record<'source' | 'target', ReadonlyMap<string, number>>> {
  const counts = { source: new Map<string, number>(), target: new Map<string, number>() };
  for (const side of ['source', 'target'] as const) {
    for (const segment of segmentsWithAbbreviations(document, side)) {
      for (const place of abbreviationsOf(document, segment, side)) {
        const written = abbreviationAt(document, place);
        counts[side].set(written, (counts[side].get(written) ?? 0) + 1);
      }
    }
  }
  return counts;
}
