import { type Range, range, slice } from '../../text/range.ts';
import type { Inline } from '../inline.ts';

/** Marks of emphasis that are written so that readers see them: `\*\*`, `＊＊`, `&#42;&#42;`. */
export interface DisguisedMarks {
  /** `\*\*` */
  readonly range: Range;
  /** The mark they stand for: `*`. */
  readonly mark: string;
  /** How many of it: 2. */
  readonly count: number;
}

const ESCAPED = /^\\[*_]$/;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&#42;', '*'],
  ['&ast;', '*'],
  ['&#95;', '_'],
  ['&lowbar;', '_'],
]);
const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  ['＊', '*'],
  ['＿', '_'],
]);
const ANY_FULL_WIDTH = /[＊＿]/g;

/** The disguised marks of a text; marks that touch and are alike stand together. */
export function disguisedMarks(text: string, within: Range, inline: Inline): DisguisedMarks[] {
  const single: DisguisedMarks[] = [];
  for (const escaped of inline.escapes) {
    if (ESCAPED.test(slice(text, escaped))) {
      single.push({ range: escaped, mark: text[escaped.start + 1]!, count: 1 });
    }
  }
  for (const entity of inline.entities) {
    const mark = ENTITIES.get(slice(text, entity).toLowerCase());
    if (mark) single.push({ range: entity, mark, count: 1 });
  }
  for (const { 0: mark, index } of slice(text, within).matchAll(ANY_FULL_WIDTH)) {
    const start = within.start + index;
    single.push({ range: range(start, start + 1), mark: FULL_WIDTH.get(mark)!, count: 1 });
  }
  return joined(single.sort((a, b) => a.range.start - b.range.start));
}

function joined(marks: readonly DisguisedMarks[]): DisguisedMarks[] {
  const runs: DisguisedMarks[] = [];
  for (const one of marks) {
    const last = runs.at(-1);
    if (last && last.range.end === one.range.start && last.mark === one.mark) {
      const whole = range(last.range.start, one.range.end);
      runs[runs.length - 1] = { range: whole, mark: one.mark, count: last.count + one.count };
    } else runs.push(one);
  }
  return runs;
}
