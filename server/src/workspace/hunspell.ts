import type { Dictionary } from '../model/dictionary.ts';

// A word list of 200,000 entries must not become as many strings: it stays one text, and a table
// of numbers says where in it each word begins. Endings are undone when a word is looked up.
// Prefixes, endings of endings and compounds are left out; a word that only they make is not known.

/** The file with the endings that belongs to a list of words. */
export function affixFile(path: string): string {
  return path.replace(/\.dic$/i, '.aff');
}

/** What stands against a dictionary in another encoding: its words are garbled. */
export function encodingFault(affixes: string, words = ''): string | undefined {
  const named = /^SET[ \t]+(?!UTF-8)(\S+)/im.exec(affixes)?.[1];
  const name = named ?? (/[\0\ufffd]/.test(words) ? 'another encoding' : undefined);
  return name && `it is in ${name}; both files are to be in UTF-8`;
}

/** Reads a Hunspell dictionary, the texts of its `.dic` and its `.aff`. Quick, and small in memory. */
export function readHunspell(words: string, affixes: string): Dictionary {
  const rules = readAffixes(affixes);
  const entries = indexEntries(words);
  const isWord = (word: string): boolean => {
    const flags = entries(word);
    return flags.some((own) => !rules.hidden.some((flag) => hasFlag(own, flag, rules)));
  };
  const isInflected = (word: string): boolean => {
    for (let length = 1; length <= rules.longest && length < word.length; length++) {
      for (const rule of rules.suffixes.get(word.slice(-length)) ?? []) {
        const stem = word.slice(0, -length) + rule.strip;
        if (!rule.condition.test(stem)) continue;
        if (entries(stem).some((own) => hasFlag(own, rule.flag, rules))) return true;
      }
    }
    return false;
  };
  return {
    has: (written) => {
      const word = rules.respell(written);
      return isWord(word) || isInflected(word);
    },
  };
}

interface Suffix {
  readonly flag: string;
  /** What the stem has in place of the ending. */
  readonly strip: string;
  readonly condition: RegExp;
}

interface Affixes {
  /** The suffixes by what they add. */
  readonly suffixes: ReadonlyMap<string, readonly Suffix[]>;
  readonly longest: number;
  /** The flags of entries that are no words by themselves. */
  readonly hidden: readonly string[];
  /** How many characters a flag has; 0 where flags are numbers between commas. */
  readonly flagLength: number;
  /** Lists of flags that entries name by number, from 1. */
  readonly aliases: readonly string[];
  /** Gives a word the letters that the dictionary uses. */
  readonly respell: (word: string) => string;
}

function readAffixes(text: string): Affixes {
  const suffixes = new Map<string, Suffix[]>();
  const hidden: string[] = [];
  const aliases: string[] = [];
  const letters: [string, string][] = [];
  let flagLength = 1;
  for (const line of text.split(/\r?\n/)) {
    const [kind, a = '', b = '', c = '', d] = line.trim().split(/\s+/);
    if (kind === 'SFX' && d !== undefined) addSuffix(suffixes, a, b, c, d);
    else if (kind === 'FLAG') flagLength = a === 'long' ? 2 : a === 'num' ? 0 : 1;
    else if (kind === 'AF') aliases.push(a);
    else if (kind === 'ICONV' && b !== '') letters.push([a, b]);
    else if (HIDING.has(kind!)) hidden.push(a);
  }
  const respell = (word: string): string =>
    letters.reduce((spelled, [from, to]) => spelled.replaceAll(from, to), word);
  const longest = Math.max(0, ...[...suffixes.keys()].map(({ length }) => length));
  // The first alias line says how many there are.
  return { suffixes, longest, hidden, flagLength, aliases: aliases.slice(1), respell };
}

const HIDING: ReadonlySet<string> = new Set(['FORBIDDENWORD', 'NEEDAFFIX', 'ONLYINCOMPOUND']);

function addSuffix(
  suffixes: Map<string, Suffix[]>,
  flag: string,
  strip: string,
  ending: string,
  condition: string,
): void {
  const [add] = ending.split('/');
  if (!add || add === '0' || !CONDITION.test(condition)) return;
  const suffix = {
    flag,
    strip: strip === '0' ? '' : strip,
    condition: condition === '.' ? /(?:)/ : new RegExp(`${condition}$`, 'u'),
  };
  const others = suffixes.get(add);
  if (others) others.push(suffix);
  else suffixes.set(add, [suffix]);
}

/** Letters and classes of letters. */
const CONDITION = /^(?:[\p{L}\p{M}\d.'’-]|\[\^?[\p{L}\p{M}\d'’-]+\])+$/u;

function hasFlag(own: string, flag: string, { flagLength, aliases }: Affixes): boolean {
  const flags = aliases.length > 0 ? (aliases[Number(own) - 1] ?? '') : own;
  if (flagLength === 0) return flags.split(',').includes(flag);
  for (let at = flags.indexOf(flag); at >= 0; at = flags.indexOf(flag, at + 1)) {
    if (at % flagLength === 0) return true;
  }
  return false;
}

/** Answers the flags of all entries of a word. */
function indexEntries(text: string): (word: string) => readonly string[] {
  const lines = text.length / 4;
  let size = 64;
  while (size < lines) size *= 2;
  const slots = new Int32Array(size);
  const mask = size - 1;
  // The first line says how many entries there are.
  for (let at = text.indexOf('\n') + 1; at > 0 && at < text.length; ) {
    let hash = 0;
    let end = at;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === SLASH || code <= SPACE) break;
      hash = (Math.imul(hash, 31) + code) | 0;
    }
    let slot = spread(hash) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    if (end > at) slots[slot] = at;
    at = text.indexOf('\n', end) + 1;
  }
  return (word) => {
    const found: string[] = [];
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
    for (let slot = spread(hash) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const at = slots[slot]!;
      const end = at + word.length;
      if (text.startsWith(word, at) && isEnd(text.charCodeAt(end))) found.push(flagsAt(text, end));
    }
    return found;
  };
}

const SLASH = 47;
const SPACE = 32;

function isEnd(code: number): boolean {
  return code === SLASH || code <= SPACE || Number.isNaN(code);
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

const FLAGS = /\/([^\s/]*)/y;

function flagsAt(text: string, at: number): string {
  FLAGS.lastIndex = at;
  return FLAGS.exec(text)?.[1] ?? '';
}
