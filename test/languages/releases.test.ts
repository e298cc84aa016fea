import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const FOLDER = new URL('releases/', import.meta.url);
const FIRST = 103;

/** One text a line; a line of a language is a right translation of the English one, or empty. */
function linesOf(name: string): string[] {
  return readFileSync(new URL(name, FOLDER), 'utf8').slice(0, -1).split('\n');
}

const ENGLISH = linesOf('en.txt');

describe('release notes in many languages are told to be right', () => {
  for (const name of readdirSync(FOLDER).filter((one) => one !== 'en.txt')) {
    const locale = name.slice(0, -'.txt'.length);
    test(locale, () => {
      const targets = linesOf(name);
      assert.equal(targets.length, ENGLISH.length, 'a line for each of the English ones');
      const pairs = targets.map((target, at) =>
        target ? pair(FIRST + at, target, ENGLISH[at]) : '',
      );
      const found = check(parseDocument(pairs.filter(Boolean).join('\n\n'), { locale }), rules);
      const said = found
        .filter(({ rule }) => rule !== 'id-gap')
        .map(({ rule, message }) => `${rule}: ${message}`);
      assert.deepEqual(said, []);
    });
  }
});
