import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { textBilingual } from '../../server/src/rules/text-bilingual.ts';
import { textCompound } from '../../server/src/rules/text-compound.ts';
import { textCopied } from '../../server/src/rules/text-copied.ts';
import { textDoubleSpace } from '../../server/src/rules/text-double-space.ts';
import { textDoubledMark } from '../../server/src/rules/text-doubled-mark.ts';
import { textDoubledWord } from '../../server/src/rules/text-doubled-word.ts';
import { textEncoding } from '../../server/src/rules/text-encoding.ts';
import { textFinalMark } from '../../server/src/rules/text-final-mark.ts';
import { textFirmSpace } from '../../server/src/rules/text-firm-space.ts';
import { textInvisible } from '../../server/src/rules/text-invisible.ts';
import { textLength } from '../../server/src/rules/text-length.ts';
import { textLineBreak } from '../../server/src/rules/text-line-break.ts';
import { textLitter } from '../../server/src/rules/text-litter.ts';
import { textMissingSpace } from '../../server/src/rules/text-missing-space.ts';
import { textMixedScript } from '../../server/src/rules/text-mixed-script.ts';
import { textPartlyUntranslated } from '../../server/src/rules/text-partly-untranslated.ts';
import { textRepetition } from '../../server/src/rules/text-repetition.ts';
import { textSpaceBefore } from '../../server/src/rules/text-space-before.ts';
import { textUnpaired } from '../../server/src/rules/text-unpaired.ts';
import { textUntranslated } from '../../server/src/rules/text-untranslated.ts';
import { textWidth } from '../../server/src/rules/text-width.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
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

testMarked(textDoubledWord, [
  ['de-DE', 'Öffnen ⟦und und⟧ schließen', 'Open and close', 'Öffnen und schließen'],
  ['nl-NL', '⟦De de⟧ map', 'The folder'],
  ['es-ES', '⟦los los los⟧ archivos', 'the files', 'los archivos'],
  ['de-DE', 'Kunden, die die Datei kennen', 'Customers who know the file'],
  ['fr-FR', 'vous vous inscrivez et nous nous réjouissons', 'you register'],
  ['fr-FR', 'un service Service Desk', 'a Service Desk service'],
  ['pt-PT', 'aprovação em EM', 'EM approval'],
  ['sv-SE', 'i ⟦CLOUD cloud⟧', 'in the cloud'],
  ['tr-TR', 'Contoso Contoso 7 planlarını', 'Contoso extends the scope of the Contoso 7 plans'],
  ['es-ES', 'de ⟦Contoso Contoso⟧ Store', 'of Contoso and Contoso Store', 'de Contoso Store'],
  ['tr-TR', '⟦Contoso Contoso⟧ 7 planları', 'The Contoso 7 plans', 'Contoso 7 planları'],
  ['cs-CZ', 'Firma A a firma B', 'Company A and company B'],
  ['tr-TR', 'Dosyaları ayrı ayrı açın', 'Open the files one by one'],
  ['vi-VN', 'xanh xanh', 'greenish'],
  ['it-IT', 'i ⟦nuovi nuovi⟧ file', 'the new new files', 'i nuovi file'],
  ['de-DE', '20 20 und 5 5', '20 20 and 5 5'],
  ['de-DE', 'Punkt. Punkt, Punkt', 'Dot'],
  ['de-DE', 'open data data.gov und die die-hard', 'open data.gov'],
  ['de-DE', 'Siehe `das das` und das-das', 'See'],
  ['ko-KR', '⟦파일 파일⟧(새로)', 'The file (new)', '파일(새로)'],
  ['zh-CN', '适用于 ⟦MySQL MySQL⟧ 数据库', 'MySQL and MySQL databases', '适用于 MySQL 数据库'],
]);

