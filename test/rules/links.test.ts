import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { linkAt } from '../../server/src/model/links/lookup.ts';
import { rules } from '../../server/src/rules/index.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { slice } from '../../server/src/text/range.ts';
import { check } from '../support/check.ts';
import { linkFindings } from '../support/link-findings.ts';
import { pair } from '../support/segments.ts';

const SOURCE = 'Read [the guide](/guide) now.';
const WHOLE = 'Lees nu [de gids](/guide).';

/**
 * A damaged target, the only rule to speak of it, and what the certain fix makes of it; undefined
 * where there is none. The source is that above unless a fourth text gives another.
 */
const FAULTS: readonly (readonly [string, string, string | undefined, string?])[] = [
  ['Lees nu [de gids] (/guide).', 'link-spaced', WHOLE],
  ['Lees nu [de gids] ( /guide .', 'link-spaced', 'Lees nu [de gids](/guide) .'],
  ['Lees nu [de gids]\u00a0(/guide).', 'link-spaced', WHOLE],
  ['Lees nu [de gids](/guide.', 'link-incomplete', WHOLE],
  ['Lees nu [de gids]/guide).', 'link-incomplete', WHOLE],
  ['Lees nu [de gids(/guide).', 'link-incomplete', WHOLE],
  ['Lees nu de gids](/guide).', 'link-incomplete', undefined],
  ['Lees nu (de gids](/guide).', 'link-incomplete', WHOLE],
  ['Lees nu [de gids](/guide。).', 'link-url', WHOLE],
  ['Lees nu the guide](/guide).', 'link-incomplete', 'Lees nu [the guide](/guide).'],
  [
    'Lees **de gids](/guide)**.',
    'link-incomplete',
    'Lees **[de gids](/guide)**.',
    'Read **[x](/guide)**.',
  ],
  ['Lees nu [de gids]（/guide）.', 'link-lookalike', WHOLE],
  ['Lees nu ［de gids］(/guide).', 'link-lookalike', WHOLE],
  ['Lees nu [de gids](/guide）.', 'link-lookalike', WHOLE],
  ['Lees nu 「de gids」(/guide).', 'link-lookalike', WHOLE],
  ['Lees nu [de gids](/guide “Gids”).', 'link-lookalike', 'Lees nu [de gids](/guide "Gids").'],
  ['Lees nu [de gids][/guide].', 'link-garbled', WHOLE],
  ['Lees nu [de gids]](/guide).', 'link-garbled', WHOLE],
  ['Lees nu [[de gids](/guide).', 'link-garbled', WHOLE],
  ['Lees nu [de gids](/guide)).', 'link-garbled', WHOLE],
  ['Lees nu (de gids)[/guide].', 'link-garbled', WHOLE],
  ['Lees nu [/guide](de gids).', 'link-garbled', WHOLE],
  ['Lees nu [de gids](/gui de).', 'link-garbled', WHOLE],
  ['Lees nu [de gids], /guide.', 'link-garbled', WHOLE],
  ['Lees nu \\[de gids\\](/guide).', 'link-garbled', WHOLE],
  ['Lees nu [[de gids](/guide)](/guide).', 'link-garbled', WHOLE],
  ['Lees nu [de gids](/guid).', 'link-url', WHOLE],
  ['請閱讀[指南](/guide。現在)', 'link-incomplete', '請閱讀[指南](/guide)。現在)'],
  ['Lees nu [de gids]().', 'link-url', WHOLE],
  ['Lees nu [de gids](/guide "Gids").', '', undefined],
  ['Lees nu [de gids](/Guide).', 'link-url', WHOLE],
  ['Lees nu [de gids](/en-us/guide).', 'link-locale', WHOLE],
  ['Lees nu de gids.', 'link-missing', undefined],
  ['Lees nu The Guide.', 'link-missing', 'Lees nu [The Guide](/guide).'],
  ['Lees nu [de gids].', 'link-missing', WHOLE],
  ['Lees nu [de gids](a.png).', 'link-kind', 'Lees nu ![de gids](a.png).', 'See ![it](a.png).'],
  ['Lees nu ![de gids](/guide).', 'link-kind', WHOLE],
  ['Lees nu [de gids](/guide) [de gids](/guide).', 'link-extra', WHOLE],
  ['Lees [nu](/now) [de gids](/guide).', 'link-extra', undefined],
  ['Lees nu <a href="/guide">de gids</a>.', 'link-kind', WHOLE],
  ['Lees nu [de gids](/guide)en meer.', 'link-glued', 'Lees nu [de gids](/guide) en meer.'],
  ['Lees nu[de gids](/guide).', 'link-glued', WHOLE],
  ['Lees nu [](/guide).', 'link-empty', undefined],
  ['Lees nu [ de gids](/guide).', 'link-padded', WHOLE],
  ['Lees nu [de gids.](/guide)', 'link-punctuation', WHOLE],
  ['Lees nu [de gids.](/guide).', 'link-punctuation', WHOLE],
  ['Lees (zie [de gids)](/guide).', 'link-parenthesis', 'Lees (zie [de gids](/guide)).'],
  ['Lees [nu](/guide) Contoso.', 'link-text', undefined, 'Read [Contoso](/guide) now.'],
  ['Lees [de gids voor](/guide) nu.', 'link-text', undefined],
  ['Lees nu [en de gids](/guide).', 'link-text', undefined],
  ['[B1](/a) en [A1](/b)', 'link-text', '[A1](/a) en [B1](/b)', '[A1](/a) and [B1](/b)'],
  ['[A1](/b) en [B1](/a)', 'link-text', '[A1](/a) en [B1](/b)', '[A1](/a) and [B1](/b)'],
  ...[
    'https:// x.example/g-1',
    'https://x. example/g-1',
    'https://x.example /g-1',
    'htps://x.example/g-1',
    'https:/x.example/g-1',
    'https//x.example/g-1',
    'https：//x.example/g-1',
    'x.example/g-1',
    'https://x。example/g-1',
    'https://x.eхample/g-1',
    'https://x.example/g–1',
    'https://x.example/g-2',
  ].map(
    (url) =>
      [
        `Open ${url} nu.`,
        'link-url',
        'Open https://x.example/g-1 nu.',
        'Open https://x.example/g-1.',
      ] as const,
  ),
  ['Openhttps://x.example/g', 'link-glued', 'Open https://x.example/g', 'Open https://x.example/g'],
  ...[
    'https://x.example/g>',
    '< https://x.example/g >',
    '＜https://x.example/g＞',
    '<https://x.example/g',
  ].map(
    (url) =>
      [
        `Open ${url} nu.`,
        'link-garbled',
        'Open <https://x.example/g> nu.',
        'Open <https://x.example/g>.',
      ] as const,
  ),
  ...[
    '[https://x.example/b](https://x.example/a)',
    '[htps://x.example/a](https://x.example/a)',
    '[https://x.example/a](https://x.example/b)',
  ].map(
    (link) =>
      [
        `Open ${link} nu.`,
        'link-url',
        'Open [https://x.example/a](https://x.example/a) nu.',
        'Open [https://x.example/a](https://x.example/a).',
      ] as const,
  ),
  [
    'Mail [ino@x.example](mailto:info@x.example) nu.',
    'link-url',
    'Mail [info@x.example](mailto:info@x.example) nu.',
    'Mail [info@x.example](mailto:info@x.example).',
  ],
];

