import { languageOf } from './language.ts';

/** The letters with accents, and those beyond ASCII, that words of a language have, in lower case. */
const LETTERS: Readonly<Record<string, string>> = {
  ca: 'àçèéíïòóúü',
  cs: 'áčďéěíňóřšťúůýž',
  da: 'æøåé',
  de: 'äöüß',
  es: 'áéíñóúü',
  et: 'äõöüšž',
  fi: 'äöå',
  fr: 'àâæçèéêëîïôœùûüÿ',
  gl: 'áéíñóúü',
  hr: 'čćđšž',
  hu: 'áéíóöőúüű',
  is: 'áðéíóúýþæö',
  it: 'àèéìíîòóùú',
  lt: 'ąčęėįšųūž',
  lv: 'āčēģīķļņšūž',
  nb: 'æøåéêèôòóü',
  nl: 'áäéèêëíïóöúü',
  pl: 'ąćęłńóśźż',
  pt: 'áâãàçéêíóôõúü',
  ro: 'ăâîșțşţ',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  sl: 'čšž',
  sr: 'čćđšž',
  sv: 'åäöé',
  tr: 'çğıiöşüâîû',
};

/** The letters beyond ASCII of a language; undefined where we do not know them. */
export function accentedLetters(locale: string): ReadonlySet<string> | undefined {
  return SETS[languageOf(locale)];
}

const SETS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(LETTERS).map(([language, letters]) => [language, new Set(letters)]),
);
