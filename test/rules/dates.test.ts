import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { writeDate } from '../../server/src/locale/dates/index.ts';
import { parseDocument } from '../../server/src/model/document.ts';
import { dateAt } from '../../server/src/rules/dates/reading.ts';
import { rules } from '../../server/src/rules/index.ts';
import { type Finding, preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { slice } from '../../server/src/text/range.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

// The same texts in every run: what fails on one machine fails on all.
fc.configureGlobal({ seed: 20201118 });

type Case = readonly [locale: string, source: string, target: string, expected?: string];

const dateRules = rules.filter(({ id }) => id.startsWith('date-'));

function findingsOf(text: string, locale: string): Finding[] {
  return check(parseDocument(text, { locale }), dateRules);
}

/** `rule [range]` of each finding, and what the certain fixes make of the target. */
function verdict([locale, source, target]: Case): string {
  const text = pair(103, target, source);
  const findings = findingsOf(text, locale);
  const said = findings.map(({ rule, range }) => `${rule.slice(5)} [${slice(text, range)}]`);
  const edits = findings.flatMap((finding) => preferredFix(finding)?.edits ?? []);
  const fixed = applyEdits(text, edits);
  const result = fixed === text ? [] : [`=> ${/>(.*?)<\/span>/.exec(fixed)![1]}`];
  return [...said, ...result].join(' ');
}

// What reads like a fault and is none.
const TRAPS: readonly Case[] = [
  ['de', 'They deploy an update on 11/16.', 'Sie liefern am 16. November eine Aktualisierung.'],
  ['de', 'July 1', '1\\. Juli'],
  ['de', 'Register until the end of May 2021', 'Registrieren Sie sich bis 31. Mai 2021'],
  ['nl', 'Bought prior to January 2021', 'Gekocht vóór 1 januari 2021'],
  ['nl', 'On June 9 and June 10', 'Op 9 en 10 juni'],
  ['nl', 'On June 9 and 10', 'Op 9 juni en 10 juni'],
  ['nl', 'July 7: Licenses available', '7 juli: Licenties beschikbaar'],
  ['nl', 'The Windows 10 October 2018 Update', 'De Windows 10-update van oktober 2018'],
  ['nl', 'The Windows 10 October 2018 Update', 'De Windows 10 oktober 2018-update'],
  ['nl', 'You may cancel it within 30 days.', 'U kunt dit binnen 30 dagen opzeggen.'],
  ['nl', 'April receives a message.', 'April ontvangt een bericht.'],
  ['nl', 'It runs until May 31, 2020, not 2021.', 'Tot 31 mei 2020, en niet 2021.'],
  ['nl', 'See the Contoso Offers-March 2020 file.', 'Zie het bestand Contoso Offers-March 2020.'],
  ['nl', 'Backup of 17-02-14', 'Back-up van 17-02-14'],
  ['sv', 'June updates to the guide', 'Juniuppdateringar av guiden'],
  ['sv', 'September and October', 'September och oktober'],
  ['pl', 'The August preview from August 1, 2021', 'Sierpniowa wersja od 1 sierpnia 2021 r.'],
  ['hu', 'Corrections to the August list for E3', 'Az E3 augusztusi listájának javításai'],
  ['hu', 'From May 18, 2021 to June 10, 2021', '2021. május 18. és június 10. között'],
  ['pt-BR', 'Before June 3, 2021 or after June 3, 2021', 'Antes ou depois de 3 de junho de 2021'],
  ['ko', 'During calendar year 2021', '2021년 12월 31일까지'],
  ['ko', 'Prior to January 2021', '2021년 1월 전에'],
  ['tr', 'The last full month in that range', 'Bu aralıktaki son tam ay, aralık seçimi'],
  ['cs', 'For customers in 2021', 'V roce 2021 pro zákazníky od 4 do 6 pro všechny'],
  ['it', 'With greater flexibility', 'Con maggiore flessibilità'],
  ['zh-CN', 'August and December 3', '八月和12月3日'],
  ['zh-CN', 'On your next invoice', '下一月的发票'],
  ['ja', 'Released in August of 2008 with .NET 3.5', '.NET 3.5 は 2008 年 8 月にリリース'],
  ['fr', 'Starts 12/1/2020 and ends 5/31/2021', 'Du 1er décembre 2020 au 31 mai 2021'],
  ['fr', 'October 1, 2020', '1er octobre 2020'],
  ['ar', 'In February 2021', 'في فبراير 2021'],
  ['cs', 'The Contoso Offers-May 2021 file', 'Soubor Contoso Offers-May z roku 2021'],
  ['ja', 'In Office 2021 on May 6, 2021', 'Office 2021 2021年5月6日'],
  ['nl', 'December 1 - January 31, 2021', '1 december 2020 – 31 januari 2021'],
  ['nl', 'It ends on June 31, 2021.', 'Dit eindigt op 30 juni 2021.'],
  ['nl', 'From December 1, 2020 until May 31, 2020', 'Van 1 december 2020 tot en met 31 mei 2021'],
];

const FAULTS: readonly Case[] = [
  [
    'nl',
    '[May](a.md) | [June](b.md) | [July](c.md)',
    '[mei](a.md) | [juli](b.md) | [augustus](c.md)',
    'mismatch [juli] mismatch [augustus] => [mei](a.md) | [juni](b.md) | [juli](c.md)',
  ],
  [
    'cs',
    '[August](a.md) | [October](b.md)',
    '[srpen](a.md) | [září](b.md)',
    'mismatch [září] => [srpen](a.md) | [říjen](b.md)',
  ],
  ['fr', '[May](a.md) | [June](b.md)', '[juin](a.md) | [mai](b.md)', ''],
  ['nl', 'Date 2020-11-18', 'Datum 2020-11-', 'mismatch [2020-11-] => Datum 2020-11-18'],
  ['nl', 'Date 2020-11-18', 'Datum020-11-18', 'missing [Datum020-11-18]'],
  ['cs', 'December 16', '16. října', 'mismatch [16. října] => 16. prosince'],
  ['fr', 'August 2, 2021', 'le 1er août 2021', 'mismatch [1er août 2021] => le 2 août 2021'],
  ['fr', 'August 1, 2021', 'le 2 août 2021', 'mismatch [2 août 2021] => le 1er août 2021'],
  ['hu', 'In May 2021', '2021 januárjában', 'mismatch [2021 januárjában] => 2021 májusában'],
  ['pl', 'In the May 2021 list', 'W marcowej 2021', 'mismatch [marcowej 2021] => W majowej 2021'],
  ['nl', 'On May 6, 2021', 'Op 5 2021', 'missing [Op 5 2021]'],
  ['nl', 'On May 6, 2021', 'Op 6 2021', 'mismatch [6 2021] => Op 6 mei 2021'],
  ['es', 'On May 6, 2021', 'El 6 de mayo', 'mismatch [6 de mayo] => El 6 de mayo de 2021'],
  ['ru', 'By May 6, 2021', 'К 6 мая г.', 'mismatch [6 мая] => К 6 мая 2021 г.'],
  ['ko', 'To December', '12월 12일까지', 'mismatch [12월 12일] => 12월까지'],
  ['ja', 'May 6, 2021', '2021年5月', 'mismatch [2021年5月] => 2021年5月6日'],
  ['nl', 'Date: 2020-11-05', 'Datum: 2020-05-11', 'order [2020-05-11] => Datum: 2020-11-05'],
  ['nl', 'Jan - June 2021', 'Jan-July 2021', 'mismatch [July 2021] => Jan – juni 2021'],
  [
    'it',
    'Feb 16 - Aug 15 2021',
    '16 febbraio-agosto 15 2021',
    'order [agosto 15 2021] => 16 febbraio – 15 agosto 2021',
  ],
  [
    'tr',
    'Starting November 5 2020',
    "5 2020 Kasım'dan",
    "order [5 2020 Kasım] => 5 Kasım 2020'den",
  ],
  [
    'de',
    'Monday, November 2, 2020',
    'Dienstag, 2. November 2020',
    'invalid [Dienstag] => Montag, 2. November 2020',
  ],
  ['nl', 'May 6, 2021', '6 mei 2021 2021', 'order [6 mei 2021 2021] => 6 mei 2021'],
  ['cs', 'On May 6, 2021', '6. května 21', 'mismatch [6. května 21] => 6. května 2021'],
  ['tr', 'In May 2021', "2021 Mayıs'ta", "order [2021 Mayıs] => Mayıs 2021'de"],
  [
    'nl',
    'The bell was hung on October 21, 2022.',
    'The bell was hung on October 21, 2022.',
    'untranslated [October 21, 2022]',
  ],
  ['tr', 'In April 2021', "2021 Mayıs'ta", "mismatch [2021 Mayıs] => 2021 Nisan'da"],
  ['tr', 'In October 2021', "Mayıs 2021'de", "mismatch [Mayıs 2021] => Ekim 2021'de"],
  ['tr', 'On October 6', "6 Mayıs'ta", "mismatch [6 Mayıs] => 6 Ekim'de"],
  [
    'tr',
    'Until May 6, 2016',
    "6 Mayıs 2015'e kadar",
    "mismatch [6 Mayıs 2015] => 6 Mayıs 2016'ya kadar",
  ],
  ['pt-PT', 'The Offers-May 2021 file', 'O Offers-May', 'mismatch [May] => O Offers-May 2021'],
  ['ko', 'May 6, 2021', '2021 2021년 5월 6일', 'order [2021 2021년 5월 6일] => 2021년 5월 6일'],
  [
    'hu',
    'May 6, 2021',
    '2021 2021. május 6-án',
    'order [2021 2021. május 6-án] => 2021. május 6-án',
  ],
  ['nl', 'May 6, 2021', '6 mei mei 2021', 'order [6 mei mei 2021] => 6 mei 2021'],
  ['ja', 'May 6, 2021', '2021年5月5月6日', 'order [2021年5月5月6日] => 2021年5月6日'],
  ['ja', 'May 6, 2021', '2021年6日に', 'mismatch [2021年6日] => 2021年5月6日に'],
  ['ko', 'In May 2021', '2021년에', 'mismatch [2021년] => 2021년 5월에'],
  ['zh-CN', 'May 6, 2021', '于 5 月 6 日', 'mismatch [5 月 6 日] => 于 2021 年 5 月 6 日'],
  ['es', 'May 6, 2021', '6 de de 2021', 'mismatch [6 de de 2021] => 6 de mayo de 2021'],
  ['sv', 'July 6, 2021', '6 jlui 2021', 'mismatch [6 jlui] => 6 juli 2021'],
  ['nl', 'May 5, 2021', '5 m ei 2021', 'mismatch [5 m ei] => 5 mei 2021'],
  ['ru', 'January 6, 2021', '6 явнаря 2021 г.', 'mismatch [6 явнаря] => 6 января 2021 г.'],
  ['es', 'May 6, 2021', '6 de Mai de 2021', 'mismatch [6 de Mai] => 6 de mayo de 2021'],
  ['nl', 'May 6, 2021', '6 taak 2021', 'missing [6 taak 2021]'],
  ['nl', 'On May 6, 2021', 'Op 6 6 mei 2021', 'order [6 6 mei 2021] => Op 6 mei 2021'],
  ['de', 'On May 6, 2021', 'Am 6. 6. Mai 2021', 'order [6. 6. Mai 2021] => Am 6. Mai 2021'],
  ['nl', 'For 6 May 6, 2021', 'Voor 6 6 mei 2021', ''],
  ['tr', 'H1, July 1 - December 31', 'H1, 1 Temmuz - 31 Aralık', ''],
  ['nl', 'May 6, 2021', '6 mei 2201', 'mismatch [6 mei 2201] => 6 mei 2021'],
  ['nl', 'May 6, 2021', '6 mei 202, dus', 'mismatch [6 mei 202] => 6 mei 2021, dus'],
  [
    'pt-BR',
    'May 6, 2021',
    '6 de maio de 20211',
    'mismatch [6 de maio de 20211] => 6 de maio de 2021',
  ],
  ['hu', 'May 6, 2021', '20211. május 6.', 'mismatch [20211. május 6.] => 2021. május 6.'],
  ['ja', 'May 6, 2021', '202年5月6日', 'mismatch [202年5月6日] => 2021年5月6日'],
  ['zh-CN', 'May 6, 2021', '2021年56日起', 'mismatch [2021年56日] => 2021年5月6日起'],
  ['zh-CN', 'May 6, 2021', '2021年5日6月起', 'mismatch [2021年5日6月] => 2021年5月6日起'],
  ['sv', 'November 6, 2021', '6 novenber 2021', 'mismatch [6 novenber] => 6 november 2021'],
  [
    'nl',
    '[April](a.md) | [May](b.md) | June',
    '[april](a.md) | [May](b.md) | juni',
    'untranslated [May] => [april](a.md) | [mei](b.md) | juni',
  ],
  ['nl', 'The trial ends in 2021.', 'De proef stopt op 6 mei 2021.', 'extra [6 mei 2021]'],
  [
    'sv',
    'August 1, 2021 to June 30, 2023',
    '1 augusti till 30 juni 2023',
    'mismatch [1 augusti] => 1 augusti 2021 till 30 juni 2023',
  ],
  [
    'nl',
    'June 1 and June 5, 2021',
    '1 en 5 juli 2021',
    'mismatch [5 juli 2021] => 1 en 5 juni 2021',
  ],
  ['nl', 'July 1 - 5, 2020', '1-5 juli 2021', 'mismatch [5 juli 2021] => 1-5 juli 2020'],
  ['nl', 'In March 2020', 'In Mar [2020 of later](u)', 'untranslated [Mar [2020]'],
  [
    'cs',
    'Jan - June 2022',
    'Jan – June 2022',
    'untranslated [Jan] untranslated [June 2022] => Leden – červen 2022',
  ],
  [
    'pt-PT',
    'Monday, May 3, 2021',
    'terça-feira, 3 de maio de 2021',
    'invalid [terça-feira] => segunda-feira, 3 de maio de 2021',
  ],
  ['de', 'May 6, 2021', '6 Mai 2021', 'format [6] => 6. Mai 2021'],
  ['ru', 'May 6, 2021', '6 май 2021 г.', 'format [6 май] => 6 мая 2021 г.'],
  ['pl', 'June 6, 2021', '6 czerwiec 2021', 'format [6 czerwiec] => 6 czerwca 2021'],
  ['cs', 'November 17, 2021', '17. listopad 2021', ''],
  [
    'nl',
    'From December 1, 2020 until May 31, 2020',
    'Van 1 december 2020 tot 31 mei 2020',
    'range [31 mei 2020]',
  ],
];

test('a page shows in its other dates how its figures and signs are spaced', () => {
  const shown = pair(103, '2020 年 11 月', 'November 2020');
  const text = `${shown}\n\n${pair(104, 'May 6, 2021', 'May 6, 2021')}`;
  const [finding] = findingsOf(text, 'ja');
  assert.match(applyEdits(text, preferredFix(finding!)!.edits), />2021 年 5 月 6 日</);
});

describe('dates that are right', () => {
  for (const one of TRAPS) test(`${one[0]}: ${one[2]}`, () => assert.equal(verdict(one), ''));
});

describe('dates that are wrong', () => {
  for (const one of FAULTS) {
    test(`${one[0]}: ${one[2]}`, () => assert.equal(verdict(one), one[3]));
  }
});

test('a language that nobody knows is left alone', () => {
  assert.deepEqual(findingsOf(pair(103, 'Xyz 1 2021', 'May 5, 2020'), 'qq'), []);
});

test('the date at an offset is told with its counterpart', () => {
  const text = pair(103, 'Op 6 mei 2021', 'On May 6, 2021');
  const document = parseDocument(text, { locale: 'nl' });
  const found = dateAt(document, text.indexOf('mei'));
  assert.equal(found?.side, 'target');
  assert.equal(slice(text, found!.mention.range), '6 mei 2021');
  assert.equal(slice(text, found!.counterpart!.range), 'May 6, 2021');
  assert.equal(dateAt(document, text.indexOf('Op')), undefined);
  assert.equal(dateAt(document, text.indexOf('May'))?.side, 'source');
});

const LOCALES =
  'ar cs da de el es fi fr he hu id it ja ko lt lv nb nl pl pt-BR pt-PT ro ru sv th tr uk vi zh-CN zh-TW'.split(
    ' ',
  );

test('a date is reported when it differs, and its fix writes the right one, in every locale', () => {
  const date = fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 2010, max: 2030 }),
  });
  const part = fc.constantFrom('day', 'month', 'year', 'none');
  fc.assert(
    fc.property(date, date, part, fc.constantFrom(...LOCALES), (right, other, changed, locale) => {
      const wrong = changed === 'none' ? right : { ...right, [changed]: other[changed] };
      const isSame = changed === 'none' || right[changed] === other[changed];
      const target = writeDate(wrong, locale);
      const text = pair(103, target, writeDate(right, 'en'));
      const findings = findingsOf(text, locale);
      assert.equal(findings.length, isSame ? 0 : 1, `${locale}: ${text}`);
      const edits = findings.flatMap((finding) => preferredFix(finding)?.edits ?? []);
      const expected = pair(103, writeDate(right, locale), writeDate(right, 'en'));
      assert.equal(applyEdits(text, edits), expected);
    }),
    { numRuns: 3000 },
  );
});

test('a date may stand in the segment beside the one that has it in the source', () => {
  const parts = (second: string): string =>
    `${pair(103, '店は 2008 年 3 月 9 日午前 2 時に', 'The shop closes at 2:00 A.M.')} ${second}`;
  const right = parts(pair(104, '閉まります。', 'on March 9, 2008.'));
  assert.deepEqual(findingsOf(right, 'ja-JP'), []);
  const wrong = parts(pair(104, '閉まります。', 'on March 8, 2008.'));
  assert.equal(findingsOf(wrong, 'ja-JP').length, 2);
});
