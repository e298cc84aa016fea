import type { Range } from '../text/range.ts';
import { type Document, perDocument } from './document.ts';
import type { Segment, Side } from './segments.ts';

/** The characters that begin something in inline Markdown, as bits: what a text holds at all. */
export const Mark = {
  star: 1,
  underscore: 2,
  backtick: 4,
  angle: 8,
  ampersand: 16,
  backslash: 32,
  digit: 64,
  bracket: 128,
  pipe: 256,
  colon: 512,
  percent: 1024,
  /** A character outside ASCII. */
  wide: 2048,
  /** What may be a unit stands after a number, or a currency sign anywhere. */
  unit: 16384,
  brace: 4096,
  dollar: 8192,
} as const;

/**
 * Tells which marks one side of a segment holds. All sides of a document are read in one pass, so
 * that a rule can leave a segment alone for the price of a look.
 */
export function marksOf(document: Document, segment: Segment, side: Side): number {
  const { marks } = marksOfDocument(document);
  return marks[2 * segment.index + (side === 'target' ? 0 : 1)]!;
}

/** Whether both sides of a segment hold the same runs of figures, so that all their numbers agree. */
export function haveSameFigures(document: Document, segment: Segment): boolean {
  const { figures } = marksOfDocument(document);
  return figures[2 * segment.index] === figures[2 * segment.index + 1];
}

/** The marks of the characters of Latin-1, where most of a text stands. */
const MARK_OF = new Uint16Array(256).fill(Mark.wide, 128);
const CHARACTERS: readonly (readonly [string, number])[] = [
  ['*', Mark.star],
  ['_', Mark.underscore],
  ['`', Mark.backtick],
  ['<>', Mark.angle],
  ['&', Mark.ampersand],
  ['\\', Mark.backslash],
  ['0123456789', Mark.digit],
  ['[]', Mark.bracket],
  ['|', Mark.pipe],
  [':', Mark.colon],
  ['%', Mark.percent | Mark.unit],
  ['{}', Mark.brace],
  ['$', Mark.dollar | Mark.unit],
  ['£¥°', Mark.wide | Mark.unit],
];
for (const [characters, mark] of CHARACTERS) {
  for (const character of characters) MARK_OF[character.charCodeAt(0)] = mark;
}

/** What all halves of a document hold, two numbers for each segment: its target, its source. */
interface MarksOfDocument {
  readonly marks: Uint16Array;
  /** A number for the runs of figures of a half, equal where these are. */
  readonly figures: Int32Array;
}

const marksOfDocument = perDocument(({ text, segments }): MarksOfDocument => {
  const marks = new Uint16Array(2 * segments.length);
  const figures = new Int32Array(2 * segments.length);
  for (let i = 0; i < segments.length; i++) {
    const { target, source } = segments[i]!;
    readHalf(text, target.content, 2 * i, marks, figures);
    readHalf(text, source.content, 2 * i + 1, marks, figures);
  }
  return { marks, figures };
});

/** Reads one half into its places; every character is looked at, so this is kept plain. */
function readHalf(
  text: string,
  { start, end }: Range,
  index: number,
  marks: Uint16Array,
  figures: Int32Array,
): void {
  let found = 0;
  let number = 0;
  let sum = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const mark =
      code < 256 ? MARK_OF[code]! : code === EURO || code === RUPEE ? FOREIGN_UNIT : Mark.wide;
    found |= mark;
    if (mark !== Mark.digit) continue;
    number = Math.imul(number + code, FACTOR);
    const next = text.charCodeAt(at + 1);
    if (next >= ZERO && next <= NINE) continue;
    // A sum, so that the order of numbers does not matter.
    sum = (sum + (number ^ (number >>> 15))) | 0;
    number = 0;
    if (UNIT_STARTS.has(next === SPACE ? text.charCodeAt(at + 2) : next)) found |= Mark.unit;
  }
  marks[index] = found;
  figures[index] = sum;
}

const FACTOR = 0x9e3779b1 | 0;
const SPACE = 32;
const ZERO = 48;
const NINE = 57;
const EURO = 0x20ac;
const RUPEE = 0x20b9;
const FOREIGN_UNIT = Mark.wide | Mark.unit;
const UNIT_STARTS = new Set(Array.from('KMGTPkmp', (letter) => letter.charCodeAt(0)));
