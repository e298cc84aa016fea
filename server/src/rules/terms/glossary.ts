import type { Term } from '../../model/terms.ts';
import { type Range, range } from '../../text/range.ts';

/** A term in a text, and where; several where it has several translations. */
export interface FoundTerm {
  readonly terms: readonly Term[];
  readonly at: Range;
}

/** Finds the terms of a text by their first words: one pass, however many terms there are. */
export interface TermIndex {
  readonly termsIn: (text: string) => FoundTerm[];
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Makes an index; the longest term at a place is the one that is meant. */
export function indexTerms(terms: readonly Term[]): TermIndex {
  const byFirstWord = new Map<string, Term[]>();
  for (const term of terms) {
    const first = term.source.match(WORD)?.[0]?.toLowerCase();
    if (!first) continue;
    const same = byFirstWord.get(first) ?? [];
    same.push(term);
    byFirstWord.set(
      first,
      same.sort((a, b) => b.source.length - a.source.length),
    );
  }
  return {
    termsIn: (text) => {
      const found: FoundTerm[] = [];
      let end = 0;
      for (const { 0: word, index } of text.matchAll(WORD)) {
        if (index < end) continue;
        const candidates = byFirstWord.get(word.toLowerCase()) ?? [];
        const term = candidates.find(({ source }) => standsAt(text, source, index));
        if (!term || isInAddress(text, index, index + term.source.length)) continue;
        end = index + term.source.length;
        const terms = candidates.filter(({ source }) => source === term.source);
        found.push({ terms, at: range(index, end) });
      }
      return found;
    },
  };
}

/** Where a term stands as it is, as whole words; undefined where it does not. */
export function findTerm(text: string, term: string): Range | undefined {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    const isStart = !isWordCharacter(text[at - 1]);
    if (isStart && standsAt(text, term, at)) return range(at, at + term.length);
  }
  return undefined;
}

/** Lower-case terms may stand at the beginning of a sentence; names keep their capitals. */
function standsAt(text: string, term: string, at: number): boolean {
  const here = text.slice(at, at + term.length);
  const isSame = here === term || (isCommon(term) && here.toLowerCase() === term);
  return isSame && !isWordCharacter(text[at + term.length]);
}

/** Words of addresses, file names and code are no terms. */
function isInAddress(text: string, start: number, end: number): boolean {
  return /[-/._#=@]/.test(text[start - 1] ?? '') || /[-/_=@]|\.\w/.test(text.slice(end, end + 2));
}

function isCommon(term: string): boolean {
  return term === term.toLowerCase();
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

/**
 * Whether a target holds a term in some form. Endings change with case and number, so of each
 * word its beginning is asked for; a script without spaces is asked for the word itself.
 */
export function hasForm(target: string, { source, target: translation }: Term): boolean {
  const folded = target.toLowerCase();
  if (translation === undefined) {
    return isCommon(source) ? folded.includes(source) : target.includes(source);
  }
  const words = translation.toLowerCase().match(WORD) ?? [];
  return words.every((word) => folded.includes(beginningOf(word)));
}

const LONGEST_ENDING = 3;
const SHORTEST_BEGINNING = 3;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function beginningOf(word: string): string {
  if (WITHOUT_SPACES.test(word)) return word;
  return word.slice(0, Math.max(SHORTEST_BEGINNING, word.length - LONGEST_ENDING));
}
