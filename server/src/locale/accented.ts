import { languageOf } from './language.ts';

/**
 * The letters beyond ASCII that words of a language have, in lower case, and of how many letters of
 * its texts one is among them.
 */
const LETTERS: Readonly<Record<string, readonly [letters: string, oneIn: number]>> = {
  ca: ['àçèéíïòóúü', 35],
  cs: ['áčďéěíňóřšťúůýž', 7],
  da: ['æøåé', 30],
  de: ['äöüß', 47],
  es: ['áéíñóúü', 50],
  et: ['äõöüšž', 15],
  fi: ['äöå', 22],
  fr: ['àâæçèéêëîïôœùûüÿ', 26],
  gl: ['áéíñóúü', 35],
  hr: ['čćđšž', 25],
  hu: ['áéíóöőúüű', 8],
  is: ['áðéíóúýþæö', 9],
  it: ['àèéìíîòóùú', 160],
  lt: ['ąčęėįšųūž', 12],
  lv: ['āčēģīķļņšūž', 9],
  nb: ['æøåéêèôòóü', 35],
  nl: ['áäéèêëíïóöúü', 680],
  pl: ['ąćęłńóśźż', 16],
  pt: ['áâãàçéêíóôõúü', 23],
  ro: ['ăâîșțşţ', 15],
  sk: ['áäčďéíĺľňóôŕšťúýž', 8],
  sl: ['čšž', 28],
  sr: ['čćđšž', 25],
  sv: ['åäöé', 20],
  tr: ['çğıiöşüâîû', 8],
};

/** The letters beyond ASCII of a language; undefined where we do not know them. */
export function accentedLetters(locale: string): ReadonlySet<string> | undefined {
  return SETS[languageOf(locale)];
}

const SETS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(LETTERS).map(([language, [letters]]) => [language, new Set(letters)]),
);

/** How many letters a text has for each one beyond ASCII; undefined where we do not know. */
export function lettersForAccent(locale: string): number | undefined {
  return LETTERS[languageOf(locale)]?.[1];
}
