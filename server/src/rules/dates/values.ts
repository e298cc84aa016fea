import type { DateMention, DatePair, DateValues } from '../../locale/dates/index.ts';

/** What the target should say: the source's parts, and of its own those that do no harm. */
export function wantedValues(pair: Pick<DatePair, 'source' | 'target' | 'added'>): DateValues {
  const { source, target, added } = pair;
  const ownYear = target.year && !target.sharedYear ? target.year.value : undefined;
  const said = source.sharedYear && ownYear === undefined ? undefined : source.year?.value;
  const day = source.day ?? (added.length > 0 ? undefined : target.day);
  const year = target.sharedMonth ? undefined : (said ?? ownYear);
  return { day: day?.value, month: source.month!.value, year };
}

/** What a date of the source says for itself, without the year that a neighbor says for it. */
export function ownValues({ day, month, year, sharedYear }: DateMention): DateValues {
  return {
    day: day?.value,
    month: month!.value,
    year: sharedYear ? undefined : year?.value,
  };
}
