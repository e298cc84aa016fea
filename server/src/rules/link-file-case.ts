import type { Document } from '../model/document.ts';
import type { Link } from '../model/links/link.ts';
import { linksOf } from '../model/links/pairs.ts';
import type { Segment } from '../model/segments.ts';
import { slice } from '../text/range.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const linkFileCase: Rule = {
  id: 'link-file-case',
  title: 'Link to a file whose name has other capitals',
  severity: 'warning',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    if (document.linked.size === 0) return;
    for (const { segment, hoisted, pairs } of linksOf(document)) {
      if (hoisted) yield* describe(document, segment, hoisted, certainly);
      // Here the source has the same link, and its letters are to be wondered about too.
      for (const { target } of pairs) yield* describe(document, segment, target, possibly);
    }
  },
};

function* describe(
  document: Document,
  segment: Segment,
  { url: range }: Link,
  fixing: typeof certainly,
): Generator<Found> {
  const expected = document.linked.get(slice(document.text, range))?.url;
  if (expected === undefined) return;
  yield {
    range,
    message: `The name of this file has other capitals: expected ${expected}.`,
    segment,
    fixes: [fixing(`Write ${expected}`, range, expected)],
  };
}
