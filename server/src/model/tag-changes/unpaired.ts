import type { Edit } from '../../text/edit.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { removal } from '../../text/removal.ts';
import { type HtmlTag, isElement, unmatchedTags } from '../html-tags.ts';
import { similarity } from '../wording.ts';
import type { TagFinding } from './change.ts';
import { arePartners, elementOf, placeOf } from './elements.ts';
import { type TagRest, take } from './rest.ts';

/** A tag whose partner is gone, or that has none in the source either. */
export function unpaired(rest: TagRest): TagFinding[] {
  return unmatchedTags(rest.target).flatMap((tag) => bereft(rest, tag) ?? alone(rest, tag) ?? []);
}

function bereft(rest: TagRest, tag: HtmlTag): TagFinding | undefined {
  const partner = rest.gone.find((other) => arePartners(tag, other));
  if (!partner) return undefined;
  take(rest.gone, partner);
  const repair = partnerEdit(rest, tag, partner);
  return unbalanced(tag, [partner], repair ? [repair] : []);
}

function alone({ document, segment, surplus }: TagRest, tag: HtmlTag): TagFinding | undefined {
  if (!surplus.includes(tag)) return undefined;
  take(surplus, tag);
  return unbalanced(tag, [], [removal(document.text, segment.target.content, tag.range)]);
}

function unbalanced(tag: HtmlTag, lost: readonly HtmlTag[], repair: readonly Edit[]): TagFinding {
  const expected = lost.map((one) => one.range);
  return { kind: 'unbalanced', range: tag.range, expected, repair, isCertain: true };
}

/** Puts a lost tag where the source's element tells that it began or ended. */
function partnerEdit(rest: TagRest, tag: HtmlTag, partner: HtmlTag): Edit | undefined {
  const newText = slice(rest.document.text, partner.range);
  const mistyped = garbled(rest, partner);
  if (mistyped) return { range: mistyped, newText };
  const element = elementOf(rest.source, partner);
  if (!element) return undefined;
  const anchor = tag.isClosing ? { end: tag.range.start } : { start: tag.range.end };
  const place = placeOf(rest, element, anchor);
  if (!place) return undefined;
  const at = tag.isClosing ? place.start : place.end;
  return { range: range(at, at), newText };
}

/** What became of a tag whose name was mistyped: `</strnog>`. */
function garbled({ document, segment }: TagRest, { name }: HtmlTag): Range | undefined {
  const { start } = segment.target.content;
  const half = slice(document.text, segment.target.content);
  const found = [...half.matchAll(/<\/?(\w+)>/g)].filter(([, other]) => {
    const here = other!.toLowerCase();
    return !isElement(here) && similarity(here, name) >= 0.5;
  });
  if (found.length !== 1) return undefined;
  const at = start + found[0]!.index;
  return range(at, at + found[0]![0].length);
}
