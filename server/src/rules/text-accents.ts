import { lettersForAccent } from '../locale/accented.ts';
import type { Document } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { endOfWords, firstWord, words } from '../model/words.ts';
import { range } from '../text/range.ts';
import { expectedAccents, readBare } from './accents/bare.ts';
import { type Known, readTwins, type Twin } from './accents/twins.ts';
import { isProse } from './prose/is-prose.ts';
import { keysOfSource } from './prose/source-words.ts';
import type { Fix, Found, Rule } from './rule.ts';

export const textAccents: Rule = {
  id: 'text-accents',
  title: 'Target that has lost its accents',
  severity: 'warning',
  fix: 'certain',
  scope: 'page',
  check(document) {
    const bare = readBare(document);
    if (bare.length === 0) return [];
    const known = readTwins(document, bare);
    return bare.flatMap((one) => judge(document, one, known) ?? []);
  },
};

/** How many accents must be expected where there are none: no text has so few of them. */
const IMPOSSIBLE = 8;
/** Where one word has accents elsewhere, and where it is a long one that stands there several times. */
const BESIDE_ONE = 3;
const BESIDE_TELLING = 2;

/** A word without its accents, and as the page has it. */
interface Lost {
  readonly word: number;
  readonly written: string;
  /** Whether it tells by itself: a long word that stands there several times. */
  readonly isTelling: boolean;
}

function judge(
  document: Document,
  segment: Segment,
  known: ReadonlyMap<number, Known>,
): Found | undefined {
  const lost = lostIn(document, segment, known);
  if (lost.length < 2 && !isLong(document, segment, leastBeside(lost))) return undefined;
  const { starts, ends } = words(document);
  const place =
    lost.length > 0
      ? range(starts[lost[0]!.word]!, ends[lost.at(-1)!.word]!)
      : segment.target.content;
  return {
    range: place,
    message: `The target has lost its accents${expectation(lost)}.`,
    segment,
    severity: lost.length < 2 ? 'information' : undefined,
    related: [{ range: segment.source.content, message: 'The source.' }],
    fixes: lost.length > 0 ? [mend(document, lost)] : [],
  };
}

function leastBeside([lost]: readonly Lost[]): number {
  if (!lost) return IMPOSSIBLE;
  return lost.isTelling ? BESIDE_TELLING : BESIDE_ONE;
}

function expectation(lost: readonly Lost[]): string {
  const shown = [...new Set(lost.map(({ written }) => `“${written}”`))].slice(0, 3);
  return shown.length === 0 ? '' : `: expected ${shown.join(', ')}, as elsewhere on this page`;
}

function mend(document: Document, lost: readonly Lost[]): Fix {
  const { starts, ends } = words(document);
  const edits = lost.map(({ word, written }) => ({
    range: range(starts[word]!, ends[word]!),
    newText: written,
  }));
  return { title: 'Write the accents', edits, preferred: lost.length > 1 };
}

/** A look at the length, and only then a count of what is not in the source. */
function isLong(document: Document, segment: Segment, least: number): boolean {
  const { start, end } = segment.target.content;
  const most = (end - start) / lettersForAccent(document.locale)!;
  return most >= least && expectedAccents(document, segment) >= least;
}

/** The words that the page has with accents elsewhere, in but one way, and never without. */
function lostIn(document: Document, segment: Segment, known: ReadonlyMap<number, Known>): Lost[] {
  const columns = words(document);
  const lost: Lost[] = [];
  const end = endOfWords(columns, segment, 'target');
  for (let word = firstWord(columns, segment, 'target'); word < end; word++) {
    const one = known.get(columns.keys[word]!);
    if (!one?.twin?.isSole || one.plain > 0) continue;
    const found = compare(document, word, one.twin);
    if (found) lost.push(found);
  }
  if (lost.length === 0) return lost;
  const inSource = keysOfSource(columns, segment);
  return lost.filter(({ word }) => {
    const place = range(columns.starts[word]!, columns.ends[word]!);
    return !inSource.has(columns.keys[word]!) && isProse(document, segment, 'target', place);
  });
}

/** Short words must stand there several times. */
const LONG = 4;
const FEWEST_OF_SHORT = 3;
const TELLING = 6;

function compare(document: Document, word: number, { word: other, count }: Twin): Lost | undefined {
  const [bare, twin] = [textOfWord(document, word), textOfWord(document, other)];
  if ((bare.length < LONG && count < FEWEST_OF_SHORT) || isEnding(bare, twin)) return undefined;
  const isTelling = bare.length >= TELLING && count > 1;
  return { word, written: inCase(bare, twin, document.locale), isTelling };
}

function textOfWord(document: Document, word: number): string {
  const { starts, ends } = words(document);
  return document.text.slice(starts[word], ends[word]);
}

/** Whether two words differ in their last letter only, as the forms of one word do. */
function isEnding(bare: string, twin: string): boolean {
  const stem = bare.slice(0, -1).toLowerCase();
  return bare.length === twin.length && stem === twin.slice(0, -1).toLowerCase();
}

/** A word in the capitals of another one. */
function inCase(bare: string, twin: string, locale: string): string {
  const lower = twin.toLocaleLowerCase(locale);
  if (bare.length > 1 && bare === bare.toUpperCase()) return lower.toLocaleUpperCase(locale);
  const isCapital = bare[0] !== bare[0]!.toLowerCase();
  return isCapital ? lower[0]!.toLocaleUpperCase(locale) + lower.slice(1) : lower;
}
