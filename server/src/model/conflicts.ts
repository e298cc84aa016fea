import { type Range, range } from '../text/range.ts';
import { type Document, perDocument } from './document.ts';
import { linesOf } from './lines.ts';
import { isInBlock } from './prose.ts';

/** The signs that begin the lines that Git writes where it cannot merge, in their order. */
export const conflictSigns = ['<<<<<<<', '|||||||', '=======', '>>>>>>>'] as const;
const [OURS, , MIDDLE, THEIRS] = conflictSigns;

/** A line that a merge wrote: `<<<<<<< HEAD`, `||||||| base`, `=======`, `>>>>>>> main`. */
export interface ConflictMark {
  readonly sign: (typeof conflictSigns)[number];
  /** With its line break. */
  readonly line: Range;
}

/** The marks of one conflict, of which some may be gone. */
export type Conflict = readonly ConflictMark[];

/** The conflicts that nobody resolved. */
export const conflicts = perDocument((document): readonly Conflict[] => {
  const marks = conflictMarks(document);
  const found: Conflict[] = [];
  for (let i = 0; i < marks.length; i += found.at(-1)!.length) found.push(conflictAt(marks, i));
  return found;
});

/** Where both versions stand, each conflict from its first mark to its last. */
export const bothVersions = perDocument((document): readonly Range[] => {
  const whole = conflicts(document).filter((marks) =>
    [OURS, MIDDLE, THEIRS].every((sign) => marks.some((mark) => mark.sign === sign)),
  );
  return whole.map((marks) => range(marks[0]!.line.start, marks.at(-1)!.line.end));
});

/** What a patch has beside the lines of the page: the places it is for, and remarks of Git. */
const PATCH =
  /(?:@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@|\\ No newline at end of file|diff --git a\/|(?:---|\+\+\+) [ab]\/).*\n?/y;
const OF_PATCH = new Set([...'@\\d-+'].map((sign) => sign.charCodeAt(0)));

/** The lines of a patch that were left in a page, with their line breaks. */
export function patchLines(document: Document): Range[] {
  const { text } = document;
  return linesOf(document).flatMap(({ start }): Range[] => {
    if (!OF_PATCH.has(text.charCodeAt(start))) return [];
    PATCH.lastIndex = start;
    return PATCH.test(text) && !isInBlock(document, start) ? [range(start, PATCH.lastIndex)] : [];
  });
}

const FIRST = new Set(conflictSigns.map((sign) => sign.charCodeAt(0)));
const LINE = /^(?:(?:<{7}|\|{7}|>{7})(?: [^\r\n]*)?|={7})\r?\n?$/;

function conflictMarks(document: Document): ConflictMark[] {
  const { text } = document;
  const found: ConflictMark[] = [];
  for (const { start: at, end: lineEnd } of linesOf(document)) {
    // Each line is looked at, so that nearly all must be done with at a glance.
    if (!FIRST.has(text.charCodeAt(at)) || text[at] !== text[at + 1]) continue;
    const sign = conflictSigns.find((one) => text.startsWith(one, at));
    if (!sign) continue;
    const end = Math.min(text.length, lineEnd + 1);
    const isMark = LINE.test(text.slice(at, end)) && !isUnderline(text, at);
    if (isMark && !isInBlock(document, at)) found.push({ sign, line: range(at, end) });
  }
  return found;
}

/** Equals signs under a line of text that is no segment, or under an anchor, make a heading of it. */
function isUnderline(text: string, at: number): boolean {
  if (text[at] !== '=') return false;
  const before = text.slice(text.lastIndexOf('\n', at - 2) + 1, at).trim();
  return (before !== '' && !/[>|)]$|^(?:<{7}|\|{7})/.test(before)) || before.startsWith('<a name=');
}

/** The marks from one on that belong to one conflict. */
function conflictAt(marks: readonly ConflictMark[], first: number): Conflict {
  const rest = marks.slice(first, first + conflictSigns.length);
  const end = rest.findIndex(({ sign }, index) => index > 0 && !follows(rest[index - 1]!, sign));
  return end < 0 ? rest : rest.slice(0, end);
}

function follows({ sign }: ConflictMark, next: ConflictMark['sign']): boolean {
  return conflictSigns.indexOf(next) > conflictSigns.indexOf(sign);
}
