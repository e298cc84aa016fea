/** A slip of a finger that may have made a word of another one. */
export interface FingerSlip {
  /** Where in the word it is, in UTF-16 units. */
  readonly at: number;
  /** How often the page must have the other word. */
  readonly fewestUses: number;
  /** Whether the word tells by itself; another must look odd. */
  readonly isTelling: boolean;
  /** Whether hardly a language makes such a word of the other. */
  readonly isSure: boolean;
}

/** What a slip did: the part of each word between what both have at their start and end. */
interface Change {
  readonly here: string;
  readonly meant: string;
  /** The letter before it. */
  readonly before: string;
}

interface Kind {
  readonly fits: (change: Change) => boolean;
  /** How many letters a word needs to be looked at, and to tell by itself. */
  readonly letters: number;
  readonly telling: number;
  /** How many letters both words have behind the slip: other forms of a word differ in its last. */
  readonly behind: number;
  readonly uses: number;
  readonly isSure: boolean;
}

/** Tenses in Germanic languages: `verleihen`, `verliehen`. */
const ABLAUT: ReadonlySet<string> = new Set(['ei', 'ie']);
const KEYBOARD = 'qwertyuiop asdfghjkl zxcvbnm';

const SURE = { letters: 6, behind: 2, uses: 2, isSure: true };
/** The work of a grammar as often, unless much speaks for a slip. */
const UNSURE = { letters: 8, telling: Infinity, behind: 4, uses: 3, isSure: false };

/** Two letters in each other's place, one struck twice, one not struck twice or at all, a near key. */
const KINDS: readonly Kind[] = [
  {
    fits: ({ here, meant }) =>
      here.length === 2 && here === [...meant].reverse().join('') && !ABLAUT.has(here),
    ...{ ...SURE, telling: 8 },
  },
  { fits: ({ here, meant, before }) => meant === '' && here === before, ...SURE, telling: 0 },
  {
    fits: ({ here, meant, before }) => here === '' && meant === before,
    ...{ ...SURE, telling: Infinity, isSure: false },
  },
  { fits: ({ here, meant }) => here === '' && meant.length === 1, ...UNSURE },
  { fits: ({ here, meant }) => here.length === 1 && areNear(here, meant), ...UNSURE },
];

function areNear(key: string, other: string): boolean {
  return other.length === 1 && [key + other, other + key].some((two) => KEYBOARD.includes(two));
}

/** The slip that made a word of another one, of the same first letter; undefined where none did. */
export function fingerSlip(word: string, other: string): FingerSlip | undefined {
  if (Math.abs(word.length - other.length) > 1) return undefined;
  const shorter = Math.min(word.length, other.length);
  let at = 1;
  while (at < shorter && word[at] === other[at]) at++;
  let behind = 0;
  while (behind < shorter - at && word.at(-1 - behind) === other.at(-1 - behind)) behind++;
  if (behind === 0) return undefined;
  const [here, meant] = [word.slice(at, -behind), other.slice(at, -behind)];
  const kind = KINDS.find(({ fits }) => fits({ here, meant, before: word[at - 1]! }));
  if (!kind || behind < kind.behind || word.length < kind.letters) return undefined;
  const { uses: fewestUses, isSure, telling } = kind;
  return { at, fewestUses, isTelling: word.length >= telling, isSure };
}

const IN_A_ROW = 3;

/** Whether a word has letters in a row around a place that a text has nowhere else. */
export function isOdd(text: string, word: string, at: number): boolean {
  const first = Math.max(0, at - IN_A_ROW + 1);
  const last = Math.min(at + 1, word.length - IN_A_ROW);
  for (let from = first; from <= last; from++) {
    const letters = word.slice(from, from + IN_A_ROW);
    if (text.indexOf(letters) === text.lastIndexOf(letters)) return true;
  }
  return false;
}
