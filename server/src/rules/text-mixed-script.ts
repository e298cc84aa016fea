import {
  type Alphabet,
  alphabetOf,
  alphabetOfLanguage,
  alphabets,
  inAlphabet,
} from '../locale/alphabets.ts';
import { languageOf } from '../locale/language.ts';
import { foreignWriters } from '../locale/recognize.ts';
import { type Document, textOf } from '../model/document.ts';
import { Mark, marksOf, segmentsWith } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import { endOfWords, firstWord, words } from '../model/words.ts';
import { Kind, kindOf } from '../text/characters.ts';
import { type Range, range, slice } from '../text/range.ts';
import { removal } from '../text/removal.ts';
import { isProse, sourceHas } from './prose/is-prose.ts';
import { type Slip, slips } from './prose/slips.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const textMixedScript: Rule = {
  id: 'text-mixed-script',
  title: 'Letter of another alphabet that only looks right, or a word of one',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    for (const segment of segmentsWith(document, Mark.mixed)) {
      if ((marksOf(document, segment, 'target') & Mark.mixed) === 0) continue;
      yield* mixedWords(document, segment);
    }
    for (const slip of slips(document)) yield describeSlip(document, slip);
    yield* foreignWords(document);
    const home = alphabetOfLanguage(languageOf(document.locale));
    if (home === 'latin') return;
    for (const segment of document.segments) {
      yield* lookalikes(document, segment, alphabets[home].name);
    }
  },
};

/** `НТТР`: an abbreviation of the source all in letters that look like its own. */
function* lookalikes(document: Document, segment: Segment, name: string): Iterable<Found> {
  const { start } = segment.target.content;
  for (const { 0: word, index } of textOf(document, segment, 'target').matchAll(ALIKE)) {
    const meant = inAlphabet(word, 'latin');
    const place = range(start + index, start + index + word.length);
    if (!meant || !isProse(document, segment, 'target', place)) continue;
    const named = textOf(document, segment, 'source').split(/[^\p{L}\p{N}]+/u);
    if (!named.includes(meant)) continue;
    yield {
      range: place,
      message: `“${word}” is written with ${name} letters: expected only Latin letters.`,
      segment,
      fixes: [certainly(`Write ${meant} in Latin letters`, place, meant)],
    };
  }
}

/** Words in letters that the language does not write: models slip into other languages. */
function foreignWords(document: Document): Found[] {
  const { text } = document;
  const columns = words(document);
  const { starts, beyond } = columns;
  const found: Found[] = [];
  for (const segment of segmentsWith(document, Mark.wide)) {
    const end = endOfWords(columns, segment, 'target');
    for (let i = firstWord(columns, segment, 'target'); i < end; i++) {
      if (beyond[i] === 0 || text.charCodeAt(starts[i]!) < FIRST_FOREIGN) continue;
      const one = judgeForeign(document, segment, starts[i]!);
      if (one) found.push(one);
    }
  }
  return found;
}

function judgeForeign(document: Document, segment: Segment, start: number): Found | undefined {
  const { text, locale } = document;
  const { content } = segment.target;
  const language = languageOf(locale);
  let end = start;
  while (end < content.end && foreignWriters(text.charCodeAt(end), language)) end++;
  const place = range(start, end);
  const here = slice(text, place);
  const isShort = here.length < (text.charCodeAt(start) < FIRST_WIDE ? 2 : 1);
  if (isShort || !/\p{L}/u.test(here) || /[A-Za-z]/.test(text.slice(start - 1, end + 1)))
    return undefined;
  if (sourceHas(document, segment, here) || !isProse(document, segment, 'target', place))
    return undefined;
  const { range: gone, newText } = removal(text, content, place);
  return {
    range: place,
    message: `“${here}” is written in letters that the language does not have.`,
    segment,
    // A language may be named in its own.
    severity: 'information',
    fixes: [possibly(`Remove “${here}”`, gone, newText)],
  };
}

/** Behind the letters of Latin. */
const FIRST_FOREIGN = 0x250;
/** Before it a single letter may be a sign or a unit. */
const FIRST_WIDE = 0x2e80;

const ALIKE = /(?<![\p{L}\p{N}])[Α-Я]{3,9}(?![\p{L}\p{N}])/gu;

