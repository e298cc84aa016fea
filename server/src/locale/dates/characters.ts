/** The value of a decimal digit in any script that locales write numbers in; -1 for anything else. */
export function digitValue(code: number): number {
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? code - 0x30 : -1;
  for (const zero of ZEROS) if (code >= zero && code < zero + 10) return code - zero;
  return -1;
}

/** White space and the invisible marks that stand between the parts of a date. */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) return code === 0xa0 || code === 0xad || code === 0x61c;
  if (code < 0x2070) return code <= 0x200f || code === 0x202f || code >= 0x2066;
  return code === 0x3000 || code === 0xfeff;
}

/** Letters, and the combining marks that belong to them, of any script. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
  if (code < 0xc0) return false;
  if (code < 0x600) return code !== 0xd7 && code !== 0xf7;
  if (code < 0x2000) return !ARABIC_SIGNS.has(code) && digitValue(code) < 0;
  return code >= 0x2c00 && !(code >= 0x3000 && code <= 0x303f) && !isWidePunctuation(code);
}

/** Letters of the scripts that put no space between words: Han, kana and Hangul. */
export function isEastAsian(code: number): boolean {
  return code >= 0x3040 && ((code >= 0x3400 && code <= 0x9fff) || code <= 0x30ff || isHangul(code));
}

/** Letters of Thai, Lao, Burmese and Khmer, which run their words together too. */
export function isRunTogether(code: number): boolean {
  return (
    (code >= 0xe00 && code <= 0xeff) ||
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

// Arabic-Indic, its eastern variant, Devanagari, Bengali, Gujarati, Tamil, Thai, Lao, Burmese, Khmer, full width.
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xae6, 0xbe6, 0xe50, 0xed0, 0x1040, 0x17e0, 0xff10];
const ARABIC_SIGNS = new Set([0x60c, 0x61b, 0x61f, 0x66a, 0x66b, 0x66c, 0x6d4]);