/** Targets that are right, with their language and their source. */
const RIGHT: readonly (readonly [string, string, string])[] = [
  ['nl', WHOLE, SOURCE],
  ['nl', '', SOURCE],
  ['nl', WHOLE, ''],
  [
    'nl',
    'Lees nu [de gids](https://x.example/try-go).',
    'Read [the guide](https://x.example/try-go) now.',
  ],
  ['nl', 'Lees [de gids op](/guide) nu.', SOURCE],
  ['nl', 'Nu: [probeer het](/guide).', SOURCE],
  ['de', 'Jetzt [geben Sie den Text ein](/guide).', SOURCE],
  ['nl', 'Zie [wat het is van](/guide).', 'See [what it is of](/guide).'],
  ['nl', '[De gids](/guide) en [en](/en)', '[The guide](/guide) and [en](/en)'],
  ['nl', 'In [de helpdesk](/help) staat [B2](/b).', '[B2](/b) is in [the help](/help).'],
  ['ja', '[ヘルプ](/help)に[価格](/price)がある', '[Price](/price) is in [help](/help).'],
  ['ja', '[ガイド](/guide)を読む', SOURCE],
  ['ja', '[保存]（保存）を押す', 'Press **Save**'],
  ['ko', '[가이드](/guide)를 읽으세요.', SOURCE],
  ['ar', 'اقرأ ال[دليل](/guide).', SOURCE],
  ['en-GB', 'Our [API](/guide)s.', 'Our [APIs](/guide).'],
  ['de', 'Bis zum [9.](/guide)', 'By the [ninth](/guide)'],
  ['nl', 'Lees `[x] (/y)` en [de gids](/guide).', 'Read `[x] (/y)` and [the guide](/guide).'],
  ['nl', 'Kies [ ] (vierkant) (/x) [1].', 'Choose [ ] (square) (/x) [1].'],
];

describe('a fault of a link is told once, by the rule that names it', () => {
  for (const [target, rule, fixed, source = SOURCE] of FAULTS) {
    test(`${target} ${rule}`, () => {
      const text = pair(103, target, source);
      const findings = linkFindings(text, 'nl');
      assert.deepEqual(
        findings.map((finding) => finding.rule),
        rule ? [rule] : [],
      );
      const fix = findings[0] && preferredFix(findings[0]);
      assert.equal(fix && applyEdits(text, fix.edits), fixed && pair(103, fixed, source));
    });
  }
});

