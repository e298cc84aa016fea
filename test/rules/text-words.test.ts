import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textBilingual } from '../../server/src/rules/text-bilingual.ts';
import { textCompound } from '../../server/src/rules/text-compound.ts';
import { textCopied } from '../../server/src/rules/text-copied.ts';
import { textDoubledWord } from '../../server/src/rules/text-doubled-word.ts';
import { textLength } from '../../server/src/rules/text-length.ts';
import { textPartlyUntranslated } from '../../server/src/rules/text-partly-untranslated.ts';
import { textRepetition } from '../../server/src/rules/text-repetition.ts';
import { textUntranslated } from '../../server/src/rules/text-untranslated.ts';
import { findingsIn, testMarked } from '../support/marked.ts';
import { pair } from '../support/segments.ts';

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

  const held: readonly (readonly [first: string, second: string, held: string[]])[] = [
    ['Dit is nieuw. Kies een map voor Contoso.', one, [one]],
    [one, 'Kies een map voor Contoso. Dit is nieuw.', [one]],
    ['Kies een map voor Contoso', 'Kies een map voor Contoso die leeg is', []],
  ];
  for (const [first, second, expected] of held) {
    test(`${first} / ${second}`, () => {
      const page = `${pair(103, first, other)} ${pair(104, second, same)}`;
      const found = findingsIn(textCopied, page, 'nl-NL');
      assert.deepEqual(
        found.map(({ range: { start, end } }) => page.slice(start, end)),
        expected,
      );
    });
  }
});

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
    'ja-JP',
    'kiln create: --kiln-read-only、--clay-read-only、--max-shares、--glaze-reference を追加',
    'kiln create: add --kiln-read-only, --clay-read-only, --max-shares, --glaze-reference',
  ],
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
    'zh-CN',
    '如果地址是“https://x.example/”，则会在其他人无法打开的文件夹中保存文件。',
    'If the address is “https://x.example/”, the files are saved in a folder that nobody else can open.',
  ],
  [
    'nl-NL',
    'Sla alle bestanden die u wilt houden op in een map van uzelf, en start opnieuw.',
    LONG_SOURCE,
  ],
  // The marks of Thai vowels and tones make its lengths a rough measure.
  ['th-TH', 'บันทึกไฟล์ทั้งหมดที่ต้องการในโฟลเดอร์แล้วเริ่มใหม่', LONG_SOURCE],
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
