import type { Edit } from './edit.ts';
import { range } from './range.ts';

/**
 * The one edit that turns a stretch of text into another and leaves their common beginning and
 * end alone; undefined where they are equal. Characters beyond the BMP are not cut in two.
 */
export function difference(before: string, after: string, offset = 0): Edit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  if (isHighSurrogate(before, head - 1)) head--;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (isHighSurrogate(before, before.length - tail - 1)) tail--;
  return {
    range: range(offset + head, offset + before.length - Math.max(tail, 0)),
    newText: after.slice(head, after.length - Math.max(tail, 0)),
  };
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}
