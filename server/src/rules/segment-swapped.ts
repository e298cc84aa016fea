import { languageOf } from '../locale/language.ts';
import { type Document, textOf } from '../model/document.ts';
import { Mark, marksOf } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import { type Range, slice } from '../text/range.ts';
import { countEnglish, mayTellEnglish } from './prose/english.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const segmentSwapped: Rule = {
  id: 'segment-swapped',
  title: 'Target and source in each other’s place',
  severity: 'error',
  fix: 'certain',
  check(document) {
    if (NOT_TOLD.has(languageOf(document.locale))) return [];
    const swapped = document.segments.filter((segment) => isSwapped(document, segment));
    return swapped.map((segment) => report(document, segment));
  },
};

/** Where the target is English too, or nobody knows what it is. */
const NOT_TOLD = new Set(['en', 'und']);

/** Whether the target reads as English and the source does not at all. */
function isSwapped(document: Document, segment: Segment): boolean {
  return isInOtherScript(document, segment) || isInOtherLanguage(document, segment);
}

/** The source is in another script than Latin, and the target has not a letter of it. */
function isInOtherScript(document: Document, segment: Segment): boolean {
  if ((marksOf(document, segment, 'source') & Mark.wide) === 0) return false;
  if (!hasFarLetter(document.text, segment.source.content)) return false;
  const [source, target] = [
    textOf(document, segment, 'source'),
    textOf(document, segment, 'target'),
  ];
  const letters = source.match(NOT_LATIN)?.length ?? 0;
  if (letters < FEWEST_LETTERS || 2 * letters < (source.match(LATIN)?.length ?? 0)) return false;
  return LATIN_WORD.test(target) && target.match(NOT_LATIN) === null;
}

/** Sorts out nearly all: what is beyond ASCII in English are dashes and quotation marks. */
function hasFarLetter(text: string, { start, end }: Range): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_FAR && (code < 0x2000 || code >= 0x2c00)) return true;
  }
  return false;
}

/** Letters of Latin come before. */
const FIRST_FAR = 0x370;

const NOT_LATIN = /[^\P{L}\p{Script=Latin}]/gu;
const LATIN = /[A-Za-z]/g;
const LATIN_WORD = /[A-Za-z]{2}/;

function isInOtherLanguage(document: Document, segment: Segment): boolean {
  if (!mayTellEnglish(document, segment, 'target')) return false;
  const target = countEnglish(document, segment, 'target');
  if (target.telling === 0) return false;
  if (target.telling + target.supporting < LEAST_ENGLISH * target.words) return false;
  const source = countEnglish(document, segment, 'source');
  if (source.telling > 0 || source.supporting > MOST_SUPPORTING * source.words) return false;
  if (hasForeignLetters(document, segment)) return true;
  if (/[à-ÿ]/i.test(textOf(document, segment, 'target'))) return false;
  return target.telling > 1 && source.words >= FEWEST_WORDS;
}

/** English sentences have more of these words, and names in a row have fewer. */
const LEAST_ENGLISH = 0.2;
/** Other languages share the shortest ones. */
const MOST_SUPPORTING = 0.25;
const FEWEST_WORDS = 5;

function hasForeignLetters(document: Document, segment: Segment): boolean {
  if ((marksOf(document, segment, 'source') & Mark.wide) === 0) return false;
  const letters = textOf(document, segment, 'source').match(FOREIGN);
  return letters !== null && letters.length >= FEWEST_LETTERS;
}

/** Letters that English words do not have. */
const FOREIGN = /[^\P{L}A-Za-zªºµ]/gu;
const FEWEST_LETTERS = 2;

function report({ text }: Document, segment: Segment): Found {
  const { target, source } = segment;
  const exchange = certainly(
    'Exchange target and source',
    target.content,
    slice(text, source.content),
  );
  const back = { range: source.content, newText: slice(text, target.content) };
  return {
    range: target.content,
    message:
      'The target is English and the source is not: expected the English in the place of the source.',
    segment,
    related: [{ range: source.content, message: 'The text in the place of the source.' }],
    fixes: [{ ...exchange, edits: [...exchange.edits, back] }],
  };
}
