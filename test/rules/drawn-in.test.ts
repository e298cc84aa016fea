import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { linkPunctuation } from '../../server/src/rules/link-punctuation.ts';
import { linkText } from '../../server/src/rules/link-text.ts';
import { markupEmphasisMisplaced } from '../../server/src/rules/markup-emphasis-misplaced.ts';
import { markupEmphasisPunctuation } from '../../server/src/rules/markup-emphasis-punctuation.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

/** A target, its source, and what the first fix makes of it; nothing where the target is right. */
type Case = readonly [locale: string, target: string, source: string, fixed?: string];

function verify(rules: readonly Rule[], cases: readonly Case[]): void {
  for (const [locale, target, source, fixed] of cases) {
    test(`${locale}: ${target}`, () => {
      const text = pair(103, target, source);
      const [finding, ...others] = check(parseDocument(text, { locale }), rules);
      assert.deepEqual(others, []);
      const mended = finding && applyEdits(text, finding.fixes[0]!.edits);
      assert.equal(mended, fixed === undefined ? undefined : pair(103, fixed, source));
    });
  }
}

describe('emphasis that was drawn over words beside its name', () => {
  verify(
    [markupEmphasisMisplaced],
    [
      ['nl', 'Klik **op Weergeven** nu.', 'Click **View** now.', 'Klik op **Weergeven** nu.'],
      ['sv', 'Klicka **på Visa** nu.', 'Click **View** now.', 'Klicka på **Visa** nu.'],
      [
        'de',
        'Wählen **unter der Ansicht X**.',
        'In **View X**.',
        'Wählen unter der **Ansicht X**.',
      ],
      ['nl', 'Ga naar **Bonnen te** kijken.', 'See **Receipts**.', 'Ga naar **Bonnen** te kijken.'],
      [
        'es',
        'El **botón Guardar** está ahí.',
        '**Save** is there.',
        'El botón **Guardar** está ahí.',
      ],
      ['it', 'Nella **casella Nome** c’è.', 'The **Name** box.', 'Nella casella **Nome** c’è.'],
      ['cs', 'Na **kartě Pohled** je.', 'On the **View** tab.', 'Na kartě **Pohled** je.'],
      ['hu', 'A **Nézet lapon** van.', 'On the **View** page.', 'A **Nézet** lapon van.'],
      ['tr', 'Bu **Görünüm sekmesinde** var.', 'On **View**.', 'Bu **Görünüm** sekmesinde var.'],
      ['pt-PT', '**Selecione Enviar** já.', 'Select **Submit**.', 'Selecione **Enviar** já.'],
      ['pt-PT', '**Selecione Enviar** já.', '**Select Submit** now.'],
      ['tr', 'Burada **Sağ Panel** var.', 'The **Right View** is here.'],
      ['nl', '**Het Venster** is open.', '**The Window** is open.'],
      // The source has it within, too; or what follows is no name.
      ['nl', 'Klik **op Weergeven** nu.', 'Click **on View** now.'],
      ['es', 'La **página Inicio** está.', 'The **Home page** is there.'],
      ['es', 'El **botón rojo** está.', 'The **Red** is there.'],
      ['hu', 'A **nézet lapon** van.', 'The **View page**.'],
      ['nl', 'Meld u **aan bij ons**.', 'Sign **In** here.'],
    ],
  );
});

describe('emphasis that begins late', () => {
  verify(
    [markupEmphasisMisplaced],
    [
      [
        'sv',
        'Välj sedan Lägg **till fil**.',
        'Then **Add file**.',
        'Välj sedan **Lägg till fil**.',
      ],
      ['pl', 'Kliknij Dodaj **plik**.', 'Click **Add file**.'],
      [
        'pl',
        'Teraz kliknij Dodaj **plik**.',
        'Now click **Add file**.',
        'Teraz kliknij **Dodaj plik**.',
      ],
      [
        'nl',
        'in de rol Report **Viewer**',
        'the **Report Viewer** role',
        'in de rol **Report Viewer**',
      ],
      // Every noun has a capital; the word is a name of the source; the source is no name.
      ['de', 'Dann klicken Sie die Datei **öffnen**.', 'Then click **Open**.'],
      ['sv', 'Välj sedan Contoso **filer**.', 'Then choose Contoso **Files**.'],
      ['sv', 'Välj sedan Lägg **till fil**.', 'Then **add a file**.'],
    ],
  );
});

describe('links that begin late', () => {
  verify(
    [linkText],
    [
      [
        'sv',
        'Mer finns i Visa [loggar](a.md) här.',
        'Read [View logs](a.md).',
        'Mer finns i [Visa loggar](a.md) här.',
      ],
      ['nl', 'zie Sell [Tools](a.md)', 'see [Sell Tools](a.md)', 'zie [Sell Tools](a.md)'],
      ['sv', 'Mer finns i Visa [loggar](a.md) här.', 'Read the [logs](a.md).'],
    ],
  );
});

describe('marks at the beginning of what is set off', () => {
  verify(
    [linkPunctuation, markupEmphasisPunctuation],
    [
      ['ja', '詳しくは [、手順](a.md)へ', 'See the [steps](a.md).', '詳しくは、[手順](a.md)へ'],
      ['ja', '「手順 [」の表](a.md)', 'the [table](a.md)', '「手順」[の表](a.md)'],
      ['tr', 'bkz [. Adımlar](a.md)', 'see [Steps](a.md)', 'bkz. [Adımlar](a.md)'],
      ['zh-CN', '更改 **，保存**。', 'Change, **Save**.', '更改，**保存**。'],
      ['nl', 'Zie [.NET](a.md)', 'See [NET](a.md)'],
      ['nl', 'Zie [, en](a.md)', 'See [, and](a.md)'],
    ],
  );
});
