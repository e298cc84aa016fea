import assert from 'node:assert/strict';
import { test } from 'node:test';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { termIdentifier } from '../../server/src/rules/term-identifier.ts';
import { termPlaceholder } from '../../server/src/rules/term-placeholder.ts';
import { termRespelled } from '../../server/src/rules/term-respelled.ts';
import { termSplit } from '../../server/src/rules/term-split.ts';
import { termTranslated } from '../../server/src/rules/term-translated.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { findingsIn, testMarked } from '../support/marked.ts';
import { pair } from '../support/segments.ts';

testMarked(termSplit, [
  ['nl-NL', 'Start ⟦power shell⟧ nu', 'Start PowerShell now', 'Start PowerShell nu'],
  [
    'nl-NL',
    'De ⟦Git Hubs⟧ van ⟦Micro-Softs⟧ winkel',
    'GitHub of Microsoft',
    'De GitHubs van Microsofts winkel',
  ],
  ['de-DE', 'Die Micro\u00a0 soft', 'Microsoft'],
  ['nl-NL', 'Het sales forceteam', 'The sales team of Salesforce'],
  ['nl-NL', 'Gebruik share point', 'Use a share point of SharePoint and share point'],
  ['nl-NL', 'Gebruik micro soft', 'Use it'],
  ['nl-NL', 'Gebruik `⟦micro soft⟧.x`', 'Use `Microsoft.x`', 'Gebruik `Microsoft.x`'],
  ['ja-JP', '直接⟦micro soft⟧を', 'Use Microsoft', '直接Microsoftを'],
  ['zh-CN', '用⟦c + +⟧或 ⟦F #⟧ 编写', 'Written in C++ or F#', '用C++或 F# 编写'],
  ['ko-KR', '⟦C + + ⟧/CLI 형식', 'C++/CLI types', 'C++/CLI 형식'],
  ['ja-JP', '⟦C ++⟧ と ⟦C #⟧ の例', 'In C++ and C\\#', 'C++ と C\\# の例'],
  ['ja-JP', 'C # と `C #` の例', 'In C and `C #`'],
]);

testMarked(
  termSplit,
  [['nl-NL', 'Open ⟦tool kist⟧', 'Open ToolKist', 'Open ToolKist']],
  [{ source: 'ToolKist', target: undefined, locale: undefined }],
);

testMarked(termRespelled, [
  ['nl-NL', 'HET MICROSOFT-ACCOUNT', 'The Microsoft account'],
  ['nl-NL', 'Het MICROSOFT NETWERK van de stad', 'The Microsoft network of the city'],
  ['pt-PT', 'A conta ⟦github⟧ no Azure', 'The GitHub account in Azure', 'A conta GitHub no Azure'],
  ['de-DE', 'Öffnen Sie ⟦Azur⟧.', 'Open Azure.', 'Öffnen Sie Azure.'],
  ['de-DE', 'Das ⟦Mircosoft⟧-Konto', 'The Microsoft account', 'Das Microsoft-Konto'],
  ['cs-CZ', 'Otevřete Skypu a Azuru', 'Open Skype and Azure'],
  ['de-DE', 'Siehe microsoft.com, @github, /docker/', 'Microsoft, GitHub, Docker'],
  ['de-DE', 'Der Dokument-Docker', 'The docker of docker'],
  ['ru-RU', 'Откройте Майкрософт', 'Open Microsoft'],
  ['de-DE', 'Öffnen Sie `github`', 'Open GitHub'],
  ['fr-FR', 'Ouvrez ⟦PowerBI⟧', 'Open Power BI', 'Ouvrez Power BI'],
  ['fr-FR', 'Ouvrez ⟦Power bi⟧', 'Open Power BI', 'Ouvrez Power BI'],
  ['de-DE', 'Der ⟦Power-bi⟧-Bericht', 'The Power BI report', 'Der Power BI-Bericht'],
  ['de-DE', 'Der Power-BI-Bericht', 'The Power BI report'],
  ['de-DE', 'PowerBI und POWER BI', 'PowerBI and Power BI'],
  ['de-DE', 'Azure und ⟦Azur⟧', 'Azure and Azure', 'Azure und Azure'],
]);

