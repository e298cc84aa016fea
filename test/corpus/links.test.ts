import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { idOf, parseDocument } from '../../server/src/model/document.ts';
import type { Link } from '../../server/src/model/links/link.ts';
import { linksOf } from '../../server/src/model/links/pairs.ts';
import { rules } from '../../server/src/rules/index.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { slice } from '../../server/src/text/range.ts';
import { check } from '../support/check.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/sxs', import.meta.url));
const skip = existsSync(corpus) ? false : 'the shared documents are not here';
const linkRules = rules.filter(({ id }) => id.startsWith('link-'));

/** The links of published pages that an edit broke, each read: the rule and the segment. */
const BROKEN = ['link-garbled d6025-551', 'link-reference 33bd2-114', 'link-spaced a0229-116'];

test('published pages have no broken links but those known', { skip }, () => {
  const errors = pages().flatMap((text) => {
    const document = parseDocument(text);
    return check(document, linkRules)
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, segment }) => `${rule} ${segment && idOf(document, segment, 'target')}`);
  });
  assert.deepEqual(errors.sort(), BROKEN);
});

/** What a hand does to `[a](b)`: the link anew, from its text and its URL, and who reports it. */
const damages: readonly (readonly [string, (wording: string, url: string) => string])[] = [
  ['link-spaced', (wording, url) => `[${wording}] (${url})`],
  ['link-incomplete', (wording, url) => `[${wording}](${url}`],
  ['link-incomplete', (wording, url) => `[${wording}]${url})`],
  ['link-incomplete', (wording, url) => `[${wording}(${url})`],
  ['link-lookalike', (wording, url) => `[${wording}]（${url}）`],
  ['link-garbled', (wording, url) => `[${wording}][${url}]`],
  ['link-garbled', (wording, url) => `\\[${wording}\\](${url})`],
  ['link-url', (wording, url) => `[${wording}](${url}x)`],
  ['link-kind', (wording, url) => `![${wording}](${url})`],
];

describe('a damaged link of a published page is mended byte for byte', { skip }, () => {
  const plain = skip ? [] : pages().flatMap(firstPlainLink).slice(0, 120);
  for (const [rule, damage] of damages) {
    test(damage('text', 'URL'), () => {
      for (const { text, link } of plain) {
        const broken = damage(slice(text, link.text), slice(text, link.url));
        const damaged = text.slice(0, link.range.start) + broken + text.slice(link.range.end);
        const found = check(parseDocument(damaged), linkRules).filter(
          (finding) => finding.rule === rule && finding.severity !== 'information',
        );
        const mended = found.flatMap((finding) => preferredFix(finding) ?? []);
        assert.ok(
          mended.some(({ edits }) => applyEdits(damaged, edits) === text),
          broken,
        );
      }
    });
  }
});

/** The first link of a page that is written in the plainest way, on both sides alone in its half. */
function firstPlainLink(text: string): { text: string; link: Link }[] {
  const isPlain = ({ kind, text: wording }: Link): boolean =>
    kind === 'inline' && /^[^[\]()*`\\]+$/.test(slice(text, wording));
  const found = linksOf(parseDocument(text)).find(
    ({ pairs, target }) =>
      pairs.length === 1 && isPlain(pairs[0]!.target) && target.links.length === 1,
  );
  return found ? [{ text, link: found.pairs[0]!.target }] : [];
}

function pages(folder = corpus): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => {
      if (statSync(path).isDirectory()) return pages(path);
      return path.endsWith('.md') ? [readFileSync(path, 'utf8')] : [];
    });
}
