import type { Edit } from './edit.ts';
import { range } from './range.ts';

/**
 * The one edit that turns a stretch of text into another and leaves their common beginning and
 * end alone; undefined where they are equal. Characters beyond the BMP are not cut in two.
 */
export function difference(before: string, after: string, offset = 0): Edit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let head = commonStrides(most, (at) => [
    before.slice(at, at + STRIDE),
    after.slice(at, at + STRIDE),
  ]);
  while (head < most && before[head] === after[head]) head++;
  if (isHighSurrogate(before, head - 1)) head--;
  let tail = commonStrides(most - head, (at) => [
    before.slice(before.length - at - STRIDE, before.length - at),
    after.slice(after.length - at - STRIDE, after.length - at),
  ]);
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (isHighSurrogate(before, before.length - tail - 1)) tail--;
  return {
    range: range(offset + head, offset + before.length - Math.max(tail, 0)),
    newText: after.slice(head, after.length - Math.max(tail, 0)),
  };
}

/** So many characters are compared at a time, as long as they are the same. */
const STRIDE = 4096;

/** How far two texts are the same in whole strides; a stride is asked for by its place. */
function commonStrides(most: number, strideAt: (at: number) => [string, string]): number {
  let at = 0;
  for (; at + STRIDE <= most; at += STRIDE) {
    const [a, b] = strideAt(at);
    if (a !== b) break;
  }
  return at;
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}
