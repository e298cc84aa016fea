import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { BrokenLink } from '../../server/src/model/links/broken-link.ts';
import { readBrokenLinks } from '../../server/src/model/links/broken-reading.ts';
import type { Link } from '../../server/src/model/links/link.ts';
import { readLinks } from '../../server/src/model/links/reading.ts';
import { contains, type Range, range, slice } from '../../server/src/text/range.ts';

const LABELS = new Set(['gids', 'ef']);

/** Each text with its links: kind, then open, text, middle, URL and close with `¦` between. */
const whole: readonly (readonly [string, readonly string[]])[] = [
  ['zie [de gids](a.md) nu', ['inline [¦de gids¦](¦a.md¦)']],
  ['![kaart](a.png "Stad")', ['image ![¦kaart¦](¦a.png¦ "Stad")']],
  ['[a](<b c.md>)', ['inline [¦a¦](<¦b c.md¦>)']],
  ['[a]( b )', ['inline [¦a¦]( ¦b¦ )']],
  ['[a](b_(c))', ['inline [¦a¦](¦b_(c)¦)']],
  ["[a](b 'c')", ["inline [¦a¦](¦b¦ 'c')"]],
  ['[a](b (c))', ['inline [¦a¦](¦b¦ (c))']],
  ['[a]()', ['inline [¦a¦](¦¦)']],
  ['[](b)', ['inline [¦¦](¦b¦)']],
  ['[[1]](#n)', ['inline [¦[1]¦](¦#n¦)']],
  ['[![a](b)](c)', ['image ![¦a¦](¦b¦)', 'inline [¦![a](b)¦](¦c¦)']],
  ['[a [b](c)](d)', ['inline [¦b¦](¦c¦)']],
  ['[!INCLUDE[a](b)]', ['inline [¦a¦](¦b¦)']],
  ['\\[a](b)', []],
  ['[a\\](b)', []],
  ['`[a](b)`', []],
  ['[`]`](b)', ['inline [¦`]`¦](¦b¦)']],
  ['[a] (b)', []],
  ['[a](b c)', []],
  ['[a](b', []],
  ['[naar][gids] [gids][] [gids] [x]', ['reference', 'reference', 'reference']],
  ['[naar] [gids]', []],
  ['op https://a.b/c_(d)).', ['bare ¦https://a.b/c_(d)¦¦https://a.b/c_(d)¦']],
  ['http://&lt;a&gt;/b', []],
  ['https://a.b/&lt;c&gt;', ['bare ¦https://a.b/¦¦https://a.b/¦']],
  ['https://a.b/를', ['bare ¦https://a.b/¦¦https://a.b/¦']],
  ['<https://a.b>', ['bare <¦https://a.b¦¦https://a.b¦>']],
  ['[https://a.b](https://a.b)', ['inline [¦https://a.b¦](¦https://a.b¦)']],
  ['<a href="b">c</a>', ['html <a href="b">¦c¦¦b¦</a>']],
  ['<a name="b"></a>', []],
];

/** Each text with its broken links: shape, then the parts. */
const broken: readonly (readonly [string, readonly string[]])[] = [
  ['[a] (/b)', ['spaced [¦a¦] (¦/b¦)']],
  ['[a]\n(/b)', ['spaced [¦a¦]\n(¦/b¦)']],
  ['[a] ( /b en', ['spaced [¦a¦] ( ¦/b¦']],
  ['[a](/b en', ['incomplete [¦a¦](¦/b¦']],
  ['[a](/b. En', ['incomplete [¦a¦](¦/b¦']],
  ['[a]/b)', ['incomplete [¦a¦]¦/b¦)']],
  ['[a(/b)', ['incomplete [¦a¦(¦/b¦)']],
  ['a](/b)', ['incomplete ¦¦](¦/b¦)']],
  ['[a](/b "c)', ['garbled [¦a¦](¦/b¦ "c)']],
  ['[a]（/b）', ['lookalike [¦a¦]（¦/b¦）']],
  ['【a】(/b)', ['lookalike 【¦a¦】(¦/b¦)']],
  ['[a](/b “c”)', ['lookalike [¦a¦](¦/b¦ “c”)']],
  ['[a][/b]', ['garbled [¦a¦][¦/b¦]']],
  ['[a]]( /b)', ['garbled [¦a¦]]( ¦/b¦)']],
  ['(a)[/b]', ['garbled (¦a¦)[¦/b¦]']],
  ['{a}(/b)', ['garbled {¦a¦}(¦/b¦)']],
  ['\\[a\\](/b)', ['garbled \\[¦a¦\\](¦/b¦)']],
  ['[a].(/b)', ['garbled [¦a¦].(¦/b¦)']],
  ['[a](/b]', ['garbled [¦a¦](¦/b¦]']],
  ['[[a](/b)](/b)', ['garbled [¦[a](/b)¦](¦/b¦)']],
  ['[a]（/b）[c] (/d)', ['lookalike [¦a¦]（¦/b¦）', 'spaced [¦c¦] (¦/d¦)']],
  ['[注意]（見下）', []],
  ['see (/b) and [a]', []],
  ['[a] (see below)', []],
  ['[a] /b', []],
];

describe('links', () => {
  for (const [text, expected] of whole) {
    test(text, () => assert.deepEqual(linksIn(text), expected));
  }
});

describe('broken links', () => {
  for (const [text, expected] of broken) {
    test(text, () => assert.deepEqual(brokenIn(text), expected));
  }
});

describe('any text', () => {
  const markdown = fc
    .array(fc.constantFrom(...'[ ]( ) ! \\ ` < > " a /b （ ］ “ : // \n'.split(/ /), ' '))
    .map((pieces) => pieces.join(''));

  test('gives parts that lie in it in their order', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const reading = readLinks(text, all(text), isLabel);
        const links = [...reading.links, ...readBrokenLinks(text, all(text), reading)];
        for (const link of links) assertNested(all(text), link);
      }),
    );
  });

  for (const piece of [
    '[',
    ']',
    '(',
    '](',
    '[a](',
    '[a](/b',
    '[a] (/b',
    '![',
    '<a ',
    '`[',
    '（/b',
  ]) {
    test(`a long run of ${piece} is read without starting over`, () => {
      const text = piece.repeat(100_000);
      const start = performance.now();
      readBrokenLinks(text, all(text), readLinks(text, all(text), isLabel));
      // What is quadratic takes minutes.
      assert.ok(performance.now() - start < 5_000);
    });
  }
});

function isLabel(label: string): boolean {
  return LABELS.has(label);
}

function all(text: string): Range {
  return range(0, text.length);
}

function linksIn(text: string): string[] {
  return readLinks(text, all(text), isLabel).links.map((link) =>
    link.kind === 'reference' ? link.kind : `${link.kind} ${draw(text, link)}`,
  );
}

function brokenIn(text: string): string[] {
  const links = readBrokenLinks(text, all(text), readLinks(text, all(text), isLabel));
  return links.map((link) => `${link.shape} ${draw(text, link)}`);
}

function draw(
  text: string,
  { open, text: wording, middle, url, close }: Link | BrokenLink,
): string {
  const parts = [open, wording, middle, url, close].map((part) => slice(text, part));
  return parts.join('¦');
}

function assertNested(within: Range, { range: whole, ...link }: Link | BrokenLink): void {
  assert.ok(contains(within, whole));
  for (const part of [link.open, link.text, link.middle, link.url, link.close]) {
    assert.ok(part.start <= part.end && contains(whole, part));
  }
  assert.ok(link.open.end <= link.text.start && link.text.end <= link.close.start);
}
