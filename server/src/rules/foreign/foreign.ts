import { languageOf, writesLatin } from '../../locale/language.ts';
import { recognizerFor } from '../../locale/recognize.ts';
import type { Document } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import type { Foreign } from './found.ts';
import { foreignByLetters } from './letters.ts';
import { foreignByWords } from './linking.ts';

const FEW = 3;
const SHARE = 0.2;

/** Finds the targets of a page that are in another language. */
export function findForeign(document: Document): Foreign[] {
  const language = languageOf(document.locale);
  const recognizer = recognizerFor(language);
  if (!recognizer) return [];
  const isLatin = writesLatin(document.locale);
  const rest: Segment[] = [];
  const found: Foreign[] = [];
  for (const segment of document.segments) {
    const one = foreignByLetters(document, segment, language, isLatin);
    if (one) found.push(one);
    else rest.push(segment);
  }
  found.push(...foreignByWords(document, rest, recognizer));
  // Where many are, it is the page that is in another language.
  return found.length > Math.max(FEW, document.segments.length * SHARE) ? [] : found;
}
