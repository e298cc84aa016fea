import type { Edit } from '../../text/edit.ts';
import { type Range, range, slice } from '../../text/range.ts';
import type { Inline } from '../inline.ts';
import type { EmphasisChange } from './change.ts';
import type { Emphasis } from './delimiters.ts';
import type { Halves } from './halves.ts';

/** Emphasis of a target that holds punctuation alone, where the source emphasizes words. */
export function findMisplaced({ document, segment, source, target }: Halves): EmphasisChange[] {
  const { text } = document;
  const bare = target.emphases.filter((emphasis) => isBare(text, emphasis));
  if (bare.length <= source.emphases.filter((emphasis) => isBare(text, emphasis)).length) return [];
  const expected = source.emphases.length === 1 ? source.emphases : [];
  return bare.map((emphasis) => {
    const edits = ontoQuoted(text, segment.target.content, emphasis);
    return {
      kind: 'misplaced',
      segment,
      range: emphasis.range,
      expected,
      isOfSource: false,
      repairs: edits ? [{ does: 'move', edits, isCertain: false }] : [],
    };
  });
}

/** Whether a half emphasizes punctuation alone anywhere. */
export function hasBare(text: string, { emphases }: Inline): boolean {
  return emphases.some((emphasis) => isBare(text, emphasis));
}

/** Longer stretches hold more than a mark or two. */
const MOST_MARKS = 4;
const ONLY_MARKS = /^[\p{P}\s]+$/u;

function isBare(text: string, { content }: Emphasis): boolean {
  return content.end - content.start <= MOST_MARKS && ONLY_MARKS.test(slice(text, content));
}

/** What buttons and fields are quoted with, and whether that stays when their marks are there. */
const QUOTES: readonly (readonly [open: string, close: string, stays: boolean])[] = [
  ['"', '"', false],
  ['“', '”', false],
  ['「', '」', false],
  ['[', ']', true],
];
const LONGEST_QUOTED = 80;

/** Moves marks that hold one end of a quotation onto the text in it: `"提交 **"。**`, `**"** 关联"`. */
function ontoQuoted(
  text: string,
  within: Range,
  { range: whole, content }: Emphasis,
): readonly Edit[] | undefined {
  const inner = slice(text, content);
  const marks = text.slice(whole.start, content.start);
  for (const [open, close, stays] of QUOTES) {
    const write = (quoted: string): string => {
      const marked = marks + quoted.trim() + marks;
      return stays ? open + marked + close : marked;
    };
    if (inner.startsWith(close)) {
      const first = Math.max(within.start, whole.start - LONGEST_QUOTED);
      const start = first + text.slice(first, whole.start).lastIndexOf(open);
      const quoted = text.slice(start + 1, whole.start);
      if (start < first || !isPlain(quoted)) continue;
      return [{ range: range(start, whole.end), newText: write(quoted) + inner.slice(1) }];
    }
    if (inner.endsWith(open)) {
      const last = Math.min(within.end, whole.end + LONGEST_QUOTED);
      const end = whole.end + text.slice(whole.end, last).indexOf(close);
      const quoted = text.slice(whole.end, end);
      if (end < whole.end || !isPlain(quoted)) continue;
      return [{ range: range(whole.start, end + 1), newText: inner.slice(0, -1) + write(quoted) }];
    }
  }
  return undefined;
}

/** Whether a quotation is words without marks of its own. */
function isPlain(quoted: string): boolean {
  return /\p{L}/u.test(quoted) && !/[*_[\]\n]/.test(quoted);
}