testMarked(textRepetition, [
  ['fr-FR', 'la fin ⟦de l’installation de l’installation⟧ ici', 'the end of the installation here'],
  ['pl-PL', '⟦na dysku na dysku na dysku⟧ jest', 'on the disk'],
  [
    'es-ES',
    '⟦Guarde el archivo nuevo `a.b` en la carpeta del equipo. Guarde el archivo nuevo `a.b` en la carpeta del equipo⟧.',
    'Save the new `a.b` file in the folder of the computer.',
    'Guarde el archivo nuevo `a.b` en la carpeta del equipo.',
  ],
  ['sv-SE', 'Trenden dag för dag för filer', 'The day-over-day trend of files'],
  ['nl-NL', 'lezen of toevoegen of toevoegen aan', 'Read, Append, Append To'],
  [
    'es-ES',
    '⟦Guarde el archivo nuevo ahora. Guarde el archivo nuevo ahora⟧.',
    'Save the new file now.',
    'Guarde el archivo nuevo ahora.',
  ],
  [
    'zh-CN',
    '⟦请打开所有这些文件。请打开所有这些文件⟧。',
    'Open all these files.',
    '请打开所有这些文件。',
  ],
  ['es-ES', 'Contoso Mail, Contoso Mail Plus', 'Contoso Mail, Contoso Mail Plus'],
  ['es-ES', 'edificio (número de edificio, número de piso)', 'building number, floor number'],
  ['es-ES', 'la carpeta la carpeta', 'the folder the folder'],
  ['es-ES', 'véase [a b](a-b/a-b) y 3 4 3 4', 'see [a b](a-b/a-b)'],
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
  ['ru-RU', 'Файлы⟦,⟧', 'The files.'],
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

testMarked(textEncoding, [
  ['pl-PL', 'W³aœciwy plik'.replace('³aœ', '⟦³aœ⟧'), 'The right file', 'Właściwy plik'],
  ['pl-PL', '5 m³ i 3 m³', '5 cubic meters and 3 cubic meters'],
  ['pl-PL', 'Æ', 'A sign'],
  ['cs-CZ', 'P⟦øíklad p⟧ùvodu'.replace('p⟧ù', 'pù⟧'), 'An example', 'Příklad původu'],
  ['cs-CZ', 'Soubory z Genève a Molière při ruce', 'Files from Genève and Molière'],
  ['hu-HU', 'A kett⟦õ és a fû⟧tés', 'Both and heating', 'A kettő és a fűtés'],
  ['ru-RU', '⟦Ôàéë⟧', 'A file', 'Файл'],
  ['ru-RU', 'Файл Édouard à Évry', 'A file'],
  ['tr-TR', 'De⟦ðiþ⟧tir', 'Change', 'Değiştir'],
  ['fr-FR', 'Cr⟦Ã©⟧ez l⟦â€™⟧archive', 'Create the archive', 'Créez l’archive'],
  ['es-ES', 'configuraci⟦Ã³⟧n y a⟦Ã±⟧o', 'settings and year', 'configuración y año'],
  ['de-DE', 'Gr⟦\ufffd\ufffd⟧e', 'Size'],
  ['pt-BR', 'NÃO, Ã e Â: 5 m² e 1ª', 'NO'],
  ['fr-FR', 'Ã© est dans la source', 'Ã© is in the source'],
  ['de-DE', 'Beh⟦?⟧rde ⟦????⟧', 'Office here'],
  ['de-DE', 'Wer? und was??', 'Who? and what??'],
  ['de-DE', 'Siehe https://example.com/a?b=c und [x](a?b=c)', 'See'],
  ['fr-FR', 'Cr⟦\\u00e9⟧ez l’⟦%C3%A9⟧t⟦%C3%A9⟧', 'Create', 'Créez l’été'],
  ['fr-FR', 'Créez C:\\users et %CPU%', 'Create'],
  ['fr-FR', 'Cr⟦e\u0301⟧ez l’e\u0301te\u0301', 'Create', 'Créez l’été'],
  ['ko-KR', '⟦\u1112\u1161\u11ab⟧글', 'Hangul', '한글'],
  ['de-DE', 'Of⟦\ufb01⟧ce', 'Office', 'Office'],
  ['de-DE', 'Datei ⟦\uf0b7⟧ öffnen', 'Open the file'],
]);

testMarked(textLitter, [
  ['nl-NL', '⟦• ⟧Kies een map.', 'Choose a folder.', 'Kies een map.'],
  ['nl-NL', '• Kies een map.', '• Choose a folder.'],
  ['nl-NL', 'Kies een map.⟦¶⟧', 'Choose a folder.', 'Kies een map.'],
  [
    'nl-NL',
    'Kies een map.⟦ (Note: I kept the product names.)⟧',
    'Choose a folder.',
    'Kies een map.',
  ],
  [
    'nl-NL',
    '⟦"Kies een map voor uw bestanden."⟧',
    'Choose a folder for your files.',
    'Kies een map voor uw bestanden.',
  ],
  ['nl-NL', '"Kies een map" en "Kies een bestand"', 'Choose a folder and choose a file'],
  ['nl-NL', '"Kies een map voor uw bestanden"', '*Choose a folder for your files*'],
  ['nl-NL', 'Kies een map (NB: deze is leeg)', 'Choose a folder (note: it is empty)'],
  [
    'nl-NL',
    '⟦Here is the translation: ⟧Kies een map: een.',
    'Choose a folder: one.',
    'Kies een map: een.',
  ],
  ['nl-NL', 'Open ⟦<g id="1">⟧ het bestand⟦</g>⟧.', 'Open the file.', 'Open het bestand.'],
  ['nl-NL', 'Kies ⟦<x/> {1}⟧ een map', 'Choose a folder', 'Kies een map'],
  ['nl-NL', '⟦{0>⟧Open⟦<}100{>⟧ het bestand⟦<0}⟧', 'Open the file', 'Open het bestand'],
  ['nl-NL', 'Een⟦&#x200B;⟧ map⟦&zwnj;⟧', 'A folder', 'Een map'],
  ['fa-IR', 'می&zwnj;خواهم', 'I want'],
  ['nl-NL', 'Een ⟦%1⟧ map ⟦%s⟧', 'A folder', 'Een map'],
  ['tr-TR', 'Indirim %5 ya da %50', 'Discount 5% or 50%'],
  ['nl-NL', 'Een ⟦[[1]]⟧ map ⟦@@x@@⟧', 'A folder', 'Een map'],
  ['nl-NL', 'Een ⟦XXPH1XX⟧ map ⟦__1__⟧ hier', 'A folder here', 'Een map hier'],
  ['nl-NL', 'Een map⟦_x000D_⟧ en ⟦[object Object]⟧ hier', 'A folder', 'Een map en hier'],
  ['nl-NL', 'Een map⟦【4†source】⟧ hier', 'A folder', 'Een map hier'],
  ['nl-NL', 'Een map.⟦\\r\\n⟧', 'A folder.', 'Een map.'],
  ['nl-NL', 'In C:\\new en C:\\temp', 'In'],
  ['nl-NL', 'Een ⟦<!-- TODO -->⟧ map', 'A folder', 'Een map'],
  ['nl-NL', 'Een ⟦<o:p>⟧map⟦</o:p>⟧', 'A folder', 'Een map'],
  ['nl-NL', 'Een <b>map</b> en <naam>', 'A folder'],
  ['nl-NL', '⟦Here’s the Dutch translation: ⟧Een map', 'A folder', 'Een map'],
  ['nl-NL', 'Vertaling: een map', 'Translation: a folder'],
  ['nl-NL', '⟦#REF!⟧', 'A folder'],
  ['nl-NL', 'Een `{1}` en [x](a{1}b) of {2}', 'A {2}'],
  ['nl-NL', 'Een {1}', 'A {0}'],
  ['nl-NL', 'Een ⟦{naam}⟧ van ⟦{{x}}⟧', 'A name'],
  ['nl-NL', 'Een {naam} van {x}', 'A {x}'],
]);

testMarked(textMixedScript, [
  ['ru-RU', 'Файлы, ⟦котоpые⟧ нужны', 'Files', 'Файлы, которые нужны'],
  ['ru-RU', '⟦Cлужба⟧ и ⟦cо⟧ всем', 'Service', 'Служба и со всем'],
  ['ru-RU', 'IP-адрес, APIу, Azureной и .NETа', 'IP address'],
  ['ru-RU', 'Откройте ⟦Miсrosoft⟧', 'Open Microsoft', 'Откройте Microsoft'],
  ['nl-NL', 'Open de ⟦mаp⟧ nu', 'Open the folder', 'Open de map nu'],
  ['nl-NL', 'Een ⟦wοοrd⟧ van 5 μm en Ω', 'A word', 'Een woord van 5 μm en Ω'],
  ['el-GR', 'Το ⟦Aρχείο⟧ και το PDF', 'The file', 'Το Αρχείο και το PDF'],
  ['nl-NL', 'Code `mаp` en [x](mаp)', 'Code'],
  ['nl-NL', 'Een mаp zoals daar', 'A mаp as there'],
  ['de-DE', 'Das α-Zeichen und der γWert', 'Sign'],
]);

testMarked(textDoubledMark, [
  ['nl-NL', 'Open het⟦..⟧', 'Open it.', 'Open het.'],
  ['nl-NL', 'Open `a` ⟦,,⟧ of `b`', 'Open', 'Open `a` , of `b`'],
  ['nl-NL', 'Open het bestand⟦.,⟧ of niet', 'Open it, or not'],
  ['zh-CN', '打开⟦。。⟧关闭⟦，。⟧', 'Open.', '打开。关闭，。'],
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

describe('text-copied', () => {
  const [one, same, other] = [
    'Kies een map voor Contoso.',
    'Choose a folder for Contoso.',
    'The trial ends soon.',
  ];
  const cases: readonly (readonly [
    targets: string,
    sources: readonly string[],
    found: number[],
  ])[] = [
    [one, [same, other], [1]],
    [one, [other, same], [0]],
    [one, [same, same], []],
    [one, [same, 'Select a folder for Contoso'], []],
    ['Een map', [same, other], []],
  ];
  for (const [target, sources, expected] of cases) {
    test(`${target} = ${sources.join(' / ')}`, () => {
      const page = sources.map((source, i) => pair(103 + i, target, source)).join('\n');
      const found = findingsIn(textCopied, page, 'nl-NL');
      assert.deepEqual(
        found.map(({ segment }) => segment?.index),
        expected,
      );
    });
  }
});

testMarked(textInvisible, [
  ['de-DE', 'Eine⟦\u2028⟧Datei', 'A file', 'Eine Datei'],
  ['de-DE', 'Eine ⟦\u000b⟧Datei', 'A file', 'Eine Datei'],
  ['fr-FR', 'fi⟦\u200b\u200b⟧chier', 'file', 'fichier'],
  ['fr-FR', 'fi⟦\u00ad⟧chier et \u00a0 ici', 'file', 'fichier et \u00a0 ici'],
  ['de-DE', '⟦\ufeff⟧Datei⟦\u0007⟧', 'File', 'Datei'],
  ['ar-SA', 'ملف\u200f README\u202c', 'README file'],
  ['fa-IR', 'می\u200cخواهم', 'I want'],
  ['th-TH', 'ไฟล์\u200bใหม่', 'New file'],
  ['de-DE', 'Familie 👨\u200d👩', 'Family 👨\u200d👩'],
  ['de-DE', 'a\u200bb', 'a\u200bb'],
]);

testMarked(textUntranslated, [
  [
    'it-IT',
    '⟦Select the folder where you want to keep it.⟧',
    'Select the folder where you want to keep it.',
  ],
  ['ja-JP', '⟦You can use the files that are in it.⟧', 'You can use the files that are in it.'],
  [
    'it-IT',
    'Contoso Backup for Business and Home Edition',
    'Contoso Backup for Business and Home Edition',
  ],
  ['it-IT', '/v1/orders/{id}/lines of `the and with`', '/v1/orders/{id}/lines of `the and with`'],
  ['en-GB', 'Select the folder where you want it.', 'Select the folder where you want it.'],
  ['it-IT', 'Selezionare la cartella', 'Select the folder'],
]);

describe('text-untranslated weighs what could be a name', () => {
  for (const [text, severity] of [
    ['Select the folder where you want to keep it.', 'warning'],
    ['Contoso Customer Service end of life', 'information'],
    ['Contoso Calling Plan for the US Market', 'hint'],
    ['Compute OS = LINUX and the rest = OTHER', 'hint'],
    ['Contoso Co-sell Updates to the CRM Market', 'hint'],
    ['Contoso for Operations, on-prem (X Server) using the Contoso Set', 'hint'],
  ] as const) {
    test(text, () => {
      const [finding] = findingsIn(textUntranslated, pair(103, text, text), 'it-IT');
      assert.equal(finding?.severity, severity);
    });
  }
});

testMarked(textPartlyUntranslated, [
  [
    'pt-PT',
    'Em **Cor**, ⟦in the box on the left⟧, selecione o mais.',
    'Under **Color**, in the box on the left, select the plus.',
  ],
  ['pt-PT', 'Consulte Keep your files in it (Manter os ficheiros).', 'See Keep your files in it.'],
  [
    'nl-NL',
    'Gebruik Contoso Mail for Business and Home nu.',
    'Use Contoso Mail for Business and Home now.',
  ],
]);

testMarked(textBilingual, [
  [
    'nl-NL',
    '⟦Keep a copy of your files here⟧. Bewaar hier een kopie van uw bestanden.',
    'Keep a copy of your files here.',
  ],
  [
    'nl-NL',
    '⟦Keep a copy of your files⟧ (Een kopie van uw bestanden bewaren)',
    'Keep a copy of your files',
  ],
  ['nl-NL', 'Contoso Mail is nieuw en beter dan ooit', 'Contoso Mail'],
]);

const LONG_SOURCE =
  'Save all of the files that you want to keep in a folder that nobody else can open, and restart.';

testMarked(textLength, [
  ['nl-NL', '⟦Sla op.⟧', LONG_SOURCE],
  ['zh-CN', '⟦保存。⟧', LONG_SOURCE],
  ['zh-CN', '将要保留的所有文件保存在其他人无法打开的文件夹中，然后重新启动计算机。', LONG_SOURCE],
  [
    'nl-NL',
    'Sla alle bestanden die u wilt houden op in een map van uzelf, en start opnieuw.',
    LONG_SOURCE,
  ],
  ['nl-NL', 'Ja', 'Yes'],
  ['nl-NL', 'Lees de gids voor uw computer.', 'Read the guide to your computer.'],
  [
    'nl-NL',
    `Lees [de gids] (/${'a/'.repeat(90)})`,
    `Read [the guide to your computer](/${'a/'.repeat(90)})`,
  ],
]);

testMarked(textCompound, [
  ['nl-NL', 'Kies een ⟦beveiligings niveau⟧ hier', 'Choose a security level here'],
  ['sv-SE', 'Öppna ⟦start sidan⟧ och startsidan', 'Open the home page'],
  ['de-DE', 'Die ⟦Sicherheits stufe⟧ und nach dem nachdem', 'The level'],
  ['nl-NL', 'Uw klant en klanten', 'Your customer and customers'],
  ['fr-FR', 'mal formées malformées', 'malformed'],
  ['sv-SE', 'Azure Settings meny', 'Azure Settings menu'],
  ['ko-KR', '파일을 ⟦선택 합니다⟧. 폴더를 선택합니다.', 'Select the file. Select the folder.'],
]);

testMarked(
  textCompound,
  [
    ['nl-NL', 'Leen een ⟦klop boor⟧ of een hand zaag', 'Borrow a hammer drill or a handsaw'],
    ['de-DE', 'Ein klop boor', 'A hammer drill'],
  ],
  [
    { source: 'hammer drill', target: 'klopboor', locale: 'nl-NL' },
    { source: 'handsaw', target: 'Handsäge', locale: 'de-DE' },
  ],
);

describe('the certain fixes of the text rules', () => {
  const rules = [
    ...[textSpaceBefore, textDoubleSpace, textDoubledWord, textRepetition, textFinalMark],
    ...[textMissingSpace, textFirmSpace, textWidth, textEncoding, textInvisible],
    ...[textLineBreak, textLitter, textMixedScript, textDoubledMark, textUnpaired],
  ];
  const piece = fc.constantFrom(
    ...['und', 'Datei', 'die', '文件', 'файл', ' ', '  ', '\u00a0', '.', ',', ':', '?', '!', '。'],
    ...[
      '**',
      '*',
      '`',
      '[',
      '](a.md)',
      '(',
      ')',
      '«',
      '»',
      '\u200b',
      'Ã©',
      '\ufffd',
      '<g id="1">',
      '{1}',
      '&zwnj;',
      'mаp',
      'e\u0301',
      '\\u00e9',
      '%C3%A9',
      '..',
      '"',
      '\t',
      '\n',
      '1',
      '-',
    ],
  );
  const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
  const locale = fc.constantFrom('de-DE', 'fr-FR', 'zh-CN', 'ja-JP', 'nl-NL', 'ar-SA', 'und');

  for (const rule of rules) {
    test(`${rule.id} touches its own segment only, and has nothing left to do after a few`, () => {
      fc.assert(
        fc.property(text, text, locale, (target, source, tag) => {
          let page = pair(103, target, source);
          const sourceHalf = page.slice(page.indexOf('<span class='));
          for (let round = 0; round < 12; round++) {
            const [finding] = findingsIn(rule, page, tag).filter(preferredFix);
            if (!finding) return;
            page = applyEdits(page, preferredFix(finding)!.edits);
            assert.ok(page.endsWith(sourceHalf), 'the source stays as it is');
          }
          assert.fail(`still at work on ${JSON.stringify(page)}`);
        }),
        { numRuns: 300 },
      );
    });
  }
});
