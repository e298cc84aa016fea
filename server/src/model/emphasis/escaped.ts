import { type Range, range, slice } from '../../text/range.ts';
import type { EmphasisChange, EmphasisRepair } from './change.ts';
import type { DisguisedMarks } from './disguise.ts';
import { type Halves, MOST_REPAIRED, readAfter } from './halves.ts';

/** Marks that readers see because they are escaped, full-width or entities, where the source has none. */
export function findEscaped(halves: Halves): EmphasisChange[] {
  const { disguised, disguisedInSource, segment } = halves;
  if (disguised.length <= disguisedInSource) return [];
  const changes: EmphasisChange[] = [];
  const found = (at: Range, repairs: readonly EmphasisRepair[]): void => {
    changes.push({ kind: 'escaped', segment, range: at, expected: [], isOfSource: false, repairs });
  };
  for (let i = 0; i < disguised.length; i++) {
    const mark = disguised[i]!;
    const next = disguised[i + 1];
    const pair = next && unescaped(halves, mark, next);
    if (pair) {
      found(range(mark.range.start, next.range.end), [pair]);
      i++;
    } else if (isEmptyPair(mark)) found(mark.range, [refilled(halves, mark)]);
    else if (lacksEmphasis(halves)) found(mark.range, [removal(mark.range, false)]);
  }
  return changes;
}

/** `\*\*\*\*` is what is left of two marks with nothing between them. */
function isEmptyPair({ count }: DisguisedMarks): boolean {
  return count >= 4 && count % 2 === 0;
}

/** Puts the marks around a name in brackets that they are behind, or removes them. */
function refilled(halves: Halves, { range: { start, end } }: DisguisedMarks): EmphasisRepair {
  const before = halves.document.text.slice(Math.max(start - 99, 0), start);
  const name = (lacksEmphasis(halves) && IN_BRACKETS.exec(before)?.[0]) || '';
  return removal(range(start - name.length, end), true, name.replace(/[^[\]]+/, '**$&**'));
}

/** The last name of a path stands for the whole of it. */
const IN_BRACKETS = /(?<!\] ?> ?)\[[^\]*<>[]+\]$/;

function lacksEmphasis({ source, target }: Halves): boolean {
  return target.emphases.length < source.emphases.length;
}

function removal(at: Range, isCertain: boolean, newText = ''): EmphasisRepair {
  const does = newText ? 'emphasize' : 'remove';
  return { does, edits: [{ range: at, newText }], isCertain };
}

/** Writes two disguised marks plainly, where the source has an emphasis for them. */
function unescaped(
  halves: Halves,
  first: DisguisedMarks,
  second: DisguisedMarks,
): EmphasisRepair | undefined {
  if (first.mark !== second.mark || first.count !== second.count) return undefined;
  if (!lacksEmphasis(halves)) return undefined;
  if (halves.disguised.length > MOST_REPAIRED) return undefined;
  const inner = slice(halves.document.text, range(first.range.end, second.range.start));
  if (inner.trim() === '') return undefined;
  const edits = [first, second].map(({ range: at, mark, count }) => ({
    range: at,
    newText: mark.repeat(count),
  }));
  const after = readAfter(halves, edits);
  const isRead =
    after.emphases.length === halves.target.emphases.length + 1 &&
    after.loose.length === halves.target.loose.length;
  return isRead ? { does: 'unescape', edits, isCertain: true } : undefined;
}
