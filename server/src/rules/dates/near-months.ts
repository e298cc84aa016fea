import { type DateLanguage, dateLanguage, MONTH_PREPOSITION } from '../../locale/dates/index.ts';
import { isSlip } from '../../text/slip.ts';

/** Languages whose months slip in from another edition of the page. */
const NEAR = ['de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'pl', 'cs', 'da', 'ru', 'uk'];
/** A shorter name is but a letter away from too many words. */
const SHORTEST = 4;

/**
 * The name of a month that a word is meant to be, in small letters: it has a slip, or is that of
 * a neighboring language. Undefined where the word is a name itself.
 */
export function meantMonth(
  word: string,
  month: number,
  language: DateLanguage,
): string | undefined {
  const names = namesOf(month, language);
  if (language.words.has(word) || names.includes(word)) return undefined;
  const own = names.find((name) => name.length >= SHORTEST && isSlip(word, name));
  return own ?? (isOfNeighbor(word, month) ? names[0] : undefined);
}

/** The names of a month in a date and by itself, in small letters, without a preposition. */
export function namesOf(month: number, { cldr: { inDate, alone } }: DateLanguage): string[] {
  return [inDate[month - 1], alone[month - 1]].flatMap(
    (name) => name?.toLowerCase().replace(MONTH_PREPOSITION, '') ?? [],
  );
}

function isOfNeighbor(word: string, month: number): boolean {
  return NEAR.some((near) => namesOf(month, dateLanguage(near)).includes(word));
}
