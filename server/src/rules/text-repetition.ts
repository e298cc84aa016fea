import { type Document, textOf } from '../model/document.ts';
import { segmentAt } from '../model/projection.ts';
import type { Segment } from '../model/segments.ts';
import { words } from '../model/words.ts';
import { contains, type Range, range, slice } from '../text/range.ts';
import { type Doubled, readDoubled } from './prose/doubled-target.ts';
import { isProse } from './prose/is-prose.ts';
import { type Repeat, repeats, repeatsInSource } from './prose/repeats.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const textRepetition: Rule = {
  id: 'text-repetition',
  title: 'Words or a sentence that stand several times in a row',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    const told = new Set<Segment>();
    for (const repeat of repeats(document)) {
      if (!isWrong(document, repeat)) continue;
      told.add(repeat.segment);
      yield report(document, repeat);
    }
    for (const segment of document.segments) {
      const doubled = told.has(segment) ? undefined : readDoubled(document, segment, 'target');
      if (doubled && isWhole(document, doubled)) yield describe(document, doubled);
    }
    yield* doubledParentheses(document);
  },
};

/** `(ABC) (ABC)`: what is in parentheses twice, and not so in the source. */
function* doubledParentheses(document: Document): Iterable<Found> {
  const { text } = document;
  for (let at = text.indexOf(') ('); at >= 0; at = text.indexOf(') (', at + 1)) {
    const start = text.lastIndexOf('(', at);
    const first = range(start, at + 1);
    const second = range(at + 2, at + 3 + at - start);
    const words = slice(text, first);
    if (start < 0 || words.length > LONGEST_GROUP || words !== slice(text, second)) continue;
    const segment = segmentAt(document, at);
    if (!segment || !contains(segment.target.content, range(start, second.end))) continue;
    if (!/\p{L}{2}/u.test(words) || !isProse(document, segment, 'target', second)) continue;
    if (textOf(document, segment, 'source').includes(`${words} (`)) continue;
    yield describe(document, { segment, first, second: range(first.end, second.end) });
  }
}

const LONGEST_GROUP = 60;

/** Enough letters for a phrase, which its source does not say twice. */
const PHRASE = /\p{L}{2}.*[^\p{L}].*\p{L}|[\p{Lo}\p{Lm}]{8}/su;
const ENOUGH = 80;

function isWhole(document: Document, { segment, first }: Doubled): boolean {
  if (!PHRASE.test(slice(document.text, first).slice(0, ENOUGH))) return false;
  return !readDoubled(document, segment, 'source') && !repeatsInSource(document, segment);
}

function describe({ text }: Document, { segment, first, second }: Doubled): Found {
  const place = range(first.start, second.end);
  return {
    range: place,
    message: `“${shortened(slice(text, first))}” stands here twice in a row.`,
    segment,
    fixes: [certainly('Leave it once', range(first.end, second.end), '')],
  };
}

/** How many words make a sentence or a long phrase: too much to be said twice on purpose. */
const SENTENCE = 4;
const LONG = 8;

function isWrong(document: Document, repeat: Repeat): boolean {
  const { length, times, segment } = repeat;
  const [first, second] = [copy(document, repeat, 0), copy(document, repeat, 1)];
  const { text } = document;
  const seam = text.slice(first.end, second.start);
  const isPlain = seam.trim() === '';
  const isSentence = isLong(repeat, slice(text, first)) && SENTENCE_SEAM.test(seam);
  if (!isPlain && !isSentence && times < 3 && length < LONG) return false;
  if (isPlain && times < 3 && !isAlike(document.text, first, second)) return false;
  if (!WORDS.test(slice(document.text, first)) || !isWritten(document, repeat)) return false;
  const isPair = length === 2 && times === 2;
  if (isPair && ECHO.test(textOf(document, segment, 'source'))) return false;
  return !repeatsInSource(document, segment);
}

/**
 * `month over month`, `Append, Append To`: a word that its neighbor, or the next but one, repeats.
 * A grandchild is a child of a child elsewhere.
 */
const ECHO =
  /(?<!\p{L})(\p{L}{3,})(?!\p{L})(?:[^\p{L}]{1,3}\p{L}+)?[^\p{L}]{1,3}\1(?!\p{L})|grand(?:child|parent)/iu;

/** Whether what is repeated is no turn of phrase that may come twice. */
function isLong({ length }: Repeat, words: string): boolean {
  return length >= SENTENCE || (words.length >= LONG_TEXT && SPACELESS.test(words));
}

/** As much in a script without spaces, in characters. */
const LONG_TEXT = 8;
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u;
const SENTENCE_SEAM = /^[*_"”»)]{0,4}[.!?…。！？؟।۔]/;
/** Two words with letters: figures and signs repeat themselves in tables. */
const WORDS = /\p{L}{2}.*[^\p{L}].*\p{L}|\p{Lo}{6}/su;

/** Whether two copies have the same signs between their words, emphasis left aside. */
function isAlike(text: string, one: Range, other: Range): boolean {
  const [first, second] = [one, other].map((range) => slice(text, range).replace(/[*_]/g, ''));
  return first!.toLowerCase() === second!.toLowerCase();
}

/** One of the copies of what is repeated. */
function copy(document: Document, { first, length }: Repeat, number: number): Range {
  const { starts, ends } = words(document);
  const from = first + number * length;
  return range(starts[from]!, ends[from + length - 1]!);
}

/** Whether no word of the copies is code or an address, or enough of a sentence is none. */
function isWritten(document: Document, { segment, first, length, times }: Repeat): boolean {
  const { starts, ends } = words(document);
  let written = 0;
  for (let i = first; i < first + length * times; i++) {
    if (isProse(document, segment, 'target', range(starts[i]!, ends[i]!))) written++;
  }
  return written === length * times || written >= LONG * times;
}

function report(document: Document, repeat: Repeat): Found {
  const { text } = document;
  const { segment, times } = repeat;
  const [first, last] = [copy(document, repeat, 0), copy(document, repeat, times - 1)];
  const isExact = slice(text, first) === slice(text, copy(document, repeat, 1));
  // A name may begin with the word before it: `software de Software Assurance`.
  const startsSegment = /\p{Lu}/u.test(text[first.start]!);
  const rest = range(first.end, last.end);
  // Where it holds one half of a pair, the other half would lose its partner.
  const isSure = isExact && isLong(repeat, slice(text, first)) && isEven(slice(text, rest));
  const make = isSure ? certainly : possibly;
  return {
    range: range(first.start, last.end),
    message: `“${shortened(slice(text, first))}” stands here ${times === 2 ? 'twice' : `${times} times`} in a row.`,
    segment,
    severity: isSevere(document, repeat, isExact || startsSegment) ? undefined : 'information',
    fixes: [make('Leave it once', rest, '')],
  };
}

/** `registro de registro de`: one word can stand for two of the source, with a short one between. */
function isSevere(document: Document, repeat: Repeat, isAlike: boolean): boolean {
  if (repeat.length > 2) return true;
  const isChain = LINKED_PAIR.test(slice(document.text, copy(document, repeat, 0)));
  return isAlike && !isChain;
}

const LINKED_PAIR = /^(?:\p{Ll}{1,3} \p{L}+|\p{L}+ \p{Ll}{1,3})$/u;

/** Whether the marks in a text come in pairs. */
function isEven(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return ['*', '_', '`'].every((mark) => count(mark) % 2 === 0) && count('[') === count(']');
}

function shortened(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59).trimEnd()}…`;
}
