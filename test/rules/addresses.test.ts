import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const A = pair(103, 'De gids', 'The guide');
const B = pair(104, 'De zaal', 'The hall');
const C = pair(105, 'Lees [de gids][gids] en [tips].', 'Read [the guide][gids] and [tips].');

const GOOD = [
  '![De kaart](media/market-map-1.png)',
  ':::image type="content" source="media/market-hall-2.png" alt-text="De hal.":::',
  '![De trap](media/market-stairs-3.png "Trap")',
  `[${A}](../guides/start.md#top)`,
  `[${B}](https://www.x.example/hall?view=2)`,
  `[${pair(107, 'De hal', 'The lobby')}](https://www.x.example/lobby)`,
  `[${pair(106, 'De kaart', 'The map')}](../guides/market-map.md)`,
  C,
  '[gids]: https://www.x.example/guide',
  '[tips]: ../guides/tips.md',
  '',
].join('\n\n');

/** What becomes of an address, the rule that tells it, and whether its certain fix undoes it. */
const DAMAGED: readonly (readonly [from: string, to: string, rule: string, restored: boolean])[] = [
  ['map-1.png', 'map-1', 'link-address', true],
  ['map-1.png', 'map-1png', 'link-address', true],
  ['map-1.png', 'map-1.pgn', 'link-address', true],
  ['map-1.png', 'map-1.png.png', 'link-address', true],
  ['map-1.png', 'map-1..png', 'link-address', true],
  ['map-1.png', 'map-1,png', 'link-address', true],
  ['map-1.png', 'map-1。png', 'link-address', true],
  ['map-1.png', 'map-1.md', 'link-address', false],
  ['map-1.png', 'map-1.кар', 'link-address', false],
  ['media/market-map', 'media\\market-map', 'link-address', true],
  ['media/market-map', 'media／market-map', 'link-address', true],
  ['media/market-map', 'media//market-map', 'link-address', true],
  ['media/market-map', 'media/market–map', 'link-address', true],
  ['media/market-map', 'media/mаrket-map', 'link-address', true],
  ['media/market-map', 'media/márket-map', 'link-address', false],
  ['media/market-map-1.png', '', 'link-address', false],
  ['media/market-hall', 'meida/market-hall', 'link-typo', false],
  ['media/market-hall', 'market-hall', 'link-typo', false],
  ['media/market-hall', 'mediamarket-hall', 'link-typo', false],
  ['media/market-hall', '../media/market-hall', 'link-typo', false],
  ['media/market-hall', 'media/mraket-hall', 'link-typo', false],
  ['![De kaart]', '[De kaart]', 'link-image', true],
  ['![De kaart]', '![]', 'link-image', false],
  ['media/market-map-1', 'media/market map-1', 'link-image', false],
  ['media/market-hall-2', 'media/market hall-2', 'markup-directive', false],
  ['../guides/start.md', '../guides/my start.md', 'link-garbled', false],
  ['source="media', 'source=""media', 'markup-directive', false],
  ['start.md', 'start', 'link-address', true],
  ['start.md', 'start.html', 'link-address', false],
  ['www.x.example/hall', 'www.x/hall', 'link-typo', false],
  ['start.md', 'startmd', 'link-address', true],
  ['start.md', 'start.mdd', 'link-address', true],
  ['start.md#top', 'start.md.', 'link-address', false],
  ['../guides/start', '.. /guides/start', 'link-garbled', true],
  ['../guides/start', '…/guides/start', 'link-address', true],
  ['../guides/start', '../giudes/start', 'link-typo', false],
  ['https://www.x.example/hall', 'htps://www.x.example/hall', 'link-address', true],
  ['https://www.x.example/hall', 'https:/www.x.example/hall', 'link-address', true],
  ['https://www.x.example/hall', 'https//www.x.example/hall', 'link-address', true],
  ['https://www.x.example/hall', 'https：//www.x.example/hall', 'link-address', true],
  ['https://www.x.example/hall', 'https://https://www.x.example/hall', 'link-address', true],
  ['https://www.x.example/hall', 'https:// www.x.example/hall', 'link-garbled', true],
  ['https://www.x.example/lobby', 'www.contoso.com/lobby', 'link-address', false],
  ['https://www.x.example/lobby', 'maitlo:lobby@x.example', 'link-address', false],
  ['hall?view=2', 'hall?view=2,', 'link-address', true],
  ['start.md#top', 'start%2.md', 'link-address', false],
  [
    '(https://www.x.example/hall?view=2)',
    '("https://www.x.example/hall?view=2")',
    'link-address',
    true,
  ],
  ['(https://www.x.example/hall?view=2)', '()', 'link-address', false],
  ['[gids]: https:', '[gids]: htps:', 'link-address', true],
  ['[gids]: ', '[gids] ', 'link-reference', true],
  ['[gids]: ', '[gids]：', 'link-reference', true],
  ['[gids]: ', 'gids]: ', 'link-reference', true],
  ['[gids]: ', '[gidsen]: ', 'link-reference', false],
  ['[gids]: ', '[gidsx]: ', 'link-reference', true],
  ['[tips]: ', '[tips] : ', 'link-reference', true],
];

describe('an address beside the segments', () => {
  const linkRules = rules.filter(({ id }) => id.startsWith('link-') || id === 'markup-directive');
  const findings = (text: string) => check(parseDocument(text, { locale: 'nl-NL' }), linkRules);

  test('that is good is left alone', () => {
    assert.deepEqual(findings(GOOD), []);
  });

  for (const [from, to, rule, restored] of DAMAGED) {
    test(`${from} as ${to || 'nothing'}`, () => {
      const damaged = GOOD.replace(from, () => to);
      assert.notEqual(damaged, GOOD);
      const found = findings(damaged);
      assert.deepEqual(
        found.map((finding) => finding.rule),
        [rule],
      );
      const fix = preferredFix(found[0]!);
      assert.equal(fix !== undefined && applyEdits(damaged, fix.edits) === GOOD, restored);
    });
  }

  test('that lacks its scheme is given it', () => {
    for (const [damaged, whole] of [
      ['www.contoso.com/lobby', 'https://www.contoso.com/lobby'],
      ['maitlo:lobby@x.example', 'mailto:lobby@x.example'],
    ] as const) {
      const [found] = findings(`[${A}](${damaged})\n`);
      assert.equal(preferredFix(found!)?.edits[0]?.newText, whole);
    }
  });

  test('with the one number that breaks a row of images is offered the right one', () => {
    const images = [1, 2, 2, 4, 5].map((number) => `![Stap](media/step-${number}.png)`);
    const [found, ...others] = findings(`${images.join('\n\n')}\n`);
    assert.deepEqual(others, []);
    assert.deepEqual(
      found!.fixes.map(({ title }) => title),
      ['Write media/step-3.png'],
    );
  });

  test('of commands leads nowhere in their reference, in English too', () => {
    const levels = (text: string) => findings(text).map(({ severity }) => severity);
    assert.deepEqual(levels(`[${A}]()\n`), ['error']);
    assert.deepEqual(levels(`[${A}]()\n\n[${B}]()\n`), ['information', 'information']);
    assert.deepEqual(levels(`[${pair(105, 'Get-Map', 'Get-Map')}]()\n`), ['information']);
  });

  for (const path of [
    '日本語/地図.png',
    'https://ja.x.example/地図',
    '~/media/kaart.svg',
    '/pricing',
  ]) {
    test(`${path} may be meant`, () => {
      const isImage = /\.\w+$/.test(path);
      assert.deepEqual(findings(`${isImage ? `![Kaart](${path})` : `[${A}](${path})`}\n`), []);
    });
  }
});
