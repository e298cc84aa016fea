import { isSaidIn } from '../locale/numbers/compare.ts';
import type { NumberText } from '../locale/numbers/comparison.ts';
import { canonical } from '../locale/numbers/figures.ts';
import type { Document } from '../model/document.ts';
import { haveSameFigures, Mark, segmentsWith } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import { range, slice } from '../text/range.ts';
import { datesBySegment, numberText } from './numbers.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const numberRepeated: Rule = {
  id: 'number-repeated',
  title: 'Number that stands twice in a row',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    for (const segment of segmentsWith(document, Mark.digit)) {
      if (!haveSameFigures(document, segment)) yield* repetitions(document, segment);
    }
  },
};

/** The same figures twice, with a space between and nothing that they could belong to around them. */
const TWICE =
  /(?<![\p{L}\p{Nd}.,:/\\_-]|\d[ \u00a0])(\d{1,4})([ \u00a0])\1(?![ \u00a0]\d|[\p{Nd}:/\\_-]|[.,]\p{Nd})/gu;

/** What repeats more numbers than this is a row of figures, and nobody's slip. */
const MOST_SLIPS = 5;

function repetitions(document: Document, segment: Segment): Found[] {
  const { text } = document;
  const { content } = segment.target;
  const found = [...slice(text, content).matchAll(TWICE)];
  if (found.length === 0 || found.length > MOST_SLIPS) return [];
  const dates = datesBySegment(document).get(segment.index);
  const source = numberText(document, segment, 'source', dates);
  const target = numberText(document, segment, 'target', dates);
  return found.flatMap(({ 0: all, 1: figures, index }) => {
    const start = content.start + index;
    const whole = range(start, start + all.length);
    const isPlain = target.numbers.some((number) => number.range.start === start);
    if (!isPlain || mayBeBoth(figures!, source, target)) return [];
    const second = range(start + figures!.length, whole.end);
    return [
      {
        range: whole,
        message: `${figures} stands twice in a row.`,
        segment,
        fixes: [certainly(`Remove the second ${figures}`, second, '')],
      },
    ];
  });
}

/** Whether the source says a number as often as the target, by figures, by words or in a date. */
function mayBeBoth(figures: string, source: NumberText, target: NumberText): boolean {
  const value = canonical(figures);
  const isInDate = [source, target].some(({ text, dates }) =>
    dates.some((date) => slice(text, date).includes(figures)),
  );
  return isInDate || isSaidIn(source, value) || count(source, value) >= count(target, value);
}

/** How often a text says a value; figures that a space parts may be several numbers. */
function count({ numbers }: NumberText, value: string): number {
  const parts = numbers.flatMap((number) =>
    number.parts.some(({ values }) => values.includes(value)) ? number.parts : [number],
  );
  return parts.filter(({ values }) => values.includes(value)).length;
}
