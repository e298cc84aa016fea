import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

/** A source, its target, and the target as the fixes leave it; without that nothing is reported. */
type Sample = readonly [locale: string, source: string, target: string, mended?: string];

function verify(title: string, samples: readonly Sample[]): void {
  describe(title, () => {
    for (const [locale, source, target, mended] of samples) {
      test(`${locale}: ${target}`, () => {
        const text = pair(103, target, source);
        const document = parseDocument(text, { locale });
        const findings = check(document, rules).filter(({ severity }) => severity !== 'hint');
        const edits = findings.flatMap((finding) => preferredFix(finding)?.edits ?? []);
        const fixed = />(.*?)<\/span>(?=<span class)/.exec(applyEdits(text, edits))![1];
        assert.equal(fixed, mended ?? target);
        assert.equal(findings.length > 0, mended !== undefined);
      });
    }
  });
}

verify('endings that are joined to a day follow it', [
  ['hu-HU', 'From March 4, 2021', '2021. március 3-ától', '2021. március 4-étől'],
  ['hu-HU', 'On March 1, 2021', '2021. március 3-án', '2021. március 1-jén'],
  ['hu-HU', 'On March 3, 2021', '2021. március 1-jén', '2021. március 3-án'],
  ['hu-HU', 'From November 10, 2020', '2020. 11. 13-ától', '2020. 11. 10-étől'],
  ['hu-HU', 'Until November 10, 2020', 'Érvényes 2020.11.10-ig.'],
  ['hu-HU', 'Released on 8/16/2021', 'Kiadva: 2021.08.17.', 'Kiadva: 2021.08.16.'],
  ['eu-ES', 'On May 5, 2021', '2021eko maiatzaren 6an', '2021eko maiatzaren 5ean'],
  ['eu-ES', 'Since May 6, 2021', '2021eko maiatzaren 5etik', '2021eko maiatzaren 6tik'],
  ['sv-SE', 'Closes on May 1, 2021', 'Stänger den 3:e maj 2021', 'Stänger den 1:a maj 2021'],
  ['sv-SE', 'Closes on May 3, 2021', 'Stänger den 2:a maj 2021', 'Stänger den 3:e maj 2021'],
  ['tr-TR', 'On the 5th of May', 'Mayıs’ın 5’inde'],
  ['tr-TR', 'On May 9', 'Mayıs’ın 5’inde', 'Mayıs’ın 9’unda'],
  ['tr-TR', 'From November 6', 'Kasım ayının 9’undan', 'Kasım ayının 6’sından'],
]);

verify('articles and prepositions before a date follow it', [
  ['it-IT', 'Opens on May 7, 2021', "Apre l'8 maggio 2021", 'Apre il 7 maggio 2021'],
  ['it-IT', 'Open from May 8 to 9', 'Aperto dal 7 al 9 maggio', 'Aperto dall’8 al 9 maggio'],
  ['it-IT', 'Of May 7, 2021', 'Dell’11 maggio 2021', 'Del 7 maggio 2021'],
  ['fr-FR', 'The March 2021 version', 'La version d’avril 2021', 'La version de mars 2021'],
  ['fr-FR', 'The May 2021 guide', 'Le guide d’août 2021', 'Le guide de mai 2021'],
  ['ca-ES', 'Opens on May 7, 2021', "Obre l'11 de maig de 2021", 'Obre el 7 de maig de 2021'],
  ['es-ES', 'Since March 2021', 'Desde el 2021 de marzo', 'Desde marzo de 2021'],
  ['es-ES', 'The March 2021 list', 'La lista del 2021 de marzo', 'La lista de marzo de 2021'],
  ['pl-PL', 'In August 2021', 'We wrześniu 2021 r.', 'W sierpniu 2021 r.'],
  ['hu-HU', 'The August 5 list', 'A március 5-ei lista', 'Az augusztus 5-ei lista'],
]);

verify('months keep their case and their adjectives', [
  ['cs-CZ', 'In July 2021', 'V srpnu 2021', 'V červenci 2021'],
  ['cs-CZ', 'In June 2021', 'V červenci 2021', 'V červnu 2021'],
  ['cs-CZ', 'The September 2021 guide', 'Srpnový průvodce 2021', 'Zářijový průvodce 2021'],
  ['sk-SK', 'In August 2021', 'V máji 2021', 'V auguste 2021'],
  ['ru-RU', 'The June 2021 list', 'Августовский список 2021 г.', 'Июньский список 2021 г.'],
  ['ru-RU', 'The August 2021 list', 'Июньский список 2021 г.', 'Августовский список 2021 г.'],
  ['sk-SK', 'The December list', 'Aprílový zoznam', 'Decembrový zoznam'],
  ['pl-PL', 'The June 2021 list', 'Październikowa lista z 2021 r.', 'Czerwcowa lista z 2021 r.'],
  ['uk-UA', 'In February 2021', 'У січні 2021 року', 'У лютому 2021 року'],
  ['uk-UA', 'The November list', 'Січневий список', 'Листопадовий список'],
]);

