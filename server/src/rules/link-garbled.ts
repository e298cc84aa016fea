import { onlyIfMended } from '../fixes/link-repair.ts';
import type { Document } from '../model/document.ts';
import type { StrayFault } from '../model/links/fault.ts';
import { linkFaultsOf } from '../model/links/faults.ts';
import { slice } from '../text/range.ts';
import { brokenLinks } from './links/broken-link.ts';
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

function describeStray(document: Document, fault: StrayFault): Found {
  const { segment, mark } = fault;
  const character = slice(document.text, mark);
  return {
    range: mark,
    message: `${character} at this link has no partner: expected none, as in the source.`,
    segment,
    fixes: [onlyIfMended(document, fault, certainly(`Remove ${character}`, mark, ''))],
  };
}
