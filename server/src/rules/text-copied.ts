import { type Document, textOf } from '../model/document.ts';
import { Mark, marksOf } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import { endOfWords, firstWord, keyOfHalf, type Words, words } from '../model/words.ts';
import { isSpaceless } from '../text/characters.ts';
import { range, slice } from '../text/range.ts';
import { removal } from '../text/removal.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const textCopied: Rule = {
  id: 'text-copied',
  title: 'Target that belongs to another segment',
  severity: 'warning',
  fix: 'certain',
  scope: 'page',
  check(document) {
    const columns = words(document);
    const known = new Map<number, Segment>();
    const found: Found[] = [];
    for (const segment of document.segments) {
      if (!isLong(document, segment)) continue;
      const key = keyOfHalf(columns, segment, 'target');
      const first = known.get(key);
      if (!first) known.set(key, segment);
      else if (isUnlike(document, columns, first, segment)) {
        found.push(report(document, ...inOrder(document, first, segment)));
      }
    }
    for (const [index, segment] of document.segments.entries()) {
      const next = document.segments[index + 1];
      if (next)
        found.push(...takenIn(document, segment, next), ...takenIn(document, next, segment));
    }
    return found;
  },
};

/** A target that holds the whole target of the segment beside it, at the end that touches it. */
function takenIn({ text }: Document, segment: Segment, other: Segment): Found[] {
  const { content } = segment.target;
  const { start, end } = other.target.content;
  const length = end - start;
  if (length < SHORTEST || content.end - content.start < length + SHORTEST_REST) return [];
  const isBehind = segment.index < other.index;
  const first = isBehind ? content.end - length : content.start;
  const place = range(first, first + length);
  if (text[start] !== text[first] || slice(text, place) !== text.slice(start, end)) return [];
  // A heading may well begin the sentence below it.
  const front = isBehind ? text.slice(content.start, first) : slice(text, place);
  const english = slice(text, segment.source.content);
  if (!SENTENCE.test(front) || english.includes(slice(text, other.source.content))) return [];
  const edit = removal(text, content, place);
  return [
    {
      range: place,
      message: 'This is the target of the segment beside it: expected it only there.',
      segment,
      related: [{ range: other.target.content, message: 'The same text.' }],
      fixes: [certainly('Remove it here', edit.range, edit.newText)],
    },
  ];
}

const SHORTEST_REST = 8;
const SENTENCE = /[.!?。:]\s*$/;

/** Shorter texts may well translate two different ones. */
const SHORTEST = 20;
const SHORTEST_SPACELESS = 10;

function isLong({ text }: Document, { target: { content } }: Segment): boolean {
  const length = content.end - content.start;
  if (length >= SHORTEST) return true;
  return (
    length >= SHORTEST_SPACELESS && isSpaceless(text.charCodeAt((content.start + content.end) >> 1))
  );
}

/** Whether less than half of what the sources speak of is common to both. */
function isUnlike(document: Document, columns: Words, one: Segment, other: Segment): boolean {
  if (keyOfHalf(columns, one, 'source') === keyOfHalf(columns, other, 'source')) return false;
  const [first, second] = [one, other].map((segment) => speaking(columns, segment));
  const least = Math.min(first!.size, second!.size);
  if (least === 0 || textOf(document, one, 'target') !== textOf(document, other, 'target'))
    return false;
  let common = 0;
  for (const key of first!) if (second!.has(key)) common++;
  return 2 * common < least;
}

const FEWEST_LETTERS = 4;

/** The longer words of a source; all of them where that leaves nothing. */
function speaking(columns: Words, segment: Segment): ReadonlySet<number> {
  const { starts, ends, keys } = columns;
  const [all, long] = [new Set<number>(), new Set<number>()];
  const end = endOfWords(columns, segment, 'source');
  for (let i = firstWord(columns, segment, 'source'); i < end; i++) {
    all.add(keys[i]!);
    if (ends[i]! - starts[i]! >= FEWEST_LETTERS) long.add(keys[i]!);
  }
  return long.size > 0 ? long : all;
}

/** The copy and its original: names, numbers and markup tell whose translation it is, or else the order. */
function inOrder(document: Document, first: Segment, second: Segment): [Segment, Segment] {
  const columns = words(document);
  const names = kept(columns, first, second) - kept(columns, first, first);
  const marks = strangeMarks(document, first, first) - strangeMarks(document, first, second);
  return names > 0 || (names === 0 && marks > 0) ? [first, second] : [second, first];
}

/** How many kinds of signs only one of a target and a source has. */
function strangeMarks(document: Document, target: Segment, source: Segment): number {
  let rest = marksOf(document, target, 'target') ^ marksOf(document, source, 'source');
  let count = 0;
  for (rest &= SIGNS; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const SIGNS =
  Mark.star |
  Mark.underscore |
  Mark.backtick |
  Mark.angle |
  Mark.ampersand |
  Mark.backslash |
  Mark.digit |
  Mark.bracket |
  Mark.pipe |
  Mark.colon |
  Mark.percent |
  Mark.brace |
  Mark.dollar;

/** How many words of a target are in a source. */
function kept(columns: Words, target: Segment, source: Segment): number {
  const { keys } = columns;
  const known = new Set<number>();
  const end = endOfWords(columns, source, 'source');
  for (let i = firstWord(columns, source, 'source'); i < end; i++) known.add(keys[i]!);
  const last = endOfWords(columns, target, 'target');
  let count = 0;
  for (let i = firstWord(columns, target, 'target'); i < last; i++)
    if (known.has(keys[i]!)) count++;
  return count;
}

function report({ text }: Document, copy: Segment, original: Segment): Found {
  const { start, end } = original.source.content;
  const source = text.slice(start, Math.min(end, start + LONGEST_SHOWN)).trim();
  return {
    range: copy.target.content,
    message: `Another segment has the same target, and its source is another: “${source}${end - start > LONGEST_SHOWN ? '…' : ''}”.`,
    segment: copy,
    related: [{ range: original.target.content, message: 'The same target.' }],
  };
}

const LONGEST_SHOWN = 60;
