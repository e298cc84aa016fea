import { FOLDED } from '../text/characters.ts';

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
  /** A word with letters of two alphabets that look alike: Latin, Cyrillic, Greek. */
  mixed: 32768,
  /** What no keyboard writes: an accent by itself, a ligature, private, wide and look-alike ones. */
  odd: 65536,
  /** A parenthesis or a quotation mark, which come in twos. */
  paired: 1 << 17,
  /** A mark that ends a sentence or a part of it. */
  stop: 1 << 18,
  /** Two of these in a row. */
  stops: 1 << 19,
  question: 1 << 20,
  /** What tools leave behind could begin with it. */
  litter: 1 << 21,
  /** A sign that holds the parts of names together: `.`, `-`, `/`. */
  joint: 1 << 22,
  /** One of these directly before a word. */
  joined: 1 << 23,
  /** A raised figure. */
  raised: 1 << 24,
  /** A mark as wide as a Chinese character. */
  wideMark: 1 << 25,
  /** A word of capitals, or of these and an `s`. */
  capitals: 1 << 26,
  /** Figures with a colon, a dash or a minus directly before them, or a zero before two others. */
  signed: 1 << 27,
  /** A word that goes on with a capital behind small letters, as names of programmers do. */
  hump: 1 << 28,
  /** White space at the beginning or end of a half. */
  padded: 1 << 29,
  /** A word behind a full stop and a space. */
  behindStop: 1 << 30,
} as const;

const MARKS = new Int32Array(0x10000).fill(Mark.wide, 128);
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
  ['£¥°€₹', Mark.unit],
  ['()（）«»„“”「」『』《》"', Mark.paired],
  ['.,;。、，；：؛،।۔', Mark.stop],
  ['?', Mark.question],
  ['@#=^⟦†‡¶•▪‣▁↵⏎␉␊␍␠␣␤¬⁇☺☻\ud83d', Mark.litter],
  ['._@-/{}\\', Mark.joint],
  ['⁰¹²³⁴⁵⁶⁷⁸⁹', Mark.raised],
  ['、。（），：；！？％', Mark.wideMark],
];
for (const [characters, mark] of CHARACTERS) {
  for (const character of characters) MARKS[character.charCodeAt(0)]! |= mark;
}
/** Of two alike signs the rare one, and the first half of letters of mathematics. */
for (const code of [0x37e, 0x201a, 0x2011, 0x3000, 0xd835]) MARKS[code]! |= Mark.odd;
const FIRST_PRIVATE = 0xe000;
const LAST_PRIVATE = 0xf8ff;
MARKS.fill(Mark.wide | Mark.odd, FIRST_PRIVATE, LAST_PRIVATE + 1);

/** The marks of a UTF-16 code unit that is no letter: a table, for the price of a look. */
export function markOf(code: number): number {
  return MARKS[code]!;
}

/** What is known of a letter of a word, as bits beside its lower case; figures have no alphabet. */
export const Letter = {
  /** The letter in lower case. */
  folded: 0xffff,
  /** As wide as it is high: Chinese, Japanese, Korean. */
  wide: 1 << 16,
  figure: 1 << 17,
  latin: 1 << 18,
  cyrillic: 1 << 19,
  greek: 1 << 20,
  odd: 1 << 21,
  beyondAscii: 1 << 22,
  /** A capital of which tools make the signs that they put in the place of text: `XX`, `PH`. */
  litter: 1 << 23,
  /** Of English; the `s` of a plural is neither of the two. */
  capital: 1 << 24,
  small: 1 << 25,
} as const;

