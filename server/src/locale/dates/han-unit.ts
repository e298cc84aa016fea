import { isEastAsian } from './characters.ts';
import { digitsAt } from './digits.ts';
import { ERAS } from './eras.ts';
import { hanValue, isHanNumeral } from './han-numerals.ts';
import { skipBlanks } from './month-word.ts';
import { type Cut, unit } from './unit.ts';

/** The unit that begins with a letter of East Asia. */
export function hanAt(text: string, at: number, end: number): Cut {
  const part = startsPart(text, at) ? partAt(text, at, end) : undefined;
  if (part) return part;
  let stop = at + 1;
  while (stop < end && isEastAsian(text.charCodeAt(stop))) {
    if (startsPart(text, stop) && partAt(text, stop, end)) break;
    stop++;
  }
  return unit('word', at, stop);
}

function startsPart(text: string, at: number): boolean {
  return isHanNumeral(text[at]!) || ERA_STARTS.has(text[at]!);
}

function partAt(text: string, at: number, end: number): Cut | undefined {
  return inWords(text, at, end) ?? yearOfEra(text, at, end);
}

// "八月", "二〇二〇年", and the days behind: "八月二日至五日".
function inWords(text: string, at: number, end: number): Cut | undefined {
  if (isHanNumeral(text[at - 1] ?? ' ')) return undefined;
  let stop = at;
  while (stop < end && stop - at < LONGEST && isHanNumeral(text[stop]!)) stop++;
  const role = stop > at ? ROLES[text[stop] ?? ''] : undefined;
  const numeral = text.slice(at, stop);
  const value = role && hanValue(numeral);
  if (!value || !MAY_BE[role](text, at, stop, value)) return undefined;
  const base = { ...unit(role === 'month' ? 'month' : 'number', at, stop + 1), value, role };
  return { ...base, width: role === 'year' ? 4 : Math.min(numeral.length, 2), digitsEnd: stop };
}

const LONGEST = 4;

const ROLES: Readonly<Record<string, 'year' | 'month' | 'day'>> = {
  ...{ 年: 'year', 月: 'month', 日: 'day', 号: 'day', 號: 'day' },
};

type Test = (text: string, start: number, end: number, value: number) => boolean;

const MAY_BE: Readonly<Record<'year' | 'month' | 'day', Test>> = {
  year: (_, start, end, value) => end - start === 4 && value >= 1900 && value < 2200,
  month: (text, start, end, value) =>
    value <= 12 &&
    !NOT_BEFORE.includes(text[start - 1] ?? ' ') &&
    !NO_MONTH.includes(text[end + 1] ?? ' '),
  // "Every two days", "building number two": only behind a month, or another day.
  day: (text, start, _, value) => value <= 31 && BEFORE_DAY.includes(text[start - 1] ?? ' '),
};

// Monthly sums, Mondays, counted months; "next month", "every month", "the third month".
const NO_MONTH = '额額曜次';
const NOT_BEFORE = '下上每第这這另同前后後';
const BEFORE_DAY = '月至到和与與及、-–—~～〜らと';

// "令和 2 年", "民國 109 年": a year of ours, told by its era.
function yearOfEra(text: string, at: number, end: number): Cut | undefined {
  const era = ERAS.find(({ name }) => text.startsWith(name, at));
  if (!era) return undefined;
  const from = skipBlanks(text, at + era.name.length, end);
  const isFirst = text[from] === '元';
  const { value, digitsEnd } = isFirst
    ? { value: 1, digitsEnd: from + 1 }
    : digitsAt(text, from, end);
  const sign = skipBlanks(text, digitsEnd, end);
  if (digitsEnd === from || digitsEnd - from > 3 || text[sign] !== '年') return undefined;
  const base = unit('number', at, sign + 1);
  return { ...base, value: value + era.before, width: 4, digitsEnd, role: 'year' };
}

const ERA_STARTS = new Set(ERAS.map(({ name }) => name[0]));
