import { isSpace } from './characters.ts';
import type { Edit } from './edit.ts';
import { type Range, range } from './range.ts';

/**
 * Removes a stretch with one of the spaces around it where both its sides have one, or where it
 * begins or ends the text: what is left reads as if the stretch had never been there.
 */
export function removal(text: string, within: Range, { start, end }: Range): Edit {
  const isSpaceBefore = start > within.start && isSpace(text.charCodeAt(start - 1));
  const isSpaceAfter = end < within.end && isSpace(text.charCodeAt(end));
  if (isSpaceBefore && (isSpaceAfter || end === within.end)) return gone(start - 1, end);
  return isSpaceAfter && start === within.start ? gone(start, end + 1) : gone(start, end);
}

function gone(start: number, end: number): Edit {
  return { range: range(start, end), newText: '' };
}
