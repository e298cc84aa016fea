import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { turkishEnding } from '../../server/src/locale/dates/index.ts';

// Before the apostrophe, and behind it what belongs there.
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  Ocak: ['ta', 'tan', 'a', 'ın', 'taki'],
  Mart: ['ta', 'tan', 'a', 'ın', 'taki'],
  Temmuz: ['da', 'dan', 'a', 'un', 'daki'],
  Eylül: ['de', 'den', 'e', 'ün', 'deki'],
  Kasım: ['da', 'dan', 'a', 'ın', 'daki'],
  Ekim: ['de', 'den', 'e', 'in', 'deki'],
  '2016': ['da', 'dan', 'ya', 'nın', 'daki'],
  '2020': ['de', 'den', 'ye', 'nin', 'deki'],
  '2021': ['de', 'den', 'e', 'in', 'deki'],
  '2023': ['te', 'ten', 'e', 'ün', 'teki'],
  '2030': ['da', 'dan', 'a', 'un', 'daki'],
  '2100': ['de', 'den', 'e', 'ün', 'deki'],
};

describe('Turkish endings follow the word before them', () => {
  for (const [word, endings] of Object.entries(RIGHT)) {
    test(`${word}'${endings[0]}`, () => {
      for (const others of Object.values(RIGHT)) {
        others.forEach((ending, at) => {
          assert.equal(turkishEnding(ending, word), endings[at], `${word}'${ending}`);
        });
      }
    });
  }

  test('one that is not known stays', () => assert.equal(turkishEnding('lik', 'Mayıs'), 'lik'));
});
