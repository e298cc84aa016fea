import { type Document, perDocument } from '../../model/document.ts';
import { type KeyBits, keyBits, mayBeAmong } from '../../model/key-bits.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { type Words, words } from '../../model/words.ts';
import { folded } from '../../text/characters.ts';
import {
  ambiguousNames,
  letterBit,
  NAME_FILTER,
  type NameIndex,
  protectedNames,
} from './coined.ts';
import { type CompoundName, compoundAt, compoundNames } from './compounds.ts';

/** What a word could be, told by its key alone; a few are none after all. */
export const Could = {
  /** A protected name. */
  beName: 1,
  /** The first part of a protected name that is torn, in a target. */
  beginName: 2,
  /** The first word of a name of several words. */
  beginCompound: 4,
  /** A name that is a common word too. */
  beWordName: 8,
} as const;

/** A word that may have to do with a name: a few of a hundred words have. */
export interface Candidate {
  readonly segment: Segment;
  readonly side: Side;
  /** Its place in the columns of `words`. */
  readonly word: number;
  /** What it could be: a sum of the parts of `Could`. */
  readonly could: number;
  /** The name of several words that stands there, in whatever capitals. */
  readonly compound: CompoundName | undefined;
}

/** The candidates of a document in their order, so that not every rule looks at every word. */
export const candidates: (document: Document) => readonly Candidate[] = perDocument((document) => {
  const columns = words(document);
  const { keys, firsts } = columns;
  const names = compoundNames();
  const index = protectedNames(document);
  const { table, bits } = flagsOf(index);
  const found: Candidate[] = [];
  for (let half = 0; half + 1 < firsts.length; half++) {
    const end = firsts[half + 1]!;
    for (let word = firsts[half]!; word < end; word++) {
      const key = keys[word]!;
      if (!mayBeAmong(bits, key)) continue;
      let could = table[key & NAME_FILTER]!;
      const isTorn =
        half % 2 === 0 && word + 1 < end && mayGoOn(document.text, columns, index, word);
      if (!isTorn) could &= ~Could.beginName;
      if (could === 0) continue;
      const side = half % 2 === 0 ? 'target' : 'source';
      const begins = (could & Could.beginCompound) !== 0;
      const compound = begins ? compoundAt(columns, word, end, names) : undefined;
      found.push({ segment: document.segments[half >> 1]!, side, word, could, compound });
    }
  }
  return found;
});

/** Whether the next word begins with a letter that the rest of a name could begin with. */
function mayGoOn(
  text: string,
  { keys, starts }: Words,
  { parts }: NameIndex,
  word: number,
): boolean {
  const next = folded(text.charCodeAt(starts[word + 1]!));
  return (parts[keys[word]! & NAME_FILTER]! & letterBit(next)) !== 0;
}

/** By the last bits of a key what a word could be. */
interface Flags {
  readonly table: Uint8Array;
  /** Where the table is not zero. */
  readonly bits: KeyBits;
}

const tables = new WeakMap<NameIndex, Flags>();

function flagsOf(index: NameIndex): Flags {
  const known = tables.get(index);
  if (known) return known;
  const { names, parts } = index;
  const { firsts } = compoundNames();
  const { names: wordNames } = ambiguousNames();
  const table = names.map(
    (isName, key) =>
      (isName && Could.beName) |
      (parts[key] === 0 ? 0 : Could.beginName) |
      (firsts[key]! && Could.beginCompound) |
      (wordNames[key]! && Could.beWordName),
  );
  const places: number[] = [];
  for (let key = 0; key < table.length; key++) if (table[key] !== 0) places.push(key);
  const flags = { table, bits: keyBits(places) };
  tables.set(index, flags);
  return flags;
}
