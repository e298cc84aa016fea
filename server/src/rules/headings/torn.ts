import type { Document } from '../../model/document.ts';
import { isInBlock, isInSegment } from '../../model/prose.ts';
import { range } from '../../text/range.ts';
import { linePrefix } from '../../text/search.ts';
import { certainly, type Found, possibly } from '../rule.ts';

/** Headings that a line break more or less, or their anchor, has torn from their number signs. */
export function* tornHeadings(document: Document): Generator<Found> {
  yield* atSigns(document);
  yield* besideAnchor(document);
}

const SIGN = '# <a name="';
const END = '</span> ';

function* atSigns(document: Document): Generator<Found> {
  const { text } = document;
  for (let at = text.indexOf(SIGN); at >= 0; at = text.indexOf(SIGN, at + SIGN.length)) {
    const found = withinLine(text, at) ?? spoilt(document, at);
    if (found && !isInSegment(document, at) && !isInBlock(document, at)) yield found;
  }
}

/** A heading that lost the line breaks before it: no page has an anchor behind a sentence. */
function withinLine(text: string, at: number): Found | undefined {
  let start = at;
  while (text[start - 1] === '#') start--;
  if (!text.startsWith(END, start - END.length)) return undefined;
  return {
    range: range(start, at + 1),
    message: 'Within a line these number signs begin no heading: expected a line of its own.',
    fixes: [certainly('Begin a new line', range(start - 1, start), '\n\n')],
  };
}

const LONGEST_PREFIX = 40;
const NEAR = 2000;
/** `- ##`, `# #`, seven signs, and signs that are pushed in. */
const SPOILT = /^(?:[-*+] +#+| {4,}#+|#+(?: #+)+|#{7,})$/;
/** What a heading that is pushed in may belong to. */
const OF_LIST = /^(?:\s|[-*+\d])/;

function spoilt({ text, segments }: Document, at: number): Found | undefined {
  const here = linePrefix(text, at + 1, LONGEST_PREFIX);
  if (!here || !SPOILT.test(here)) return undefined;
  const start = at + 1 - here.length;
  const before = text.slice(Math.max(0, start - NEAR), start).trimEnd();
  if (here[0] === ' ' && OF_LIST.test(before.slice(before.lastIndexOf('\n') + 1))) return undefined;
  const signs = here.replace(/[^#]/g, '').slice(0, 6);
  // `# #` may be that of a title; nothing tells what seven signs stand for.
  const isTitle = here.startsWith('# ') && start < segments[0]!.range.start;
  const make = isTitle || here.includes('#######') ? possibly : certainly;
  const place = range(start, at + 1);
  return {
    range: place,
    message: `“${here}” begins no heading of this page: expected ${signs}.`,
    fixes: [make(`Write ${signs}`, place, signs)],
  };
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
    if (signs === undefined || (signs === '' && !isBefore) || isInBlock(document, at)) continue;
    if (signs !== '' && isBefore) {
      const again = range(end, end + behind.length);
      const message = 'The number signs of this heading stand here again: expected them once.';
      yield { range: again, message, fixes: [certainly('Remove them', again, '')] };
      continue;
    }
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
