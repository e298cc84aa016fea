import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseDocument } from '../../server/src/model/document.ts';
import type { Segment } from '../../server/src/model/segments.ts';
import { run } from '../support/program.ts';
import { repositoryWith } from '../support/repository.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus/sxs', import.meta.url));
const skip = existsSync(corpus) ? false : 'the shared documents are not here';

/** How a segment of a committed page is damaged; undefined where it cannot be in this way. */
type Damage = (text: string, segment: Segment) => string | undefined;

const cut = (text: string, start: number, end: number, by = ''): string =>
  text.slice(0, start) + by + text.slice(end);

const damages: Record<string, Damage> = {
  'a deleted pair': (text, { range }) => cut(text, range.start, range.end),
  'a lost source': (text, { target, range }) => cut(text, target.range.end, range.end),
  'edited English': (text, { source: { content } }) =>
    content.end - content.start > 4
      ? cut(text, content.start + 2, content.start + 3, '_')
      : undefined,
};

const PAGES = 60;

for (const [name, damage] of Object.entries(damages)) {
  test(`${name} is put back from the last commit on ${PAGES} pages`, { skip }, (context) => {
    const pages = samplePages();
    const folder = repositoryWith(context, pages);
    for (const [path, text] of Object.entries(pages)) {
      const { segments } = parseDocument(text);
      const middle = segments[Math.floor(segments.length / 2)]!;
      writeFileSync(join(folder, path), damage(text, middle) ?? text);
    }
    const { status, complaints } = run(['fix', '--base', 'HEAD', '.'], { cwd: folder });
    assert.deepEqual([status, complaints], [0, '']);
    const broken = Object.entries(pages).filter(([path, text]) => differs(folder, path, text));
    assert.deepEqual(
      broken.map(([path]) => path),
      [],
    );
  });
}

/**
 * Whether a page is not what fixing its committed text alone gives: certain fixes of other faults
 * are applied too, and they are not what is tested here.
 */
function differs(folder: string, path: string, committed: string): boolean {
  return onlySegments(readFileSync(join(folder, path), 'utf8')) !== onlySegments(committed);
}

/** The English and the IDs of a page, which no fix but these ones touches. */
function onlySegments(text: string): string {
  const { segments } = parseDocument(text);
  return segments
    .map(
      ({ source, target }) =>
        text.slice(target.id.start, target.id.end) +
        text.slice(source.range.start, source.range.end),
    )
    .join('\n');
}

/** Pages from all over the collection, each with segments enough to have a middle one. */
function samplePages(): Record<string, string> {
  const all = filesIn(corpus);
  const step = Math.floor(all.length / PAGES);
  const chosen = all.filter((_, i) => i % step === 0).slice(0, PAGES);
  return Object.fromEntries(
    chosen
      .map((path, i) => [`${i}.md`, readFileSync(path, 'utf8')] as const)
      .filter(([, text]) => parseDocument(text).segments.length > 2),
  );
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesIn(path) : [path]));
}
