import { functionWordsOf } from '../../locale/function-words.ts';
import { isEnding, mayFollowJoined, mayPrecedeJoined } from '../../locale/syntax.ts';
import { type Document, textOf } from '../../model/document.ts';
import type { Emphasis } from '../../model/emphasis/delimiters.ts';
import { includesIn } from '../../model/includes.ts';
import { inlineOf } from '../../model/inline.ts';
import { Mark, segmentsWith } from '../../model/marks.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { cutWord, isLetterAt, mayBePart } from './cut-word.ts';
import { gaps, type Suspect } from './gaps.ts';
import { isProse } from './is-prose.ts';

/** A place where a space is missing between a word and what is no word. */
export interface Glued {
  readonly segment: Segment;
  /** The sign or the code, and the letter that touches it. */
  readonly range: Range;
  /** Where the space belongs. */
  readonly at: number;
  /** What the space is missing before or behind. */
  readonly sign: string;
  readonly side: 'before' | 'behind';
  /** Whether the letters may be a part of what they touch. */
  readonly isDoubtful?: boolean;
}

/** Parentheses, code and emphasis that touch a word in a target, and not in its source. */
export function gluedToWords(document: Document): Glued[] {
  const { parentheses } = gaps(document);
  return [
    ...(mayFollowJoined(document.locale)
      ? []
      : parentheses.flatMap((one) => gluedSign(document, one))),
    ...segmentsWith(document, Mark.backtick).flatMap((segment) =>
      gluedPieces(document, segment, (side) => inlineOf(document, segment, side).codes),
    ),
    ...segmentsWith(document, Mark.bracket).flatMap((segment) =>
      textOf(document, segment, 'target').includes('[!')
        ? gluedPieces(document, segment, (side) => includesIn(document.text, segment[side].content))
        : [],
    ),
    ...segmentsWith(document, Mark.star).flatMap((segment) => gluedEmphases(document, segment)),
    ...segmentsWith(document, Mark.digit).flatMap((segment) => [
      ...gluedMinuses(document, segment),
      ...gluedNumbers(document, segment),
    ]),
  ];
}

/** A word in small letters, which is no name of a function: `ramy`. */
const WORD_BEFORE = /(?<![\p{L}\p{N}._/\\-])\p{L}*\p{Ll}{2}$/u;
/** More than an ending that may be there or not: `(s)`, `(en)`. */
const MORE_THAN_ENDING = /^\((?!\p{Ll}{1,3}\))\p{L}{2}/u;
const LONGEST_WORD = 40;

