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

const EURO = 0x20ac;
const RUPEE = 0x20b9;

/** The marks of a UTF-16 code unit. */
export function markOf(code: number): number {
  if (code < 256) return MARK_OF[code]!;
  return code === EURO || code === RUPEE ? Mark.wide | Mark.unit : Mark.wide;
}

const SPACE = 32;
const UNIT_STARTS = new Set(Array.from('KMGTPkmp', (letter) => letter.charCodeAt(0)));

/** The marks of a number, told by what stands behind its last figure. */
export function markOfNumber(text: string, end: number): number {
  const next = text.charCodeAt(end);
  const isUnit = UNIT_STARTS.has(next === SPACE ? text.charCodeAt(end + 1) : next);
  return isUnit ? Mark.digit | Mark.unit : Mark.digit;
}
