/** Alphabets with letters that look like letters of another one. */
export type Alphabet = 'latin' | 'cyrillic' | 'greek';

const NONE = 0;
const LATIN = 1;
const CYRILLIC = 2;
const GREEK = 4;

/** A number for the alphabet of a code unit, one bit each; 0 for what is no letter of these. */
export function alphabetOf(code: number): number {
  if (code < 0x80) return (code | 32) >= 97 && (code | 32) <= 122 ? LATIN : NONE;
  if (code < 0xc0) return NONE;
  if (code < 0x250) return code === 0xd7 || code === 0xf7 ? NONE : LATIN;
  if (code >= 0x370 && code < 0x400) return code === 0x37e || code === 0x387 ? NONE : GREEK;
  return code >= 0x400 && code < 0x530 ? CYRILLIC : NONE;
}

/** The alphabets with their numbers, and how they are named to readers. */
export const alphabets: Readonly<
  Record<Alphabet, { readonly bit: number; readonly name: string }>
> = {
  latin: { bit: LATIN, name: 'Latin' },
  cyrillic: { bit: CYRILLIC, name: 'Cyrillic' },
  greek: { bit: GREEK, name: 'Greek' },
};

/** Letters that nobody tells apart, in the order Latin, Cyrillic, Greek; a space where there is none. */
const ALIKE =
  'aа ,cс ,eе ,iіι,jј ,oоο,pрρ,sѕ ,xх ,yу ,vѵν,ëё ,ïї ,' +
  'AАΑ,BВΒ,CС ,EЕΕ,HНΗ,IІΙ,JЈ ,KКΚ,MМΜ,N Ν,ß β,OОΟ,PРΡ,SЅ ,TТΤ,XХΧ,YУΥ,Z Ζ,ËЁ ,ÏЇΪ';
const ROWS = ALIKE.split(',').map((row) => [...row]);
const ORDER: readonly Alphabet[] = ['latin', 'cyrillic', 'greek'];

const TWINS: Readonly<Record<Alphabet, ReadonlyMap<string, string>>> = {
  latin: twinsIn('latin'),
  cyrillic: twinsIn('cyrillic'),
  greek: twinsIn('greek'),
};

function twinsIn(alphabet: Alphabet): Map<string, string> {
  const twins = new Map<string, string>();
  const own = ORDER.indexOf(alphabet);
  for (const row of ROWS) {
    for (const letter of row) if (letter !== ' ' && row[own] !== ' ') twins.set(letter, row[own]!);
  }
  return twins;
}

/** A word with the letters of one alphabet for those that look like them; undefined where one has no twin. */
export function inAlphabet(word: string, alphabet: Alphabet): string | undefined {
  const { bit } = alphabets[alphabet];
  let written = '';
  for (const letter of word) {
    const other = alphabetOf(letter.charCodeAt(0));
    const twin = other === NONE || other === bit ? letter : TWINS[alphabet].get(letter);
    if (twin === undefined) return undefined;
    written += twin;
  }
  return written;
}

/** Letters that a language does not have, and its own for them. */
const STRANGERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ru: { і: 'и', І: 'И' },
  ar: { ی: 'ي', ک: 'ك' },
  zh: { の: '的' },
  ja: { 一: 'ー', 力: 'カ', 口: 'ロ', 二: 'ニ', 工: 'エ', 卜: 'ト', 夕: 'タ', 八: 'ハ', '-': 'ー' },
};

/** The letters that people mistake for those of a language, each with the one that is meant. */
export function strangersOf(language: string): Readonly<Record<string, string>> {
  return STRANGERS[language] ?? {};
}

const LOCAL_CYRILLIC = new Set('ab ba be bg cv kk ky mk mn os ru sah sr tg tt uk uz'.split(' '));

/** The alphabet that a language is written in, as far as it is one of these. */
export function alphabetOfLanguage(language: string): Alphabet {
  if (language === 'el') return 'greek';
  return LOCAL_CYRILLIC.has(language) ? 'cyrillic' : 'latin';
}
