import {
  bareLetter,
  isAccented,
  spellsLetters,
  withOwnLetters,
} from '../../locale/bare-letters.ts';
import type { Document } from '../../model/document.ts';
import { type KeyBits, keyBits, mayBeAmong } from '../../model/key-bits.ts';
import { joinedKey, SEED, withLetter } from '../../model/keys.ts';
import type { Segment } from '../../model/segments.ts';
import { endOfWords, firstWord, keyOf, type Words, words } from '../../model/words.ts';

/** A word of the page that is another one with accents. */
export interface Twin {
  readonly key: number;
  /** One of its places, in the columns of `words`. */
  readonly word: number;
  count: number;
  /** Whether it is the only one. */
  isSole: boolean;
}

/** What the page has of a word elsewhere: as it is, and with accents. */
export interface Known {
  plain: number;
  twin: Twin | undefined;
}

/** Looks for the words of bare targets in all other targets. */
export function readTwins(
  document: Document,
  bare: readonly Segment[],
): ReadonlyMap<number, Known> {
  const columns = words(document);
  const wanted = readWanted(document, columns, bare);
  const left = new Set(bare.map(({ index }) => index));
  for (const segment of document.segments) {
    if (!left.has(segment.index)) takeTwins(document, columns, segment, wanted);
  }
  return wanted.known;
}

/** The words that are looked for, by their keys and, spelled with other letters, by those they have then. */
interface Wanted {
  readonly known: Map<number, Known>;
  readonly spelled: Map<number, Known>;
  readonly bits: KeyBits;
}

function readWanted(document: Document, columns: Words, bare: readonly Segment[]): Wanted {
  const { keys, starts, ends } = columns;
  const known = new Map<number, Known>();
  const spelled = new Map<number, Known>();
  const isSpelled = spellsLetters(document.locale);
  for (const segment of bare) {
    const end = endOfWords(columns, segment, 'target');
    for (let word = firstWord(columns, segment, 'target'); word < end; word++) {
      if (ends[word]! - starts[word]! < SHORTEST || known.has(keys[word]!)) continue;
      const one: Known = { plain: 0, twin: undefined };
      known.set(keys[word]!, one);
      if (!isSpelled || !mayBeSpelled(document.text, starts[word]!, ends[word]!)) continue;
      const written = document.text.slice(starts[word], ends[word]);
      for (const meant of withOwnLetters(written, document.locale)) {
        spelled.set(keyOf(meant), one);
      }
    }
  }
  return { known, spelled, bits: keyBits([...known.keys(), ...spelled.keys()]) };
}

/** Most words have no accent, and are none that is looked for. */
function takeTwins(
  { text }: Document,
  columns: Words,
  segment: Segment,
  { known, spelled, bits }: Wanted,
): void {
  const { keys, starts, ends, beyond } = columns;
  const end = endOfWords(columns, segment, 'target');
  for (let word = firstWord(columns, segment, 'target'); word < end; word++) {
    const key = keys[word]!;
    const accent = beyond[word] === 0 ? -1 : accentIn(text, starts[word]!, ends[word]!);
    if (mayBeAmong(bits, key)) {
      const one = accent < 0 ? known.get(key) : undefined;
      if (one) one.plain++;
      const meant = spelled.get(key);
      if (meant) take(meant, columns, word);
    }
    const twin = accent < 0 ? undefined : known.get(bareKey(text, columns, word, accent));
    if (twin) take(twin, columns, word);
  }
}

const SMALL_A = 97;
const SMALL_E = 101;
const SMALL_S = 115;

/** Whether a word has an `e`, `a` or `s` that could be the second of two letters for one. */
function mayBeSpelled(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at) | 0x20;
    if (code !== SMALL_E && code !== SMALL_A && code !== SMALL_S) continue;
    const before = text.charCodeAt(at - 1) | 0x20;
    if (code === before || (code === SMALL_E && 'aou'.includes(String.fromCharCode(before))))
      return true;
  }
  return false;
}

/** A single letter may be anything. */
const SHORTEST = 2;

/** The offset of the first accent of a word, or -1. */
function accentIn(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > LAST_PLAIN && isAccented(code)) return at;
  }
  return -1;
}

const LAST_PLAIN = 127;

/** The key that a word has without its accents, the first of which is given. */
function bareKey(text: string, { starts, ends }: Words, word: number, accent: number): number {
  const end = ends[word]!;
  let key = joinedKey(SEED, text, starts[word]!, accent);
  for (let at = accent; at < end; at++) {
    const bare = bareLetter(text.charCodeAt(at));
    if (bare === undefined) key = joinedKey(key, text, at, at + 1);
    else for (let i = 0; i < bare.length; i++) key = withLetter(key, bare.charCodeAt(i));
  }
  return key;
}

function take(known: Known, { keys }: Words, word: number): void {
  const key = keys[word]!;
  if (known.twin?.key === key) known.twin.count++;
  else if (known.twin) known.twin.isSole = false;
  else known.twin = { key, word, count: 1, isSole: true };
}
