import { languageOf, writesLatin } from '../locale/language.ts';
import { mayBeDoubled, mayMeet } from '../locale/reduplication.ts';
import { type Document, textOf } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { endOfWords, firstWord, words } from '../model/words.ts';
import { isSpace, isSpaceless } from '../text/characters.ts';
import { type Range, range, slice } from '../text/range.ts';
import { type DoubledCharacters, doubledCharacters } from './prose/doubled-characters.ts';
import { isProse } from './prose/is-prose.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const textDoubledWord: Rule = {
  id: 'text-doubled-word',
  title: 'Word that stands twice in a row',
  severity: 'warning',
  fix: 'certain',
  check: (document) => [
    ...findDoubled(document),
    ...findGlued(document),
    ...doubledCharacters(document).map((one) => reportCharacters(document, one)),
  ],
};

function findGlued(document: Document): Found[] {
  const columns = words(document);
  const { starts, ends } = columns;
  const found: Found[] = [];
  for (const segment of document.segments) {
    const last = endOfWords(columns, segment, 'target');
    for (let i = firstWord(columns, segment, 'target'); i < last; i++) {
      if (!isTwice(document.text, starts[i]!, ends[i]!)) continue;
      const middle = (starts[i]! + ends[i]!) / 2;
      const [first, second] = [range(starts[i]!, middle), range(middle, ends[i]!)];
      if (isGlued(document, segment, second))
        found.push(report(document, segment, first, second, 1));
    }
  }
  return found;
}

/** `mapjesmapjes`: no language doubles so long a word. */
const SHORTEST_GLUED = 5;

/** Whether a word is another one twice. */
function isTwice(text: string, start: number, end: number): boolean {
  const half = (end - start) / 2;
  if (half < SHORTEST_GLUED || !Number.isInteger(half)) return false;
  for (let at = start; at < start + half; at++) {
    if (text.charCodeAt(at) !== text.charCodeAt(at + half)) return false;
  }
  return true;
}

function isGlued(document: Document, segment: Segment, second: Range): boolean {
  const word = slice(document.text, second);
  if (!LETTERS.test(word) || isSpaceless(word.charCodeAt(0))) return false;
  if (textOf(document, segment, 'source').includes(word + word)) return false;
  return isProse(document, segment, 'target', second);
}

function findDoubled(document: Document): Found[] {
  const columns = words(document);
  const { starts, ends, keys } = columns;
  const placeOf = (word: number): Range => range(starts[word]!, ends[word]!);
  const found: Found[] = [];
  for (const segment of document.segments) {
    const last = endOfWords(columns, segment, 'target');
    for (let i = firstWord(columns, segment, 'target') + 1; i < last; i++) {
      if (keys[i] !== keys[i - 1] || !isWrong(document, segment, placeOf(i - 1), placeOf(i)))
        continue;
      const first = i - 1;
      while (
        i + 1 < last &&
        keys[i + 1] === keys[i] &&
        isWrong(document, segment, placeOf(i), placeOf(i + 1))
      )
        i++;
      found.push(report(document, segment, placeOf(first), placeOf(i), i - first));
    }
  }
  return found;
}

function isWrong(document: Document, segment: Segment, first: Range, second: Range): boolean {
  const { text, locale } = document;
  if (!isWhite(text, first.end, second.start) && !isBorder(document, first, second)) return false;
  const [one, other] = [slice(text, first), slice(text, second)];
  if (one.toLowerCase() !== other.toLowerCase() || !LETTERS.test(one)) return false;
  if (isJoined(text, segment.target.content, range(first.start, second.end))) return false;
  if (isSpaceless(one.charCodeAt(0)) || isSingleCapital(one, other)) return false;
  if (LETTER_BEHIND.test(text.slice(second.end, second.end + 3)) && one.length === 1) return false;
  if (mayStandTwice(one, locale)) return false;
  if (isName(document, segment, first, second)) return false;
  return isProse(document, segment, 'target', range(first.start, second.end));
}

