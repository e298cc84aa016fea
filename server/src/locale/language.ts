import { scriptOf } from '../model/locale-tag.ts';
import { remembered } from '../text/remembered.ts';

/** The language of a BCP 47 tag: `pt` of `pt-BR`. */
export function languageOf(locale: string): string {
  let end = 0;
  while (end < locale.length && !isJoint(locale.charCodeAt(end))) end++;
  return locale.slice(0, end).toLowerCase();
}

// No pattern: this is asked of many a word.
function isJoint(code: number): boolean {
  return code === HYPHEN || code === UNDERSCORE;
}

const HYPHEN = 45;
const UNDERSCORE = 95;

/** Whether a locale writes Latin letters, as far as CLDR knows it. */
export const writesLatin: (locale: string) => boolean = remembered(
  (locale) => (scriptOf(locale) ?? 'latn') === 'latn',
);

/** Whether a tag names one of some languages or locales: `fr-CA` is `fr` and `fr-CA`. */
export function isOneOf(locale: string, tags: ReadonlySet<string>): boolean {
  return tags.has(languageOf(locale)) || tags.has(locale.replace('_', '-'));
}
