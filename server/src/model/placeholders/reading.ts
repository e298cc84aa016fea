import { overlapsOne, type Range, range, slice } from '../../text/range.ts';
import { type Document, textOf } from '../document.ts';
import { htmlTags } from '../html-tags.ts';
import { inlineOf } from '../inline.ts';
import { Mark, marksOf, segmentsWith } from '../marks.ts';
import type { Segment, Side } from '../segments.ts';
import { nextSign, placeholderLength } from './patterns.ts';

/** The segments whose source could hold placeholders. */
export function segmentsWithSigns(document: Document): readonly Segment[] {
  const segments = segmentsWith(document, SPEAKING | Mark.bracket);
  return segments.filter((segment) => mayHavePlaceholders(document, segment));
}

const SPEAKING = Mark.brace | Mark.percent | Mark.dollar | Mark.ampersand | Mark.angle;

function mayHavePlaceholders(document: Document, segment: Segment): boolean {
  const marks = marksOf(document, segment, 'source');
  if ((marks & SPEAKING) !== 0) return true;
  return (marks & Mark.bracket) !== 0 && hasDoubleBracket(document, segment);
}

function hasDoubleBracket({ text }: Document, { source }: Segment): boolean {
  return slice(text, source.content).includes('[[');
}

/**
 * The placeholders of a half, in order: what a program or a reader puts something else for, such as
 * `{name}`, `{{name}}`, `${name}`, `%s`, `%(name)s`, `%NAME%`, `$name`, `[[name]]`, `<name>`,
 * `&lt;name&gt;`. What is code is left to the rules about code, what is in a URL to those about
 * links, and what is an HTML element to those about tags.
 */
export function placeholdersOf(document: Document, segment: Segment, side: Side): Range[] {
  const { start } = segment[side].content;
  const { codes, destinations, tags } = inlineOf(document, segment, side);
  const half = textOf(document, segment, side);
  const elements = htmlTags(document.text, tags).map((tag) => tag.range);
  const found: Range[] = [];
  // Cut out, so that a half without any is not searched beyond its end.
  for (let at = nextSign(half, 0); at < half.length; ) {
    const length = placeholderLength(half, at);
    const place = range(start + at, start + at + length);
    const isTaken = [codes, destinations, elements].some((list) => overlapsOne(list, place));
    if (length > 0 && !isTaken && !isLinkText(half, at, length)) found.push(place);
    at = nextSign(half, at + Math.max(length, 1));
  }
  return found;
}

/** `[[Settings]](url)` is a link whose text is in brackets. */
function isLinkText(half: string, at: number, length: number): boolean {
  return half.startsWith('[[', at) && half[at + length] === '(';
}
