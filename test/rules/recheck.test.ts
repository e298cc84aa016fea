import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  type Document,
  type DocumentOrigin,
  parseDocument,
} from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { type Checked, recheck } from '../../server/src/rules/recheck.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { handEdit } from '../support/edits.ts';
import { generatedPage } from '../support/generated-page.ts';
import { type Random, randomNumbers } from '../support/random.ts';
import { pair } from '../support/segments.ts';

const origin: DocumentOrigin = { locale: 'nl-NL' };
const shared = fileURLToPath(new URL('../../../shared/corpus/sxs', import.meta.url));
const skip = existsSync(shared) ? false : 'the shared documents are not here';

function checked(document: Document): Checked {
  return { document, findings: check(document, rules), whole: document };
}

/** What a recheck finds after a text was replaced; undefined where it asks for a whole check. */
function recheckAfter(
  page: string,
  from: string,
  to: string,
  before = checked(parseDocument(page, origin)),
) {
  return recheck(parseDocument(page.replace(from, to), origin), before, rules);
}

function brief(text: string, findings: readonly Finding[] | undefined): string[] | undefined {
  return findings?.map(({ rule, range: { start, end } }) => `${rule} ${text.slice(start, end)}`);
}

const page = [
  pair(103, 'Kies een een map.', 'Choose a folder.'),
  pair(104, 'Open de map.', 'Open the folder.'),
  pair(105, 'Sluit de de map.', 'Close the folder.'),
].join('\n\n');

describe('a recheck', () => {
  test('finds what was typed, and moves what was found elsewhere', () => {
    const text = page.replace('Open de', 'Open de de');
    assert.deepEqual(brief(text, recheckAfter(page, 'Open de', 'Open de de')), [
      'text-doubled-word een een',
      'text-doubled-word de de',
      'text-doubled-word de de',
    ]);
  });

  test('lets go of what was repaired', () => {
    const text = page.replace('een een', 'een');
    assert.deepEqual(brief(text, recheckAfter(page, 'een een', 'een')), [
      'text-doubled-word de de',
    ]);
  });

  test('moves the fixes along', () => {
    const text = page.replace('Open', 'Open nu');
    const [, last] = recheckAfter(page, 'Open', 'Open nu')!;
    const mended = applyEdits(text, last!.fixes[0]!.edits);
    assert.equal(mended, text.replace('de de', 'de'));
  });

  const whole: Readonly<Record<string, readonly [string, string]>> = {
    'edits on two lines': [
      'map.</span><span class="sxs-lookup"><span data-stu-id="4c0de-103">',
      'm',
    ],
    'a line break': ['Open de', 'Open\nde'],
    'a segment more': ['\n\n', `\n\n${pair(109, 'Ja', 'Yes')}\n\n`],
    'a damaged tag': ['</span></span>', '</span></spa'],
    'nothing at all': ['Open', 'Open'],
  };
  for (const [what, [from, to]] of Object.entries(whole)) {
    test(`leaves ${what} to a whole check`, () => {
      assert.equal(recheckAfter(page, from, to), undefined);
    });
  }

  test('leaves the front matter to a whole check', () => {
    const text = `---\ntitle: Mappen\nms.contentlocale: nl-NL\n---\n${page}`;
    const before = checked(parseDocument(text, origin));
    assert.equal(recheckAfter(text, 'nl-NL', 'nl-BE', before), undefined);
  });

  test('leaves what is newly known of a page to a whole check', () => {
    const before = checked(parseDocument(page, { locale: 'nl-NL' }));
    assert.equal(recheckAfter(page, 'Open', 'Openen', before), undefined);
  });
});

/** What must agree: which rules say something, where, and how loud; a page's habits may be late. */
function judged(findings: readonly Finding[]): string[] {
  const ofLines = new Set(rules.filter(({ scope }) => scope !== 'page').map(({ id }) => id));
  return findings
    .filter(({ rule }) => ofLines.has(rule))
    .map(({ rule, severity, range, segment }) =>
      [rule, severity, range.start, range.end, segment?.index].join(' '),
    )
    .sort();
}

/** Makes edits one after the other, and holds each recheck against a check of the whole. */
function edit(text: string, random: Random, times: number): number {
  let before = checked(parseDocument(text, origin));
  let quick = 0;
  for (let i = 0; i < times && before.document.segments.length > 0; i++) {
    const one = handEdit(before.document, random);
    const document = parseDocument(applyEdits(before.document.text, [one]), origin);
    const all = check(document, rules);
    const findings = recheck(document, before, rules);
    if (findings) {
      quick++;
      assert.deepEqual(judged(findings), judged(all), JSON.stringify(one));
    }
    // As after a pause; the habits of the page are those of the version before.
    before = { document, findings: findings ?? all, whole: document };
  }
  return quick;
}

describe('a recheck says what a check says', () => {
  for (let seed = 1; seed <= 10; seed++) {
    test(`after a hundred edits of page ${seed}`, () => {
      const quick = edit(generatedPage({ segments: 60, seed }), randomNumbers(seed), 100);
      assert.ok(quick > 60, `${quick} of the edits were rechecked`);
    });
  }

  test('after edits of the shared documents', { skip }, () => {
    const paths = skip ? [] : readdirSync(shared, { recursive: true, encoding: 'utf8' });
    const random = randomNumbers(7);
    for (const path of paths.filter((one) => one.endsWith('.md')).sort()) {
      edit(readFileSync(join(shared, path), 'utf8'), random, 1);
    }
  });
});
