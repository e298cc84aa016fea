import { type Range, range, rangeLookup } from '../../text/range.ts';

/** A number in figures. */
export interface NumberMention {
  /** The figures with the separators among them. */
  readonly range: Range;
  /**
   * What it may say, in plain figures with a point: `1.234` says `1234` or `1.234`, `30 万` says
   * `30` or `300000`, `2PM` says `2` or `14`. Zeros that add nothing are left out; a version such
   * as `2.1.3` stays as it is.
   */
  readonly values: readonly string[];
  /** What follows without a space: letters, as in `300K` and `1st`. */
  readonly suffix: string;
  readonly isPercent: boolean;
  /**
   * Whether it stands by itself. What belongs to a name (`FY21`), a time, a fraction or a phrase
   * (`24x7`) may be said otherwise in another language, so nobody misses it.
   */
  readonly isFirm: boolean;
}

/**
 * Reads the numbers in a stretch of text, but for those in the ranges to skip. Figures of other
 * scripts and full-width ones are read too; separators may be points, commas, spaces, apostrophes.
 */
export function readNumbers(text: string, within: Range, skip: readonly Range[]): NumberMention[] {
  const isSkipped = rangeLookup(skip);
  const found: NumberMention[] = [];
  for (let at = within.start; at < within.end; ) {
    if (digitValue(text.charCodeAt(at)) < 0) {
      at++;
      continue;
    }
    const end = numberEnd(text, at, within.end);
    if (!isSkipped(at)) found.push(makeMention(text, within, range(at, end)));
    at = end;
  }
  return found;
}

/** The value of a decimal figure of any script we meet, or -1. */
export function digitValue(code: number): number {
  if (code < 128) return code >= 48 && code <= 57 ? code - 48 : -1;
  for (const zero of ZEROS) if (code >= zero && code <= zero + 9) return code - zero;
  return -1;
}

/** Arabic, Persian, Devanagari, Thai and full-width figures. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xe50, 0xff10];

const POINTS = '.．٫';
const COMMAS = ',，،٬';
const SPACES = ' \u00a0\u202f\u2009';
const APOSTROPHES = "'’";

/**
 * The end of a number. A point or comma belongs to it where a figure follows; a space or an
 * apostrophe only where exactly three do, after no more than three.
 */
function numberEnd(text: string, start: number, limit: number): number {
  let end = digitsEnd(text, start, limit);
  const isShort = end - start <= 3;
  for (;;) {
    const isEscaped = text[end] === '\\';
    const separator = end + (isEscaped ? 1 : 0);
    const next = separator + 1;
    if (next >= limit) return end;
    const sign = text[separator]!;
    const after = digitsEnd(text, next, limit);
    const isDecimal = (POINTS.includes(sign) || COMMAS.includes(sign)) && after > next;
    const isGroup = SPACES.includes(sign) || APOSTROPHES.includes(sign);
    if (!isDecimal && !(isGroup && isShort && after - next === 3)) return end;
    end = after;
  }
}

function digitsEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && digitValue(text.charCodeAt(at)) >= 0) at++;
  return at;
}

function makeMention(text: string, within: Range, at: Range): NumberMention {
  const before = text.slice(Math.max(within.start, at.start - 2), at.start);
  const after = text.slice(at.end, Math.min(within.end, at.end + 12));
  const suffix = /^\p{L}+/u.exec(after)?.[0] ?? '';
  const plain = valuesOf(text.slice(at.start, at.end));
  const isPercent = /^[\s\u00a0\u202f]?[%％٪]/.test(after) || /[%％٪]\s?$/.test(before);
  return {
    range: at,
    values: [...plain, ...multiplied(plain, after), ...afternoon(plain, after)],
    suffix,
    isPercent,
    isFirm: isByItself(before, after, suffix) && !(isPercent && plain[0] === '100'),
  };
}

