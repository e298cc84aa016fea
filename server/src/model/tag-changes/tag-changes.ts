import { type Range, slice } from '../../text/range.ts';
import { type Document, perDocument } from '../document.ts';
import { type HtmlTag, htmlTags } from '../html-tags.ts';
import { inlineOf } from '../inline.ts';
import { Mark, segmentsWith } from '../marks.ts';
import type { Segment, Side } from '../segments.ts';
import { compareTokens } from '../tokens.ts';
import { type TagChange, type TagFinding, withoutPlace } from './change.ts';
import { leftOver } from './left-over.ts';
import { linkTags } from './link-tags.ts';
import { reopened } from './reopened.ts';
import type { TagRest } from './rest.ts';
import { respelled, rewritten } from './rewritten.ts';
import { unpaired } from './unpaired.ts';
import { wrapped } from './wrapped.ts';

/** Every difference in the tags of a document's segments. */
export const tagChanges: (document: Document) => readonly TagChange[] = perDocument((document) =>
  segmentsWith(document, Mark.angle).flatMap((segment) => compareTags(document, segment)),
);

/** The surest first: what one explains, the next ones never see. */
const EXPLANATIONS: readonly ((rest: TagRest) => TagFinding[])[] = [
  rewritten,
  respelled,
  reopened,
  unpaired,
  wrapped,
  leftOver,
];

function compareTags(document: Document, segment: Segment): TagChange[] {
  const { text } = document;
  const halves = [segment.source, segment.target];
  const [written, translated] = halves.map(({ content }) => slice(text, content));
  if (written!.trim() === '' || translated!.trim() === '') return [];
  const source = tagsOf(document, segment, 'source');
  const target = tagsOf(document, segment, 'target');
  const { missing, extra } = compareTokens(text, ranges(source), ranges(target), tagKey);
  const count = missing.length + extra.length;
  if (count === 0) return [];
  if (count > MOST_CHANGES) return [{ segment, ...withoutPlace(segment, missing) }];
  const gone = withoutRaised(text, toExplain(document, source, missing), target, translated!);
  const surplus = withoutRaised(text, toExplain(document, target, extra), source, written!);
  const rest: TagRest = { document, segment, source, target, gone, surplus };
  const found = EXPLANATIONS.flatMap((explain) => explain(rest));
  return found.map((one) => ({ segment, ...one }));
}

/** More differences than this in one segment are told as one. */
const MOST_CHANGES = 12;

function tagsOf(document: Document, segment: Segment, side: Side): HtmlTag[] {
  return htmlTags(document.text, inlineOf(document, segment, side).tags);
}

function ranges(tags: readonly HtmlTag[]): Range[] {
  return tags.map((tag) => tag.range);
}

/** Those of some tags that differ, but for the tags of links that rules about links speak of. */
function toExplain(
  document: Document,
  tags: readonly HtmlTag[],
  different: readonly Range[],
): HtmlTag[] {
  const { changed } = linkTags(document);
  return tags.filter((tag) => different.includes(tag.range) && !changed.has(tag.range.start));
}

/**
 * Without those that raise the end of an ordinal, `1<sup>st</sup>`, or a figure that the other side
 * has raised of itself, `¹`, where the other side has none.
 */
function withoutRaised(
  text: string,
  tags: readonly HtmlTag[],
  others: readonly HtmlTag[],
  other: string,
): HtmlTag[] {
  if (others.some(({ name }) => name === 'sup')) return [...tags];
  const isRaised = RAISED_FIGURE.test(other);
  return tags.filter(({ range, name }) => {
    if (name !== 'sup') return true;
    const before = text.slice(Math.max(0, range.start - 9), range.start);
    const after = text.slice(range.end, range.end + 9);
    const isOrdinal = BEHIND_ORDINAL.test(before) || (/\d$/.test(before) && ORDINAL.test(after));
    return !isOrdinal && !(isRaised && (FIGURE.test(after) || BEHIND_FIGURE.test(before)));
  });
}

const ORDINAL = /^\p{L}{1,3}<\/sup>/iu;
const BEHIND_ORDINAL = /\d<sup>\p{L}{1,3}$/iu;
const FIGURE = /^\d{1,2}<\/sup>/i;
const BEHIND_FIGURE = /<sup>\d{1,2}$/i;
const RAISED_FIGURE = /[\u00b9\u00b2\u00b3\u2070-\u2079]/;

/** Tags are equal whatever the case of their names and the space in them. */
function tagKey(tag: string): string {
  const plain = tag.includes('=') ? tag.replace(TRANSLATED, '') : tag;
  return plain
    .replace(/\s+/g, ' ')
    .replace(/ ?\/?>$/, '>')
    .replace(/^<\/?\w+/, (name) => name.toLowerCase());
}

/** What readers are told in words is translated; the rest of a tag is not. */
const TRANSLATED = /\b(?:alt|title|aria-label|placeholder|summary)\s*=\s*(?:"[^"]*"|'[^']*')/gi;
