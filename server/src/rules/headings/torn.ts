import type { Document } from '../../model/document.ts';
import { isInBlock, isInSegment } from '../../model/prose.ts';
import { range } from '../../text/range.ts';
import { linePrefix } from '../../text/search.ts';
import { certainly, type Found } from '../rule.ts';

/** Headings that a line break more or less, or their anchor, has torn from their number signs. */
export function* tornHeadings(document: Document): Generator<Found> {
  yield* withinLine(document);
  yield* besideAnchor(document);
}

const SIGN = '# <a name="';
const END = '</span> ';

/** A heading that lost the line breaks before it: no page has an anchor behind a sentence. */
function* withinLine(document: Document): Generator<Found> {
  const { text } = document;
  for (let at = text.indexOf(SIGN); at >= 0; at = text.indexOf(SIGN, at + SIGN.length)) {
    let start = at;
    while (text[start - 1] === '#') start--;
    if (!text.startsWith(END, start - END.length)) continue;
    if (isInSegment(document, start) || isInBlock(document, start)) continue;
    const fix = certainly('Begin a new line', range(start - 1, start), '\n\n');
    yield {
      range: range(start, at + 1),
      message: 'Within a line these number signs begin no heading: expected a line of its own.',
      fixes: [fix],
    };
  }
}

const ANCHOR = '<a name="';
const ANCHOR_END = '"></a>';
const LONGEST_ANCHOR = 300;
const OPEN_ANCHOR = /^(#{1,6} |)<a name="[^"<>]*$/;

/** An anchor that stands before the number signs, or has the text of its heading on the next line. */
function* besideAnchor(document: Document): Generator<Found> {
  const { text } = document;
  for (let open = text.indexOf(ANCHOR); open >= 0; open = text.indexOf(ANCHOR, open + 1)) {
    const length = text.slice(open, open + LONGEST_ANCHOR).indexOf(ANCHOR_END);
    if (length < 0) continue;
    const at = open + length;
    const end = at + ANCHOR_END.length;
    const behind = BEHIND[text[end] ?? '']?.exec(text.slice(end, end + LONGEST_BEHIND))?.[0];
    if (behind === undefined) continue;
    const prefix = linePrefix(text, at, LONGEST_ANCHOR) ?? '';
    const signs = OPEN_ANCHOR.exec(prefix)?.[1];
    const isBefore = behind[0] === '#';
    if (signs === undefined || (signs === '') !== isBefore || isInBlock(document, at)) continue;
    yield isBefore
      ? beforeSigns(text, at - prefix.length, end, behind)
      : aboveText(at - prefix.length, end, behind.length);
  }
}

const LONGEST_BEHIND = 30;
const NEXT_LINE = /^\r?\n(?=<span data-)/;
const BEHIND: Readonly<Record<string, RegExp>> = {
  '#': /^#{1,6} (?=<span data-)/,
  '\n': NEXT_LINE,
  '\r': NEXT_LINE,
};

function beforeSigns(text: string, start: number, end: number, signs: string): Found {
  const place = range(start, end + signs.length);
  const newText = signs + text.slice(start, end);
  return {
    range: range(start, end),
    message: 'This anchor stands before the number signs of its heading: expected it behind them.',
    fixes: [certainly('Move the anchor behind the number signs', place, newText)],
  };
}

function aboveText(start: number, end: number, length: number): Found {
  return {
    range: range(start, end),
    message: 'The text of this heading stands on the next line: expected it behind the anchor.',
    fixes: [certainly('Join the lines', range(end, end + length), '')],
  };
}
