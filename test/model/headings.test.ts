import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../../server/src/model/document.ts';
import { headingsOf } from '../../server/src/model/headings.ts';
import { isSlugOf, slugOf } from '../../server/src/model/slug.ts';
import { slice } from '../../server/src/text/range.ts';
import { pair } from '../support/segments.ts';

describe('the anchor of an English heading', () => {
  const slugs: readonly (readonly [heading: string, slug: string])[] = [
    ['Save a file', 'save-a-file'],
    ['Save  a file ', 'save--a-file'],
    ['R & D', 'r--d'],
    ['Step 1: Open', 'step-1-open'],
    ['A\u00a0B', 'ab'],
    ['**Bold** and `code_x`', 'bold-and-code_x'],
    ['snake_case', 'snake_case'],
    ['[Link text](https://example.org/a_b)', 'link-text'],
    ['List&lt;T&gt;', 'listlttgt'],
    ['The <kbd>Enter</kbd> key', 'the-enter-key'],
    ['Use [!INCLUDE[name](../name.md)] now', 'use-name-now'],
    ['C\\# – Überblick', 'c--überblick'],
    ['…', ''],
  ];
  for (const [heading, slug] of slugs) {
    test(`${heading} is ${slug}`, () => {
      assert.equal(slugOf(heading), slug);
      assert.ok(isSlugOf(slug, heading));
      assert.ok(!isSlugOf(`${slug}-`, heading));
    });
  }

  test('is told without being made', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '-', '_', '.', '*', 'é', '1') });
    fc.assert(
      fc.property(plain, plain, (heading, name) => {
        assert.ok(isSlugOf(slugOf(heading), heading));
        assert.equal(isSlugOf(name, heading), name === slugOf(heading));
      }),
    );
  });

  test('holds nothing but letters, figures, hyphens and underscores', () => {
    fc.assert(
      fc.property(fc.string(), (text) => assert.match(slugOf(text), /^[\p{L}\p{M}\p{N}_-]*$/u)),
    );
  });
});

describe('headings', () => {
  /** A page, and its headings as level, slug and anchors. */
  const pages: Readonly<Record<string, readonly [page: string, ...headings: string[]]>> = {
    'with an anchor': [`## <a name="one"></a>${pair(103, 'Een', 'One')}`, '2 one [one]'],
    'with two anchors': [
      `# <a name="one"></a><a id="1"/></a>${pair(103, 'Een', 'One')}`,
      '1 one [one 1]',
    ],
    'of several segments and plain text': [
      `### ${pair(103, 'Een', 'One')} & ${pair(104, 'twee', 'two')} #\r\n\r\n`,
      '3 one--two []',
    ],
    'in a quote': [`> # ${pair(103, 'Een', 'One')}`, '1 one []'],
    'without segments': ['# One\n\n## Two'],
    'without a space': [`##${pair(103)}`],
    'too deep': [`####### ${pair(103)}`],
    'and text after them': [`# ${pair(103, 'Een', 'One')}\n${pair(104)}`, '1 one []'],
    'after text with number signs': [`C# ${pair(103)}\n# ${pair(104, 'Een', 'One')}`, '1 one []'],
    'that span lines': [`# ${pair(103, 'Een\ntwee', 'One two')}\n\n`, '1 one-two []'],
  };
  for (const [name, [page, ...expected]] of Object.entries(pages)) {
    test(name, () => {
      const document = parseDocument(page);
      const found = headingsOf(document).map(({ level, english, anchors }) => {
        const names = anchors.map((anchor) => slice(page, anchor.name));
        return `${level} ${slugOf(english)} [${names.join(' ')}]`;
      });
      assert.deepEqual(found, expected);
    });
  }

  test('know tabs', () => {
    const tab = `# [${pair(103, 'Windows', 'Windows')}](#tab/windows)`;
    assert.deepEqual(
      headingsOf(parseDocument(tab)).map(({ isTab }) => isTab),
      [true],
    );
  });
});
