import {
  BARE_CODES,
  bareLetter,
  isAccented,
  spellsLetters,
  withOwnLetters,
} from '../../locale/bare-letters.ts';
import type { Document } from '../../model/document.ts';
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
  const { keys, starts, ends } = columns;
  const known = new Map<number, Known>();
  const spelled = new Map<number, Known>();
  const isSpelled = spellsLetters(document.locale);
  const shapes = new Uint8Array(SHAPES);
  for (const segment of bare) {
    const end = endOfWords(columns, segment, 'target');
    for (let word = firstWord(columns, segment, 'target'); word < end; word++) {
      if (ends[word]! - starts[word]! < SHORTEST || known.has(keys[word]!)) continue;
      const one: Known = { plain: 0, twin: undefined };
      known.set(keys[word]!, one);
      shapes[shapeOf(document.text, starts[word]!, ends[word]!)] = 1;
      if (!isSpelled || !mayBeSpelled(document.text, starts[word]!, ends[word]!)) continue;
      const written = document.text.slice(starts[word], ends[word]);
      for (const meant of withOwnLetters(written, document.locale)) {
        spelled.set(keyOf(meant), one);
        shapes[shapeOf(meant, 0, meant.length)] = 1;
      }
    }
  }
  const left = new Set(bare.map(({ index }) => index));
  for (const segment of document.segments) {
    if (left.has(segment.index)) continue;
    const end = endOfWords(columns, segment, 'target');
    for (let word = firstWord(columns, segment, 'target'); word < end; word++) {
      if (shapes[shapeOf(document.text, starts[word]!, ends[word]!)] === 0) continue;
      const bareOne = bareKey(document.text, columns, word);
      const one = known.get(bareOne);
      if (one && bareOne === keys[word]) one.plain++;
      else if (one) take(one, columns, word);
      const meant = spelled.size > 0 ? spelled.get(keys[word]!) : undefined;
      if (meant) take(meant, columns, word);
    }
  }
  return known;
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

const SHAPES = 0x1000;

/** A small number for the length of a word, its first and its last letter, which tells most apart. */
function shapeOf(text: string, start: number, end: number): number {
  const first = bareCode(text.charCodeAt(start)) & LETTER;
  const last = bareCode(text.charCodeAt(end - 1)) & LETTER;
  return (first * 131 + last * 37 + (end - start) * 7) & (SHAPES - 1);
}

const LETTER = 31;

function bareCode(code: number): number {
  return code < BARE_CODES.length ? BARE_CODES[code]! : code;
}

/** The key that a word has without its accents. */
function bareKey(text: string, { starts, ends, keys }: Words, word: number): number {
  const [start, end] = [starts[word]!, ends[word]!];
  let at = start;
  while (at < end && !isAccented(text.charCodeAt(at))) at++;
  if (at === end) return keys[word]!;
  let key = joinedKey(SEED, text, start, at);
  for (; at < end; at++) {
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
