import { type Document, perDocument } from '../../model/document.ts';
import { noLocWords } from '../../model/no-loc.ts';
import { keyOf } from '../../model/words.ts';
import { COINED_NAMES, WORD_NAMES } from './names.ts';

/** A name cut in two: its first part is looked up, its rest must follow. */
export interface Cut {
  readonly name: string;
  /** What is left of the name behind the first part, in lower case. */
  readonly rest: string;
  /** The first code unit of the rest. */
  readonly next: number;
}

/** Names of one word, prepared to be recognized among the words of a document. */
export interface NameIndex {
  /** The name that a word is when case is left aside, by the key of the word. */
  readonly nameOf: (key: number) => string | undefined;
  /** Not zero at `key & NAME_FILTER` where a word could be a name: the look that most words cost. */
  readonly names: Uint8Array;
  /**
   * The same for words that names could begin with: the letters that the rest of a name could
   * begin with, as `letterBit` says.
   */
  readonly parts: Int32Array;
  /** The names that begin with a word. */
  readonly cutsAt: (key: number) => readonly Cut[];
}

/** A bit for the first letter of a word, by its code unit in lower case; some letters share one. */
export function letterBit(code: number): number {
  return 1 << (code & 31);
}

/** Prepares names. Most words are no name, which one look at a bit tells. */
function indexNames(names: readonly string[]): NameIndex {
  const byKey = new Map<number, string>();
  const cuts = new Map<number, Cut[]>();
  const isName = new Uint8Array(NAME_FILTER + 1);
  const parts = new Int32Array(NAME_FILTER + 1);
  for (const name of names) {
    byKey.set(keyOf(name), name);
    isName[keyOf(name) & NAME_FILTER] = 1;
    for (let at = SHORTEST_PART; at <= name.length - SHORTEST_PART; at++) {
      const key = keyOf(name.slice(0, at));
      const rest = name.slice(at).toLowerCase();
      const cut = { name, rest, next: rest.charCodeAt(0) };
      const others = cuts.get(key);
      if (others) others.push(cut);
      else cuts.set(key, [cut]);
      parts[key & NAME_FILTER]! |= letterBit(cut.next);
    }
  }
  return {
    nameOf: (key) => byKey.get(key),
    names: isName,
    parts,
    cutsAt: (key) => cuts.get(key) ?? NO_CUTS,
  };
}

/** How many bits of a key are looked at. */
export const NAME_FILTER = 0xffff;
const SHORTEST_PART = 2;
const NO_CUTS: readonly Cut[] = [];

let builtIn: NameIndex | undefined;
let builtAmbiguous: NameIndex | undefined;

/** The names that are common words too; made when first asked for. */
export function ambiguousNames(): NameIndex {
  builtAmbiguous ??= indexNames(WORD_NAMES);
  return builtAmbiguous;
}

/**
 * The names that a document's targets must have as they are: those that the product brings along,
 * and what its term files name without a translation, and the page keeps from it.
 */
export const protectedNames: (document: Document) => NameIndex = perDocument((document) => {
  const names = document.terms.flatMap(({ source, target }) =>
    target === undefined ? source : [],
  );
  const own = names.filter((name) => WORD.test(name));
  for (const word of noLocWords(document)) if (COINED.test(word)) own.push(word);
  if (own.length > 0) return indexWith(own);
  builtIn ??= indexNames(COINED_NAMES);
  return builtIn;
});

let latest: { readonly key: string; readonly index: NameIndex } | undefined;

/** The pages of a folder mostly name the same words, one after the other. */
function indexWith(own: readonly string[]): NameIndex {
  const key = own.join('\n');
  if (latest?.key !== key) latest = { key, index: indexNames([...COINED_NAMES, ...own]) };
  return latest.index;
}

/** A name of one word that has a capital: other terms have too many neighbors. */
const WORD = /^(?=.*\p{Lu})[\p{L}\d]{4,}$/u;

/** A name that nobody takes for a common word: it has a capital inside, or a figure. */
const COINED = /^(?=.{4})[\p{L}\d]*\p{Ll}(?:\p{Lu}|\d)[\p{L}\d]*$/u;
