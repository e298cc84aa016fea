import type { Document } from '../model/document.ts';
import type { Emphasis } from '../model/emphasis/delimiters.ts';
import { inlineOf } from '../model/inline.ts';
import { Mark, marksOf, segmentsWith } from '../model/marks.ts';
import type { Segment, Side } from '../model/segments.ts';
import { range, slice } from '../text/range.ts';
import { bisect } from '../text/search.ts';
import { type Crossing, uncross } from './prose/crossing.ts';
import { signPairs } from './prose/pairs.ts';
import type { Found, Rule } from './rule.ts';

export const markupEmphasisCrossed: Rule = {
  id: 'markup-emphasis-crossed',
  title: 'Emphasis with one of two brackets or quotation marks in it',
  severity: 'information',
  fix: 'certain',
  *check(document) {
    for (const segment of segmentsWith(document, Mark.star | Mark.underscore)) {
      if ((marksOf(document, segment, 'target') & (Mark.paired | Mark.bracket)) === 0) continue;
      const crossings = crossingsIn(document, segment, 'target');
      if (crossings.size === 0 || crossingsIn(document, segment, 'source').size > 0) continue;
      for (const crossed of crossings.values()) yield describe(document, segment, crossed);
    }
  },
};

/** What crosses the emphases of a half, by emphasis. */
function crossingsIn(document: Document, segment: Segment, side: Side): Map<Emphasis, Crossing[]> {
  const found = new Map<Emphasis, Crossing[]>();
  const emphases = outermost(inlineOf(document, segment, side).emphases);
  if (emphases.length === 0) return found;
  for (const { open, close } of signPairs(document, segment, side)) {
    const [around, behind] = [holderOf(emphases, open), holderOf(emphases, close)];
    if ((around === undefined) === (behind === undefined)) continue;
    const emphasis = (around ?? behind)!;
    // Emphasis on punctuation alone is told as that.
    if (!/[\p{L}\p{N}]/u.test(slice(document.text, emphasis.content))) continue;
    const crossing = around
      ? { emphasis, sign: open, partner: close }
      : { emphasis, sign: close, partner: open };
    const known = found.get(emphasis);
    if (known) known.push(crossing);
    else found.set(emphasis, [crossing]);
  }
  return found;
}

/** The emphases that stand within no other, in their order. */
function outermost(emphases: readonly Emphasis[]): Emphasis[] {
  const sorted = [...emphases].sort((a, b) => a.range.start - b.range.start);
  let end = 0;
  return sorted.filter((one) => {
    if (one.range.start < end) return false;
    end = one.range.end;
    return true;
  });
}

/** The emphasis that an offset lies in. */
function holderOf(sorted: readonly Emphasis[], offset: number): Emphasis | undefined {
  const found = sorted[bisect(sorted.length, (i) => sorted[i]!.range.end > offset)];
  return found && found.range.start <= offset ? found : undefined;
}

function describe({ text }: Document, segment: Segment, crossed: readonly Crossing[]): Found {
  const { sign, partner } = crossed[0]!;
  return {
    range: range(sign, sign + 1),
    message: `The emphasis has “${text[sign]}” in it, and its partner “${text[partner]}” is outside.`,
    segment,
    fixes: crossed.length === 1 ? uncross(text, crossed[0]!) : [],
  };
}
