import { type Range, range, slice } from '../../text/range.ts';
import { letterOf } from '../mark.ts';
import { type Problem, problem, type Repair } from '../problems.ts';
import type { Segment } from '../segments.ts';
import { empty, removal } from './span-markup.ts';

/**
 * What was typed on the line of a pair but beside it: the publisher puts every word into a half.
 * Tags, code, links and figures may stand there, so only plain words are told.
 */
export function besidePairs(text: string, segments: readonly Segment[]): Problem[] {
  const problems: Problem[] = [];
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index]!;
    const { start, end } = segment.range;
    if (segment.quote !== '"') {
      if (isPlainText(text, start)) problems.push(backslashed(text, segment));
      continue;
    }
    if (text[start - 1] === '\\' && text[start - 2] !== '\\') problems.push(escaped(start));
    if (start > 1 && text.charCodeAt(start - 1) === BYTE_ORDER_MARK) {
      const place = range(start - 1, start);
      const message = 'A byte order mark stands before this segment: expected none.';
      const repair = removal('Remove the mark', [place]);
      problems.push(problem('misplaced', place, message, { repair }));
    }
    const signs = signsAround(text, segment);
    if (signs) problems.push(signs);
    const before = wordsBefore(text, start, segments[index - 1]?.range.end ?? 0);
    if (before) problems.push(misplaced(text, before, 'before', segment));
    else if (isLoneLetter(text, segment)) problems.push(loneLetter(text, segment));
    const after = wordsAfter(text, end, segments[index + 1]?.range.start ?? text.length);
    if (after) problems.push(misplaced(text, after, 'after', segment));
    else if (isLoneLetterAfter(text, end)) problems.push(strayLetter(range(end, end + 1), 'after'));
  }
  return problems;
}

/** Signs on both sides of a pair, and a bracket that its first tag has twice. */
function signsAround(text: string, { range: { start, end } }: Segment): Problem | undefined {
  const places: Range[] = [];
  const sign = AROUND[text[end]!];
  const isAround = sign && text.startsWith(sign, end) && text.startsWith(sign, start - sign.length);
  if (text[start - 1] === '<') places.push(range(start - 1, start));
  else if (isAround) places.push(range(start - sign.length, start), range(end, end + sign.length));
  const [first] = places;
  if (!first) return undefined;
  const message = `${slice(text, first)} stands beside this tag: expected none.`;
  return problem('tag', first, message, { repair: removal('Remove it', places) });
}

/** By the sign that they begin with. */
const AROUND: Readonly<Record<string, string>> = { '~': '~~', '"': '"' };

const BYTE_ORDER_MARK = 0xfeff;
/** No words that somebody typed are longer, and nothing longer is looked at. */
const LONGEST = 200;
const WORD = '[\\p{L}\\p{M}]+[.,;]?';
const OPENING = '^[ \\t>#*+-]*(?:\\d+[.)] +)?|[|[] *|</a>';
const WORDS_BEFORE = new RegExp(`(?<=${OPENING})(?:${WORD} )*${WORD} ?$`, 'u');
const WORDS_AFTER = new RegExp(`^ ?${WORD}(?: ${WORD})*(?= *(?:\\||\\r?$))`, 'u');

function wordsBefore(text: string, start: number, from: number): Range | undefined {
  const last = text[start - 1] === ' ' ? start - 2 : start - 1;
  if (last < from || !endsWord(text, last)) return undefined;
  const near = text.slice(Math.max(from, start - LONGEST), start);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  if (line.length === LONGEST) return undefined;
  const match = WORDS_BEFORE.exec(line);
  return match && hasWord(match[0]) ? range(start - match[0].length, start) : undefined;
}

function wordsAfter(text: string, end: number, next: number): Range | undefined {
  const first = text[end] === ' ' ? end + 1 : end;
  if (first >= next || letterOf(text.charCodeAt(first)) === 0) return undefined;
  const near = text.slice(end, Math.min(next, end + LONGEST));
  const [line] = near.split('\n', 1);
  if (line!.length === near.length && next < text.length) return undefined;
  const match = WORDS_AFTER.exec(line!);
  return match && hasWord(match[0]) ? range(end, end + match[0].length) : undefined;
}

