import type { Segment } from '../../model/segments.ts';
import { endOfWords, firstWord, type Words } from '../../model/words.ts';

/** The words of a source, by their keys: where a target has them, they tell nothing. */
export function keysOfSource(columns: Words, segment: Segment): ReadonlySet<number> {
  const first = firstWord(columns, segment, 'source');
  return new Set(columns.keys.subarray(first, endOfWords(columns, segment, 'source')));
}
