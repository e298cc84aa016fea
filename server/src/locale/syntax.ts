import { languageOf } from './language.ts';

/** Languages that write words without spaces between them, or join particles to what is before. */
const SPACELESS = ['ja', 'zh', 'yue', 'ko', 'th', 'lo', 'km', 'my', 'bo', 'dz'];
/** Languages that join their endings to a word of any script: `Azureஐ`. */
const JOINS_AFTER = new Set([...SPACELESS, ...'as bn gu kn ml mr ne or si ta te'.split(' ')]);
/** Languages that write some words, such as an article or a preposition, joined to the next. */
const JOINS_BEFORE = new Set([...SPACELESS, ...'ar he iw ur ps ckb ug syr'.split(' ')]);

/** Whether a word may follow a link without a space, as particles do in Korean. */
export function mayFollowJoined(locale: string): boolean {
  return JOINS_AFTER.has(languageOf(locale));
}

/** Whether a word may stand before a link without a space, as prepositions do in Arabic. */
export function mayPrecedeJoined(locale: string): boolean {
  return JOINS_BEFORE.has(languageOf(locale));
}

const HUNGARIAN =
  't at ot et n on ön k ek ök ban ben ba ból ből nak nek val vel hez höz tól től ra re ról ről ért';
const FINNISH = 'n ssa ssä sta stä an än lla llä lta ltä lle na nä ksi t';
const ESTONIAN = 's st le l lt ks ni na ga d';
const TURKISH = 'ı i u ü yı yi yu yü dan den tan ten ın in un ün nın nin nun nün';

/** Endings that a language joins to a word, so that they may follow a link; no words themselves. */
const ENDINGS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['s', 'es']),
  de: new Set(['s']),
  nl: new Set(['s']),
  sv: new Set(['s', 'n']),
  da: new Set(['s']),
  nb: new Set(['s']),
  hu: new Set(HUNGARIAN.split(' ')),
  fi: new Set(FINNISH.split(' ')),
  et: new Set(ESTONIAN.split(' ')),
  tr: new Set(TURKISH.split(' ')),
};

/** Whether a word is an ending of the language, not a word of its own. */
export function isEnding(locale: string, word: string): boolean {
  return ENDINGS[languageOf(locale)]?.has(word) ?? false;
}

/** Languages that join endings to abbreviations by a colon: `SKU:n`. */
const JOINS_BY_COLON = new Set(['sv', 'fi']);

/** Whether a colon may stand within a word. */
export function mayJoinByColon(locale: string): boolean {
  return JOINS_BY_COLON.has(languageOf(locale));
}

/** Languages whose clauses come in another order than in English, verbs and modifiers apart. */
const REORDERS = new Set(['ja', 'zh', 'yue', 'ko', 'tr', 'az', 'hu', 'fi', 'et', 'hi', 'ta', 'te']);

/** Whether two phrases of an English sentence commonly change their order in a translation. */
export function reordersClauses(locale: string): boolean {
  return REORDERS.has(languageOf(locale));
}

/** Languages that set the names of buttons and commands in brackets: `[保存]`. */
const BRACKETS_NAMES = new Set(['ja', 'zh', 'yue', 'ko']);

/** Whether a name may stand in brackets where English has none. */
export function mayBracketNames(locale: string): boolean {
  return BRACKETS_NAMES.has(languageOf(locale));
}
