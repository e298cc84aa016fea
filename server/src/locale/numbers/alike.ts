import { isSlip } from '../../text/slip.ts';
import type { NumberMention } from './read.ts';

/** What tells numbers that differ by a slip. */
export type Figures = Partial<Pick<NumberMention, 'values' | 'isPercent'>>;

/** The only one of some numbers that another one is with a slip in its figures. */
export function onlyAlike<Other extends Figures>(
  number: Figures,
  others: readonly Other[],
): Other | undefined {
  const [first, ...more] = others.filter((other) => isAlike(number, other));
  return more.length === 0 ? first : undefined;
}

/**
 * The number that stands in the place of another one, is it with a slip, and says what a neighbor
 * says: `11 or 11` for `10 or 11`. Undefined where any other number differs.
 */
export function alikeInPlace(
  number: NumberMention,
  wanted: readonly NumberMention[],
  given: readonly NumberMention[],
): NumberMention | undefined {
  const place = wanted.indexOf(number);
  const here = given[place];
  if (!here || wanted.length !== given.length || !isAlike(number, here)) return undefined;
  const isSame = wanted.every(
    ({ values: [value] }, at) => at === place || given[at]!.values.includes(value!),
  );
  return isSame ? here : undefined;
}

const FEWEST_FIGURES = 2;

function isAlike(number: Figures, other: Figures): boolean {
  const [here, there] = [number.values?.[0], other.values?.[0]];
  if (!here || here.length < FEWEST_FIGURES || here.length !== there?.length) return false;
  return number.isPercent === other.isPercent && isSlip(here, there);
}
