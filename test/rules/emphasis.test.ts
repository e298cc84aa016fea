import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { markupEmphasisCrossed } from '../../server/src/rules/markup-emphasis-crossed.ts';
import { markupEmphasisMisplaced } from '../../server/src/rules/markup-emphasis-misplaced.ts';
import { markupEmphasisPunctuation } from '../../server/src/rules/markup-emphasis-punctuation.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const SOURCE = 'Select **Save** now.';

/** A target, and what the offered fix makes of it; nothing where the target is right. */
const cases: readonly (readonly [
  locale: string,
  target: string,
  fixed?: string | undefined,
  source?: string,
])[] = [
  ['nl', 'Kies **de Opslaan**.', 'Kies de **Opslaan**.'],
  ['nl', 'Kies **Opslaan en** verder.', 'Kies **Opslaan** en verder.'],
  ['es', 'Haga clic **en el Guardar**', 'Haga clic en el **Guardar**'],
  ['hu', 'Válassza **a Mentés** gombot', 'Válassza a **Mentés** gombot'],
  ['nl', 'Kies **Opslaan**.'],
  ['nl', '**Geldt voor**', undefined, '**Applies to**'],
  ['nl', '**De map**', undefined, '**Folder**'],
  ['nl', '**een map**', undefined, '**a folder**'],
  ['nl', '**de map en alles wat er in staat, ook als het heel veel is en lang duurt**'],
  ['ja', '**の保存**'],
  ['ar', 'إلى **في الموقع**', undefined, 'to **Onsite**'],
];

/** A target whose emphasis is on no name, and what the offered fix makes of it. */
const nameless: readonly (readonly [
  locale: string,
  target: string,
  fixed?: string | undefined,
  source?: string,
])[] = [
  ['nl', 'Open **de pagina** Orders.', 'Open de pagina **Orders**.', 'Open the **Orders** page.'],
  ['sv', 'I **kolumnen** Status.', 'I kolumnen **Status**.', 'In the **Status** column.'],
  ['sv', 'I **kolumnen** Läge.', 'I kolumnen **Läge**.', 'In the **Status** column.'],
  ['tr', 'Durum **sütununda** bulun.', '**Durum** sütununda bulun.', 'In the **Status** column.'],
  ['hu', 'Az Új Rend **lapon**.', undefined, 'On the **New order** tab.'],
  [
    'nl',
    'Kies Orders op **de pagina.**',
    'Kies **Orders** op de pagina.',
    'On the page, choose **Orders**.',
  ],
  ['sv', 'Välj Orders i **menyn.**', 'Välj **Orders** i menyn.', 'In the menu, choose **Orders**.'],
  ['pt', '**Selecione** clientes.', undefined, '**Select** customers.'],
  ['de', 'Klicken **Sie neben** dem Namen.', undefined, 'Select **Remove** next to the name.'],
  ['es', 'En la **página** Nueva Venta.', undefined, 'On the **New sale** page.'],
];

describe('emphasis on words that name nothing', () => {
  for (const [locale, target, fixed, source = SOURCE] of nameless) {
    test(`${locale}: ${target}`, () => {
      const text = pair(103, target, source);
      const found = [...markupEmphasisMisplaced.check(parseDocument(text, { locale }))];
      const isRight = source.startsWith('**Select**');
      assert.deepEqual(
        found.map(({ message }) => message.includes('names nothing')),
        isRight ? [] : [true],
      );
      const [fix] = found[0]?.fixes ?? [];
      assert.equal(fix && applyEdits(text, fix.edits), fixed && pair(103, fixed, source));
    });
  }

  for (const [locale, target, source] of [
    ['nl', 'Open de **pagina** Orders.', 'Open the Orders **page**.'],
    ['fr', 'Le paramètre **option** suffit.', 'The **Option** parameter is enough.'],
    ['nl', 'Open **Pagina-instelling**.', 'Open **Setup**.'],
    ['xx', 'Open **pagina**.', 'Open **Orders**.'],
    ['fr', '**Référence KLM** : la partie', '**KLM** - The part'],
  ] as const) {
    test(`${locale}: ${target} is right`, () => {
      const document = parseDocument(pair(103, target, source), { locale });
      assert.deepEqual([...markupEmphasisMisplaced.check(document)], []);
    });
  }
});

