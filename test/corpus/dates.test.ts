import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { idOf, parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { check } from '../support/check.ts';

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));
const skip = existsSync(shared) ? false : 'the shared documents are not here';
const dateRules = rules.filter(({ id }) => id.startsWith('date-'));

/** `number rule` of every date finding of a page, in the order of the text. */
function findingsOf(path: string): string[] {
  const document = parseDocument(readFileSync(path, 'utf8'));
  return check(document, dateRules).map(({ segment, rule }) => {
    const id = segment ? idOf(document, segment, 'target') : '';
    return `${id.split('-')[1]} ${rule.slice('date-'.length)}`;
  });
}

// Everything that is wrong with the dates of these pages, and nothing else.
const SEEDS: Readonly<Record<string, readonly string[]>> = {
  'nl-nl/2020-november.md': [
    ...['105 missing', ...Array<string>(4).fill('105 untranslated')],
    ...['116 range', '265 order', '375 mismatch', '392 order', '551 order'],
  ],
  'nl-nl/mpn-benefits-faq.md': [],
  'sv-se/2020-november.md': [
    ...['105 untranslated', '105 untranslated', '239 order', '241 mismatch', '242 mismatch'],
    ...['315 order', '369 order', '528 order'],
  ],
  'fr-fr/2020-november.md': ['153 range', '426 format', '444 format'],
  'de-de/2020-november.md': [],
};

describe('the dates of the seeds', { skip }, () => {
  for (const [path, expected] of Object.entries(SEEDS)) {
    test(path, () => assert.deepEqual(findingsOf(join(shared, 'seeds', path)), expected));
  }
});

interface Judged {
  readonly cls: string;
  readonly verdict: 'true-error' | 'false-positive';
  readonly id: string;
  readonly file: string;
  readonly note: string;
}

describe('dates that a person judged', { skip }, () => {
  const path = join(shared, 'corpus/judged.json');
  const judged: Judged[] = skip ? [] : JSON.parse(readFileSync(path, 'utf8'));
  for (const { file, id, verdict, note } of judged.filter(({ cls }) => cls === 'date')) {
    test(`${verdict}: ${note}`, () => {
      const found = findingsOf(join(shared, 'corpus/sxs', file));
      const isReported = found.some((one) => one.startsWith(`${id.split('-')[1]} `));
      assert.equal(isReported, verdict === 'true-error');
    });
  }
});
