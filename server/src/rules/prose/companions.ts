import type { Compounding } from '../../locale/compounds.ts';
import { TELLING_ENGLISH } from '../../locale/english.ts';
import type { Document } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { endOfWords, firstWord, keyOf, type Words, words } from '../../model/words.ts';

/**
 * With which words of their sources the words go that begin with a small one, as `voordelen` goes
 * with “benefits”: there `voor delen` is hardly meant as two words.
 */
export interface Companions {
  /** Takes in the segments of a document. */
  readonly take: (document: Document) => void;
  /**
   * The keys of the words that most sources have where a target has a word, which its key tells,
   * and that few have elsewhere.
   */
  readonly of: (key: number) => readonly number[];
}

interface Company {
  times: number;
  readonly sources: Map<number, number>;
}

/** Gathers the companions of the words of a language. */
export function gatherCompanions(language: Compounding): Companions {
  const known = new Map<number, Company>();
  const totals = new Map<number, number>();
  let all = 0;
  return {
    take: (document) => {
      const columns = words(document);
      all += document.segments.length;
      for (const segment of document.segments) {
        const sources = speakingWords(columns, segment);
        for (const source of sources) totals.set(source, (totals.get(source) ?? 0) + 1);
        for (const key of newWords(document.text, columns, segment, language)) {
          meet(known, key, sources);
        }
      }
    },
    of: (key) => {
      const { times, sources } = known.get(key) ?? NOBODY;
      const least = Math.max(FEWEST, USUAL * times);
      return [...sources]
        .filter(
          ([source, count]) =>
            count >= least && count * all >= OFTENER * times * totals.get(source)!,
        )
        .map(([source]) => source);
    },
  };
}

const FEWEST = 2;
const USUAL = 0.6;
/** So many times as often as anywhere a word must stand there; what all sources say tells nothing. */
const OFTENER = 4;
const NOBODY: Company = { times: 0, sources: new Map() };

function meet(known: Map<number, Company>, key: number, sources: ReadonlySet<number>): void {
  const company = known.get(key) ?? { times: 0, sources: new Map() };
  known.set(key, company);
  company.times++;
  for (const source of sources) company.sources.set(source, (company.sources.get(source) ?? 0) + 1);
}

/** The words of a target that begin with a small one and could be two. */
function newWords(
  text: string,
  columns: Words,
  segment: Segment,
  { small, shortest }: Compounding,
): ReadonlySet<number> {
  const { starts, ends, keys } = columns;
  const found = new Set<number>();
  const end = endOfWords(columns, segment, 'target');
  for (let i = firstWord(columns, segment, 'target'); i < end; i++) {
    const longest = Math.min(ends[i]! - starts[i]! - shortest, LONGEST_SMALL);
    for (let length = shortest; length <= longest; length++) {
      if (!small.has(text.slice(starts[i], starts[i]! + length).toLowerCase())) continue;
      found.add(keys[i]!);
      break;
    }
  }
  return found;
}

const LONGEST_SMALL = 7;
const SHORTEST_SPEAKING = 5;
const TELLING = new Set(TELLING_ENGLISH.map(keyOf));

/** The words of a source that say what it is about. */
export function speakingWords(columns: Words, segment: Segment): ReadonlySet<number> {
  const { starts, ends, keys } = columns;
  const found = new Set<number>();
  const end = endOfWords(columns, segment, 'source');
  for (let i = firstWord(columns, segment, 'source'); i < end; i++) {
    if (ends[i]! - starts[i]! >= SHORTEST_SPEAKING && !TELLING.has(keys[i]!)) found.add(keys[i]!);
  }
  return found;
}