/** A space at the marks of emphasis or a link: `the **the rule**`, `**the rule** rule`. */
const BORDER = /^(?:[ \u00a0](?:\[|\*\*?)|\*\*?[ \u00a0])$/;

/** Whether marks alone part two words; one that is marked by itself may be the name of a button. */
function isBorder({ text }: Document, first: Range, second: Range): boolean {
  if (!BORDER.test(text.slice(first.end, second.start))) return false;
  const isMarkedAlone =
    text[first.end] === '*' ? text[first.start - 1] === '*' : '*]'.includes(text[second.end]!);
  return !isMarkedAlone;
}

/** Nobody doubles the foreign words among those of another script, whatever the language does. */
function mayStandTwice(word: string, locale: string): boolean {
  const legal = mayBeDoubled(locale);
  if (legal === undefined) return !LATIN.test(word) || writesLatin(locale);
  return legal.has(word.toLocaleLowerCase(languageOf(locale)));
}

/** `o o r`: one of several letters by themselves, and no word. */
const LETTER_BEHIND = /^ \p{L}(?!\p{L})/u;

const LATIN = /^\p{Script=Latin}+$/u;
const LETTERS = /^[\p{L}\p{M}]+$/u;

function isWhite(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return start < end;
}

/** Whether the pair is part of something longer: `data data.gov`, `l’a a`, `die die-hard`. */
function isJoined(text: string, within: Range, pair: Range): boolean {
  const before = pair.start > within.start ? text[pair.start - 1]! : ' ';
  const after = pair.end < within.end ? text[pair.end]! : ' ';
  if (JOINING_BEFORE.has(before) && !isPrefix(text, within, pair.start)) return true;
  if (JOINING_AFTER.has(after)) return true;
  return after === '.' && /[\p{L}\p{N}]/u.test(text[pair.end + 1] ?? ' ');
}

/** `ב-PowerShell`: a preposition of another script. */
function isPrefix(text: string, within: Range, start: number): boolean {
  if (text[start - 1] !== '-' || start - 2 < within.start) return false;
  return LATIN.test(text[start]!) && /[^\P{L}\p{Script=Latin}]/u.test(text[start - 2]!);
}

/** The point in the middle is in words of Catalan. */
const JOINING_BEFORE = new Set([..."'’-\u2011/\\._@#$%·"]);
const JOINING_AFTER = new Set(["'", '’', '-', '\u2011', '/', '\\', '_', '@']);

/** `Firma A a …`: the first is a letter that names something. */
function isSingleCapital(one: string, other: string): boolean {
  return one.length === 1 && (one !== other || one === one.toUpperCase());
}

/**
 * `un service Service Fabric`: a common word before a name that begins with it in the source.
 * `em EM`: one before letters that stand for something. `Contoso Contoso 7`: the source has the
 * name twice, far apart.
 */
function isName(document: Document, segment: Segment, first: Range, second: Range): boolean {
  const { text } = document;
  const source = textOf(document, segment, 'source').slice(0, LONGEST_SENTENCE);
  const [one, other] = [slice(text, first), slice(text, second)];
  if (one !== other && ABBREVIATION.test(other) && source.includes(other)) return true;
  // `Bora Bora`
  const isDoubled = one === other && /^\p{Lu}\p{Ll}/u.test(one);
  if (isDoubled && [' ', '-'].some((joint) => source.includes(one + joint + other))) return true;
  const next = /^[ \u00a0]+[\p{L}\p{N}]+/u.exec(text.slice(second.end, second.end + 40));
  const name = next === null ? -1 : source.indexOf(other + next[0]);
  if (name < 0) return false;
  return one !== other || (/\p{Lu}/u.test(one) && isFarFrom(source, one, name));
}

/** Whether a source has a word far enough from a place that only another word order joins both. */
function isFarFrom(source: string, word: string, place: number): boolean {
  const before = source.lastIndexOf(word, place - 1);
  const between = before < 0 || place === 0 ? '' : source.slice(before + word.length, place);
  return between.trim().split(/\s+/).length > FEWEST_BETWEEN;
}

/** `Contoso and Contoso Store` in a row is a conjunction that was lost. */
const FEWEST_BETWEEN = 3;

/** Names are looked for no further, so that many doubled words cost no more than their number. */
const LONGEST_SENTENCE = 2000;

const ABBREVIATION = /^\p{Lu}{2,}$/u;

function report(
  document: Document,
  segment: Segment,
  first: Range,
  second: Range,
  copies: number,
): Found {
  const { text, locale } = document;
  const word = slice(text, second);
  const isInSource = hasDoubledWord(document, segment);
  const name = copies === 1 ? halvedName(document, segment, word) : undefined;
  const repair = word === slice(text, first) && name === undefined ? certainly : possibly;
  const pair = range(first.start, second.end);
  return {
    range: pair,
    message: `“${word}” stands here ${copies === 1 ? 'twice' : `${copies + 1} times`}${isInSource ? ', as a word does in the source' : ''}.`,
    segment,
    ...(isInSource || mayMeet(locale) ? { severity: 'information' as const } : {}),
    fixes: [
      ...(name === undefined ? [] : [possibly(`Write “${name}”`, pair, name)]),
      repair('Leave it once', surplus(text, first, second), ''),
    ],
  };
}

/** Where no spaces part words nobody can be sure that it is one word twice. */
function reportCharacters(
  { text }: Document,
  { segment, first, second }: DoubledCharacters,
): Found {
  return {
    range: range(first.start, second.end),
    message: `“${slice(text, first)}” stands here twice.`,
    segment,
    severity: 'information',
    fixes: [possibly('Leave it once', second, '')],
  };
}

/** The second word with the space before it, or the first one where marks begin behind it. */
function surplus(text: string, first: Range, second: Range): Range {
  const [before, after] = [text[second.start - 1]!, text[first.end]!];
  if ('*['.includes(before)) return range(first.start, first.end + 1);
  return range(after === '*' ? second.start - 1 : first.end, second.end);
}

/** The name of the source that ends with a doubled word and has lost another: `Costa Rica`. */
function halvedName(document: Document, segment: Segment, word: string): string | undefined {
  const source = textOf(document, segment, 'source').slice(0, LONGEST_SENTENCE);
  const at = source.indexOf(` ${word}`);
  const before =
    at < 0 ? null : /(?<=[\p{L},] )\p{Lu}\p{L}+$/u.exec(source.slice(Math.max(0, at - 40), at));
  if (!before || !/^\p{Lu}/u.test(word)) return undefined;
  const isLost = !textOf(document, segment, 'target').includes(before[0]);
  return isLost ? `${before[0]} ${word}` : undefined;
}

/** Whether the source doubles a word too, by mistake or for emphasis: `very, very important`. */
function hasDoubledWord(document: Document, segment: Segment): boolean {
  const { starts, ends, keys } = words(document);
  const last = endOfWords(words(document), segment, 'source');
  for (let i = firstWord(words(document), segment, 'source') + 1; i < last; i++) {
    if (keys[i] !== keys[i - 1]) continue;
    const end = ends[i - 1]!;
    if (isWhite(document.text, document.text[end] === ',' ? end + 1 : end, starts[i]!)) return true;
  }
  return false;
}
