import { contains, type Range, range, slice } from '../../../text/range.ts';
import { skipSpace, trimmed } from '../../../text/space.ts';
import { takesInside } from './habits.ts';
import { signAt, signsIn } from './signs.ts';
import type { Sought } from './sought.ts';

/** The stretch that begins and ends at the signs that the source has around the emphasis. */
export function bySigns(sought: Sought): Range | undefined {
  const { document, segment, anchor } = sought;
  const target = trimmed(document.text, segment.target.content);
  const start = anchor?.start ?? startBySign(sought, target);
  if (start === undefined) return undefined;
  const end =
    anchor?.end === undefined
      ? endBySign(sought, range(start, target.end))
      : confirmedEnd(sought, target, anchor.end);
  if (end === undefined || end <= start) return undefined;
  const place = trimmed(document.text, range(start, end));
  return contains(target, place) && place.end > place.start ? place : undefined;
}

/** Only the beginning of a text is told by its sign: what precedes is nothing. */
function startBySign({ document, segment, marked }: Sought, target: Range): number | undefined {
  const before = range(segment.source.content.start, marked.range.start);
  return slice(document.text, before).trim() === '' ? target.start : undefined;
}

function endBySign({ document, segment, marked }: Sought, target: Range): number | undefined {
  const { text } = document;
  const { content, range: whole } = marked;
  const sourceEnd = segment.source.content.end;
  const after = skipSpace(text, whole.end, sourceEnd);
  if (after === sourceEnd) return target.end;
  const inner = signAt(text, content.end - 1);
  const sign = inner ?? signAt(text, after);
  if (!sign) return undefined;
  const wanted = signsIn(text, range(content.start, sourceEnd), sign);
  const found = signsIn(text, target, sign);
  if (found.length !== wanted.length) return undefined;
  const which = signsIn(text, content, sign).length - (inner ? 1 : 0);
  const isInside = inner !== undefined || takesInside(document, segment, marked, sign);
  return isInside === undefined ? undefined : found[which]! + (isInside ? 1 : 0);
}

/** An end in the target, if the same sign, or none, stands after its marks as in the source. */
function confirmedEnd(
  { document, segment, marked }: Sought,
  target: Range,
  end: number,
): number | undefined {
  const { text } = document;
  let marksEnd = end;
  while (marksEnd < target.end && /[*_]/.test(text[marksEnd]!)) marksEnd++;
  const wanted = followerOf(text, marked.range.end, segment.source.content.end);
  return followerOf(text, marksEnd, target.end) === wanted ? end : undefined;
}

function followerOf(text: string, at: number, end: number): string {
  const next = skipSpace(text, at, end);
  return next === end ? 'end' : (signAt(text, next) ?? 'word');
}
