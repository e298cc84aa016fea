import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../../server/src/model/document.ts';
import { emphasisChanges } from '../../server/src/model/emphasis/changes.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { pair } from '../support/segments.ts';

// The same texts in every run: what fails on one machine fails on all.
fc.configureGlobal({ seed: 20201118 });

/** A target, its source, what is wrong, and the target that a certain repair makes of it. */
type Case = readonly [target: string, source: string, kinds: string, repaired?: string];

const cases: readonly Case[] = [
  ['**A** en **B**', '**A** and **B**', ''],
  ['**B** en **A**', '**A** and **B**', ''],
  ['__A__', '**A**', ''],
  ['naam_van_iets', 'name of it', ''],
  ['_naam en getal', '_name and number', ''],
  ['2 * 3', 'twice 3', ''],
  ['**Rol: leest', '**Role**: reads', 'odd', '**Rol**: leest'],
  ['**Rol: leest', '**Role:** reads', 'odd', '**Rol:** leest'],
  ['Rol**: leest', '**Role**: reads', 'odd', '**Rol**: leest'],
  ['**Alles', '**All**', 'odd', '**Alles**'],
  ['**Azure en **Bing**', '**Azure** and **Bing**', 'odd', '**Azure** en **Bing**'],
  ['**Azure** en Bing**', '**Azure** and **Bing**', 'odd', '**Azure** en **Bing**'],
  ['***Azure**', '***Azure***', 'odd', '***Azure***'],
  ['*Azure**', '**Azure**', 'odd', '**Azure**'],
  ['Azure** is er', 'Azure is here', 'odd', 'Azure is er'],
  ['Kies **wat u wilt', 'Choose **what you like** here', 'odd'],
  ['Kies **Alles', 'Choose **All**', 'odd', 'Kies **Alles**'],
  ['Kies **Alles nu wel', 'Choose **All**', 'odd'],
  ['これは **大きな箱', 'This is **a big box**', 'odd', 'これは **大きな箱**'],
  ['これを**箱として作る', 'Make it **a box**', 'odd'],
  ['** Azure **', '**Azure**', 'padded', '**Azure**'],
  ['de** Azure**', 'the **Azure**', 'padded', 'de **Azure**'],
  ['**Azure **is', '**Azure** is', 'padded', '**Azure** is'],
  ['在**文件 **中', 'in the **file**', 'padded', '在**文件**中'],
  ['* *Azure* *', '**Azure**', 'padded', '**Azure**'],
  ['\\*\\*Azure\\*\\*', '**Azure**', 'escaped', '**Azure**'],
  ['&#42;Azure&#42;', '*Azure*', 'escaped', '*Azure*'],
  ['Azure\\*\\*\\*\\*', 'Azure', 'escaped', 'Azure'],
  ['**A\\*\\*\\*\\*B**', '**A** or **B**', 'escaped', '**AB**'],
  ['按 [箱子]\\*\\*\\*\\*。', 'Press **Box**.', 'escaped', '按 [**箱子**]。'],
  ['按 [紙] > [箱子]\\*\\*\\*\\*。', 'Press **Paper > Box**.', 'escaped', '按 [紙] > [箱子]。'],
  ['\\*Azure', '\\*Azure', ''],
  ['Azure is er', '**Azure** is here', 'lost', '**Azure** is er'],
  ['„Blauw” is er', '**Blue** is here', 'lost', '**Blauw** is er'],
  ['~~Blauw~~ is er', '**Blue** is here', 'lost', '**Blauw** is er'],
  ['[b]Wit[/b] of **rood**', '**White** or **red**', 'lost', '**Wit** of **rood**'],
  ['~~Wit~~ of *rood*', '**White** or *red*', 'lost'],
  ['~~Blauw~~ is er', '~~**Blue**~~ is here', 'lost'],
  ['Blauw is er', '**Blue** is here', 'lost'],
  ['选择“[保存]”，然后', 'Choose **Save**, then', 'lost'],
  ['*Blauw*', '**Blue**', 'lost', '**Blauw**'],
  ['**Blauw**', '*Blue*', 'lost', '*Blauw*'],
  ['*Blauw*', 'Blue', 'added'],
  ['', '**Blue**', ''],
  ['Kies dit **.**', 'Choose **Save**.', 'misplaced'],
  ['Kies **…**', 'Choose **...**', ''],
];

