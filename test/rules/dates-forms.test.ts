import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { type Finding, preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const CHECKED = rules.filter(({ id }) => /^(?:date|number)-/.test(id));

function findingsOf(text: string, locale: string): Finding[] {
  const found = check(parseDocument(text, { locale }), CHECKED);
  return found.filter(({ severity }) => severity !== 'hint');
}

type Right = readonly [locale: string, source: string, target: string];

const RIGHT: Readonly<Record<string, readonly Right[]>> = {
  'a day and a month in figures': [
    ['da-DK', 'The shop opens on January 28', 'Butikken åbner den 28.01'],
    ['nl-NL', 'Closed on October 2 in Paris', 'Gesloten op 02-10 in Parijs'],
    ['fr-CA', 'From July 29 at noon', 'À partir du 07-29 à midi'],
    ['ar-EG', 'Until March 14', 'حتى ١٤/٣'],
  ],
  'a month and a year in figures': [
    ['nl-NL', 'Prices of January 2020', 'Prijzen van 01-2020'],
    ['fi-FI', 'Prices of January 2020', 'Hinnat 1.2020'],
    ['hu-HU', 'Prices of July 2020', 'Árak, 2020. 07.'],
    ['ko-KR', 'Prices of October 2021', '가격 2021. 10.'],
  ],
  'a year of two figures': [
    ['ko-KR', 'As of 9/15/2020', '20. 9. 15. 기준'],
    ['he-IL', 'As of 9/5/2020 here', 'נכון ל 5.9.20 כאן'],
    ['es-ES', 'Since 25-Aug-20', 'Desde 25-ago.-20'],
  ],
  'ranges that say in figures once what both ends share': [
    ['sv-SE', 'Open 10/28/2020 - 10/30/2020', 'Öppet 2020-10-28–30'],
    ['sv-SE', 'Open October 28 to November 3, 2020', 'Öppet 2020-10-28–11-03'],
    ['pl-PL', 'Open 10/28/2020 - 11/3/2020', 'Otwarte 28.10–03.11.2020'],
    ['hu-HU', 'Open 3/4/2021 - 3/12/2021', 'Nyitva 2021. 03. 04–12.'],
  ],
  'figures that can be read in one way only': [
    ['es-PR', 'As of September 15, 2020', 'Desde el 15/09/2020'],
    ['sv-FI', 'As of September 15, 2020', 'Från 15.9.2020'],
    ['zh-SG', 'As of October 28, 2020', '截至28/10/2020'],
  ],
  'orders that CLDR has for ranges and short dates': [
    ['jv', 'Open October 28-30', 'Bukak Oktober 28–30'],
    ['su', 'Open October 28-30, 2020', 'Buka 2020 Oktober 28–30'],
    ['hy', 'Open May 5', 'Բաց է 5 մայիսի'],
  ],
  'names and days of other calendars': [
    ['fa-AF', 'Until November 2, 2020', 'تا ۲ نومبر ۲۰۲۰'],
    ['fa-AF', 'On November 2, 2020', '۱۲ عقرب ۱۳۹۹'],
    ['fa-IR', 'Until November 2, 2020', 'تا 1399/08/12'],
    ['pa-PK', 'Until November 2, 2020', '2 نومبر 2020 تک'],
    ['si-LK', 'Until November 2, 2020', '2020 නොවැම්බර් 2 දක්වා'],
  ],
  'days up to others': [
    ['nl-NL', 'Open from March 1 to 15', 'Open van 1 t/m 15 maart'],
    ['id-ID', 'Open from March 1 to 15', 'Buka dari 1 s.d. 15 Maret'],
  ],
  'a year apart from its day and its month': [
    ['da-DK', 'Closed on 5/10/2021', 'Lukket den 10/5 2021'],
    ['sv-SE', 'Closed on October 28, 2020', 'Stängt 28/10-2020'],
    ['ru-RU', "Since 10 May '21 here", 'С 10 мая 2021 г. здесь'],
    ['zh-CN', 'Since March 14, 2020', '自20年3月14日起'],
    ['it-IT', 'Until December 8, 2020', "Fino all'8 dicembre dell'anno 2020"],
  ],
  'short years in any order': [
    ['zu-ZA', 'As of 9/15/2020 here', 'Kusukela ngo-9/15/20 lapha'],
    ['ha-NG', 'As of June 9, 2021', 'Daga 9/6/21'],
  ],
  'cases of Turkic languages': [
    ['kk-KZ', 'From May 5 to June 10', '5 мамырдан 10 маусымға дейін'],
    ['ky-KG', 'From May 5 to June 10', '5-майдан 10-июнга чейин'],
    ['tk-TM', 'On November 2, 2020', '2020-nji ýylyň 2-nji noýabry'],
    ['tt-RU', 'On November 2, 2020', '2020 елның 2 ноябре'],
  ],
  'particles and endings': [
    ['fil-PH', 'Open on October 28, 2020', 'Bukas sa ika-28 ng Oktubre, 2020'],
    ['ta-IN', 'Until October 28, 2020', '2020 அக்டோபர் 28 வரை'],
    ['az-Latn-AZ', 'July 2020 news', 'İyul 2020 yenilikləri'],
    ['es-PE', 'Tuesday, September 15, 2020', 'martes, 15 de set. de 2020'],
  ],
};

describe('dates that are right, however they are written', () => {
  for (const [name, cases] of Object.entries(RIGHT)) {
    test(name, () => {
      for (const [locale, source, target] of cases) {
        const said = findingsOf(pair(103, target, source), locale).map(({ message }) => message);
        assert.deepEqual(said, [], `${locale}: ${target}`);
      }
    });
  }
});

type Wrong = readonly [locale: string, source: string, wrong: string, right: string];

const WRONG: Readonly<Record<string, readonly Wrong[]>> = {
  'a year is joined to figures with their sign': [
    ['fr-FR', 'Ends 9/15/2020', 'Fin le 15/09', 'Fin le 15/09/2020'],
    ['de-DE', 'Ends January 28, 2020.', 'Ende: 28.01.', 'Ende: 28.01.2020.'],
    ['ko-KR', 'Ends 9/15/2020 here', '종료 9. 15. 여기', '종료 2020. 9. 15. 여기'],
  ],
  'a year goes behind the point of a short month': [
    ['fr-FR', 'Ends Sept 15, 2020 here', 'Fin le 15 sept. ici', 'Fin le 15 sept. 2020 ici'],
    ['fr-FR', 'Ends December 10, 2021.', 'Fin le 10 déc.', 'Fin le 10 déc. 2021.'],
    ['es-ES', 'Ends October 2, 2021 here', 'Fin el 2 oct aquí', 'Fin el 2 oct 2021 aquí'],
  ],
  'a part of figures that is another': [
    ['nl-NL', 'Prices of January 2020', 'Prijzen van 02-2020', 'Prijzen van 01-2020'],
    ['fi-FI', 'Prices of October 2020', 'Hinnat 9.2020', 'Hinnat 10.2020'],
  ],
  'a weekday goes with its date': [
    ['de-DE', 'On May 21, 2020', 'Am Freitag, 22. Mai 2020', 'Am Donnerstag, 21. Mai 2020'],
    ['nl-NL', 'On May 21, 2020', 'Op vrijdag 22 mei 2020', 'Op donderdag 21 mei 2020'],
    ['ja-JP', 'On May 21, 2020', '2020年5月22日（金）', '2020年5月21日（木）'],
    ['de-DE', 'On May 21, 2020', 'Am Fr., 22. Mai 2020', 'Am Do., 21. Mai 2020'],
    ['nl-NL', 'On May 21, 2020', 'Vr 22 mei 2020', 'Do 21 mei 2020'],
    ['fr_FR', 'On May 21, 2020', 'Ven. 22 mai 2020', 'Jeu. 21 mai 2020'],
    ['tr-TR', 'On May 21, 2020', '22 Mayıs 2020 Cum', '21 Mayıs 2020 Per'],
    ['es-ES', 'Thursday, May 21, 2020', 'Thursday, May 21, 2020', 'jueves, 21 de mayo de 2020'],
    [
      'fr-FR',
      'Until Thursday, May 21, 2020',
      'jusqu’au Thursday, May 21, 2020',
      'jusqu’au jeudi 21 mai 2020',
    ],
  ],
  'an impossible day is replaced': [
    ['es-ES', 'Until March 14', 'Hasta el 35 de marzo', 'Hasta el 14 de marzo'],
    ['ja-JP', 'Until March 14', '3月35日まで', '3月14日まで'],
    ['de-DE', 'Until August 31', 'Bis 31. September', 'Bis 31. August'],
  ],
  'day and year before the month': [
    ['de-DE', 'Until December 10, 2021', 'Bis 10. 2021 Dezember', 'Bis 10. Dezember 2021'],
    ['fr-FR', 'Until April 2, 2021 here', 'Au 2 2021 avr. ici', 'Au 2 avr. 2021 ici'],
    ['hi-IN', 'Until June 9, 2021', '९ २०२१ जून तक', '९ जून २०२१ तक'],
  ],
  'days of one month left in English are one fault': [
    ['de-DE', 'Open March 4-12, 2021', 'Offen March 4-12, 2021', 'Offen 4.–12. März 2021'],
  ],
  'endings follow the month': [
    ['az-Latn-AZ', 'On May 5', 'Avqustun 5-də', 'Mayın 5-də'],
    ['az-Latn-AZ', 'June 2020 news', 'Mart 2020 yenilikləri', 'İyun 2020 yenilikləri'],
    ['az-Latn-AZ', 'In April 2021', '2021-ci ilin mayında', '2021-ci ilin aprelində'],
    ['pl-PL', 'On April 1, 2021', 'Dnia 1 maj 2021', 'Dnia 1 kwi 2021'],
    ['kk-KZ', 'From May 5', '5 маусымнан бастап', '5 мамырдан бастап'],
    ['kk-KZ', 'Until August 1', '1 шілдеге дейін', '1 тамызға дейін'],
    ['ky-KG', 'By August 2020', '2020-жылдын майына чейин', '2020-жылдын августуна чейин'],
    ['tg-TJ', 'On November 2', '2 октябри', '2 ноябри'],
  ],
  'figures that lack a month or are not the same': [
    ['de-DE', 'Until July 29, 2020', 'Bis 29.2020', 'Bis 29.7.2020'],
    ['ja-JP', 'Until 2021-12-10', '12/10 まで', '2021/12/10 まで'],
    ['es-ES', 'Until 2021-12-10', 'Hasta el 10/2021', 'Hasta el 10/12/2021'],
    ['de-DE', 'Until 10/28/20 here', 'Bis 27.10.20 hier', 'Bis 28.10.20 hier'],
    ['fr-FR', '8/11/2019 0:00', '9/11/2019 0:00', '8/11/2019 0:00'],
    ['mr-IN', 'On June 9, 2021', '9, 2021 रोजी', '9 जून, 2021 रोजी'],
    ['de-DE', 'Until June 9, 2021', 'Bis 09. 2021 Juni', 'Bis 09. Juni 2021'],
    [
      'it-IT',
      'Until December 8, 2020',
      "Fino all'8 dicembre dell'anno 2021",
      "Fino all'8 dicembre dell'anno 2020",
    ],
  ],
  'a year of two months stands before both': [
    ['zh-CN', 'Open July - December 2020', '开放 7月-12 月2020', '开放 2020年7月-12月'],
    ['ko-KR', 'Open July - December 2020', '7월-12월 2020 열림', '2020년 7월-12월 열림'],
  ],
  'what goes with a month that stands twice': [
    ['cs-CZ', 'Closed on July 7', 'Zavřeno v červenci 7. července', 'Zavřeno 7. července'],
  ],
  'a date in a name that was kept': [
    [
      'fr-FR',
      'The Offers-May 2021 file',
      'Le fichier Offers-June 2021',
      'Le fichier Offers-May 2021',
    ],
  ],
  'a bare month is not another one’s day': [
    [
      'hu-HU',
      'In the May invoice from April 1, 2021',
      'A 2021. május 1. utáni májusi számlán',
      'A 2021. április 1. utáni májusi számlán',
    ],
    ['de-DE', 'GET to retire in May', 'GET endet im Juni', 'GET endet im Mai'],
  ],
  'spaces that do not break': [
    ['fr-FR', 'On March 1, 2021', 'Le 1er\u00a0mars', 'Le 1er\u00a0mars\u00a02021'],
    ['ru-RU', 'On May 4, 2021 here', '4\u00a0мая\u00a0г. здесь', '4\u00a0мая 2021\u00a0г. здесь'],
  ],
};

describe('dates that are wrong are mended in their form', () => {
  for (const [name, cases] of Object.entries(WRONG)) {
    test(name, () => {
      for (const [locale, source, wrong, right] of cases) {
        const text = pair(103, wrong, source);
        const findings = findingsOf(text, locale);
        const [finding] = findings;
        assert.equal(finding?.rule.startsWith('date-'), true, `${locale}: ${wrong}`);
        const fixed = applyEdits(text, preferredFix(finding!)?.edits ?? []);
        assert.equal(fixed, pair(103, right, source), locale);
        assert.deepEqual(findingsOf(fixed, locale), [], `${locale}: ${right}`);
      }
    });
  }
});

test('the end of a range is kept in English only where its start is', () => {
  const source = 'Open October 28 to November 3, 2020';
  const said = findingsOf(pair(103, 'Offen October 28 to November 3, 2020', source), 'de-DE');
  assert.deepEqual(
    said.map(({ rule }) => rule),
    ['date-untranslated', 'date-order'],
  );
});
