import type { Document } from '../model/document.ts';
import { linkFaultsOf, type StrayFault } from '../model/link-faults.ts';
import { slice } from '../text/range.ts';
import { brokenLinks } from './broken-link.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const linkGarbled: Rule = {
  id: 'link-garbled',
  title: 'Link whose marks are doubled, swapped, escaped, set apart or nested',
  severity: 'error',
  fix: 'certain',
  *check(document) {
    yield* brokenLinks(document, 'garbled', () => 'the marks of this link are not in order');
    for (const fault of linkFaultsOf(document)) {
      if (fault.kind === 'stray') yield describeStray(document, fault);
    }
  },
};

function describeStray({ text }: Document, { segment, mark }: StrayFault): Found {
  const character = slice(text, mark);
  return {
    range: mark,
    message: `${character} at this link has no partner: expected none, as in the source.`,
    segment,
    fixes: [certainly(`Remove ${character}`, mark, '')],
  };
}