describe('emphasis of a target', () => {
  for (const [target, source, kinds, repaired] of cases) {
    test(`${target} = ${source}`, () => {
      const text = pair(103, target, source);
      const changes = emphasisChanges(parseDocument(text, { locale: 'nl-NL' }));
      assert.equal(changes.map(({ kind }) => kind).join(), kinds);
      const certain = changes[0]?.repairs.find(({ isCertain }) => isCertain);
      const fixed = certain && applyEdits(text, certain.edits);
      assert.equal(fixed, repaired === undefined ? undefined : pair(103, repaired, source));
    });
  }

  test('takes the place from how the page translates the same words', () => {
    const known = [103, 104].map((number) => pair(number, 'Kies **Opslaan**.', 'Choose **Save**.'));
    const text = [...known, pair(105, 'Dan Opslaan nu.', 'Then **Save** now.')].join('\n');
    const [change] = emphasisChanges(parseDocument(text));
    const fixed = applyEdits(text, change!.repairs[0]!.edits);
    assert.ok(fixed.includes('Dan **Opslaan** nu.'));
  });

  test('takes the side of a sign from the habit of the page', () => {
    const known = [103, 104].map((number) => pair(number, '**Rol:** lezen', '**Role**: read'));
    const text = [...known, pair(105, '**Naam: Azure', '**Name**: Azure')].join('\n');
    const [change] = emphasisChanges(parseDocument(text));
    assert.ok(applyEdits(text, change!.repairs[0]!.edits).includes('**Naam:** Azure'));
  });

  test('heeds the words that the page puts between an emphasis and the full stop', () => {
    const known = ['Ja', 'Nee'].map((name, i) => pair(103 + i, `**${name}** aus.`, `**${name}**.`));
    const text = [...known, pair(105, '**Alle Tage aus.', '**All days**.')].join('\n');
    const [change] = emphasisChanges(parseDocument(text, { locale: 'de' }));
    const [repair] = change!.repairs;
    assert.equal(repair!.isCertain, false);
    assert.ok(applyEdits(text, repair!.edits).includes('**Alle Tage** aus.'));
  });

  for (const [target, moved] of [
    ['选择"保存 **"。**', '选择**保存**。'],
    ['选择 **“** 保存”，', '选择 **保存**，'],
    ['選取 [儲存 **]。**', '選取 [**儲存**]。'],
    ['选择保存 **。**', undefined],
  ] as const) {
    test(`offers to move the marks of ${target}`, () => {
      const text = pair(103, target, 'Choose **Save**.');
      const [change] = emphasisChanges(parseDocument(text, { locale: 'zh-CN' }));
      const [repair] = change!.repairs;
      const fixed = repair && applyEdits(text, repair.edits);
      assert.equal(fixed, moved && pair(103, moved, 'Choose **Save**.'));
    });
  }

  test('leaves quotes in Chinese and Japanese alone', () => {
    for (const [locale, kinds] of [
      ['zh-CN', []],
      ['ja-JP', []],
      ['nl-NL', ['lost']],
    ] as const) {
      const text = pair(103, '选择“保存”。', 'Choose **Save**.');
      const changes = emphasisChanges(parseDocument(text, { locale }));
      assert.deepEqual(
        changes.map(({ kind }) => kind),
        kinds,
      );
    }
  });

  test('repairs only the target, and what is certain for good', () => {
    fc.assert(
      fc.property(half, half, (target, source) => {
        const text = pair(103, target, source);
        const document = parseDocument(text);
        const { content } = document.segments[0]!.target;
        for (const { repairs } of emphasisChanges(document)) {
          for (const { edits } of repairs) {
            for (const { range } of edits) {
              assert.ok(content.start <= range.start && range.end <= content.end);
            }
          }
        }
      }),
    );
  });
});

const half = fc.string({
  unit: fc.constantFrom(
    '*',
    '**',
    '_',
    'a',
    'b ',
    ' ',
    '.',
    ':',
    '\\*',
    '「',
    '“',
    '”',
    '(',
    '[c](d)',
  ),
});
