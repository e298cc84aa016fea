import { digitValue, isBlank, isLetter } from './characters.ts';
import type { DateLanguage } from './language.ts';
import { isMarkup, markupEnd } from './markup.ts';
import { readSharedMonths } from './month-range.ts';
import { numberAt } from './number-unit.ts';
import { type Cut, type Unit, type UnitKind, unit } from './unit.ts';
import { wordAt } from './word-unit.ts';

/** Cuts a stretch of text into units. Code, URLs and tags become breaks or vanish. */
export function unitsOf(
  text: string,
  start: number,
  end: number,
  language: DateLanguage,
): readonly Unit[] {
  const units: Unit[] = [];
  let at = start;
  let spaced = false;
  let marked = false;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      spaced = true;
      at++;
      continue;
    }
    const markup = isMarkup(code) ? markupEnd(text, at, end) : undefined;
    if (markup && markup.end > at) {
      if (markup.breaks) units.push({ ...unit('break', at, markup.end), spaced, marked });
      if (markup.blank) spaced = true;
      else marked = !markup.breaks && (marked || !markup.escape);
      at = markup.end;
      continue;
    }
    const next = unitAt(text, at, end, language);
    next.spaced = spaced;
    next.marked = marked;
    units.push(next);
    at = next.end;
    spaced = false;
    marked = false;
  }
  readSharedMonths(text, units, language);
  return units;
}

function unitAt(text: string, at: number, end: number, language: DateLanguage): Cut {
  const code = text.charCodeAt(at);
  if (digitValue(code) >= 0) return numberAt(text, at, end, language);
  if (isLetter(code)) return wordAt(text, at, end, language);
  return unit(SIGNS[text[at]!] ?? 'break', at, at + 1);
}

const SIGNS: Readonly<Record<string, UnitKind>> = {
  '-': 'dash',
  '‐': 'dash',
  '־': 'dash',
  '‑': 'dash',
  '–': 'dash',
  '—': 'dash',
  '−': 'dash',
  '~': 'dash',
  '〜': 'dash',
  '～': 'dash',
  '／': 'slash',
  '/': 'slash',
  ',': 'comma',
  '،': 'comma',
  '、': 'comma',
  '，': 'comma',
  '፣': 'comma',
  '၊': 'comma',
  '.': 'point',
  '．': 'point',
  '․': 'point',
  '&': 'word',
  "'": 'particle',
  '’': 'particle',
};