test('other rules leave to them what they tell', () => {
  const others = rules.filter(({ id }) =>
    /^(?:markup|segment)-|^text-(?:final-mark|length)$/.test(id),
  );
  const told = FAULTS.map(([target, , , source = SOURCE]) => {
    const document = parseDocument(pair(103, target, source), { locale: 'nl' });
    return check(document, others).map(({ rule }) => `${target} ${rule}`);
  });
  assert.deepEqual(told.flat(), []);
});

describe('a right target is left alone', () => {
  for (const [locale, target, source] of RIGHT) {
    test(`${locale}: ${target}`, () => {
      assert.deepEqual(linkFindings(pair(103, target, source), locale), []);
    });
  }
});

test('a page may define its labels in its own language', () => {
  const text = `${pair(103, 'Zie [de gids].', 'See [the guide].')}\n\n[de gids]: /guide\n`;
  assert.deepEqual(linkFindings(text, 'nl'), []);
});

describe('a link moves to the name beside it', () => {
  for (const [target, fixed] of [
    ['打开Contoso[中心](/hub)。', '打开[Contoso](/hub)中心。'],
    ['打开[中心](/hub)Contoso。', '打开中心[Contoso](/hub)。'],
    ['打开 Contoso 的[中心](/hub)。', '打开 [Contoso](/hub) 的中心。'],
  ] as const) {
    test(target, () => {
      const source = 'Open [Contoso](/hub).';
      const text = pair(103, target, source);
      const slid = linkFindings(text, 'zh-CN').find(({ rule }) => rule === 'link-text');
      const { edits } = slid!.fixes[0]!;
      const starts = edits.map(({ range }) => range.start);
      assert.equal(new Set(starts).size, starts.length, 'no two edits begin at one place');
      assert.equal(applyEdits(text, edits), pair(103, fixed, source));
    });
  }
});

describe('words that lean out of a link', () => {
  for (const [locale, target, fixed] of [
    ['nl', 'Lees [de gids voor](/guide) nu.', 'Lees [de gids](/guide) voor nu.'],
    ['nl', 'Lees [de gids naar een](/guide)nu.', 'Lees [de gids](/guide) naar een nu.'],
    ['sv', 'Läs nu [och guiden](/guide).', 'Läs nu och [guiden](/guide).'],
    ['de', '**Jetzt [den Leitfaden und](/guide)**', undefined],
    ['fr', 'Lisez [de la](/guide) notice.', undefined],
    ['ko', '[가이드를](/guide)읽으세요.', '[가이드](/guide)를 읽으세요.'],
  ] as const) {
    test(`${locale}: ${target}`, () => {
      const text = pair(103, target, SOURCE);
      const [found] = linkFindings(text, locale).filter(({ rule }) => rule === 'link-text');
      assert.equal(found?.severity, 'information');
      const [fix] = found!.fixes;
      assert.equal(fix && applyEdits(text, fix.edits), fixed && pair(103, fixed, SOURCE));
    });
  }
});

describe('a link on a part of its words', () => {
  const source = 'For more, see the [whole guide to sales and prices](/guide) in the portal.';
  for (const [locale, target, ...fixed] of [
    [
      'nl',
      'Zie voor meer de gids over de verkoop en [prijzen](/guide) in de portal.',
      'Zie voor meer de [gids over de verkoop en prijzen](/guide) in de portal.',
    ],
    [
      'nl',
      'Voor meer: zie [gids](/guide) over verkoop en prijzen in de portal.',
      'Voor meer: zie [gids over verkoop en prijzen](/guide) in de portal.',
    ],
    ['nl', 'Zie _verkoop en prijzen van_ [gids](/guide) - staat op de pagina van de portal.'],
  ] as const) {
    test(`${locale}: ${target}`, () => {
      const text = pair(103, target, source);
      const [found, ...others] = linkFindings(text, locale).filter(
        ({ rule }) => rule === 'link-text',
      );
      assert.equal(found?.severity, 'information');
      assert.deepEqual(others, []);
      const results = found!.fixes.map(({ edits }) => applyEdits(text, edits));
      for (const one of fixed) assert.ok(results.includes(pair(103, one, source)), `${results}`);
    });
  }

  for (const [locale, target] of [
    ['nl', 'Zie voor meer de [gids over verkoop en prijzen](/guide) in de portal.'],
    ['nl', 'Zie [gids](/guide).'],
    ['ko', '자세한 내용은 포털에서 판매와 가격에 대한 안내를 모두 읽을 수 있는 [안내](/guide)'],
    ['nl', 'Zie [whole guide to sales and prices](/guide) (gids over verkoop en prijzen).'],
  ] as const) {
    test(`not so in ${locale}: ${target}`, () => {
      const found = linkFindings(pair(103, target, source), locale);
      assert.deepEqual(
        found.filter(({ rule }) => rule === 'link-text'),
        [],
      );
    });
  }
});

