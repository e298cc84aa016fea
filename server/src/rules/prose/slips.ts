import { alphabetOfLanguage, inAlphabet, strangersOf } from '../../locale/alphabets.ts';
import { isRightToLeft } from '../../locale/direction.ts';
import { hasKeyboard, typedIn } from '../../locale/keyboards.ts';
import { languageOf } from '../../locale/language.ts';
import { withPlainFigures } from '../../locale/numbers/figures.ts';
import { type Document, perPage, textOf } from '../../model/document.ts';
import { Mark, marksOf, segmentsWith } from '../../model/marks.ts';
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
const FIGURES = String.raw`[01](?<=\p{Ll}{2}.)(?=\p{Ll}{2})(?!\p{Ll}*\d)`;
/** The keys beside the apostrophe, and two of it. */
const APOSTROPHES = String.raw`(?:[´\x60](?<=\p{L}.)|''(?<=\p{L}..))(?=\p{L}{2})`;
/** Keys that put an accent on the letter typed next, and stand before it: `despu´es`. */
const DEAD_KEYS = String.raw`[´\x60^¨](?<=\p{L}.)[aceinosuyz]`;
const ACCENTS: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '¨': '\u0308',
};
/** Languages that have apostrophes before vowels. */
const ELIDING = new Set('az br ca cy en fr ga gd it mt oc tr uz'.split(' '));
/** Small words of one letter from another keyboard: `c` for the Russian `с`. */
const LATIN_WORDS = '[acoyk](?<= .)(?= [а-я]{2})';

/** Single words on a keyboard that was set to English. */
const TYPED = String.raw`(?<![\w.-]|[A-Za-z] )[a-z]{5,}(?![\w.-]| [A-Za-z])`;
/** Figures and a mark of Arabic in a text that is not. */
const ARABIC = '[٠-٩۰-۹]+|؟';
/** Signs beside letters and figures: `bir|eşir`, `#60`. */
const SIGNS = String.raw`\|(?<=\p{Ll}.)(?=\p{Ll})|#(?<=[ (].)(?=\d\d)`;
const SHARP = String.raw`B(?<=\p{Ll}.)(?=\p{Ll})`;

const MEANT: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  '|': 'l',
  B: 'ß',
  '؟': '?',
  '#': '',
};
/** Chinese characters, which in Japanese are right but between letters of katakana: `サ一バー`. */
const IN_KATAKANA = '(?<=[ァ-ヴ].)(?=[ァ-ヴー])';

/** The slips of all targets. */
export function slips(document: Document): Slip[] {
  const { pattern, hasLetters, telling } = patternOf(languageOf(document.locale));
  return segmentsWith(document, Mark.wide | Mark.digit | Mark.pipe | telling).flatMap((segment) => {
    const target = textOf(document, segment, 'target');
    const isTold = (marksOf(document, segment, 'target') & telling) !== 0;
    if (!hasLetters && !isTold && !ANY_SIGN.test(target)) return [];
    return Array.from(target.matchAll(pattern)).flatMap(({ 0: here, index }): Slip[] => {
      const start = segment.target.content.start + index;
      const place = range(start, start + here.length);
      const around = target.slice(index - 1, index + here.length + 1);
      if (sourceHas(document, segment, '#-'.includes(here) ? here : around)) return [];
      if (!isProse(document, segment, 'target', place)) return [];
      const meant = meantBy(document, here);
      return meant !== undefined ? [{ segment, range: place, meant, isSure: here !== '1' }] : [];
    });
  });
}

/** Whether there is a sign that may be a slip in all languages: a look that costs little. */
const ANY_SIGN = /[´`^¨|#؟٠-٩۰-۹]|[01][^\s\d!-@[-`]|''/;

interface Pattern {
  readonly pattern: RegExp;
  /** Whether letters may be slips, too. */
  readonly hasLetters: boolean;
  /** The marks of targets that may have a slip of this language. */
  readonly telling: number;
}

const patternOf = remembered((language): Pattern => {
  const letters = Object.keys(strangersOf(language));
  if (alphabetOfLanguage(language) === 'cyrillic') letters.push(LATIN_WORDS);
  if (language === 'ja') letters.splice(0, letters.length, `[${letters.join('')}]${IN_KATAKANA}`);
  if (hasKeyboard(language)) letters.push(TYPED);
  const accents = ELIDING.has(language) ? [] : [DEAD_KEYS];
  if (!isRightToLeft(language)) accents.push(ARABIC);
  const parts = [FIGURES, ...accents, APOSTROPHES, SIGNS, ...letters];
  const hasSharp = language === 'de';
  if (hasSharp) parts.push(SHARP);
  return {
    pattern: new RegExp(parts.join('|'), 'gu'),
    hasLetters: letters.length > 0,
    telling: hasSharp ? Mark.hump : 0,
  };
});

function meantBy(document: Document, here: string): string | undefined {
  const { text, locale } = document;
  const letter = strangersOf(languageOf(locale))[here] ?? MEANT[here];
  if (letter !== undefined) return letter;
  if (/^[٠-٩۰-۹]/.test(here)) return withPlainFigures(here);
  if (/^[a-z]{5,}$/.test(here)) return typedIn(languageOf(locale), here);
  const accent = here.length === 2 && ACCENTS[here[0]!];
  if (accent) return accented(document, here[1]! + accent);
  if (/\w/.test(here)) return inAlphabet(here, 'cyrillic') ?? here;
  return text.includes('’') ? '’' : "'";
}

/** A letter with its accent, if the page has it elsewhere. */
function accented(document: Document, letter: string): string | undefined {
  const composed = letter.normalize();
  return lettersOf(document).has(composed) ? composed : undefined;
}

const lettersOf = perPage(
  (document): ReadonlySet<string> =>
    new Set(document.segments.flatMap((segment) => [...textOf(document, segment, 'target')])),
);
