import type { Document } from '../model/document.ts';
import { linesOf } from '../model/lines.ts';
import { isInBlock } from '../model/prose.ts';
import { type Range, range } from '../text/range.ts';
import { type Fix, type Found, possibly, type Rule } from './rule.ts';

export const textConflict: Rule = {
  id: 'text-conflict',
  title: 'Merge conflict that was not resolved',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    const marks = conflictMarks(document);
    for (let i = 0; i < marks.length; ) {
      const conflict = conflictAt(marks, i);
      yield report(document, conflict);
      i += conflict.length;
    }
  },
};

/** A line that a merge wrote: `<<<<<<< HEAD`, `||||||| base`, `=======`, `>>>>>>> main`. */
interface ConflictMark {
  readonly sign: string;
  /** With its line break. */
  readonly line: Range;
}

const SIGNS = ['<<<<<<<', '|||||||', '=======', '>>>>>>>'] as const;
const FIRST = new Set(SIGNS.map((sign) => sign.charCodeAt(0)));
/** Alone it may underline a heading. */
const MIDDLE = '=======';
const LINE = /^(?:(?:<{7}|\|{7}|>{7})(?: [^\r\n]*)?|={7})\r?\n?$/;

function conflictMarks(document: Document): ConflictMark[] {
  const { text } = document;
  const found: ConflictMark[] = [];
  for (const { start: at, end: lineEnd } of linesOf(document)) {
    // Each line is looked at, so that nearly all must be done with at a glance.
    if (!FIRST.has(text.charCodeAt(at)) || text[at] !== text[at + 1]) continue;
    const sign = SIGNS.find((one) => text.startsWith(one, at));
    if (!sign) continue;
    const end = Math.min(text.length, lineEnd + 1);
    const isMark = LINE.test(text.slice(at, end)) && !isUnderline(text, at);
    if (isMark && !isInBlock(document, at)) found.push({ sign, line: range(at, end) });
  }
  return found;
}

/** Equals signs under a line of text that is no segment make a heading of it; so do those under an anchor. */
function isUnderline(text: string, at: number): boolean {
  if (text[at] !== '=') return false;
  const before = text.slice(text.lastIndexOf('\n', at - 2) + 1, at).trim();
  return (before !== '' && !/[>|)]$|^(?:<{7}|\|{7})/.test(before)) || before.startsWith('<a name=');
}

/** The marks from one on that belong to one conflict. */
function conflictAt(marks: readonly ConflictMark[], first: number): readonly ConflictMark[] {
  const rest = marks.slice(first, first + SIGNS.length);
  const end = rest.findIndex(({ sign }, index) => index > 0 && !follows(rest[index - 1]!, sign));
  return end < 0 ? rest : rest.slice(0, end);
}

function follows({ sign }: ConflictMark, next: string): boolean {
  return (SIGNS as readonly string[]).indexOf(next) > (SIGNS as readonly string[]).indexOf(sign);
}

function report({ text }: Document, marks: readonly ConflictMark[]): Found {
  const { line } = marks[0]!;
  const [ours, , middle, theirs] = SIGNS.map((sign) => marks.find((mark) => mark.sign === sign));
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

function choices(text: string, marks: readonly ConflictMark[], whole: Whole): Fix[] {
  const [ours, middle, theirs] = whole.map(({ line }) => line) as [Range, Range, Range];
  const all = range(ours.start, theirs.end);
  const firstEnd = marks.find(({ sign }) => sign !== SIGNS[0])!.line.start;
  return [
    possibly('Keep the first version', all, text.slice(ours.end, firstEnd)),
    possibly('Keep the second version', all, text.slice(middle.end, theirs.start)),
  ];
}

function removeMarks(marks: readonly ConflictMark[]): Fix {
  const edits = marks.map(({ line }) => ({ range: line, newText: '' }));
  return { title: 'Remove the mark', edits, preferred: marks[0]!.sign !== MIDDLE };
}
