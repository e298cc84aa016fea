import { languageOf } from '../locale/language.ts';
import { type Document, textOf } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { range } from '../text/range.ts';
import { isProse } from './prose/is-prose.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const textDotlessI: Rule = {
  id: 'text-dotless-i',
  title: 'Capital I without the dot that Turkish writes',
  severity: 'information',
  fix: 'certain',
  scope: 'page',
  check: (document) => (TWO_I.has(languageOf(document.locale)) ? findDotless(document) : []),
};

/** Languages with an `i` and an `ı`, whose capitals are `İ` and `I`. */
const TWO_I = new Set(['az', 'crh', 'tr', 'tt']);

const CAPITAL = /(?<![\p{L}\p{N}_.@/\\-])I(\p{Ll}+)(?![\p{L}\p{N}_@/\\])/gu;
const SMALL = /(?<![\p{L}\p{N}_.@/\\-])([iİı])(\p{Ll}+)/gu;

/** What follows the first letter of words, by which `i` the page writes them with. */
interface Spellings {
  readonly dotted: ReadonlySet<string>;
  readonly dotless: ReadonlySet<string>;
}

function findDotless(document: Document): Found[] {
  let known: Spellings | undefined;
  return document.segments.flatMap((segment) => {
    const target = textOf(document, segment, 'target');
    if (!target.includes('I')) return [];
    const inCapitals = Array.from(target.matchAll(CAPITALS)).flatMap(({ 0: word, index }) =>
      isDottedWithin(document.text, word)
        ? judge(document, segment, index, word, word.replaceAll('I', 'İ'))
        : [],
    );
    const atStart = Array.from(target.matchAll(CAPITAL)).flatMap(({ 0: word, 1: rest, index }) => {
      known ??= spellingsIn(document);
      return isDotted(known, rest!) ? judge(document, segment, index, word, `İ${rest!}`) : [];
    });
    return [...inCapitals, ...atStart];
  });
}

/**
 * Words in capitals with a letter that no English has, and without a vowel that goes with `ı`:
 * `KIMLIĞI`.
 */
const CAPITALS =
  /(?<![\p{L}\p{N}_.@/\\-])(?=\p{Lu}*[ÇĞÖŞÜ])[^\P{Lu}AOU]*I[^\P{Lu}AOU]*(?![\p{L}\p{N}_@/\\])/gu;

/** Whether another vowel of it, or its beginning elsewhere on the page, tells that an `i` is meant. */
function isDottedWithin(page: string, word: string): boolean {
  const beginning = word.slice(0, Math.max(4, word.indexOf('I') + 2)).toLowerCase();
  return (
    /[EİÖÜ]/.test(word) || (page.includes(beginning) && !page.includes(beginning.replace('i', 'ı')))
  );
}

function spellingsIn(document: Document): Spellings {
  const [dotted, dotless] = [new Set<string>(), new Set<string>()];
  for (const segment of document.segments) {
    for (const [, first, rest] of textOf(document, segment, 'target').matchAll(SMALL)) {
      (first === 'ı' ? dotless : dotted).add(rest!);
    }
  }
  return { dotted, dotless };
}

/** Turkish letters, and then a vowel that goes with `i` and not with `ı` before any other. */
const IN_HARMONY = /^(?=.*[çğşöü])[^aıoueiöü]*[eiöü]/u;

/** Whether the page or the harmony of its vowels tells that a word begins with the dotted one. */
function isDotted({ dotted, dotless }: Spellings, rest: string): boolean {
  return !dotless.has(rest) && (dotted.has(rest) || IN_HARMONY.test(rest));
}

function judge(
  document: Document,
  segment: Segment,
  index: number,
  word: string,
  wanted: string,
): Found[] {
  const start = segment.target.content.start + index;
  const place = range(start, start + word.length);
  const isEnglish = textOf(document, segment, 'source').toLowerCase().includes(word.toLowerCase());
  if (isEnglish || !isProse(document, segment, 'target', place)) return [];
  return [
    {
      range: place,
      message: `“${word}” has the capital of “ı”: expected “${wanted}”.`,
      segment,
      fixes: [certainly(`Write “${wanted}”`, place, wanted)],
    },
  ];
}
