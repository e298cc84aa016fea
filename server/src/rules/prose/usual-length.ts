import { characterWidth, lengthRatio } from '../../locale/lengths.ts';
import { perPage } from '../../model/document.ts';

/** Shorter texts vary too much to be compared. */
export const FEWEST_CHARACTERS = 24;

const FIRST_WIDE = 0x2e80;

/** How long a text is where wide characters count for several. */
export function widthOf(text: string, width: number): number {
  let wide = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= FIRST_WIDE) wide++;
  return text.length + wide * (width - 1);
}

const ENOUGH = 20;

/** How long a target is for a character of its source: the median of the document's own. */
export const usualRatio = perPage((document) => {
  const ratios = new Float64Array(document.segments.length);
  let count = 0;
  const width = characterWidth(document.locale);
  for (const { target, source } of document.segments) {
    const length = source.content.end - source.content.start;
    const own = target.content.end - target.content.start;
    if (length < FEWEST_CHARACTERS || own === 0) continue;
    const text = width === 1 ? '' : document.text.slice(target.content.start, target.content.end);
    ratios[count++] = (width === 1 ? own : widthOf(text, width)) / length;
  }
  if (count < ENOUGH) return lengthRatio(document.locale);
  return ratios.subarray(0, count).sort()[count >> 1]!;
});
