import { digitValue } from '../dates/characters.ts';
import { isCommaDecimal, isPointDecimal, raisedValue, withPlainFigures } from './figures.ts';

/** English figures: thousands in groups by commas, a point before decimals. */
const ENGLISH = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

/** A version of a program, which is written the same everywhere. */
const VERSION = /^\d+(?:\.\d+){2,}$/;

/** The separators of other figures: before three figures at the end either kind may be meant. */
const SEPARATORS = /[^\d]/g;

/**
 * Writes English figures in the manner of other ones: `1,500.5` in the manner of `2.000,5` is
 * `1.500,5`. Undefined where these do not show how to write what is needed; of a sign that may
 * part groups as well as decimals, the language tells what it does.
 */
export function writeLike(english: string, manner: string, language = ''): string | undefined {
  const zero = zeroOf(manner);
  if (zero === ZERO) return writeInLatin(english, manner, language);
  const plain = withPlainFigures(manner).replace(/[٫٬]/g, toLatinSign);
  const written = writeInLatin(english, plain, language);
  const hasOwnSigns = /[٫٬]/.test(manner);
  return written?.replace(hasOwnSigns ? /[\d.,]/g : /\d/g, (sign) => inScript(sign, zero));
}

const ZERO = 48;

/** The code of the nought that figures are written with. */
function zeroOf(figures: string): number {
  const code = figures.charCodeAt(0);
  const value = digitValue(code);
  return value < 0 ? ZERO : code - value;
}

function toLatinSign(sign: string): string {
  return sign === '٫' ? '.' : ',';
}

/** Arabic and Persian have separators of their own. */
function inScript(sign: string, zero: number): string {
  if (sign >= '0' && sign <= '9') return String.fromCharCode(zero + Number(sign));
  return sign === '.' ? '٫' : '٬';
}

function writeInLatin(english: string, manner: string, language: string): string | undefined {
  if (raisedValue(english.charCodeAt(0)) >= 0) return english;
  const match = ENGLISH.exec(english);
  if (!match) return isAlike(english, manner) || isVersion(english, manner) ? english : undefined;
  if (/[^\d.,\s\u00a0\u202f'’]/.test(manner)) return undefined;
  const [, whole, decimals] = match;
  const separators = manner.match(SEPARATORS) ?? [];
  const groups = whole!.split(',');
  if (groups.length === 1 && decimals === undefined) return whole;
  if (groups.length > 1 && decimals !== undefined) {
    const [group, point] = [separators[0], separators.at(-1)];
    return separators.length > 1 && group !== point
      ? groups.join(group) + point + decimals
      : undefined;
  }
  const [separator] = separators;
  if (separator === undefined || separators.some((other) => other !== separator)) return undefined;
  const isGroup = manner
    .split(separator)
    .slice(1)
    .every((part) => part.length === 3);
  if (groups.length > 1)
    return isGroup || partsGroups(separator, language) ? groups.join(separator) : undefined;
  return separators.length === 1 ? `${whole}${separator}${decimals}` : undefined;
}

function isVersion(english: string, manner: string): boolean {
  return VERSION.test(english) && /^[\d.]+$/.test(manner);
}

/** Whether a language puts a sign between groups of figures, and never before decimals. */
function partsGroups(sign: string, language: string): boolean {
  if (sign === ',') return isPointDecimal(language);
  return sign === '.' ? isCommaDecimal(language) : /\s/.test(sign);
}

/** Whether a version or a time is written as another one is; of times, only the minutes may differ. */
function isAlike(english: string, manner: string): boolean {
  if (english.replace(/\d/g, '') !== manner.replace(/\d/g, '')) return false;
  return !english.includes(':') || english.split(':')[0] === manner.split(':')[0];
}
