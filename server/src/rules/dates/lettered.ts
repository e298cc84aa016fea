import type { DatePair, PartName } from '../../locale/dates/index.ts';
import { type Range, range } from '../../text/range.ts';

/** Figures of a date that were written as letters. */
export interface Lettered {
  readonly range: Range;
  /** The same in figures. */
  readonly figures: string;
}

/** Figures with letters among them that look like figures, and nothing else in the word. */
const LETTERED =
  /(?<![\p{L}\p{M}\p{N}])(?=\d*[OolI])(?=[OolI]*\d)[\dOolI]{2,4}(?![\p{Script=Latin}\p{M}\p{N}])/gu;
/** How far from the rest of its date such a part is looked for: `l5 de agosto`. */
const NEAR = 8;

/** The part of a date that a target writes with letters: `3O maart`, `l5 augusti`, `10 maart 202O`. */
export function letteredPart(text: string, pair: DatePair): Lettered | undefined {
  const { source, target, changed, lost } = pair;
  const wrong: readonly PartName[] = [...changed, ...lost];
  if (wrong.length === 0) return undefined;
  const start = Math.max(0, target.range.start - NEAR);
  const near = text.slice(start, target.range.end + NEAR);
  for (const { 0: written, index } of near.matchAll(LETTERED)) {
    const figures = written.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
    if (wrong.some((name) => source[name]?.value === Number(figures))) {
      return { range: range(start + index, start + index + written.length), figures };
    }
  }
  return undefined;
}
