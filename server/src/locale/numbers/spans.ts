import { remembered } from '../../text/remembered.ts';
import { countsLike } from './words.ts';

/** The units of time that pages count in, from short to long. */
const SPANS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/**
 * How each of them begins in a language, in their order. A `!` ends a word: `ora` is no `orange`.
 * What East Asian languages write behind the figures of a date is no unit: `2 月` is February.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'second|sec!|secs! minute|min!|mins! hour|hr!|hrs! day!|days! week!|weeks! month year|yr!|yrs!',
  ar: 'ثانية|ثوان دقيقة|دقائق ساعة|ساعات يوم|أيام أسبوع|أسابيع شهر|أشهر|شهور سنة|سنوات|سنوي|عام|أعوام',
  az: 'saniy dəqiq saat gün həft ay!|aylı|ayda il!|illi|ildə',
  be: 'секунд хвілін гадзін дзень|дзён|дні!|дня тыдз|тыдн месяц год!|года|гады',
  bg: 'секунд минут час ден!|дни!|дена|дневн седмиц месе годин',
  ca: 'segon minut hor[ae] di[ae] setman mes!|mesos|mensual any|anual',
  cs: 'sekund|vteřin minut hodin den!|denn|dny!|dní!|dnů!|dne!|dnech! týden|týdn měsí rok|roč|roc|let!|leté',
  da: 'sekund minut time dag|døgn uge måned år',
  de: 'Sekunde|Sek! Minute|Min! Stunde|Std! Tag!|Tage|täg Woche|wöch Monat Jahr|jähr',
  el: 'δευτ λεπτ ώρ|ωρ ημέρ|μέρ|ημερ εβδομάδ μήν|μην έτ|ετ|χρόνο|χρόνι',
  es: 'segundo minuto hora día semana mes!|mese|mensual año|anual',
  et: 'sekun minut tund|tunni päev|ööpäev nädal kuu!|kuud|kuuks|kuu[ln]|kuis aasta',
  eu: 'segundo minutu ordu egun aste hilabete|hileko urte',
  fa: 'ثانیه دقیقه ساعت روز هفته ماه سال',
  fi: 'sekun minuu|min! tun päiv viik kuukau|kk! vuo',
  fr: 'seconde minute heure jour semaine mois an!|ans!|anné',
  gl: 'segundo minuto hora día seman mes!|meses|mensual ano!|anos!|anual',
  he: 'שניו|שניי דק שע יום|ימי שבוע חודש שנה|שנים|שנת',
  hi: 'सेक मिन घंट|घण्ट दिन सप्ताह|हफ़्त|हफ्त माह|मही|मास वर्ष|साल',
  hr: 'sekund minut sat!|sata|sati|satn dan!|dana|dane|dani|dnev tjed|sedmic mjese godin',
  hu: 'másodperc|mp! perc órá|óra nap het|hét! hónap|havi! év!|éves|évr|évi|éve!|évig|évet',
  id: 'detik|saat! menit|minit jam hari minggu bulan tahun',
  is: 'sekúnd mínút klukku|klst|tím dag|dög|sólarhring vik mánuð|mánað ár',
  it: 'second minut ora!|ore! giorn settiman mes!|mese|mesi|mens ann',
  ja: '秒 分 時間 日間|日 週間|週 か月|カ月|ヶ月|ヵ月|ケ月|箇月|個月 年',
  kk: 'секунд минут сағат күн апта ай!|айлық|айда|айға жыл',
  ko: '초 분 시간 일 주 개월|달 년',
  lt: 'sekun minu valand|val! dien savai mėn met',
  lv: 'sekun minū stund dien nedēļ mēne gad',
  mk: 'секунд минут час ден!|дена|дневн недел|седмиц месе годин',
  nb: 'sekund minutt time dag|døgn uke måned år',
  nl: 'second minu uur|uren dag week|weke maand jaar|jare',
  pl: 'sekund minut godz dni|dzień|dnia|dzien tydzień|tygodni miesi|mies! rok!|roku!|roczn|lat!|lata!|letn',
  pt: 'segundo minuto hora dia seman mês!|mese|mensa ano!|anos!|anua',
  ro: '(?:de\\s)?secund (?:de\\s)?minut (?:de\\s)?or[aăe] (?:de\\s)?zi (?:de\\s)?săptăm (?:de\\s)?lun (?:de\\s)?an!|(?:de\\s)?ani!|anual',
  ru: 'секунд минут час!|часа!|часов|часам|часах день|дня|дне|сут недел месяц год!|года|году|лет!|летн',
  sk: 'sekund minút|minut hodin deň|dní!|dni!|dňo|dňa|denn týžd mesia rok|roč',
  sl: 'sekund minut ur!|ura|ure|uri|uro|urn dan!|dni!|dne|dnev ted mesec|meseč let',
  sr: 'sekund|секунд minut|минут sat!|sata|sati|сат!|сата|сати dan!|dana|dane|dnev|дан!|дана|дане|днев nedelj|недељ|sedmic|седмиц mese|месе|mjese godin|годин',
  sv: 'sekund minut tim dag|dygn veck månad år',
  th: 'วินาที นาที ชั่วโมง วัน สัปดาห์ เดือน ปี',
  tr: 'saniye dakika saat gün hafta ay!|ayı!|ayd|ayl|aya!|ayda! yıl|sene',
  uk: 'секунд хвилин годин ден|дні|дня|доб тижн|тижд місяц|місяч рік|рок|річн',
  vi: 'giây phút giờ ngày tuần tháng năm',
  zh: '秒 分鐘|分钟|分 [个個]?小[时時] 天|日 周|週|[个個]?星期 个月|個月 年',
};

/** Scripts that put no space behind a word. */
const RUN_TOGETHER = new Set(['ja', 'ko', 'th', 'zh']);

/** What may stand between figures and the word that they count. */
const GAP = '^[-\\s]?';
const NEVER = '(?!)';

const patternOf = remembered((language): RegExp | undefined => {
  const row = WORDS[countsLike(language)];
  if (row === undefined) return undefined;
  const units = row.split(' ').map((words) => words.split('|'));
  const groups = (isWhole: boolean): string => {
    const asked = units.map((words) => words.filter((word) => word.endsWith('!') === isWhole));
    return asked.map((words) => `(${words.join('|').replaceAll('!', '') || NEVER})`).join('|');
  };
  const rest = RUN_TOGETHER.has(language) ? '' : '\\p{L}*';
  // All whole words before one look at what ends them: each such look takes long to prepare.
  const source = `${GAP}(?:(?:${groups(true)})(?!\\p{L})|(?:${groups(false)})${rest})`;
  return new RegExp(source, 'iu');
});

/** A unit of time behind a number. */
export interface Span {
  /** One of `second` to `year`. */
  readonly key: string;
  /** Where its word begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

/** The longest word of these, with what it is put together with. */
const LONGEST = 24;

const WORD = /^[-\s]?\p{L}/u;

/** The unit of time behind an offset, as words of a language say it; or undefined. */
export function spanAt(text: string, offset: number, language: string): Span | undefined {
  const after = text.slice(offset, offset + LONGEST);
  const match = WORD.test(after) ? patternOf(language)?.exec(after) : undefined;
  if (!match) return undefined;
  const place = match.findIndex((group, index) => index > 0 && group !== undefined);
  const end = offset + match[0].length;
  return {
    key: SPANS[(place - 1) % SPANS.length]!,
    start: end - match[0].replace(/^[-\s]/, '').length,
    end,
  };
}

/** Whether a unit is one of time. */
export function isSpan(key: string): boolean {
  return SPANS.includes(key);
}
