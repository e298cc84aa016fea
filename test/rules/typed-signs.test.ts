import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { mend, testMended } from '../support/mended.ts';
import { pair } from '../support/segments.ts';

const A = pair(103, 'Bewaar een bestand', 'Save a file');
const B = pair(104, 'Open een map', 'Open a folder');
const C = pair(105, 'Sluit het venster', 'Close the window');
const ANCHOR = '<a name="save-a-file"></a>';

/** A rule, what is right, and the same with a sign for another, too many or in another place. */
const pages: readonly (readonly [rule: string, right: string, wrong: string])[] = [
  ...[')1', ')x', '))', ')]'].map(
    (end) => ['link-garbled', `[${A}](b.md)\n`, `[${A}](b.md${end}\n`] as const,
  ),
  ...['1', 'y', '<', '[', ']', '\n)'].map(
    (end) => ['link-garbled', `[${A}](b.md)\n\n${B}\n`, `[${A}](b.md${end}\n\n${B}\n`] as const,
  ),
  ['link-garbled', `- [${A}](b.md)\n`, `- [[${A}](b.md)\n`],
  ...['_(', '](_', ']_(', '(]', ']](', ']"'].flatMap((middle) =>
    middle === '](_' ? [] : [['link-garbled', `[${A}](b.md)\n`, `[${A}${middle}b.md)\n`] as const],
  ),
  ['link-garbled', `- [${A}](b.md)\n`, `- ;${A}](b.md)\n`],
  ['link-address', `[${A}](b.md)\n`, `[${A}](:b.md)\n`],
  ['segment-misplaced', `${A}\n`, `${A}h\n`],
  ['segment-target-missing', `|${A}|${B}|\n`, `|${A}<|${B.slice(1)}|\n`],
  ['anchor-damaged', `## ${ANCHOR}${A}\n`, `## ${ANCHOR.replace('</a>', '<//a>')}${A}\n`],
  ['anchor-damaged', `## ${ANCHOR}${A}\n`, `## ${ANCHOR.replace('</a>', '<a/>')}${A}\n`],
  ['anchor-damaged', `## ${ANCHOR}${A}\n`, `## ${ANCHOR.replace('</a>', '</ab>')}${A}\n`],
  ['markup-heading', `## ${ANCHOR}${A}\n`, `##n${ANCHOR}${A}\n`],
  ['markup-heading', `# ${ANCHOR}${A}\n`, `q ${ANCHOR}${A}\n`],
  ['markup-heading', `## ${ANCHOR}${A}\n`, `## q${ANCHOR}${A}\n`],
  ['anchor-mismatch', `## q${ANCHOR}${A}\n`, `## q${ANCHOR}${A}\n`],
  ['markup-list', `1. ${A}\n2. ${B}\n3. ${C}\n`, `1. ${A}\n2.h${B}\n3. ${C}\n`],
  ['markup-list', `- ${A}\n- ${B}\n`, `- ${A}\n-1${B}\n`],
  ...['[b]7(../a/b.md)]', '[b](../a/b.mdp]', '[b]((../a/b.md)]', '[b(../a/b.md)]'].map(
    (rest) =>
      [
        'markup-include',
        `${A}\n\n[!INCLUDE [b](../a/b.md)]\n`,
        `${A}\n\n[!INCLUDE ${rest}\n`,
      ] as const,
  ),
  ...['( ../a/b.md)]', '(../a /b.md)]', '(../a/b.md )]'].map(
    (path) =>
      [
        'markup-include',
        `${A}\n\n[!INCLUDE [b](../a/b.md)]\n`,
        `${A}\n\n[!INCLUDE [b]${path}\n`,
      ] as const,
  ),
  ['markup-include', `${A}\n\n[!INCLUDE [b](../a/b.md)]\n`, `${A}\n\n[[!INCLUDE [b](../a/b.md)]\n`],
  [
    'markup-directive',
    `${A}\n\n:::image type="content" source="a/b.png" alt-text="c":::\n`,
    `${A}\n\n:::image type="content" source=a/b.png" alt-text="c":::\n`,
  ],
];

describe('a sign beside the targets that was typed for another is given back', () => {
  for (const [rule, right, wrong] of pages) {
    test(JSON.stringify(wrong.replace(/<span.*<\/span>/g, '…')), () => {
      assert.equal(mend(wrong, rule).text, right);
    });
  }

  for (const text of [
    `- (see [${A}](b.md))\n`,
    `[![c](d.png) [${A}](b.md)](e.md)\n`,
    `**[${A}](b.md)**\n`,
    `| [${A}](b.md) |\n`,
    `- ${ANCHOR}${A}\n`,
    `x ${A}\n`,
    `## <a name="save-a-file"></a><b>${A}</b>\n`,
  ]) {
    test(`nothing is wrong with ${JSON.stringify(text.replace(/<span.*<\/span>/g, '…'))}`, () => {
      const told = check(parseDocument(text, { locale: 'nl-NL' }), rules).map(({ rule }) => rule);
      assert.deepEqual(
        told.filter((rule) => /^(?:link|anchor|markup-heading)/.test(rule)),
        [],
      );
    });
  }

  test('an address with a space in it is offered without', () => {
    const text = `[${A}](https://x.exam ple/b/c)\n`;
    const [found] = check(parseDocument(text, { locale: 'nl-NL' }), rules);
    const [fix] = found!.fixes;
    assert.equal(fix!.preferred, false);
    assert.equal(applyEdits(text, fix!.edits), `[${A}](https://x.example/b/c)\n`);
  });

  test('two readings of number signs are both offered', () => {
    const [found] = check(parseDocument(`#1# ${ANCHOR}${A}\n`, { locale: 'nl-NL' }), rules);
    assert.deepEqual(
      found?.fixes.map(({ title }) => title),
      ['Write ###', 'Write ##'],
    );
  });
});

