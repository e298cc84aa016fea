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
  const start = startOfLine(text, segment.range.start);
  const end = endOfLine(text, segment.range.end);
  const line = segmentsIn(document, segment, start, end);
  const before = neighbor(document, line[0]!, -1);
  const after = neighbor(document, line.at(-1)!, 1);
  if (!before || after?.index !== before.index + 1) return [];
  const gap = range(endOfLine(text, before.range.end), startOfLine(text, after.range.start));
  const breaks = text.slice(gap.start, Math.max(gap.start, gap.end)).split('\n');
  if (breaks.length < 2 || breaks.some((between) => between.trim() !== '')) return [];
  // Of a paragraph the empty line beside it went with it, unless one too many is left.
  const isAlone = breaks.length === 3;
  const next = isAlone && text[end + 1] === '\n' ? end + 2 : end + 1;
  const place = breaks.length > 3 ? gap.start + breaks[0]!.length + breaks[1]!.length + 2 : gap.end;
  const [one, other] = [before, after].map((beside) => idOf(document, beside, 'source'));
  return [
    {
      title: `Move the line back between ${one} and ${other}`,
      edits: [
        { range: range(start, Math.min(next, text.length)), newText: '' },
        {
          range: range(place, place),
          newText: `${text.slice(start, end)}\n${isAlone ? '\n' : ''}`,
        },
      ],
      preferred: false,
    },
  ];
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The segments of a line, one of which is given. */
function segmentsIn(
  { segments }: Document,
  { index }: Segment,
  start: number,
  end: number,
): Segment[] {
  let [first, last] = [index, index];
  while (first > 0 && segments[first - 1]!.range.start >= start) first--;
  while (last + 1 < segments.length && segments[last + 1]!.range.start < end) last++;
  return segments.slice(first, last + 1);
}

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
