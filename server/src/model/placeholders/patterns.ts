import { remembered } from '../../text/remembered.ts';

/** The offset of the next sign that may begin a placeholder, or the end of the text. */
export function nextSign(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSign(text.charCodeAt(at))) at++;
  return at;
}

function isSign(code: number): boolean {
  return code < 128 && SIGNS[code] === 1;
}

/** How long the placeholder is that begins with the sign at an offset; 0 where none does. */
export function placeholderLength(text: string, at: number): number {
  for (const pattern of patternsOf(text[at]!)) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex - at;
  }
  return 0;
}

/** `between { and }` speaks of the signs themselves. */
const NO_CONJUNCTION = '(?! (?:and|or) )';

const IN_BRACES = String.raw`\{${NO_CONJUNCTION} ?[\p{L}\d_][\p{L}\p{M}\d_ .,:\-]{0,60}\\?\}\}?`;

/**
 * What placeholders look like, by the sign that they begin with. Each has a limit, so that none
 * reads far in vain, and is compiled when its sign first occurs.
 */
const PATTERNS: Readonly<Record<string, readonly string[]>> = {
  '{': [String.raw`\{\{${NO_CONJUNCTION}[^{}\n]{1,80}\}\}`, IN_BRACES, String.raw`\{\}`],
  '#': [`#${IN_BRACES}`],
  '%': [
    `%${IN_BRACES}`,
    String.raw`(?<![\d\p{L}%])%(?:\d{1,2}\$)?[sdifuxXc@](?![\p{L}\d%])`,
    String.raw`%\([\p{L}\d_ ]{1,40}\)[sdif]`,
    String.raw`(?<![\d\p{L}%])%[\p{L}_][\p{L}\d_]{1,40}%`,
  ],
  $: [
    String.raw`\$${IN_BRACES}`,
    String.raw`(?<![\p{L}\d\\$])\$[A-Za-z_][\p{L}\d_]{1,60}(?::[\p{L}_][\p{L}\d_]{1,60})?(?![\p{L}\d$])`,
  ],
  '[': [String.raw`\[\[[^[\]\n]{1,60}\]\]`],
  '<': ['<xref:[^<>\\s]{1,300}>', String.raw`<[\p{L}][\p{L}\p{M}\d_ .:\-]{0,60}\\?>`],
  '&': [String.raw`&lt;/?[\p{L}][^&<>\n]{0,60}&gt;`],
};

const SIGNS = new Uint8Array(128);
for (const sign of Object.keys(PATTERNS)) SIGNS[sign.charCodeAt(0)] = 1;

const patternsOf = remembered((sign): readonly RegExp[] =>
  PATTERNS[sign]!.map((pattern) => new RegExp(pattern, 'uy')),
);

/** What the signs of a placeholder stand around, where it is a word. */
export const PLACEHOLDER_NAME = /[\p{L}\d_][\p{L}\d_.-]{2,}/u;
