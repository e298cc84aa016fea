import { digitValue } from './characters.ts';
import { digitsAt } from './digits.ts';
import { figuresMention } from './figures-mention.ts';
import { fold } from './fold.ts';
import type { DateLanguage } from './language.ts';
import { mayBeMonth, monthAt, skipBlanks, wordEnd } from './month-word.ts';
import { figuresAt } from './numeric.ts';
import { type Cut, type UnitKind, unit } from './unit.ts';
import { plainEnd } from './word-unit.ts';

/** The unit that begins with a digit. */
export function numberAt(text: string, at: number, end: number, language: DateLanguage): Cut {
  const { value, digitsEnd } = digitsAt(text, at, end);
  const joined = mayBeJoined(text, digitsEnd) ? figuresAt(text, at, end) : undefined;
  const figures = joined && figuresMention(joined, language);
  if (figures) return { ...unit('figures', at, figures.range.end), figures };
  const glued = isGluedNumber(text, at, digitsEnd, end);
  if (glued) return unit('word', at, gluedEnd(text, digitsEnd, end, language));
  const behind = behindNumber(text, digitsEnd, end, language);
  const kind: UnitKind = behind.role === 'month' ? 'month' : 'number';
  const base = unit(kind, at, behind.end);
  return { ...base, value, width: digitsEnd - at, digitsEnd, role: behind.role };
}

// The signs of figures, and the marks and thin spaces that may stand before them.
function mayBeJoined(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2d || code === 0x2e || code === 0x2f || code > 0x2000;
}

// Decimals, times and versions: `1.5`, `15:00`, `1,000`. Not `31,2021` or `1.2021`, which only lack
// a space before the year.
function isGluedNumber(text: string, start: number, at: number, end: number): boolean {
  const sign = text[at];
  if (sign !== ':' && sign !== '.' && sign !== ',') return sign === '%';
  const { value, digitsEnd } = digitsAt(text, at + 1, end);
  const width = digitsEnd - at - 1;
  if (sign === ':') return width > 0 && at - start <= 2;
  return width > 0 && !(width === 4 && value >= 1900 && value < 2200 && at - start <= 2);
}

function gluedEnd(text: string, start: number, end: number, language: DateLanguage): number {
  let at = plainEnd(text, start, end, language);
  while (at < end && '.:,'.includes(text[at]!) && digitValue(text.charCodeAt(at + 1)) >= 0) {
    at = plainEnd(text, at + 1, end, language);
  }
  return at === start ? start + 1 : at;
}

interface BehindNumber {
  readonly end: number;
  readonly role: 'year' | 'month' | 'day' | undefined;
}

function behindNumber(text: string, at: number, end: number, language: DateLanguage): BehindNumber {
  const sign = language.monthSign?.exec(text.slice(at, Math.min(end, at + LONGEST_SIGN)));
  if (sign) return { end: at + sign[0].length, role: 'month' };
  const from = skipBlanks(text, at, end);
  const role = text.charCodeAt(from) > 0x80 ? SIGN_ROLES[text[from]!] : undefined;
  if (role && !(role === 'month' && NOT_MONTHS.includes(text[from + 1] ?? ' '))) {
    return { end: from + 1, role };
  }
  // Spanish and Portuguese put a point before it: `1.º de abril`.
  const mark = text[at] === '.' ? at + 1 : from;
  if (text[mark] === 'º' || text[mark] === '°' || text[mark] === 'ª') {
    return { end: mark + 1, role: 'day' };
  }
  const raised = text[at] === '<' ? RAISED.exec(text.slice(at, Math.min(end, at + 16))) : null;
  if (raised) return { end: at + raised[0].length, role: 'day' };
  if (language.language === 'eu' && text[at] === '(')
    return { end: basqueEnd(text, at), role: undefined };
  return ordinalBehind(text, at, end, language);
}

const LONGEST_SIGN = 16;
// "1<sup>er</sup> juillet"
const RAISED = /^<sup>(?:er|re|st|nd|rd|th|[oaºª])<\/sup>/;

// "2021(e)ko", "1(a)": Basque writes the joining vowel in brackets.
function basqueEnd(text: string, at: number): number {
  return at + (/^\([ae]\)(?:ko|ren|n)?/.exec(text.slice(at, at + 6))?.[0].length ?? 0);
}

const SIGN_ROLES: Readonly<Record<string, 'year' | 'month' | 'day'>> = {
  年: 'year',
  년: 'year',
  月: 'month',
  월: 'month',
  日: 'day',
  号: 'day',
  號: 'day',
  일: 'day',
};

// Monthly fees, Mondays, and "the next month": words that only begin like a month.
const NOT_MONTHS = '额額曜次給刊例あ当租费費요별간';

function ordinalBehind(
  text: string,
  at: number,
  end: number,
  language: DateLanguage,
): BehindNumber {
  const hyphen = (text[at] === '-' || text[at] === ':') && language.joinsEndings ? 1 : 0;
  const stop = wordEnd(text, at + hyphen, end);
  if (stop === at + hyphen) return { end: at, role: undefined };
  const letters = fold(text.slice(at + hyphen, stop));
  if (mayBeMonth(text, at + hyphen, language) && monthAt(text, at + hyphen, end, language))
    return { end: at, role: undefined };
  if (hyphen > 0 && letters.length < 6 && letters[0] === text[at + 1]) {
    return { end: stop, role: undefined };
  }
  if (hyphen > 0) return { end: at, role: undefined };
  return ORDINALS.has(letters) ? { end: stop, role: 'day' } : { end: at, role: undefined };
}

const ORDINALS = new Set('st nd rd th er re ère e eme ème de ste o a º ª do da η ης να'.split(' '));
