import type { Document } from '../../model/document.ts';
import { Mark, marksOf, segmentsWith } from '../../model/marks.ts';
import type { Segment } from '../../model/segments.ts';
import { isSpace } from '../../text/characters.ts';
import { type Range, range } from '../../text/range.ts';

/** White space at an end of a target, where its source has none. */
export interface Padding {
  readonly segment: Segment;
  readonly range: Range;
  readonly end: 'begin' | 'end';
}

/** The ends of targets that white space was added to. */
export function paddings(document: Document): Padding[] {
  const found: Padding[] = [];
  for (const segment of segmentsWith(document, Mark.padded)) {
    if ((marksOf(document, segment, 'target') & Mark.padded) === 0) continue;
    for (const end of ['begin', 'end'] as const) {
      const place = paddingOf(document.text, segment, end);
      if (place) found.push({ segment, range: place, end });
    }
  }
  return found;
}

function paddingOf(
  text: string,
  { target, source, range: whole }: Segment,
  end: Padding['end'],
): Range | undefined {
  const { content } = target;
  const isBegin = end === 'begin';
  const at = isBegin ? content.start : content.end - 1;
  const isOfSource = isSpaceAt(text, isBegin ? source.content.start : source.content.end - 1);
  if (!isSpaceAt(text, at) || isOfSource || isNeeded(text, isBegin, whole)) return undefined;
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
