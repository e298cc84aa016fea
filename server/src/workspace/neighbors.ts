import { compounding } from '../locale/compounds.ts';
import { languageOf } from '../locale/language.ts';
import { parseDocument } from '../model/document.ts';
import type { NeighborWords } from '../model/neighbor-words.ts';
import { endOfWords, firstWord, words } from '../model/words.ts';
import { gatherCompanions } from '../rules/prose/companions.ts';

/** More pages than this tell hardly more, and take longer to read than anybody waits. */
const MOST_PAGES = 100;

/** The pages of a folder that tell of each other's words, by the names in it; in their order. */
export function neighborPages(names: readonly string[]): readonly string[] {
  return names
    .filter((name) => /\.(?:md|markdown)$/i.test(name))
    .sort()
    .slice(0, MOST_PAGES);
}

/** Whether the words beside a page are of use: only where a language makes one word of several. */
export function heedsNeighbors(locale: string): boolean {
  return compounding(locale) !== undefined;
}

/** Gathers words from one page after the other, each forgotten before the next is read. */
export interface WordGatherer {
  /** Takes the words of a page, if it is in the language. */
  readonly take: (text: string) => void;
  readonly words: NeighborWords;
}

/** Gathers the words of a language that could be made of two. */
export function gatherWords(locale: string): WordGatherer {
  const language = languageOf(locale);
  const joining = compounding(locale);
  const shortest = 2 * (joining?.shortest ?? 0);
  const companions = joining && gatherCompanions(joining);
  const once = new Set<number>();
  const often = new Set<number>();
  return {
    take: (text) => {
      const document = parseDocument(text, { locale });
      if (languageOf(document.locale) !== language) return;
      companions?.take(document);
      const columns = words(document);
      const { starts, ends, keys } = columns;
      for (const segment of document.segments) {
        const end = endOfWords(columns, segment, 'target');
        for (let i = firstWord(columns, segment, 'target'); i < end; i++) {
          if (ends[i]! - starts[i]! < shortest) continue;
          (once.has(keys[i]!) ? often : once).add(keys[i]!);
        }
      }
    },
    words: {
      has: (key) => often.has(key),
      companionsOf: (key) => companions?.of(key) ?? [],
    },
  };
}
