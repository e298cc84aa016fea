import { type Range, range, slice } from '../text/range.ts';

const BACKTICK = 96;
const BACKSLASH = 92;

interface Run {
  readonly start: number;
  readonly length: number;
}

/**
 * The code spans in a stretch of text, backticks included: a run of backticks up to the next run
 * of equal length (CommonMark 6.1). A backslash keeps the backtick after it from opening one.
 */
export function codeSpans(text: string, within: Range): Range[] {
  const runs = backtickRuns(text, within);
  if (runs.length < 2) return [];
  const closers = nextOfEqualLength(runs);
  const spans: Range[] = [];
  for (let i = 0; i < runs.length; ) {
    const closer = isEscaped(text, runs[i]!.start, within.start) ? -1 : closers[i]!;
    if (closer < 0) {
      i++;
      continue;
    }
    spans.push(range(runs[i]!.start, runs[closer]!.start + runs[closer]!.length));
    i = closer + 1;
  }
  return spans;
}

function backtickRuns(text: string, { start, end }: Range): Run[] {
  const runs: Run[] = [];
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== BACKTICK) continue;
    const first = at;
    while (at + 1 < end && text.charCodeAt(at + 1) === BACKTICK) at++;
    runs.push({ start: first, length: at + 1 - first });
  }
  return runs;
}

/** For each run the index of the next run that is as long, or -1. */
function nextOfEqualLength(runs: readonly Run[]): number[] {
  const latest = new Map<number, number>();
  const next = new Array<number>(runs.length).fill(-1);
  for (let i = runs.length - 1; i >= 0; i--) {
    next[i] = latest.get(runs[i]!.length) ?? -1;
    latest.set(runs[i]!.length, i);
  }
  return next;
}

function isEscaped(text: string, at: number, start: number): boolean {
  let backslashes = 0;
  while (at - backslashes > start && text.charCodeAt(at - backslashes - 1) === BACKSLASH) {
    backslashes++;
  }
  return backslashes % 2 === 1;
}

/** The text of a code span without its backticks. */
export function codeContent(text: string, code: Range): string {
  const raw = slice(text, code);
  let ticks = 0;
  while (raw[ticks] === '`') ticks++;
  return raw.slice(ticks, raw.length - ticks);
}
