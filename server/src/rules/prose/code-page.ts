/** What the Windows code page for western Europe has at 0x80 to 0x9f; a space where it has nothing. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The byte that a character stood for when its text was read in that code page; -1 for others. */
function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code < 0x100) return code;
  const place = WINDOWS.indexOf(character);
  return place < 0 || character === ' ' ? -1 : 0x80 + place;
}

/** A character of UTF-8 that was read as several. */
export interface Misread {
  /** How many characters it became. */
  readonly length: number;
  /** What it was: `é` for `Ã©`. */
  readonly meant: string;
}

/** Reads a character of UTF-8 that was taken for several; undefined where there is none. */
export function misreadAt(text: string, at: number): Misread | undefined {
  const first = byteOf(text[at] ?? ' ');
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : 0;
  if (length === 0) return undefined;
  let code = first & (length === 2 ? 0x1f : 0x0f);
  for (let i = 1; i < length; i++) {
    const byte = byteOf(text[at + i] ?? ' ');
    if (byte < 0x80 || byte >= 0xc0) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  const meant = String.fromCharCode(code);
  return code >= 0xa0 && /[\p{L}\p{P}\p{Sc}\p{Zs}]/u.test(meant) ? { length, meant } : undefined;
}