function gluedSign(document: Document, { segment, range: sign }: Suspect): Glued[] {
  const { text } = document;
  const { start, end } = segment.target.content;
  const before = text.slice(Math.max(start, sign.start - LONGEST_WORD), sign.start);
  const after = text.slice(sign.start, Math.min(end, sign.end + LONGEST_WORD));
  if (!WORD_BEFORE.test(before) || !MORE_THAN_ENDING.test(after)) return [];
  if (/[\p{L}\p{N}]\(/u.test(textOf(document, segment, 'source'))) return [];
  if (!isProse(document, segment, 'target', range(sign.start - 1, sign.end))) return [];
  const place = range(sign.start - 1, sign.end);
  return [{ segment, range: place, at: sign.start, sign: '(', side: 'before' }];
}

/** Code and includes. */
function gluedPieces(
  document: Document,
  segment: Segment,
  piecesOf: (side: Side) => readonly Range[],
): Glued[] {
  const { text, locale } = document;
  const originals = piecesOf('source');
  return piecesOf('target').flatMap((code): Glued[] => {
    const written = slice(text, code);
    const original = originals.find((one) => slice(text, one) === written);
    if (!original) return [];
    const [first, last] = [LETTER.test(text[code.start - 1]!), LETTER.test(text[code.end]!)];
    const sign = written[0]!;
    if (first && !LETTER.test(text[original.start - 1]!) && !mayPrecedeJoined(locale)) {
      const place = range(code.start - 1, code.end);
      return [{ segment, range: place, at: code.start, sign, side: 'before' }];
    }
    if (!last || LETTER.test(text[original.end]!) || mayFollowJoined(locale)) return [];
    const word = /^\p{L}+/u.exec(text.slice(code.end, code.end + LONGEST_WORD))![0];
    if (isEnding(locale, word)) return [];
    return [
      { segment, range: range(code.start, code.end + 1), at: code.end, sign, side: 'behind' },
    ];
  });
}

function gluedEmphases(document: Document, segment: Segment): Glued[] {
  const { text, locale } = document;
  const touches = ({ range: { start, end } }: Emphasis): boolean =>
    isLetterAt(text, start - 1) || isLetterAt(text, end);
  const { emphases, loose } = inlineOf(document, segment, 'target');
  const touching = emphases.filter(touches);
  // Where marks are left over, others may stand for them.
  if (touching.length === 0 || loose.length > 0) return [];
  const sources = inlineOf(document, segment, 'source').emphases;
  // Marks that the source does not have stand anywhere, in a word too, and are told as such.
  if (sources.length === 0 || sources.some(touches)) return [];
  return touching.flatMap(({ range: whole, content }): Glued[] => {
    const { start, end } = whole;
    // Within a word somebody pressed the keys for emphasis.
    if (isLetterAt(text, start - 1) && isLetterAt(text, end)) return [];
    if (cutWord(document, segment, whole, content)) return [];
    const sign = text[start + 1] === '*' ? '**' : text[start]!;
    const before = WORD_BEFORE_EMPHASIS.test(text.slice(Math.max(0, start - LONGEST_WORD), start));
    if (before && !mayPrecedeJoined(locale)) {
      return [{ segment, range: range(start - 1, end), at: start, sign, side: 'before' }];
    }
    const word = /^\p{L}+/u.exec(text.slice(end, end + LONGEST_WORD))?.[0] ?? '';
    if (!isWord(document, word, end) || mayFollowJoined(locale)) return [];
    const isDoubtful = mayBePart(locale, word);
    return [{ segment, range: range(start, end + 1), at: end, sign, side: 'behind', isDoubtful }];
  });
}

const NEGATIVE = /(?<![^\s([=])-\d+/g;
const GLUED_MINUS = /(?<=\p{Ll}{2})-\d+/gu;

/** The minus of a negative number at the end of a word, as a hyphen: `der Wert ist-1`. */
function gluedMinuses(document: Document, segment: Segment): Glued[] {
  const target = textOf(document, segment, 'target');
  const source = textOf(document, segment, 'source');
  const negative: readonly string[] = source.match(NEGATIVE) ?? [];
  if (negative.length === 0 || source.search(GLUED_MINUS) >= 0) return [];
  return [...target.matchAll(GLUED_MINUS)].flatMap(({ 0: number, index }): Glued[] => {
    const at = segment.target.content.start + index;
    const place = range(at, at + number.length);
    const isMeant = negative.includes(number) && isProse(document, segment, 'target', place);
    return isMeant ? [{ segment, range: place, at, sign: '-', side: 'before' }] : [];
  });
}

/** A word and its number; `Office 365` is one of the names that are told as such. */
const NUMBERED = /(?<![\w./\\#-])(?!Office ?365)([A-Za-z][a-z]{2,}) (\d+(?:\.\d+)*)/g;
const GLUED_NUMBER = /(?<![\w./\\#-])([A-Za-z][a-z]{2,})(\d+(?:\.\d+)*)(?![\dA-Z_])/g;

/** The number of a name that lost its firm space: `Windows10`, `version2.1`. */
function gluedNumbers(document: Document, segment: Segment): Glued[] {
  const target = textOf(document, segment, 'target');
  if (!/[a-z]\d/.test(target)) return [];
  const source = textOf(document, segment, 'source');
  const glued = new Set(source.match(GLUED_NUMBER));
  const names = new Set([...source.matchAll(NUMBERED)].map(([, name, number]) => name! + number));
  return [...target.matchAll(GLUED_NUMBER)].flatMap(({ 0: name, 1: word, 2: sign, index }) => {
    const start = segment.target.content.start + index;
    const at = start + word!.length;
    const isWrong = names.has(name) && !glued.has(name);
    if (!isWrong || !isProse(document, segment, 'target', range(start, at))) return [];
    return [{ segment, range: range(start, start + name.length), at, sign: sign!, side: 'before' }];
  });
}

/** Whether letters behind an emphasis are a word and no ending; a single one where it joins: `**A**e B`. */
function isWord({ text, locale }: Document, word: string, at: number): boolean {
  if (word.length > 1) return !isEnding(locale, word);
  return text[at + 1] === ' ' && functionWordsOf(locale).joining.has(word);
}

const WORD_BEFORE_EMPHASIS = /(?<![\p{L}\p{N}._/\\-])\p{L}*\p{Ll}{2}$/u;
const LETTER = /\p{L}/u;
