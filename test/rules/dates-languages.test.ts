import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { type Finding, preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

/**
 * The forms of one date as a language writes them. Braces hold a part that is right and one that is
 * wrong: `{5|6}. {november|december} {2020|2021}`.
 */
interface Samples {
  /** A sentence, with `_` for the date. */
  readonly frame: string;
  /** November 5, 2020 in words, and abbreviated. */
  readonly long: string;
  readonly short: string;
  /** November 25, 2020. */
  readonly numeric: string;
  /** A sentence with November 2020, in the case that it wants. */
  readonly month: string;
}

const LANGUAGES: Readonly<Record<string, Samples>> = {
  da: {
    frame: 'Den nye pris gælder fra den _.',
    long: '{5|6}. {november|december} {2020|2021}',
    short: '{5|6}. {nov.|dec.} {2020|2021}',
    numeric: '{25|26}.{11|12}.{2020|2021}',
    month: 'Vi lukkede tjenesten i {november|december} {2020|2021}.',
  },
  fi: {
    frame: 'Uusi hinta on voimassa _ alkaen.',
    long: '{5|6}. {marraskuuta|joulukuuta} {2020|2021}',
    short: '{5|6}. {marrask.|jouluk.} {2020|2021}',
    numeric: '{25|26}.{11|12}.{2020|2021}',
    month: 'Palvelu suljettiin {marraskuussa|joulukuussa} {2020|2021}.',
  },
  nb: {
    frame: 'Den nye prisen gjelder fra _.',
    long: '{5|6}. {november|desember} {2020|2021}',
    short: '{5|6}. {nov.|des.} {2020|2021}',
    numeric: '{25|26}.{11|12}.{2020|2021}',
    month: 'Vi stengte tjenesten i {november|desember} {2020|2021}.',
  },
  is: {
    frame: 'Nýja verðið gildir frá _.',
    long: '{5|6}. {nóvember|desember} {2020|2021}',
    short: '{5|6}. {nóv.|des.} {2020|2021}',
    numeric: '{25|26}.{11|12}.{2020|2021}',
    month: 'Þjónustunni var lokað í {nóvember|desember} {2020|2021}.',
  },
  el: {
    frame: 'Η νέα τιμή ισχύει από τις _.',
    long: '{5|6} {Νοεμβρίου|Δεκεμβρίου} {2020|2021}',
    short: '{5|6} {Νοε|Δεκ} {2020|2021}',
    numeric: '{25|26}/{11|12}/{2020|2021}',
    month: 'Κλείσαμε την υπηρεσία τον {Νοέμβριο|Δεκέμβριο} του {2020|2021}.',
  },
  he: {
    frame: 'המחיר החדש תקף החל מ-_.',
    long: '{5|6} ב{נובמבר|דצמבר} {2020|2021}',
    short: '{5|6} ב{נוב׳|דצמ׳} {2020|2021}',
    numeric: '{25|26}.{11|12}.{2020|2021}',
    month: 'סגרנו את השירות ב{נובמבר|דצמבר} {2020|2021}.',
  },
  hi: {
    frame: 'नई कीमत _ से लागू है।',
    long: '{5|6} {नवंबर|दिसंबर} {2020|2021}',
    short: '{5|6} {नव॰|दिस॰} {2020|2021}',
    numeric: '{25|26}/{11|12}/{2020|2021}',
    month: 'हमने {नवंबर|दिसंबर} {2020|2021} में सेवा बंद कर दी।',
  },
  bn: {
    frame: 'নতুন দাম _ থেকে কার্যকর।',
    long: '{৫|৬} {নভেম্বর|ডিসেম্বর}, {২০২০|২০২১}',
    short: '{৫|৬} {নভে|ডিসে}, {২০২০|২০২১}',
    numeric: '{২৫|২৬}/{১১|১২}/{২০২০|২০২১}',
    month: 'আমরা {নভেম্বর|ডিসেম্বর} {২০২০|২০২১} সালে পরিষেবাটি বন্ধ করেছি।',
  },
  ta: {
    frame: 'புதிய விலை _ முதல் பொருந்தும்.',
    long: '{5|6} {நவம்பர்|டிசம்பர்}, {2020|2021}',
    short: '{5|6} {நவ.|டிச.}, {2020|2021}',
    numeric: '{25|26}/{11|12}/{2020|2021}',
    month: 'சேவையை {நவம்பர்|டிசம்பர்} {2020|2021} இல் நிறுத்தினோம்.',
  },
  ur: {
    frame: 'نئی قیمت _ سے لاگو ہے۔',
    long: '{5|6} {نومبر|دسمبر}، {2020|2021}',
    short: '{5|6} {نومبر|دسمبر} {2020|2021}',
    numeric: '{25|26}/{11|12}/{2020|2021}',
    month: 'ہم نے {نومبر|دسمبر} {2020|2021} میں سروس بند کر دی۔',
  },
  fa: {
    frame: 'قیمت جدید از _ اعمال می‌شود.',
    long: '{۵|۶} {نوامبر|دسامبر} {۲۰۲۰|۲۰۲۱}',
    short: '{5|6} {نوامبر|دسامبر} {2020|2021}',
    numeric: '{۲۰۲۰|۲۰۲۱}/{۱۱|۱۲}/{۲۵|۲۶}',
    month: 'این سرویس را در {نوامبر|دسامبر} {۲۰۲۰|۲۰۲۱} بستیم.',
  },
  th: {
    frame: 'ราคาใหม่มีผลตั้งแต่วันที่ _ เป็นต้นไป',
    long: '{5|6} {พฤศจิกายน|ธันวาคม} {2020|2021}',
    short: '{5|6} {พ.ย.|ธ.ค.} {2563|2564}',
    numeric: '{25|26}/{11|12}/{2563|2564}',
    month: 'เราปิดบริการในเดือน{พฤศจิกายน|ธันวาคม} {2563|2564}',
  },
  vi: {
    frame: 'Giá mới được áp dụng từ ngày _.',
    long: '{5|6} tháng {11|12} năm {2020|2021}',
    short: '{5|6} thg {11|12}, {2020|2021}',
    numeric: '{25|26}/{11|12}/{2020|2021}',
    month: 'Chúng tôi đã đóng dịch vụ vào tháng {11|12} năm {2020|2021}.',
  },
  id: {
    frame: 'Harga baru berlaku mulai _.',
    long: '{5|6} {November|Desember} {2020|2021}',
    short: '{5|6} {Nov|Des} {2020|2021}',
    numeric: '{25|26}/{11|12}/{2020|2021}',
    month: 'Kami menutup layanan ini pada {November|Desember} {2020|2021}.',
  },
  ms: {
    frame: 'Harga baharu berkuat kuasa mulai _.',
    long: '{5|6} {November|Disember} {2020|2021}',
    short: '{5|6} {Nov|Dis} {2020|2021}',
    numeric: '{25|26}/{11|12}/{2020|2021}',
    month: 'Kami menutup perkhidmatan ini pada {November|Disember} {2020|2021}.',
  },
  uk: {
    frame: 'Нова ціна діє з _',
    long: '{5|6} {листопада|грудня} {2020|2021} р.',
    short: '{5|6} {лист.|груд.} {2020|2021} р.',
    numeric: '{25|26}.{11|12}.{2020|2021}',
    month: 'Ми закрили службу в {листопаді|грудні} {2020|2021} року.',
  },
  be: {
    frame: 'Новая цана дзейнічае з _',
    long: '{5|6} {лістапада|снежня} {2020|2021} г.',
    short: '{5|6} {ліс|сне} {2020|2021}',
    numeric: '{25|26}.{11|12}.{2020|2021}',
    month: 'Мы закрылі службу ў {лістападзе|снежні} {2020|2021} года.',
  },
  bg: {
    frame: 'Новата цена важи от _',
    long: '{5|6} {ноември|декември} {2020|2021} г.',
    short: '{5|6} {ное|дек} {2020|2021} г.',
    numeric: '{25|26}.{11|12}.{2020|2021} г.',
    month: 'Закрихме услугата през {ноември|декември} {2020|2021} г.',
  },
  sr: {
    frame: 'Нова цена важи од _',
    long: '{5|6}. {новембра|децембра} {2020|2021}.',
    short: '{5|6}. {нов.|дец.} {2020|2021}.',
    numeric: '{25|26}. {11|12}. {2020|2021}.',
    month: 'Услугу смо затворили у {новембру|децембру} {2020|2021}.',
  },
  hr: {
    frame: 'Nova cijena vrijedi od _',
    long: '{5|6}. {studenoga|prosinca} {2020|2021}.',
    short: '{5|6}. {stu|pro} {2020|2021}.',
    numeric: '{25|26}. {11|12}. {2020|2021}.',
    month: 'Uslugu smo zatvorili u {studenom|prosincu} {2020|2021}.',
  },
  sl: {
    frame: 'Nova cena velja od _.',
    long: '{5|6}. {novembra|decembra} {2020|2021}',
    short: '{5|6}. {nov.|dec.} {2020|2021}',
    numeric: '{25|26}. {11|12}. {2020|2021}',
    month: 'Storitev smo zaprli {novembra|decembra} {2020|2021}.',
  },
  sk: {
    frame: 'Nová cena platí od _.',
    long: '{5|6}. {novembra|decembra} {2020|2021}',
    short: '{5|6}. {nov|dec} {2020|2021}',
    numeric: '{25|26}. {11|12}. {2020|2021}',
    month: 'Službu sme zatvorili v {novembri|decembri} {2020|2021}.',
  },
  ro: {
    frame: 'Noul preț este valabil de la _.',
    long: '{5|6} {noiembrie|decembrie} {2020|2021}',
    short: '{5|6} {nov.|dec.} {2020|2021}',
    numeric: '{25|26}.{11|12}.{2020|2021}',
    month: 'Am închis serviciul în {noiembrie|decembrie} {2020|2021}.',
  },
  lt: {
    frame: 'Nauja kaina galioja nuo _',
    long: '{2020|2021} m. {lapkričio|gruodžio} {5|6} d.',
    short: '{2020|2021} m. {lapkr.|gruod.} {5|6} d.',
    numeric: '{2020|2021}-{11|12}-{25|26}',
    month: 'Paslaugą uždarėme {2020|2021} m. {lapkritį|gruodį}.',
  },
  lv: {
    frame: 'Jaunā cena ir spēkā no _.',
    long: '{2020|2021}. gada {5|6}. {novembris|decembris}',
    short: '{2020|2021}. gada {5|6}. {novembrī|decembrī}',
    numeric: '{25|26}.{11|12}.{2020|2021}.',
    month: 'Pakalpojumu slēdzām {2020|2021}. gada {novembrī|decembrī}.',
  },
  et: {
    frame: 'Uue hinna algus: _.',
    long: '{5|6}. {november|detsember} {2020|2021}',
    short: '{5|6}. {nov|dets} {2020|2021}',
    numeric: '{25|26}.{11|12}.{2020|2021}',
    month: 'Sulgesime teenuse {2020|2021}. aasta {novembris|detsembris}.',
  },
  ca: {
    frame: 'El preu nou és vàlid a partir del _.',
    long: '{5|6} {de novembre|d’abril} del {2020|2021}',
    short: '{5|6} {de nov.|d’abr.} {2020|2021}',
    numeric: '{25|26}/{11|12}/{2020|2021}',
    month: 'Vam tancar el servei el mes {de novembre|d’abril} del {2020|2021}.',
  },
  gl: {
    frame: 'O novo prezo é válido desde o _.',
    long: '{5|6} de {novembro|decembro} de {2020|2021}',
    short: '{5|6} de {nov.|dec.} de {2020|2021}',
    numeric: '{25|26}/{11|12}/{2020|2021}',
    month: 'Pechamos o servizo en {novembro|decembro} de {2020|2021}.',
  },
  eu: {
    frame: 'Prezio berriaren data: _.',
    long: '{2020|2021}ko {azaroaren|abenduaren} {5|6}a',
    short: '{2020|2021}(e)ko {azaroaren|abenduaren} {5|6}',
    numeric: '{2020|2021}/{11|12}/{25|26}',
    month: 'Zerbitzua {2020|2021}ko {azaroan|abenduan} itxi genuen.',
  },
};

const SOURCE_FRAME = 'The new price applies from _.';
const SOURCES = {
  long: 'November 5, 2020',
  short: 'November 5, 2020',
  numeric: 'November 25, 2020',
} as const;
const MONTH_SOURCE = 'We closed the service in November 2020.';

/** The right text of a template, and those that are wrong in one part. */
function variants(template: string): { readonly right: string; readonly wrong: string[] } {
  const pieces = template.split(/[{}]/);
  const text = (wrong: number): string =>
    pieces
      .map((piece, at) => (at % 2 === 0 ? piece : piece.split('|')[at === wrong ? 1 : 0]))
      .join('');
  const places = pieces.map((_, at) => at).filter((at) => at % 2 === 1);
  return { right: text(-1), wrong: places.map(text) };
}

const DATE_RULES = rules.filter(({ id }) => id.startsWith('date-'));

function findingsOf(text: string, locale: string): Finding[] {
  return check(parseDocument(text, { locale }), DATE_RULES);
}

/** The rules that report, and what the certain fixes make of the target. */
function verdict(locale: string, source: string, target: string): string {
  const text = pair(1, target, source);
  const findings = findingsOf(text, locale);
  const fixed = applyEdits(
    text,
    findings.flatMap((finding) => preferredFix(finding)?.edits ?? []),
  );
  const said = findings.map(({ rule }) => rule.slice('date-'.length)).join(' ');
  return fixed === text ? said : `${said} => ${/>(.*?)<\/span>/.exec(fixed)![1]}`;
}

for (const [locale, samples] of Object.entries(LANGUAGES)) {
  describe(`dates in ${locale}`, () => {
    for (const form of ['long', 'short', 'numeric'] as const) {
      const source = SOURCE_FRAME.replace('_', SOURCES[form]);
      const { right, wrong } = variants(samples.frame.replace('_', samples[form]));
      test(right, () => assert.equal(verdict(locale, source, right), ''));
      for (const target of wrong) {
        test(target, () => assert.equal(verdict(locale, source, target), `mismatch => ${right}`));
      }
    }

    const { right, wrong } = variants(samples.month);
    test(right, () => assert.equal(verdict(locale, MONTH_SOURCE, right), ''));
    for (const target of wrong) {
      test(target, () => assert.match(verdict(locale, MONTH_SOURCE, target), /^mismatch => /));
    }

    test('a date that is not there', () => {
      const source = SOURCE_FRAME.replace('_', SOURCES.long);
      assert.equal(verdict(locale, source, samples.frame.replace('_', '…')), 'missing');
    });

    test('a date in English', () => {
      const source = SOURCE_FRAME.replace('_', SOURCES.long);
      const target = samples.frame.replace('_', SOURCES.long);
      const mended = variants(samples.frame.replace('_', samples.long)).right;
      // Where the month has the same name, only the order is English.
      const said = verdict(locale, source, target).replace('order', 'untranslated');
      assert.equal(said.replaceAll('\u00a0', ' '), `untranslated => ${mended}`);
    });
  });
}
