import { excerpt } from '../fixes/link-repair.ts';
import type { Document } from '../model/document.ts';
import { linkFaultsOf } from '../model/link-faults.ts';
import type { Link } from '../model/links.ts';
import { slice } from '../text/range.ts';
import { type Fix, possibly, type Rule } from './rule.ts';

export const linkExtra: Rule = {
  id: 'link-extra',
  title: 'Link of the target that the source does not have',
  severity: 'warning',
  fix: 'suggested',
  *check(document) {
    for (const fault of linkFaultsOf(document)) {
      if (fault.kind !== 'extra') continue;
      const { segment, target } = fault;
      const url = excerpt(slice(document.text, target.url), 80);
      yield {
        range: target.range,
        message: `The source has no link to ${url} here: expected as many links as in the source.`,
        segment,
        related: [{ range: segment.source.content, message: 'The source of the segment.' }],
        fixes: removals(document, target),
      };
    }
  },
};

function removals({ text }: Document, { kind, text: wording, range }: Link): Fix[] {
  if (kind === 'bare') return [possibly('Remove the URL', range, '')];
  return [possibly('Keep the text without the link', range, slice(text, wording))];
}
