import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { projectRoot } from '../../scripts/editor/project.ts';
import { writeRulePages } from '../../scripts/rule-pages.ts';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { pageFileOf } from '../../server/src/rules/levels.ts';
import { kindOf } from '../../server/src/workspace/page-kind.ts';

const folder = mkdtempSync(join(tmpdir(), 'locdocs-pages-'));
after(() => rmSync(folder, { recursive: true }));
writeRulePages(join(projectRoot, 'server/src/rules'), folder);
const pages = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);

describe('the pages of the rules as they ship', () => {
  test('hold every rule under its heading, in its file', () => {
    for (const { id } of rules) {
      const headings = pages.get(pageFileOf(id))!.match(/^# .*$/gm)!;
      assert.equal(headings.filter((heading) => heading === `# ${id}`).length, 1, id);
    }
  });

  test('are no pages to check when the editor opens them', () => {
    for (const [name, text] of pages) assert.equal(kindOf(parseDocument(text)), 'other', name);
  });

  test('link to each other where they are', () => {
    const ids = new Set(rules.map(({ id }) => id));
    for (const [name, text] of pages) {
      for (const [link, file, fragment] of text.matchAll(/\]\(([a-z-]+\.md)(?:#([a-z-]+))?\)/g)) {
        assert.ok(!ids.has(file!.slice(0, -'.md'.length)), `${name}: ${link}`);
        if (fragment && ids.has(fragment)) assert.ok(pages.has(file!), `${name}: ${link}`);
      }
    }
  });
});
