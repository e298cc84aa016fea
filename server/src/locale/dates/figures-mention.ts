import { exists } from './calendar.ts';
import type { DateLanguage } from './language.ts';
import type { DateMention, DatePart } from './mention.ts';
import type { Figures } from './numeric.ts';

/** The date that joined figures say in a language; undefined where they cannot be one. */
export function figuresMention(figures: Figures, language: DateLanguage): DateMention | undefined {
  const order = figuresOrder(figures, language);
  if (!order) return undefined;
  const parts = new Map([...order].map((letter, at) => [letter, figures.numbers[at]!]));
  const day = parts.get('D');
  const month = parts.get('M');
  const year = fullYear(parts.get('Y'), language);
  if (
    !year &&
    !exists(day?.value, month?.value, undefined) &&
    !exists(month?.value, day?.value, undefined)
  ) {
    return undefined;
  }
  const isWhole = order.length === 3 && figures.widths.some((width) => width === 4);
  return {
    range: figures.range,
    form: order === 'YMD' && figures.sign === '-' ? 'iso' : 'numeric',
    ...{ day, month: month && { ...month, word: undefined, tail: '' }, year, weekday: undefined },
    ...{ sharedMonth: false, sharedYear: false, english: false, stray: undefined, link: undefined },
    ...{ order, weak: !isWhole, split: false },
    swapped: order !== 'YMD' && day && month ? { day: month.value, month: day.value } : undefined,
  };
}

function figuresOrder(
  { widths, numbers }: Figures,
  { numericOrder }: DateLanguage,
): string | undefined {
  const [first, second, third] = widths as [number, number, number | undefined];
  const dayMonth = numericOrder.replace('Y', '');
  if (third === undefined) {
    if (first === 4) return isMonth(numbers[1]!) ? 'YM' : undefined;
    if (second === 4) return isMonth(numbers[0]!) ? 'MY' : undefined;
    return dayMonth;
  }
  if (first === 4) return isCentury(numbers[0]!) ? 'YMD' : undefined;
  if (third === 4) return isCentury(numbers[2]!) ? `${dayMonth}Y` : undefined;
  return numericOrder.startsWith('Y') ? 'YMD' : `${dayMonth}Y`;
}

function isMonth({ value }: DatePart): boolean {
  return value >= 1 && value <= 12;
}

function isCentury({ value }: DatePart): boolean {
  return (value >= 1900 && value < 2200) || value === 9999 || (value >= 2440 && value < 2700);
}

function fullYear(part: DatePart | undefined, { era }: DateLanguage): DatePart | undefined {
  if (!part) return undefined;
  if (part.range.end - part.range.start === 2) return { ...part, value: part.value + 2000 };
  return era > 0 && part.value > 2400 ? { ...part, value: part.value - era } : part;
}
