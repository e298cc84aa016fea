import { remembered } from '../../text/remembered.ts';
import { withPlainFigures } from './figures.ts';
import type { NumberMention } from './read.ts';
import type { HalfOfDay } from './times.ts';
import { countsLike } from './words.ts';

/** The words that tell the half of the day, by language. */
interface Words {
  readonly am: RegExp;
  readonly pm: RegExp;
}

/** Words of the morning and of the rest of the day; midnight and noon are in both. */
const WORDS: Readonly<Record<string, readonly [am: string, pm: string]>> = {
  ar: ['صباح|ص(?!\\p{L})|فجر|ليل|منتصف', 'مساء|م(?!\\p{L})|ظهر|عصر|ليل|منتصف'],
  bg: ['сутр|пр\\.\\s?об|преди обяд|нощ', 'обяд|сл\\.\\s?об|вечер|нощ'],
  ca: ['matí|matinada|nit', 'tarda|vespre|nit|migdia'],
  cs: ['ráno|dopoledne|dop\\.|noc|noci', 'odpoledne|odp\\.|večer|noc|noci|poledn'],
  da: ['morgen|formiddag|f\\.\\s?m\\b|nat', 'middag|aften|e\\.\\s?m\\b|nat'],
  de: ['morgen|früh|vormittag|vorm\\.|nacht', 'nachmittag|nachm\\.|abend|nacht|mittag'],
  el: ['π\\.\\s?μ|πρωί|νύχτα|μεσάνυχτα', 'μ\\.\\s?μ|απόγευμα|βράδυ|μεσημέρι|νύχτα'],
  es: ['mañana|madrugada|noche', 'tarde|noche|mediodía'],
  et: ['hommik|ennelõun|öö', 'lõuna|õhtu|öö|p\\.\\s?l'],
  eu: ['goiz|gau', 'arrats|ilun|gau|eguerdi'],
  fa: ['صبح|بامداد|ق\\.\\s?ظ|شب', 'عصر|ظهر|ب\\.\\s?ظ|شب'],
  fi: ['aamu|ap\\.|yö', 'iltap|ip\\.|ilta|illal|yö|päiväll'],
  fr: ['matin|minuit|nuit', 'après.midi|soir|nuit|midi|minuit'],
  gl: ['mañá|madrugada|noite', 'tarde|noite|mediodía'],
  he: ['בוקר|לפנה|לפני|חצות|ליל', 'צהר|אחה|ערב|ליל'],
  hi: ['सुबह|पूर्वाह्न|रात|प्रात', 'शाम|दोपहर|अपराह्न|रात'],
  hr: [
    'jutr|prij|prep|pre podne|ноћ|noć|јутр|пре подне|препод',
    'popod|podne|posl|več|uveč|noć|ноћ|подне|вече',
  ],
  hu: ['reggel|délelőtt|hajnal|de\\.|éj', 'délután|du\\.|este|esti|éj|délben'],
  id: ['pagi|dini|malam|PG(?!\\p{L})', 'siang|sore|malam|petang|tengah hari|PTG'],
  is: ['f\\.\\s?h|morg|nótt|árdeg', 'e\\.\\s?h|síðdeg|kvöld|nótt|hádeg'],
  it: ['mattin|notte|mezzanotte', 'pomerigg|pom\\.|sera|notte|mezzogiorno'],
  ja: ['午前|朝|未明|深夜', '午[後后]|夕|夜|正午'],
  kk: ['таң|түн', 'кеш|түн|түс'],
  ko: ['오전|아침|새벽|자정', '오후|저녁|밤|정오'],
  lt: ['ryt|priešpiet|nakt', 'popiet|vakar|nakt|vidurd'],
  lv: ['rīt|priekšp|nakt', 'pēcp|vakar|nakt|dienā(?!\\p{L})'],
  nb: ['morgen|formiddag|f\\.\\s?m\\b|natt', 'middag|kveld|e\\.\\s?m\\b|natt'],
  nl: ['ochtend|morgen|vm\\b|nacht', 'middag|avond|nm\\b|nacht'],
  pl: ['rano|ranem|przed połud|noc|północ', 'połud|popołud|wieczor|wieczór|noc|północ'],
  pt: ['manhã|madrugada|noite', 'tarde|noite|meio.dia'],
  ro: ['diminea|noapte|a\\.\\s?m', 'amiaz|seara|noapte|prânz|p\\.\\s?m'],
  ru: ['утра|утром|утро|ноч', 'дня|днем|днём|вечер|ноч|полдень|пополуд|полудня'],
  sk: ['ráno|ráne|dopol|noc', 'popol|odpol|večer|noc|poludn'],
  sl: ['jutr|dop|noč', 'pop|večer|noč|opold'],
  sv: ['morgon|förmiddag|f\\.?\\s?m\\b|natt', 'eftermiddag|middag|kväll|e\\.?\\s?m\\b|natt'],
  th: ['เช้า|เที่ยงคืน|ก่อนเที่ยง|ตี', 'บ่าย|เย็น|เที่ยง|ค่ำ|ทุ่ม|คืน'],
  tr: ['sabah|öö(?!\\p{L})|öğleden önce|gece', 'öğle|akşam|ös(?!\\p{L})|gece'],
  uk: ['ран|ноч|ніч|дп(?!\\p{L})', 'дня|вдень|вечор|вечір|ноч|ніч|пп(?!\\p{L})|полуд'],
  vi: ['sáng|SA(?!\\p{L})|đêm', 'chiều|tối|CH(?!\\p{L})|trưa|đêm'],
  zh: ['上午|早|凌晨|午夜|夜', '下午|晚|午[後后]|夜|中午|正午'],
};

