import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textDoubleSpace } from '../../server/src/rules/text-double-space.ts';
import { textDoubledMark } from '../../server/src/rules/text-doubled-mark.ts';
import { textFinalMark } from '../../server/src/rules/text-final-mark.ts';
import { textFirmSpace } from '../../server/src/rules/text-firm-space.ts';
import { textLineBreak } from '../../server/src/rules/text-line-break.ts';
import { textMissingSpace } from '../../server/src/rules/text-missing-space.ts';
import { textSpaceBefore } from '../../server/src/rules/text-space-before.ts';
import { textUnpaired } from '../../server/src/rules/text-unpaired.ts';
import { textWidth } from '../../server/src/rules/text-width.ts';
import { findingsIn, testMarked } from '../support/marked.ts';
import { pair } from '../support/segments.ts';

testMarked(textSpaceBefore, [
  ['nl-NL', 'Kies **Opslaan**⟦ .⟧', 'Select **Save**.', 'Kies **Opslaan**.'],
  ['nl-NL', 'Kies [map](a.md)⟦ ,⟧ dan `x`⟦ :⟧ klaar', 'Select', 'Kies [map](a.md), dan `x`: klaar'],
  ['pl-PL', 'Zapisz⟦ ?⟧ Tak⟦ !⟧', 'Save? Yes!', 'Zapisz? Tak!'],
  ['de-DE', 'Datei⟦ ,⟧öffnen (neu⟦ )⟧', 'Open', 'Datei, öffnen (neu)'],
  ['fr-FR', 'Ouvrez : le fichier ; puis fermez ! Non ?', 'Open: the file; then close! No?'],
  ['fr-FR', 'Ouvrez⟦ .⟧ Fermez⟦ ,⟧ puis', 'Open', 'Ouvrez. Fermez, puis'],
  ['fr-CA', 'Voici : non⟦ ?⟧', 'Here: no?', 'Voici : non?'],
  ['hi-IN', 'फ़ाइल सहेजें ।', 'Save the file.'],
  ['de-DE', 'Mit .NET und .5 sowie ... und `a .` fertig', 'With .NET'],
  ['de-DE', 'Leere Klammern ( ) und [ ] und | : und " ,', 'Empty'],
  ['de-DE', 'Nutzer (** ) hier', 'Users **( )** here'],
  ['de-DE', 'Siehe https://example.com/a⟦ .⟧ Dann', 'See', 'Siehe https://example.com/a. Dann'],
  ['sv-SE', 'Se <https://a.example>⟦ .⟧', 'See', 'Se <https://a.example>.'],
  ['de-DE', 'Zeile <br/> : neu', 'Line'],
  ['zh-CN', '打开文件⟦ 。⟧', 'Open the file.', '打开文件。'],
  ['de-DE', 'Ein [a](b "x , y") Link', 'A link'],
  ['de-DE', 'Das Symbol ![Speichern](a.png) hier', 'The icon ![Save](a.png) here'],
]);

testMarked(textDoubleSpace, [
  ['de-DE', 'Datei⟦  ⟧öffnen', 'Open the file', 'Datei öffnen'],
  ['de-DE', 'Datei⟦ \u00a0 ⟧öffnen', 'Open the file', 'Datei öffnen'],
  ['de-DE', 'Datei⟦\t⟧öffnen', 'Open the file', 'Datei öffnen'],
  ['de-DE', 'Datei\töffnen', 'Open\tthe file'],
  ['fr-FR', 'Ouvrez ici\u00a0: oui', 'Open here: yes'],
  ['de-DE', 'Datei  öffnen', 'Open  the file'],
  ['de-DE', 'Symbol⟦  ⟧![Speichern](a.png)', 'Icon ![Save](a.png)', 'Symbol ![Speichern](a.png)'],
  ['de-DE', '  Datei öffnen  ', 'Open the file'],
  ['de-DE', 'Eins  |  Zwei  >  Drei', 'One | Two > Three'],
  ['de-DE', 'Datei  öffnen', 'Open the **file**'],
  ['de-DE', 'Datei\n  öffnen', 'Open the file'],
  ['de-DE', 'Kopieren Sie `a  b` um', 'Copy `a  b`'],
]);

