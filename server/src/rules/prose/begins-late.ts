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
const CAPITAL_BEFORE =
  /(?<=(?:^|[^\p{L}\p{M}])\p{Ll}[\p{Ll}\p{M}’']*,?[^\S\n])(\p{Lu}\p{Ll}[\p{L}\p{M}’'-]*)[^\S\n]$/u;
const SMALL_FIRST = /^\p{Ll}/u;
const CAPITAL_FIRST = /^\p{Lu}\p{Ll}/u;
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
  const from = Math.max(segment.target.content.start, whole.start - NEAR);
  const before = text.slice(from, whole.start);
  const wording = slice(text, content);
  const words = nameBefore(before, wording, originals) ?? capitalBefore(before, wording);
  if (words === undefined) return undefined;
  const end = whole.start - (before.length - before.trimEnd().length);
  return range(end - words.length, end);

  function capitalBefore(before: string, wording: string): string | undefined {
    if (!SMALL_FIRST.test(wording) || isOneOf(document.locale, CAPITAL_NOUNS)) return undefined;
    const capital = CAPITAL_BEFORE.exec(before)?.[1];
    if (capital === undefined || originals.lean(SMALL_ORIGINAL)) return undefined;
    return textOf(document, segment, 'source').includes(capital) ? undefined : capital;
  }
}

/** The first words of a name that stand before a stretch which begins with the next one. */
function nameBefore(before: string, wording: string, { texts }: Originals): string | undefined {
  if (!before.endsWith(' ') || !CAPITAL_FIRST.test(wording)) return undefined;
  for (const name of texts) {
    for (let at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
      const first = name.slice(0, at);
      const [next] = name.slice(at + 1).split(' ', 1);
      const isBefore = before.trimEnd().endsWith(first) && wording.startsWith(next!);
      if (isBefore && at >= SHORTEST && !wording.includes(first)) return first;
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
