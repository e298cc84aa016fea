/** The value of a decimal digit in any script that locales write numbers in; -1 for anything else. */
export function digitValue(code: number): number {
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? code - 0x30 : -1;
  if (code < 0x660 || (code > LAST_SMALL_DIGIT && code < FULL_WIDTH_ZERO)) return -1;
  for (const zero of ZEROS) if (code >= zero && code < zero + 10) return code - zero;
  return -1;
}

/** White space and the invisible marks that stand between the parts of a date. */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) return code === 0xa0 || code === 0xad || code === 0x61c;
  if (code < 0x2070)
    return (code <= 0x200f && !isJoiner(code)) || code === 0x202f || code >= 0x2066;
  return code === 0x3000 || code === 0xfeff;
}

const HEBREW_HYPHEN = 0x5be;

/** Letters, and the combining marks that belong to them, of any script. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  if (code < 0xc0) return false;
  if (code < 0x600) return code !== 0xd7 && code !== 0xf7 && code !== HEBREW_HYPHEN;
  if (code < 0x2000) return !SIGNS.has(code) && digitValue(code) < 0;
  if (code < 0x2c00) return isJoiner(code);
  return !(code >= 0x3000 && code <= 0x303f) && !isWidePunctuation(code);
}

// They shape the letters of one word: the weekday "سه‌شنبه" is a single one.
function isJoiner(code: number): boolean {
  return code === 0x200c || code === 0x200d;
}

/** Letters of the scripts that put no space between words: Han, kana and Hangul. */
export function isEastAsian(code: number): boolean {
  return code >= 0x3040 && ((code >= 0x3400 && code <= 0x9fff) || code <= 0x30ff || isHangul(code));
}

/** Letters of Thai, Lao, Tibetan, Burmese and Khmer, which run their words together too. */
export function isRunTogether(code: number): boolean {
  return (
    (code >= 0xe00 && code <= 0xfff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff)
  );
}

function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7af;
}

function isWidePunctuation(code: number): boolean {
  if (code < 0xff00 || code > 0xff65) return false;
  return !(code >= 0xff21 && code <= 0xff3a) && !(code >= 0xff41 && code <= 0xff5a);
}

// Arabic-Indic and its eastern variant; the scripts of India from Devanagari to Malayalam; Thai, Lao,
// Tibetan, Burmese, Khmer; full width.
const LAST_SMALL_DIGIT = 0x17e9;
const FULL_WIDTH_ZERO = 0xff10;
const ZEROS = [
  ...[0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66],
  ...[0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, FULL_WIDTH_ZERO],
];
// Commas, stops and the like of Arabic, India, Burma, Ethiopia and Cambodia.
const SIGNS = new Set([
  ...[0x60c, 0x61b, 0x61f, 0x66a, 0x66b, 0x66c, 0x6d4, 0x964, 0x965, 0x104a, 0x104b],
  ...[0x1361, 0x1362, 0x1363, 0x1364, 0x1365, 0x1366, 0x17d4, 0x17d5, 0x17d6],
]);
