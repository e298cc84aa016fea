import { excerpt } from '../fixes/link-repair.ts';
import type { Document } from '../model/document.ts';
import type { ExtraFault } from '../model/links/fault.ts';
import { linkFaultsOf } from '../model/links/faults.ts';
import type { Link } from '../model/links/link.ts';
import type { Segment } from '../model/segments.ts';
import { type Range, range, slice } from '../text/range.ts';
import { certainly, type Fix, type Found, possibly, type Rule } from './rule.ts';

export const linkExtra: Rule = {
  id: 'link-extra',
  title: 'Link of the target that the source does not have',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    for (const fault of linkFaultsOf(document)) {
      if (fault.kind === 'extra') yield describe(document, fault);
    }
  },
};

function describe(document: Document, { segment, target }: ExtraFault): Found {
  const { text } = document;
  const url = excerpt(slice(text, target.url), 80);
  const copy = repetition(document, segment, target);
  return {
    range: target.range,
    message: copy
      ? `The link to ${url} stands here twice: expected it once, as in the source.`
      : `The source has no link to ${url} here: expected as many links as in the source.`,
    segment,
    related: [{ range: segment.source.content, message: 'The source of the segment.' }],
    fixes: copy ? [certainly('Remove the repetition', copy, '')] : removals(document, target),
  };
}

/**
 * The link with the white space before it, where it only repeats what stands before that; of an
 * address in parentheses, `[a](u)(u)`, those too.
 */
function repetition(
  { text }: Document,
  segment: Segment,
  { range: whole }: Link,
): Range | undefined {
  const again = `(${slice(text, whole)})`;
  if (text.startsWith(`]${again}${again}`, whole.start - again.length - 2))
    return range(whole.start - 1, whole.end + 1);
  let end = whole.start;
  while (end > segment.target.content.start && /\s/.test(text[end - 1]!)) end--;
  const wording = slice(text, whole);
  const start = Math.max(segment.target.content.start, end - wording.length);
  return text.slice(start, end) === wording ? range(end, whole.end) : undefined;
}

function removals({ text }: Document, { kind, text: wording, range: whole }: Link): Fix[] {
  if (kind === 'bare') return [possibly('Remove the URL', whole, '')];
  return [possibly('Keep the text without the link', whole, slice(text, wording))];
}
