import type { Document } from '../model/document.ts';
import { range } from '../text/range.ts';
import { LOCALIZATION_KEYS } from './header/keys.ts';
import {
  isOfOldHandOff,
  type LocalizedFrontMatter,
  localizedFrontMatter,
  wholeEntry,
} from './metadata.ts';
import { type Fix, possibly, type Rule } from './rule.ts';

export const metadataMissing: Rule = {
  id: 'metadata-missing',
  title: 'Localization key that is missing',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    const localized = localizedFrontMatter(document);
    if (!localized) return;
    const { entries, damaged, frontMatter } = localized;
    for (const key of LOCALIZATION_KEYS) {
      if (entries.some((entry) => entry.key === key)) continue;
      if (damaged.some((line) => line.key === key)) continue;
      if (key === 'ms.locfileid' && isOfOldHandOff(document)) continue;
      const place = placeOf(localized, key);
      yield {
        range: frontMatter.closing,
        message: `The front matter lacks ${key}, which the publisher gives every localized page.`,
        fixes: place === undefined ? [] : fixesOf(document, key, place),
      };
    }
  },
};

/** After the entry that stands before the key in the publisher's order. */
function placeOf({ entries }: LocalizedFrontMatter, key: string): number | undefined {
  const before = LOCALIZATION_KEYS.slice(0, LOCALIZATION_KEYS.indexOf(key));
  const last = entries.findLast((entry) => before.includes(entry.key));
  return last && wholeEntry(last).end;
}

/** What the key must be is told by the folder, or is one of two; the rest only the publisher knows. */
function fixesOf({ origin }: Document, key: string, place: number): Fix[] {
  const at = range(place, place);
  const line = (value: string): string => `\n${key}: ${value}`;
  if (key === 'ms.translationtype') {
    return ['MT', 'HT'].map((type) => possibly(`Add ${key}: ${type}`, at, line(type)));
  }
  const { locale } = origin;
  if (key !== 'ms.contentlocale' || !locale) return [];
  return [{ ...possibly(`Add ${key}: ${locale}`, at, line(locale)), preferred: true }];
}
