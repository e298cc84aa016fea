import type { Edit } from './edit.ts';
import { range } from './range.ts';

/**
 * The one edit that turns a stretch of text into another and leaves their common beginning and
 * end alone; undefined where they are equal. Characters beyond the BMP are not cut in two.
 */
export function difference(before: string, after: string, offset = 0): Edit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let head = commonLength(most, (at, length) => [
    before.slice(at, at + length),
    after.slice(at, at + length),
  ]);
  if (isHighSurrogate(before, head - 1)) head--;
  let tail = commonLength(most - head, (at, length) => [
    before.slice(before.length - at - length, before.length - at),
    after.slice(after.length - at - length, after.length - at),
  ]);
  if (tail > 0 && isHighSurrogate(before, before.length - tail - 1)) tail--;
  return {
    range: range(offset + head, offset + before.length - tail),
    newText: after.slice(head, after.length - tail),
  };
}

/** So many characters are compared at a time: long stretches as long as they are the same. */
const STRIDES = [4096, 64, 1];

/** How far two texts are the same; their stretches are asked for by place and length. */
function commonLength(
  most: number,
  stretchesAt: (at: number, length: number) => [string, string],
): number {
  let at = 0;
  for (const stride of STRIDES) {
    for (; at + stride <= most; at += stride) {
      const [a, b] = stretchesAt(at, stride);
      if (a !== b) break;
    }
  }
  return at;
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}
