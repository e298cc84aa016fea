import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type DateMention, readDates } from '../../server/src/locale/dates/index.ts';
import { slice } from '../../server/src/text/range.ts';

// The same texts in every run: what fails on one machine fails on all.
fc.configureGlobal({ seed: 20201118 });

/** `[text] day.month.year` per date; `~` marks what a neighbor says, `?` a doubtful date. */
function reading(text: string, locale: string): string {
  return readDates(text, locale)
    .mentions.map((mention) => `[${slice(text, mention.range)}] ${said(mention)}`)
    .join(' ');
}

function said(mention: DateMention): string {
  const { day, month, year, sharedMonth, sharedYear, english, weak } = mention;
  const parts = [
    String(day?.value ?? '-'),
    `${month?.value ?? '-'}${sharedMonth ? '~' : ''}`,
    `${year?.value ?? '-'}${sharedYear ? '~' : ''}`,
  ];
  return parts.join('.') + (english ? ' english' : '') + (weak ? ' ?' : '');
}

const READINGS: Readonly<Record<string, readonly (readonly [text: string, expected: string])[]>> = {
  en: [
    ['On November 10, 2020 we stopped', '[November 10, 2020] 10.11.2020'],
    ['November 1 2020', '[November 1 2020] 1.11.2020'],
    ['by February 25th, 2021', '[February 25th, 2021] 25.2.2021'],
    ['after 11 May 2020', '[11 May 2020] 11.5.2020'],
    ['25-Aug', '[25-Aug] 25.8.-'],
    ['25-Aug-20', '[25-Aug-20] 25.8.2020'],
    ["October '19", "[October '19] -.10.2019"],
    ["since 10 May '21", "[10 May '21] 10.5.2021"],
    ['on 5/10 2021', '[5/10 2021] 10.5.2021'],
    ['in July of 2011', '[July of 2011] -.7.2011'],
    ['March 31,2021', '[March 31,2021] 31.3.2021'],
    ['Date: 2020-11-5', '[2020-11-5] 5.11.2020'],
    ['2/12/17', '[2/12/17] 12.2.2017'],
    ['June 9 and 10', '[June 9] 9.6.- [10] 10.6~.- ?'],
    ['July 1 - 5, 2020', '[July 1] 1.7.2020~ [5] 5.7~.2020~'],
    ['Aug 16 2021 - Feb 15 2022', '[Aug 16 2021] 16.8.2021 [Feb 15 2022] 15.2.2022'],
    ['Jan - June 2021', '[Jan] -.1.2021~ [June 2021] -.6.2021'],
    ['Windows 10 October 2018 Update', '[October 2018] -.10.2018'],
    ['[May](a.md) | [June](b.md) | November', '[May] -.5.- [June] -.6.- [November] -.11.-'],
    ['you may march in may', ''],
    ['When April posts the report', '[April] -.4.- ?'],
    ['March price updates', '[March] -.3.-'],
    ['Jan Mayen, version 10.0.15, 4.1.10311, ef3ff6bb-4939-4dc8', ''],
    ['at 15:00, 1,000 users, 7.24.1', ''],
    ['`May 5, 2020` and https://example.com/2020/11/05/may', ''],
  ],
  nl: [
    ['op 9 en 10 juni', '[9] 9.6~.- ? [10 juni] 10.6.-'],
    ['vóór 1 januari 2021', '[1 januari 2021] 1.1.2021'],
    ['25-aug-20', '[25-aug-20] 25.8.2020'],
    ['Op 1 2020 november', '[1 2020 november] 1.11.2020'],
    ['november 5 2020', '[november 5 2020] 5.11.2020'],
    ['Jan-juni 2021', '[Jan] -.1.2021~ [juni 2021] -.6.2021'],
    ['5-11-2020', '[5-11-2020] 5.11.2020'],
  ],
  sv: [['den 5 november 2020', '[5 november 2020] 5.11.2020']],
  de: [
    ['1\\. Juli', '[1\\. Juli] 1.7.-'],
    ['am\u00a016.\u00a0November 2020', '[16.\u00a0November 2020] 16.11.2020'],
    ['24.11.2020', '[24.11.2020] 24.11.2020'],
    ['im Jänner', '[Jänner] -.1.-'],
  ],
  fr: [
    ['le 1er décembre 2020', '[1er décembre 2020] 1.12.2020'],
    ['24/11/2020', '[24/11/2020] 24.11.2020'],
    ['Août 16 2021-février 15 2022', '[Août 16 2021] 16.8.2021 [février 15 2022] 15.2.2022'],
  ],
  es: [
    ['el 16 de febrero de 2021', '[16 de febrero de 2021] 16.2.2021'],
    ['Julio-2021 de diciembre', '[Julio] -.7.2021~ [2021 de diciembre] -.12.2021'],
  ],
  it: [
    ['dal 1 ° luglio al 31 dicembre', '[1 ° luglio] 1.7.- [31 dicembre] 31.12.-'],
    ['con maggiore flessibilità', ''],
  ],
  'pt-BR': [['1º de agosto de 2021', '[1º de agosto de 2021] 1.8.2021']],
  hu: [
    ['2021. március 3-án', '[2021. március 3-án] 3.3.2021'],
    ['2021. május 18. és június 10. között', '[2021. május 18.] 18.5.2021 [június 10.] 10.6.2021~'],
    ['az E3 augusztusi listája', '[augusztusi] -.8.-'],
    ['2021 februárjában', '[2021 februárjában] -.2.2021'],
  ],
  pl: [
    ['w sierpniowej wersji', '[sierpniowej] -.8.-'],
    ['od 1 sierpnia 2021 r.', '[1 sierpnia 2021] 1.8.2021'],
    ['w styczniu', '[styczniu] -.1.-'],
  ],
  et: [['3. maist 17. 2023', '[3. maist] 3.5.-']],
  cs: [
    ['5. srpna 2020', '[5. srpna 2020] 5.8.2020'],
    ['16. února 15 2021', '[16. února 15 2021] 16.2.2021'],
    ['17. 11. 2020', '[17. 11. 2020] 17.11.2020'],
    ['května na červnové faktuře', '[května] -.5.- [červnové] -.6.-'],
    ['pro zákazníky od 4 do 6 pro všechny', ''],
  ],
  ru: [
    ['7 июля 2021 г.', '[7 июля 2021] 7.7.2021'],
    ['в августовском списке', '[августовском] -.8.-'],
  ],
  tr: [
    ["5 Kasım 2020'den itibaren", '[5 Kasım 2020] 5.11.2020'],
    ['bu aralık içinde', '[aralık] -.12.- ?'],
    ['Saint Martin', ''],
  ],
  ar: [
    ['في ١٠\u200f/١\u200f/٢٠٢٠', '[١٠\u200f/١\u200f/٢٠٢٠] 10.1.2020'],
    ['بيناير 2021', '[يناير 2021] -.1.2021'],
    ['5 ابريل 2021', '[5 ابريل 2021] 5.4.2021'],
    ['1 مايو و15 مايو', '[1 مايو] 1.5.- [15 مايو] 15.5.-'],
  ],
  ja: [
    ['2020 年 11 月 2 日に', '[2020 年 11 月 2 日] 2.11.2020'],
    ['2020 2020年8月16日', '[2020 2020年8月16日] 16.8.2020'],
    ['15 2021年8月16日', '[15 2021年8月16日] 16.8.2021'],
    ['２０２０年１１月２日', '[２０２０年１１月２日] 2.11.2020'],
    ['8月16-20日', '[8月16] 16.8.- [20日] 20.8~.-'],
    ['日付:2020-03-30', '[2020-03-30] 30.3.2020'],
    ['月額 3 月額、12か月', ''],
    ['2021 年 1 ～ 3 月', '[2021 年 1] -.1.2021 [3 月] -.3.2021~'],
    ['5月1～6月2日', '[5月1] 1.5.- [6月2日] 2.6.-'],
    ['13～3 月', '[13～3 月] 13.3.- ?'],
  ],
  'zh-CN': [
    ['八月和十二月 3 日', '[八月] -.8.- [十二月 3 日] 3.12.-'],
    ['8月 16 2021-15 2022 年2月', '[8月 16 2021] 16.8.2021 [15 2022 年2月] 15.2.2022'],
    ['下一月的发票，6 个月', ''],
  ],
  ko: [
    ['2021년 7월 13일에', '[2021년 7월 13일] 13.7.2021'],
    ['1 월 20, 2020', '[1 월 20, 2020] 20.1.2020'],
    ['1~3월', '[1] -.1.- [3월] -.3.-'],
  ],
  vi: [['ngày 1 tháng 3 năm 2021', '[1 tháng 3 năm 2021] 1.3.2021']],
  th: [['1 มีนาคม 2564', '[1 มีนาคม 2564] 1.3.2021']],
  ca: [['l’1 d’octubre del 2021', '[1 d’octubre del 2021] 1.10.2021']],
  fi: [['5. marraskuuta 2020', '[5. marraskuuta 2020] 5.11.2020']],
};

