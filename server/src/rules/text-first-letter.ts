import { isOneOf } from '../locale/language.ts';
import { type Document, perPage, textOf } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { type Range, range, slice } from '../text/range.ts';
import { linePrefix } from '../text/search.ts';
import { dateAt } from './dates/reading.ts';
import { readEnding } from './prose/ending.ts';
import { type InnerStop, innerStops } from './prose/inner-stops.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const textFirstLetter: Rule = {
  id: 'text-first-letter',
  title: 'Sentence that begins with a small letter',
  severity: 'information',
  fix: 'certain',
  scope: 'page',
  check(document) {
    const found: Found[] = [];
    for (const segment of document.segments) {
      const start = firstLetter(document.text, segment);
      if (isSmall(document.text.charCodeAt(start))) found.push(...judge(document, segment, start));
    }
    return found.concat(innerStops(document).map((stop) => reportInner(document, stop)));
  },
};

/** What may stand before the first letter. */
const BEFORE = new Set([...'*_"“„«[¿¡ '].map((sign) => sign.charCodeAt(0)));
const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const SMALL_A = 97;
const SMALL_Z = 122;

function judge(document: Document, segment: Segment, start: number): Found[] {
  const { end } = segment.target.content;
  const word = WORD.exec(document.text.slice(start, Math.min(end, start + LONGEST)))?.[0];
  if (word === undefined || !isOther(document, segment, word)) return [];
  const place = placeOf(document, segment);
  if (!place) return [];
  const isSentence = areSentences(document, segment);
  if (!isSentence && !isUnusual(document, start, place)) return [];
  const at = range(start, start + word.length);
  return [report(document, segment, at, place, isSentence)];
}

/** Whether a page begins nearly all its targets with a capital; dates do not count. */
function isUnusual(document: Document, start: number, place: Place): boolean {
  if (place === 'list' && isOneOf(document.locale, WITH_SMALL_ITEMS)) return false;
  const { capitals, smalls } = letterHabit(document);
  const isHabit = capitals >= FEWEST_CAPITALS && capitals >= MOST_SMALL * (smalls - 1);
  return isHabit && dateAt(document, start) === undefined;
}

/** Languages that write the items of a list small where a sentence leads to them. */
const WITH_SMALL_ITEMS = new Set(['be', 'bg', 'ru', 'uk']);

const FEWEST_CAPITALS = 5;
/** So many capitals there must be for each small letter but the one that is judged. */
const MOST_SMALL = 10;

/** How the targets of a page begin whose sources begin with a capital. */
const letterHabit = perPage(
  ({ text, segments }): Readonly<Record<'capitals' | 'smalls', number>> => {
    let [capitals, smalls] = [0, 0];
    for (const { target, source } of segments) {
      if (!isPlainCapital(text.charCodeAt(source.content.start))) continue;
      const own = text.charCodeAt(target.content.start);
      if (isPlainCapital(own) || isCased(own, CAPITAL)) capitals++;
      else if (isCased(own, SMALL)) smalls++;
    }
    return { capitals, smalls };
  },
);

const CAPITAL = /\p{Lu}/u;
const SMALL = /\p{Ll}/u;

function isPlainCapital(code: number): boolean {
  return code >= CAPITAL_A && code <= CAPITAL_Z;
}

function isCased(code: number, letters: RegExp): boolean {
  return code > CAPITAL_Z && letters.test(String.fromCharCode(code));
}

function firstLetter(text: string, { target: { content } }: Segment): number {
  let at = content.start;
  while (at < content.end && !isPlainLetter(text.charCodeAt(at)) && BEFORE.has(text.charCodeAt(at)))
    at++;
  return at;
}

/** What nearly all targets begin with. */
function isPlainLetter(code: number): boolean {
  return code >= CAPITAL_A && code <= CAPITAL_Z;
}

/** Sorts out nearly all segments: a letter that could be a small one. */
function isSmall(code: number): boolean {
  return code >= SMALL_A && (code <= SMALL_Z || (code > 0xb5 && !isGeorgian(code)));
}

/** Georgian has capitals for headlines alone, and no sentence begins with one. */
function isGeorgian(code: number): boolean {
  return code >= 0x10d0 && code <= 0x10ff;
}

