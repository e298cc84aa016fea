import { kazakhEnding } from './kazakh.ts';

/**
 * The ending behind an apostrophe, moved to another month or year: `Mayıs'ta`, `Ekim'de`,
 * `2021'den`, `2016'dan`. Its vowels follow the last one that is spoken, and its first sound what
 * stands before it. An ending that is not known stays as it is.
 */
export function turkishEnding(ending: string, before: string): string {
  const word = spoken(before);
  const vowel = [...word].findLast((letter) => VOWELS.includes(letter));
  if (vowel === undefined) return ending;
  for (const [form, write] of ENDINGS) {
    const rest = form.exec(ending);
    if (rest) return write({ word, vowel, rest: rest[1] ?? '' });
  }
  return ending;
}

/** The ending of a Turkic month, moved to another: `mayın`, `aprelin`; `мамырдан`, `маусымнан`. */
export function turkicEnding(
  ending: string,
  before: string,
  { language }: { readonly language: string },
): string {
  if (language === 'tr') return turkishEnding(ending, before);
  if (language === 'kk' || language === 'ky') {
    return kazakhEnding(ending, before, language === 'ky');
  }
  if (language !== 'az') return ending;
  const moved = turkishEnding(ending.replace('ə', 'e'), before);
  return moved.replace('e', 'ə').replace(/^t/, 'd');
}

interface Place {
  readonly word: string;
  readonly vowel: string;
  readonly rest: string;
}

const VOWELS = 'aıoueiöü';
const BACK = 'aıou';
const HARD = 'fstkçşhp';

// de, den, deki; e; in; i; inde, inden, ine, inin, ini
const ENDINGS: readonly (readonly [RegExp, (place: Place) => string])[] = [
  [/^[dt][ae](|n|ki)$/, ({ word, vowel, rest }) => (isHard(word) ? 't' : 'd') + open(vowel) + rest],
  [/^y?[ae]$/, ({ word, vowel }) => (endsOpen(word) ? 'y' : '') + open(vowel)],
  [/^n?[ıiuü]n$/, ({ word, vowel }) => `${endsOpen(word) ? 'n' : ''}${close(vowel)}n`],
  [/^y?[ıiuü]$/, ({ word, vowel }) => (endsOpen(word) ? 'y' : '') + close(vowel)],
  [/^s?[ıiuü](n(?:d[ae]n?|[ae]|[ıiuü]n?))$/, possessive],
];

function possessive({ word, vowel, rest }: Place): string {
  const harmonic = rest.replace(/[ae]/, open(vowel)).replace(/[ıiuü]/, close(vowel));
  return (endsOpen(word) ? 's' : '') + close(vowel) + harmonic;
}

function open(vowel: string): string {
  return BACK.includes(vowel) ? 'a' : 'e';
}

function close(vowel: string): string {
  return CLOSED[vowel]!;
}

const CLOSED: Readonly<Record<string, string>> = {
  ...{ a: 'ı', ı: 'ı', o: 'u', u: 'u' },
  ...{ e: 'i', i: 'i', ö: 'ü', ü: 'ü' },
};

function isHard(word: string): boolean {
  return HARD.includes(word.at(-1)!);
}

function endsOpen(word: string): boolean {
  return VOWELS.includes(word.at(-1)!);
}

// The last word of a number, or a word itself.
function spoken(text: string): string {
  const figures = /(\d)?(\d)$/.exec(text);
  if (!figures) return text.toLocaleLowerCase('tr');
  const [, tens, ones] = figures;
  return ONES[Number(ones)] || TENS[Number(tens ?? 0)] || (/00$/.test(text) ? 'yüz' : 'sıfır');
}

const ONES = ['', 'bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi', 'sekiz', 'dokuz'];
const TENS = [
  ...['', 'on', 'yirmi', 'otuz', 'kırk'],
  ...['elli', 'altmış', 'yetmiş', 'seksen', 'doksan'],
];
