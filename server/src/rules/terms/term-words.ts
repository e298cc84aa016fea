import type { Document } from '../../model/document.ts';
import { type Term, termsFor } from '../../model/terms.ts';
import { keyOf } from '../../model/words.ts';

/** The words of a workspace's terms, for each locale; the pages of a folder share their terms. */
const known = new WeakMap<readonly Term[], Map<string, ReadonlySet<number>>>();
const NONE: ReadonlySet<number> = new Set();

/** The keys of the words that the term files write in the language of a page. */
export function termWords({ origin, locale }: Document): ReadonlySet<number> {
  const { terms } = origin;
  if (!terms) return NONE;
  const byLocale = known.get(terms) ?? new Map<string, ReadonlySet<number>>();
  known.set(terms, byLocale);
  const answer = byLocale.get(locale) ?? readWords(terms, locale);
  byLocale.set(locale, answer);
  return answer;
}

function readWords(terms: readonly Term[], locale: string): ReadonlySet<number> {
  const targets = termsFor(terms, locale).map(({ target }) => target ?? '');
  return new Set(
    targets.flatMap((target) => target.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(keyOf),
  );
}