function* mixedWords(document: Document, segment: Segment): Iterable<Found> {
  const { text } = document;
  const { start, end } = segment.target.content;
  let before = 0;
  for (let at = start; at < end; at++) {
    const here = alphabetOf(text.charCodeAt(at));
    if (here !== 0 && before !== 0 && here !== before) {
      const word = wordAround(text, segment.target.content, at);
      const found = judge(document, segment, word);
      if (found) yield found;
      at = word.end - 1;
      before = 0;
    } else before = here;
  }
}

function wordAround(text: string, within: Range, at: number): Range {
  let [start, end] = [at, at];
  while (start > within.start && kindOf(text.charCodeAt(start - 1)) === Kind.word) start--;
  while (end < within.end && kindOf(text.charCodeAt(end)) === Kind.word) end++;
  return range(start, end);
}

const LONGEST_WORD = 60;
const STUCK = /(.)\1\1/u;
const STUCK_OR_NAMED = /^[A-Za-z]{2}|(.)\1\1/u;

function judge(document: Document, segment: Segment, place: Range): Found | undefined {
  const word = slice(document.text, place);
  if (word.length > LONGEST_WORD || !isProse(document, segment, 'target', place)) return undefined;
  if (sourceHas(document, segment, word)) return undefined;
  const own = ownAlphabet(document, segment, word);
  const meant = own && inAlphabet(word, own);
  if (!meant) return undefined;
  const { bit, name } = alphabets[own];
  const odd = [...word].filter((letter) => isOf(letter, ~bit));
  // A key that got stuck leaves letters that nobody meant, and `Ipад` is half of a name.
  const make = (own === 'latin' ? STUCK : STUCK_OR_NAMED).test(word) ? possibly : certainly;
  const strange = Object.values(alphabets).find((other) => isOf(odd[0]!, other.bit))!;
  return {
    range: place,
    message: `“${word}” is written with the ${strange.name} ${odd.map((letter) => `“${letter}”`).join(', ')}: expected only ${name} letters.`,
    segment,
    fixes: [make(`Write ${meant} in ${name} letters`, place, meant)],
  };
}

function isOf(letter: string, bits: number): boolean {
  return (alphabetOf(letter.charCodeAt(0)) & bits) !== 0;
}

/**
 * The alphabet of a word is the one that it can be written in; if that is any of two, the one of
 * the source's word, of most of its letters, or of the language. A Latin name with an ending of
 * the language is of none.
 */
function ownAlphabet(document: Document, segment: Segment, word: string): Alphabet | undefined {
  const latin = inAlphabet(word, 'latin');
  // `соop` is written without the hyphen of `co-op`.
  const english = textOf(document, segment, 'source').replaceAll('-', '');
  if (latin !== undefined && english.includes(latin.replaceAll('-', ''))) return 'latin';
  if (ENDING.test(word)) return undefined;
  const home = alphabetOfLanguage(languageOf(document.locale));
  const candidates = ALL.filter((alphabet) => inAlphabet(word, alphabet) !== undefined);
  const most = Math.max(...candidates.map((alphabet) => lettersOf(word, alphabet)));
  const best = candidates.filter((alphabet) => lettersOf(word, alphabet) === most);
  const own = best.includes(home) ? home : best[0];
  return own && word.length >= (own === home ? 2 : SHORTEST) ? own : undefined;
}

const ALL = Object.keys(alphabets) as Alphabet[];
/** In another alphabet than the language's own two letters may be a sign or a unit. */
const SHORTEST = 4;
/** `IPа`, `APIу`: a name in Latin capitals, and one or two small letters behind it. */
const ENDING = /^(?:\p{Script=Latin}*\p{Lu}){2}\d*(?:\p{Script=Cyrillic}|\p{Script=Greek}){1,3}$/u;

function lettersOf(word: string, alphabet: Alphabet): number {
  const { bit } = alphabets[alphabet];
  return [...word].filter((letter) => isOf(letter, bit)).length;
}

function describeSlip({ text }: Document, { segment, range: place, meant, isSure }: Slip): Found {
  const make = isSure ? certainly : possibly;
  return {
    range: place,
    message: `“${slice(text, place)}” stands here: expected ${meant ? `“${meant}”` : 'none'}.`,
    segment,
    fixes: [make(meant ? `Write “${meant}”` : 'Remove it', place, meant)],
  };
}
