import type { Document } from '../model/document.ts';
import { type CutReference, cutReference } from '../model/links/cut-reference.ts';
import type { BrokenFault, UnclosedFault } from '../model/links/fault.ts';
import { linkFaultsOf } from '../model/links/faults.ts';
import { type LinkPair, linksOf } from '../model/links/pairs.ts';
import { textStarts } from '../model/links/text-start.ts';
import type { Segment } from '../model/segments.ts';
import { range, slice } from '../text/range.ts';
import { brokenLinks, relatedTo } from './links/broken-link.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const linkIncomplete: Rule = {
  id: 'link-incomplete',
  title: 'Link that lacks a bracket or a parenthesis',
  severity: 'error',
  fix: 'certain',
  *check(document) {
    yield* brokenLinks(document, 'incomplete', describeLack);
    for (const fault of linkFaultsOf(document)) {
      if (fault.kind === 'unclosed') yield describeUnclosed(fault);
    }
    yield* cutReferences(document);
    yield* withoutAddress(document);
  },
};

const BARE = /^\][ \t]*(?:\r?\n|$|[.,;|])/;

/** Brackets around a segment that no address follows. */
function* withoutAddress({ text, segments }: Document): Generator<Found> {
  for (const segment of segments) {
    const { start, end } = segment.range;
    if (text[start - 1] !== '[' || !BARE.test(text.slice(end, end + LONGEST_GAP))) continue;
    const message =
      'This link has lost its address: expected it in parentheses behind the bracket.';
    yield { range: range(end, end + 1), message, segment };
  }
}

const LONGEST_GAP = 40;

function describeLack({ text }: Document, { link: { open, middle, close } }: BrokenFault): string {
  const between = slice(text, middle);
  const lacking = [
    slice(text, open).endsWith('[') ? '' : '[',
    between.includes(']') ? '' : ']',
    /[([]$/.test(between.trimEnd()) ? '' : '(',
    /[)\]]$/.test(slice(text, close)) ? '' : ')',
  ];
  return `this link lacks ${lacking.filter(Boolean).join(' and ')}`;
}

/** References whose text lost a bracket, so that only their label is a link. */
function* cutReferences(document: Document): Generator<Found> {
  for (const { segment, pairs, target } of linksOf(document)) {
    for (const pair of pairs) {
      const cut = cutReference(document, target, pair);
      if (cut) yield describeCut(document, segment, pair, cut);
    }
  }
}

function describeCut(
  document: Document,
  segment: Segment,
  { target: { range: link }, source: original }: LinkPair,
  { lost, left }: CutReference,
): Found {
  const { text } = document;
  const label = slice(text, link);
  const isOpen = lost === '[';
  const wording = text.slice(left + 1, link.start);
  return {
    range: range(left, link.end),
    message: `This link lacks ${lost}: expected [${isOpen ? '…' : wording}]${label}.`,
    segment,
    related: [relatedTo(original.range)],
    fixes: isOpen
      ? textStarts(document, segment, original, left).map(({ offset }) =>
          possibly(`Write [${text.slice(offset, left)}]${label}`, range(offset, offset), lost),
        )
      : [certainly(`Write [${wording}]${label}`, range(link.start, link.start), lost)],
  };
}

function describeUnclosed({ segment, link }: UnclosedFault): Found {
  const end = range(link.range.end, link.range.end);
  return {
    range: link.range,
    message: 'The parenthesis around this link is not closed: expected ) after the link.',
    segment,
    fixes: [certainly('Close the parenthesis after the link', end, ')')],
  };
}
