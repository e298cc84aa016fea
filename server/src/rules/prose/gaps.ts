import { unlikeEnglish } from '../../locale/punctuation.ts';
import { type Document, perDocument } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { endOfWords, firstWord, words } from '../../model/words.ts';
import { isSpace, Kind, kindOf } from '../../text/characters.ts';
import { type Range, range } from '../../text/range.ts';

/** A stretch of a target that stands between two words and looks unusual. */
export interface Suspect {
  readonly segment: Segment;
  readonly range: Range;
}

/** What the gaps between the words of a document's targets hold, by what is unusual in them. */
export interface Gaps {
  /** Two or more white space characters in a row, or a tab, within the text. */
  readonly wide: readonly Suspect[];
  /** White space with a line break in it. */
  readonly breaks: readonly Suspect[];
  /** White space with a mark directly behind it that follows a word elsewhere: the white space. */
  readonly beforeMark: readonly Suspect[];
  /** A mark that the language writes otherwise than directly behind a word: the mark. */
  readonly unlikeHere: readonly Suspect[];
  /** White space behind an opening quotation mark that the language sets off: the white space. */
  readonly afterQuote: readonly Suspect[];
  /** White space beside an apostrophe: the white space. */
  readonly atApostrophe: readonly Suspect[];
  /** White space behind a mark that opens a parenthesis or a sentence: the white space. */
  readonly afterOpening: readonly Suspect[];
  /** A mark that ends sentences, with a word directly before and behind it. */
  readonly tight: readonly Suspect[];
  /** An opening parenthesis with a closing one behind it, a space between them or none. */
  readonly empty: readonly Suspect[];
  /** An opening parenthesis with a word directly before and behind it. */
  readonly parentheses: readonly Suspect[];
  /** A character that no keyboard writes, or that looks like half of a wrongly read one. */
  readonly strange: readonly Suspect[];
  /** Tells how often a mark stands directly behind a word or markup, and how often off from it. */
  readonly marksBehind: (mark: string, behind: Behind) => { tight: number; spaced: number };
}

/** What a mark or the space before it stands behind: a word, or emphasis, code, a bracket. */
export type Behind = 'word' | 'markup';

/** The unusual gaps of a document; most gaps are one space, and cost a look. */
export const gaps: (document: Document) => Gaps = perDocument(readGaps);

/** What is gathered while the gaps are read. */
type Found = { readonly [Name in Exclude<keyof Gaps, 'marksBehind'>]: Suspect[] };

interface Reading extends Found {
  readonly text: string;
  /** The marks that the language writes otherwise. */
  readonly unlike: string;
  /** Counts of marks by their codes: behind a word, and 128 places on, behind markup. */
  readonly marks: Uint32Array;
  /** The same for marks with white space before them. */
  readonly spacedMarks: Uint32Array;
}

const SPACE = 32;
const FIRM = 0xa0;
/** A word in capitals may end so: `MANHÃ`. */
const HALF_READ = /(?<!\p{Lu})[ÃÐÑ]$/u;
const TAB = 9;
const LINE_BREAK = 10;
const MARKUP = 128;

function readGaps(document: Document): Gaps {
  const { text, segments } = document;
  const columns = words(document);
  const { starts, ends } = columns;
  const [marks, spacedMarks] = [new Uint32Array(2 * MARKUP), new Uint32Array(2 * MARKUP)];
  const found: Found = {
    wide: [],
    breaks: [],
    beforeMark: [],
    unlikeHere: [],
    afterQuote: [],
    atApostrophe: [],
    afterOpening: [],
    tight: [],
    empty: [],
    parentheses: [],
    strange: [],
  };
  const unlike = unlikeEnglish(document.locale);
  const reading: Reading = { text, ...found, unlike, marks, spacedMarks };
  for (const segment of segments) {
    const last = endOfWords(columns, segment, 'target');
    let from = segment.target.content.start;
    for (let i = firstWord(columns, segment, 'target'); i < last; i++) {
      const to = starts[i]!;
      const length = to - from;
      if (length > 1 || (length === 1 && text.charCodeAt(from) !== SPACE)) {
        readGap(reading, segment, from, to);
      }
      from = ends[i]!;
    }
    readGap(reading, segment, from, segment.target.content.end);
  }
  return {
    ...reading,
    marksBehind: (mark, behind) => {
      const at = place(mark.charCodeAt(0), behind);
      return { tight: marks[at]!, spaced: spacedMarks[at]! };
    },
  };
}

/** Marks outside ASCII share places with marks that hardly occur beside them. */
function place(code: number, behind: Behind): number {
  return (code & 127) + (behind === 'markup' ? MARKUP : 0);
}

/** What a place in a text stands behind. */
export function behindAt(text: string, at: number): Behind {
  return kindOf(text.charCodeAt(at - 1)) === Kind.word ? 'word' : 'markup';
}

function readGap(reading: Reading, segment: Segment, start: number, end: number): void {
  const { text } = reading;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const flags = code < 128 ? FLAGS[code]! : wideFlags(code, text, at);
    if (flags === 0) continue;
    if ((flags & SPACES) !== 0) at = readSpaces(reading, segment, at, end) - 1;
    else if ((flags & (MARKS | ENDS)) !== 0) {
      reading.marks[place(code, at === start ? 'word' : 'markup')]!++;
      if (reading.unlike !== '' && at === start && reading.unlike.includes(text[at]!)) {
        reading.unlikeHere.push({ segment, range: range(at, at + 1) });
      }
      if ((flags & ENDS) !== 0) readEnd(reading, segment, at, start, end);
    } else if ((flags & OPENS) !== 0) {
      readOpening(reading, segment, at, start, end);
    } else reading.strange.push({ segment, range: range(at, at + 1) });
  }
}

