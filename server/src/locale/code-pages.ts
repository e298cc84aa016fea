import { remembered } from '../text/remembered.ts';
import { languageOf } from './language.ts';

/**
 * What the letters of languages look like that were written in the code page of their region, and
 * read in the western one: first the wrong character, then the letter. No word of the language has
 * the wrong ones.
 */
const MISREAD: Readonly<Record<string, string>> = {
  cs: 'ìěèčøřùů¹š¾žïďòňÌĚÈČØŘÙŮ',
  hu: 'õőûűÕŐÛŰ',
  pl: '¹ąæćêę³łñńœś¶śŸź¼ź¿żÆĆÊĘŒŚ',
  ro: 'ãăþțºșÞȚ',
  sk: 'èč¹š¾žïďòňÈČ',
  tr: 'ýıþşðğÝİÞŞÐĞ',
};

/** Cyrillic letters stand in a row in their code page, and so do those that they are read as. */
const CYRILLIC = new Set(['bg', 'ru']);
const FIRST_WESTERN = 0xc0;
const LAST_WESTERN = 0xff;
const FIRST_CYRILLIC = 0x410;

/** How the letters of a language look when they were read in the western code page. */
export interface Misreading {
  /** One of the wrong characters. */
  readonly pattern: RegExp;
  readonly letterFor: (wrong: string) => string;
  /** Whether a text has one of the letters, so that it was read rightly. */
  readonly isRight: (text: string) => boolean;
}

/** The misreading of the language of a locale; undefined where its letters are those of the west. */
export function misreadingOf(locale: string): Misreading | undefined {
  return misreadingIn(languageOf(locale));
}

const misreadingIn = remembered((language): Misreading | undefined => {
  const pairs = CYRILLIC.has(language) ? cyrillicPairs() : MISREAD[language];
  if (pairs === undefined) return undefined;
  const letters = new Map<string, string>();
  for (let at = 0; at < pairs.length; at += 2) letters.set(pairs[at]!, pairs[at + 1]!);
  const right = new RegExp(`[${[...letters.values()].join('')}]`);
  return {
    pattern: new RegExp(`[${[...letters.keys()].join('')}]`, 'g'),
    letterFor: (wrong) => letters.get(wrong)!,
    isRight: (text) => right.test(text),
  };
});

function cyrillicPairs(): string {
  let pairs = '';
  for (let code = FIRST_WESTERN; code <= LAST_WESTERN; code++) {
    pairs += String.fromCharCode(code, FIRST_CYRILLIC + code - FIRST_WESTERN);
  }
  return pairs;
}
