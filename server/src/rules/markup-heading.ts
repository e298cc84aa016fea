import { isInBlock, isInSegment } from '../model/prose.ts';
import { range } from '../text/range.ts';
import { linePrefix } from '../text/search.ts';
import type { Rule } from './rule.ts';

export const markupHeading: Rule = {
  id: 'markup-heading',
  title: 'Heading without the space after its number signs',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    const { text } = document;
    for (let at = text.indexOf('#<'); at >= 0; at = text.indexOf('#<', at + 2)) {
      const prefix = linePrefix(text, at, LONGEST_PREFIX);
      if (prefix === undefined || !HEADING.test(prefix)) continue;
      if (!ANNOTATED.test(text.slice(at + 1, at + 20))) continue;
      if (isInSegment(document, at) || isInBlock(document, at)) continue;
      const place = range(at + 1, at + 1);
      yield {
        range: range(at - prefix.trimStart().length, at + 1),
        message: 'Without a space after them these number signs begin no heading.',
        fixes: [
          { title: 'Add the space', edits: [{ range: place, newText: ' ' }], preferred: true },
        ],
      };
    }
  },
};

const LONGEST_PREFIX = 40;
/** What may stand before the last number sign of a heading. */
const HEADING = /^[ \t>]*#{0,5}$/;
const ANNOTATED = /^<(?:a (?:name|id)=|span data-)/;
