import { characterWidth } from '../../locale/lengths.ts';
import type { Document } from '../../model/document.ts';
import { keyBits, mayBeAmong } from '../../model/key-bits.ts';
import { joinedKey, SEED } from '../../model/keys.ts';
import type { Side } from '../../model/segments.ts';
import { halfOf, type Words, words } from '../../model/words.ts';
import { isSpaceless } from '../../text/characters.ts';
import { slice } from '../../text/range.ts';
import { usualRatio, widthOf } from '../prose/usual-length.ts';
import type { Move } from './suspects.ts';

/** How much better a target fits another source than its own; negative where it fits worse. */
export type Gain = (move: Move) => number;

/** Weighs moves by lengths, and by the words that a target has in common with the sources. */
export function weighOnSight(document: Document): Gain {
  const columns = words(document);
  return (move) => {
    const target = halfOf(move.from, 'target');
    const other = countShared(columns, target, halfOf(move.to, 'source'));
    const own = countShared(columns, target, halfOf(move.from, 'source'));
    return lengthGain(document, move) + other - own;
  };
}

/** How many words of a half another one has; most are short, so that no set has to be made. */
function countShared({ keys, firsts }: Words, half: number, other: number): number {
  const end = Math.min(firsts[half + 1]!, firsts[half]! + MOST_WORDS);
  const stop = Math.min(firsts[other + 1]!, firsts[other]! + MOST_WORDS);
  let count = 0;
  for (let i = firsts[half]!; i < end; i++) {
    let at = firsts[other]!;
    while (at < stop && keys[at] !== keys[i]) at++;
    if (at < stop) count++;
  }
  return count;
}

/** Weighs moves by the words, too, that go together elsewhere on the page. */
export function weighMoves(document: Document, moves: readonly Move[]): Gain {
  const onSight = weighOnSight(document);
  const wordsOf = wordReader(document);
  const targets = new Set<number>();
  const sources = new Set<number>();
  for (const { from, to } of moves) {
    for (const key of wordsOf(from, 'target')) targets.add(key);
    for (const index of [from, to]) for (const key of wordsOf(index, 'source')) sources.add(key);
  }
  const count = document.segments.length;
  const weight = (COMPANY * count) / (count + FEW_SEGMENTS);
  const inTargets = readPlaces(document, 'target', targets);
  const inSources = readPlaces(document, 'source', sources);
  return (move) => {
    const own = wordsOf(move.from, 'source');
    const other = wordsOf(move.to, 'source');
    const [here, there] = [without(own, other), without(other, own)];
    let together = 0;
    for (const word of wordsOf(move.from, 'target')) {
      const places = inTargets.get(word);
      if (!places) continue;
      together += bestCompany(places, inSources, there, move);
      together -= bestCompany(places, inSources, here, move);
    }
    return onSight(move) + weight * together;
  };
}

/** What it counts that two words always go together, where a word in common counts one. */
const COMPANY = 1.5;
/** What goes together on a page of so few segments counts half of that. */
const FEW_SEGMENTS = 20;

/** More of a text tells hardly more. */
const MOST_WORDS = 24;

type Read = (index: number, side: Side) => ReadonlySet<number>;

function wordReader(document: Document): Read {
  const known = new Map<number, ReadonlySet<number>>();
  return (index, side) => {
    const half = halfOf(index, side);
    const answer = known.get(half) ?? readWords(document, half);
    known.set(half, answer);
    return answer;
  };
}

function readWords(document: Document, half: number): ReadonlySet<number> {
  const found = new Set<number>();
  eachWord(document, half, (key) => {
    if (found.size < MOST_WORDS) found.add(key);
  });
  return found;
}

/** Gives the keys of the words of a half; in scripts without spaces, of all two characters in a row. */
function eachWord(document: Document, half: number, take: (key: number) => void): void {
  const { text } = document;
  const { starts, ends, keys, firsts } = words(document);
  for (let i = firsts[half]!; i < firsts[half + 1]!; i++) {
    const [start, end] = [starts[i]!, ends[i]!];
    if (end - start < 3 || !isSpaceless(text.charCodeAt(start))) take(keys[i]!);
    else for (let at = start; at + 1 < end; at++) take(joinedKey(SEED, text, at, at + 2));
  }
}

function without(keys: ReadonlySet<number>, others: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...keys].filter((key) => !others.has(key)));
}

/** Words that stand in more segments than this tell nothing. */
const MOST_PLACES = 32;

type Places = ReadonlyMap<number, readonly number[]>;

/** The segments that have each of some words on a side. */
function readPlaces(document: Document, side: Side, wanted: ReadonlySet<number>): Places {
  const { keys, firsts } = words(document);
  const isPlain = side === 'source' || characterWidth(document.locale) === 1;
  const bits = keyBits(wanted);
  const places = new Map<number, number[]>();
  for (let index = 0; index < document.segments.length; index++) {
    const half = halfOf(index, side);
    const take = (key: number): void => {
      if (mayBeAmong(bits, key) && wanted.has(key)) note(places, key, index);
    };
    if (!isPlain) eachWord(document, half, take);
    else for (let i = firsts[half]!; i < firsts[half + 1]!; i++) take(keys[i]!);
  }
  for (const [key, list] of places) if (list.length > MOST_PLACES) places.delete(key);
  return places;
}

function note(places: Map<number, number[]>, key: number, index: number): void {
  const known = places.get(key);
  if (!known) places.set(key, [index]);
  else if (known.length <= MOST_PLACES && known.at(-1) !== index) known.push(index);
}

/** What stands in one or two segments goes together by chance. */
const SCARCE = 0.7;

/** How regularly a word goes with that one of some words of sources which it goes with most, from 0 to 1. */
function bestCompany(
  places: readonly number[],
  inSources: Places,
  sources: ReadonlySet<number>,
  move: Move,
): number {
  const own = countElsewhere(places, move);
  if (own === 0) return 0;
  let best = 0;
  for (const source of sources) {
    const others = inSources.get(source);
    const both = others ? countCommon(places, others, move) : 0;
    if (both === 0) continue;
    const all = (own + SCARCE) * (countElsewhere(others!, move) + SCARCE);
    best = Math.max(best, (both * both) / all);
  }
  return best;
}

function countElsewhere(places: readonly number[], { from, to }: Move): number {
  let count = 0;
  for (const place of places) if (place !== from && place !== to) count++;
  return count;
}

/** How many places two rising lists have in common beside the two of a move. */
function countCommon(one: readonly number[], other: readonly number[], { from, to }: Move): number {
  let [i, j, count] = [0, 0, 0];
  while (i < one.length && j < other.length) {
    const place = one[i]!;
    const step = place - other[j]!;
    if (step === 0 && place !== from && place !== to) count++;
    if (step <= 0) i++;
    if (step >= 0) j++;
  }
  return count;
}

/** By how much a target is nearer to the length that is usual for the other source. */
function lengthGain(document: Document, { from, to }: Move): number {
  const expected = targetLength(document, from) / usualRatio(document);
  const misfit = (index: number): number => {
    const { start, end } = document.segments[index]!.source.content;
    return Math.abs(Math.log(expected / Math.max(1, end - start)));
  };
  return misfit(from) - misfit(to);
}

function targetLength({ text, locale, segments }: Document, index: number): number {
  const { content } = segments[index]!.target;
  const width = characterWidth(locale);
  const length = width === 1 ? content.end - content.start : widthOf(slice(text, content), width);
  return Math.max(1, length);
}
