import { type DateLanguage, type DateMention, dateLanguage } from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import type { Edit } from '../../text/edit.ts';
import { range, shift, slice } from '../../text/range.ts';
import { UNTIL } from './exchanged.ts';
import { decidedBy } from './instead.ts';
import { meantMonth, namesOf } from './near-months.ts';
import type { SegmentDates } from './reading.ts';
import { repaired } from './repair.ts';
import type { DecidedDates } from './verdict.ts';

/** A day with the words behind it, and those before it. */
const DAYS = /(?<![\p{N}.,:/]|\p{L}\.?|\d-)(\d{1,2})(?![\p{N}:/]|[.,]\d)/gu;
const BEHIND = /^(?:\.|er|[ºª°])?[ \u00a0]{0,2}((?:[\p{L}\p{M}]+['’]?[ \u00a0]{0,2}){1,3})/u;
const BEFORE = /(?:[\p{L}\p{M}]+[ \u00a0])?[\p{L}\p{M}]+(?=[ \u00a0]$)/u;
const LONGEST = 40;

/** Where the words beside a day are not what they are meant to be: offsets in the target. */
interface Damage {
  readonly day: DateMention;
  readonly start: number;
  readonly end: number;
  readonly edit: Edit;
}

/**
 * Days whose month is there, but damaged: `5 novmber`, `5 novem ber`, `5 de noviembrede 2021`,
 * `5 denoviembre`.
 */
export function damagedMonths(document: Document, dates: SegmentDates): DecidedDates[] {
  const { source, comparison, segment } = dates;
  const lost = source.mentions.filter((one) => one.day && one.month && isLost(comparison, one));
  const language = dateLanguage(document.locale);
  if (lost.length === 0 || language.eastAsian) return [];
  const { content } = segment.target;
  const target = slice(document.text, content);
  return Array.from(target.matchAll(DAYS)).flatMap((day): DecidedDates[] => {
    const damage = damageAt(target, day, lost, language);
    if (!damage) return [];
    const edit = { ...damage.edit, range: shift(damage.edit.range, content.start) };
    return [decided(document, dates, { ...damage, edit })];
  });
}

/** Whether no date of the target has its day and month, or has it in short: `5 Okt ober`. */
function isLost({ pairs }: SegmentDates['comparison'], one: DateMention): boolean {
  return !pairs.some(
    ({ source, target, changed, lost }) =>
      source === one &&
      !target.month?.word?.short &&
      ![...changed, ...lost].some((name) => name !== 'year'),
  );
}

function damageAt(
  target: string,
  { 0: { length }, index: start }: RegExpExecArray,
  lost: readonly DateMention[],
  language: DateLanguage,
): Damage | undefined {
  const end = start + length;
  const value = Number(target.slice(start, end));
  for (const day of lost) {
    if (day.day!.value !== value) continue;
    const edit = repairBeside(target, start, end, day.month!.value, language);
    if (edit) return { day, start, end, edit };
  }
  return undefined;
}

/** The edit that makes the words beside a day the name of a month, if one does. */
function repairBeside(
  target: string,
  start: number,
  end: number,
  month: number,
  language: DateLanguage,
): Edit | undefined {
  const behind = BEHIND.exec(target.slice(end, end + LONGEST));
  if (behind) {
    const [all, words] = behind;
    const edit = repairIn(words!, end + all.length - words!.length, month, language);
    if (edit) return edit;
  }
  if (!language.orders.has('MD')) return undefined;
  const near = target.slice(Math.max(0, start - LONGEST), start);
  const before = BEFORE.exec(near);
  return before
    ? repairIn(before[0], start - near.length + before.index, month, language)
    : undefined;
}

const WORD = /[\p{L}\p{M}]+/gu;

function repairIn(
  phrase: string,
  at: number,
  month: number,
  language: DateLanguage,
): Edit | undefined {
  const names = namesOf(month, language);
  const words = Array.from(phrase.matchAll(WORD));
  for (const [place, { 0: written, index }] of words.entries()) {
    const word = written.toLowerCase();
    if (names.includes(word)) return undefined;
    const start = at + index;
    const next = words[place + 1];
    if (next && names.includes(word + next[0].toLowerCase()) && !isBeforeFigure(phrase, next)) {
      return { range: range(start + written.length, at + next.index), newText: '' };
    }
    const glue = glueIn(word, names, language);
    if (glue) return { range: range(start + glue, start + glue), newText: ' ' };
    const meant = meantMonth(word, month, language);
    if (meant) {
      const newText = inCaseOf(meant, month, start === 0, language);
      return { range: range(start, start + written.length), newText };
    }
    if (!language.particles.has(word) && written.length > LONGEST_PARTICLE) return undefined;
  }
  return undefined;
}

const LONGEST_PARTICLE = 2;

/** `يولي و4`: the letter is a word that is written onto the next one. */
function isBeforeFigure(phrase: string, { 0: word, index }: RegExpExecArray): boolean {
  return index + word.length === phrase.length && word.length === 1;
}

/** Words that may follow a date, and be joined to its month: `juinet`, `Junibis`. */
const NEXT = new Set([
  ...UNTIL,
  ...'and e en et i ja och og oraz şi și u und und y и і та'.split(' '),
]);

/** Where a preposition is joined to a name: `deenero`, `enerode`. */
function glueIn(
  word: string,
  names: readonly string[],
  { cldr, endings }: DateLanguage,
): number | undefined {
  const mayEnd = endings !== undefined || cldr.alone.length > 0;
  const [before, behind] = [/\{d\} (\p{L}+) \{M/u, /\{M\} (\p{L}+) \{y/u].map(
    (pattern) => pattern.exec(cldr.full)?.[1],
  );
  for (const name of names) {
    if (before && word === before + name) return before.length;
    if (behind && word === name + behind) return name.length;
    const rest = word.startsWith(name) ? word.slice(name.length) : '';
    // What may be an ending of the month's name is none if it is a word that follows dates.
    if (NEXT.has(rest) || (rest.length > 1 && !mayEnd)) return name.length;
  }
  return undefined;
}

/** A name as the language writes it, with a capital where it begins a text. */
function inCaseOf(meant: string, month: number, isFirst: boolean, { cldr }: DateLanguage): string {
  const own = [cldr.inDate, cldr.alone].map((names) => names[month - 1]);
  const name = own.find((one) => one?.toLowerCase() === meant) ?? meant;
  return isFirst ? name[0]!.toUpperCase() + name.slice(1) : name;
}

/** How many letters follow: what is left of a month behind a space. */
function lettersAt(text: string, at: number): number {
  return /^[\p{L}\p{M}]*/u.exec(text.slice(at, at + LONGEST))![0].length;
}

function decided(document: Document, dates: SegmentDates, damage: Damage): DecidedDates {
  const { segment, source } = dates;
  const { day, edit } = damage;
  const { start } = segment.target.content;
  const last = Math.max(damage.end + start, edit.range.end);
  const place = range(
    Math.min(damage.start + start, edit.range.start),
    last + lettersAt(document.text, last),
  );
  const repair = repaired(document, place, [edit]);
  const told = decidedBy(document, dates, day, { place, repair, fault: 'The month is misspelt' });
  const sharing = source.mentions.filter(
    ({ month }) => month?.range.start === day.month!.range.start,
  );
  return { ...told, mentions: [...told.mentions, ...sharing] };
}