testMarked(textFinalMark, [
  ['sv-SE', 'Spara ⟦filen⟧', 'Save the file.', 'Spara filen.'],
  ['sv-SE', 'Spara ⟦**filen**⟧', 'Save the **file.**', 'Spara **filen.**'],
  ['sv-SE', 'Spara ⟦**filen**⟧', 'Save the **file**.', 'Spara **filen**.'],
  ['ja-JP', '⟦ファイルを保存します⟧', 'Save the file.'],
  ['ar-SA', 'أين ⟦الملف⟧', 'Where is the file?', 'أين الملف؟'],
  ['el-GR', 'Πού είναι το ⟦αρχείο⟧', 'Where is the file?', 'Πού είναι το αρχείο;'],
  ['el-GR', 'Πού είναι το αρχείο;', 'Where is the file?'],
  ['fr-FR', 'Étapes ⟦suivantes⟧', 'Next steps:', 'Étapes suivantes\u00a0:'],
  ['fr-FR', 'Lisez [le guide.](a.md) [](b.md)', 'Read [the guide](a.md).'],
  ['fr-FR', '(Voir [le guide](a.md).)', '(See [the guide](a.md) for details.)'],
  ['ja-JP', '保存するには、次のようにします。', 'To save:'],
  ['ru-RU', 'Файлы⟦,⟧', 'The files.', 'Файлы.'],
  ['nl-NL', 'Kies nu⟦;⟧', 'Choose now:', 'Kies nu:'],
  ['th-TH', 'บันทึกไฟล์', 'Save the file.'],
  ['de-DE', 'Siehe https://example.com', 'See https://example.com.'],
  ['de-DE', 'Word, Excel usw', 'Word, Excel etc.'],
  ['de-DE', 'Fertig!', 'Done!'],
  ['hu-HU', 'Írjon ide: „Hasznos volt?”.', 'Write to “Was it helpful?”'],
  ['hu-HU', 'A „Hasznos volt?” szakaszban írjon.', 'Write to “Was it helpful?”'],
  ['hu-HU', 'Írjon a „szakaszba”⟦.⟧', 'Write to “Was it helpful?”'],
  ['de-DE', 'Lesen Sie [die Anleitung.] (/guide)', 'Read [the guide](/guide).'],
  ['de-DE', '', 'Done.'],
]);

testMarked(textMissingSpace, [
  ['ko-KR', '문을 열고⟦,이⟧를 닫습니다', 'Open it, and close it', '문을 열고, 이를 닫습니다'],
  ['ko-KR', '사과,배,감', 'apples,pears,plums'],
  ['zh-TW', '讀取 Garden。Plant。Count', 'Read Garden.Plant.Count'],
  [
    'it-IT',
    'Scegli ⟦**Apri**e⟧ quindi OK',
    'Choose **Open**, and then OK',
    'Scegli **Apri** e quindi OK',
  ],
  ['es-ES', 'Elija ⟦**Abrir**o⟧ espere', 'Choose **Open** or wait', 'Elija **Abrir** o espere'],
  ['it-IT', 'Scegli i **file**i e apri', 'Choose the **files** and open'],
  ['de-DE', 'Der Wert ist⟦-1⟧.', 'The value is -1.', 'Der Wert ist -1.'],
  ['pl-PL', 'Wartość⟦-1⟧ to błąd.', 'A value of -1 is an error.', 'Wartość -1 to błąd.'],
  ['de-DE', 'Von 0 bis Raum-1', 'From 0 to room-1, not -1'],
  ['de-DE', 'Die Etage-2 ist zu.', 'Floor 2 is closed.'],
  [
    'nl-NL',
    'Kies ⟦**Opslaan**o⟧m te stoppen',
    'Choose **Save** to stop',
    'Kies **Opslaan** om te stoppen',
  ],
  ['fr-FR', 'Choisi⟦r**Enregistrer**⟧ ici', 'Choose **Save** here', 'Choisir **Enregistrer** ici'],
  ['nl-NL', 'De **F**iles en **Opslaan**om', 'The **F**iles and **Save**'],
  ['sv-SE', 'Välj **Spara**s knapp', 'Choose the button of **Save**'],
  ['tr-TR', '**Kaydet**in düğmesi', 'The button of **Save**'],
  ['ko-KR', '**저장**을 선택', 'Choose **Save**'],
  ['ar-SA', 'حدد و**حفظ** هنا', 'Choose and **Save** here'],
  [
    'fr-FR',
    'Ouvrez le fichier⟦.F⟧ermez la fenêtre.',
    'Open. Close.',
    'Ouvrez le fichier. Fermez la fenêtre.',
  ],
  ['pl-PL', 'Zapisz plik⟦,a⟧by go mieć', 'Save it', 'Zapisz plik, aby go mieć'],
  ['uk-UA', 'Збережіть⟦.П⟧отім закрийте', 'Save. Close.', 'Збережіть. Потім закрийте'],
  ['fr-FR', 'ASP.NET, System.Text.Json, 1,5 et a,b', 'ASP.NET'],
  ['fr-FR', 'Le nom exemple.Test de la source', 'The name exemple.Test'],
  ['fr-FR', 'https://example.com/ouvrez.Fermez et nom@exemple.Fermez', 'See'],
  ['ja-JP', '開きます。閉じます', 'Open. Close.'],
]);

