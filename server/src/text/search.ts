/** The next offset of something at or after `from`, or -1. */
export type Search = (from: number) => number;

/**
 * A search for a needle that reads the text once in all when it is asked for rising offsets,
 * however often it is asked and however far away the next occurrence is.
 */
export function forwardSearch(text: string, needle: string): Search {
  // Nothing is searched before somebody asks.
  let askedFrom = Number.POSITIVE_INFINITY;
  let found = -1;
  return (from) => {
    const isKnown = from >= askedFrom && (found < 0 || found >= from);
    if (!isKnown) {
      askedFrom = from;
      found = text.indexOf(needle, from);
    }
    return found;
  };
}

/**
 * What stands before an offset on its line, or undefined when that is longer than `most` code
 * units: a look back that never costs more than that.
 */
export function linePrefix(text: string, offset: number, most: number): string | undefined {
  const near = text.slice(Math.max(0, offset - most - 1), offset);
  const lineBreak = near.lastIndexOf('\n');
  if (lineBreak < 0 && near.length < offset) return undefined;
  return near.slice(lineBreak + 1);
}

/**
 * What stands behind an offset on its line, at most so many code units: a look ahead that never
 * costs more than that, however long the line is.
 */
export function lineSuffix(text: string, offset: number, most: number): string {
  const near = text.slice(offset, offset + most);
  return near.slice(0, endOfLine(near, 0));
}

/** The offset of the line break that ends the line of an offset, or the end of the text. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/**
 * The first index below `length` for which a test holds that, once true, stays true; `length`
 * where it never does.
 */
export function bisect(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a number is in a rising list. */
export function isAmong(rising: readonly number[], number: number): boolean {
  return rising[bisect(rising.length, (i) => rising[i]! >= number)] === number;
}
