import { type Document, idOf } from '../model/document.ts';
import { formatId, parseId, type SegmentId } from '../model/ids.ts';
import type { IdVerdict } from '../model/numbering/verdicts.ts';
import type { Segment } from '../model/segments.ts';
import { range } from '../text/range.ts';
import { endOfLine } from '../text/search.ts';
import { identityRule, placesByNumber } from './identity.ts';
import type { Fix } from './rule.ts';

export const idOrder = identityRule(
  'order',
  { id: 'id-order', title: 'ID out of the rising order' },
  (document, { segment, expected }) =>
    `${idOf(document, segment, 'target')} breaks the rising order of the IDs: expected ` +
    `${expected ?? 'the segment at another place'}.`,
  moveBack,
);

/** Moves the line of a segment between the lines of those that have the numbers next to its own. */
function moveBack(document: Document, { segment }: IdVerdict): Fix[] {
  const { text } = document;
  const [first, last] = [endOfRun(document, segment, -1), endOfRun(document, segment, 1)];
  if (!first || !last) return [];
  const before = neighbor(document, first, -1);
  const after = neighbor(document, last, 1);
  if (!before || after?.index !== before.index + 1) return [];
  const gap = text.slice(before.range.end, after.range.start).split('\n');
  const breaks = gap.slice(1, -1);
  if (gap.length < 2 || breaks.some((line) => line.trim() !== '')) return [];
  const start = text.lastIndexOf('\n', first.range.start - 1) + 1;
  const end = endOfLine(text, last.range.end);
  // Of a paragraph the empty line beside it went with it, unless one too many is left.
  const isAlone = breaks.length === 1;
  const next = isAlone && text[end + 1] === '\n' ? end + 2 : end + 1;
  const skipped = gap.slice(0, breaks.length > 1 ? 2 : -1);
  const place = before.range.end + skipped.join('\n').length + 1;
  const [one, other] = [before, after].map((beside) => idOf(document, beside, 'source'));
  const newText = `${text.slice(start, end)}\n${isAlone ? '\n' : ''}`;
  return [
    {
      title: `Move the line back between ${one} and ${other}`,
      edits: [
        { range: range(start, Math.min(next, text.length)), newText: '' },
        { range: range(place, place), newText },
      ],
      preferred: false,
    },
  ];
}

/** The first or last segment of a line, one of which is given; none in lines that nobody moves. */
function endOfRun(
  { text, segments }: Document,
  segment: Segment,
  step: 1 | -1,
): Segment | undefined {
  let at = segment;
  for (let count = 0; count < MOST_IN_LINE; count++) {
    const next = segments[at.index + step];
    const [one, other] = step < 0 ? [next, at] : [at, next];
    const gap = text.slice(one?.range.end ?? 0, other?.range.start);
    if (!next || gap.includes('\n')) return at;
    at = next;
  }
  return undefined;
}

const MOST_IN_LINE = 40;

/** The segment with the next number in a direction, beyond the few that images take. */
function neighbor(document: Document, segment: Segment, step: 1 | -1): Segment | undefined {
  const id = parseId(idOf(document, segment, 'source'));
  if (!id) return undefined;
  const places = placesByNumber(document);
  const steps = Array.from({ length: MOST_STEPS }, (_, i) => (i + 1) * step);
  const ids = steps.map((by): SegmentId => ({ ...id, number: id.number + by }));
  const index = ids.map((one) => places.get(formatId(one))).find((one) => one !== undefined);
  return index === undefined ? undefined : document.segments[index];
}

const MOST_STEPS = 3;
