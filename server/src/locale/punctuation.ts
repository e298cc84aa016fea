import { isOneOf, languageOf } from './language.ts';

/** Languages and locales that put a space before the marks; France's rules, and its neighbors'. */
const SPACED: Readonly<Record<string, string>> = {
  fr: ';:!?»',
  'fr-CA': ';:!?»',
  br: ';:!?»',
  gsw: '»',
  oc: ';:!?»',
};

/** Whether a language writes a space before a mark, as French does before a colon. */
export function takesSpaceBefore(locale: string, mark: string): boolean {
  return (SPACED[locale] ?? SPACED[languageOf(locale)] ?? '').includes(mark);
}

/** Scripts whose full stop may stand off from the word, or whose writers do not agree. */
const UNSETTLED = new Set(['hi', 'mr', 'ne', 'sa', 'bn', 'as', 'or', 'pa', 'my', 'bo', 'dz', 'km']);

/** Whether the space before a mark is settled in a language at all. */
export function knowsSpacing(locale: string): boolean {
  return !isOneOf(locale, UNSETTLED);
}
