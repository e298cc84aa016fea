import { remembered } from '../text/remembered.ts';
import { languageOf } from './language.ts';

/** Words that lose their vowel before another word: an apostrophe joins the two without a space. */
const ELIDED: Readonly<Record<string, string>> = {
  ca: 'd l m n s t',
  fr: 'c d j l m n qu s t jusqu lorsqu presqu puisqu quoiqu',
  it: 'anch c com d dov l m s t un v all bell coll dall dell nell quell quest sant sull',
  oc: 'd l m n qu s t',
};

const TURKISH = [
  '[ny]?[ıiuü]',
  'n?[ıiuü]n',
  's[ıiuü](?:n[ıiuüae]|n[dt][ae]n?|n[ıiuü]n)?',
  '[ny]?[ae]',
  'n?[dt][ae](?:n|ki\\p{Ll}*)?',
  'y?l[ae]',
  'l[ae]r\\p{Ll}*',
  'l[ıiuü]k?',
  's[ıiuü]z',
  '[dt][ıiuü]r',
];
const HUNGARIAN =
  't|[aeoö]t|b[ae]n?|b[óő]l|n[ae]k|v[ae]l|h[oeö]z|t[óő]l|r[ae]|r[óő]l|n[áé]l|ig|ért|ként|[oeö]k|[aeoö]s|[áé]n|jén';
const FINNISH =
  'n|t|[aä]|t[aä]|s[st][aä]|l[lt][aä]|lle|n[aä]|ksi|ään|aan|een|iin|hin|it[aä]|iss[aä]|ist[aä]|ill[aä]|ille|ien';

/** The endings of names and abbreviations, and the sign that joins them to these. */
const ENDINGS: Readonly<Record<string, readonly [sign: Joint['sign'], endings: string]>> = {
  da: ["'", 'er|erne|et|en|ens|s'],
  fi: [':', FINNISH],
  hu: ['-', HUNGARIAN],
  nl: ["'", 's'],
  sv: [':', 'er|erna|ernas|et|ets|n|ns|t|ts|s|ar|arna|na|(?<=\\d: )[ae](?= \\p{L})'],
  tr: ["'", TURKISH.join('|')],
};

/** Languages in which no other word begins with the sign, so that the space may stand before it too. */
const SPACED_BEFORE = new Set(['tr', 'hu']);

/** How a language writes what must not be parted. */
export interface Joint {
  /** The sign that joins: an apostrophe, typed or printed, a colon or a hyphen. */
  readonly sign: "'" | ':' | '-';
  /**
   * Finds the sign with a space beside it: the groups are what stands before, and the sign with its
   * spaces.
   */
  readonly spaced: RegExp;
}

/** What joins the parts of words in a language; undefined where nothing does that spaces may part. */
export function jointOf(locale: string): Joint | undefined {
  return jointIn(languageOf(locale));
}

const jointIn = remembered((language): Joint | undefined => {
  const elided = ELIDED[language];
  if (elided !== undefined) {
    const before = `(?<![\\p{L}'’])(${elided.replaceAll(' ', '|')})`;
    return { sign: "'", spaced: new RegExp(`${before}(['’]\\s+)(?=[\\p{L}[*_\`“«"])`, 'giu') };
  }
  const row = ENDINGS[language];
  if (row === undefined) return undefined;
  const [sign, endings] = row;
  const signs = sign === "'" ? "['’]" : sign;
  const parted = `${signs}\\s+${SPACED_BEFORE.has(language) ? `|\\s+${signs}\\s*` : ''}`;
  const after = `(?=(?:${endings})(?![\\p{L}\\p{N}'’]))`;
  return { sign, spaced: new RegExp(`([\\p{L}\\p{N}*_\`)\\]"”])(${parted})${after}`, 'giu') };
});
