import { excerpt } from '../fixes/link-repair.ts';
import type { Document } from '../model/document.ts';
import { isEmptied } from '../model/links/lost-texts.ts';
import { type LinkPair, linksOf } from '../model/links/pairs.ts';
import { unlinkedText } from '../model/links/unlinked-text.ts';
import type { Segment } from '../model/segments.ts';
import { type Range, range, slice } from '../text/range.ts';
import { dateOfLink } from './dates/link-text.ts';
import { relatedTo } from './links/broken-link.ts';
import { type Fix, type Found, possibly, type Rule } from './rule.ts';

export const linkEmpty: Rule = {
  id: 'link-empty',
  title: 'Link without a text to click',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    for (const { segment, pairs } of linksOf(document)) {
      for (const pair of pairs) {
        if (isEmptied(document.text, pair)) yield describe(document, segment, pair);
      }
    }
  },
};

/** Beyond this there is no sentence to look for the text in. */
const LONGEST_SENTENCE = 4000;

function describe(document: Document, segment: Segment, { target, source }: LinkPair): Found {
  const { text } = document;
  const wording = excerpt(slice(text, source.text), 60);
  const url = excerpt(slice(text, target.url), 80);
  const isShort = segment.target.content.end - segment.target.content.start < LONGEST_SENTENCE;
  const place = isShort ? unlinkedText(document, segment, source) : undefined;
  const write = writing(document, segment, { target, source }, place === undefined);
  return {
    range: target.range,
    message: `The link to ${url} has no text: expected the translation of “${wording}”.`,
    segment,
    related: [relatedTo(source.range)],
    fixes: place ? [moveTo(text, target.range, place), write] : [write],
  };
}

/** A date is known in any language; it is certain in a list, where it does not stand elsewhere. */
function writing(
  document: Document,
  segment: Segment,
  { target, source }: LinkPair,
  isNowhere: boolean,
): Fix {
  const date = dateOfLink(document, segment, source.text);
  if (!date) {
    const english = slice(document.text, source.text);
    return possibly(`Write the English text “${excerpt(english, 60)}”`, target.text, english);
  }
  const preferred = date.isInList && isNowhere;
  const edits = [{ range: target.text, newText: date.text }];
  const { start } = target.range;
  const before = range(start - date.text.length - 1, start);
  if (slice(document.text, before) !== `${date.text} `) {
    return { title: `Write ${date.text}`, edits, preferred };
  }
  edits.unshift({ range: before, newText: '' });
  return { title: `Put “${date.text}” into the link`, edits, preferred };
}

/** Takes the empty link away, with one of the spaces around it, and links the text instead. */
function moveTo(text: string, { start, end }: Range, place: Range): Fix {
  const opening = '[';
  const closing = text.slice(text.indexOf(']', start), end);
  const isSpaced = text[start - 1] === ' ' && place.end < start;
  return {
    title: `Link “${excerpt(slice(text, place), 60)}” instead`,
    edits: [
      { range: range(place.start, place.start), newText: opening },
      { range: range(place.end, place.end), newText: closing },
      { range: range(isSpaced ? start - 1 : start, end), newText: '' },
    ],
    preferred: false,
  };
}
