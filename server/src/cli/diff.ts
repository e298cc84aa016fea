import { longestRising } from '../text/rising.ts';

/** Lines `[start, end)` of the one text that became lines `[start, end)` of the other. */
interface Change {
  readonly before: Span;
  readonly after: Span;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many unchanged lines are shown around a change. */
const CONTEXT = 3;

/** The difference between two texts in the unified format that `patch` and `git apply` read. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const old = linesOf(before);
  const fresh = linesOf(after);
  const hunks = inHunks(changesBetween(old, fresh)).map((hunk) => writeHunk(hunk, old, fresh));
  if (hunks.length === 0) return '';
  const name = path.replace(/^\//, '');
  return `--- ${quoted(`a/${name}`)}\n+++ ${quoted(`b/${name}`)}\n${hunks.join('')}`;
}

/** A name as git writes one that would end too soon. */
function quoted(name: string): string {
  return /\p{Cc}/u.test(name) ? JSON.stringify(name) : name;
}

/** The lines with their ends, so that a changed line end is a change too. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

/**
 * The stretches that differ. Lines that stand once in either text hold the two together; in a
 * page of segments these are all that matter, as every ID is there once.
 */
function changesBetween(old: readonly string[], fresh: readonly string[]): Change[] {
  const changes: Change[] = [];
  let before = 0;
  let after = 0;
  for (const anchor of [...anchors(old, fresh), { old: old.length, fresh: fresh.length }]) {
    const change = trim(old, fresh, {
      before: { start: before, end: anchor.old },
      after: { start: after, end: anchor.fresh },
    });
    if (change.before.start < change.before.end || change.after.start < change.after.end) {
      changes.push(change);
    }
    before = anchor.old + 1;
    after = anchor.fresh + 1;
  }
  return changes;
}

interface Anchor {
  readonly old: number;
  readonly fresh: number;
}

/** The lines that both texts have once, as far as they stand in the same order. */
function anchors(old: readonly string[], fresh: readonly string[]): Anchor[] {
  const places = uniqueLines(fresh);
  const common: Anchor[] = [];
  for (const [line, at] of uniqueLines(old)) {
    const place = places.get(line);
    if (place !== undefined) common.push({ old: at, fresh: place });
  }
  return longestRising(common.map(({ fresh }) => fresh)).map((i) => common[i]!);
}

function uniqueLines(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (places.has(line)) repeated.add(line);
    places.set(line, at);
  }
  for (const line of repeated) places.delete(line);
  return places;
}

function trim(old: readonly string[], fresh: readonly string[], { before, after }: Change): Change {
  let { start } = before;
  let { start: freshStart } = after;
  while (start < before.end && freshStart < after.end && old[start] === fresh[freshStart]) {
    start++;
    freshStart++;
  }
  let { end } = before;
  let { end: freshEnd } = after;
  while (end > start && freshEnd > freshStart && old[end - 1] === fresh[freshEnd - 1]) {
    end--;
    freshEnd--;
  }
  return { before: { start, end }, after: { start: freshStart, end: freshEnd } };
}

/** Changes whose contexts meet share a hunk. */
function inHunks(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.before.start - last.before.end <= 2 * CONTEXT) hunks.at(-1)!.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function writeHunk(
  hunk: readonly Change[],
  old: readonly string[],
  fresh: readonly string[],
): string {
  const first = hunk[0]!;
  const last = hunk.at(-1)!;
  const lead = Math.min(CONTEXT, first.before.start);
  const trail = Math.min(CONTEXT, old.length - last.before.end);
  const before = { start: first.before.start - lead, end: last.before.end + trail };
  const after = { start: first.after.start - lead, end: last.after.end + trail };
  let body = '';
  let at = before.start;
  for (const change of hunk) {
    body += marked(' ', old.slice(at, change.before.start));
    body += marked('-', old.slice(change.before.start, change.before.end));
    body += marked('+', fresh.slice(change.after.start, change.after.end));
    at = change.before.end;
  }
  body += marked(' ', old.slice(at, before.end));
  return `@@ -${extent(before)} +${extent(after)} @@\n${body}`;
}

function marked(mark: string, lines: readonly string[]): string {
  return lines
    .map((line) => mark + (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`))
    .join('');
}

/** An empty stretch is told by the line before it. */
function extent({ start, end }: Span): string {
  const length = end - start;
  return `${length === 0 ? start : start + 1}${length === 1 ? '' : `,${length}`}`;
}
