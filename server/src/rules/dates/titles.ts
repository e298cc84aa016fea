import { type DatePair, dateLanguage } from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import { words } from '../../model/words.ts';
import { type Range, slice } from '../../text/range.ts';
import { bisect } from '../../text/search.ts';
import { englishBits, TELLING } from '../prose/english.ts';
import { englishRuns } from '../prose/english-runs.ts';
import { pairOf } from './ranges.ts';
import type { PairPlace } from './verdict.ts';

/** Whether a name was kept in English, date and all: "CSP Offers-November 2020". */
export function isKeptTitle({ document, dates, pair }: PairPlace): boolean {
  const { text } = document;
  const { source, target } = pair;
  if (target.form !== 'words' || !isSameText(text, source.range, target.range)) return false;
  if (isInEnglish(document, pair)) return false;
  // The words before the end of a range are its start, and go with it.
  const { mentions } = dates.source;
  const start = source.link && pairOf(dates, mentions[mentions.indexOf(source) - 1]!);
  if (start && !isKeptTitle({ document, dates, pair: start })) return false;
  const [mine, theirs] = [wordsBefore(text, target.range), wordsBefore(text, source.range)];
  const [next, other] = [wordBehind(text, target.range), wordBehind(text, source.range)];
  const isSame = mine.last === theirs.last && mine.last !== '' && !isMonth(mine.last);
  const isSameBefore = isSame && (mine.last.length > 3 || isSameWord(mine.first, theirs.first));
  return isSameBefore || (next === other && next.length > 3 && !isMonth(next));
}

/** Only English has these. */
const PREPOSITIONS = new Set([
  'on',
  'since',
  'until',
  'from',
  'after',
  'before',
  'through',
  'during',
]);

/** Whether the words around a date were left in English too: `was released on October 21`. */
export function isInEnglish({ text }: Document, { source, target }: DatePair): boolean {
  const { last } = wordsBefore(text, target.range);
  return PREPOSITIONS.has(last) && last === wordsBefore(text, source.range).last;
}

/** Whether a date stands in a run of words that were left in English, and of more than dates. */
export function isAmongEnglish(document: Document, { start, end }: Range): boolean {
  const { starts, ends, keys } = words(document);
  const runs = englishRuns(document);
  const run = runs[bisect(runs.length, (i) => ends[runs[i]!.end - 1]! >= end)];
  if (!run || starts[run.first]! > start) return false;
  for (let i = run.first; i < run.end; i++) {
    const tells = (englishBits(keys[i]!) & TELLING) !== 0;
    if (tells && !isMonth(document.text.slice(starts[i], ends[i]))) return true;
  }
  return false;
}

/** Whether a date hangs on a word of its name that was left in English: "Offers-February". */
export function isInKeptName({ text }: Document, { source, target }: DatePair): boolean {
  const word = joinedWord(text, target.range);
  if (!isMonth(slice(text, target.month!.range))) return false;
  return word !== undefined && word === joinedWord(text, source.range);
}

function joinedWord(text: string, { start }: Range): string | undefined {
  return /[\p{L}\p{N}]+[-–]$/u.exec(text.slice(Math.max(0, start - NEAR), start))?.[0];
}

// No-break spaces are typography, and no translation.
function isSameText(text: string, one: Range, other: Range): boolean {
  if (one.end - one.start !== other.end - other.start) return false;
  if (text[one.start] !== text[other.start]) return false;
  return slice(text, one).replace(/\s/g, ' ') === slice(text, other).replace(/\s/g, ' ');
}

// "Jan – June": the next date, and no part of a name.
function isMonth(word: string): boolean {
  return dateLanguage('en').words.has(word.toLowerCase());
}

function isSameWord(one: string, other: string): boolean {
  return one === other && one !== '';
}

function wordsBefore(
  text: string,
  { start }: Range,
): { readonly first: string; readonly last: string } {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const words = before.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s*_–—-]/gu) ?? [];
  return { first: wordOr(words.at(-2)), last: wordOr(words.at(-1)) };
}

// How far before and behind a date the words of its name stand.
const NEAR = 40;

function wordOr(piece: string | undefined): string {
  return piece !== undefined && /[\p{L}\p{N}]/u.test(piece) ? piece : '';
}

function wordBehind(text: string, { end }: Range): string {
  return /^[\s*_–—-]*([\p{L}\p{N}]+)/u.exec(text.slice(end, end + NEAR))?.[1] ?? '';
}