function endsWord(text: string, at: number): boolean {
  const isMark = '.,;'.includes(text[at]!);
  return letterOf(text.charCodeAt(isMark ? at - 1 : at)) !== 0;
}

function hasWord(words: string): boolean {
  return /[\p{L}\p{M}]{2}/u.test(words);
}

/** Whether a single letter stands before the tag of a target: `M<span…>artinique`. */
function isLoneLetter(text: string, { range: { start, end } }: Segment): boolean {
  // Spaces, line breaks and brackets of tags, as nearly always, come before all letters.
  if (start === 0 || text.charCodeAt(start - 1) < FIRST_LETTER) return false;
  // It stands for the bracket of a link.
  if (text.startsWith('](', end) && text[start - 2] !== '[') return false;
  return LONE_LETTER.test(text.slice(Math.max(0, start - 3), start));
}

const FIRST_LETTER = 65;

const LONE_LETTER = /(?:^|[\s|>[(])\p{L}$/u;

/** The first letter of a target, if this goes on in small ones; else one that belongs to no half. */
function loneLetter(text: string, { range: { start }, target }: Segment): Problem {
  const letter = range(start - 1, start);
  const after = target.content.start;
  if (!/^\p{Ll}/u.test(text.slice(after, after + 2))) return strayLetter(letter, 'before');
  const newText = slice(text, target.open) + text[start - 1]!;
  const repair: Repair = {
    title: 'Move the letter into the target',
    certain: true,
    edits: [{ range: range(start - 1, after), newText }],
  };
  const message = 'The first letter of the target stands before its tag: expected it behind.';
  return problem('misplaced', letter, message, { repair });
}

/** Whether a letter alone stands behind the tags of a pair, where its line or its cell ends. */
function isLoneLetterAfter(text: string, end: number): boolean {
  if (letterOf(text.charCodeAt(end)) === 0) return false;
  return /^\p{L}\s*(?:[|\n]|$)/u.test(text.slice(end, end + LONGEST));
}

function strayLetter(letter: Range, where: 'before' | 'after'): Problem {
  const repair = { ...removal('Remove the letter', [letter]), certain: where === 'after' };
  const message = `This letter stands ${where} the segment, outside both halves.`;
  return problem('misplaced', letter, message, { repair });
}

/** Only a quoted value of YAML has quotation marks with backslashes. */
function isPlainText(text: string, start: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return !YAML_STRING.test(before);
}

const YAML_STRING = /^[ \t]*(?:- +)?(?:[\w.-]+: *)?"/;

function backslashed(text: string, { target, wrapperOpen, source }: Segment): Problem {
  const slashes = [target.open, wrapperOpen, source.open].flatMap((tag) =>
    [...slice(text, tag).matchAll(/\\(?=")/g)].map(({ index }) =>
      range(tag.start + index, tag.start + index + 1),
    ),
  );
  const message = 'Backslashes stand before the quotation marks of these tags: expected none.';
  return problem('tag', target.open, message, {
    repair: removal('Remove the backslashes', slashes),
  });
}

function escaped(start: number): Problem {
  const at = range(start - 1, start);
  const repair = removal('Remove the backslash', [at]);
  return problem('tag', at, 'With a backslash before it this tag is printed as text.', { repair });
}

function misplaced(
  text: string,
  words: Range,
  where: 'before' | 'after',
  { target: { content } }: Segment,
): Problem {
  const place = where === 'before' ? content.start : content.end;
  const repair: Repair = {
    title: 'Move the text into the target',
    certain: false,
    edits: [
      { range: words, newText: '' },
      { range: empty(place), newText: slice(text, words) },
    ].sort((a, b) => a.range.start - b.range.start),
  };
  const message = `Text stands ${where} the segment on its line: expected it in the target.`;
  return problem('misplaced', trimmed(text, words), message, { repair });
}

function trimmed(text: string, words: Range): Range {
  const said = slice(text, words);
  const start = words.start + said.length - said.trimStart().length;
  return range(start, start + said.trim().length);
}
