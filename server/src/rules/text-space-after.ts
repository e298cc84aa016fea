import type { Document } from '../model/document.ts';
import { range } from '../text/range.ts';
import { gaps, type Suspect } from './prose/gaps.ts';
import { isProse, sourceHas } from './prose/is-prose.ts';
import { oddities } from './prose/oddities.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const textSpaceAfter: Rule = {
  id: 'text-space-after',
  title: 'Space behind a mark that stands directly before a word',
  severity: 'information',
  fix: 'certain',
  check: (document) =>
    gaps(document)
      .afterOpening.filter((suspect) => isWrong(document, suspect))
      .map((suspect) => report(document, suspect)),
};

function isWrong(document: Document, { segment, range: { start, end } }: Suspect): boolean {
  const { text } = document;
  // The parenthesis of a link, and empty ones: `[ ]( )`.
  if (
    /[\]\s]$/.test(
      text
        .slice(start - 3, start - 1)
        .trimEnd()
        .slice(-1),
    )
  )
    return false;
  if (text[start - 1] === '(' && oddities(document).turned.has(segment)) return false;
  return text[end] !== ')' && isProse(document, segment, 'target', range(start - 1, end));
}

function report(document: Document, { segment, range: { start, end } }: Suspect): Found {
  const mark = document.text[start - 1]!;
  const isInSource = sourceHas(document, segment, `${mark} `, `${mark}\u00a0`);
  return {
    range: range(start - 1, end),
    message: `There is a space behind “${mark}”${isInSource ? ', as in the source' : ''}: expected none.`,
    segment,
    severity: isInSource ? 'hint' : undefined,
    fixes: [certainly('Remove the space', range(start, end), '')],
  };
}
