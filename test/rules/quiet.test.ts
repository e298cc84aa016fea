import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

function findingsOf(locale: string, source: string, target: string) {
  const text = pair(103, target, source);
  return { text, findings: check(parseDocument(text, { locale }), rules) };
}

/** Locale, source and a target that says the same in its own way. */
const RIGHT: readonly (readonly [string, string, string])[] = [
  ['nl-NL', 'Choose **the** folder.', 'Kies voor de map de **de**.'],
  ['nl-NL', 'Open [Open](a.md).', 'Open [Open](a.md).'],
  ['de-DE', 'It is 2,100,500.', 'Es sind 2.100.500.'],
  ['da-DK', 'The 18 rooms', 'De atten rum'],
  ['nb-NO', 'The 17 rooms', 'De sytten rommene'],
  ['bg-BG', 'The 15 rooms', 'Петнадесетте стаи'],
  ['ro-RO', 'The 20 rooms', 'Cele douăzeci de camere'],
  ['el-GR', 'The 14 rooms', 'Τα δεκατέσσερα δωμάτια'],
  ['hr-HR', 'The 16 rooms', 'Šesnaest soba'],
  ['uk-UA', 'With 15 users', 'З п’ятнадцятьма користувачами'],
  ['fi-FI', 'In 13 rooms', 'Kolmessatoista huoneessa'],
  ['id-ID', 'The 15 rooms', 'Lima belas ruangan'],
  ['vi-VN', 'The 15 rooms', 'Mười lăm phòng'],
  ['th-TH', 'The 15 rooms', 'ห้องสิบห้าห้อง'],
  ['fa-IR', 'The 17 rooms', 'هفده اتاق'],
  ['hi-IN', 'The 16 rooms', 'सोलह कमरे'],
  ['ca-ES', 'The 17 rooms', 'Les disset sales'],
  ['zh-CN', 'The office is open 24/7.', '办公室 24/7 开放。'],
  ['tr-TR', 'The office is open 24/7.', 'Ofis 7/24 açıktır.'],
  ['nl-NL', 'The music of the 1990s', 'De muziek van de jaren 90'],
  ['nl-NL', 'The music of the 1990s', 'De muziek van de jaren negentig'],
  ['zh-CN', '15% off', '八五折'],
  ['ja-JP', 'A coffee is .99 USD.', 'コーヒーは 0.99 USD です。'],
  ['nl-NL', 'At noon it is .5 of a day.', 'Op de middag is het 0,5 dag.'],
  ['he-IL', 'Take 2 chairs.', 'קח .2 כיסאות.'],
  ['zh-TW', 'We lend 3.5 million books a year.', '我們一年借出三百五十萬本書。'],
  ['ru-RU', 'Then choose **Close Windows** here.', 'Затем выберите **Закрыть окна** здесь.'],
  ['he-IL', 'The library has 1 million books.', 'בספרייה מיליון ספרים.'],
  ['ar-SA', 'The library has 1 million books.', 'تضم المكتبة مليون كتاب.'],
  ['ru-RU', 'The library has 1 million books.', 'В библиотеке миллион книг.'],
  ['sl-SI', "The library has 100'000 books.", 'Knjižnica ima sto tisoč knjig.'],
  ['nb-NO', 'The hall has 100,000 seats.', 'Salen har hundre tusen plasser.'],
  ['uk-UA', 'To open it, see [Doors](doors.md)', 'Щоб відчинити, [двері, див.](doors.md)'],
  [
    'ru-RU',
    'Select **Open the door of the hall**.',
    'Выберите **Open the door of the hall** (Открыть дверь этого большого зала).',
  ],
  ['it-IT', 'From 12:00:00 AM on', 'Dalle 00.00.00 in poi'],
  ['ru-RU', 'The stamp 6-17-22 PM', 'Метка 6-17-22 PM'],
  ['zh-CN', 'The hall has 2,000 seats.', '大厅有两千个座位。'],
  ['ja-JP', 'The hall has 150 seats.', 'ホールには百五十の席があります。'],
  ['zh-TW', 'The hall cost £12.', '大廳花了 12 英鎊。'],
  ['ja-JP', 'The hall cost £12.', 'ホールは 12 ポンドかかりました。'],
  ['nb-NO', 'The chair costs 20.00 USD.', 'Stolen koster NOK 200,00.'],
  ['nb-NO', 'Ten chairs cost 30.00 USD.', 'Stolene koster NOK 300,00.'],
  ['pl-PL', 'On June 29, April pays for the chairs.', '29 czerwca April płaci za krzesła.'],
  ['sr-Latn-RS', 'Choose a room on the first floor.', 'Izaberite sobu na prvom spratu zgrade.'],
  ['he-IL', 'More than 24 hours have passed.', 'חלפו יותר מ -24 שעות.'],
  ['id-ID', 'The 2nd room', 'Ruangan ke -2'],
  ['de-DE', 'Rooms of one wing', 'Vermieten von von einem Flügel umgebenen Sälen'],
  [
    'fi-FI',
    'On the page, select the new name that you saved, choose the action to run in the menu, and click the icon on the right.',
    'Valitse sivulla uusi nimi, jonka tallensit, valitse sitten sivun valikosta toiminto, jonka haluat suorittaa, ja napsauta lopuksi kuvaketta sivun oikeassa reunassa.',
  ],
  ['ja-JP', '', '<a name="bookmark_rooms"> </a>'],
  [
    'uk-UA',
    'The grandchild room is closed.',
    'Кімнату дочірньої кімнати дочірньої кімнати зачинено.',
  ],
  ['ru-RU', 'Select OK.', 'Нажмите ОК.'],
  ['ru-RU', 'The COMMON hall', 'Зал СОМ'],
  [
    'is-IS',
    '[Working with [!INCLUDE[hall](includes/hall.md)]](working.md)',
    '[Unnið með [!INCLUDE[hall](includes/hall.md)]](working.md)',
  ],
  ['fr-FR', 'Version 5.0 costs 2.5 euros.', 'La version 5.0 coûte 2,5 euros.'],
  ['fr-FR', 'Score 2.5', 'Score 2,5'],
  ['fr-FR', '2.5 m or higher', '2,5 m ou plus'],
  ['cs-CZ', 'Write it between { and }.', 'Pište to mezi { a }.'],
  ['de-DE', 'Between {{ and }} it is open.', 'Zwischen {{ und }} ist geöffnet.'],
  ['fr-FR', 'The On Start () event', 'L’événement On Start ()'],
  ['de-DE', 'Halls of level10 and level 10', 'Säle ab level10'],
  ['nl-NL', 'The formulas $a$, $b$ and $$c$$', 'De formules $a$ $b$ en $$c$$'],
  ['ca-ES', 'Select **Cancel the trip**.', 'Seleccioneu **Cancel·la la sortida**.'],
  ['fr-FR', 'Use Halls::Open for it.', 'Utilisez Halls::Open\u00a0: il ouvre la salle.'],
  ['de-DE', 'Lock Maps. Rooms stay open.', 'Schließen Sie Maps. Rooms bleibt offen.'],
  ['de-DE', 'Call **Open** -Now here.', 'Rufen Sie hier **Open** -Now auf.'],
  ['nl-NL', '**Room** - this hall', '**Zaal** -deze zaal'],
  ['pt-BR', 'Type \\[\\] here.', 'Digite \\[\\] aqui.'],
  ['nl-NL', 'Open <xref:Halls.Open*>.', 'Open <xref:Halls.Open*>.'],
  ['de-DE', 'Use the Get-Mailbox cmdlet.', 'Verwenden Sie das Get-Mailbox-Cmdlet.'],
  ['de-DE', 'Open the Add-Ins.', 'Öffnen Sie die Add-Ins-Seite.'],
  ['fi-FI', 'Row No.', 'Rivinro'],
  ['th-TH', '08-Jan-21', '08 ม.ค. 21'],
  ['fi-FI', 'Open until 08-Jan-21', 'Avoinna 8.1.21 asti'],
  ['ja-JP', '08-Jan-21', '21 年 1 月 8 日'],
  ['hr-HR', '08-Jan-21', '8. sij. 21.'],
  ['de-DE', 'Enter a value.¹', 'Geben Sie einen Wert ein.<sup>1</sup>'],
];

