import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { projectRoot } from '../scripts/editor/project.ts';
import { lookAtLinked } from '../server/src/cli/linked.ts';
import { localeFromPath } from '../server/src/locale/from-path.ts';
import { parseDocument } from '../server/src/model/document.ts';
import { rules } from '../server/src/rules/index.ts';
import { readTerms } from '../server/src/workspace/terms.ts';
import { check } from './support/check.ts';

const folder = join(projectRoot, 'samples');
const terms = readTerms('terms.csv', readFileSync(join(folder, 'terms.csv'), 'utf8'));
const linkedOf = lookAtLinked();
const reported = new Map(pages().map((page) => [page, rulesOn(page)]));

/** These need what a folder of pages alone does not have: a commit. */
const ELSEWHERE = ['id-drift'];

describe('the samples', () => {
  test('show every rule', () => {
    const shown = new Set([...reported.values()].flat());
    const missing = rules.map(({ id }) => id).filter((id) => !shown.has(id));
    assert.deepEqual(missing, ELSEWHERE);
  });

  test('have a clean page in every language', () => {
    const locales = new Set(pages().map((page) => page.split('/')[0]));
    for (const locale of locales) assert.deepEqual(reported.get(`${locale}/get-started.md`), []);
  });

  test('say in their README what each page shows', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| `(\S+\.md)` \| (.*) \|$/gm)];
    const told = rows.map(([, page, shows]) => [page, shows]);
    const shown = [...reported].map(([page, ids]) => [page, tell(ids)]);
    assert.deepEqual(told, shown);
  });
});

function tell(ids: readonly string[]): string {
  return ids.length === 0 ? 'nothing' : ids.map((id) => `\`${id}\``).join(', ');
}

function pages(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split('\\').join('/'))
    .filter((path) => path.includes('/') && path.endsWith('.md'))
    .sort();
}

function rulesOn(page: string): string[] {
  const text = readFileSync(join(folder, page), 'utf8');
  const linked = linkedOf(join(folder, page), text);
  const document = parseDocument(text, { locale: localeFromPath(page), terms, linked });
  return [...new Set(check(document, rules).map(({ rule }) => rule))].sort();
}
