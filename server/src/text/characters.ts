/** What a UTF-16 code unit is to a reader of words. */
export const Kind = {
  /** Punctuation, a symbol, a control character, half of an emoji. */
  other: 0,
  /** A letter, a digit or a mark that belongs to one. */
  word: 1,
  /** White space of any width, a line break among it. */
  space: 2,
} as const;

/** The kind of a code unit: a table, because every character of a document is asked for. */
export function kindOf(code: number): number {
  return KINDS[code]!;
}

/**
 * A letter of a word in lower case, where the cases are one to one, and 0 for what is no part of a
 * word: what a word begins with and what it is compared by, in one look.
 */
export function folded(code: number): number {
  return FOLDED[code]!;
}

/** The white space characters that Markdown shows as a space. */
export function isSpace(code: number): boolean {
  return KINDS[code] === Kind.space;
}

/** Whether a code unit is a space that a line is not broken at. */
export function isFirmSpace(code: number): boolean {
  return code === 0xa0 || code === 0x202f;
}

/** Whether a character is written without spaces between words: Chinese, Japanese, Thai and like. */
export function isSpaceless(code: number): boolean {
  return (
    (code >= 0x2e80 && code < 0xa4d0) ||
    (code >= 0xf900 && code < 0xfb00) ||
    (code >= 0xff66 && code < 0xffa0) ||
    (code >= 0xe00 && code < 0x1000) ||
    (code >= 0x1000 && code < 0x10a0) ||
    (code >= 0x1780 && code < 0x1800)
  );
}

/** Ranges, both ends included, of what is no part of a word although it is not in ASCII. */
const NO_WORD: readonly (readonly [number, number])[] = [
  [0x80, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x37e, 0x37e],
  [0x387, 0x387],
  [0x55a, 0x55f],
  [0x589, 0x58a],
  [0x5be, 0x5be],
  [0x5c0, 0x5c0],
  [0x5c3, 0x5c3],
  [0x5f3, 0x5f4],
  [0x600, 0x60f],
  [0x61b, 0x61f],
  [0x66a, 0x66d],
  [0x6d4, 0x6d4],
  [0x964, 0x965],
  [0xe4f, 0xe4f],
  [0xe5a, 0xe5b],
  [0x104a, 0x104f],
  [0x1360, 0x1368],
  [0x17d4, 0x17da],
  [0x1800, 0x180a],
  [0x200b, 0x207e],
  [0x20a0, 0x20cf],
  [0x2100, 0x2bff],
  [0x2e00, 0x2e7f],
  [0x3001, 0x3004],
  [0x3008, 0x3020],
  [0x302a, 0x3030],
  [0x303d, 0x303f],
  [0x30fb, 0x30fb],
  [0x3164, 0x3164],
  [0xd800, 0xf8ff],
  [0xfd3e, 0xfd3f],
  [0xfe00, 0xfe6f],
  [0xfeff, 0xff0f],
  [0xff1a, 0xff20],
  [0xff3b, 0xff40],
  [0xff5b, 0xff65],
  [0xffe0, 0xffff],
];

const KINDS = new Uint8Array(0x10000);
KINDS.fill(Kind.word, 0x80);
for (const [first, last] of NO_WORD) KINDS.fill(Kind.other, first, last + 1);
for (const [first, last] of ['09', 'AZ', 'az']) {
  KINDS.fill(Kind.word, first!.charCodeAt(0), last!.charCodeAt(0) + 1);
}
KINDS.fill(Kind.space, 0x2000, 0x200b);
for (const code of [9, 10, 11, 12, 13, 32, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]) {
  KINDS[code] = Kind.space;
}

/** What `folded` answers, by the code units. */
export const FOLDED = new Uint16Array(0x10000);
for (let code = 0; code < FOLDED.length; code++) {
  if (KINDS[code] === Kind.word) FOLDED[code] = code;
}
for (let code = 0; code < 0x590; code++) {
  if (KINDS[code] === Kind.word)
    FOLDED[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);
}
