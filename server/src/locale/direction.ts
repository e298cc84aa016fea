import { languageOf } from './language.ts';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = new Set(
  'ar arc ckb dv fa he iw ks ku nqo pnb prs ps sd syr ug ur yi'.split(' '),
);

/** Whether the language of a tag is written from right to left. */
export function isRightToLeft(locale: string): boolean {
  return RIGHT_TO_LEFT.has(languageOf(locale));
}

/**
 * A wording of a language, to be put among words of another one: where its direction is not theirs
 * it is isolated (Unicode, U+2067 and U+2069), so that the marks around it stay where they are.
 */
export function isolated(wording: string, locale: string): string {
  return isRightToLeft(locale) ? `\u2067${wording}\u2069` : wording;
}

/**
 * A sentence in English about wordings of a language: those of another direction are isolated, as
 * a day in figures before its month would be drawn behind it.
 */
export function withIsolates(sentence: string, locale: string): string {
  if (!isRightToLeft(locale)) return sentence;
  return sentence.replace(/(?<=“)[^“”]+|[^\p{Script=Latin}“”]+/gu, (part) =>
    /[\u0590-\u08ff]/.test(part)
      ? part.replace(/[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/su, (words) => isolated(words, locale))
      : part,
  );
}
