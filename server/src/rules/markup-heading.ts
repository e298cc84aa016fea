import { type Document, idOf, perDocument, textOf } from '../model/document.ts';
import { headingsOf } from '../model/headings.ts';
import { linesOf } from '../model/lines.ts';
import { isInBlock, isInSegment } from '../model/prose.ts';
import { committedSegment } from '../model/revision.ts';
import type { Segment } from '../model/segments.ts';
import { isSlugOf } from '../model/slug.ts';
import { type Range, range, slice } from '../text/range.ts';
import { bisect, linePrefix, lineSuffix } from '../text/search.ts';
import { tornHeadings } from './headings/torn.ts';
import { typedSigns } from './headings/typed.ts';
import { certainly, type Fix, type Found, possibly, type Rule } from './rule.ts';

export const markupHeading: Rule = {
  id: 'markup-heading',
  title: 'Heading without its number signs or the space after them',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    yield* withoutSpace(document);
    yield* withoutSigns(document);
    yield* tornHeadings(document);
    yield* typedSigns(document);
    yield* underlined(document);
  },
};

const LONGEST_PREFIX = 40;
/** What may stand before the last number sign of a heading. */
const HEADING = /^[ \t>]*#{0,5}$/;
const ANNOTATED = /^<(?:a (?:name|id)=|span data-)/;

function* withoutSpace(document: Document): Generator<Found> {
  const { text } = document;
  for (let at = text.indexOf('#<'); at >= 0; at = text.indexOf('#<', at + 2)) {
    const prefix = linePrefix(text, at, LONGEST_PREFIX);
    if (prefix === undefined || !HEADING.test(prefix)) continue;
    if (!ANNOTATED.test(text.slice(at + 1, at + 20))) continue;
    if (isInSegment(document, at) || isInBlock(document, at)) continue;
    yield {
      range: range(at - prefix.trimStart().length, at + 1),
      message: 'Without a space after them these number signs begin no heading.',
      fixes: [certainly('Add the space', range(at + 1, at + 1), ' ')],
    };
  }
}

/** `<a name="save"></a>` at the start of a line, or behind number signs that are escaped. */
function* withoutSigns(document: Document): Generator<Found> {
  for (const { start } of linesOf(document)) {
    const opening = openingOf(document.text, start);
    const segment = opening && headingAt(document, opening.end);
    if (!segment || isInBlock(document, opening.end)) continue;
    const signs = slice(document.text, opening);
    if (!signs && hadSigns(document, segment)) continue;
    yield {
      range: range(opening.start, segment.range.start),
      message: `Without number signs before it this is no heading: expected ${signs.trim().slice(1) || '#'} before its anchor.`,
      segment,
      fixes: signs
        ? [certainly('Remove the backslash', range(opening.start, opening.start + 1), '')]
        : levels(document, opening.end),
    };
  }
}

/** Whether the last commit has the signs: what is gone since then has a rule of its own. */
function hadSigns(document: Document, segment: Segment): boolean {
  const before = committedSegment(document, idOf(document, segment, 'target'));
  const line = before && linePrefix(document.base!.text, before.range.start, LONGEST_HEADING);
  return line !== undefined && HEADING_MARK.test(line);
}

const LONGEST_HEADING = 400;
const HEADING_MARK = /^[ \t>]*#/;

/** Three dashes below a paragraph are a rule only below an empty line; more may be meant to make a heading. */
function* underlined(document: Document): Generator<Found> {
  const { text } = document;
  for (let at = text.indexOf('\n---'); at >= 0; at = text.indexOf('\n---', at + 1)) {
    const start = at + 1;
    const dashes = lineSuffix(text, start, LONGEST_PREFIX).trimEnd();
    const isParagraph = text.startsWith('<span data-ttu-id=', text.lastIndexOf('\n', at - 1) + 1);
    if (!isParagraph || !/^-{3,5}$/.test(dashes) || isInBlock(document, start)) continue;
    yield {
      range: range(start, start + dashes.length),
      message: 'These dashes make a heading of the text above: expected an empty line before them.',
      fixes: [possibly('Add an empty line', range(start, start), '\n')],
    };
  }
}

const ANCHOR = '<a name="';
const SIGNS = /\\#{1,6}[ \t]+/y;
const LESS = 60;
const BACKSLASH = 92;

/** The escaped number signs, or none, before an anchor that a line begins with; undefined where it does not. */
function openingOf(text: string, line: number): Range | undefined {
  let start = line;
  while (QUOTE.has(text.charCodeAt(start))) start++;
  const code = text.charCodeAt(start);
  if (code !== LESS && code !== BACKSLASH) return undefined;
  SIGNS.lastIndex = start;
  const end = SIGNS.test(text) ? SIGNS.lastIndex : start;
  return text.startsWith(ANCHOR, end) ? range(start, end) : undefined;
}

/** White space and the marks of a quote. */
const QUOTE = new Set([...' \t>'].map((sign) => sign.charCodeAt(0)));

/** The only segment of a line, if the anchor before it is made of its English. */
function headingAt(document: Document, anchor: number): Segment | undefined {
  const { text, segments } = document;
  const nameEnd = text.indexOf('"', anchor + ANCHOR.length);
  const end = nameEnd + CLOSING.length;
  const index = bisect(segments.length, (at) => segments[at]!.range.start >= end);
  const segment = segments[index];
  if (segment?.range.start !== end || !text.startsWith(CLOSING, nameEnd)) return undefined;
  const after = lineSuffix(text, segment.range.end, LONGEST_END);
  const name = text.slice(anchor + ANCHOR.length, nameEnd);
  const isHeading =
    after.trim() === '' &&
    isSlugOf(name, textOf(document, segment, 'source')) &&
    !UNDERLINE.test(text.slice(segment.range.end, segment.range.end + LONGEST_END));
  return isHeading ? segment : undefined;
}

/** A line of these below a text makes a heading of it. */
const UNDERLINE = /^\s*?\n[ \t>]*(?:==|--)/;
const CLOSING = '"></a>';
/** What may stand behind a heading on its line; no more white space is typed there. */
const LONGEST_END = 80;

/** The first heading of a page whose others are of lower levels is its title; else nothing tells. */
function levels(document: Document, at: number): Fix[] {
  const headings = headingsOf(document);
  const next = bisect(headings.length, (i) => headings[i]!.range.start >= at);
  const place = range(at, at);
  if (next === 0 && !hasTitle(document)) return [certainly('Add #', place, '# ')];
  const marks = '#'.repeat(Math.max(2, headings[next - 1]?.level ?? 2));
  return [possibly(`Add ${marks}`, place, `${marks} `)];
}

const hasTitle = perDocument((document) => headingsOf(document).some(({ level }) => level === 1));
