/** The units of time that pages count in, from short to long. */
const SPANS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/**
 * How each of them begins in a language, in their order. A `!` ends a word: `ora` is no `orange`.
 * What East Asian languages write behind the figures of a date is no unit: `2 月` is February.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'second|sec!|secs! minute|min!|mins! hour|hr!|hrs! day!|days! week!|weeks! month year|yr!|yrs!',
  ar: 'ثانية|ثوان دقيقة|دقائق ساعة|ساعات يوم|أيام أسبوع|أسابيع شهر|أشهر|شهور سنة|سنوات|سنوي|عام|أعوام',
  cs: 'sekund|vteřin minut hodin den!|denn|dny!|dní!|dnů!|dne!|dnech! týden|týdn měsí rok|roč|roc|let!|leté',
  de: 'Sekunde|Sek! Minute|Min! Stunde|Std! Tag!|Tage|täg Woche|wöch Monat Jahr|jähr',
  es: 'segundo minuto hora día semana mes!|mese|mensual año|anual',
  fr: 'seconde minute heure jour semaine mois an!|ans!|anné',
  hu: 'másodperc|mp! perc órá|óra nap het|hét! hónap|havi! év!|éves|évr|évi|éve!|évig|évet',
  it: 'second minut ora!|ore! giorn settiman mes!|mese|mesi|mens ann',
  ja: '秒 分 時間 日間|日 週間|週 か月|カ月|ヶ月|ヵ月|ケ月|箇月|個月 年',
  ko: '초 분 시간 일 주 개월|달 년',
  nl: 'second minu uur|uren dag week|weke maand jaar|jare',
  pl: 'sekund minut godz dni|dzień|dnia|dzien tydzień|tygodni miesi|mies! rok!|roku!|roczn|lat!|lata!|letn',
  pt: 'segundo minuto hora dia seman mês!|mese|mensa ano!|anos!|anua',
  ru: 'секунд минут час!|часа!|часов|часам|часах день|дня|дне|сут недел месяц год!|года|году|лет!|летн',
  sv: 'sekund minut tim dag|dygn veck månad år',
  tr: 'saniye dakika saat gün hafta ay!|ayı!|ayd|ayl|aya!|ayda! yıl|sene',
  zh: '秒 分鐘|分钟|分 [个個]?小[时時] 天|日 周|週|[个個]?星期 个月|個月 年',
};

/** Scripts that put no space behind a word. */
const RUN_TOGETHER = new Set(['ja', 'ko', 'zh']);

const patterns = new Map<string, RegExp>();

/** What may stand between figures and the word that they count. */
const GAP = '^[-\\s]?';

function patternOf(language: string): RegExp | undefined {
  const row = WORDS[language];
  if (row === undefined) return undefined;
  const known = patterns.get(language);
  if (known) return known;
  const groups = row.split(' ').map((words) => `(${words.replaceAll('!', '(?!\\p{L})')})`);
  const rest = RUN_TOGETHER.has(language) ? '' : '\\p{L}*';
  const pattern = new RegExp(`${GAP}(?:${groups.join('|')})${rest}`, 'iu');
  patterns.set(language, pattern);
  return pattern;
}

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
  return { key: SPANS[place - 1]!, start: end - match[0].replace(/^[-\s]/, '').length, end };
}

/** Whether a unit is one of time. */
export function isSpan(key: string): boolean {
  return SPANS.includes(key);
}
