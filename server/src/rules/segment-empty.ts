import { type Document, idOf, textOf } from '../model/document.ts';
import { committedSegment } from '../model/revision.ts';
import type { Segment, Side } from '../model/segments.ts';
import { words } from '../model/words.ts';
import { isSpace } from '../text/characters.ts';
import { slice } from '../text/range.ts';
import { certainly, type Fix, type Found, possibly, type Rule } from './rule.ts';

export const segmentEmpty: Rule = {
  id: 'segment-empty',
  title: 'Half of a segment without text',
  severity: 'error',
  fix: 'suggested',
  check(document) {
    const { firsts } = words(document);
    const empty = document.segments.filter(
      (segment, index) => hasWordless(firsts, index) && isHalfEmpty(document, segment),
    );
    return empty.flatMap((segment) =>
      isEmpty(document, segment, 'target')
        ? emptyTarget(document, segment)
        : emptySource(document, segment),
    );
  },
};

/** Whether a half has no words: few have none, and only such a half can be empty. */
function hasWordless(firsts: Int32Array, index: number): boolean {
  const [target, source, next] = [firsts[2 * index], firsts[2 * index + 1], firsts[2 * index + 2]];
  return target === source || source === next;
}

function isHalfEmpty(document: Document, segment: Segment): boolean {
  return isEmpty(document, segment, 'target') || isEmpty(document, segment, 'source');
}

function isEmpty({ text }: Document, segment: Segment, side: 'target' | 'source'): boolean {
  const { start, end } = segment[side].content;
  return start === end || (isSpace(text.charCodeAt(start)) && text.slice(start, end).trim() === '');
}

function emptyTarget(document: Document, segment: Segment): Found | [] {
  const source = slice(document.text, segment.source.content);
  if (source.trim() === '') return [];
  return {
    range: segment.target.range,
    message: 'The target is empty: expected the translation of its source.',
    segment,
    related: [{ range: segment.source.content, message: 'The source to translate.' }],
    fixes: [
      ...committedText(document, segment, 'target'),
      possibly('Copy the source into the target', segment.target.content, source),
    ],
  };
}

/** The publisher takes an author's anchor that stands by itself out of the source. */
function emptySource(document: Document, segment: Segment): Found | [] {
  const target = slice(document.text, segment.target.content);
  if (/^(?:<[^<>]+>\s*)+$/.test(target)) return [];
  return {
    range: segment.source.range,
    message: 'The source is empty: expected the English text that the target was made from.',
    segment,
    related: [{ range: segment.target.content, message: 'The target.' }],
    fixes: committedText(document, segment, 'source'),
  };
}

/** What the half held in the committed version. */
function committedText(document: Document, segment: Segment, side: Side): Fix[] {
  const committed = committedSegment(document, idOf(document, segment, side));
  const text = committed ? textOf(document.base!, committed, side) : '';
  return text ? [certainly(`Restore the ${side}`, segment[side].content, text)] : [];
}
