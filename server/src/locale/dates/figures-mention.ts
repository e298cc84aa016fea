import { exists, yearOf } from './calendar.ts';
import type { DateLanguage } from './language.ts';
import type { DateMention, DatePart } from './mention.ts';
import type { Figures } from './numeric.ts';

/** The date that joined figures say in a language; undefined where they cannot be one. */
export function figuresMention(figures: Figures, language: DateLanguage): DateMention | undefined {
  const order = figuresOrder(figures, language);
  if (!order) return undefined;
  const part = (letter: string): DatePart | undefined => figures.numbers[order.indexOf(letter)];
  const [day, month, year] = [part('D'), part('M'), fullYear(part('Y'), language)];
  if (!year && !isEitherWay(day?.value, month?.value)) return undefined;
  return {
    range: figures.range,
    form: order === 'YMD' && figures.sign === '-' ? 'iso' : 'numeric',
    day,
    month: month && { value: month.value, range: month.range, word: undefined, tail: '' },
    year,
    weekday: undefined,
    sharedMonth: false,
    sharedYear: undefined,
    order,
    english: false,
    weak: order.length < 3 || !(figures.widths.includes(4) || figures.sign === '/'),
    swapped: order !== 'YMD' && day && month ? { day: month.value, month: day.value } : undefined,
    stray: undefined,
    split: false,
    link: undefined,
  };
}

function isEitherWay(one: number | undefined, other: number | undefined): boolean {
  return exists(one, other, undefined) || exists(other, one, undefined);
}

function figuresOrder(
  { widths, numbers }: Figures,
  { numericOrder, wordOrder }: DateLanguage,
): string | undefined {
  const [first, second, third] = widths as [number, number, number | undefined];
  // Where ISO is the rule, what has its year behind stands as words do: `15.9.2020`.
  const isIso = numericOrder.startsWith('Y') && wordOrder.startsWith('D');
  const dayMonth = isIso ? 'DM' : numericOrder.replace('Y', '');
  if (third === undefined) {
    if (first === 4) return isMonth(numbers[1]!) ? 'YM' : undefined;
    if (second === 4) return isMonth(numbers[0]!) && isCentury(numbers[1]!) ? 'MY' : undefined;
    return dayMonth;
  }
  if (first === 4) return isCentury(numbers[0]!) ? 'YMD' : undefined;
  if (third === 4) return isCentury(numbers[2]!) ? `${dayMonth}Y` : undefined;
  const isYearFirst = numericOrder.startsWith('Y') && first === 2;
  return isYearFirst && exists(numbers[2]!.value, numbers[1]!.value, undefined)
    ? 'YMD'
    : `${dayMonth}Y`;
}

function isMonth({ value }: DatePart): boolean {
  return value >= 1 && value <= 12;
}

function isCentury({ value }: DatePart): boolean {
  return (value >= 1900 && value < 2200) || value === 9999 || (value >= 2440 && value < 2700);
}

function fullYear(part: DatePart | undefined, { era }: DateLanguage): DatePart | undefined {
  if (!part) return undefined;
  const isShort = part.range.end - part.range.start === 2;
  return { ...part, value: yearOf(part.value, isShort, era) };
}
