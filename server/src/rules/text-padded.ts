import { isOneOf } from '../locale/language.ts';
import { type Document, textOf } from '../model/document.ts';
import { Mark, marksOf, segmentsWith } from '../model/marks.ts';
import { segmentAt } from '../model/projection.ts';
import type { Segment } from '../model/segments.ts';
import type { Edit } from '../text/edit.ts';
import { range } from '../text/range.ts';
import { loudOnce } from './prose/habit.ts';
import { isProse, sourceHas } from './prose/is-prose.ts';
import { type Padding, paddings } from './prose/padding.ts';
import { type SignPair, signPairs } from './prose/pairs.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const textPadded: Rule = {
  id: 'text-padded',
  title: 'Space inside the signs around a name, or at an end of a target',
  severity: 'information',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    for (const padding of paddings(document)) yield describePadding(padding);
    yield* paddedQuotes(document);
    for (const segment of segmentsWith(document, Mark.bracket)) {
      yield* escapedBrackets(document, segment);
    }
    for (const segment of segmentsWith(document, Mark.dollar)) {
      yield* splitDollars(document, segment);
    }
    if (!isOneOf(document.locale, BRACKETING)) return;
    const found: Found[] = [];
    for (const segment of segmentsWith(document, SIGNS)) {
      if ((marksOf(document, segment, 'target') & SIGNS) === 0) continue;
      for (const pair of signPairs(document, segment, 'target')) {
        const edits = edgesOf(document.text, pair);
        if (edits.length > 0 && isWrong(document, segment, pair))
          found.push(describe(document, segment, pair, edits));
      }
    }
    yield* loudOnce(found, 'hint');
  },
};

/** A space in an escaped bracket or directly within two: `\ [in\]`, `\[ in\]`. */
function* escapedBrackets(document: Document, segment: Segment): Iterable<Found> {
  const target = textOf(document, segment, 'target');
  if (!target.includes('\\[') && !target.includes('\\ [')) return;
  if (textOf(document, segment, 'source').search(AT_ESCAPED) >= 0) return;
  for (const { index } of target.matchAll(AT_ESCAPED)) {
    yield describeSpace(segment, segment.target.content.start + index, 'at this bracket');
  }
}

/** `$ $` for the `$$` around a formula. */
function* splitDollars(document: Document, segment: Segment): Iterable<Found> {
  const [target, source] = [
    textOf(document, segment, 'target'),
    textOf(document, segment, 'source'),
  ];
  if (source.includes('$ $') || count(target) >= count(source)) return;
  for (const { index } of target.matchAll(/\$ \$/g)) {
    yield describeSpace(segment, segment.target.content.start + index + 1, 'within “$$”');
  }
}

function count(text: string): number {
  return text.split('$$').length;
}

function describeSpace(segment: Segment, start: number, where: string): Found {
  return {
    range: range(start - 1, start + 2),
    message: `There is a space ${where}: expected none, as in the source.`,
    segment,
    fixes: [certainly('Remove the space', range(start, start + 1), '')],
  };
}

const AT_ESCAPED = /(?<=\\) (?=[[\]])|(?<=\\\[) (?=\S)|(?<=\S) (?=\\\])/g;

/** Languages that put the names of buttons and pages in brackets or quotation marks. */
const BRACKETING = new Set(['ja', 'yue', 'zh']);
const SIGNS = Mark.bracket | Mark.paired;

/** What stands before these is told as a space before a mark, and behind `(` as one behind it. */
const TOLD_BEFORE = new Set('」』】》)）');
const OPENING = new Set('[［「『【《"');

/** The spaces to take away; none where the pair is not of a name. */
function edgesOf(text: string, { open, close }: SignPair): Edit[] {
  if (!OPENING.has(text[open]!) || text[open - 1] === '\\') return [];
  if (text.slice(open + 1, close).trim() === '') return [];
  let start = open + 1;
  while (text[start] === ' ') start++;
  let end = close;
  while (text[end - 1] === ' ') end--;
  const edits: Edit[] = [];
  if (start > open + 1) edits.push({ range: range(open + 1, start), newText: '' });
  if (end < close && !TOLD_BEFORE.has(text[close]!)) {
    edits.push({ range: range(end, close), newText: '' });
  }
  return edits;
}

/** Words that the source has between straight quotation marks: `' gestopt '`. */
function* paddedQuotes(document: Document): Iterable<Found> {
  const { text } = document;
  const quoting = new Map<Segment, boolean>();
  for (let open = text.indexOf("' "); open >= 0; open = text.indexOf("' ", open + 1)) {
    const segment = text[open - 1] === ' ' && segmentAt(document, open);
    if (!segment) continue;
    const isQuoting = quoting.get(segment) ?? QUOTED.test(textOf(document, segment, 'source'));
    quoting.set(segment, isQuoting);
    if (!isQuoting) continue;
    const written = PADDED.exec(text.slice(open, segment.target.content.end))?.[0];
    if (!written || !isProse(document, segment, 'target', range(open, open + 1))) continue;
    const close = open + written.length - 1;
    const edits = [open + 1, close - 1].map((at) => ({ range: range(at, at + 1), newText: '' }));
    yield describe(document, segment, { open, close }, edits);
    open = close;
  }
}

const QUOTED = /(?<![\w'])'[^\s'][^']*'(?![\w'])/;
const PADDED = /^' [^\s'"{}」』”»](?:[^'"{}」』”»]*[^\s'"{}」』”»])? '(?![\p{L}\d'])/u;

/** Emphasis that begins within and ends outside is told as that; a straight mark needs it whole. */
function isWrong(document: Document, segment: Segment, { open, close }: SignPair): boolean {
  const { text } = document;
  const inner = text.slice(open + 1, close).trim();
  if (inner.split(/\*+/).length % 2 === 0) return false;
  if (text[open] === '"' && !/^\*.*\*$/s.test(inner)) return false;
  const isInSource = sourceHas(document, segment, `${text[open]} `, ` ${text[close]}`);
  return !isInSource && isProse(document, segment, 'target', range(open, open + 1));
}

function describePadding({ segment, range: place, end }: Padding): Found {
  return {
    range: place,
    message: `The target ${end}s with white space: expected none, as in the source.`,
    segment,
    severity: 'hint',
    fixes: [certainly('Remove the white space', place, '')],
  };
}

function describe(
  { text }: Document,
  segment: Segment,
  { open, close }: SignPair,
  edits: readonly Edit[],
): Found {
  return {
    range: range(open, close + 1),
    message: `There is a space inside “${text[open]}” and “${text[close]}”: expected none.`,
    segment,
    fixes: [{ title: 'Remove the space inside', edits, preferred: true }],
  };
}
