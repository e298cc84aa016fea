import { type Document, perPage, textOf } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { endOfWords, firstWord, keyOf, words } from '../model/words.ts';
import { isSpaceless } from '../text/characters.ts';
import { type Range, slice } from '../text/range.ts';
import { linePrefix } from '../text/search.ts';
import { gaps, type Suspect } from './prose/gaps.ts';
import { isOutsideMarkup } from './prose/is-prose.ts';
import { certainly, type Fix, type Found, possibly, type Rule } from './rule.ts';

export const textLineBreak: Rule = {
  id: 'text-line-break',
  title: 'Line break in a target whose source has none',
  severity: 'error',
  fix: 'certain',
  *check(document) {
    for (const suspect of gaps(document).breaks) {
      const { segment, range: place } = suspect;
      if (textOf(document, segment, 'source').includes('\n') || isWithinLink(document, place))
        continue;
      if (isOutsideMarkup(document, segment, 'target', place)) yield report(document, suspect);
    }
  },
};

/** Between the brackets of a link and its address, where it is told as a fault of the link. */
function isWithinLink({ text }: Document, { start, end }: Range): boolean {
  return text[start - 1] === ']' && text[end] === '(';
}

function report(document: Document, { segment, range: place }: Suspect): Found {
  const { text } = document;
  const damage = damageOf(document, segment, slice(text, place));
  return {
    range: place,
    message: `There is a line break here that the source does not have${damage ? `: it ends the ${damage}` : ''}.`,
    segment,
    severity: damage ? undefined : 'information',
    fixes: joinings(document, place),
  };
}

/**
 * A line break between two words stands for a space. One that was typed within a word does not: the
 * page may know that word. Of two in a row, without a space, nobody can tell.
 */
function joinings(document: Document, place: Range): Fix[] {
  const { text } = document;
  const [before, after] = [text.charCodeAt(place.start - 1), text.charCodeAt(place.end)];
  if (isSpaceless(before) && isSpaceless(after)) return [joining(certainly, place, '')];
  const torn = wordsAround(text, place);
  if (!torn || /[^\r\n]/.test(slice(text, place))) return [joining(certainly, place, ' ')];
  const [left, right] = torn;
  const counts = targetWords(document);
  const areWords = [left, right].every((word) => (counts.get(keyOf(word)) ?? 0) > 1);
  if (!areWords && counts.has(keyOf(left + right))) return [joining(certainly, place, '')];
  const isFragment = (word: string): boolean =>
    word.length <= SHORTEST_WORD && (counts.get(keyOf(word)) ?? 0) < 2;
  const isInDoubt =
    slice(text, place).split('\n').length > 2 || left.endsWith('-') || torn.some(isFragment);
  if (areWords || (!isInDoubt && HAS_LETTER.test(left) && HAS_LETTER.test(right)))
    return [joining(certainly, place, ' ')];
  return [joining(possibly, place, ' '), joining(possibly, place, '')];
}

function joining(make: typeof certainly, place: Range, newText: string): Fix {
  return make(newText === '' ? 'Join the words' : 'Join the lines', place, newText);
}

/** What touches a line break from both sides, where both are parts of words, numbers or dates. */
function wordsAround(text: string, { start, end }: Range): readonly [string, string] | undefined {
  const left = /[\p{L}\p{M}\p{N}/.-]+$/u.exec(text.slice(Math.max(0, start - LONGEST_WORD), start));
  const right = /^[\p{L}\p{M}\p{N}/-]+/u.exec(text.slice(end, end + LONGEST_WORD));
  if (!left || !right || /\p{L}\.$/u.test(left[0])) return undefined;
  return [left[0], right[0]];
}

const LONGEST_WORD = 60;
const SHORTEST_WORD = 2;
const HAS_LETTER = /\p{L}/u;

/** How often the targets of a page have each of their words; one may be what is left of another. */
const targetWords = perPage((document): ReadonlyMap<number, number> => {
  const columns = words(document);
  const counts = new Map<number, number>();
  for (const segment of document.segments) {
    const end = endOfWords(columns, segment, 'target');
    for (let i = firstWord(columns, segment, 'target'); i < end; i++) {
      const key = columns.keys[i]!;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
});

/** What ends with the line; within a paragraph a line break is shown as a space. */
function damageOf({ text }: Document, segment: Segment, stretch: string): string | undefined {
  if (stretch.split('\n').length > 2) return 'paragraph';
  const prefix = linePrefix(text, segment.range.start, LONGEST_PREFIX)?.trimStart() ?? '';
  if (prefix.startsWith('|')) return 'table row';
  return prefix.startsWith('#') ? 'heading' : undefined;
}

const LONGEST_PREFIX = 4000;
