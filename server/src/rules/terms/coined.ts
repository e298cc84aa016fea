import { keyOf } from '../../model/words.ts';
import { COINED_NAMES } from './names.ts';

/** A name cut in two: its first part is looked up, its rest must follow. */
export interface Cut {
  readonly name: string;
  /** What is left of the name behind the first part, in lower case. */
  readonly rest: string;
}

/** Names of one word, prepared to be recognized among the words of a document. */
export interface NameIndex {
  /** The name that a word is when case is left aside, by the key of the word. */
  readonly nameOf: (key: number) => string | undefined;
  /** The names that begin with a word. */
  readonly cutsAt: (key: number) => readonly Cut[];
}

/** Prepares names. Most words are no name, which one look at a bit tells. */
export function indexNames(names: readonly string[]): NameIndex {
  const byKey = new Map<number, string>();
  const cuts = new Map<number, Cut[]>();
  const isName = new Uint8Array(FILTER);
  const isPart = new Uint8Array(FILTER);
  for (const name of names) {
    byKey.set(keyOf(name), name);
    isName[keyOf(name) & (FILTER - 1)] = 1;
    for (let at = SHORTEST_PART; at <= name.length - SHORTEST_PART; at++) {
      const key = keyOf(name.slice(0, at));
      const cut = { name, rest: name.slice(at).toLowerCase() };
      const others = cuts.get(key);
      if (others) others.push(cut);
      else cuts.set(key, [cut]);
      isPart[key & (FILTER - 1)] = 1;
    }
  }
  return {
    nameOf: (key) => (isName[key & (FILTER - 1)] === 1 ? byKey.get(key) : undefined),
    cutsAt: (key) => (isPart[key & (FILTER - 1)] === 1 ? (cuts.get(key) ?? NO_CUTS) : NO_CUTS),
  };
}

const FILTER = 0x10000;
const SHORTEST_PART = 2;
const NO_CUTS: readonly Cut[] = [];

let builtIn: NameIndex | undefined;

/** The names that the product brings along; made when first asked for. */
export function coinedNames(): NameIndex {
  builtIn ??= indexNames(COINED_NAMES);
  return builtIn;
}