describe('words that lean out of emphasis', () => {
  for (const [locale, target, fixed, source = SOURCE] of cases) {
    test(`${locale}: ${target}`, () => {
      const text = pair(103, target, source);
      const [found] = check(parseDocument(text, { locale }), [markupEmphasisMisplaced]);
      const fix = found?.fixes[0];
      assert.equal(fix && applyEdits(text, fix.edits), fixed && pair(103, fixed, source));
      assert.equal(found?.fixes.some(({ preferred }) => preferred) ?? false, false);
    });
  }
});

describe('marks of the sentence within emphasis', () => {
  for (const [target, mended, source = SOURCE] of [
    ['Kies **Opslaan.**', 'Kies **Opslaan**.'],
    ['Kies **Opslaan.**.', 'Kies **Opslaan**.'],
    ['Kies **Opslaan,** en dan', 'Kies **Opslaan**, en dan'],
    ['Kies **Opslaan**.', 'Kies **Opslaan**.'],
    ['**Let op.** Kies', '**Let op.** Kies'],
    ['Kies **Rol:**', 'Kies **Rol:**'],
    ['Kies **enz.**', 'Kies **enz.**', 'Select **etc.**'],
    ['Kies **2.**', 'Kies **2.**'],
  ] as const) {
    test(target, () => {
      const text = pair(103, target, source);
      const findings = check(parseDocument(text, { locale: 'nl' }), [markupEmphasisPunctuation]);
      const edits = findings.flatMap((finding) => preferredFix(finding)!.edits);
      assert.equal(applyEdits(text, edits), pair(103, mended, source));
    });
  }

  for (const [locale, target, mended] of [
    ['tr', '**Kaydet’i seçin.**', '**Kaydet’i seçin.**'],
    ['tr', 'Şimdi **Kaydet’i seçin.**', 'Şimdi **Kaydet’i** seçin.'],
    ['hu', 'Most a **Mentés gombra.**', 'Most a **Mentés** gombra.'],
    ['de', 'Wählen Sie **Speichern aus.**.', 'Wählen Sie **Speichern** aus.'],
    ['de', 'Wählen Sie **Aus.**', 'Wählen Sie **Aus**.'],
    ['de', 'Wählen Sie **Schaltet aus.**), dann', 'Wählen Sie **Schaltet** aus.), dann'],
  ] as const) {
    test(`go with the words that end the sentence, ${locale}: ${target}`, () => {
      const text = pair(103, target, 'Select **Save** now.');
      const findings = check(parseDocument(text, { locale }), [markupEmphasisPunctuation]);
      const edits = findings.flatMap((finding) => preferredFix(finding)!.edits);
      assert.equal(applyEdits(text, edits), pair(103, mended, 'Select **Save** now.'));
    });
  }

  test('are told once where the page makes a habit of it', () => {
    const text = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes']
      .map((name, i) => pair(103 + i, `Kies **Knop ${name}.**`, 'Select **Button**.'))
      .join('\n\n');
    const findings = check(parseDocument(text, { locale: 'nl' }), [markupEmphasisPunctuation]);
    assert.equal(findings.length, 1);
    assert.equal(findings[0]!.fixes[0]!.edits.length, 12);
  });
});

