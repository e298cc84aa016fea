import type { Document } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { slice } from '../text/range.ts';
import { type Found, possibly, type Rule } from './rule.ts';

export const segmentEmpty: Rule = {
  id: 'segment-empty',
  title: 'Half of a segment without text',
  severity: 'error',
  fix: 'suggested',
  *check(document) {
    for (const segment of document.segments) {
      if (isEmpty(document, segment, 'target')) yield* emptyTarget(document, segment);
      else if (isEmpty(document, segment, 'source')) yield emptySource(segment);
    }
  },
};

function isEmpty({ text }: Document, segment: Segment, side: 'target' | 'source'): boolean {
  const { start, end } = segment[side].content;
  return (
    start === end ||
    (text.slice(start, Math.min(end, start + 1)).trim() === '' &&
      text.slice(start, end).trim() === '')
  );
}

function* emptyTarget(document: Document, segment: Segment): Iterable<Found> {
  const source = slice(document.text, segment.source.content);
  if (source.trim() === '') return;
  yield {
    range: segment.target.range,
    message: 'The target is empty: expected the translation of its source.',
    segment,
    related: [{ range: segment.source.content, message: 'The source to translate.' }],
    fixes: [possibly('Copy the source into the target', segment.target.content, source)],
  };
}

function emptySource(segment: Segment): Found {
  return {
    range: segment.source.range,
    message: 'The source is empty: expected the English text that the target was made from.',
    segment,
    related: [{ range: segment.target.content, message: 'The target.' }],
  };
}
