import type { Document } from '../../model/document.ts';
import { segmentAt } from '../../model/projection.ts';
import type { Segment } from '../../model/segments.ts';
import { isSpace } from '../../text/characters.ts';
import { type Range, range } from '../../text/range.ts';

/** White space at an end of a target, where its source has none. */
export interface Padding {
  readonly segment: Segment;
  readonly range: Range;
  readonly end: 'begin' | 'end';
}

/** What a search for white space at an end of a span finds, and where in it that white space is. */
const NEEDLES = [
  { needle: '"> ', at: 2, end: 'begin' },
  { needle: ' </span>', at: 0, end: 'end' },
] as const;

/** The ends of targets that white space was added to; the search is all that most pages cost. */
export function paddings(document: Document): Padding[] {
  const { text } = document;
  const found: Padding[] = [];
  for (const { needle, at, end } of NEEDLES) {
    for (let hit = text.indexOf(needle); hit >= 0; hit = text.indexOf(needle, hit + 1)) {
      const segment = segmentAt(document, hit);
      const place = segment && paddingOf(text, segment, end, hit + at);
      if (place) found.push({ segment, range: place, end });
    }
  }
  return found;
}

function paddingOf(
  text: string,
  { target, source, range: whole }: Segment,
  end: Padding['end'],
  at: number,
): Range | undefined {
  const { content } = target;
  const isBegin = end === 'begin';
  if ((isBegin ? content.start : content.end - 1) !== at) return undefined;
  const isOfSource = isSpaceAt(text, isBegin ? source.content.start : source.content.end - 1);
  if (isOfSource || isNeeded(text, isBegin, whole)) return undefined;
  let [start, behind] = [at, at + 1];
  while (start > content.start && isSpaceAt(text, start - 1)) start--;
  while (behind < content.end && isSpaceAt(text, behind)) behind++;
  return behind - start === content.end - content.start ? undefined : range(start, behind);
}

function isSpaceAt(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at));
}

/** Whether another segment stands directly beside one, so that the space parts their sentences. */
function isNeeded(text: string, isBegin: boolean, { start, end }: Range): boolean {
  return isBegin
    ? text.startsWith('</span>', start - '</span>'.length)
    : text.startsWith('<span', end);
}