testMarked(textFirmSpace, [
  ['fr-FR', 'Ici⟦ ⟧: oui', 'Here: yes', 'Ici\u00a0: oui'],
  ['fr-FR', 'Pourquoi⟦?⟧', 'Why?', 'Pourquoi\u00a0?'],
  ['fr-FR', '«⟦ ⟧Fichier⟦ ⟧»', '“File”', '«\u00a0Fichier\u00a0»'],
  ['fr-FR', 'Ici\u202f: oui⟦ ⟧!', 'Here: yes!', 'Ici\u202f: oui\u202f!'],
  ['fr-FR', 'À 12:30, C: et `a :`', 'At 12:30'],
  ['fr-CA', 'Pourquoi?', 'Why?'],
  ['de-DE', 'Hier : ja', 'Here: yes'],
]);

testMarked(textWidth, [
  ['zh-TW', '資料夾 (新⟦）⟧', 'Folder (new)', '資料夾 (新)'],
  ['zh-TW', '資料夾（新 [說明](a.md)）', 'Folder (new [help](a.md))'],
  ['zh-TW', '資料夾（新 (很新)）', 'Folder (new (very new))'],
  ['zh-TW', '步驟 1）與 (二)', 'Step 1) and (two)'],
  ['ja-JP', '⟦Ａｚｕｒｅ⟧ の Ｑ & Ａ', 'Q & A of Azure', 'Azure の Ｑ & Ａ'],
  ['zh-CN', '打开⟦,⟧保存⟦:⟧关闭⟦?⟧', 'Open, save: close?', '打开，保存：关闭？'],
  ['ja-JP', '開く⟦,⟧ 保存', 'Open, save', '開く、保存'],
  ['ja-JP', '状態: 提供中', 'Status: available'],
  ['zh-CN', '版本 1.5 和 a, b', 'Version 1.5 and a, b'],
  ['ko-KR', '파일, 폴더.', 'File, folder.'],
]);

testMarked(textDoubledMark, [
  ['nl-NL', 'Open het⟦..⟧', 'Open it.', 'Open het.'],
  ['nl-NL', 'Open `a` ⟦,,⟧ of `b`', 'Open', 'Open `a` , of `b`'],
  ['nl-NL', 'Open het bestand⟦.,⟧ of niet', 'Open it, or not'],
  ['zh-CN', '打开⟦。。⟧关闭⟦，。⟧', 'Open.', '打开。关闭。'],
  ['zh-TW', '用 garden：： plant', 'Use garden::plant'],
  ['zh-TW', '開啟⟦：：⟧ 檔案', 'Open: file', '開啟： 檔案'],
  ['zh-CN', '打开文件。.gif 文件很小', 'Open the file. The .gif file is small'],
  ['de-DE', 'Im Jahr 2020 n. Chr., am 3., usw., und so...', 'In the year'],
  ['nl-NL', 'Ga naar ../map en a..b of C:\\..', 'Go to'],
  ['nl-NL', 'Open het..', 'Open it..'],
  ['nl-NL', 'Kies `a..` of [x](a,,b)', 'Choose'],
]);