function readSpaces(reading: Reading, segment: Segment, from: number, end: number): number {
  const { text } = reading;
  const { content } = segment.target;
  let to = from;
  let isBroken = false;
  for (; to < end && isSpace(text.charCodeAt(to)); to++) {
    const code = text.charCodeAt(to);
    if (code === LINE_BREAK) isBroken = true;
    else if (code !== SPACE && LINE_SIGNS.has(code))
      reading.strange.push({ segment, range: range(to, to + 1) });
  }
  if (from === content.start || to === content.end) return to;
  // `Ã` and a firm space were `à`, and what follows is the space of the sentence.
  if (text.charCodeAt(from) === FIRM && HALF_READ.test(text.slice(from - 2, from))) {
    reading.strange.push({ segment, range: range(from, from + 1) });
    return to;
  }
  const stretch = range(from, to);
  if (isBroken) reading.breaks.push({ segment, range: stretch });
  if (reading.unlike !== '' && text[from - 1] === '«')
    reading.afterQuote.push({ segment, range: stretch });
  if (isApostrophe(text.charCodeAt(from - 1)) || isApostrophe(text.charCodeAt(to)))
    reading.atApostrophe.push({ segment, range: stretch });
  if (isOpening(text.charCodeAt(from - 1))) reading.afterOpening.push({ segment, range: stretch });
  if (to < end && isMark(text.charCodeAt(to)) && !text.startsWith('![', to)) {
    reading.spacedMarks[place(text.charCodeAt(to), behindAt(text, from))]!++;
    reading.beforeMark.push({ segment, range: stretch });
  } else if (to - from > 1 || text.charCodeAt(from) === TAB) {
    reading.wide.push({ segment, range: stretch });
  }
  return to;
}

/** White space that no keyboard writes and word processors do: tabs and ends of lines of their own. */
const LINE_SIGNS = new Set([0x0b, 0x0c, 0x85, 0x2028, 0x2029]);

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function readEnd(reading: Reading, segment: Segment, at: number, start: number, end: number): void {
  if (isBetween(segment, at, start, end)) reading.tight.push({ segment, range: range(at, at + 1) });
}

function readOpening(
  reading: Reading,
  segment: Segment,
  at: number,
  start: number,
  end: number,
): void {
  const { text } = reading;
  const next = isSpace(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
  const here = { segment, range: range(at, at + 1) };
  if (next < end && (text[next] === ')' || text[next] === '）')) reading.empty.push(here);
  else if (text[at] === '(' && isBetween(segment, at, start, end)) reading.parentheses.push(here);
}

/** Whether a sign is all that stands between two words. */
function isBetween(segment: Segment, at: number, start: number, end: number): boolean {
  const { content } = segment.target;
  return at === start && at + 1 === end && at !== content.start && end !== content.end;
}

const SPACES = 1;
const MARKS = 2;
const ENDS = 4;
const STRANGE = 8;
const OPENS = 16;

/** Whether a character is one of `(¿¡„`, which every language writes directly before the next word. */
function isOpening(code: number): boolean {
  return code === 0x28 || code === 0xbf || code === 0xa1 || code === 0x201e;
}

/** Closing marks of every script that stand directly behind a word. */
const WIDE_MARKS = new Set(
  [...'»、。，．：；！？）」』】》،؛؟۔'].map((mark) => mark.charCodeAt(0)),
);
const WIDE_PARENTHESIS = 0xff08;
const WIDE_ENDS = new Set([...'。！？؟'].map((mark) => mark.charCodeAt(0)));

function isMark(code: number): boolean {
  return code < 128 ? (FLAGS[code]! & MARKS) !== 0 : WIDE_MARKS.has(code);
}

function wideFlags(code: number, text: string, at: number): number {
  if (code === WIDE_PARENTHESIS) return OPENS;
  if (isSpace(code)) return SPACES;
  if (WIDE_MARKS.has(code)) return WIDE_ENDS.has(code) ? MARKS | ENDS : MARKS;
  return isStrange(code) || (code <= 0xbf && FIRST_PARTS.has(text[at - 1]!)) ? STRANGE : 0;
}

/**
 * Control characters, invisible ones, signs for lost ones, and what stands second in a character
 * of UTF-8 that was read as several of a Windows code page; what stands first is a letter.
 */
function isStrange(code: number): boolean {
  return (
    (code <= 0xbf && !COMMON.has(code)) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x206f && !COMMON.has(code)) ||
    code === 0x20ac ||
    code === 0x2122 ||
    code === 0x2800 ||
    code === 0x3164 ||
    code === 0xfe0f ||
    code === 0xfeff ||
    code >= 0xfff9
  );
}

/** What the first byte of a character of UTF-8 looks like; the second then may be a common sign. */
const FIRST_PARTS = new Set('ÃÂÄÅÐÑ');

/** Signs that texts of all kinds have between their words. */
const COMMON = new Set(
  [...'\u00a0¡£¥¢¤¦§¨¬¯²³´µ¶¸¹ª«»º¼½¾¿°·©®±…‹›′″‰‱‾‖※‼⁇⁈⁉'].map((sign) => sign.charCodeAt(0)),
);

const FLAGS = new Uint8Array(128);
FLAGS.fill(STRANGE, 0, 32);
FLAGS[127] = STRANGE;
for (const code of [9, 10, 11, 12, 13, 32]) FLAGS[code] = SPACES;
for (const mark of '.,;:!?)') FLAGS[mark.charCodeAt(0)] = MARKS;
FLAGS[40] = OPENS;
for (const mark of '.!?,;:)') FLAGS[mark.charCodeAt(0)] = MARKS | ENDS;
