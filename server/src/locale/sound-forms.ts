import { languageOf } from './language.ts';

/** A small word that has two forms, and stands in the one for another sound than the one beside it. */
export interface WrongForm {
  /** Where the small word begins in the text. */
  readonly index: number;
  readonly word: string;
  readonly expected: string;
  /** The word or syllable whose sound decides. */
  readonly beside: string;
}

/** How a language writes a small word by the sound beside it. */
interface SoundForm {
  /** The groups: the small word, and what decides. */
  readonly find: RegExp;
  /** What the small word should be; undefined where it is right, or the sound is not certain. */
  readonly expected: (word: string, beside: string) => string | undefined;
}

/** The wrong forms in a text; undefined for a language without such words. */
export function wrongFormsOf(locale: string): ((text: string) => WrongForm[]) | undefined {
  const form = FORMS[languageOf(locale)];
  return form && ((text) => findWrong(text, form));
}

function findWrong(text: string, { find, expected }: SoundForm): WrongForm[] {
  const found: WrongForm[] = [];
  for (const match of text.matchAll(find)) {
    const { word, beside } = match.groups as { word: string; beside: string };
    const right = expected(word, beside);
    if (right === undefined) continue;
    const inCase = /^\p{Lu}/u.test(word) ? right[0]!.toUpperCase() + right.slice(1) : right;
    const index = match.index + match[0].length - word.length;
    found.push({ index, word, expected: inCase, beside });
  }
  return found;
}

/** A capital letter in the middle of a sentence is a name: `the class A`, `the company S`. */
const AT_START = String.raw`(?<=^[*_\["„(]{0,4}|[.:!?] [*_\["„(]{0,4})`;
const BEFORE = String.raw`(?<![\p{L}\p{N}_.&/@'’-])(?<!\p{N} )`;
const BETWEEN = String.raw`[ \u00a0][*_\["„“”'(]{0,4}`;

function beforeWord(small: string, capital: string): RegExp {
  const word = `(?<word>${small}|${AT_START}(?:${capital}))`;
  const beside = String.raw`(?<beside>\p{L}[\p{L}\p{N}]*)(?!\.\p{L})`;
  return new RegExp(`${BEFORE}${word}(?=${BETWEEN}${beside})`, 'gu');
}

/** Prepositions that take a vowel before some letters: each with them and with its longer form. */
function prepositions(rows: Readonly<Record<string, readonly [RegExp, string]>>): SoundForm {
  const letters = Object.keys(rows).join('');
  return {
    find: beforeWord(`[${letters}]`, `[${letters.toUpperCase()}]`),
    expected: (word, beside) => {
      const [before, expected] = rows[word.toLowerCase()]!;
      return isSpoken(beside) && before.test(beside) ? expected : undefined;
    },
  };
}

/** Abbreviations are spelled, and their letters begin with other sounds. */
function isSpoken(word: string): boolean {
  return /^\p{L}\p{Ll}+$/u.test(word);
}

const VOWEL = /^[aáeéiíoóöőuúüű]/i;
const HUNGARIAN_NAME = /^[BCDFGHJKLMNPRSTVZ]\p{Ll}*[aáeéiíoóöőuúüűy]\p{Ll}*$/u;
/** Roman numbers, English words in which the first letter is no vowel, and words after a lost one. */
const NO_VOWEL =
  /^(?:\p{L}|[IVX]+|U\p{Lu}.*|[Uu](?:ni|s[aei]|bi|ti).*|[Oo]n(?:e|ce)|az|és|is|ez|ezt|egy|am(?:i|ely|eddig|ikor)|ak(?:i|ik|kor)|ah(?:ol|ogy)|azt|et)$/u;

const HUNGARIAN: SoundForm = {
  find: beforeWord('az?', 'Az?'),
  expected: (word, beside) => {
    if (word.length === 2) return HUNGARIAN_NAME.test(beside) ? 'a' : undefined;
    return VOWEL.test(beside) && !NO_VOWEL.test(beside) ? 'az' : undefined;
  },
};

const SLOVENE: SoundForm = {
  find: beforeWord('[szk]', '[SZK]'),
  expected: (word, beside) => {
    if (!isSpoken(beside)) return undefined;
    const preposition = word.toLowerCase();
    if (preposition === 'k') return /^[kg]/i.test(beside) ? 'h' : undefined;
    const expected = /^[cčfhkpsšt]/i.test(beside) ? 's' : 'z';
    return expected === preposition ? undefined : expected;
  },
};

/** Particles behind a syllable: what each becomes where that ends in a consonant, and in a vowel. */
const KOREAN_PAIRS: Readonly<Record<string, readonly [consonant: string, vowel: string]>> = {
  을: ['을', '를'],
  를: ['을', '를'],
  은: ['은', '는'],
  와: ['과', '와'],
  으로: ['으로', '로'],
};
/** Syllables that make a word with `을` and `은`: `가을`, `마을`, `나은`. */
const KOREAN_STEMS = new Set('가마노고나지이부그저까');
const RIEUL = 8;

const KOREAN: SoundForm = {
  find: /(?<beside>[가-힣])(?:[*_"'”’」]{0,3}|\*{1,2} )(?<word>를|와|으로|을|은)(?![가-힣])/gu,
  expected: (word, beside) => {
    const final = (beside.charCodeAt(0) - 0xac00) % 28;
    const hasVowel = final === 0 || (word === '으로' && final === RIEUL);
    const right = KOREAN_PAIRS[word]![hasVowel ? 1 : 0];
    if (right === word || ('을은'.includes(word) && KOREAN_STEMS.has(beside))) return undefined;
    return right;
  },
};

const FORMS: Readonly<Record<string, SoundForm>> = {
  bg: prepositions({ в: [/^[вф]/i, 'във'], с: [/^[сз]/i, 'със'] }),
  cs: prepositions({
    v: [/^[vw]/i, 've'],
    z: [/^[zsžš]/i, 'ze'],
    s: [/^[szšž]/i, 'se'],
    k: [/^k/i, 'ke'],
  }),
  hr: prepositions({ s: [/^[szšž]/i, 'sa'], k: [/^[kg]/i, 'ka'] }),
  hu: HUNGARIAN,
  ko: KOREAN,
  ru: prepositions({ о: [/^[аоуэи]/i, 'об'] }),
  sk: prepositions({
    v: [/^[vf]/i, 'vo'],
    z: [/^[zsžš]/i, 'zo'],
    s: [/^[szšž]/i, 'so'],
    k: [/^[kg]/i, 'ku'],
  }),
  sl: SLOVENE,
};