describe('emphasis that cuts two signs apart', () => {
  for (const [locale, target, mended, source = SOURCE] of [
    ['ja', '[ **はい]** を', '[**はい**] を'],
    ['ja', '**[はい** ] を', '[**はい**] を'],
    ['ja', '[ **ロゴ] ページ** で', '[**ロゴ**] ページ で'],
    ['zh-CN', '在" **客户"** 页中', '在"**客户**" 页中'],
    ['zh-CN', '选择"重置 **密码"。**', '选择"**重置密码**"。'],
    ['zh-CN', '"**保存" & 下载**', '"**保存**" & 下载'],
    ['nl', '**Ja** (of **Nee)** als', '**Ja** (of **Nee**) als'],
    ['ru', '**Save (сохранить** ), и', '**Save (сохранить)**, и'],
    ['cs', '**All set (Vše** hotovo).', '**All set** (Vše hotovo).'],
    ['pl', 'A (**b)**, [c **d](u)** (e)', 'A (**b**), [c **d](u)** (e)'],
    [
      'nl',
      '(**Ja** of **Nee**), **[x]** en ["**y**"]',
      '(**Ja** of **Nee**), **[x]** en ["**y**"]',
    ],
    ['nl', '(**Ja)**', '(**Ja)**', 'Select (**Yes)**'],
    ['nl', '**(Ja** `)` x', '**(Ja** `)` x'],
    ['nl', '[x **y](u) z**', '[x **y](u) z**'],
  ] as const) {
    test(target, () => {
      const text = pair(103, target, source);
      const findings = check(parseDocument(text, { locale }), [markupEmphasisCrossed]);
      const edits = findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
      assert.equal(applyEdits(text, edits), pair(103, mended, source));
    });
  }

  test('bring no fix where several signs are cut', () => {
    const text = pair(103, '[ **a] [b** ] c', SOURCE);
    const findings = check(parseDocument(text, { locale: 'ja' }), [markupEmphasisCrossed]);
    assert.deepEqual(
      findings.map(({ fixes }) => fixes),
      [[]],
    );
  });
});

describe('particles within emphasis', () => {
  for (const [locale, target, mended, source = SOURCE] of [
    ['ko', '**등록을** 클릭하고 **목록에서**, ID', '**등록**을 클릭하고 **목록**에서, ID'],
    ['ko', '**대시보드에**로그인', '**대시보드**에 로그인'],
    ['ko', '**정의** **확인** **결과** **가을**', '**정의** **확인** **결과** **가을**'],
    ['ko', '**거부(아니요)을** 선택', '**거부(아니요)을** 선택'],
    ['ko', '**목록에서** 선택', '**목록에서** 선택', 'Select **from the list**'],
    ['ja', '**会社名を**入力', '**会社名**を入力'],
    ['ja', '**登録するには**', '**登録するには**'],
  ] as const) {
    test(target, () => {
      const text = pair(103, target, source);
      const findings = check(parseDocument(text, { locale }), [markupEmphasisMisplaced]);
      const edits = findings.flatMap((finding) => preferredFix(finding)?.edits ?? []);
      assert.equal(applyEdits(text, edits), pair(103, mended, source));
    });
  }
});

describe('Japanese emphasis that slid behind a name', () => {
  for (const [target, mended, source = SOURCE] of [
    ['[保存] を **選択します**。', '[**保存**] を選択します。'],
    ['[保存] タブ **を選択** します。', '[**保存**] タブを選択 します。'],
    ['[保存] **を選択します**。', '[**保存**] を選択します。'],
    ['国 **を選択します**。', '国 **を選択します**。'],
    ['[保存] を **選択します**。', '[保存] を **選択します**。', '**Select** [Save].'],
    ['[A] で **B** を **はい** に', '[A] で **B** を **はい** に'],
    ['**のり** は [a] と **結果** だ', '**のり** は [a] と **結果** だ'],
  ] as const) {
    test(target, () => {
      const text = pair(103, target, source);
      const findings = check(parseDocument(text, { locale: 'ja' }), [markupEmphasisMisplaced]);
      const edits = findings.flatMap((finding) => preferredFix(finding)?.edits ?? []);
      assert.equal(applyEdits(text, edits), pair(103, mended, source));
    });
  }
});
