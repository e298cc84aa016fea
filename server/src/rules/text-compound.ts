import { type Compounding, compounding } from '../locale/compounds.ts';
import { isInDictionary } from '../model/dictionary.ts';
import { type Document, perPage, textOf } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { endOfWords, firstWord, joinedKey, keyOf, type Words, words } from '../model/words.ts';
import { type Range, range } from '../text/range.ts';
import { type Companions, gatherCompanions, speakingWords } from './prose/companions.ts';
import { isProse } from './prose/is-prose.ts';
import { type KeySet, keySet } from './prose/key-set.ts';
import { type Found, possibly, type Rule } from './rule.ts';
import { termWords } from './terms/term-words.ts';

export const textCompound: Rule = {
  id: 'text-compound',
  title: 'Compound word written as two words',
  severity: 'information',
  fix: 'suggested',
  scope: 'page',
  check: (document) => {
    const language = compounding(document.locale);
    return language ? findSplits(document, language) : [];
  },
};

const SPACE = 32;

/** Where a word may stand that tells by itself how it is written. */
const WHERE_KNOWN = ['page', 'terms', 'neighbors'] as const;

function findSplits(document: Document, language: Compounding): Found[] {
  const { text } = document;
  const columns = words(document);
  const { starts, ends, keys } = columns;
  const lists: Record<(typeof WHERE_KNOWN)[number], Pick<KeySet, 'has'>> = {
    page: targetWords(document, columns),
    terms: termWords(document),
    neighbors: document.neighbors,
  };
  const found: Found[] = [];
  for (const segment of document.segments) {
    const last = endOfWords(columns, segment, 'target') - 1;
    for (let i = firstWord(columns, segment, 'target'); i < last; i++) {
      const [seam, next] = [ends[i]!, starts[i + 1]!];
      if (next - seam !== 1 || text.charCodeAt(seam) !== SPACE) continue;
      if (seam - starts[i]! < language.shortest || ends[i + 1]! - next < language.shortest)
        continue;
      const key = joinedKey(keys[i]!, text, next, ends[i + 1]!);
      const known = WHERE_KNOWN.find((where) => lists[where].has(key));
      if (!known && !document.dictionary && !endsJoining(text, seam, language)) continue;
      const pair = range(starts[i]!, ends[i + 1]!);
      const report = judge(document, segment, pair, seam, language, known);
      if (report) found.push(report);
    }
  }
  return found;
}

/** The words of all targets, by their keys. */
function targetWords(document: Document, columns: Words): KeySet {
  const seen = keySet(columns.keys.length);
  for (const segment of document.segments) {
    const end = endOfWords(columns, segment, 'target');
    for (let i = firstWord(columns, segment, 'target'); i < end; i++) seen.add(columns.keys[i]!);
  }
  return seen;
}

/** Whether the word before a seam has a form that no word has by itself. */
function endsJoining(text: string, seam: number, { joining }: Compounding): boolean {
  return joining.some((ending) => text.endsWith(ending, seam));
}

function judge(
  document: Document,
  segment: Segment,
  pair: Range,
  seam: number,
  language: Compounding,
  known: (typeof WHERE_KNOWN)[number] | undefined,
): Found | undefined {
  const { text } = document;
  const [first, second] = [text.slice(pair.start, seam), text.slice(seam + 1, pair.end)];
  if (!isPair(first, second, language)) return undefined;
  if (language.small.has(first.toLowerCase()) && !isMeant(document, segment, first + second))
    return undefined;
  const joined = first + second;
  const isJoining = first.length > 5 && endsJoining(text, seam, language);
  const isWord = !known && isInDictionary(document.dictionary, joined);
  if (!known && !isJoining && !isWord) return undefined;
  const source = textOf(document, segment, 'source').toLowerCase();
  const isEnglish = [first, `${first} ${second}`].some((part) =>
    source.includes(part.toLowerCase()),
  );
  if (isEnglish || !isProse(document, segment, 'target', pair)) return undefined;
  const reason = known ?? (isJoining ? 'form' : 'dictionary');
  return {
    range: pair,
    message: describe(reason, first, second),
    segment,
    severity: isWord && isTorn(document, first, second) ? 'warning' : undefined,
    fixes: [possibly(`Write ${joined}`, pair, joined)],
  };
}

type Reason = keyof typeof WHERE | 'form';

/** Where the word stands joined. */
const WHERE = {
  page: 'elsewhere on this page',
  terms: 'in the term files',
  neighbors: 'on other pages of this folder',
  dictionary: 'in the dictionary',
} as const;

function describe(reason: Reason, first: string, second: string): string {
  const joined = first + second;
  if (reason === 'form') return `“${first}” never stands by itself: expected ${joined}.`;
  return `“${first} ${second}” is one word ${WHERE[reason]}: ${joined}.`;
}

/** Whether one of two parts is no word: then nobody can have meant both. */
function isTorn(document: Document, first: string, second: string): boolean {
  return [first, second].some((part) => !isInDictionary(document.dictionary, part));
}

/** Two words of prose, the second in small letters; a name in capitals is written as it is. */
function isPair(first: string, second: string, { small }: Compounding): boolean {
  if (!LETTERS.test(first) || !SMALL.test(second)) return false;
  return !small.has(second);
}

/** Whether the source says what it says where the two words are written as one: `voor delen`. */
function isMeant(document: Document, segment: Segment, joined: string): boolean {
  const key = keyOf(joined);
  const own = speakingWords(words(document), segment);
  const companions = companionsHere(document)?.of(key) ?? [];
  return [...companions, ...document.neighbors.companionsOf(key)].some((word) => own.has(word));
}

/** The companions of the words of the page itself. */
const companionsHere = perPage((document): Companions | undefined => {
  const language = compounding(document.locale);
  const companions = language && gatherCompanions(language);
  companions?.take(document);
  return companions;
});

const LETTERS = /^[\p{L}\p{M}]+$/u;
const SMALL = /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}]*$/u;
