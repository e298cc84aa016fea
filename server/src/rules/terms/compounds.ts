import { keyOf, type Words } from '../../model/words.ts';
import { NAME_FILTER } from './coined.ts';
import { COMPOUND_NAMES } from './names.ts';

/** A name of several words, prepared to be found among the words of a text. */
export interface CompoundName {
  readonly name: string;
  readonly words: readonly string[];
  readonly keys: readonly number[];
  /** The key of the name written as one word. */
  readonly joined: number;
}

/** Names of several words by their first ones. */
export interface CompoundIndex {
  /** Not zero at `key & NAME_FILTER` where a name could begin with a word. */
  readonly firsts: Uint8Array;
  /** The names that begin with a word, the longest first. */
  readonly beginningWith: (key: number) => readonly CompoundName[];
}

let built: CompoundIndex | undefined;

/** The names of several words that the product brings along; made when first asked for. */
export function compoundNames(): CompoundIndex {
  built ??= indexCompounds(COMPOUND_NAMES);
  return built;
}

function indexCompounds(names: readonly string[]): CompoundIndex {
  const firsts = new Uint8Array(NAME_FILTER + 1);
  const byFirst = new Map<number, CompoundName[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const words = name.match(/[\p{L}\d]+/gu) ?? [];
    const keys = words.map((word) => keyOf(word));
    const compound = { name, words, keys, joined: keyOf(words.join('')) };
    const [first] = keys;
    firsts[first! & NAME_FILTER] = 1;
    byFirst.set(first!, [...(byFirst.get(first!) ?? []), compound]);
  }
  return { firsts, beginningWith: (key) => byFirst.get(key) ?? NO_NAMES };
}

/** The longest name whose words stand at a place of a half, in whatever capitals. */
export function compoundAt(
  { keys }: Words,
  word: number,
  end: number,
  { beginningWith }: CompoundIndex,
): CompoundName | undefined {
  for (const name of beginningWith(keys[word]!)) {
    const length = name.keys.length;
    let same = 1;
    while (same < length && keys[word + same] === name.keys[same]) same++;
    if (same === length && word + length <= end) return name;
  }
  return undefined;
}

const NO_NAMES: readonly CompoundName[] = [];
