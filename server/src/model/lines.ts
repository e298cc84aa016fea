import { type Range, range } from '../text/range.ts';
import { endOfLine } from '../text/search.ts';
import { perDocument } from './document.ts';

/** The lines of a document without their line feeds, in their order. */
export const linesOf = perDocument(({ text }): readonly Range[] => {
  const lines: Range[] = [];
  for (let start = 0; start < text.length; start = lines.at(-1)!.end + 1) {
    lines.push(range(start, endOfLine(text, start)));
  }
  return lines;
});
