import type { DateLanguage } from './language.ts';

/**
 * The ending of a Hungarian month, moved to another month: its vowels follow the name
 * (`januárban`, `októberben`), and so does the consonant of `-val`. Other languages keep the ending.
 */
export function hungarianTail(tail: string, month: number, { language }: DateLanguage): string {
  if (language !== 'hu' || tail === '') return tail;
  const isFront = month >= 9;
  const harmonic = [...tail].map((letter) => (isFront ? FRONT[letter] : BACK[letter]) ?? letter);
  return possessive(instrumental(harmonic.join(''), month), month);
}

const FRONT: Readonly<Record<string, string>> = { a: 'e', á: 'é', ó: 'ő', u: 'ü', o: 'e' };
const BACK: Readonly<Record<string, string>> = { e: 'a', é: 'á', ő: 'ó', ü: 'u' };

// januárral, márciussal
function instrumental(tail: string, month: number): string {
  if (!/^[rs][ae]l$/.test(tail)) return tail;
  return (endsInR(month) ? 'r' : 's') + tail.slice(1);
}

// januárjában, márciusában, októberében
function possessive(tail: string, month: number): string {
  const bare = /^j?([aáeé].*)$/.exec(tail)?.[1];
  if (bare === undefined) return tail;
  return month <= 2 ? `j${bare}` : bare;
}

function endsInR(month: number): boolean {
  return month <= 2 || month >= 9;
}