testMarked(termTranslated, [
  ['pt-PT', 'Abra o Estúdio ⟦Visual⟧', 'Open Visual Studio'],
  ['pt-PT', '⟦Abra o Estúdio Visual e o editor visual⟧', 'Open Visual Studio and the editor'],
  ['ko-KR', '⟦전원 자동화 열기⟧', 'Open Power Automate'],
  ['nl-NL', 'Open SQL-databases op een server', 'Open SQL Server databases'],
  ['fi-FI', 'Avaa Visual Studiossa', 'Open in Visual Studio'],
  ['ar-SA', 'هاتف من سامسونج', 'A phone by Samsung'],
  ['fr-FR', '⟦Un téléphone⟧', 'A phone by Samsung'],
  ['ar-SA', '⟦هاتف بالروبوت⟧', 'A phone with Android'],
  ['ru-RU', 'Откройте Майкрософт 365', 'Open Microsoft 365'],
  ['de-DE', 'Öffnen Sie `a`', 'Open `Visual Studio`'],
  ['de-DE', 'Ein visuelles Studio', 'A visual studio'],
  ['tr-TR', '⟦Dosyayı ekiplerde açın⟧', 'Open the file in Teams'],
  ['tr-TR', 'Ekipler dosyayı açar', 'Teams open the file'],
  ['hu-HU', 'Nyissa meg a Visióban', 'Open it in Visio'],
  ['nl-NL', 'Open het in share point', 'Open it in SharePoint'],
  ['nl-NL', 'Meld u aan bij Azur', 'Sign in to Azure'],
  ['nl-NL', 'Zie office-pakketten', 'See the Office packages'],
  ['ru-RU', 'Откройте Майкрософт', 'Open Microsoft'],
  // A longer compound is no part of the name: the whole name is missing.
  ['de-DE', '⟦Serverabonnements im Abonnement⟧', 'Server subscriptions (Windows Server)'],
  ['de-DE', 'Ein ⟦Server⟧ im Abonnement', 'Windows Server'],
  ['cs-CZ', '⟦Otevřete Azureové úlohy⟧', 'Open Azure Pipelines'],
  ['sv-SE', 'Öppna ⟦Windows⟧ nu', 'Open Windows 10 now', 'Öppna Windows 10 nu'],
  ['sv-SE', 'I ⟦SQL Server⟧.', 'In SQL Server 2019.', 'I SQL Server 2019.'],
  ['nl-NL', 'Koop ⟦Office⟧-licenties', 'Buy Office 365 licenses'],
  ['nl-NL', '⟦Koop licenties⟧', 'Buy Office 365 licenses'],
  ['nl-NL', '⟦Open Office 365⟧', 'Open Windows 10'],
  ['nl-NL', '⟦Open Windows 10 of hoger⟧', 'Open Windows 10 or Windows 11'],
  ['nl-NL', 'Open Windows 11', 'Open Windows 10'],
  ['nl-NL', 'Open Windows 10 of 11', 'Open Windows 10 or Windows 11'],
  ['nl-NL', 'In Excel, in twee kolommen', 'In Excel 2 columns'],
]);

testMarked(termPlaceholder, [
  ['nl-NL', 'Open ⟦(naam)⟧ nu', 'Open {naam} now', 'Open {naam} nu'],
  ['ja-JP', '⟦｛name｝⟧を開く', 'Open {name}', '{name}を開く'],
  ['hu-HU', '⟦{szerver}⟧/lap', '{server}/page', '{server}/lap'],
  [
    'de-DE',
    '⟦{ordner}⟧ vor ⟦{datei}⟧'.replace('⟦{datei}⟧', '{datei}'),
    '{folder} before {file}',
    '{folder} vor {file}',
  ],
  ['de-DE', 'Von ⟦name⟧', 'Of {name}', 'Von {name}'],
  [
    'pt-BR',
    'Abra http:// ⟦&lt; room &gt;⟧ .',
    'Open http://&lt;room&gt;.',
    'Abra http:// &lt;room&gt; .',
  ],
  // Words for the reader may be translated on purpose.
  ['es-ES', 'Escriba ⟦<nombre de la sala\\>⟧.', 'Type \\<room name\\>.'.replace('\\<', '<')],
  ['es-ES', 'Escriba ⟦<room  name>⟧.', 'Type <room name>.', 'Escriba <room name>.'],
  ['de-DE', '⟦Fertig⟧', '%s of %d'],
  ['de-DE', '%d von %s', '%s of %d'],
  ['de-DE', '50 % sparen, 100 %s', 'Save 50%, 100%s'],
  ['de-DE', 'In <your folder> und {{ x }}', 'In <your folder> and {{ x }}'],
  [
    'de-DE',
    'Der Wert ⟦wert⟧',
    'The value $value'.replace('value $value', 'value $wert'),
    'Der Wert $wert',
  ],
  ['de-DE', '$TRUE', '$true'],
  ['de-DE', 'Kosten: US$ 5', 'Cost: $5'],
  ['de-DE', '**<br>**', '**<br>**'],
  ['ja-JP', '[[設定]](a.md)', '[Settings](a.md)'],
  ['nl-NL', 'Zie ⟦{baseURL⟧/x/{ID} hier', 'See {baseURL}/x/{id} here', 'Zie {baseURL}/x/{id} hier'],
  ['nl-NL', 'Zie ⟦name}}⟧ hier', 'See {{name}} here', 'Zie {{name}} hier'],
]);

