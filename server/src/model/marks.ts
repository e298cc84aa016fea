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
  brace: 4096,
  dollar: 8192,
} as const;

/**
 * Tells which marks one side of a segment holds. All sides of a document are read in one pass, so
 * that a rule can leave a segment alone for the price of a look.
 */
export function marksOf(document: Document, segment: Segment, side: Side): number {
  return marksOfDocument(document)[2 * segment.index + (side === 'target' ? 0 : 1)]!;
}

/** The marks in a stretch of text. */
export function readMarks(text: string, start: number, end: number): number {
  let marks = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    marks |= code < 128 ? MARK_OF[code]! : Mark.wide;
  }
  return marks;
}

const MARK_OF = new Uint16Array(128);
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
  ['%', Mark.percent],
  ['{}', Mark.brace],
  ['$', Mark.dollar],
];
for (const [characters, mark] of CHARACTERS) {
  for (const character of characters) MARK_OF[character.charCodeAt(0)] = mark;
}

const marksOfDocument = perDocument((document) => {
  const marks = new Uint16Array(2 * document.segments.length);
  for (const { index, target, source } of document.segments) {
    marks[2 * index] = readMarks(document.text, target.content.start, target.content.end);
    marks[2 * index + 1] = readMarks(document.text, source.content.start, source.content.end);
  }
  return marks;
});
