import type { Range } from '../../text/range.ts';
import { digitValue, isBlank, isLetter } from './characters.ts';
import type { DatePart } from './mention.ts';

/** Two or three numbers joined by the same sign, as dates in figures are. */
export interface Figures {
  readonly range: Range;
  readonly sign: '-' | '/' | '.';
  readonly numbers: readonly DatePart[];
  /** How many digits each has. */
  readonly widths: readonly number[];
}

/** The figures that begin at an offset, or undefined where they are a version, a path, a time. */
export function figuresAt(text: string, start: number, end: number): Figures | undefined {
  if (start > 0 && !mayStandBefore(text, start - 1)) return undefined;
  const first = numberAt(text, start, end);
  const sign = signAfter(text, first.range.end, end);
  if (!sign) return undefined;
  const second = numberAt(text, sign.end, end);
  if (second.range.end === sign.end || widthOf(second) > 4) return undefined;
  const next = signAfter(text, second.range.end, end);
  const third =
    next?.sign === sign.sign
      ? numberAt(text, next.end, end)
      : sign.sign === '/'
        ? yearApart(text, second.range.end, end)
        : undefined;
  const numbers = third && widthOf(third) > 0 ? [first, second, third] : [first, second];
  const last = numbers.at(-1)!.range.end;
  if (!mayStandAfter(text, last, end)) return undefined;
  const widths = numbers.map(widthOf);
  if (!isDateLike(widths, sign.sign, text[last] === '.')) return undefined;
  // "10. 2021 Dezember"
  const isApart = sign.end > first.range.end + 1 && widths[1] === 4;
  if (widths.length === 2 && (isApart || isAmongNumbers(text, start, last))) return undefined;
  return { range: { start, end: last }, sign: sign.sign, numbers, widths };
}

// "10/5 2021", "10/5-2021", as Scandinavians write
function yearApart(text: string, at: number, end: number): DatePart | undefined {
  if (text[at] !== '-' && !isBlank(text.charCodeAt(at))) return undefined;
  const year = numberAt(text, at + 1, end);
  return year.value >= 1900 && year.value < 2200 && widthOf(year) === 4 ? year : undefined;
}

interface Sign {
  readonly sign: '-' | '/' | '.';
  readonly end: number;
}

function signAfter(text: string, at: number, end: number): Sign | undefined {
  const from = isBlank(text.charCodeAt(at)) && text.charCodeAt(at) > 0x2000 ? at + 1 : at;
  const sign = SIGNS[text[from]!];
  if (!sign) return undefined;
  let stop = from + 1;
  const mayBeSpaced = sign === '.' || text.charCodeAt(stop) > 0x2000;
  if (mayBeSpaced && stop < end && isBlank(text.charCodeAt(stop))) stop++;
  return { sign, end: stop };
}

const SIGNS: Readonly<Record<string, Sign['sign']>> = {
  ...{ '-': '-', '/': '/', '.': '.' },
  // Beside figures of full width.
  ...{ '－': '-', '／': '/', '．': '.' },
};

function numberAt(text: string, start: number, end: number): DatePart {
  let at = start;
  let value = 0;
  for (; at < end && at - start < 6; at++) {
    const digit = digitValue(text.charCodeAt(at));
    if (digit < 0) break;
    value = value * 10 + digit;
  }
  return { value, range: { start, end: at } };
}

function widthOf({ range }: DatePart): number {
  return range.end - range.start;
}

function mayStandBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0x3000) return true;
  // "מ-25.11.2020"
  if (text[at] === '-' && isHebrew(text.charCodeAt(at - 1))) return true;
  return (
    !isLetter(code) &&
    digitValue(code) < 0 &&
    !'-/._#@=&?$€£+'.includes(text[at]!) &&
    !isTime(text, at)
  );
}

function isHebrew(code: number): boolean {
  return code >= 0x5d0 && code <= 0x5ea;
}

function isTime(text: string, at: number): boolean {
  return text[at] === ':' && digitValue(text.charCodeAt(at - 1)) >= 0;
}

function mayStandAfter(text: string, at: number, end: number): boolean {
  if (at >= end) return true;
  const code = text.charCodeAt(at);
  if (code >= 0x3000) return true;
  if (text[at] === 'T') return digitValue(text.charCodeAt(at + 1)) >= 0;
  if (digitValue(code) >= 0 || '_/:%'.includes(text[at]!)) return false;
  if (isLetter(code) && code < 0x80) return BASQUE_CASE.test(text.slice(at, at + 8));
  if (text[at] === '-' && HUNGARIAN_CASE.test(text.slice(at, at + 8))) return true;
  const joins = text[at] === '-' || text[at] === '.';
  return !joins || !(digitValue(text.charCodeAt(at + 1)) >= 0 || isAscii(text.charCodeAt(at + 1)));
}

// "2021/08/31ra"
const BASQUE_CASE = /^(?:e?an|e?a|e?k|e?tik|e?ra|e?rako|e?rarte)(?![\w-])/;

// "2020. 11. 10-ig", "2020.11.10-től"
const HUNGARIAN_CASE =
  /^-(?:ig|t[óő]l|j?[aáeé](?:n|i|t|ra|re|ig|t[óő]l|val|vel|nak|nek)?)(?![\w-])/;

// "16 2021-15 2022": two dates out of order, not a month of a year.
function isAmongNumbers(text: string, start: number, end: number): boolean {
  return (
    (text[start - 1] === ' ' && digitValue(text.charCodeAt(start - 2)) >= 0) ||
    (text[end] === ' ' && digitValue(text.charCodeAt(end + 1)) >= 0)
  );
}

function isAscii(code: number): boolean {
  return code < 0x80 && isLetter(code);
}

function isDateLike(widths: readonly number[], sign: string, point: boolean): boolean {
  const [first, second, third] = widths as [number, number, number | undefined];
  if (second > 2 && third !== undefined) return false;
  if (third === undefined) return isPair(first, second, sign, point);
  if (first === 4) return third <= 2;
  return (
    first <= 2 && (third === 4 || (third === 2 && second === 2) || (third === 2 && sign === '/'))
  );
}

function isPair(first: number, second: number, sign: string, point: boolean): boolean {
  // "05.2023" is a month; "5.2023" may be any number.
  if (sign === '.') return first === 2 && second === 4 ? true : point && first <= 2 && second <= 2;
  if (first === 4) return second === 2 || (sign === '/' && second === 1);
  return sign === '/' && first <= 2 && (second <= 2 || second === 4);
}
