import { slice } from '../../text/range.ts';
import type { HtmlTag } from '../html-tags.ts';
import { type TagFinding, withoutPlace } from './change.ts';
import { elementOf, placeOf } from './elements.ts';
import { linkTags } from './link-tags.ts';
import { type TagRest, take } from './rest.ts';

/** An element whose tags are both gone, while what it holds can still be told. */
export function wrapped(rest: TagRest): TagFinding[] {
  const opening = rest.gone.filter(({ isClosing }) => !isClosing);
  return opening.flatMap((open) => wrap(rest, open));
}

function wrap(rest: TagRest, open: HtmlTag): TagFinding[] {
  const { document, source, gone } = rest;
  const element = elementOf(source, open);
  const close = element && gone.find((tag) => tag.range.end === element.range.end);
  if (!close) return [];
  take(gone, open);
  take(gone, close);
  const expected = [open.range, close.range];
  const range = placeOf(rest, element);
  if (!range) return isOfMissingLink(rest, open) ? [] : [withoutPlace(rest.segment, expected)];
  const [before, inner, after] = [open.range, range, close.range].map((at) =>
    slice(document.text, at),
  );
  const repair = [{ range, newText: before! + inner + after }];
  return [{ kind: 'changed', range, expected, repair, isCertain: true }];
}

function isOfMissingLink({ document }: TagRest, { range: { start } }: HtmlTag): boolean {
  return linkTags(document).missing.has(start);
}