testMarked(termIdentifier, [
  [
    'fr-FR',
    'La classe ⟦System. Text. json⟧',
    'The System.Text.Json class',
    'La classe System.Text.Json',
  ],
  [
    'pt-PT',
    'GET ⟦/v1/encomendas/{id}/linhas⟧',
    'GET /v1/orders/{id}/lines',
    'GET /v1/orders/{id}/lines',
  ],
  ['cs-CZ', 'Soubor ⟦Program. cs⟧', 'The file Program.cs', 'Soubor Program.cs'],
  [
    'zh-TW',
    '讀取 ⟦Garden. PlantCount⟧ 和 ⟦Garden。h⟧',
    'Read Garden.PlantCount and Garden.h',
    '讀取 Garden.PlantCount 和 Garden.h',
  ],
  ['zh-TW', '用 ⟦garden：： plant⟧', 'Use garden::plant', '用 garden::plant'],
  ['ko-KR', '각⟦.NET⟧ 형식', 'Each .NET type', '각 .NET 형식'],
  ['zh-CN', '名称⟦.dll⟧ 中', 'The name without the .dll', '名称 .dll 中'],
  ['ko-KR', '파일.NET 저장', 'Save File.NET'],
  ['zh-TW', '讀取 ⟦web。config⟧', 'Read web.config', '讀取 web.config'],
  ['ko-KR', '⟦정원. 식물⟧', 'Garden.Plant', 'Garden.Plant'],
  ['ko-KR', '정원', 'Garden.Plant'],
  ['ja-JP', '⟦開始-GardenV2Pump⟧', 'Start-GardenV2Pump', 'Start-GardenV2Pump'],
  ['ja-JP', '自動化', 'Self-Service'],
  ['ja-JP', '- はい', '-Yes'],
  [
    'cs-CZ',
    'Uložte soubor⟦. csv⟧ (⟦. txt⟧)',
    'Save the .csv (.txt) file',
    'Uložte soubor .csv (.txt)',
  ],
  ['sv-SE', 'Se kap. exe och NET', 'See the chap. on exe and .NET', 'Se kap. exe och NET'],
  [
    'fr-FR',
    'La clé ⟦X. 509⟧ de l’application ⟦ASP. NET⟧',
    'The X.509 key of the ASP.NET application',
    'La clé X.509 de l’application ASP.NET',
  ],
  [
    'nl-NL',
    '⟦3f2504e0-4f89-11d3-9a0c-0305e82c33x1⟧',
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  ],
  ['nl-NL', '3F2504E0-4F89-11D3-9A0C-0305E82C3301', '3f2504e0-4f89-11d3-9a0c-0305e82c3301'],
  ['pt-PT', 'GET ⟦/v1/encomendas/{id}⟧', 'GET /v1/orders/{id}', 'GET /v1/orders/{id}'],
  ['pt-PT', 'GET /v1/orders/{número}', 'GET /v1/orders/{id}'],
  ['de-DE', '⟦Angebots-ID⟧', 'Durable_offer_id'],
  ['de-DE', 'an ⟦hilfe@example.com⟧', 'to help@example.com', 'an help@example.com'],
  [
    'de-DE',
    'an [⟦help @ example.com⟧](mailto:help@example.com)',
    'to [help@example.com](mailto:help@example.com)',
    'an [help@example.com](mailto:help@example.com)',
  ],
  ['de-DE', 'an [uns](mailto:help@example.com)', 'to [help@example.com](mailto:help@example.com)'],
  ['de-DE', 'als ⟦user @ domain⟧', 'as user@domain', 'als user@domain'],
  ['de-DE', 'als benutzer@domäne', 'as user@domain'],
  [
    'de-DE',
    '[hier](/a/b/c.md) und https://example.com/x',
    '[here](/a/b/c.md) and https://example.com/x',
  ],
  ['de-DE', 'und/oder, 1.5.2 und e-Mail', 'and/or, 1.5.2, and e-mail'],
  ['de-DE', 'user\\_name', 'user_name'],
]);

test('a command is no text of a link to translate', () => {
  const text = `[${pair(103, '探索-庭', 'Search-Garden')}](../commands/Search-Garden)\n`;
  const [found] = findingsIn(termIdentifier, text, 'ja-JP', []);
  assert.equal(preferredFix(found!)!.edits[0]!.newText, 'Search-Garden');
  const other = `[${pair(103, '自-庭', 'Self-Garden')}](../gardens/own)\n`;
  assert.deepEqual(findingsIn(termIdentifier, other, 'ja-JP', []), []);
});

test('the name of a parameter is no heading to translate', () => {
  const text = `### ${pair(103, '-名前', '-Name')}\n`;
  const [found] = findingsIn(termIdentifier, text, 'ja-JP', []);
  assert.equal(found!.message, 'The parameter -名前 differs from the source: expected -Name.');
  const mended = applyEdits(text, preferredFix(found!)!.edits);
  assert.equal(mended, `### ${pair(103, '-Name', '-Name')}\n`);
});
