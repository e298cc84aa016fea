import type { NumberMention } from '../../locale/numbers/read.ts';
import type { Measure } from '../../locale/numbers/units.ts';
import { isHalfOfDay } from './half-of-day.ts';

/** Two numbers of a target, each of which stands with the unit of the other. */
export interface ExchangedMeasures {
  /** What the source says with its unit. */
  readonly original: NumberMention;
  /** What the target says with that unit. */
  readonly wrong: NumberMention;
  /** Where the target says the number of the original, with no unit or another one. */
  readonly right: NumberMention;
}

/**
 * Finds two numbers in each other's places: `100% within 30 days` as `30 % ... 100 jours`. What the
 * source says of either number, the target says of the other one alone.
 */
export function exchangedMeasures(
  source: readonly Measure[],
  target: readonly Measure[],
): ExchangedMeasures | undefined {
  for (const one of source) {
    const key = keyOf(one);
    const right = key === undefined ? undefined : onlyWith(target, one.number);
    if (!right || !key || isHalfOfDay(key) || keyOf(right) === key) continue;
    const other = source.find((measure) => {
      const place = keyOf(measure) === key ? undefined : onlyWith(target, measure.number);
      return place !== undefined && place !== right && keyOf(place) === key;
    });
    const wrong = other && onlyWith(target, other.number);
    if (wrong) return { original: one.number, wrong: wrong.number, right: right.number };
  }
  return undefined;
}

function keyOf({ number, unit }: Measure): string | undefined {
  return number.isPercent ? '%' : unit?.key;
}

/** The one measure of a target that has the number, if there is just one. */
function onlyWith(target: readonly Measure[], { values }: NumberMention): Measure | undefined {
  const same = target.filter(({ number }) => number.values.some((value) => values.includes(value)));
  return same.length === 1 ? same[0] : undefined;
}
