import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { languagesOfLetters, otherLanguage } from '../../server/src/locale/recognize.ts';
import { keyOf } from '../../server/src/model/words.ts';

/** One sentence of each language, long enough to tell when it is said a few times. */
const SENTENCES: Readonly<Record<string, string>> = {
  cs: 'Nářadí si můžete půjčit a vrátit je do týdne, které jsou na skladě, nebo že je pro vás.',
  de: 'Sie können das Werkzeug leihen und der Wart ist für die Pflege auf dem Hof mit da.',
  es: 'El socio puede pedir las herramientas del taller y los libros para una semana con el carné.',
  fr: 'Vous pouvez emprunter les outils pour une semaine et les rendre dans la salle est ouverte.',
  hu: 'A szerszámot egy hétre lehet elvinni, és nem kell fizetni, hogy az is meg legyen.',
  it: 'Il socio può prendere gli attrezzi della sala per una settimana con la tessera che è nel banco.',
  nl: 'U kunt het gereedschap een week lenen en met de kaart van de zaal, dat is niet voor u of op is.',
  pl: 'Narzędzia można pożyczyć na tydzień i oddać do sali, która nie jest dla nas lub się psuje oraz aby.',
  pt: 'Você pode levar as ferramentas da sala para uma semana e não paga o que os sócios do clube.',
  sv: 'Du kan låna verktygen i en vecka och det är inte för den som är på väg att gå med till av.',
  tr: 'Aletler bir hafta için ve bu kart ile ödünç alınır veya üye olan kişi tarafından gibi da.',
};

describe('the language of a text', () => {
  for (const [language, sentence] of Object.entries(SENTENCES)) {
    const keys = sentence
      .repeat(4)
      .match(/\p{L}+/gu)!
      .map((word) => keyOf(word));
    test(`${language} is not taken for another one`, () => {
      assert.equal(otherLanguage(keys, language), undefined);
    });
    test(`${language} is told from English, Finnish and Russian`, () => {
      const told = ['en', 'fi', 'ru'].map((expected) => otherLanguage(keys, expected));
      assert.deepEqual(told, [language, language, language]);
    });
    test(`${language} says nothing where the language cannot be told`, () => {
      assert.equal(otherLanguage(keys, 'cy'), undefined);
    });
  }

  const letters: readonly (readonly [text: string, language: string | undefined])[] = [
    ['Инструменты можно взять на неделю. ', 'ru'],
    ['যন্ত্রপাতি এক সপ্তাহের জন্য নেওয়া যায়। ', 'bn'],
    ['கருவிகளை ஒரு வாரத்திற்கு எடுத்துச் செல்லலாம். ', 'ta'],
    ['ხელსაწყოების წაღება ერთი კვირით შეიძლება. ', 'ka'],
    ['Գործիքները կարելի է վերցնել մեկ շաբաթով։ ', 'hy'],
    ['መሣሪያዎቹን ለአንድ ሳምንት መውሰድ ይቻላል። ', 'am'],
    ['Τα εργαλεία δανείζονται για μία εβδομάδα. ', 'el'],
    ['يمكن استعارة الأدوات لمدة أسبوع. ', 'ar'],
    ['אפשר לשאול את הכלים לשבוע. ', 'he'],
    ['工具は一週間借りることができます。', 'ja'],
    ['工具可以借用一個星期。', 'zh'],
    ['도구는 일주일 동안 빌릴 수 있습니다. ', 'ko'],
    ['ยืมเครื่องมือได้หนึ่งสัปดาห์ ', 'th'],
    ['Gereedschap leent u een week. ', undefined],
  ];
  for (const [text, language] of letters) {
    test(`the letters of ${text.trim()}`, () => {
      assert.equal(languagesOfLetters(text.repeat(12))?.[0], language);
      assert.equal(languagesOfLetters(text), undefined, 'too few letters');
    });
  }
});