/** A word in small letters, and no part of a name: `npm.cmd`, `iPhone`, `x-ms`. */
const WORD = /^\p{Ll}+(?=[\s,:;’'*\]]|$)/u;
const LONGEST = 40;

const CAPITAL_FIRST = /^[*_"“[\s]*\p{Lu}(?:\p{Ll}|\s)/u;
const FEWEST_WORDS = 4;
const FULL_STOPS = new Set(['.', '?', '!']);

/** Whether only the source begins with a capital, and not with the same word. */
function isOther(document: Document, segment: Segment, word: string): boolean {
  const source = textOf(document, segment, 'source');
  return (
    CAPITAL_FIRST.test(source) && !new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(source)
  );
}

/** Whether both halves are whole sentences. */
function areSentences(document: Document, segment: Segment): boolean {
  const { text, locale } = document;
  const source = textOf(document, segment, 'source');
  if (source.split(/\s+/, FEWEST_WORDS).length < FEWEST_WORDS) return false;
  const endings = [
    readEnding(text, segment.source.content, 'en'),
    readEnding(text, segment.target.content, locale),
  ];
  return endings.every(({ mark }) => mark !== undefined && FULL_STOPS.has(mark));
}

/** What begins there: a paragraph or its next sentence, an item or a cell, a heading. */
type Place = 'text' | 'list' | 'heading';

const HEADING = /^[\s>]*#{1,6}\s+(?:<a [^<>]*><\/a>\s*)*$/;
const BLOCK_START = /^[\s>#]*$/;
const LIST_OR_CELL = /^[\s>]*(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?\[?$|\|\s*\[?$/;
const LONGEST_PREFIX = 200;

/** Where the sentence begins; undefined where it may go on from what stands before. */
function placeOf(document: Document, segment: Segment): Place | undefined {
  const { text, segments, locale } = document;
  const { start } = segment.range;
  const { open } = segment.target;
  // What is left of a damaged target is no beginning.
  if (open.end === open.start || open.end !== segment.target.content.start) return undefined;
  const previous = segments[segment.index - 1];
  const gap = previous ? text.slice(previous.range.end, start) : undefined;
  if (previous && gap!.trim() === '' && !/\n\s*\n/.test(gap!)) {
    const { mark } = readEnding(text, previous.target.content, locale);
    return mark !== undefined && FULL_STOPS.has(mark) ? 'text' : undefined;
  }
  const prefix = linePrefix(text, start, LONGEST_PREFIX);
  if (prefix === undefined) return undefined;
  if (HEADING.test(prefix)) return 'heading';
  if (BLOCK_START.test(prefix)) return 'text';
  return LIST_OR_CELL.test(prefix) ? 'list' : undefined;
}

/** What most of a page's places of a kind are. */
const PLURALS: Readonly<Record<Place, string>> = {
  text: 'paragraphs',
  list: 'items and cells',
  heading: 'headings',
};

function report(
  { text, locale }: Document,
  segment: Segment,
  at: Range,
  place: Place,
  isSentence: boolean,
): Found {
  const word = slice(text, at);
  // An abbreviation is written as in the source.
  const written =
    capitalsOf(word, slice(text, segment.source.content)) ?? capitalized(word, locale);
  const fault = isSentence
    ? 'This sentence begins with a small letter'
    : `The ${PLURALS[place]} of this page begin with capitals`;
  const isCertain = isSentence && !isBeforeCapital(text, segment, at.end, locale);
  const fix = isCertain ? certainly : possibly;
  return {
    range: at,
    message: `${fault}: expected “${written}”.`,
    segment,
    // Lists are written in small letters by some on purpose.
    severity: isSentence && place !== 'list' ? undefined : 'hint',
    fixes: [fix(`Write “${written}”`, at, written)],
  };
}

/** The word as a source writes it, where that has it in capitals: `OLE` for `ole`. */
function capitalsOf(word: string, source: string): string | undefined {
  const wanted = word.toUpperCase();
  return source.match(CAPITALS)?.find((capitals) => capitals === wanted);
}

const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu;

/** A capital in the next word, where nouns have none and the source has none, began the sentence. */
function isBeforeCapital(text: string, { source }: Segment, end: number, locale: string): boolean {
  if (isOneOf(locale, WITH_CAPITAL_NOUNS)) return false;
  const next = /^[*_"“„« ]+(\p{Lu}\p{Ll}+)(?![\p{L}-])/u.exec(text.slice(end, end + LONGEST))?.[1];
  return next !== undefined && !slice(text, source.content).includes(next);
}

const WITH_CAPITAL_NOUNS = new Set(['de', 'lb', 'gsw', 'nds']);

function reportInner({ text, locale }: Document, { segment, stop, word }: InnerStop): Found {
  const here = slice(text, word);
  const written = capitalized(here, locale);
  return {
    range: word,
    message: `“${here}” follows a full stop: expected “${written}”, or no full stop.`,
    segment,
    fixes: [
      possibly(`Write “${written}”`, word, written),
      possibly('Remove the full stop', stop, ''),
    ],
  };
}

/** A word with its first letter as a capital of its language; Dutch has two in `IJ`. */
function capitalized(word: string, locale: string): string {
  const length = /^nl(?:-|$)/i.test(locale) && word.startsWith('ij') ? 2 : 1;
  return word.slice(0, length).toLocaleUpperCase(locale) + word.slice(length);
}
