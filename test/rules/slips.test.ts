import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { type Finding, preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

function findingsOf(text: string, locale: string, rule: string): Finding[] {
  return check(parseDocument(text, { locale }), rules).filter((found) => found.rule === rule);
}

/** A rule, a locale, what is right, what became of it, and the source. */
type Slip = readonly [rule: string, locale: string, right: string, wrong: string, source: string];

const targets: readonly Slip[] = [
  // Marks twice, before the text, and signs of Markdown that the line has already.
  ['text-doubled-mark', 'nl-NL', 'Kies een map:', 'Kies een map::', 'Choose a folder:'],
  ['text-doubled-mark', 'nl-NL', 'Is dit uw map?', 'Is dit uw map??', 'Is this your folder?'],
  ['text-doubled-mark', 'fr-FR', 'Le disque est à 90 %', 'Le disque est à 90 %%', 'It is at 90%'],
  ['text-litter', 'nl-NL', 'Open de nieuwe map', ', Open de nieuwe map', 'Open the new folder'],
  ['text-litter', 'nl-NL', 'Open de nieuwe map', '## Open de nieuwe map', 'Open the new folder'],
  ['text-litter', 'nl-NL', 'Open de nieuwe map', '- Open de nieuwe map', 'Open the new folder'],
  ['text-litter', 'nl-NL', 'Open de nieuwe map', '> Open de nieuwe map', 'Open the new folder'],
  // What stands at the edges of a text that a tool gave back, and pairs that an editor made.
  ...['[DRAFT] Open de nieuwe map', 'Open de nieuwe map [1]', 'Open de "" nieuwe map'].map(
    (wrong) =>
      ['text-litter', 'nl-NL', 'Open de nieuwe map', wrong, 'Open the new folder'] as const,
  ),
  ...['Open de {} nieuwe map', 'Open de [] nieuwe map', 'Open de nieuwe map⏎ ↵'].map(
    (wrong) =>
      ['text-litter', 'nl-NL', 'Open de nieuwe map', wrong, 'Open the new folder'] as const,
  ),
  ['text-mixed-script', 'ja-JP', 'サーバーを開く', 'サ一バーを開く', 'Open the server'],
  ['text-mixed-script', 'ja-JP', 'サーバーを開く', 'サ-バーを開く', 'Open the server'],
  ['text-encoding', 'hu-HU', 'Az első, főleg itt', 'Az elsõ, főleg itt', 'The first one, here'],
  ['text-space-before', 'nl-NL', 'Een .csv kiezen', 'Een . csv kiezen', 'Choose a .csv file'],
  ['markup-emphasis-added', 'nl-NL', 'Open alle mappen', 'Open alle m**app**en', 'Open them'],
  ['link-garbled', 'nl-NL', 'Zie [de map](a.md).', 'Zie [de map(a.md)].', 'See [it](a.md).'],
  // Entities that only the source tells.
  ['markup-entity', 'nl-NL', 'Bestand &gt; Open', 'Bestand gt; Open', 'File &gt; Open'],
  ['markup-entity', 'nl-NL', 'Map &mdash; nieuw', 'Map &mdsh; nieuw', 'Folder &mdash; new'],
  // Spaces.
  ['text-missing-space', 'nl-NL', 'Let op: kies map', 'Let op:kies map', 'Note: choose folder'],
  [
    'text-missing-space',
    'de-DE',
    'Der Dienst (API) speichert',
    'Der Dienst (API)speichert',
    'The service (API) saves',
  ],
  // Letters and apostrophes that are others.
  ['text-mixed-script', 'nl-NL', 'Een doorzoekbare map', 'Een do0rzoekbare map', 'A folder'],
  ['text-mixed-script', 'fr-FR', "Ouvrez l'autre page", 'Ouvrez l´autre page', 'Open the page'],
  [
    'text-mixed-script',
    'fr-FR',
    'Ouvrez l’autre page',
    "Ouvrez l''autre page",
    'Open ‘the’ page’s',
  ],
  [
    'text-mixed-script',
    'es-ES',
    'Después, la opción café',
    'Despu´es, la opción café',
    'Then, the option',
  ],
  [
    'text-mixed-script',
    'es-ES',
    'Varios días en el país',
    'Varios d´ias en el país',
    'Several days there',
  ],
  ['text-mixed-script', 'ru-RU', 'Новый отчет здесь', 'Новый jnxtn здесь', 'A new one'],
  ['text-mixed-script', 'de-DE', 'Die große Datei', 'Die groBe Datei', 'The big file'],
  ['text-mixed-script', 'nl-NL', 'Een volle map', 'Een vo|le map', 'A full folder'],
  ['text-mixed-script', 'nl-NL', 'Is dit de map?', 'Is dit de map؟', 'Is this the folder?'],
  ['text-mixed-script', 'nl-NL', 'In 42 mappen', 'In ٤٢ mappen', 'In 42 folders'],
  ['text-mixed-script', 'nl-NL', 'In 42 mappen', 'In #42 mappen', 'In 42 folders'],
  ['text-invisible', 'nl-NL', 'Een grote map', 'Een grote\ufe0f map', 'A big folder'],
  // Capitals, spaces and marks.
  ['text-capitals', 'nl-NL', 'Mappenlijst', 'mAPPENLIJST', 'Folders'],
  ['text-capitals', 'nl-NL', 'De mappenlijst', 'De mAPPENLIJST', 'The folders'],
  ['text-capitals', 'de-DE', 'Die Ordnerliste', 'Die oRDNERLISTE', 'The folders'],
  ['term-respelled', 'it-IT', 'Apri Azure qui', 'Apri Azures qui', 'Open Azure here'],
  ['text-capitals', 'nl-NL', 'Mappen en mappen', 'MAppen en mappen', 'Folders and folders'],
  ['text-encoding', 'nl-NL', 'Kies een map uit', 'Kies+een+map+uit', 'Choose a folder now'],
  ['text-encoding', 'ja-JP', 'ガイドを選択', 'ｶﾞｲﾄﾞを選択', 'Choose a guide'],
  ['text-encoding', 'ar-SA', 'الملف من هنا', 'ﺍﻟﻤﻠﻒ من هنا', 'The file from here'],
  ['text-encoding', 'nl-NL', 'Kies een map uit', 'Kies_een_map_uit', 'Choose a folder now'],
  ['text-unpaired', 'es-ES', '**¿Es una carpeta?**', '**Es una carpeta?**', '**Is it a folder?**'],
  ['text-unpaired', 'nl-NL', 'Kies een map', 'Kies [een map', 'Choose a folder'],
  ['text-unpaired', 'nl-NL', 'Kies een map', 'Kies `een map', 'Choose a folder'],
  ['text-doubled-mark', 'nl-NL', 'Het is 2,50 euro', 'Het is 2,,50 euro', 'It is 2.50 euros'],
  // Litter.
  ['text-litter', 'nl-NL', 'Een grote map', 'Een ~~grote~~ grote map', 'A big folder'],
  ['text-litter', 'nl-NL', 'Een grote map', 'Een XMLTAG0 grote map', 'A big folder'],
  ['markup-entity', 'fr-FR', 'Les marchés ici', 'Les march&eacutes ici', 'The markets here'],
  // Figures that are not.
  ['number-changed', 'nl-NL', 'Het is 3,7 lang', 'Het is 3, 7 lang', 'It is 3.7 long'],
  ['number-changed', 'hu-HU', 'Több mint 300 000 sor', 'Több mint 301 000 sor', 'Over 300K rows'],
  [
    'number-changed',
    'nl-NL',
    'Een derde betaalt 100 %',
    'Een derde betaalt 101 %',
    'A 3rd party pays 100%',
  ],
  ['number-changed', 'hu-HU', '10 vagy 11 jegy', '11 vagy 11 jegy', '10 or 11 figures'],
  ['number-changed', 'nl-NL', 'Met Office 365 werken', 'Met Office 36S werken', 'Use Office 365'],
  ['number-changed', 'nl-NL', 'Het kost 12 euro', 'Het kost !2 euro', 'It costs 12 euros'],
  ['number-unit', 'nl-NL', 'Voor 80% is het vol', 'Voor 80‰ is het vol', 'It is 80% full'],
  ['text-mixed-script', 'ru-RU', 'Папка с файлами', 'Папка c файлами', 'A folder with files'],
  ['text-mixed-script', 'ru-RU', 'Новая папка и файл', 'Новая папка і файл', 'A new folder'],
  ['text-mixed-script', 'ar-SA', 'فتح الملف الجديد كل يوم', 'فتح الملف الجدید كل يوم', 'Open it'],
  ['text-mixed-script', 'zh-CN', '新的文件', '新の文件', 'A new file'],
  ['text-mixed-script', 'de-DE', 'Die große Datei', 'Die groβe Datei', 'The big file'],
  [
    'text-unpaired',
    'nl-NL',
    'De map (met bestanden) openen',
    'De map ((met bestanden) openen',
    'Open the folder (with files)',
  ],
  // A name turned round.
  [
    'term-respelled',
    'nl-NL',
    'Met Office 365 openen',
    'Met 365 Office openen',
    'Open with Office 365',
  ],
  [
    'term-placeholder',
    'nl-NL',
    'Het bestand {name} openen',
    'Het bestand {name}} openen',
    'Open the file {name}',
  ],
  // Days and months.
  ['date-format', 'nl-NL', 'Sinds 5 maart 2020', 'Sinds 5th maart 2020', 'Since March 5, 2020'],
  ['date-format', 'fr-FR', 'Dès le 5 mars 2020', 'Dès le 5. mars 2020', 'From March 5, 2020'],
  ['date-format', 'es-ES', 'El 5 de marzo de 2020', 'El 5 marzo de 2020', 'On March 5, 2020'],
  ['date-format', 'it-IT', 'Dal 5 marzo 2020', 'Dal 5 Marzo 2020', 'From March 5, 2020'],
  [
    'term-identifier',
    'nl-NL',
    'Mail ann@example.com',
    'Mail ann@example,com',
    'Mail ann@example.com',
  ],
];

describe('a slip in a target is given back', () => {
  for (const [rule, locale, right, wrong, source] of targets) {
    test(`${locale} ${wrong}`, () => {
      const text = pair(103, wrong, source);
      const [found] = findingsOf(text, locale, rule);
      assert.equal(applyEdits(text, preferredFix(found!)!.edits), pair(103, right, source));
      assert.deepEqual(findingsOf(pair(103, right, source), locale, rule), []);
    });
  }
});

const A = pair(103, 'Eerste stap', 'First step');
const B = pair(104, 'Tweede stap', 'Second step');
const C = pair(105, 'Derde stap', 'Third step');
const D = pair(106, 'Vierde stap', 'Fourth step');
const row = (one: string): string => `| ${one} | x |`;

const H = '<a name="second-step"></a>';
const I = `# <a name="first-step"></a>${A}\n\n`;

const front = (title: string): string =>
  `---\ntitle: ${title}\nms.translationtype: HT\nms.contentlocale: nl-NL\nms.lasthandoff: 11/02/2020\nms.locfileid: "1"\n---\n`;
const yes = (number: number, target: string, source = 'Yes'): string =>
  pair(number, target, source);
const answers = (answer: string): string =>
  [
    ...[yes(103, 'Ja'), yes(104, 'Ja'), yes(105, 'Ja'), yes(106, answer)],
    ...[yes(107, 'Nee', 'No'), yes(108, 'Nee', 'No'), ''],
  ].join('\n\n');

const pages: readonly (readonly [rule: string, right: string, wrong: string])[] = [
  ['markup-alert', `> [!NOTE]\n> ${A}\n`, `> [!NOTE]\n> [!NOTE]\n> ${A}\n`],
  ['markup-alert', `> [!NOTE]\n> ${A}\n`, `> [!NOTE]\n\n> ${A}\n`],
  ...['> **[!NOTE]**', '> `[!NOTE]`', '> [!NOTE]:'].map(
    (alert) => ['markup-alert', `> [!NOTE]\n> ${A}\n`, `${alert}\n> ${A}\n`] as const,
  ),
  ...['２． ', '2, ', '2.. '].map(
    (sign) => ['markup-list', `1. ${A}\n2. ${B}\n`, `1. ${A}\n${sign}${B}\n`] as const,
  ),
  ['markup-list', `${C}\n\n1. ${A}\n2. ${B}\n`, `${C}\n\nl. ${A}\n2. ${B}\n`],
  ['text-litter', `1. ${A}\n`, `1. ${A.replace('>Eerste', '>1. Eerste')}\n`],
  [
    'markup-table-row',
    [row(A), '| --- | --- |', row(B), row(C), row(D), ''].join('\n'),
    [row(A), '| --- | --- |', row(B), '', row(C), row(D), ''].join('\n'),
  ],
  [
    'markup-table-row',
    [row(A), '| --- | --- |', row(B), ''].join('\n'),
    [row(A), '| --- | --- |', row(B.replace('stap<', 'stap |<')), ''].join('\n'),
  ],
  ...['- ##', '    ##', '# #'].map(
    (signs) => ['markup-heading', `${A}\n\n## ${H}${B}\n`, `${A}\n\n${signs} ${H}${B}\n`] as const,
  ),
  [
    'markup-table-row',
    [row(A), '| --- | --- |', row(B), ''].join('\n'),
    [row(A), '| --- | --- |', '| --- | --- |', row(B), ''].join('\n'),
  ],
  ['anchor-missing', `${I}## ${H}${B}\n`, `${I}## ${B.replace('Tweede', `${H}Tweede`)}\n`],
  ['markup-heading', `${I}## ${H}${B}\n`, `${I}## ${H}## ${B}\n`],
  ['anchor-mismatch', `${I}## ${H}${B}\n\n${C}\n`, `${I}## ${H}${B} ${C}\n`],
  [
    'markup-table-row',
    [row(A), '| ----- | --- |', row(B), ''].join('\n'),
    [row(A), '| ===== | === |', row(B), ''].join('\n'),
  ],
  ['markup-unclosed', `<td>${A}</td>\n`, `< td>${A}</td>\n`],
  ['markup-unclosed', `<td>${A}</td>\n`, `<td>${A}</td\n`],
  ['markup-include', '[!INCLUDE[a](../includes/a.md)]\n', '[!INCLUDE[a](../ includes/a.md)]\n'],
  ...['\\[!INCLUDE[a](../a.md)]', '![!INCLUDE[a](../a.md)]'].map(
    (wrong) => ['markup-include', '[!INCLUDE[a](../a.md)]\n', `${wrong}\n`] as const,
  ),
  ['markup-directive', ':::row:::\n:::row-end:::\n', '\\:::row:::\n:::row-end:::\n'],
  ...[`<${A}`, `~~${A}~~`, `"${A}"`].map(
    (wrong) => ['segment-tag', `${A}\n`, `${wrong}\n`] as const,
  ),
  ['segment-misplaced', `${A}\n\n${B}\n`, `${A}\n\n\ufeff${B}\n`],
  ['segment-misplaced', A, A.replace('lookup">', 'lookup"> ')],
  ['markup-unclosed', `${A}\n\n${B}\n`, `${A}\n\n    ${B}\n`],
  ['markup-unclosed', `\`\`\`\na\n\`\`\`\n\n${B}\n`, `\`\`\`\na\n\`\`\n\n${B}\n`],
  ['markup-alert', `> [!NOTE]\n> ${A}\n`, `> > [!NOTE]\n> ${A}\n`],
  ['markup-include', '[!INCLUDE [a](../a.md)]\n', '[INCLUDE [a](../a.md)]\n'],
  ['text-conflict', `${A}\n\n${B}\n`, `${A}\n\n@@ -1,3 +1,4 @@ x\n${B}\n`],
  ['text-conflict', `${A}\n\n${B}\n`, `${A}\n\\ No newline at end of file\n\n${B}\n`],
  ['metadata-malformed', front('Stap'), `${front('Stap')}---\n`],
  ['metadata-malformed', front('Stap'), front(A.replaceAll('Eerste stap', 'Stap'))],
  ['date-metadata', front('Stap'), front('Stap').replace('2020', '2120')],
  ['segment-tag', A, A.replace('stap</span>', 'stap＜/span＞')],
];

describe('a slip beside the targets is given back', () => {
  for (const [rule, right, wrong] of pages) {
    test(JSON.stringify(wrong.slice(0, 40)), () => {
      const all = check(parseDocument(wrong, { locale: 'nl-NL' }), rules);
      const mended = all.map((found) => {
        const fix = preferredFix(found);
        return fix ? `${found.rule} ${applyEdits(wrong, fix.edits)}` : '';
      });
      assert.ok(mended.includes(`${rule} ${right}`), mended.join('\n'));
    });
  }
});

test('text in the wrapper belongs to no half', () => {
  const text = A.replace('lookup">', 'lookup">en meer ');
  const [found] = findingsOf(text, 'nl-NL', 'segment-misplaced');
  const moved = applyEdits(text, found!.fixes[0]!.edits);
  assert.equal(moved, A.replace('stap<', 'stapen meer <'));
  assert.equal(preferredFix(found!), undefined);
});

test('three dots at the end are told, and not taken for an end', () => {
  const [found] = findingsOf(
    pair(103, 'Kies een map...', 'Choose one.'),
    'nl-NL',
    'text-final-mark',
  );
  assert.ok(found!.message.startsWith('The target ends with “...”'));
  assert.equal(preferredFix(found!), undefined);
  const both = pair(103, 'Kies een map…', 'Choose a folder...');
  assert.deepEqual(findingsOf(both, 'nl-NL', 'text-final-mark'), []);
});

test('brackets and capitals that a page has reasons for stay', () => {
  for (const [locale, target, source] of [
    ['nl-NL', 'Zie [de map](map.md en meer', 'See [the folder](map.md) and more'],
    ['nl-NL', 'Kies een map', 'Choose [a folder'],
    ['sv-SE', 'Alla VMarna här', 'All VMs here'],
    ['ru-RU', 'Файл mysql и first', 'A file'],
    ['ru-RU', 'В начале jnxtn report', 'At first'],
    ['nl-NL', 'Via eBAY kopen', 'Buy on eBay'],
    ['nl-NL', 'In C#8 en #1', 'In C# 8 and number 1'],
    ['es-ES', '¿Es una carpeta?', 'Is it a folder?'],
    ['nl-NL', 'Map_een_en_twee', 'Folder_one and_two now_then'],
  ] as const) {
    const quiet = ['text-unpaired', 'text-capitals', 'text-mixed-script', 'text-encoding'];
    for (const rule of quiet) {
      assert.deepEqual(findingsOf(pair(103, target, source), locale, rule), [], target);
    }
  }
});

test('a fence of another sign is not taken for a damaged one', () => {
  const [found] = findingsOf(`~~~\na\n\`\`\`\n\n${A}\n`, 'nl-NL', 'markup-unclosed');
  assert.equal(found!.range.start, 0);
});

test('an answer that the page has for another question is told', () => {
  const [found] = findingsOf(answers('Nee'), 'nl-NL', 'text-inconsistent');
  assert.equal(applyEdits(answers('Nee'), found!.fixes[0]!.edits), answers('Ja'));
  assert.equal(preferredFix(found!), undefined);
  assert.deepEqual(findingsOf(answers('Ja'), 'nl-NL', 'text-inconsistent'), []);
});

test('dashes below a paragraph make a heading of it', () => {
  const [found] = findingsOf(`${A}\n---\n\n${B}\n`, 'nl-NL', 'markup-heading');
  assert.equal(found!.fixes[0]!.edits[0]!.newText, '\n');
  const underlined = `<a name="first-step"></a>${A}\n---\n`;
  for (const text of [`${A}\n\n---\n\n${B}\n`, `- ${A}\n---\n`, `${A}\n------\n`, underlined]) {
    assert.deepEqual(findingsOf(text, 'nl-NL', 'markup-heading'), []);
  }
});

test('white space before what belongs to a list, or to a paragraph, makes no code of it', () => {
  for (const before of ['1. x\n\n', '- x\ny\n\n   z\n\n', 'x\n', '<td>\n\n', '> x\n\n', '']) {
    assert.deepEqual(findingsOf(`${before}    ${A}\n`, 'nl-NL', 'markup-unclosed'), [], before);
  }
  const twice = findingsOf(`x\n\n\t${A}\n\n    ${B}\n`, 'nl-NL', 'markup-unclosed');
  assert.deepEqual(twice.map(preferredFix), [undefined, undefined]);
});

describe('what may be one too many is not added to unasked', () => {
  const link = pair(103, 'Zie [de map](map.md de map) hier', 'See [the folder](map.md) here');
  for (const [rule, text] of [
    ['link-incomplete', link],
    ['metadata-yaml', `---\ntitle: *Map\n---\n${A}\n`],
    ['metadata-yaml', `---\ntitle: {Map\n---\n${A}\n`],
    ['segment-misplaced', `x${A}\n`],
    ['markup-unclosed', `${A}<br\\>${B}\n`],
  ] as const) {
    test(text, () => {
      const [found] = findingsOf(text, 'nl-NL', rule);
      assert.ok(found!.fixes.length > 0 && found!.fixes.every(({ preferred }) => !preferred));
    });
  }
});

test('a word in letters of another language is told, and removed only when asked', () => {
  const [found] = findingsOf(
    pair(103, 'Open de 文件夹 map', 'Open the folder'),
    'nl-NL',
    'text-mixed-script',
  );
  assert.deepEqual([found!.fixes.length, preferredFix(found!)], [1, undefined]);
});

test('nothing tells how many number signs seven stand for', () => {
  const [found] = findingsOf(`####### ${H}${B}\n`, 'nl-NL', 'markup-heading');
  assert.deepEqual([found!.fixes.length, preferredFix(found!)], [1, undefined]);
});

test('a heading that is pushed in may belong to the list above it', () => {
  const text = `- ${A}\n\n    ## ${H}${B}\n`;
  assert.deepEqual(findingsOf(text, 'nl-NL', 'markup-heading'), []);
});

describe('what only looks like a slip is left alone', () => {
  for (const [rule, locale, target, source] of [
    ['text-missing-space', 'ko-KR', '서비스(API 서버)에서', 'From the service (API server)'],
    ['text-missing-space', 'de-DE', 'Alles (re)aktivieren', 'Activate all again'],
    ['text-missing-space', 'sv-SE', 'Använd appen:s mapp', 'Use the folder of the app'],
    ['text-mixed-script', 'nl-NL', 'Rock ´n roll en 3D0 en x10y', 'Rock ´n roll'],
    ['text-missing-space', 'cs-CZ', 'Sada Contoso 365ových map', 'A Contoso 365 folder set'],
    ['term-respelled', 'tr-TR', '6 Mayıs günü', 'On May 6'],
    ['text-litter', 'nl-NL', '- Een map', '- A folder'],
    ['text-litter', 'ja-JP', '[保存] を選ぶ', 'Select **Save**'],
    ['text-litter', 'ca-ES', 'Sol·licitud de 4 €', 'Request of $4'],
    ['text-litter', 'ja-JP', '[OK] を選択します。', 'Select OK.'],
    ['text-litter', 'ru-RU', 'Шаг № 5 из 6', 'Step number 5 of 6'],
    ['text-litter', 'zh-TW', '檔案＞儲存，5℃，2×2', 'File > Save, 5 degrees, 2x2'],
    ['text-litter', 'de-DE', 'Nach § 5 gilt a == b', 'Section 5 says that a equals b'],
    ['text-mixed-script', 'nl-NL', 'De Ω en de α', 'The omega'],
    ['text-mixed-script', 'ja-JP', 'サービス一覧', 'List of services'],
    ['date-format', 'de-DE', 'Ab 5. März 2020', 'From March 5, 2020'],
    ['date-format', 'fr-FR', 'Le 1er mars 2020', 'On March 1, 2020'],
  ] as const) {
    test(`${locale} ${target}`, () => {
      assert.deepEqual(findingsOf(pair(103, target, source), locale, rule), []);
    });
  }

  test('a comma goes on with the sentence of the segment before', () => {
    const text = `${pair(103, 'In de map', 'In the folder')} ${pair(104, ', klik erop', 'click it')}`;
    assert.deepEqual(findingsOf(text, 'nl-NL', 'text-litter'), []);
  });

  test('a page in the other Chinese script may have a wrong locale', () => {
    const text = pair(103, '这个页面没有问题，'.repeat(12), 'This page has no problems');
    const found = findingsOf(text, 'zh-TW', 'text-chinese-script');
    assert.ok(found.length > 1 && found.every(({ fixes }) => fixes.length === 0));
  });
});