const link = { damaged: 'Lees [de gids](a.md).', source: 'Read [the guide](a.md).' };
const strong = { source: 'Select **Folder: new** here', mended: 'Kies **Map: nieuw** hier' };

testMended({
  'a letter for the parenthesis of a link': {
    ...link,
    rule: 'link-incomplete',
    damaged: 'Lees [de gids](a.mdx.',
    mended: link.damaged,
  },
  'a figure between the brackets of a link': {
    ...link,
    rule: 'link-garbled',
    damaged: 'Lees [de gids]7(a.md).',
    mended: link.damaged,
  },
  'exchanged brackets of a link': {
    ...link,
    rule: 'link-garbled',
    damaged: 'Lees [de gids(]a.md).',
    mended: link.damaged,
  },
  'a wide full stop that slid into a link': {
    rule: 'link-url',
    locale: 'zh-CN',
    damaged: '阅读[指南](a.md。)',
    source: link.source,
    mended: '阅读[指南](a.md)。',
  },
  'a particle that slid into a link': {
    rule: 'link-url',
    locale: 'ko-KR',
    damaged: '[가이드](a.md를) 읽으세요.',
    source: link.source,
    mended: '[가이드](a.md)를 읽으세요.',
  },
  'a particle behind a link that lost its parenthesis': {
    rule: 'link-incomplete',
    locale: 'ko-KR',
    damaged: '[가이드](a.md를 읽으세요.',
    source: link.source,
    mended: '[가이드](a.md)를 읽으세요.',
  },
  'a letter of the address before its parenthesis': {
    rule: 'link-missing',
    damaged: 'Lees [de gids]h(ttps://x.example/a) nu.',
    source: 'Read [the guide](https://x.example/a) now.',
    mended: 'Lees [de gids](https://x.example/a) nu.',
  },
  'a space that slid into a link': {
    rule: 'link-padded',
    damaged: 'Lees [de gids](a.md )nu.',
    source: 'Read [the guide](a.md) now.',
    mended: 'Lees [de gids](a.md) nu.',
  },
  'a letter for a figure': {
    rule: 'number-changed',
    damaged: 'Het zijn er 36c geworden',
    source: 'There are 365 of them',
    mended: 'Het zijn er 365 geworden',
  },
  ...Object.fromEntries(
    [
      '* *Map: nieuw**',
      '7*Map: nieuw**',
      '*7Map: nieuw**',
      '*M*ap: nieuw**',
      '*7*Map: nieuw**',
    ].map((wrong) => [
      `${wrong} for a strong text`,
      { ...strong, rule: 'markup-emphasis-odd', damaged: `Kies ${wrong} hier` },
    ]),
  ),
  'a sign that may close what stands around a link': {
    rule: 'link-incomplete',
    damaged: 'Lees {zie [de gids](a.md} nu.',
    source: 'Read {see [the guide](a.md)} now.',
    mended: 'Lees {zie [de gids](a.md)} nu.',
  },
  'a parenthesis that may have a partner': {
    rule: 'markup-emphasis-odd',
    damaged: 'Kies (*Map: nieuw**) hier',
    source: strong.source,
    mended: 'Kies (**Map: nieuw**) hier',
  },
  'names of which one holds the other': {
    rule: 'markup-emphasis-misplaced',
    damaged: '**Kies Save of Save nu**.',
    source: 'Select **Save** or **Save** now.',
    mended: '**Kies Save of Save nu**.',
  },
  'names of which one is a part of the other': {
    rule: 'markup-emphasis-misplaced',
    damaged: '**Kies Save As, en dus zo**.',
    source: 'Select **Save As**, or **Save** now.',
    mended: '**Kies Save As, en dus zo**.',
  },
  'a sign that slid into the tag behind it': {
    rule: 'segment-unclosed',
    damaged: 'Kies een map',
    source: 'Select a folder',
    mended: 'Kies een map',
    beside: A,
    isSilent: true,
  },
});

test('a sign that changed its place with the bracket of a tag stays', () => {
  const right = pair(103, 'Kies (nu)', 'Select (now)');
  assert.equal(mend(right.replace('u)</span>', 'u<)/span>'), 'segment-unclosed').text, right);
});

describe('a sign in a target that a tool left or lost', () => {
  const targets = [
    // The marks by which engines know the parts of words.
    ['text-litter', 'Open de nieuwe map', 'Open de▁nieuwe map', 'Open the new folder'],
    ['text-litter', 'Open de nieuwe map', 'Open de nieu@@ we map', 'Open the new folder'],
    ['text-litter', 'Open de nieuwe map', 'Open de nieu ##we map', 'Open the new folder'],
    ['text-litter', 'De nieuwe map', 'De nieuwe map [TN: of lijst?]', 'The new folder'],
    // Names of languages without their signs.
    ['term-split', 'Een les in C#', 'Een les in C', 'A lesson in C#'],
    ['term-split', 'Een les in C++', 'Een les in C+', 'A lesson in C++'],
  ] as const;
  for (const [rule, right, wrong, source] of targets) {
    test(wrong, () => {
      assert.equal(mend(pair(103, wrong, source), rule).text, pair(103, right, source));
      assert.equal(mend(pair(103, right, source), rule).isTold, false);
    });
  }
});
