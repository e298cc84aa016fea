import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { check } from '../../server/src/rules/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { pair } from '../support/segments.ts';

/** One construction of a language, and what is said of it; nothing where it is right. */
type Construction = readonly [locale: string, source: string, target: string, said?: string];

const CONSTRUCTIONS: Readonly<Record<string, readonly Construction[]>> = {
  'words that are months elsewhere': [
    ['ro-RO', 'You need more time.', 'Aveți nevoie de mai mult timp.'],
    ['ro-RO', 'You can add 5 users.', 'Puteți adăuga 5 mai mulți utilizatori.'],
    ['ro-RO', 'It ends on May 5.', 'Se încheie pe 6 mai.', 'date-mismatch'],
    ['ms-MY', 'Available on Windows and Mac.', 'Tersedia pada Windows dan Mac.'],
    ['ms-MY', 'It ends in March 2021.', 'Tamat pada Mac 2021.'],
    ['fil-PH', 'There are 3 ways.', 'May 3 paraan.'],
    ['cy-GB', 'Note that this is so.', 'Sylwch mai felly y mae.'],
    ['fa-IR', 'It is added.', 'اضافه می شود.'],
  ],
  'cases of months': [
    ['sl-SI', 'until May 5, 2021', 's 5. majem 2021'],
    ['sl-SI', 'until May 5, 2021', 's 5. junijem 2021', 'date-mismatch'],
    ['sl-SI', 'November announcements', 'Novembrske objave'],
    ['hr-HR', 'November announcements', 'Studenske objave'],
    ['hr-HR', 'All of November 2020', 's cijelim studenim 2020.'],
    ['sr-Latn-RS', 'with March 2021', 's martom 2021.'],
    ['sr-Cyrl-RS', 'with March 2021', 'са мартом 2021.'],
    ['bg-BG', 'November announcements', 'Ноемврийски съобщения'],
    ['eu-ES', 'November 2020 announcements', '2020ko azaroko iragarpenak'],
    ['eu-ES', 'From June 7 to 11, 2021', '2021eko ekainaren 7tik 11ra'],
    ['eu-ES', 'until 8/31/2021', '2021/08/31ra arte'],
    ['eu-ES', 'until 8/31/2021', '2021/08/30ra arte', 'date-mismatch'],
    ['el-GR', 'May 2020', 'Μάιος 2020'],
    ['el-GR', 'Sept. 1, 2020', '1 Σεπτ. 2020'],
    ['da-DK', 'Sept. 1, 2020', '1. sept. 2020'],
    ['kk-KZ', 'on November 18, 2020', '2020 жылдың 18 қарашасында'],
    ['kk-KZ', 'on November 18, 2020', '2021 жылдың 18 қарашасында', 'date-mismatch'],
    ['is-IS', 'November 18, 2020', '18. nóvember árið 2020'],
    ['is-IS', 'November 18, 2020', '18. nóvember árið 2021', 'date-mismatch'],
    ['ca-ES', 'November 18, 2020', '18 de novembre de l’any 2020'],
    ['mk-MK', 'November 18, 2020', '18 ноември 2021 година', 'date-mismatch'],
    ['ka-GE', 'November 18, 2020', '2021 წლის 18 ნოემბერი', 'date-mismatch'],
    ['hi-IN', 'December 2019', 'दिसम्बर 2019'],
    ['zh-HK', 'June 9 and 10', '6月9日及11日', 'date-mismatch'],
    ['lv-LV', 'In March and May 2021', '2021. gada martā un maijā'],
    ['lv-LV', 'In March and May 2021', '2022. gada martā un maijā', 'date-mismatch'],
    ['eu-ES', 'until June 30, 2021', '2021eko ekainaren 30eko gauera arte'],
    ['et-EE', 'From March to May 2021', 'Märtsist maini 2021'],
    ['hr-HR', 'For February and March', 'Za veljaču i ožujak'],
    ['uk-UA', 'The February and March invoices', 'Лютневі та березневі рахунки'],
    ['az-AZ', 'From March to May 2021', '2021-ci ilin martından mayınadək'],
    ['be-BY', 'in May 2021', 'у маі 2021 года'],
    ['ga-IE', 'November 2020 announcements', 'Fógraí Shamhain 2020'],
    ['ga-IE', 'in March 2021', 'i mí an Mhárta 2021'],
    ['az-AZ', 'November 2020 announcements', '2020-ci il noyabr elanları'],
    ['cy-GB', 'June 9 and 10', '9 a 10 Mehefin'],
    ['ta-IN', 'June 9 and 10', '9 மற்றும் 10 ஜூன்'],
    ['mk-MK', 'Sept. 1, 2020', '1 септ. 2020 г.'],
    ['mk-MK', 'Sept. 1, 2020', '1 октом. 2020 г.', 'date-mismatch'],
    ['fil-PH', 'until March 31, 2021', 'hanggang Marso 31, 2021, may bisa'],
  ],
  numbers: [
    ['fi-FI', 'up to 3 domains', 'enintään kolmeen toimialueeseen'],
    ['fi-FI', 'up to 3 domains', 'enintään neljään toimialueeseen', 'number-missing'],
    ['da-DK', 'in 30 minutes', 'om en halv time'],
    ['da-DK', 'in 1.5 hours', 'om halvanden time'],
    ['sl-SI', 'in 30 minutes', 'čez pol ure'],
    ['el-GR', '50% of the users', 'οι μισοί χρήστες'],
    ['el-GR', 'in 30 minutes', 'σε λίγο', 'number-missing'],
    ['sl-SI', 'a 3-year plan', 'triletni načrt'],
    ['lt-LT', 'a 5% discount', '5 proc. nuolaida'],
    ['eu-ES', 'a 5% discount', 'ehuneko 5eko deskontua'],
    ['he-IL', 'It takes 2 years.', 'זה לוקח שנתיים.'],
    ['th-TH', 'Choose 3 folders.', 'เลือกสามโฟลเดอร์'],
    ['da-DK', 'every 15 minutes', 'hvert kvarter'],
    ['et-EE', 'open 24 hours a day, 7 days a week', 'avatud ööpäev läbi'],
    [
      'et-EE',
      'open 24 hours a day, 7 days a week',
      'avatud 23 tundi ööpäevas 7 päeva nädalas',
      'number-changed',
    ],
    ['hi-IN', 'more than 2.5 million users', '2.5 मिलियन से अधिक उपयोगकर्ता'],
    ['hi-IN', 'more than 1 million users', '10 लाख से अधिक उपयोगकर्ता'],
    ['th-TH', 'more than 2 million users', 'ผู้ใช้มากกว่า 2 ล้านคน'],
    ['ms-MY', 'more than 2 billion users', 'lebih daripada 2 bilion pengguna'],
    ['id-ID', 'more than 2 million users', 'lebih dari 2 pengguna', 'number-unit'],
    ['sl-SI', 'a 15% discount', '15-odstotni popust'],
    ['sl-SI', 'a 15% discount', '15 popust', 'number-unit'],
    ['bn-IN', 'up to 300 users', '৩০০ জন পর্যন্ত ব্যবহারকারী'],
    ['bn-IN', 'up to 300 users', '৪০০ জন পর্যন্ত ব্যবহারকারী', 'number-changed'],
    ['hi-IN', 'up to 1,250,000 rows', '12,50,000 पंक्तियों तक'],
    ['hi-IN', 'up to 1,250,000 rows', '12,60,000 पंक्तियों तक', 'number-changed'],
    ['vi-VN', 'starts at 5:30 PM', 'bắt đầu lúc 17 giờ 30'],
    ['vi-VN', 'starts at 5:30 PM', 'bắt đầu lúc 17 giờ 40', 'number-changed'],
    ['zh-HK', 'a 15% discount', '85 折優惠'],
    ['zh-HK', 'a 15% discount', '8.5 折優惠'],
    ['zh-CN', 'a 20% discount', '8 折优惠'],
    ['zh-CN', 'a 20% discount', '85 折优惠', 'number-changed'],
  ],
  'halves of the day': [
    ['el-GR', 'by 5 PM', 'έως τις 5 μ.μ.'],
    ['el-GR', 'by 5 PM', 'έως τις 5 π.μ.', 'number-unit'],
    ['hi-IN', 'by 5:00 PM', 'शाम 5:00 बजे तक'],
    ['hi-IN', 'by 5:00 PM', 'सुबह 5:00 बजे तक', 'number-unit'],
    ['ms-MY', 'by 5:00 PM', 'pada 5:00 petang'],
    ['vi-VN', 'by 5:00 PM', 'trước 5:00 sáng', 'number-unit'],
    ['da-DK', 'by 5:00 PM', 'senest kl. 17.00'],
    ['da-DK', 'by 5:00 PM', 'senest kl. 5.00', 'number-unit'],
    ['sr-Latn-RS', 'by 5:00 PM', 'do 5.00 po podne'],
    ['he-IL', 'by 5:00 PM', 'עד 5:00 אחה״צ'],
    ['he-IL', 'by 5:00 PM', 'עד 5:00 אחה"צ'],
    ['he-IL', 'by 5:00 AM', 'עד 5:00 לפנה״צ'],
  ],
  'units of time': [
    ['da-DK', 'within 30 days', 'inden 30 dage'],
    ['da-DK', 'within 30 days', 'inden 30 uger', 'number-unit'],
    ['fi-FI', 'within 30 days', '30 viikossa', 'number-unit'],
    ['ro-RO', 'within 30 days', 'în 30 de zile'],
    ['ro-RO', 'within 30 days', 'în 30 de luni', 'number-unit'],
    ['th-TH', 'within 30 minutes', 'ภายใน 30 นาที'],
    ['th-TH', 'within 30 minutes', 'ภายใน 30 วินาที', 'number-unit'],
    ['he-IL', 'within 30 seconds', 'תוך 30 שניות'],
    ['he-IL', 'within 30 seconds', 'תוך 30 שנים', 'number-unit'],
    ['vi-VN', 'within 12 months', 'trong 12 năm', 'number-unit'],
    ['sr-Latn-RS', 'within 12 months', 'u roku od 12 godina', 'number-unit'],
    ['bs-Latn-BA', 'within 12 months', 'u roku od 12 mjeseci'],
  ],
  'numbers in words that nobody knows here': [
    ['lb-LU', 'up to 3 domains', 'bis zu dräi Domänen', 'number-missing (information)'],
    ['lb-LU', 'up to 300 domains', 'bis zu Domänen', 'number-missing'],
    ['lb-LU', 'more than 2 million users', 'méi wéi 2 Milliounen Benotzer'],
    ['mt-MT', 'up to 12 months', 'sa tnax-il xahar', 'number-missing (information)'],
  ],
  'marks of a language': [
    ['hy-AM', 'Can I use it on Linux?', 'Կարո՞ղ եմ օգտագործել Linux-ում։'],
    ['hy-AM', 'Open the page.', 'Բացեք էջը', 'text-final-mark (information)'],
    ['el-GR', 'Can I use it on Linux?', 'Μπορώ να το χρησιμοποιήσω σε Linux;'],
    ['th-TH', 'Open the page.', 'เปิดหน้า'],
    ['ka-GE', 'Open it in Contoso Mail.', 'გახსენით Contoso Mail-ში.'],
    ['he-IL', 'The report is ready.', 'הדו"ח מוכן.'],
    ['he-IL', 'U.S. dollars, says the company', 'דולר ארה"ב, ע"י החברה'],
    ['hi-IN', 'Open the page.', 'पृष्ठ खोलें।'],
  ],
  'words that stand twice': [
    ['he-IL', 'Use PowerShell', 'השתמש ב-PowerShell PowerShell', 'text-doubled-word'],
    ['hi-IN', 'in various regions', 'अलग अलग क्षेत्रों में'],
    ['hi-IN', 'Use Contoso', 'Contoso Contoso का उपयोग करें', 'text-doubled-word'],
    ['id-ID', 'with its partners', 'dengan mitra-mitranya'],
    ['id-ID', 'the new page', 'halaman halaman baru', 'text-doubled-word'],
    ['vi-VN', 'always', 'luôn luôn'],
    ['vi-VN', 'the new page', 'trang trang mới', 'text-doubled-word (information)'],
    ['fa-IR', 'little by little', 'کم کم'],
  ],
  'what is joined to a link': [
    ['ta-IN', 'See [Contoso](/a/) here.', 'இங்கே [Contoso](/a/)ஐப் பார்க்கவும்.'],
    ['ta-IN', 'See [Contoso](/a/) here.', 'இங்கே[Contoso](/a/) பார்க்கவும்.', 'link-glued'],
    ['kk-KZ', 'See [Contoso](/a/) here.', '[Contoso](/a/)-дан қараңыз.'],
    ['fa-IR', 'See the [files](/a/).', '[فایل](/a/)‌ها را ببینید.'],
    ['kk-KZ', 'See [Contoso](/a/) here.', '[Contoso](/a/)осында қараңыз.', 'link-glued'],
  ],
  'names with and without endings': [
    ['is-IS', 'See Azure Storage', 'Sjá Azur Storage', 'term-respelled'],
    ['fi-FI', 'in SharePoint Online', 'SharePoint Onlinessa'],
    ['lt-LT', 'Open Microsoft Teams', 'Atidarykite „Microsoft Teams“'],
  ],
};

for (const [name, constructions] of Object.entries(CONSTRUCTIONS)) {
  describe(name, () => {
    for (const [locale, source, target, said = ''] of constructions) {
      test(`${locale} ${target}`, () => {
        const found = check(parseDocument(pair(103, target, source), { locale }), rules);
        const ids = found.map(({ rule, severity }) =>
          severity === 'information' ? `${rule} (${severity})` : rule,
        );
        assert.equal(ids.join(' '), said);
      });
    }
  });
}
