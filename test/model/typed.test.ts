import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Document, parseDocument } from '../../server/src/model/document.ts';
import { typedInto } from '../../server/src/model/typed.ts';
import { applyEdits, type Edit } from '../../server/src/text/edit.ts';
import { range } from '../../server/src/text/range.ts';
import { handEdit } from '../support/edits.ts';
import { generatedPage } from '../support/generated-page.ts';
import { type Random, randomNumbers } from '../support/random.ts';
import { pair } from '../support/segments.ts';

const origin = { locale: 'nl-NL' };
const shared = fileURLToPath(new URL('../../../shared/corpus/sxs', import.meta.url));
const skip = existsSync(shared) ? false : 'the shared documents are not here';

/** Holds what typing gives against a reading of the whole; whether it gave anything. */
function isQuick(before: Document, edit: Edit): boolean {
  const text = applyEdits(before.text, [edit]);
  const typed = typedInto(before, text);
  if (!typed) return false;
  const { segments, problems, frontMatter, ...rest } = parseDocument(text, before.origin);
  assert.deepEqual(typed.segments, segments);
  assert.deepEqual(typed.problems, problems);
  assert.deepEqual(typed.frontMatter, frontMatter);
  assert.deepEqual(
    { ...typed, segments, problems, frontMatter },
    { ...rest, segments, problems, frontMatter },
  );
  return true;
}

/** A word, or a part of one, typed or taken away anywhere in a text. */
function anyEdit(text: string, random: Random): Edit {
  const at = random(text.length);
  if (random(2) === 0) return { range: range(at, at), newText: ['a', ' en ', '5.'][random(3)]! };
  return { range: range(at, Math.min(text.length, at + 1 + random(6))), newText: '' };
}

const page = [
  pair(103, 'Kies een map.', 'Choose a folder.'),
  pair(104, '<b>Open</b> de map.', '<b>Open</b> the folder.'),
  pair(105, 'Sluit de map.', 'Close the folder.'),
].join('\n\n');

describe('typing', () => {
  const document = parseDocument(page, origin);
  const typedOver = (from: string, to: string): Document | undefined =>
    typedInto(document, page.replace(from, to));

  test('changes one half and moves what is behind it', () => {
    const typed = typedOver('Kies een', 'Kies nu een')!;
    assert.equal(
      typed.segments[0]!.target.content.end,
      document.segments[0]!.target.content.end + 3,
    );
    assert.equal(typed.segments[2]!.range.start, document.segments[2]!.range.start + 3);
    assert.ok(
      isQuick(document, {
        range: range(page.indexOf('Kies'), page.indexOf('Kies') + 4),
        newText: 'Neem',
      }),
    );
  });

  test('keeps what is before it', () => {
    const typed = typedOver('Sluit', 'Sluit nu')!;
    assert.equal(typed.segments[0], document.segments[0]);
  });

  const more: Readonly<Record<string, readonly [string, string]>> = {
    'a tag': ['Kies een', 'Kies <br> een'],
    'a backtick': ['Kies een', 'Kies `een'],
    'an ID': ['4c0de-103', '4c0de-3'],
    'what is beside the halves': ['\n\n', '\n\nDaarna '],
    'all words of a half': ['Kies een map.', ''],
    'what stands among tags': ['</b> de map', '</b> een map'],
    nothing: ['Kies', 'Kies'],
  };
  for (const [what, [from, to]] of Object.entries(more)) {
    test(`leaves ${what} to a reading of the whole`, () => {
      assert.equal(typedOver(from, to), undefined);
    });
  }

  test('leaves a page that has problems to a reading of the whole', () => {
    const damaged = parseDocument(page.replace('</span></span>', '</span></spa'), origin);
    assert.notDeepEqual(damaged.problems, []);
    assert.equal(typedInto(damaged, damaged.text.replace('Kies', 'Neem')), undefined);
  });

  test('leaves the front matter to a reading of the whole', () => {
    const title = `---\ntitle: ${pair(101, 'Map', 'Folder')}\nms.contentlocale: nl-NL\n---\n${page}`;
    const before = parseDocument(title, origin);
    assert.equal(typedInto(before, title.replace('Map<', 'Mappen<')), undefined);
  });
});

describe('what typing gives is what a reading gives', () => {
  for (let seed = 1; seed <= 10; seed++) {
    test(`after each of three hundred edits of page ${seed}`, () => {
      const random = randomNumbers(seed);
      const before = parseDocument(generatedPage({ segments: 60, seed }), origin);
      let quick = 0;
      for (let i = 0; i < 300; i++) {
        const edit = i % 2 === 0 ? handEdit(before, random) : anyEdit(before.text, random);
        if (isQuick(before, edit)) quick++;
      }
      assert.ok(quick > 40, `${quick} of the edits were quick`);
    });
  }

  test('after edits of the shared documents', { skip }, () => {
    const paths = skip ? [] : readdirSync(shared, { recursive: true, encoding: 'utf8' });
    const random = randomNumbers(7);
    let quick = 0;
    for (const path of paths.filter((one) => one.endsWith('.md')).sort()) {
      const before = parseDocument(readFileSync(join(shared, path), 'utf8'), origin);
      for (let i = 0; i < 4; i++) if (isQuick(before, handEdit(before, random))) quick++;
    }
    assert.ok(quick > paths.length / 2, `${quick} of the edits were quick`);
  });
});