describe('reading dates', () => {
  for (const [locale, cases] of Object.entries(READINGS)) {
    for (const [text, expected] of cases) {
      test(`${locale}: ${text}`, () => assert.equal(reading(text, locale), expected));
    }
  }

  test('what is left in English is marked', () => {
    assert.equal(reading('June 1', 'ru'), '[June 1] 1.6.- english ?');
    assert.equal(reading('1 November', 'nl'), '[1 November] 1.11.-');
  });

  test('a stretch of a text is read with the offsets of the text', () => {
    const text = 'March 1, 2020 | April 2, 2021 | May 3, 2022';
    const { mentions } = readDates(text, 'en', 16, 29);
    assert.deepEqual(
      mentions.map(({ range }) => slice(text, range)),
      ['April 2, 2021'],
    );
  });
});

const LOCALES = [
  'en',
  'nl',
  'de',
  'fr',
  'hu',
  'cs',
  'pl',
  'tr',
  'ar',
  'ja',
  'zh-CN',
  'ko',
  'vi',
  'th',
];

test('any text is read, and ranges lie within it', () => {
  const piece = fc.constantFrom(
    ...['1', '31', '2020', '.', ',', '-', '/', ' ', '\u00a0', '**', '[', '](u)', '`', '<b>', '\\'],
    ...[
      'May',
      'mei',
      'mars',
      'május',
      '年',
      '月',
      '日',
      '년',
      '월',
      '일',
      'tháng',
      'de',
      "'",
      '一',
    ],
    ...['يناير', 'มีนาคม', 'května', 'Q1', 'http://a', '&nbsp;', '🗓', '\ud83d'],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(...LOCALES), (any, locale) => {
      for (const { range } of readDates(any, locale).mentions) {
        assert.ok(range.start >= 0 && range.start < range.end && range.end <= any.length);
      }
    }),
    { numRuns: 2000 },
  );
});
