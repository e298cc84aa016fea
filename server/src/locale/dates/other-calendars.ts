/**
 * Whether a text writes a date of another calendar than ours, as pages in Persian, Arabic and Hebrew
 * may: a month's name beside a figure, or a year of that calendar before others.
 */
export function writesOtherCalendar(text: string, language: string): boolean {
  return MONTHS[language]?.test(text) ?? false;
}

const ARABIC =
  'محرم|صفر|ربيع الأول|ربيع الآخر|ربيع الثاني|جمادى الأولى|جمادى الآخرة|جمادى الثانية|رجب|شعبان|رمضان|شوال|ذو القعدة|ذي القعدة|ذو الحجة|ذي الحجة';
const PERSIAN = 'فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند';
const AFGHAN = 'حمل|ثور|جوزا|سرطان|اسد|سنبله|میزان|عقرب|قوس|جدی|دلو|حوت';
const HEBREW =
  'בתשרי|בחשוון|בכסלו|בטבת|בשבט|באדר|בניסן|באייר|בסיוון|בתמוז|באב|באלול|תשרי|חשוון|כסלו|טבת|שבט|אדר|ניסן|אייר|סיוון|תמוז|אלול';

function beside(names: string): RegExp {
  const figure = '[0-9\u0660-\u0669\u06f0-\u06f9]';
  const year = `(?<!${figure})[1١۱][34٣٤۳۴]${figure}{2}[-/]${figure}`;
  return new RegExp(
    `${figure} (?:${names})(?!\\p{L})|(?<!\\p{L})(?:${names}) ${figure}|${year}`,
    'u',
  );
}

const MONTHS: Readonly<Record<string, RegExp>> = {
  ar: beside(ARABIC),
  ur: beside(ARABIC),
  fa: beside(`${PERSIAN}|${AFGHAN}|${ARABIC}`),
  // Years and days are letters there: `ט״ו בחשוון תשפ״א`.
  he: new RegExp(`\\p{L}{1,2}["״׳']\\p{L}? (?:${HEBREW})(?!\\p{L})`, 'u'),
};
