import type { Edit } from '../../text/edit.ts';
import { range, slice } from '../../text/range.ts';
import type { EmphasisChange, EmphasisRepair } from './change.ts';
import { strongCount } from './delimiters.ts';
import { type Halves, MOST_REPAIRED, readAfter } from './halves.ts';

/** Two stars with one character between them. */
const PARTED = /(?<!\*)\*([^*\n])\*(?!\*)/g;

/**
 * Two stars that were one mark until a space or a sign came between them, or a letter changed its
 * place with one: `* *Map**`, `*7*Map**`, `*M*ap**`.
 */
export function findParted(halves: Halves): EmphasisChange[] {
  const { document, segment, loose, looseInSource } = halves;
  if (loose.length === 0 || loose.length > MOST_REPAIRED) return [];
  const { start, end } = segment.target.content;
  const pairs = [...document.text.slice(start, end).matchAll(PARTED)];
  return pairs
    .slice(0, MOST_REPAIRED)
    .flatMap(({ 0: here, 1: between, index }): EmphasisChange[] => {
      const place = range(start + index, start + index + here.length);
      const repair = mendings(halves, between!, place.start).find(({ edits }) =>
        isMended(halves, edits),
      );
      if (!repair) return [];
      const isOfSource = loose.length <= looseInSource;
      return [{ kind: 'odd', segment, range: place, expected: [], isOfSource, repairs: [repair] }];
    });
}

/** What may have been meant, the likely first. */
function mendings(
  { document: { text }, segment }: Halves,
  between: string,
  at: number,
): EmphasisRepair[] {
  const place = range(at, at + 3);
  const rewrite = (newText: string, isCertain: boolean): EmphasisRepair => ({
    does: 'complete',
    edits: [{ range: place, newText }],
    isCertain,
  });
  const isOfSource = slice(text, segment.source.content).includes(between);
  if (!/\p{L}/u.test(between)) {
    const isSure = /\s/.test(between) || !(isOfSource || PAIRED.test(between));
    return [rewrite('**', isSure)];
  }
  const isFirst = /\p{L}/u.test(text[place.end] ?? '');
  return [rewrite(isFirst ? `**${between}` : `${between}**`, /\p{Lu}/u.test(between))];
}

/** What may have a partner in the text. */
const PAIRED = /[()[\]{}<>"'’“”„«»（）「」]/;

/** Whether all marks are read after edits, and as much is strong as in the source. */
function isMended(halves: Halves, edits: readonly Edit[]): boolean {
  const { source, target } = halves;
  const after = readAfter(halves, edits);
  const wanted = strongCount(source.emphases);
  return (
    after.loose.length < target.loose.length &&
    strongCount(after.emphases) === wanted &&
    strongCount(target.emphases) < wanted
  );
}
