import type { Document } from '../model/document.ts';
import { type LinkPair, linksOf, sortOf } from '../model/links/pairs.ts';
import type { Segment } from '../model/segments.ts';
import { slice } from '../text/range.ts';
import { relatedTo } from './links/broken-link.ts';
import { toldOnce } from './prose/habit.ts';
import {
  endsWithMark,
  lastWordOf,
  leadingMark,
  mayEndWithMark,
  moveBefore,
  moveOut,
  swallowedBy,
} from './prose/swallowed.ts';
import type { Found, Rule } from './rule.ts';

export const linkPunctuation: Rule = {
  id: 'link-punctuation',
  title: 'Punctuation of the sentence inside the text of a link',
  severity: 'information',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    const found: Found[] = [];
    let sound = 0;
    for (const { segment, pairs } of linksOf(document)) {
      for (const pair of pairs) {
        yield* describeFirst(document, segment, pair);
        if (isSwallowing(document.text, pair)) found.push(describe(document, segment, pair));
        else if (MARKS.includes(document.text[pair.target.range.end] ?? ' ')) sound++;
      }
    }
    yield* toldOnce(found, sound, (count) => `Move the marks of ${count} links behind them`);
  },
};

const MARKS = '.,;:。，、；：';

function isSwallowing(text: string, { target, source }: LinkPair): boolean {
  return (
    sortOf(target) === 'link' &&
    endsWithMark(text, target.text, MARKS) &&
    !mayEndWithMark(slice(text, source.text))
  );
}

function describe(
  { text, locale }: Document,
  segment: Segment,
  { target, source }: LinkPair,
): Found {
  const swallowed = swallowedBy(text, target.text, locale);
  return {
    range: lastWordOf(text, target.text, swallowed),
    message:
      `“${slice(text, swallowed).trimStart()}” belongs to the sentence, not to the text of the link: ` +
      'expected it after the link.',
    segment,
    related: [relatedTo(source.range)],
    fixes: moveOut(text, target.range, swallowed, 'the link'),
  };
}

/** A mark at the beginning of a link, which belongs to what is before it. */
function describeFirst(
  { text }: Document,
  segment: Segment,
  { target, source }: LinkPair,
): Found[] {
  const mark = sortOf(target) === 'link' ? leadingMark(text, target.text) : undefined;
  if (!mark || leadingMark(text, source.text)) return [];
  return [
    {
      range: mark,
      message:
        `“${slice(text, mark).trim()}” belongs to the sentence, not to the text of the link: ` +
        'expected it before the link.',
      segment,
      related: [relatedTo(source.range)],
      fixes: moveBefore(text, target.range, mark, 'the link'),
    },
  ];
}
