// Where a text begins and ends that lost the tag that said so.

/** How long the marks are that stand before the prose of a line, or between two of its segments. */
export function marksLength(line: string, isLineStart: boolean): number {
  const marks = (isLineStart ? LINE_MARKS : SEPARATORS).exec(line)![0];
  return withoutOwnBracket(marks, line).length;
}

/** What a line begins with before its prose: list, quote and heading marks, anchors, a bar. */
const LINE_MARKS =
  /^(?:[\s>|#]|[-*+](?=\s)|\d+[.)](?=\s)|<a name="[^"<>]*"><\/a>|<(?:p|li|td|th|tr|ul|ol|div|h\d)(?:\s[^<>]*)?>|\[(?![ xX]\]))*/;
/** What stands between two segments of a line. */
const SEPARATORS = /^(?:[\s|]|<\/?(?:br|p|li|td|th|tr|ul|ol|div)\s?\/?>|\]\([^()\s]*\)|\[)*/;

/** A bracket before the text is a mark, unless the text itself has the rest of that link. */
function withoutOwnBracket(marks: string, line: string): string {
  const isOwn = marks.endsWith('[') && line.includes('](', marks.length);
  return isOwn ? marks.slice(0, -1) : marks;
}

/** What ends a block of HTML, or a line in it. */
export const BLOCK_END = /<br\b|<\/(?:p|td|th|li|div|h\d|a)>/i;
const CELL_END = /\||<br\b/i;
const LINK_END = /\]\(/;

/** How the text ends that begins at an offset: as link text, as a cell or with its block. */
export function endOfContainer(text: string, start: number): RegExp {
  const before = text.slice(Math.max(0, start - 40), start).trimEnd();
  if (text[start - 1] === '[') return LINK_END;
  return before.endsWith('|') ? CELL_END : BLOCK_END;
}

/** The length of a text without the white space and the bars of a table at its end. */
export function trimmedLength(text: string): number {
  let length = text.length;
  while (length > 0 && ' \t\r\n|'.includes(text[length - 1]!)) length--;
  return length;
}
