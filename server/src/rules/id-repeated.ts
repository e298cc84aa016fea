import { type Document, idOf } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { overlaps, type Range, range, slice } from '../text/range.ts';
import { removal } from '../text/removal.ts';
import { linePrefix, lineSuffix } from '../text/search.ts';
import { identityRule, isCopied } from './identity.ts';
import { certainly, type Fix, possibly } from './rule.ts';

export const idRepeated = identityRule(
  'repeated',
  { id: 'id-repeated', title: 'ID that another segment has too' },
  (document, { segment, expected }) => {
    const isCopy = copyBeside(document, segment) !== undefined;
    const wanted = isCopy ? 'the segment only once' : (expected ?? OWN);
    return `Another segment has the ID ${idOf(document, segment, 'target')} too: expected ${wanted}.`;
  },
  (document, { segment }) => {
    const copy = copyBeside(document, segment);
    if (copy) return [certainly('Remove the copy', copy, '')];
    return isCopied(document, segment) ? [dropFar(document, segment)] : [];
  },
);

/** Far from the original either of the two may be wanted. */
function dropFar({ text, segments }: Document, { index, range: at }: Segment): Fix {
  const line = lineAt(text, at.start);
  const isAlone = ![segments[index - 1], segments[index + 1]].some(
    (other) => other && line && overlaps(other.range, line),
  );
  if (!line || !isAlone) {
    return possibly('Remove the copy', removal(text, range(0, text.length), at).range, '');
  }
  const end = Math.min(line.end + 1, text.length);
  return possibly('Remove the line of the copy', range(line.start, end), '');
}

const OWN = 'an ID of its own, or the segment only once';

/** The copy of a line or of a pair that stands directly behind the original, one of them given. */
function copyBeside({ text, segments }: Document, segment: Segment): Range | undefined {
  return copiedLine(text, segment.range.start) ?? copiedPair(text, segments, segment.index);
}

/** The second of two equal lines, with the line breaks before it, one of which an offset lies in. */
function copiedLine(text: string, offset: number): Range | undefined {
  const line = lineAt(text, offset);
  if (!line) return undefined;
  const next = lineAt(text, skipSpace(text, line.end));
  if (next && next.start > line.end && areEqual(text, line, next)) return range(line.end, next.end);
  const before = lineAt(text, line.start - blanksBefore(text, line.start));
  const isCopy = before && before.end < line.start && areEqual(text, before, line);
  return isCopy ? range(before.end, line.end) : undefined;
}

/** Nobody copies longer lines by accident; and a look at each would take long in one without end. */
const LONGEST = 4000;
const MOST_BLANKS = 20;

function lineAt(text: string, offset: number): Range | undefined {
  const prefix = linePrefix(text, offset, LONGEST);
  const suffix = lineSuffix(text, offset, LONGEST);
  if (prefix === undefined || suffix.length === LONGEST) return undefined;
  return range(offset - prefix.length, offset + suffix.length);
}

function skipSpace(text: string, offset: number): number {
  const near = text.slice(offset, offset + MOST_BLANKS);
  return offset + near.length - near.trimStart().length;
}

function blanksBefore(text: string, offset: number): number {
  const near = text.slice(Math.max(0, offset - MOST_BLANKS), offset);
  return near.length - near.trimEnd().length;
}

function areEqual(text: string, one: Range, other: Range): boolean {
  return slice(text, one).trim() === slice(text, other).trim();
}

/** The second of two equal pairs on one line, with the white space between them. */
function copiedPair(text: string, segments: readonly Segment[], index: number): Range | undefined {
  for (const [one, other] of [
    [segments[index - 1], segments[index]],
    [segments[index], segments[index + 1]],
  ]) {
    if (!one || !other || slice(text, one.range) !== slice(text, other.range)) continue;
    if (/^[^\S\n]*$/.test(text.slice(one.range.end, other.range.start))) {
      return range(one.range.end, other.range.end);
    }
  }
  return undefined;
}
