import { contains, range } from '../../text/range.ts';
import type { Found } from './found.ts';
import type { DateMention } from './mention.ts';
import type { Unit } from './unit.ts';
import type { Field } from './worded.ts';

/** Leaves out months that are the weekdays of dates: Breton has one word for March and Tuesday. */
export function withoutWeekdays(found: readonly Found[]): readonly Found[] {
  if (!found.some(({ mention }) => mention.weekday)) return found;
  const weekdays = found.flatMap(({ mention }) => mention.weekday?.range ?? []);
  return found.filter(
    ({ first, last, mention }) =>
      first !== last || !weekdays.some((weekday) => contains(weekday, mention.range)),
  );
}

/** Joins the halves of a date that says its month twice: `1 mei mei 2020`, `2020년 4월 4월 1일`. */
export function withoutRepeats({ units }: Field, found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found;
  const all: Found[] = [];
  for (const one of found) {
    const last = all.at(-1);
    if (last && isRepeat(units, last, one)) all.push(joined(all.pop()!, one));
    else if (last && isSecondName(units, last, one)) all.push(withSecondName(all.pop()!, one));
    else all.push(one);
  }
  return all;
}

function isRepeat(units: readonly Unit[], { mention, last }: Found, next: Found): boolean {
  const { day, month, year, form } = mention;
  const other = next.mention;
  if (last + 1 !== next.first || units[next.first]!.marked || form === 'numeric') return false;
  if (month?.value !== other.month?.value || other.form !== form) return false;
  // "3. maist maini": from May to May.
  if (endingOf(mention) !== endingOf(other)) return false;
  return !(day && other.day) && !(year && other.year) && Boolean(day || other.day);
}

function endingOf({ month }: DateMention): string {
  return (month?.word?.ending ?? '') + (month?.tail ?? '');
}

function joined(found: Found, next: Found): Found {
  const [one, other] = [found.mention, next.mention];
  const mention: DateMention = {
    ...one,
    range: range(one.range.start, other.range.end),
    day: one.day ?? other.day,
    month: one.day ? one.month : other.month,
    year: one.year ?? other.year,
    weekday: one.weekday ?? other.weekday,
    stray: one.day ? other.month : one.month,
    weak: one.weak && other.weak,
    english: one.english && other.english,
  };
  return {
    mention,
    first: found.first,
    last: next.last,
    day: found.day < 0 ? next.day : found.day,
  };
}

// "2 تشرين الثاني/نوفمبر 2020", "listopad (oktobar)": the same month by its other name.
function isSecondName(units: readonly Unit[], { mention, last }: Found, next: Found): boolean {
  const { month, year } = mention;
  const other = next.mention;
  const between = units[last + 1];
  const isBeside =
    next.first === last + 2 && (between?.kind === 'slash' || between?.kind === 'break');
  if (!isBeside || other.day || (year && other.year)) return false;
  if (!month?.word || !other.month?.word || month.value !== other.month.value) return false;
  return month.word.column !== other.month.word.column && !month.word.english && !other.english;
}

function withSecondName(found: Found, { mention: { range: other, year }, last }: Found): Found {
  const { mention } = found;
  return {
    ...found,
    last,
    mention: {
      ...mention,
      range: range(mention.range.start, other.end),
      year: mention.year ?? year,
    },
  };
}
