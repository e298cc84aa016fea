import type { Fix } from '../../fixes/fix.ts';
import { excerpt } from '../../fixes/link-repair.ts';
import { leansBack, leansForward } from '../../locale/function-words.ts';
import { type Range, range, slice } from '../../text/range.ts';

/**
 * Words at an end of a stretch that marks set off — a link, emphasis — and that belong to those
 * outside of it: `[the list and](…)`, `**and the list**`.
 */
export interface Leaning {
  readonly words: Range;
  /** Where the words are that they belong to. */
  readonly towards: 'before' | 'behind';
}

/** What English may well end or begin with where it is set off, so that the target does no worse. */
const ENGLISH_END =
  /(?:^|\s)(?:and|or|the|an?|of|to|in|on|at|for|from|by|with|as|is|about|up|out)[.,:;]?\s*$/i;
/** Which first words are told: conjunctions alone, or all that open a phrase. */
export type Beginning = 'conjunction' | 'opening';

const ENGLISH_START: Readonly<Record<Beginning, RegExp>> = {
  conjunction: /^\s*(?:and|or|as)\s/i,
  // English that begins with a small letter is a part of a sentence and may begin with anything.
  opening: /^\P{L}*(?:\p{Ll}|(?:And|Or|The|An?|Of|To|In|On|At|For|From|By|With|As)\s)/u,
};
const LEANS = { conjunction: leansBack, opening: leansForward };

/** Words that lean out of a stretch, where none does of what it was translated from. */
export function leaningOutOf(
  text: string,
  place: Range,
  locale: string,
  originals: readonly string[],
  beginning: Beginning,
): Leaning | undefined {
  const here = slice(text, place);
  const end = here.trimEnd().length;
  if (!originals.some((original) => ENGLISH_END.test(original))) {
    const last = startOfLast(here.slice(0, end), (word) => leansForward(locale, word));
    if (last < end)
      return { words: range(place.start + last, place.start + end), towards: 'behind' };
  }
  if (originals.some((original) => ENGLISH_START[beginning].test(original))) return undefined;
  // Where no letters are small a name may well begin with a preposition: nothing tells it apart.
  const leans = LEANS[beginning];
  const first = endOfFirst(
    here,
    (word) => leans(locale, word) && (beginning === 'conjunction' || /\p{Ll}/u.test(word)),
  );
  const start = place.start + here.length - here.trimStart().length;
  return first > 0 ? { words: range(start, place.start + first), towards: 'before' } : undefined;
}

/** Where the last words of a text begin that all are of some kind; its end where there are none. */
function startOfLast(text: string, isKind: (word: string) => boolean): number {
  let start = text.length;
  for (const { 0: word, index } of [...text.matchAll(/\S+/g)].reverse()) {
    if (!isKind(word)) break;
    start = index;
  }
  return start;
}

/** Where the first words of a text end that all are of some kind; 0 where there are none. */
function endOfFirst(text: string, isKind: (word: string) => boolean): number {
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (!isKind(word)) break;
    end = index + word.length;
  }
  return end < text.trimEnd().length ? end : 0;
}

const LONGEST_SHOWN = 60;

/** Writes words that lean out of a stretch outside of its marks; not where other marks stand there. */
export function takeOut(
  text: string,
  whole: Range,
  content: Range,
  { words, towards }: Leaning,
  from: string,
): Fix[] {
  const isBehind = towards === 'behind';
  const at = isBehind ? whole.end : whole.start;
  if (slice(text, content).trim() === slice(text, words)) return [];
  if (/[*_]/.test(text[isBehind ? at : at - 1] ?? '')) return [];
  const before = text.slice(content.start, words.start).trimEnd().length;
  const after = text.slice(words.end, content.end);
  const taken = isBehind
    ? range(content.start + before, content.end)
    : range(content.start, content.end - after.trimStart().length);
  const isGlued = isBehind && /[\p{L}\p{N}[`]/u.test(text[at] ?? '');
  const newText = isBehind
    ? ` ${slice(text, words)}${isGlued ? ' ' : ''}`
    : `${slice(text, words)} `;
  return [
    {
      title: `Take “${excerpt(slice(text, words), LONGEST_SHOWN)}” out of ${from}`,
      edits: [
        { range: taken, newText: '' },
        { range: range(at, at), newText },
      ],
      preferred: false,
    },
  ];
}
