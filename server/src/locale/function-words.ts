import { remembered } from '../text/remembered.ts';
import { languageOf } from './language.ts';

/**
 * Words that join what stands around them, and words that open a phrase, by language: no phrase ends
 * with either, and none begins with the first. What may also be the particle of a verb (`contact
 * op`, `gib ein`, `slå på`) is left out, and so are pronouns (`probeer het`) and what may stand
 * behind its noun.
 */
const WORDS: Readonly<Record<string, readonly [joining: string, opening: string]>> = {
  ar: ['أو ثم', 'في من على إلى عن'],
  bg: ['и или', 'в във на за с със от до'],
  ca: ['i o', 'de del dels la el els les un una per amb al'],
  cs: ['a nebo ani', 'v ve na do pro s z ze k ke od o'],
  da: ['og eller', 'for at en et som'],
  de: ['und oder sowie', 'der die den dem des eine einen einem einer für von vom zum zur im'],
  el: ['και ή', 'των για σε από στο στη στην στα'],
  es: ['y o u', 'de del la el los las un una para en con por al'],
  et: ['ja või', ''],
  fa: ['و یا', 'از به در برای با'],
  fi: ['ja tai sekä', 'että'],
  fr: ['et ou', 'de du des la le les un une à dans pour sur aux au par'],
  he: ['או', 'של את עם'],
  hr: ['i ili', 'u na za s sa od iz do'],
  hu: ['és vagy', 'a az egy hogy'],
  id: ['dan atau', 'untuk dari di ke yang dengan pada'],
  it: [
    'e o ed',
    'di del della dei delle degli dello il lo la i gli le un una per in con da al alla nel nella',
  ],
  lt: ['ir arba', 'į iš su prie'],
  lv: ['un vai', 'no uz par ar'],
  ms: ['dan atau', 'untuk dari di ke yang dengan pada'],
  nb: ['og eller', 'for at en et som'],
  nl: ['en of', 'de een van voor met naar te'],
  pl: ['i lub oraz albo', 'w we z ze na do dla od o przez'],
  pt: ['e ou', 'de do da dos das o os as um uma para em no na nos nas com por pelo pela ao à'],
  ro: ['și sau', 'de din la în pentru cu pe un o'],
  ru: ['и или', 'в во на для с со по от из к о об при'],
  sk: ['a alebo ani', 'v vo na do pre s z zo k od o'],
  sl: ['in ali', 'v na za s z od iz o do'],
  sr: ['и или i ili', 'у на за с са од из до u na za s sa od iz do'],
  sv: ['och eller', 'för att från en ett som'],
  tr: ['ve veya', ''],
  uk: ['і та або чи', 'в у на для з із до від про'],
  vi: ['và hoặc', 'của cho trong với'],
};

/** Prepositions that may end a phrase as the particle of a verb, and none that begins with one before a name. */
const BEFORE_NAMES: Readonly<Record<string, string>> = {
  da: 'i på under til ved',
  de: 'an auf aus bei in mit unter zu',
  it: 'su sul sulla',
  nb: 'i på under til ved',
  nl: 'aan bij in onder op uit',
  sv: 'i på till under vid',
};

/**
 * Words that end a sentence and no name, by language: the second part of a verb, or a verb that
 * stands last, and in Hungarian what an item is.
 */
const CLOSING: Readonly<Record<string, string>> = {
  de: 'an ab auf aus ein zu ist sind wird werden',
  hu: 'elemet gombot gombra lapon lapot lehetőséget meg oldalon oldalra',
  nl: 'aan is te toe uit wordt worden zijn',
  tr: 'bulun gidin girin kullanın seçin tıklatın tıklayın',
};

/** Finds words that end a sentence before a full stop at the end of a text; undefined where we know none. */
export function closingWords(locale: string): RegExp | undefined {
  return CLOSING_PATTERNS[languageOf(locale)];
}

const CLOSING_PATTERNS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries(CLOSING).map(([language, words]) => [
    language,
    new RegExp(`(?<=\\S)[ \\u00a0](?:${words.replaceAll(' ', '|')})\\.$`, 'u'),
  ]),
);

/** The words of a language that cannot stand at an end of a phrase, in lower case. */
export interface FunctionWords {
  /** Those that join what is before to what follows: no phrase begins or ends with one. */
  readonly joining: ReadonlySet<string>;
  /** Those that lean on what follows: no phrase ends with one. The joining ones are among them. */
  readonly leaning: ReadonlySet<string>;
  /** Those that lean on a name which follows; elsewhere they may end a phrase. */
  readonly beforeNames: ReadonlySet<string>;
  /** Finds a particle at the end of a text, in languages that write it directly behind its noun. */
  readonly particle?: RegExp | undefined;
}

/** Particles that end no name: what may be the end of a noun or a verb is left out. */
const PARTICLES: Readonly<Record<string, RegExp>> = {
  ja: /(?<=[\p{L}\p{N}])を$/u,
  ko: /(?<=[가-힣A-Za-z\d)])(?:(?<!(?:^|\s)[가마노고])을|를|에서는|에서|으로|에게|에는|에)$/u,
};

const NONE: FunctionWords = { joining: new Set(), leaning: new Set(), beforeNames: new Set() };

/** The function words of the language of a locale; none where we know none. */
export function functionWordsOf(locale: string): FunctionWords {
  return wordsOf(languageOf(locale));
}

const wordsOf = remembered((language): FunctionWords => {
  const row = WORDS[language];
  const particle = PARTICLES[language];
  if (!row) return particle ? { ...NONE, particle } : NONE;
  const [joining, opening] = row.map((words) => words.split(' ').filter((word) => word !== ''));
  return {
    joining: new Set(joining),
    leaning: new Set([...joining!, ...opening!]),
    beforeNames: new Set(BEFORE_NAMES[language]?.split(' ')),
  };
});
