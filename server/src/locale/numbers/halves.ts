import { withPlainFigures } from './figures.ts';
import type { NumberMention } from './read.ts';
import type { HalfOfDay } from './times.ts';

/** The words that tell the half of the day, by language. */
interface Words {
  readonly am: RegExp;
  readonly pm: RegExp;
}

/** Words of the morning and of the rest of the day; midnight and noon are in both. */
const WORDS: Readonly<Record<string, readonly [am: string, pm: string]>> = {
  ar: ['صباح|ص(?!\\p{L})|فجر|ليل|منتصف', 'مساء|م(?!\\p{L})|ظهر|عصر|ليل|منتصف'],
  cs: ['ráno|dopoledne|dop\\.|noc|noci', 'odpoledne|odp\\.|večer|noc|noci|poledn'],
  de: ['morgen|früh|vormittag|vorm\\.|nacht', 'nachmittag|nachm\\.|abend|nacht|mittag'],
  es: ['mañana|madrugada|noche', 'tarde|noche|mediodía'],
  fr: ['matin|minuit|nuit', 'après.midi|soir|nuit|midi|minuit'],
  hu: ['reggel|délelőtt|hajnal|de\\.|éj', 'délután|du\\.|este|esti|éj|délben'],
  it: ['mattin|notte|mezzanotte', 'pomerigg|pom\\.|sera|notte|mezzogiorno'],
  ja: ['午前|朝|未明|深夜', '午[後后]|夕|夜|正午'],
  ko: ['오전|아침|새벽|자정', '오후|저녁|밤|정오'],
  nl: ['ochtend|morgen|vm\\b|nacht', 'middag|avond|nm\\b|nacht'],
  pl: ['rano|ranem|przed połud|noc|północ', 'połud|popołud|wieczor|wieczór|noc|północ'],
  pt: ['manhã|madrugada|noite', 'tarde|noite|meio.dia'],
  ru: ['утра|утром|утро|ноч', 'дня|днем|днём|вечер|ноч|полдень|пополуд|полудня'],
  sv: ['morgon|förmiddag|f\\.?\\s?m\\b|natt', 'eftermiddag|middag|kväll|e\\.?\\s?m\\b|natt'],
  tr: ['sabah|öö\\b|öğleden önce|gece', 'öğle|akşam|ös\\b|gece'],
  zh: ['上午|早|凌晨|午夜|夜', '下午|晚|午[後后]|夜|中午|正午'],
};

const ENGLISH: Readonly<Record<HalfOfDay, string>> = {
  am: 'a\\.?\\s?m(?!\\p{L})',
  pm: 'p\\.?\\s?m(?!\\p{L})',
};

const patterns = new Map<string, Words>();

function patternsOf(language: string): Words | undefined {
  const row = WORDS[language];
  if (row === undefined) return undefined;
  const known = patterns.get(language);
  if (known) return known;
  const words = {
    am: new RegExp(`${row[0]}|${ENGLISH.am}`, 'iu'),
    pm: new RegExp(`${row[1]}|${ENGLISH.pm}`, 'iu'),
  };
  patterns.set(language, words);
  return words;
}

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