verify('dates in Chinese numerals and of Eastern eras', [
  ['zh-CN', 'Closed since August 2, 2020.', '自二〇二〇年八月二日起关闭。'],
  ['zh-CN', 'From August 21 to 25, 2020', '二〇二〇年八月二十一日至二十五日'],
  ['zh-CN', 'From August 2 to 5', '八月二日至六日', '八月二日至五日'],
  ['zh-CN', 'Every two days in August', '八月每二日'],
  ['zh-CN', 'See the December release.', '请参阅九月版本。', '请参阅十二月版本。'],
  ['ja-JP', 'Since 2020 it is open.', '令和 2 年から開いています。'],
  ['ja-JP', 'Since May 2019', '令和元年5月から'],
  ['ja-JP', 'On November 2, 2020', '令和 2 年 11 月 3 日', '令和 2 年 11 月 2 日'],
  ['ja-JP', 'On May 2, 2018', '令和2年5月2日', '平成30年5月2日'],
  ['zh-TW', 'Since November 2, 2020', '自民國110年11月2日', '自民國109年11月2日'],
  ['ja-JP', 'Closed on 2020/11/05', '２０２０／１１／０６に閉館', '２０２０／１１／０５に閉館'],
  ['zh-CN', 'Closed on May 5, 2021', '5 月 5 日 2021 年关闭。', '2021 年 5 月 5 日关闭。'],
]);

verify('dates of other calendars, months by other names, and days in words', [
  ['fa-IR', 'It closes on November 2, 2020.', 'در ۱۲ آبان ۱۳۹۹ بسته می‌شود.'],
  ['ar-SA', 'It closes on November 2, 2020.', 'تغلق في 16 ربيع الأول 1442.'],
  ['ar-SA', 'It closes on November 2, 2020.', 'تغلق في 2 تشرين الثاني/نوفمبر 2020.'],
  ['ar-SA', 'It closes on June 2, 2020.', 'تغلق في 2 حزيران 2020.'],
  ['ar-SA', 'On November 2, 2020', 'في 2 تشرين الأول 2020', 'في 2 تشرين الثاني 2020'],
  ['vi-VN', 'It ends in August 2021.', 'Kết thúc vào tháng tám năm 2021.'],
  ['vi-VN', 'It ends in August 2021.', 'Kết thúc vào Tháng Tám, năm 2021.'],
  ['vi-VN', 'It ends in August 2021.', 'Hết vào tháng Chín năm 2021.', 'Hết vào tháng 8 năm 2021.'],
  ['vi-VN', 'Once a month', 'Mỗi tháng một lần'],
  ['he-IL', 'On May 5, 2021', 'ב־6 במאי 2021', 'ב־5 במאי 2021'],
  ['he-IL', 'From May 5 to 10, 2021', 'מ־5 עד 10 במאי 2021'],
  ['he-IL', 'On May 5, 2021', 'ב־6.5.2021', 'ב־5.5.2021'],
  ['th-TH', 'On May 5, 2021', 'วันที่ 5 พ.ค. 65', 'วันที่ 5 พ.ค. 64'],
  ['th-TH', 'On May 5, 2021', '5/5/64'],
  ['de-DE', 'On April 2', 'Am zweiten April'],
  ['ru-RU', 'On April 2', 'Второго апреля'],
  ['fr-FR', 'It closes on July 1, 2021.', 'Fermeture le 1<sup>er</sup> juillet 2021.'],
  ['fr-FR', 'The 2nd room', 'La 2<sup>e</sup> salle'],
  ['fr-FR', 'The 2<sup>nd</sup> room', 'La 2e salle'],
]);

verify('months that little tells of', [
  ['es-ES', 'Since 2021-03', 'Desde mayo de 2021', 'Desde marzo de 2021'],
  ['ja-JP', 'Since 03/2021', '2021 年 4 月以降', '2021 年 3 月以降'],
  ['fr-FR', 'In the month of March', 'Au mois d’avril', 'Au mois de mars'],
  ['zh-CN', 'In the years 2019 and 2020', '二〇一九年和二〇二〇年'],
]);

verify('corrected ranges of the source', [
  ['nl-NL', 'Open from May 5, 2021 to March 5, 2021.', 'Open van 5 mei 2020 tot 5 maart 2021.'],
  ['nl-NL', 'Open from May 5, 2021 to March 5, 2021.', 'Open van 5 mei 2021 tot 5 maart 2022.'],
]);

describe('weekdays in brackets and in short', () => {
  const SAMPLES = [
    ['ja-JP', '2021 年 5 月 3 日 (火)', '2021 年 5 月 3 日 (月)'],
    ['ja-JP', '2021年5月3日（火曜日）', '2021年5月3日（月曜日）'],
    ['zh-CN', '2021 年 5 月 3 日周二', '2021 年 5 月 3 日周一'],
    ['ko-KR', '2021년 5월 3일(화)', '2021년 5월 3일(월)'],
    ['nl-NL', '3 mei 2021 (dinsdag)', '3 mei 2021 (maandag)'],
  ] as const;
  for (const [locale, wrong, right] of SAMPLES) {
    test(`${locale}: ${wrong}`, () => {
      const verdicts = [wrong, right].map((target) => {
        const text = pair(103, target, 'Monday, May 3, 2021');
        const findings = check(parseDocument(text, { locale }), rules);
        const invalid = findings.find(({ rule }) => rule === 'date-invalid');
        return invalid && />(.*?)<\//.exec(applyEdits(text, invalid.fixes[0]!.edits))![1];
      });
      assert.deepEqual(verdicts, [right, undefined]);
    });
  }
});