/** The rows of other languages, beside those that count alike. */
const LIKE: Readonly<Record<string, string>> = { bs: 'hr', sr: 'hr' };

/** Languages that say the half of the day before each hour: what follows is the next one's. */
const TOLD_BEFORE = new Set(['hi', 'hu', 'kk', 'tr']);

/** Whether a language says the half of the day before the hour, and never behind it. */
export function isToldBefore(language: string): boolean {
  return TOLD_BEFORE.has(language);
}

const ENGLISH: Readonly<Record<HalfOfDay, string>> = {
  am: 'a\\.?\\s?m(?!\\p{L})',
  pm: 'p\\.?\\s?m(?!\\p{L})',
};

const patternsOf = remembered((language): Words | undefined => {
  const row = WORDS[LIKE[language] ?? countsLike(language)];
  return (
    row && {
      am: new RegExp(`${row[0]}|${ENGLISH.am}`, 'iu'),
      pm: new RegExp(`${row[1]}|${ENGLISH.pm}`, 'iu'),
    }
  );
});

/** The half of the day of an English time, and the number of a target that says its hour. */
export interface BareHour {
  readonly half: HalfOfDay;
  readonly hour: NumberMention;
  /** The text of the target, and its language as a lower-case subtag. */
  readonly text: string;
  readonly language: string;
}

/**
 * Whether the hour of the target is another time than the English one: `2:00` for `2 PM`, where no
 * word of the text tells the half of the day. In languages that are not known here it never is.
 */
export function lacksHalf({ half, hour: number, text, language }: BareHour): boolean {
  const hour = hourOf(number);
  const isOther = half === 'pm' ? hour < NOON : hour === NOON;
  return isOther && patternsOf(language)?.[half].test(text) === false;
}

/** Whether words around an hour of the target tell the other half of the day, and not this one. */
export function saysOtherHalf({ half, hour: number, text, language }: BareHour): boolean {
  const words = patternsOf(language);
  if (words === undefined || hourOf(number) >= NOON) return false;
  const other = half === 'am' ? 'pm' : 'am';
  return words[other].test(text) && !words[half].test(text);
}

/** A time of twelve hours as a clock of 24 hours says it: `2:00` in the afternoon is `14:00`. */
export function onLongClock(figures: string, half: HalfOfDay): string {
  return figures.replace(/^\p{Nd}+/u, (hour) =>
    half === 'pm' ? String(Number(withPlainFigures(hour)) + NOON) : '0',
  );
}

const NOON = 12;

/** The hour that a number says first; NaN where it says none. */
function hourOf({ values }: NumberMention): number {
  const value = values.find((each) => each.includes(':')) ?? values[0]!;
  return Number(value.split(':')[0]);
}
