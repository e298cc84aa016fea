import { isOneOf } from '../../locale/language.ts';
import { type Document, textOf } from '../../model/document.ts';
import { Mark, marksOf } from '../../model/marks.ts';
import type { Segment } from '../../model/segments.ts';
import { type Range, range } from '../../text/range.ts';
import { isProse } from './is-prose.ts';

/** A word of a text without spaces that stands twice in a row. */
export interface DoubledCharacters {
  readonly segment: Segment;
  readonly first: Range;
  readonly second: Range;
}

const SPACELESS = new Set(['ja', 'zh', 'yue']);

/**
 * Words of two characters and more. The second may begin another word, as in 使用使用者, or both be
 * halves of a phrase such as 即用即付, or figures; katakana are one word from end to end, so that インイン within
 * one is none.
 */
const DOUBLED =
  /((?![的即随隨且又越边邊〇一二三四五六七八九十])\p{Script=Han}(?![即随隨且又越边邊〇一二三四五六七八九十])\p{Script=Han}\p{Script=Han}{0,6})\1(?![者员員人家名性化器权權量])|(?<![ァ-ヺー])([ァ-ヺー]{3,20})\2(?![ァ-ヺー])|を(?=を)/gu;

/** Finds them in the targets of languages that write words without spaces between them. */
export function doubledCharacters(document: Document): DoubledCharacters[] {
  if (!isOneOf(document.locale, SPACELESS)) return [];
  const found: DoubledCharacters[] = [];
  for (const segment of document.segments) {
    if ((marksOf(document, segment, 'target') & Mark.wide) === 0) continue;
    const target = textOf(document, segment, 'target');
    for (const { 0: here, 1: han, 2: kana, index } of target.matchAll(DOUBLED)) {
      const start = segment.target.content.start + index;
      const length = (han ?? kana ?? here).length;
      const [first, second] = [start, start + length].map((at) => range(at, at + length));
      if (!isProse(document, segment, 'target', range(start, second!.end))) continue;
      found.push({ segment, first: first!, second: second! });
    }
  }
  return found;
}
