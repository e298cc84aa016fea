import type { Block } from '../model/blocks.ts';
import type { Document } from '../model/document.ts';
import { segmentsInCode } from '../model/indented-code.ts';
import { blocksOf, isInBlock, isInSegment } from '../model/prose.ts';
import { type Range, range } from '../text/range.ts';
import { endOfLine, forwardSearch, linePrefix } from '../text/search.ts';
import { localizedFrontMatter } from './metadata.ts';
import { certainly, type Fix, type Found, possibly, type Rule } from './rule.ts';

export const markupUnclosed: Rule = {
  id: 'markup-unclosed',
  title: 'Code block or comment that takes in the text after it',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    yield* spoiltComments(document);
    yield* spoiltTags(document);
    yield* pushedIn(document);
    if (!OPENINGS.some((opening) => document.text.includes(opening))) return;
    // A page about segments shows them in its code blocks, and has none.
    if (document.segments.length === 0 && !localizedFrontMatter(document)) return;
    let before = 0;
    const nextSentence = forwardSearch(document.text, SENTENCE);
    for (const block of blocksOf(document)) {
      const { start, end } = block.range;
      const at = nextSentence(start);
      const sentence = at < end ? at : -1;
      const found =
        block.kind === 'fence'
          ? judge(document, block, before, sentence)
          : longComment(document, block, sentence);
      if (found) yield found;
      // Behind one that is too long, closing marks open.
      if (found && block.kind === 'fence') return;
      before = block.range.end;
    }
    yield* openComment(document);
  },
};

/** `< td>`, `</td`, `<br` and `<br\>`. */
const SPOILT_TAG =
  /<(?: \/?|\/ )(?:t[dhr]|li|[uo]l|p|table|div|strong)>|<(?:\/(?:t[dhr]|li|[uo]l|p|table|div|strong)|br(?: ?\/)?)(?=<|\r?\n|$)|<br ?\\>/g;

/** Tags beside the segments that are printed as text. */
function* spoiltTags(document: Document): Generator<Found> {
  const { text, segments } = document;
  let start = 0;
  for (const { range: next } of [...segments, { range: range(text.length, text.length) }]) {
    const gap = text.slice(start, next.start);
    if (gap.includes('<')) yield* spoiltTagsIn(document, gap, start);
    start = Math.max(start, next.end);
  }
}

function* spoiltTagsIn(document: Document, gap: string, start: number): Generator<Found> {
  for (const { 0: here, index } of gap.matchAll(SPOILT_TAG)) {
    const place = range(start + index, start + index + here.length);
    if (isInBlock(document, place.start)) continue;
    const tag = `${here.replace('\\', '/').replace(/(?<=<\/?) |>$/g, '')}>`;
    yield {
      range: place,
      message: `${here} is no tag: expected ${tag}.`,
      // `<br>` may have been meant as well.
      fixes: [(here.includes('\\') ? possibly : certainly)(`Write ${tag}`, place, tag)],
    };
  }
}

/** Sentences that so much white space stands before that they are code. */
function pushedIn(document: Document): Found[] {
  const { text } = document;
  const segments = segmentsInCode(document);
  return segments.map((segment) => {
    const { start } = segment.range;
    const indent = range(start - linePrefix(text, start, LONGEST_PREFIX)!.length, start);
    // Several may stand in a list whose beginning is lost.
    const make = segments.length === 1 ? certainly : possibly;
    return {
      range: indent,
      message: 'Four spaces or a tab before it make code of this text: expected none.',
      segment,
      fixes: [make('Remove the white space', indent, '')],
    };
  });
}

/** What a word processor or a converter makes of the beginning of a comment. */
const SPOILT = ['<!—', '<!–', '&lt;!--', '<! --', '<!-–', '\\<!--'];
const LONGEST_COMMENT = 2000;

function* spoiltComments(document: Document): Generator<Found> {
  const { text } = document;
  // Brackets stand in every tag, exclamation marks seldom.
  for (let mark = text.indexOf('!'); mark >= 0; mark = text.indexOf('!', mark + 1)) {
    const spoilt = SPOILT.find((one) => text.startsWith(one, mark - one.indexOf('!')));
    if (!spoilt) continue;
    const at = mark - spoilt.indexOf('!');
    const behind = text.slice(at + spoilt.length, at + LONGEST_COMMENT);
    const end = behind.indexOf('-->');
    if (end < 0 || behind.slice(0, end).includes('<!--')) continue;
    if (isInSegment(document, at) || isInBlock(document, at)) continue;
    const place = range(at, at + spoilt.length);
    yield {
      range: place,
      message: `“${spoilt}” begins no comment, and readers see its text: expected <!--.`,
      fixes: [certainly('Write <!--', place, '<!--')],
    };
  }
}

const COMMENT = '!--';

/** What blocks begin with that hold no sentences; most pages have none of them. */
// The bracket before a comment stands in every tag, so that a search for it would stop everywhere.
const OPENINGS = ['```', '~~~', COMMENT];

