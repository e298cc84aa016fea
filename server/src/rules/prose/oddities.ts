import { type Document, perDocument } from '../../model/document.ts';
import { Mark, marksOf, segmentsWith } from '../../model/marks.ts';
import type { Segment } from '../../model/segments.ts';

/** A place in a target that is worth a closer look. */
export interface Oddity {
  readonly segment: Segment;
  readonly at: number;
}

/** What one look at every character of a document's targets finds unusual, by who asks for it. */
export interface Oddities {
  /** What may begin the litter of a tool: `[[`, `__`, `@@`, `XX` and like. */
  readonly litter: readonly Oddity[];
  /** Two marks in a row. */
  readonly marks: readonly Oddity[];
  /** A question mark within a word or behind another one. */
  readonly questions: readonly Oddity[];
  /** What may begin a character as programs write it: `\u`, `%C`, `=C3`. */
  readonly escapes: readonly Oddity[];
  /** Targets whose parentheses or quotation marks are not even. */
  readonly uneven: readonly Segment[];
  /** Targets with a parenthesis that closes before one opens. */
  readonly turned: ReadonlySet<Segment>;
}

/** The oddities of a document: one pass for all, since most characters are what they should be. */
export const oddities: (document: Document) => Oddities = perDocument((document) => {
  const found: Found = {
    litter: [],
    marks: [],
    questions: [],
    escapes: [],
    uneven: [],
    turned: new Set(),
  };
  for (const segment of segmentsWith(document, TELLING)) {
    if ((marksOf(document, segment, 'target') & TELLING) !== 0) {
      readTarget(document.text, segment, found);
    }
  }
  return found;
});

/** The marks of what is looked for. */
const TELLING =
  Mark.paired |
  Mark.stops |
  Mark.question |
  Mark.litter |
  Mark.bracket |
  Mark.underscore |
  Mark.colon |
  Mark.backslash |
  Mark.percent;

type Lists = Omit<Oddities, 'turned'>;
type Found = { -readonly [Name in keyof Lists]: Lists[Name][number][] } & {
  readonly turned: Set<Segment>;
};

function readTarget(text: string, segment: Segment, found: Found): void {
  const { start, end } = segment.target.content;
  let sum = 0;
  let quotes = 0;
  let depth = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const flag = FLAGS[code]!;
    if (flag === 0) continue;
    if (code === text.charCodeAt(at + 1) && '?:%'.includes(text[at]!))
      found.marks.push({ segment, at });
    if (flag === PAIR) {
      if (code === OPEN) {
        sum++;
        if (depth++ < 0) found.turned.add(segment);
      } else if (code === CLOSE) {
        sum--;
        depth--;
      } else if (code === QUOTE) {
        quotes++;
        if (text.charCodeAt(at + 1) === QUOTE) found.litter.push({ segment, at });
      } else sum += WEIGHTS.get(code)!;
    } else READERS[flag]!(text, at, segment, found);
  }
  if (sum !== 0 || quotes % 2 !== 0) found.uneven.push(segment);
}

const OPEN = 40;
const CLOSE = 41;
const QUOTE = 34;

// ---- what a character may be, one number each

const PAIR = 1;
const NEEDLE = 2;
const MARK = 3;
const QUESTION = 4;
const ESCAPE = 5;

const FLAGS = new Uint8Array(0x10000);
for (const [flag, characters] of [
  [PAIR, '()（）«»„“”「」『』《》"'],
  [NEEDLE, '[⟦【_@#:XZP'],
  [MARK, '.,;。、，；：؛،।۔'],
  [QUESTION, '?'],
  [ESCAPE, '\\%='],
] as const) {
  for (const character of characters) FLAGS[character.charCodeAt(0)] = flag;
}
/**
 * What a sign adds to a sum that is zero where all are paired, and hardly ever where one is not.
 * High quotation marks end what low ones begin, or are paired by themselves.
 */
const WEIGHTS: ReadonlyMap<number, number> = new Map(
  [
    ['(（', ')）'],
    ['«', '»'],
    ['「', '」'],
    ['『', '』'],
    ['《', '》'],
    ['„', '“”'],
  ].flatMap(([opening, closing], index) => [
    ...[...opening!].map((sign) => [sign.charCodeAt(0), 16 ** index] as const),
    ...[...closing!].map((sign) => [sign.charCodeAt(0), -(16 ** index)] as const),
  ]),
);

type Reader = (text: string, at: number, segment: Segment, found: Found) => void;

const READERS: Readonly<Record<number, Reader>> = {
  [NEEDLE]: (text, at, segment, { litter }) => {
    const seconds = SECOND[text[at]!];
    if (!seconds || seconds.includes(text[at + 1] ?? ' ')) litter.push({ segment, at });
  },
  [MARK]: (text, at, segment, { marks }) => {
    if (FLAGS[text.charCodeAt(at + 1)] === MARK) marks.push({ segment, at });
  },
  [QUESTION]: (text, at, segment, { questions }) => {
    if (!AFTER_QUESTION.has(text.charCodeAt(at + 1))) questions.push({ segment, at });
  },
  [ESCAPE]: (text, at, segment, { escapes }) => {
    if ("uCDE2'".includes(text[at + 1] ?? ' ')) escapes.push({ segment, at });
  },
};

/** What follows the first sign of litter; anything where nothing is said. */
const SECOND: Readonly<Record<string, string>> = {
  '⟦': '0123456789/abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '【': '0123456789',
  _: '_x',
  '@': '@',
  '#': '#',
  ':': 'c',
  X: 'XM',
  Z: 'Z',
  P: 'H',
};

/** A space, a line break, or the tag that ends the target. */
const AFTER_QUESTION = new Set([...' \n\r<*)'].map((sign) => sign.charCodeAt(0)));
