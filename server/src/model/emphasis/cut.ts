import { type Range, range, slice } from '../../text/range.ts';
import type { EmphasisChange } from './change.ts';
import type { Halves } from './halves.ts';

/**
 * Marks that white space cuts in two, as machines write them: `* *a* *` in place of `**a**`. What
 * is left between the inner marks is stressed, and the outer marks stand as they are.
 */
export function findCut({ document, segment, source, target }: Halves): EmphasisChange[] {
  const strong = source.emphases.find((emphasis) => emphasis.strong);
  if (!strong || target.loose.length < 2) return [];
  const { text } = document;
  const loose = new Map(target.loose.map((mark) => [mark.range.start, mark.range]));
  const changes: EmphasisChange[] = [];
  for (const { range: inner, content } of target.emphases) {
    const before = loose.get(inner.start - 2);
    const after = loose.get(inner.end + 1);
    if (!before || !after || !isCut(text, before, inner) || !isCut(text, inner, after)) continue;
    const whole = range(before.start, after.end);
    const newText = `**${slice(text, content).trim()}**`;
    const repairs = [
      { does: 'tighten', edits: [{ range: whole, newText }], isCertain: true },
    ] as const;
    changes.push({
      kind: 'padded',
      segment,
      range: whole,
      expected: [],
      isOfSource: false,
      repairs,
    });
  }
  return changes;
}

/** Whether two marks are apart by one space: `* *`. */
function isCut(text: string, first: Range, second: Range): boolean {
  return (
    second.start - first.end === 1 && /^\*\s\*$/.test(text.slice(first.end - 1, second.start + 1))
  );
}
