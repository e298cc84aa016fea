import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inOtherLocales, localeFolder } from '../../server/src/workspace/other-locales.ts';

describe('the same page in other locales', () => {
  const cases: Record<string, [names: string[], found: string[]]> = {
    'file:///docs/nl-nl/a/b.md': [
      ['nl-nl', 'fr-fr', 'media', 'zh-tw', 'docs.de-de'],
      ['file:///docs/fr-fr/a/b.md', 'file:///docs/zh-tw/a/b.md'],
    ],
    'file:///repos/guide.nl-nl/b.md': [
      ['guide', 'guide.nl-nl', 'guide.fr-fr', 'fr-fr', 'other.fr-fr'],
      ['file:///repos/guide.fr-fr/b.md'],
    ],
    'file:///docs/guide/b.md': [['guide', 'fr-fr'], []],
  };
  for (const [uri, [names, found]] of Object.entries(cases)) {
    test(uri, () => {
      const folder = localeFolder(uri);
      assert.deepEqual(folder ? inOtherLocales(folder, names) : [], found);
    });
  }
});
