import {
  type Conflict,
  type ConflictMark,
  conflictSigns,
  conflicts,
  patchLines,
} from '../model/conflicts.ts';
import type { Document } from '../model/document.ts';
import { type Range, range } from '../text/range.ts';
import { certainly, type Fix, type Found, possibly, type Rule } from './rule.ts';

export const textConflict: Rule = {
  id: 'text-conflict',
  title: 'Merge conflict that was not resolved',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    for (const conflict of conflicts(document)) yield report(document, conflict);
    for (const line of patchLines(document)) yield leftOfPatch(line);
  },
};

function leftOfPatch(line: Range): Found {
  return {
    range: line,
    message: 'This line of a patch was left here: expected none.',
    fixes: [certainly('Remove the line', line, '')],
  };
}

/** Alone it may underline a heading. */
const MIDDLE = '=======';

function report({ text }: Document, marks: Conflict): Found {
  const { line } = marks[0]!;
  const [ours, , middle, theirs] = conflictSigns.map((sign) =>
    marks.find((mark) => mark.sign === sign),
  );
  const isWhole = ours !== undefined && middle !== undefined && theirs !== undefined;
  return {
    severity: marks.every(({ sign }) => sign === MIDDLE) ? 'warning' : undefined,
    range: range(line.start, line.start + text.slice(line.start, line.end).trimEnd().length),
    message: isWhole
      ? 'A merge left both versions here: expected one, without these marks.'
      : 'A merge left this mark here.',
    related: marks
      .slice(1)
      .map((mark) => ({ range: mark.line, message: 'A mark of the same merge.' })),
    fixes: isWhole ? choices(text, marks, [ours, middle, theirs]) : [removeMarks(marks)],
  };
}

type Whole = readonly [ours: ConflictMark, middle: ConflictMark, theirs: ConflictMark];

function choices(text: string, marks: Conflict, whole: Whole): Fix[] {
  const [ours, middle, theirs] = whole.map(({ line }) => line) as [Range, Range, Range];
  const all = range(ours.start, theirs.end);
  const firstEnd = marks.find(({ sign }) => sign !== conflictSigns[0])!.line.start;
  return [
    possibly('Keep the first version', all, text.slice(ours.end, firstEnd)),
    possibly('Keep the second version', all, text.slice(middle.end, theirs.start)),
  ];
}

function removeMarks(marks: Conflict): Fix {
  const edits = marks.map(({ line }) => ({ range: line, newText: '' }));
  return { title: 'Remove the mark', edits, preferred: marks[0]!.sign !== MIDDLE };
}
