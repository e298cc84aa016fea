import { excerpt } from '../fixes/link-repair.ts';
import type { Document } from '../model/document.ts';
import type { LabelFault } from '../model/links/fault.ts';
import { linkFaultsOf } from '../model/links/faults.ts';
import { slice } from '../text/range.ts';
import { relatedTo } from './links/broken-link.ts';
import { lostDefinitions } from './links/lost-definitions.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const linkReference: Rule = {
  id: 'link-reference',
  title: 'Reference link whose label the page does not define',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    for (const fault of linkFaultsOf(document)) {
      if (fault.kind === 'label') yield describe(document, fault);
    }
    yield* lostDefinitions(document);
  },
};

function describe({ text }: Document, { segment, range, label, source }: LabelFault): Found {
  const expected = slice(text, source.url);
  const isAfter = label.start === range.end;
  const written = isAfter ? `[${expected}]` : expected;
  return {
    range,
    message: `The page does not define the label of this link: expected [${excerpt(expected, 40)}].`,
    segment,
    related: [relatedTo(source.range)],
    fixes: [certainly(`Write the label [${excerpt(expected, 60)}]`, label, written)],
  };
}
