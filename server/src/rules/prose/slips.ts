import { alphabetOfLanguage, inAlphabet, strangersOf } from '../../locale/alphabets.ts';
import { languageOf } from '../../locale/language.ts';
import { type Document, textOf } from '../../model/document.ts';
import { Mark, segmentsWith } from '../../model/marks.ts';
import type { Segment } from '../../model/segments.ts';
import { type Range, range } from '../../text/range.ts';
import { remembered } from '../../text/remembered.ts';
import { isProse, sourceHas } from './is-prose.ts';

/** A sign of a target in the place of another one, as what stands around it tells. */
export interface Slip {
  readonly segment: Segment;
  readonly range: Range;
  readonly meant: string;
  readonly isSure: boolean;
}

/** Figures within words, as optical recognition reads letters: `w0rd`, `wi1l`. */
const FIGURES = String.raw`[01](?<=\p{Ll}{2}.)(?=\p{Ll}{2})`;
/** The keys beside the apostrophe, and two of it. */
const APOSTROPHES = String.raw`(?:[´\x60](?<=\p{L}.)|''(?<=\p{L}..))(?=\p{L}{2})`;
/** Small words of one letter from another keyboard: `c` for the Russian `с`. */
const LATIN_WORDS = '[acoyk](?<= .)(?= [а-я]{2})';

/** Chinese characters, which in Japanese are right but between letters of katakana: `サ一バー`. */
const IN_KATAKANA = '(?<=[ァ-ヴ].)(?=[ァ-ヴー])';

const FIGURES_FOR: Readonly<Record<string, string>> = { 0: 'o', 1: 'i' };

/** The slips of all targets. */
export function slips(document: Document): Slip[] {
  const { pattern, hasLetters } = patternOf(languageOf(document.locale));
  return segmentsWith(document, Mark.wide | Mark.digit).flatMap((segment) => {
    const target = textOf(document, segment, 'target');
    if (!hasLetters && !ANY_SIGN.test(target)) return [];
    return Array.from(target.matchAll(pattern)).flatMap(({ 0: here, index }): Slip[] => {
      const start = segment.target.content.start + index;
      const place = range(start, start + here.length);
      const around = target.slice(index - 1, index + here.length + 1);
      if (sourceHas(document, segment, here === '-' ? here : around)) return [];
      if (!isProse(document, segment, 'target', place)) return [];
      return [{ segment, range: place, meant: meantBy(document, here), isSure: here !== '1' }];
    });
  });
}

/** Whether there is a sign that may be a slip in all languages: a look that costs little. */
const ANY_SIGN = /[01][^\s\d!-@[-`]|[´`]|''/;

interface Pattern {
  readonly pattern: RegExp;
  /** Whether letters may be slips, too. */
  readonly hasLetters: boolean;
}

const patternOf = remembered((language): Pattern => {
  const letters = Object.keys(strangersOf(language));
  if (alphabetOfLanguage(language) === 'cyrillic') letters.push(LATIN_WORDS);
  if (language === 'ja') letters.splice(0, letters.length, `[${letters.join('')}]${IN_KATAKANA}`);
  const pattern = new RegExp([FIGURES, APOSTROPHES, ...letters].join('|'), 'gu');
  return { pattern, hasLetters: letters.length > 0 };
});

function meantBy({ text, locale }: Document, here: string): string {
  const letter = strangersOf(languageOf(locale))[here] ?? FIGURES_FOR[here];
  if (letter) return letter;
  if (/\w/.test(here)) return inAlphabet(here, 'cyrillic') ?? here;
  return text.includes('’') ? '’' : "'";
}