describe('right translations are left alone', () => {
  for (const [locale, source, target] of RIGHT) {
    test(`${locale}: ${target}`, () => {
      assert.deepEqual(findingsOf(locale, source, target).findings, []);
    });
  }
});

test('no letter is foreign where the language is not known', () => {
  const document = parseDocument(pair(101, 'Откройте зал.', 'Open the hall.'));
  const told = check(document, rules).map(({ rule }) => rule);
  assert.equal(told.includes('text-mixed-script'), false);
});

/** Locale, source, target, the rules that report, and the target as certain fixes leave it. */
const WRONG: readonly (readonly [string, string, string, string, string])[] = [
  ['de-DE', 'Add 3 rows.', 'Fügen Sie dreizehn Zeilen hinzu.', 'number-missing', ''],
  ['nl-NL', 'Add 4 rows.', 'Voeg veertig rijen toe.', 'number-missing', ''],
  [
    'nl-NL',
    'Use &lt;name&gt; now.',
    'Gebruik nu <name>.',
    'markup-entity',
    'Gebruik nu &lt;name&gt;.',
  ],
  [
    'de-DE',
    String.raw`Enter \<tenant\> here.`,
    String.raw`Geben Sie hier \<Mandant\> ein.`,
    'term-placeholder',
    String.raw`Geben Sie hier \<tenant\> ein.`,
  ],
  [
    'ru-RU',
    'The HTTP port is open.',
    'Порт НТТР открыт.',
    'text-mixed-script',
    'Порт HTTP открыт.',
  ],
  ['el-GR', 'The HTTP port', 'Η θύρα ΗΤΤΡ', 'text-mixed-script', 'Η θύρα HTTP'],
  ['fi-FI', '08-Jan-21', '9.1.21', 'date-mismatch', '8.1.21'],
  [
    'fr-FR',
    'Use PowerShell 5.0.',
    'Utilisez PowerShell 5,0.',
    'number-changed',
    'Utilisez PowerShell 5.0.',
  ],
  ['el-GR', 'Use Get-Mailbox.', 'Χρήση get-mailbox.', 'term-identifier', 'Χρήση Get-Mailbox.'],
  [
    'el-GR',
    'Use [Get-Mailbox](a/get-mailbox.md).',
    'Χρήση [Λήψη](a/get-mailbox.md).',
    'term-identifier',
    'Χρήση [Λήψη](a/get-mailbox.md).',
  ],
  ['it-IT', 'From 12:30:00 AM on', 'Dalle 00.20.00 in poi', 'number-changed', ''],
  ['nl-NL', 'Play an .mp3 file', 'Een . mp3 afspelen', 'text-space-before', 'Een .mp3 afspelen'],
  [
    'de-DE',
    '*form* .RoomCount is read.',
    '*Formular* . RoomCount wird gelesen.',
    'text-space-before',
    '*Formular* .RoomCount wird gelesen.',
  ],
  [
    'pl-PL',
    'Call Open() now.',
    'Teraz wywołaj Open ().',
    'text-space-before',
    'Teraz wywołaj Open().',
  ],
  ['pl-PL', 'Use TLS 1.2 here.', 'Użyj tu TLS 1,2.', 'number-changed', 'Użyj tu TLS 1.2.'],
  ['it-IT', '5.0 Preview 6', '5,0 Preview 6', 'number-changed', '5.0 Preview 6'],
  ['es-ES', '3.1 and later', '3,1 y posteriores', 'number-changed', '3.1 y posteriores'],
  ['ru-RU', 'In version 4.71', 'В версии 4,71', 'number-changed', 'В версии 4.71'],
  [
    'it-IT',
    'The IHall::Open method is in Rooms.lib.',
    'Il metodo IHall:: Open è in Rooms. lib.',
    'term-identifier',
    'Il metodo IHall::Open è in Rooms.lib.',
  ],
  [
    'fr-FR',
    'IHall::OpenRoom opens it.',
    'IHall :: OpenRoom l’ouvre.',
    'term-identifier',
    'IHall::OpenRoom l’ouvre.',
  ],
  [
    'cs-CZ',
    'See [Hall.Rooms](/api/hall.rooms).',
    'Viz [Hall. Rooms](/api/hall.rooms).',
    'term-identifier',
    'Viz [Hall.Rooms](/api/hall.rooms).',
  ],
  ['de-DE', 'See MapRooms.h.', 'Siehe Maprooms. h.', 'term-identifier', 'Siehe MapRooms.h.'],
  ['it-IT', 'The `room` \\[out\\]', 'La `room` \\[ out\\]', 'text-padded', 'La `room` \\[out\\]'],
  [
    'de-DE',
    'Runs on Windows 10, version 20.1',
    'Läuft auf Windows10, version20.1',
    'text-missing-space',
    'Läuft auf Windows 10, version 20.1',
  ],
  ['sv-SE', 'It is $$ A^2 $$', 'Det är $ $ A ^ 2 $ $', 'text-padded', 'Det är $$ A ^ 2 $$'],
  ['ja-JP', 'Halls \\[0-9\\]', 'ホール \\[ 0-9 \\]', 'text-padded', 'ホール \\[0-9\\]'],
  ['it-IT', '\\[A token\\]', '\\ [Un gettone \\]', 'text-padded', '\\[Un gettone\\]'],
  ['es-ES', 'The hall \\[old\\]', 'La sala antigua \\[\\]', 'text-empty-parentheses', ''],
  ['uk-UA', 'Open it on an iPod.', 'Відкрийте на Ipод.', 'text-mixed-script', ''],
  ['nl-NL', 'Play a .wav file', 'Een . Bestand wav', 'text-space-before', ''],
  ['he-IL', 'It has 3 million books.', 'בספרייה מיליון ספרים.', 'number-missing', ''],
  ['cs-CZ', 'Since version 2.1', 'Od verze 2,1', 'number-changed', 'Od verze 2.1'],
  [
    'cs-CZ',
    'TLS 1.2 since .NET 4.5',
    'TLS 1,2 od .NET 4,5',
    'number-changed',
    'TLS 1.2 od .NET 4.5',
  ],
  [
    'nl-NL',
    'Use <xref:Halls.Door> and <xref:Halls.Door.Open*>.',
    'Gebruik <xref:Halls.Door.Open*>.',
    'term-placeholder',
    'Gebruik <xref:Halls.Door.Open*>.',
  ],
  [
    'is-IS',
    '[Working with [!INCLUDE[hall](includes/hall.md)]](working.md)',
    '[Unnið með [!INCLUDE[hall](includes/hall.md)]](workin.md)',
    'link-garbled',
    '',
  ],
  [
    'pt-BR',
    'Keep the door closed.',
    '[!OBSERVAÇÃO] Mantenha a porta fechada.',
    'text-litter',
    'Mantenha a porta fechada.',
  ],
  [
    'nl-NL',
    'Choose **Save** now.',
    'Kies **Opslaan__ nu.',
    'markup-emphasis-odd',
    'Kies **Opslaan** nu.',
  ],
  [
    'es-ES',
    'From November 10, 2020 on.',
    'Desde el 10de noviembre de 2020.',
    'date-format',
    'Desde el 10 de noviembre de 2020.',
  ],
  [
    'nl-NL',
    'See [the guide](a.md).',
    'Zie [de gids](a.md)(a.md).',
    'link-garbled',
    'Zie [de gids](a.md).',
  ],
  [
    'nl-NL',
    'See [the guide](https://x.example/a).',
    'Zie [de gids](https://x.example/a)(https://x.example/a).',
    'link-extra',
    'Zie [de gids](https://x.example/a).',
  ],
  [
    'nl-NL',
    'Since 2.1.7 it works.',
    'Sinds 2,1,7 werkt het.',
    'number-changed',
    'Sinds 2.1.7 werkt het.',
  ],
  ['ja-JP', 'Version 2.1.7', 'バージョン 2,1,7', 'number-changed', 'バージョン 2.1.7'],
  ['fr-FR', 'Go to the hall.', 'Allez Ã\u00a0 la salle.', 'text-encoding', 'Allez à la salle.'],
  ['nl-NL', 'The folder is new.', 'De m**ap** is nieuw.', 'markup-emphasis-added', ''],
  [
    'nl-NL',
    'Choose: the new folder of here.',
    'Kies:+de+nieuwe+map+van+hier.',
    'text-encoding',
    'Kies: de nieuwe map van hier.',
  ],
  [
    'nl-NL',
    'Call /v1/priceSheets now.',
    'Roep /v1/price sheets nu aan.',
    'term-identifier',
    'Roep /v1/priceSheets nu aan.',
  ],
  [
    'nl-NL',
    'Read the [guide here](a.md).',
    'Lees de [de gids hier](a.md).',
    'text-doubled-word',
    'Lees [de gids hier](a.md).',
  ],
  [
    'nl-NL',
    'Save **the file** now.',
    'Bewaar **het bestand** bestand nu.',
    'text-doubled-word',
    'Bewaar **het bestand** nu.',
  ],
  [
    'it-IT',
    'Open [!INCLUDE [hall](../includes/hall.md)] today.',
    'Apri oggi la[!INCLUDE [hall](../includes/hall.md)].',
    'text-missing-space',
    'Apri oggi la [!INCLUDE [hall](../includes/hall.md)].',
  ],
];

describe('wrong ones are told once', () => {
  for (const [locale, source, target, rule, mended] of WRONG) {
    test(`${locale}: ${target}`, () => {
      const { text, findings } = findingsOf(locale, source, target);
      assert.deepEqual([...new Set(findings.map((finding) => finding.rule))], [rule]);
      const edits = findings.flatMap((finding) => preferredFix(finding)?.edits ?? []);
      const fixed = applyEdits(text, edits);
      assert.ok(fixed.includes(`>${mended || target}</span><span class`), fixed);
    });
  }
});
