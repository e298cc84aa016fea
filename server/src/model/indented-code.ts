import { linePrefix } from '../text/search.ts';
import type { Document } from './document.ts';
import { isInBlock } from './prose.ts';
import type { Segment } from './segments.ts';

/**
 * The segments that so much white space stands before that Markdown takes their lines for code
 * (CommonMark 4.4), because no list is there for it to continue.
 */
export function segmentsInCode(document: Document): Segment[] {
  const { text } = document;
  return document.segments.filter(({ range: { start } }) => {
    const before = text.charCodeAt(start - 1);
    if (before !== SPACE && before !== TAB) return false;
    const indent = linePrefix(text, start, LONGEST_INDENT);
    if (indent === undefined || indent.trim() !== '' || widthOf(indent) < CODE) return false;
    return isOutsideList(text, start - indent.length) && !isInBlock(document, start);
  });
}

const SPACE = 32;
const TAB = 9;
const LONGEST_INDENT = 40;
/** So many columns begin an indented code block. */
const CODE = 4;
/** So many lines are looked back over for the beginning of a list. */
const MOST_LINES = 60;

function widthOf(indent: string): number {
  return indent.replaceAll('\t', '    ').length;
}

/** Whether the last block before a line that is not indented is no list, nor one of HTML. */
function isOutsideList(text: string, line: number): boolean {
  let end = line - 1;
  let isBelowBlank = false;
  for (let count = 0; count < MOST_LINES && end > 0; count++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const before = text.slice(start, Math.min(end, start + LONGEST_INDENT));
    if (before.trim() === '') isBelowBlank = true;
    // A paragraph goes on with however much white space.
    else if (count === 0 || OTHER_BLOCK.test(before)) return false;
    else if (isBelowBlank && !/^\s/.test(before) && isFirstOfBlock(text, start)) return true;
    end = start - 1;
  }
  return false;
}

/** The first line of a list item or a quote, of HTML, a directive or a table. */
const OTHER_BLOCK = /^\s{0,3}(?:[-*+>]|\d{1,9}[.)]|<(?!span )|:::|\|)/;

function isFirstOfBlock(text: string, line: number): boolean {
  if (line === 0) return true;
  const before = text.slice(Math.max(0, line - LONGEST_INDENT), line - 1);
  return before.slice(before.lastIndexOf('\n') + 1).trim() === '';
}
