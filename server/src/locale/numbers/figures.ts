import { digitValue } from '../dates/characters.ts';

/** The value of a raised figure, as footnotes have them, or -1. */
export function raisedValue(code: number): number {
  return code < 0xb2 || code > 0x2079 ? -1 : RAISED.indexOf(String.fromCharCode(code));
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const BEYOND_ASCII = /[^\0-\x7f]/;

/** A text with the figures of all scripts as `0` to `9`, and all else in its place. */
export function withPlainFigures(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (figure) => {
    const value = digitValue(figure.charCodeAt(0));
    return value < 0 ? figure : String(value);
  });
}

/** Signs between the figures of one number. */
export const POINTS = '.．٫';
export const COMMAS = ',，،٬';
export const SPACES = ' \u00a0\u202f\u2009';
export const APOSTROPHES = "'’";

const ONLY_FIGURES = /^[0-9]+$/;

/** No number that means something to a reader has more figures. */
const MOST_FIGURES = 40;

/** Languages whose numbers have commas between groups and a point before decimals, always. */
const POINT_IS_DECIMAL = new Set(['en', 'ja', 'ko', 'zh']);

/** Whether a language always writes a point before decimals. */
export function isPointDecimal(language: string): boolean {
  return POINT_IS_DECIMAL.has(language);
}

/** Languages whose numbers have points between groups and a comma before decimals, as CLDR says. */
const COMMA_IS_DECIMAL = new Set(
  'az bs ca da de el es eu gl hr id is it nl pt ro sl sr tr vi'.split(' '),
);

/** Whether a language writes a comma before decimals, and points between groups. */
export function isCommaDecimal(language: string): boolean {
  return COMMA_IS_DECIMAL.has(language);
}

/**
 * The ways to read figures with their separators, in plain figures with a point. Most languages
 * write `1,234` or `1.234` for the same, and pages mix them; only some are sure of one reading.
 */
export function valuesOf(figures: string, language: string): string[] {
  if (figures.length > MOST_FIGURES) return [figures];
  if (ONLY_FIGURES.test(figures)) return [canonical(figures)];
  const plain = withPlainSeparators(figures);
  const separators = plain.replace(/\d/g, '');
  if (separators === '') return [canonical(plain)];
  const groups = plain.split(/[., ]/);
  const areGroups = areThousands(groups) || areLakhs(separators, groups);
  const whole = areGroups ? [canonical(groups.join(''))] : [];
  const last = separators.at(-1)!;
  if (last === ' ') return [canonical(groups.join(''))];
  if (separators.replaceAll(last, '') !== '') return [...whole, decimalAt(plain, last)];
  if (separators.length > 1) return areGroups ? whole : [groups.join('.')];
  const decimal = decimalAt(plain, last);
  if (!areGroups) return [decimal];
  if (POINT_IS_DECIMAL.has(language)) return last === ',' ? whole : [decimal];
  // No decimals are three zeros.
  return groups[1] === '000' ? whole : [...whole, decimal];
}

function areThousands([first, ...others]: readonly string[]): boolean {
  return first!.length <= 3 && others.every(({ length }) => length === 3);
}

/** `12,34,567`, as India counts. */
function areLakhs(separators: string, groups: readonly string[]): boolean {
  const [first, last] = [groups[0]!, groups.at(-1)!];
  if (groups.length < 3 || first.length > 2 || last.length !== 3 || /[^,]/.test(separators)) {
    return false;
  }
  return groups.slice(1, -1).every(({ length }) => length === 2);
}

/** A number whose decimals follow the last of its separators. */
function decimalAt(plain: string, separator: string): string {
  const point = plain.lastIndexOf(separator);
  return canonical(`${plain.slice(0, point).replace(/[., ]/g, '')}.${plain.slice(point + 1)}`);
}

/** Figures as `0` to `9`, and each separator as a point, a comma or a space. */
function withPlainSeparators(figures: string): string {
  let plain = '';
  for (const character of withPlainFigures(figures)) {
    if (character >= '0' && character <= '9') plain += character;
    else if (POINTS.includes(character)) plain += '.';
    else if (COMMAS.includes(character)) plain += ',';
    else if (character !== '\\') plain += ' ';
  }
  return plain;
}

const ZERO = 48;

/** Figures without zeros that add nothing. */
export function canonical(figures: string): string {
  if (figures.charCodeAt(0) !== ZERO && !figures.includes('.')) return figures;
  const whole = figures.replace(/^0+(?=\d)/, '');
  return whole.includes('.') ? whole.replace(/\.?0+$/, '') : whole;
}

/** In a pattern: the end of a Latin word. East Asian words follow it without a space. */
export const WORD_END =
  '(?!(?![\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}])\\p{L})';