/** Words and signs that multiply the number before them, by the power of ten they stand for. */
const MAGNITUDES: readonly (readonly [number, RegExp])[] = [
  [
    3,
    /^[-\s]?(?:K(?!\p{L})|thousand|tis|tys|tus|ezer|duizend|tausend|bin(?!\p{L})|mil(?:a|e)?(?!\p{L})|тыс|ألف|آلاف|[千천])/iu,
  ],
  [4, /^\s?[万萬만]/],
  [6, /^[-\s]?(?:M(?!\p{L})|mill?i|mio|mln|mil(?!\p{L})|млн|милл|ملي)/iu],
  [8, /^\s?[億亿억]/],
  [9, /^[-\s]?(?:B(?!\p{L})|bn(?!\p{L})|billion|mld|mrd|mili?ar|млрд)/iu],
];

function multiplied(values: readonly string[], after: string): string[] {
  const powers = MAGNITUDES.filter(([, pattern]) => pattern.test(after)).map(([power]) => power);
  return powers.flatMap((power) => values.map((value) => canonical(shifted(value, power))));
}

function shifted(value: string, power: number): string {
  const [whole, decimals = ''] = value.split('.');
  return `${whole}${decimals.slice(0, power).padEnd(power, '0')}.${decimals.slice(power) || '0'}`;
}

/** Hours of the afternoon as most languages count them. */
function afternoon(values: readonly string[], after: string): string[] {
  const hour = Number(values[0]);
  return hour < 12 && /^(?::\d\d)?\s?p\.?m\b/i.test(after) ? [String(hour + 12)] : [];
}

/** What comes before a name's figures: `FY21`, `v2`, `x-1`, `_3`, `$_1`; a half of `7/10`, `24x7`. */
const JOINED_BEFORE = /[A-Za-zÀ-ɏͰ-ԯ_#]$|[A-Za-z][-‑]$|\p{Nd}[/:×]$/u;
/** What joins figures to what follows: `21Vianet`, `24x7`, `1/2`, `10:30`, `2nd`, `8 a.m.` */
const JOINED_AFTER =
  /^(?:[/:×]\p{Nd}|_|x\d|h\d|\s?[ap]\.?m\b|\p{L}{5}|\p{L}+\d|(?:st|nd|rd|th)\b)/iu;

function isByItself(before: string, after: string, suffix: string): boolean {
  if (JOINED_BEFORE.test(before)) return false;
  return suffix === ''
    ? !JOINED_AFTER.test(after)
    : !JOINED_AFTER.test(after) || isEastAsian(suffix);
}

/** Scripts that put no space between a number and what it counts. */
function isEastAsian(word: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);
}

/** No number that means something to a reader has more figures. */
const MOST_FIGURES = 40;

/** The ways to read figures with their separators. */
export function valuesOf(figures: string): string[] {
  if (figures.length > MOST_FIGURES) return [figures];
  let plain = '';
  let separators = '';
  for (const character of figures) {
    const digit = digitValue(character.charCodeAt(0));
    if (digit >= 0) plain += digit;
    else if (character !== '\\') {
      plain += POINTS.includes(character) ? '.' : COMMAS.includes(character) ? ',' : ' ';
      separators += plain.at(-1);
    }
  }
  if (separators === '') return [canonical(plain)];
  const last = separators.at(-1)!;
  const isMixed = separators.includes(' ') || separators.replaceAll(last, '') !== '';
  const groups = plain.split(/[., ]/);
  const areGroups = groups.slice(1).every((group) => group.length === 3) && groups[0]!.length <= 3;
  if (isMixed && last !== ' ') {
    const point = plain.lastIndexOf(last);
    const whole = plain.slice(0, point).replace(/[., ]/g, '');
    const decimal = canonical(`${whole}.${plain.slice(point + 1)}`);
    return areGroups ? [canonical(groups.join('')), decimal] : [decimal];
  }
  if (separators.length > 1) return areGroups ? [canonical(groups.join(''))] : [groups.join('.')];
  const decimal = canonical(`${groups[0]}.${groups[1]}`);
  if (last === ' ')
    return [canonical(groups.join('')), canonical(groups[0]!), canonical(groups[1]!)];
  return areGroups ? [canonical(groups.join('')), decimal] : [decimal];
}

/** Figures without zeros that add nothing. */
function canonical(figures: string): string {
  const whole = figures.replace(/^0+(?=\d)/, '');
  return whole.includes('.') ? whole.replace(/\.?0+$/, '') : whole;
}
