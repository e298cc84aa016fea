import { languageOf } from './language.ts';

/** Letters that no accent makes, and what is written for them without: `ß` is left as two. */
const OTHERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ð: 'd',
  þ: 'th',
};

/** What stands for a letter where a keyboard lacks it, in languages that have a way to say so. */
const SPELLED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  da: { ae: 'æ', oe: 'ø', aa: 'å' },
  de: { ae: 'ä', oe: 'ö', ue: 'ü', ss: 'ß' },
  nb: { ae: 'æ', oe: 'ø', aa: 'å' },
};

const FIRST = 0xc0;
const LAST = 0x24f;

const BARE: readonly (string | undefined)[] = Array.from({ length: LAST + 1 }, (_, code) => {
  if (code < FIRST) return undefined;
  const letter = String.fromCharCode(code).toLowerCase();
  const bare = OTHERS[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
  return bare === letter ? undefined : bare;
});

/** A Latin letter in lower case without its accent; undefined where it has none. */
export function bareLetter(code: number): string | undefined {
  return BARE[code];
}

/** The first letter of what `bareLetter` says, or the letter itself: a table, for the price of a look. */
const BARE_CODES = Uint16Array.from({ length: LAST + 1 }, (_, code) =>
  (BARE[code] ?? String.fromCharCode(code)).charCodeAt(0),
);

/** Whether a code unit is a Latin letter with an accent, or beyond ASCII at all. */
export function isAccented(code: number): boolean {
  return code >= FIRST && code <= LAST && BARE_CODES[code] !== code;
}

/** Whether some pairs of letters stand for one in the language of a locale. */
export function spellsLetters(locale: string): boolean {
  return SPELLED[languageOf(locale)] !== undefined;
}

/** The words that one may be in its language where two letters stand for one, in lower case. */
export function withOwnLetters(word: string, locale: string): string[] {
  const spelled = SPELLED[languageOf(locale)] ?? {};
  const lower = word.toLowerCase();
  const vowels = lower.replace(/aa|ae|oe|ue/g, (two) => spelled[two] ?? two);
  const all = vowels.replaceAll('ss', spelled.ss ?? 'ss');
  return [...new Set([vowels, all])].filter((one) => one !== lower);
}
