import { type Range, range, slice } from '../../text/range.ts';
import type { Inline } from '../inline.ts';

/** Marks of emphasis that are written so that readers see them: `\*\*`, `＊＊`, `&#42;&#42;`. */
export interface DisguisedMarks {
  /** `\*\*` */
  readonly range: Range;
  /** The marks they stand for: `**`. */
  readonly plain: string;
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
      single.push({ range: escaped, plain: text[escaped.start + 1]! });
    }
  }
  for (const entity of inline.entities) {
    const plain = ENTITIES.get(slice(text, entity).toLowerCase());
    if (plain) single.push({ range: entity, plain });
  }
  for (const { 0: mark, index } of slice(text, within).matchAll(ANY_FULL_WIDTH)) {
    const start = within.start + index;
    single.push({ range: range(start, start + 1), plain: FULL_WIDTH.get(mark)! });
  }
  return joined(single.sort((a, b) => a.range.start - b.range.start));
}

function joined(marks: readonly DisguisedMarks[]): DisguisedMarks[] {
  const runs: DisguisedMarks[] = [];
  for (const mark of marks) {
    const last = runs.at(-1);
    if (last && last.range.end === mark.range.start && last.plain[0] === mark.plain) {
      runs[runs.length - 1] = {
        range: range(last.range.start, mark.range.end),
        plain: last.plain + mark.plain,
      };
    } else runs.push(mark);
  }
  return runs;
}
