import type { DateMention, DatePair } from '../../locale/dates/index.ts';
import type { PairPlace } from './verdict.ts';

/**
 * Sees to it that a month or a year that stands once for several dates is reported once: where it
 * stands. What one of them needs for itself counts as lost there: `1 augustus tot 30 juni 2023`
 * for `August 1, 2021 to June 30, 2023` lacks a year.
 */
export function withoutShared(place: PairPlace): PairPlace {
  const { source, target, changed, lost } = place.pair;
  const isYear = target.sharedYear !== undefined && changed.includes('year');
  const isMonth = target.sharedMonth && changed.includes('month');
  if (!isYear && !isMonth) return place;
  const owner = ownerOf(place, isYear ? 'year' : 'month');
  const name = isYear ? 'year' : 'month';
  const rest = changed.filter((one) => one !== name);
  if (owner && owner.source[name]?.value === source[name]?.value)
    return adjusted(place, rest, lost);
  if (isYear && isSharedInSource(place)) return place;
  return isYear ? adjusted(place, rest, [...lost, 'year']) : place;
}

function adjusted(
  place: PairPlace,
  changed: DatePair['changed'],
  lost: DatePair['lost'],
): PairPlace {
  return { ...place, pair: { ...place.pair, changed, lost } };
}

// `2022年3月和4月` for `March and April 2021`: one year for both on either side, at the other end.
function isSharedInSource({ dates, pair: { source, target } }: PairPlace): boolean {
  return dates.comparison.pairs.some(
    (one) =>
      says(one.target, 'year') &&
      one.target.year!.range === target.year!.range &&
      one.source.sharedYear !== undefined &&
      one.source.year?.value === source.year?.value,
  );
}

// The pair whose target says the shared part itself, if that pair is wrong in it as well.
function ownerOf({ dates, pair }: PairPlace, name: 'month' | 'year'): DatePair | undefined {
  const shared = pair.target[name]!.range;
  return dates.comparison.pairs.find(
    (one) =>
      says(one.target, name) && one.target[name]!.range === shared && one.changed.includes(name),
  );
}

function says(
  { month, year, sharedMonth, sharedYear }: DateMention,
  name: 'month' | 'year',
): boolean {
  return name === 'month' ? month !== undefined && !sharedMonth : year !== undefined && !sharedYear;
}