describe('what the source breaks', () => {
  const source = 'Read [the guide](/guide now.';

  test('is information where the target is whole', () => {
    const [finding, ...others] = linkFindings(pair(103, WHOLE, source), 'nl');
    assert.equal(finding?.severity, 'information');
    assert.deepEqual(finding?.fixes, []);
    assert.deepEqual(others, []);
  });

  test('is no more where the target breaks it, too, and mended there', () => {
    const text = pair(103, 'Lees [de gids](/guide nu.', source);
    const [finding] = linkFindings(text, 'nl');
    assert.equal(finding?.severity, 'information');
    const fixed = applyEdits(text, preferredFix(finding!)!.edits);
    assert.equal(fixed, pair(103, 'Lees [de gids](/guide) nu.', source));
  });
});

describe('a link around a segment', () => {
  const segment = pair(103, 'Gids', 'Guide');
  const damages = [
    '[S] (/a.md)',
    '[S](/a.md',
    '[S]/a.md)',
    '[S(/a.md)',
    'S](/a.md)',
    '[S]（/a.md）',
  ];
  for (const damage of damages) {
    test(damage, () => {
      const text = `- ${damage.replace('S', segment)}\n`;
      const [finding, ...others] = linkFindings(text, 'nl');
      assert.deepEqual(others, []);
      assert.equal(applyEdits(text, preferredFix(finding!)!.edits), `- [${segment}](/a.md)\n`);
    });
  }

  test('may reach over several', () => {
    assert.deepEqual(linkFindings(`[${segment} ${pair(104)}](/a.md)`, 'nl'), []);
  });
});

test('a translated label is mended, one that is defined is not', () => {
  const text = `${pair(103, 'De [nieuwe][] versie', 'The [new][] version')}\n\n[new]: /new`;
  const [finding] = linkFindings(text, 'nl');
  assert.equal(finding?.rule, 'link-reference');
  assert.ok(applyEdits(text, preferredFix(finding!)!.edits).includes('[nieuwe][new]'));
  assert.deepEqual(linkFindings(`${text}\n[nieuwe]: /new`, 'nl'), []);
});

test('white space before a label is a broken link', () => {
  const text = `${pair(103, 'De [gids] [ hulp] hier', 'The [guide][hulp] here')}\n\n[hulp]: /help`;
  const [finding, ...others] = linkFindings(text, 'nl');
  assert.equal(finding?.rule, 'link-spaced');
  assert.ok(applyEdits(text, preferredFix(finding!)!.edits).includes('De [gids][hulp] hier'));
  assert.deepEqual(others, []);
});

test('a lost bracket stands behind the words that lead to a link in another sentence', () => {
  const english = 'There are more details about this in the manual';
  const other = pair(
    103,
    'Meer hierover staat in de [gids](/guide).',
    `${english} [guide](/guide).`,
  );
  const page = (target: string) =>
    `${other}\n\n${pair(104, target, `${english} [of the board](/board).`)}`;
  const text = page('Meer hierover staat in de handleiding van het bestuur](/board).');
  const [finding, ...others] = linkFindings(text, 'nl');
  assert.deepEqual(others, []);
  assert.equal(
    applyEdits(text, preferredFix(finding!)!.edits),
    page('Meer hierover staat in de [handleiding van het bestuur](/board).'),
  );
});

test('a text that was a link elsewhere on the page is linked again', () => {
  const known = pair(103, 'Zie [de gids](/guide).', 'See [the guide](/guide).');
  const text = `${known}\n${pair(104, 'Lees nu de gids.', SOURCE)}`;
  const [finding] = linkFindings(text, 'nl');
  assert.equal(
    applyEdits(text, preferredFix(finding!)!.edits),
    `${known}\n${pair(104, 'Lees nu [de gids](/guide).', SOURCE)}`,
  );
});

test('the link at an offset is told with its counterpart', () => {
  const text = `[${pair(103, 'Gids', 'Guide')}](/a) ${pair(104, WHOLE, SOURCE)}`;
  const document = parseDocument(text, { locale: 'nl' });
  const inside = linkAt(document, text.indexOf('de gids'));
  assert.equal(inside?.side, 'target');
  assert.equal(slice(text, inside!.counterpart!.text), 'the guide');
  assert.equal(linkAt(document, text.indexOf('the guide'))?.side, 'source');
  assert.equal(slice(text, linkAt(document, text.indexOf('Gids'))!.link.url), '/a');
  assert.equal(linkAt(document, text.indexOf('Lees')), undefined);
});