/** A fence that is closed behind sentences, or never: segments do not stand in code. */
function judge(
  document: Document,
  block: Block,
  before: number,
  sentence: number,
): Found | undefined {
  const { text } = document;
  const { start, end } = block.range;
  const firstSentence = block.isClosed ? sentence : end + 1;
  if (firstSentence < 0) return undefined;
  const inside = range(endOfLine(text, start), sentence < 0 ? end : sentence);
  const damaged = damagedFence(text, range(before, start)) ?? damagedFence(text, inside);
  if (damaged) return otherMark(text, damaged, /^[`~]+/.exec(text.slice(start, start + 80))![0]);
  const fence = range(start, endOfFence(text, start));
  const isLast = !block.isClosed && end >= text.trimEnd().length;
  return {
    range: fence,
    message: block.isClosed
      ? 'This code block is closed only behind sentences: expected its closing mark before them.'
      : 'This code block is never closed.',
    severity: isLast ? 'information' : undefined,
    fixes: isLast ? [] : [close(text, fence, firstSentence)],
  };
}

const SENTENCE = '<span data-ttu-id=';

function endOfFence(text: string, start: number): number {
  return start + /^[`~]+[^\s`]{0,40}/.exec(text.slice(start, start + 80))![0].length;
}

/** A line of marks that only look like those of a fence, with the name of a language or without. */
const DAMAGED = /^[ \t>]*(?!`{3})([‘’‛´'′ʼ｀`]{3,4}|[`]{2})([A-Za-z+#-]{0,20})[ \t]*\r?$/gm;

/** The last such line of a stretch. */
function damagedFence(text: string, within: Range): Range | undefined {
  let found: Range | undefined;
  for (const match of text.slice(within.start, within.end).matchAll(DAMAGED)) {
    const start = within.start + match.index + match[0].indexOf(match[1]!);
    found = range(start, start + match[1]!.length);
  }
  return found;
}

function otherMark(text: string, at: Range, mark: string): Found {
  const here = text.slice(at.start, at.end);
  return {
    range: at,
    message: `${here} is no mark of a code block: expected ${mark}.`,
    fixes: [certainly(`Write ${mark}`, at, mark)],
  };
}

/** Closes a fence behind the last line that is not empty before a sentence. */
function close(text: string, fence: Range, sentence: number): Fix {
  const mark = /^[`~]+/.exec(text.slice(fence.start, fence.end))![0];
  const lineStart = text.lastIndexOf('\n', Math.min(sentence, text.length - 1)) + 1;
  const prefix = linePrefix(text, fence.start, LONGEST_PREFIX) ?? '';
  let at = Math.max(lineStart, endOfLine(text, fence.start));
  while (at > fence.end && /\s/.test(text[at - 1]!)) at--;
  return possibly(`Write ${mark}`, range(at, at), `\n${prefix}${mark}`);
}

const LONGEST_PREFIX = 80;

/** A comment that ends behind sentences: segments do not stand in comments. */
function longComment(
  { text }: Document,
  { range: { start } }: Block,
  sentence: number,
): Found | undefined {
  if (sentence < 0) return undefined;
  const message = 'This comment is closed only behind sentences: expected --> before them.';
  return comment(text, start, sentence, message);
}

/** A comment that is never closed hides the rest of the page. */
function* openComment(document: Document): Generator<Found> {
  const { text } = document;
  if (!text.includes(COMMENT)) return;
  const at = text.indexOf('<!--', Math.max(0, text.lastIndexOf('-->')));
  if (at < 0 || isInBlock(document, at) || isInSegment(document, at)) return;
  const message = 'This comment is never closed: the rest of the page is hidden.';
  const found = comment(text, at, text.length, message);
  const behind = text.slice(at, at + LONGEST_PREFIX);
  const [opening] = /^<!--[ \t]*(?=[ \t>*-]*<span data-ttu-id=)/.exec(behind) ?? [];
  // It can only have been meant for a comment that has a text of its own.
  yield opening
    ? { ...found, fixes: [certainly('Remove <!--', range(at, at + opening.length), '')] }
    : found;
}

function comment(text: string, start: number, end: number, message: string): Found {
  const from = start + OPENING;
  const line = text.slice(from, Math.min(end, endOfLine(text, start)));
  const damaged = DAMAGED_CLOSE.exec(line);
  const at = from + (damaged?.index ?? 0);
  const place = range(at, at + (damaged?.[0].trimEnd().length ?? 0));
  const fixes = damaged ? [certainly('Write -->', place, '-->')] : [];
  return { range: damaged ? place : range(start, from), message, fixes };
}

/** The length of `<!--`. */
const OPENING = 4;
const DAMAGED_CLOSE = /--[ \t]*(?:>|&gt;)?[ \t]*\r?$|-[ \t]*>|[-–—]{1,2}>/;
