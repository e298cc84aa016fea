import type { Range } from '../../../text/range.ts';
import { byLength } from './by-length.ts';
import { bySigns } from './by-signs.ts';
import { byWording } from './by-wording.ts';
import type { Locate, Sought } from './sought.ts';

/**
 * What tells where emphasis belongs in a target. `wording`: the same words, or the translation
 * they have in other segments; `signs`: what follows the emphasis, such as the colon after a
 * label; `length`: as many words, which is a guess.
 */
export type Witness = 'wording' | 'signs' | 'length';

/** The stretch of a target that says what is marked in its source, or undefined. */
export function counterpart(sought: Sought, witness: Witness): Range | undefined {
  return WITNESSES[witness](sought);
}

const WITNESSES: Readonly<Record<Witness, Locate>> = {
  wording: byWording,
  signs: bySigns,
  length: byLength,
};
