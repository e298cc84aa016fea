import type { Document } from '../model/document.ts';
import { addressesOf } from '../model/links/addresses.ts';
import { linksOf } from '../model/links/pairs.ts';
import type { Segment } from '../model/segments.ts';
import { type Range, slice } from '../text/range.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const linkFileCase: Rule = {
  id: 'link-file-case',
  title: 'Link to a file whose name is spelled otherwise',
  severity: 'warning',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    if (document.linked.size === 0) return;
    for (const { range, segment } of addressesOf(document)) {
      yield* describe(document, segment, range, certainly);
    }
    for (const { segment, pairs } of linksOf(document)) {
      // Here the source has the same link, and its letters are to be wondered about too.
      for (const { target } of pairs) yield* describe(document, segment, target.url, possibly);
    }
  },
};

function* describe(
  { text, linked }: Document,
  segment: Segment | undefined,
  range: Range,
  fixing: typeof certainly,
): Generator<Found> {
  const { url, near } = linked.get(slice(text, range)) ?? {};
  if (url !== undefined) {
    yield {
      range,
      message: `The name of this file has other capitals: expected ${url}.`,
      segment,
      fixes: [fixing(`Write ${url}`, range, url)],
    };
  } else if (near !== undefined) {
    yield {
      range,
      message: `There is no such file: expected ${near}.`,
      segment,
      severity: 'information',
      fixes: [possibly(`Write ${near}`, range, near)],
    };
  }
}
