import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Inline, readInline } from '../../server/src/model/inline.ts';
import { type Range, range, slice } from '../../server/src/text/range.ts';

// The same texts in every run: what fails on one machine fails on all.
fc.configureGlobal({ seed: 20201118 });

/** Each text with what it consists of, in the order of the text. */
const readings: readonly (readonly [string, readonly string[]])[] = [
  ['plain text, 5 * 3', ['loose *']],
  ['a **b** c', ['strong b']],
  ['a *b* and _c_', ['stress b', 'stress c']],
  ['***b***', ['stress **b**', 'strong b']],
  ['**a *b* c**', ['strong a *b* c', 'stress b']],
  ['**a', ['loose **']],
  ['a**', ['loose **']],
  ['** a**', ['loose **', 'loose **']],
  ['**a **b', ['loose **', 'loose **']],
  ['**a** b**', ['strong a', 'loose **']],
  ['***a**', ['loose *', 'strong a']],
  ['snake_case_name', ['loose _', 'loose _']],
  ['**Kies [map](a_b_c)**', ['strong Kies [map](a_b_c)', 'destination a_b_c)']],
  ['**a [b** c](d)', ['loose **', 'loose **', 'destination d)']],
  ['[**a**](b "**")', ['strong a', 'destination b "**")']],
  ['[a **b] c**', ['strong b] c']],
  ['**「a」**を', ['loose **', 'loose **']],
  ['**a**を', ['strong a']],
  ['\\*a\\* \\w', ['escape \\*', 'escape \\*']],
  ['`**a**` b', ['code `**a**`']],
  ['``a`b`` `c', ['code ``a`b``']],
  ['<b>a</b> a < b <your name>', ['tag <b>', 'tag </b>', 'tag <your name>']],
  ['<a href="*b*"> *c*', ['tag <a href="*b*">', 'stress c']],
  ['&nbsp; &#160; &x &;', ['entity &nbsp;', 'entity &#160;']],
  ['😀**a**😀', ['strong a']],
];

describe('inline Markdown', () => {
  for (const [text, expected] of readings) {
    test(text, () => assert.deepEqual(parts(text), expected));
  }

  test('stays within the stretch it is given', () => {
    assert.deepEqual(parts('**a `b** c`', range(2, 6)), []);
  });

  test('reads any text into ranges that lie in it', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const { start, end } of ranges(readInline(text, range(0, text.length)))) {
          assert.ok(0 <= start && start < end && end <= text.length);
        }
      }),
    );
  });

  test('gives every mark to one emphasis or leaves it loose', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('*', 'a', ' ', '_', '.') }), (text) => {
        const { emphases, loose } = readInline(text, range(0, text.length));
        const taken = emphases.map(({ strong }) => (strong ? 4 : 2)) as number[];
        const left = loose.map((mark) => mark.range.end - mark.range.start);
        const sum = [...taken, ...left].reduce((total, count) => total + count, 0);
        assert.equal(sum, text.replace(/[^*_]/g, '').length);
      }),
    );
  });

  for (const hostile of ['*a ', '**a', '_a*', '[**', '](', '](a "', '`', '<a ', '&a', '\\']) {
    test(`reads a long run of ${JSON.stringify(hostile)} without starting over`, () => {
      const text = hostile.repeat(100_000);
      const start = performance.now();
      readInline(text, range(0, text.length));
      // What is quadratic takes minutes.
      assert.ok(performance.now() - start < 5_000);
    });
  }
});

const markdown = fc.string({
  unit: fc.constantFrom(
    '*',
    '**',
    '_',
    '`',
    '[',
    '](',
    ')',
    '<',
    '>',
    '&',
    ';',
    '\\',
    'a',
    ' ',
    '"',
  ),
});

function parts(text: string, within: Range = range(0, text.length)): string[] {
  const inline = readInline(text, within);
  const all: [Range, string][] = [
    ...inline.codes.map((code): [Range, string] => [code, 'code']),
    ...inline.tags.map((tag): [Range, string] => [tag, 'tag']),
    ...inline.entities.map((entity): [Range, string] => [entity, 'entity']),
    ...inline.escapes.map((pair): [Range, string] => [pair, 'escape']),
    ...inline.destinations.map((url): [Range, string] => [url, 'destination']),
    ...inline.loose.map((mark): [Range, string] => [mark.range, 'loose']),
    ...inline.emphases.map(({ content, strong }): [Range, string] => [
      content,
      strong ? 'strong' : 'stress',
    ]),
  ];
  all.sort(([a], [b]) => a.start - b.start || b.end - a.end);
  return all.map(([where, kind]) => `${kind} ${slice(text, where)}`);
}

function ranges(inline: Inline): Range[] {
  return [
    ...inline.codes,
    ...inline.tags,
    ...inline.entities,
    ...inline.escapes,
    ...inline.destinations,
    ...inline.loose.map((mark) => mark.range),
    ...inline.emphases.map((emphasis) => emphasis.range),
  ];
}
