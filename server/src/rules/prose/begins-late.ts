import { excerpt } from '../../fixes/link-repair.ts';
import { isOneOf } from '../../locale/language.ts';
import { type Document, textOf } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { type Range, range, slice } from '../../text/range.ts';
import type { Fix } from '../rule.ts';
import type { Originals } from './leaning.ts';

/** Languages in which every noun has a capital. */
const CAPITAL_NOUNS = new Set(['de', 'gsw', 'lb', 'nds']);

/** What a capital in the middle of a sentence stands behind: a small word, or a comma. */
const SENTENCE_BEFORE = /(?:^|[^\p{L}\p{M}])\p{Ll}[\p{Ll}\p{M}’']*,?[^\S\n]$/u;
const CAPITAL_WORD = /^\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*$/u;
const SMALL_FIRST = /^\p{Ll}/u;
const SMALL_ORIGINAL = /^(?!\p{Lu})/u;
const NEAR = 60;

/**
 * The words before a stretch that marks set off, a link or emphasis, that belong into it: a capital
 * where the source sets off a name and the stretch begins with a small letter (`Visa **loggar**`),
 * or words of the name itself (`Partner **Center**`).
 */
export function beginsLate(
  document: Document,
  segment: Segment,
  whole: Range,
  content: Range,
  originals: Originals,
): Range | undefined {
  const { text } = document;
  const word = capitalBefore(
    text,
    Math.max(segment.target.content.start, whole.start - NEAR),
    whole,
  );
  if (!word) return undefined;
  const wording = slice(text, content);
  if (!SMALL_FIRST.test(wording)) return nameBefore(text, word.end, wording, originals);
  if (isOneOf(document.locale, CAPITAL_NOUNS) || originals.lean(SMALL_ORIGINAL)) return undefined;
  const capital = slice(text, word);
  const isName =
    !CAPITAL_WORD.test(capital) || textOf(document, segment, 'source').includes(capital);
  const isInSentence = SENTENCE_BEFORE.test(text.slice(Math.max(0, word.start - NEAR), word.start));
  return isInSentence && !isName ? word : undefined;
}

/** The word with a capital that stands directly before, with one space between. */
function capitalBefore(text: string, from: number, { start }: Range): Range | undefined {
  if (text[start - 1] !== ' ') return undefined;
  const first = Math.max(from, text.lastIndexOf(' ', start - 2) + 1);
  const letter = text[first]!;
  return letter === letter.toLowerCase() ? undefined : range(first, start - 1);
}

/** The first words of a name that stand before a stretch which begins with the next one. */
function nameBefore(
  text: string,
  end: number,
  wording: string,
  { texts }: Originals,
): Range | undefined {
  for (const name of texts) {
    for (let at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
      const first = name.slice(0, at);
      const [next] = name.slice(at + 1).split(' ', 1);
      const isBefore = text.endsWith(first, end) && wording.startsWith(next!);
      if (isBefore && at >= SHORTEST && !wording.includes(first)) return range(end - at, end);
    }
  }
  return undefined;
}

const SHORTEST = 3;

/** Lets the marks begin before these words. */
export function beginBefore(text: string, words: Range, whole: Range, content: Range): Fix[] {
  const opening = range(whole.start, content.start);
  return [
    {
      title: `Begin with “${excerpt(slice(text, words), NEAR)}”`,
      edits: [
        { range: range(words.start, words.start), newText: slice(text, opening) },
        { range: opening, newText: '' },
      ],
      preferred: false,
    },
  ];
}
