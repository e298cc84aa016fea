import { mayBeAmong } from '../../model/key-bits.ts';
import type { Words } from '../../model/words.ts';
import { digitValue, isBlank, isEastAsian, isLetter, isRunTogether } from './characters.ts';
import type { DateLanguage } from './language.ts';
import { monthAt } from './month-word.ts';
import { startHash } from './starts.ts';

/**
 * Whether a stretch of text may hold a date: a month's name of the language, or digits joined as in
 * a date. Names all in capitals, and English ones left in a translation, it does not look for;
 * their source tells that there is something to read. Nearly all segments hold none, and this one search through their characters is all they cost.
 */
export function mayHoldDate(
  text: string,
  start: number,
  end: number,
  language: DateLanguage,
): boolean {
  const { pattern } = language.starts;
  const stretch = text.slice(start, end);
  pattern.lastIndex = 0;
  if (!pattern.test(stretch)) return false;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(stretch); match; match = pattern.exec(stretch)) {
    const at = start + match.index;
    if (
      isLetter(text.charCodeAt(at))
        ? isMonth(text, at, start, end, language)
        : isJoined(text, at, start)
    ) {
      return true;
    }
    pattern.lastIndex = match.index + 1;
  }
  return false;
}

/**
 * Whether one of the words of a text, which are read already, may name a month. Where the names of
 * a language do not begin with a word, this cannot tell, and answers `undefined`.
 */
export function mayNameMonth(
  text: string,
  { starts, ends, keys }: Words,
  first: number,
  end: number,
  language: DateLanguage,
): boolean | undefined {
  const { heads, names } = language.starts;
  if (!heads) return undefined;
  for (let i = first; i < end; i++) {
    if (names !== undefined && !mayBeAmong(names, keys[i]!)) continue;
    const at = starts[i]!;
    const hash = startHash(text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2));
    if (heads[hash] === 1 && isMonth(text, at, at, ends[i]!, language)) return true;
  }
  return false;
}

/**
 * Whether figures among the words of a text are joined as in a date. Where they may be, or are
 * joined to letters, which might be a month's, the words cannot tell, and the answer is `undefined`.
 */
export function joinsFigures(
  text: string,
  { starts, ends }: Words,
  first: number,
  end: number,
): boolean | undefined {
  let joins: false | undefined = false;
  for (let i = first; i < end; i++) {
    const [start, behind] = [starts[i]!, ends[i]!];
    const isFigure = digitValue(text.charCodeAt(behind - 1)) >= 0;
    if (isFigure !== digitValue(text.charCodeAt(start)) >= 0) {
      if (mayHoldName(text, start, behind)) joins = undefined;
    }
    if (isFigure && JOINTS.has(text.charCodeAt(behind)) && leadsToFigure(text, behind)) {
      if (areJoined(text, behind)) return true;
      joins = undefined;
    }
  }
  return joins;
}

// The signs between figures, and the marks of direction that Arabic puts beside them.
const JOINTS = new Set([...'-/.－／．\u200e\u200f'].map((sign) => sign.charCodeAt(0)));

// `E5` and `v1` are too short to hold the name of a month.
function mayHoldName(text: string, start: number, end: number): boolean {
  let letters = 0;
  for (let at = start; at < end; at++) if (digitValue(text.charCodeAt(at)) < 0) letters++;
  return letters > 1;
}

function leadsToFigure(text: string, joint: number): boolean {
  const next = text.charCodeAt(joint + 1);
  return isFigureOrFar(next) || (isBlank(next) && isFigureOrFar(text.charCodeAt(joint + 2)));
}

// What is far from ASCII may be a mark of direction, or a space that no keyboard writes.
function isFigureOrFar(code: number): boolean {
  return digitValue(code) >= 0 || code > 0x1000;
}

// `2020-11` and `24/11`, as nearly all are.
function areJoined(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  const isPlain = isPlainFigure(text.charCodeAt(at - 1)) && isPlainFigure(text.charCodeAt(at + 1));
  return isPlain && (sign === HYPHEN || sign === SLASH) && isJoined(text, at - 1, 0);
}

function isPlainFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const HYPHEN = 0x2d;
const SLASH = 0x2f;

function isMonth(
  text: string,
  at: number,
  start: number,
  end: number,
  language: DateLanguage,
): boolean {
  if (language.monthPrefixes.size > 0 || isRunTogether(text.charCodeAt(at))) return true;
  const from = wordStart(text, at, start, language.prefixes.length > 0 ? 2 : 0);
  return from >= 0 && monthAt(text, from, end, language) !== undefined;
}

// The start of the word around an offset, if at most so many letters stand before; else -1.
// Letters of East Asia and Latin ones behind them are two words.
function wordStart(text: string, at: number, start: number, most: number): number {
  let from = at;
  while (from > start && isLetter(text.charCodeAt(from - 1))) {
    if (isEastAsian(text.charCodeAt(from - 1)) || isRunTogether(text.charCodeAt(from - 1))) break;
    if (at - from === most) return -1;
    from--;
  }
  return from;
}

// The digits of identifiers stand beside letters: "ef3ff6bb-4939".
function isJoined(text: string, at: number, start: number): boolean {
  let from = at;
  while (from > start && at - from < 4 && digitValue(text.charCodeAt(from - 1)) >= 0) from--;
  const before = from > start ? text.charCodeAt(from - 1) : 0x20;
  return digitValue(before) < 0 && (!isLetter(before) || before >= 0x3000);
}
