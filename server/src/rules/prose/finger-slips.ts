/** A slip of a finger that may have made a word of another one. */
export interface FingerSlip {
  /** Where in the word it is, in UTF-16 units. */
  readonly at: number;
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
  /** How many letters a word needs to tell by itself. */
  readonly telling: number;
  readonly isSure: boolean;
}

/** Tenses in Germanic languages: `verleihen`, `verliehen`. */
const ABLAUT: ReadonlySet<string> = new Set(['ei', 'ie']);

/**
 * Two letters in each other's place, a letter struck twice, and one that should be there twice. A
 * letter that is missing, or another, is the work of a grammar as often.
 */
const KINDS: readonly Kind[] = [
  {
    fits: ({ here, meant }) =>
      here.length === 2 && here === [...meant].reverse().join('') && !ABLAUT.has(here),
    ...{ telling: 8, isSure: true },
  },
  {
    fits: ({ here, meant, before }) => meant === '' && here === before,
    ...{ telling: 0, isSure: true },
  },
  {
    fits: ({ here, meant, before }) => here === '' && meant === before,
    ...{ telling: Infinity, isSure: false },
  },
];

/** Other forms of a word differ in its last letters. */
const FEWEST_BEHIND = 2;

/** The slip that made a word of another one, of the same first letter; undefined where none did. */
export function fingerSlip(word: string, other: string): FingerSlip | undefined {
  if (Math.abs(word.length - other.length) > 1) return undefined;
  const shorter = Math.min(word.length, other.length);
  let at = 1;
  while (at < shorter && word[at] === other[at]) at++;
  let behind = 0;
  while (behind < shorter - at && word.at(-1 - behind) === other.at(-1 - behind)) behind++;
  if (behind < FEWEST_BEHIND) return undefined;
  const [here, meant] = [word.slice(at, -behind), other.slice(at, -behind)];
  const kind = KINDS.find(({ fits }) => fits({ here, meant, before: word[at - 1]! }));
  return kind && { at, isTelling: word.length >= kind.telling, isSure: kind.isSure };
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
