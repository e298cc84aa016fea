import { type Document, textOf } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { endOfWords, firstWord, words } from '../../model/words.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { candidates } from './candidates.ts';
import type { CompoundName } from './compounds.ts';

/** A name of several words, and where a target writes it in another way. */
export interface RespelledCompound {
  readonly segment: Segment;
  readonly name: string;
  readonly place: Range;
}

/** Names of the source that the target has in other capitals, or as one word: `Power bi`, `PowerBI`. */
export function respelledCompounds(document: Document): RespelledCompound[] {
  const found: RespelledCompound[] = [];
  for (const { segment, side, word, compound } of candidates(document)) {
    if (!compound) continue;
    const place =
      side === 'target'
        ? inOtherCapitals(document, word, compound)
        : asOneWord(document, segment, compound);
    if (!place || !textOf(document, segment, 'source').includes(compound.name)) continue;
    found.push({ segment, name: compound.name, place });
  }
  return found;
}

function inOtherCapitals(
  document: Document,
  word: number,
  { name, keys }: CompoundName,
): Range | undefined {
  const { starts, ends } = words(document);
  if (document.text.startsWith(name, starts[word])) return undefined;
  const place = range(starts[word]!, ends[word + keys.length - 1]!);
  const written = slice(document.text, place);
  // German joins the parts of its compounds by hyphens.
  if (spaced(written) === spaced(name) || written === written.toUpperCase()) return undefined;
  return spaced(written).toLowerCase() === spaced(name).toLowerCase() ? place : undefined;
}

function spaced(name: string): string {
  return name.replace(/[\s\u2010\u2011-]+/g, ' ');
}

function asOneWord(
  document: Document,
  segment: Segment,
  { name, joined }: CompoundName,
): Range | undefined {
  if (textOf(document, segment, 'target').includes(name)) return undefined;
  const { keys, starts, ends } = words(document);
  const end = endOfWords(words(document), segment, 'target');
  for (let i = firstWord(words(document), segment, 'target'); i < end; i++) {
    if (keys[i] === joined) return range(starts[i]!, ends[i]!);
  }
  return undefined;
}