/** What the letters are, as ranges with both ends. */
const KINDS: readonly (readonly [first: number, last: number, kind: number])[] = [
  [0x30, 0x39, Letter.figure],
  [0x80, 0x2e7f, Letter.beyondAscii],
  [0x2e80, 0xffff, Letter.beyondAscii | Letter.wide],
  [0x41, 0x5a, Letter.latin | Letter.capital],
  [0x61, 0x72, Letter.latin | Letter.small],
  [0x73, 0x73, Letter.latin],
  [0x74, 0x7a, Letter.latin | Letter.small],
  [0x48, 0x48, Letter.litter],
  [0x58, 0x58, Letter.litter],
  [0x5a, 0x5a, Letter.litter],
  [0xc0, 0x24f, Letter.latin],
  [0x300, 0x36f, Letter.odd],
  [0x370, 0x3ff, Letter.greek],
  [0x400, 0x52f, Letter.cyrillic],
  [0x1100, 0x11ff, Letter.odd],
  [0x3099, 0x309a, Letter.odd],
  [0x3131, 0x3163, Letter.odd],
  [0xfb00, 0xfb06, Letter.odd],
  [0xfb50, 0xfd3d, Letter.odd],
  [0xfe70, 0xfefc, Letter.odd],
  [0xff10, 0xff19, Letter.odd],
  [0xff21, 0xff3a, Letter.odd],
  [0xff41, 0xff5a, Letter.odd],
  [0xff66, 0xff9f, Letter.odd],
];

const LETTERS = new Int32Array(FOLDED);
for (const [first, last, kind] of KINDS) {
  for (let code = first; code <= last; code++) {
    if (LETTERS[code] !== 0) LETTERS[code]! |= kind;
  }
}

/** A code unit as a letter, 0 for what is no part of a word: a table, for the price of a look. */
export function letterOf(code: number): number {
  return LETTERS[code]!;
}

/** The marks of a word, by the bits of its first letter and those of all others. */
export function markOfLetters(first: number, others: number): number {
  const letters = first | others;
  const cases = letters & (Letter.capital | Letter.small);
  let marks = cases === Letter.capital ? Mark.capitals : 0;
  if ((others & Letter.capital) !== 0 && (cases & Letter.small) !== 0) marks |= Mark.hump;
  if ((letters & Letter.litter) !== 0) marks |= Mark.litter;
  if ((letters & Letter.beyondAscii) === 0) return marks;
  const alphabets = letters & (Letter.latin | Letter.cyrillic | Letter.greek);
  const mixed = (alphabets & (alphabets - 1)) === 0 ? 0 : Mark.mixed;
  return marks | Mark.wide | mixed | ((letters & Letter.odd) === 0 ? 0 : Mark.odd);
}

const FULL_STOP = Mark.stop | Mark.joint;

/** The mark of a word, by the marks of the two characters before it. */
export function markBehind(first: number, second: number): number {
  const isSpace = (second & ~Mark.wide) === 0;
  const isBehind = isSpace && (first & FULL_STOP) === FULL_STOP;
  return ((second & Mark.joint) === 0 ? 0 : Mark.joined) | (isBehind ? Mark.behindStop : 0);
}

const SPACE = 32;
const HYPHEN = 45;
const ZERO = 48;
const NINE = 57;
const UNIT_STARTS = tableOf('KMGTPBAkmpdhswytba');
const NUMBER_SIGNS = tableOf(':–−-');

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** The marks of a word with figures: what stands before some of them, and behind. */
export function markOfNumbers(text: string, start: number, end: number): number {
  let marks: number = Mark.digit;
  let before = text.charCodeAt(start - 1);
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isFigure(code)) {
      const next = text.charCodeAt(at + 1);
      const isApart = next === SPACE || next === HYPHEN;
      if (UNIT_STARTS[isApart ? text.charCodeAt(at + 2) : next] === 1) marks |= Mark.unit;
      if (NUMBER_SIGNS[before] === 1) marks |= Mark.signed;
      if (code === ZERO && !isFigure(before) && isFigure(next) && at + 2 < end) {
        if (isFigure(text.charCodeAt(at + 2))) marks |= Mark.signed;
      }
    }
    before = code;
  }
  return marks;
}

function isFigure(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
