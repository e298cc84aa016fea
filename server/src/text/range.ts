import { bisect } from './search.ts';

/** A stretch of text in UTF-16 code units, half-open: `end` is the offset directly after its last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Makes a range. Expects `start <= end`. */
export function range(start: number, end: number): Range {
  return { start, end };
}

/** The text that a range covers. */
export function slice(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}

/** Whether `inner` lies within `outer`; a range contains itself. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the offset is within the range or touches either end, as a caret does. */
export function touches({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Whether two ranges share a code unit, or one is empty and strictly inside or at the same place as the other. */
export function overlaps(a: Range, b: Range): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

/** Whether two ranges share a code unit, or one begins where the other ends. */
export function touchesOrOverlaps(a: Range, b: Range): boolean {
  return overlaps(a, b) || touches(b, a.start) || touches(a, b.start);
}

/** The same range moved by `by` code units. */
export function shift({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** Tells for rising offsets whether they lie in one of the ranges, which may come in any order. */
export function rangeLookup(ranges: readonly Range[]): (offset: number) => boolean {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  let next = 0;
  let end = -1;
  return (offset) => {
    for (; next < sorted.length && sorted[next]!.start <= offset; next++) {
      end = Math.max(end, sorted[next]!.end);
    }
    return offset < end;
  };
}

/** Whether a range overlaps one of several that are sorted and do not overlap each other. */
export function overlapsOne(sorted: readonly Range[], stretch: Range): boolean {
  const first = bisect(sorted.length, (i) => sorted[i]!.end >= stretch.start);
  // One that only touches the start may come before the one that overlaps.
  return sorted.slice(first, first + 2).some((one) => overlaps(one, stretch));
}
