import { isOneOf, languageOf } from './language.ts';

/** Languages and locales that put a space before the marks; France's rules, and its neighbors'. */
const SPACED: Readonly<Record<string, string>> = {
  fr: ';:!?»',
  'fr-CA': ':»',
  br: ';:!?»',
  gsw: '»',
  oc: ';:!?»',
};

/** Whether a language writes a space before a mark, as French does before a colon. */
export function takesSpaceBefore(locale: string, mark: string): boolean {
  return (SPACED[locale] ?? SPACED[languageOf(locale)] ?? '').includes(mark);
}

/** Half-width marks of Chinese and Japanese texts and what they are in the width of the script. */
const FULL_WIDTH: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ja: { ',': '、', '.': '。', '!': '！', '?': '？', ';': '；' },
  yue: { ',': '，', '.': '。', ':': '：', '!': '！', '?': '？', ';': '；' },
  zh: { ',': '，', '.': '。', ':': '：', '!': '！', '?': '？', ';': '；' },
};

/** What a mark is in full width; undefined where the language leaves it as it is. */
export function fullWidth(mark: string, locale: string): string | undefined {
  return FULL_WIDTH[languageOf(locale)]?.[mark];
}

/** The marks of English that a language writes otherwise behind a word: wider, or set off. */
export function unlikeEnglish(locale: string): string {
  const language = languageOf(locale);
  const wide = FULL_WIDTH[language];
  return wide ? Object.keys(wide).join('') : (SPACED[locale] ?? SPACED[language] ?? '');
}

/** Scripts whose full stop may stand off from the word, or whose writers do not agree. */
const UNSETTLED = new Set(['hi', 'mr', 'ne', 'sa', 'bn', 'as', 'or', 'pa', 'my', 'bo', 'dz', 'km']);

/** Whether the space before a mark is settled in a language at all. */
export function knowsSpacing(locale: string): boolean {
  return !isOneOf(locale, UNSETTLED);
}

/** What a mark says at the end of a sentence, whatever script it belongs to. */
export type SentenceMark = '.' | '?' | '!' | ':' | ';' | ',' | '…';

const FORMS: Readonly<Record<SentenceMark, string>> = {
  '.': '.。．｡।॥۔។։።။',
  '?': '?？؟՞፧⁇',
  '!': '!！՜',
  ':': ':：',
  ';': ';；؛',
  ',': ',，、،､',
  '…': '…',
};

const MARKS: ReadonlyMap<string, SentenceMark> = new Map(
  Object.entries(FORMS).flatMap(([mark, forms]) =>
    [...forms].map((form) => [form, mark as SentenceMark] as const),
  ),
);

/** What a character says as a mark; undefined where it is none. Greek asks with a semicolon. */
export function sentenceMark(character: string, locale: string): SentenceMark | undefined {
  const code = character.charCodeAt(0);
  // Most texts are asked for a letter.
  if (code >= 64 && code < 128) return undefined;
  if ((character === ';' || character === '\u037e') && isGreek(locale)) return '?';
  return MARKS.get(character);
}

function isGreek(locale: string): boolean {
  return languageOf(locale) === 'el';
}

/** How languages with marks of their own write those of English; others write them the same. */
const WRITTEN: Readonly<Record<string, Partial<Record<SentenceMark, string>>>> = {
  ar: { '?': '؟', ';': '؛', ',': '،' },
  am: { '.': '።' },
  bn: { '.': '।' },
  el: { '?': ';' },
  fa: { '?': '؟', ';': '؛', ',': '،' },
  fr: { '?': '\u00a0?', '!': '\u00a0!', ':': '\u00a0:', ';': '\u00a0;' },
  hi: { '.': '।' },
  hy: { '.': '։' },
  ja: { '.': '。', '?': '？', '!': '！', ',': '、' },
  km: { '.': '។' },
  mr: { '.': '.' },
  my: { '.': '။' },
  ne: { '.': '।' },
  pa: { '.': '।' },
  ps: { '?': '؟', ';': '؛', ',': '،' },
  ur: { '.': '۔', '?': '؟', ';': '؛', ',': '،' },
  yue: { '.': '。', '?': '？', '!': '！', ':': '：', ';': '；', ',': '，' },
  zh: { '.': '。', '?': '？', '!': '！', ':': '：', ';': '；', ',': '，' },
};

/** A mark as a language writes it, with the space that it takes before it. */
export function writtenMark(mark: SentenceMark, locale: string): string {
  return WRITTEN[languageOf(locale)]?.[mark] ?? mark;
}

/** Languages that end a sentence with a space, or with nothing. */
const WITHOUT_FULL_STOP = new Set(['th', 'lo', 'bo', 'dz']);

/** Whether a language ends sentences with a mark at all. */
export function hasFullStop(locale: string): boolean {
  return !isOneOf(locale, WITHOUT_FULL_STOP);
}

/** Languages whose questions and exclamations have their mark within, above a word. */
const MARKED_WITHIN = new Set(['hy']);

/** Whether a last question or exclamation mark of English stands elsewhere in a language. */
export function marksWithin(locale: string): boolean {
  return isOneOf(locale, MARKED_WITHIN);
}

/** Languages that end noun phrases and questions without the mark that English puts there. */
const TERSE = new Set(['ja', 'ko', 'zh', 'yue']);

/** Whether a language often leaves out the last mark of a text that is no full sentence. */
export function isTerse(locale: string): boolean {
  return isOneOf(locale, TERSE);
}
