import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Document, parseDocument } from '../../server/src/model/document.ts';
import { frontMatterValue } from '../../server/src/model/front-matter.ts';
import { project } from '../../server/src/model/projection.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const skip = existsSync(corpus) ? false : 'the shared documents are not here';

test('every target of the documents belongs to a whole segment', { skip }, () => {
  let targets = 0;
  let segments = 0;
  const broken: string[] = [];
  for (const { path, document } of pages('sxs')) {
    targets += document.text.split('data-ttu-id').length - 1;
    segments += document.segments.length;
    if (document.problems.length > 0) broken.push(path);
  }
  assert.deepEqual([targets, segments], [103_649, 103_649]);
  assert.deepEqual(broken, []);
});

test('the target side is the page that was published', { skip }, () => {
  const published = new Map(
    pages('live').map(({ path, document }) => [keyOf(path, document), document.text]),
  );
  let [compared, same, alike] = [0, 0, 0];
  const unescaped = (text: string): string => text.replaceAll('\\*', '*');
  for (const { path, document } of pages('sxs')) {
    const live = published.get(keyOf(path, document));
    if (live === undefined) continue;
    const { text } = project(document, 'target');
    compared++;
    if (text === live) same++;
    if (unescaped(text) === unescaped(live)) alike++;
  }
  assert.equal(compared, 708);
  assert.ok(same >= 656, `${same} are the same`);
  assert.ok(alike / compared >= 0.95, `${alike} are the same but for escapes`);
});

interface Page {
  readonly path: string;
  readonly document: Document;
}

/** The hand-off of a page in a locale, which both branches name. */
function keyOf(path: string, { frontMatter }: Document): string {
  const locale = path.slice(corpus.length).split('/')[2];
  return `${locale} ${frontMatterValue(frontMatter, 'ms.openlocfilehash')}`;
}

function pages(branch: string): Page[] {
  return filesIn(join(corpus, branch)).map((path) => ({
    path,
    document: parseDocument(readFileSync(path, 'utf8')),
  }));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
}
