/** A zero-based line and the UTF-16 code units before a place in it, as LSP counts them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The offset of the first character of each line. Lines end with LF, CRLF or CR, as in LSP. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}

/** The position of an offset, found by bisection in the answer of `lineStarts`. */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low, character: offset - starts[low]! };
}

/** A place in a text as people count: `:line:column`, from one. */
export function placeIn(text: string, offset: number): string {
  const { line, character } = positionAt(lineStarts(text), offset);
  return `:${line + 1}:${character + 1}`;
}

/** The offset of a position; a line beyond the last one counts as the last. */
export function offsetAt(starts: readonly number[], { line, character }: Position): number {
  return starts[Math.min(line, starts.length - 1)]! + character;
}

/** Whether the first line of a text ends in CRLF, and so all; undefined where there is but one. */
export function endsInCrlf(text: string): boolean | undefined {
  const end = text.indexOf('\n');
  return end < 0 ? undefined : text[end - 1] === '\r';
}

const LF = 10;
const CR = 13;
