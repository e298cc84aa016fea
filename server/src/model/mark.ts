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
  /** A character that no keyboard writes: an accent by itself, a ligature, a private one. */
  odd: 65536,
} as const;

/** The marks of the characters of Latin-1, where most of a text stands. */
const MARK_OF = new Int32Array(256).fill(Mark.wide, 128);
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

const EURO = 0x20ac;
const RUPEE = 0x20b9;

/** The marks of a UTF-16 code unit. */
export function markOf(code: number): number {
  if (code < 256) return MARK_OF[code]!;
  if (code >= FIRST_PRIVATE && code <= LAST_PRIVATE) return Mark.wide | Mark.odd;
  return code === EURO || code === RUPEE ? Mark.wide | Mark.unit : Mark.wide;
}

const FIRST_PRIVATE = 0xe000;
const LAST_PRIVATE = 0xf8ff;

const LATIN = 1;
const CYRILLIC = 2;
const GREEK = 4;
const ODD = 8;
const OTHER = 16;

/** What kinds of letters there are, as ranges with both ends; figures are of no kind. */
const KINDS: readonly (readonly [first: number, last: number, kind: number])[] = [
  [0x80, 0xffff, OTHER],
  [0x41, 0x5a, LATIN],
  [0x61, 0x7a, LATIN],
  [0xc0, 0x24f, LATIN | OTHER],
  [0x300, 0x36f, ODD],
  [0x370, 0x3ff, GREEK],
  [0x400, 0x52f, CYRILLIC],
  [0x1100, 0x11ff, ODD],
  [0x3099, 0x309a, ODD],
  [0xfb00, 0xfb06, ODD],
];
const KIND_OF = new Uint8Array(0x10000);
for (const [first, last, kind] of KINDS) KIND_OF.fill(kind, first, last + 1);

/** The kind of a letter; those of a word are joined by `|`, and `markOfLetters` says what they tell. */
export function kindOfLetter(letter: number): number {
  return KIND_OF[letter]!;
}

/** The marks of a word, by the kinds of its letters. */
export function markOfLetters(kinds: number): number {
  if (kinds <= LATIN) return 0;
  const alphabets = kinds & (LATIN | CYRILLIC | GREEK);
  const isMixed = (alphabets & (alphabets - 1)) !== 0;
  return Mark.wide | (isMixed ? Mark.mixed : 0) | ((kinds & ODD) !== 0 ? Mark.odd : 0);
}

const SPACE = 32;
const UNIT_STARTS = new Set(Array.from('KMGTPkmp', (letter) => letter.charCodeAt(0)));

/** The marks of a number, told by what stands behind its last figure. */
export function markOfNumber(text: string, end: number): number {
  const next = text.charCodeAt(end);
  const isUnit = UNIT_STARTS.has(next === SPACE ? text.charCodeAt(end + 1) : next);
  return isUnit ? Mark.digit | Mark.unit : Mark.digit;
}