testMarked(textUnpaired, [
  ['nl-NL', 'Een map ⟦(⟧zoals hier.', 'A folder (as here).', 'Een map (zoals hier).'],
  ['nl-NL', 'Kies ⟦(⟧KB of niet', 'Choose (KB) or not', 'Kies (KB) of niet'],
  ['nl-NL', 'Kies KB⟦)⟧ of niet', 'Choose (KB) or not', 'Kies (KB) of niet'],
  ['nl-NL', 'Kies een map⟦)⟧ of niet', 'Choose (a folder) or not'],
  ['ja-JP', '⟦「⟧保存を選択', 'Select **Save**'],
  ['zh-CN', '选择（保存)', 'Select (Save)'],
  ['fr-FR', 'Choisissez ⟦«⟧ Enregistrer', 'Select Save'],
  ['de-DE', 'Wählen Sie ⟦„⟧Speichern', 'Select Save'],
  ['de-DE', 'Wählen Sie „Speichern“ oder „Öffnen”', 'Select Save'],
  ['de-DE', 'Wählen Sie “Speichern”', 'Select Save'],
  ['nl-NL', 'Kies "Opslaan" en ⟦"⟧', 'Select "Save"'],
  ['nl-NL', 'Een scherm van 24"', 'A screen of 24 inches'],
  ['nl-NL', 'Vraag) waarom', 'Q) why'],
  ['nl-NL', 'Zie [de map](a.md voor', 'See [the folder](a.md) for'],
  ['nl-NL', 'Zie [de map]a.md) of [b] (c', 'See [the folder](a.md) or [b](c)'],
  ['nl-NL', '1) een b) twee :)', 'one two'],
  ['nl-NL', '[map](a_(b).md) en `(` en <a (>', '[folder](a_(b).md)'],
]);

testMarked(textLineBreak, [
  ['nl-NL', 'Open het.⟦\n\n⟧Sluit het.', 'Open it. Close it.', 'Open het. Sluit het.'],
  ['nl-NL', 'Open⟦\r\n  ⟧het.', 'Open it.', 'Open het.'],
  ['ja-JP', 'ファイル⟦\n⟧を開きます', 'Open the file', 'ファイルを開きます'],
  ['nl-NL', 'Open\nhet.', 'Open\nit.'],
  ['nl-NL', 'Open `a\nb`', 'Open `a b`'],
]);

describe('text-line-break tells what ends with the line', () => {
  const cases: readonly (readonly [page: string, severity: string])[] = [
    [pair(103, 'Een\ntwee', 'One two'), 'information'],
    [`# ${pair(103, 'Een\ntwee', 'One two')}`, 'error'],
    [`| a | ${pair(103, 'Een\ntwee', 'One two')} |`, 'error'],
    [pair(103, 'Een\n\ntwee', 'One two'), 'error'],
  ];
  for (const [page, severity] of cases) {
    test(JSON.stringify(page), () => {
      assert.deepEqual(
        findingsIn(textLineBreak, page, 'nl-NL').map((one) => one.severity),
        [severity],
      );
    });
  }
});

describe('text-final-mark leaves sentences alone that a translator joined', () => {
  for (const [next, count] of [
    ['weil sie bleibt.', 0],
    ['Sie bleibt.', 1],
  ] as const) {
    test(next, () => {
      const first = pair(103, 'Sichern Sie die Datei,', 'Save the file.');
      const text = `${first} ${pair(104, next, 'It stays.')}`;
      assert.equal(findingsIn(textFinalMark, text, 'de-DE').length, count);
    });
  }
});

for (const [locale, first, second, isTold] of [
  ['it-IT', 'Contoso', 'mostra un elenco.', false],
  ['ko-KR', 'Contoso는 신뢰할 수 있으며,', '목록을 보여 줍니다.', false],
  ['ru-RU', 'Contoso здесь,', 'показывает список.', false],
  ['ru-RU', 'Contoso здесь,', 'Показывает список.', true],
  ['it-IT', 'Contoso è qui', 'Mostra un elenco.', true],
] as const) {
  test(`${locale}: “${first}” goes on with “${second}”: ${!isTold}`, () => {
    const line = `${pair(103, first, 'Contoso is here.')} ${pair(104, second, 'It shows a list.')}`;
    assert.equal(findingsIn(textFinalMark, line, locale).length, Number(isTold));
    const lines = line.replace('</span> <', '</span>\n\n<');
    assert.equal(findingsIn(textFinalMark, lines, locale).length, 1);
  });
}

test('the question of a heading may have become a statement', () => {
  const heading = `## ${pair(103, 'Het voordeel van mappen', 'Why use folders?')}`;
  const [found] = findingsIn(textFinalMark, heading, 'nl-NL');
  assert.equal(found?.fixes[0]?.preferred, false);
});
