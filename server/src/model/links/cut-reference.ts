import type { Document } from '../document.ts';
import type { HalfLinks, LinkPair } from './pairs.ts';

/** What a reference lost in the place of its text's brackets. */
export interface CutReference {
  readonly lost: '[' | ']';
  /** Where what is left of the two stands. */
  readonly left: number;
}

/**
 * What is lost of the brackets around the text of a reference, of which only the label is still a
 * link: `de gids][g]` or `[de gids[g]`, where the source has `[the guide][g]`.
 */
export function cutReference(
  { text }: Document,
  { loose }: HalfLinks,
  { target, source }: LinkPair,
): CutReference | undefined {
  const isLabel = target.kind === 'reference' && target.url.start === target.text.start;
  if (!isLabel || source.kind !== 'reference' || source.url.start === source.text.start)
    return undefined;
  const { start } = target.range;
  const left = loose.findLast((at) => at < start);
  if (left === undefined) return undefined;
  if (text[left] === ']') return left === start - 1 ? { lost: '[', left } : undefined;
  return /^\[[^[\]]+$/.test(text.slice(left, start)) ? { lost: ']', left } : undefined;
}
