import { type Range, range, slice } from '../../text/range.ts';
import { ADDITIONS } from './additions.ts';
import { fold, inCapitals } from './fold.ts';
import { inHanNumerals, isHanNumeral } from './han-numerals.ts';
import { hungarianTail } from './hungarian.ts';
import { type DateLanguage, dateLanguage, MONTH_PREPOSITION } from './language.ts';
import type { MonthPart } from './mention.ts';
import { turkicEnding } from './turkish.ts';
import type { DateValues, Manner } from './values.ts';

/**
 * Writes the month alone in the manner of another: same kind of name, same capital. A month that
 * stands without a day has the form for that, where the other's form may be either.
 */
export function writeMonth(
  month: number,
  text: string,
  like: MonthPart,
  locale: string,
  isAlone = false,
): string {
  const language = dateLanguage(locale);
  const { word, range, tail } = like;
  if (isHanNumeral(text[range.start]!)) return inHanNumerals(month);
  if (!word || word.english) return nameOf({ day: 1, month }, language);
  const { alone, inDate, short } = language.cldr;
  const old = word.column[like.value - 1] ?? '';
  // Czech `září` is both, and tells nothing of how its neighbors are written.
  const isBothForms = word.ending === '' && alone[like.value - 1] === old;
  // Polish "1 maj 2021" is short, and no month by itself.
  const isShort = !isAlone && word.column === alone && short[like.value - 1] === old;
  const inside = isAlone ? columnInside(text, range.start, language) : [];
  const isInside = inside[like.value - 1] === old;
  const own = isShort ? short : word.column;
  const column = isInside ? inside : isAlone && isBothForms ? alone : own;
  const inForm = column[month - 1] ?? '';
  // Czech "pro" is short for December to nobody.
  const isWord = !word.short || language.words.has(fold(plainName(inForm)));
  const name = (isWord && inForm) || inDate[month - 1]!;
  const point = name.endsWith('.') && !old.endsWith('.') ? '.' : '';
  const plain = plainName(name);
  const stem = plain + point + turkicEnding(word.ending, plain, language);
  const moved = turkicEnding(hungarianTail(tail, month, language), plain, language);
  return withCapital(stem, slice(text, range), old, language.language) + moved;
}

// Czech "v listopadu" and "od listopadu" are two cases.
function columnInside(text: string, start: number, { language }: DateLanguage): readonly string[] {
  const isInside = /(?<!\p{L})ve? $/iu.test(text.slice(Math.max(0, start - 4), start));
  return (isInside && ADDITIONS[language]?.columns?.[0]?.split('|')) || [];
}

/**
 * The place of a month that is to be written anew, with its case ending, its preposition and the
 * point of a short form, and what stands there then.
 */
export function replaceMonth(
  month: number,
  { text, mention }: Manner,
  locale: string,
): { readonly range: Range; readonly newText: string } {
  const like = mention.month!;
  const { cldr, joinsYear } = dateLanguage(locale);
  const isAlone = joinsYear ? !mention.year || mention.sharedYear !== undefined : !mention.day;
  const name = writeMonth(month, text, like, locale, isAlone);
  const { start, end } = like.range;
  const before = /(?:d[ea] |d[’'])$/i.exec(text.slice(Math.max(0, start - 3), start))?.[0];
  const preposition = before && MONTH_PREPOSITION.exec(cldr.inDate[month - 1] ?? '')?.[0];
  const column = like.word?.column ?? [];
  const hasPoint = Boolean(column[like.value - 1]?.endsWith('.')) && text[end] === '.';
  const isLast = end >= mention.range.end;
  const point = hasPoint && (isLast || column[month - 1]?.endsWith('.')) ? '.' : '';
  return {
    range: range(
      start - (preposition ? before.length : 0),
      end + like.tail.length + Number(hasPoint),
    ),
    newText: (preposition ? withApostropheOf(text, preposition) : '') + name + point,
  };
}

/** Writes apostrophes as a text has them: typed, where it has no printed ones. */
export function withApostropheOf(text: string, preposition: string): string {
  const isTyped = preposition.includes('’') && /\p{L}'\p{L}/u.test(text) && !text.includes('’');
  return isTyped ? preposition.replace('’', "'") : preposition;
}

/**
 * The name that a month has behind a day, where it stands there as it does by itself: `5 январь`.
 * Behind an ordinal either may be right, as in Czech `17. listopad`.
 */
export function monthBehindDay(month: number, name: string, locale: string): string | undefined {
  const { inDate, alone, short, full } = dateLanguage(locale).cldr;
  const [wanted, byItself] = [inDate[month - 1], alone[month - 1]];
  // A preposition is no case, and may stand there already; a Persian mark is often left out.
  if (!wanted || !byItself || !/\p{L}$/u.test(wanted)) return undefined;
  if (MONTH_PREPOSITION.test(wanted)) return undefined;
  const [own, ...others] = [byItself, wanted, short[month - 1]].map((one) => one?.toLowerCase());
  const here = name.toLowerCase();
  const isByItself = here === own && !others.includes(here);
  return isByItself && !/\{dd?\}\./.test(full) ? wanted : undefined;
}

/** A month's name in the form of another, as it stands in the middle of a sentence. */
export function monthInForm(month: number, like: MonthPart, locale: string): string | undefined {
  const name = like.word?.column[month - 1];
  if (!like.word || like.word.english || !name) return undefined;
  return plainName(name) + like.word.ending + hungarianTail(like.tail, month, dateLanguage(locale));
}

/** The name of the month of a date in the form that its other parts ask for. */
export function nameOf(
  { day, month, year, monthName }: DateValues,
  { cldr, language, eastAsian, joinsYear }: DateLanguage,
): string {
  if (monthName !== undefined) return withPreposition(monthName, day, cldr.inDate[month - 1]);
  if (eastAsian && language !== 'ko') {
    return day === undefined && year === undefined ? `${month}月` : String(month);
  }
  const isAlone = day === undefined || (joinsYear && year === undefined);
  const list = isAlone && cldr.alone.length > 0 ? cldr.alone : cldr.inDate;
  return list[month - 1] ?? String(month);
}

// The pattern has no "de" of its own where the names bring theirs along: "20 de desembre".
function withPreposition(name: string, day: number | undefined, inDate = ''): string {
  const preposition = day === undefined ? undefined : MONTH_PREPOSITION.exec(inDate)?.[0];
  return preposition && !MONTH_PREPOSITION.test(name) ? preposition + name : name;
}

function plainName(name: string): string {
  return name.replace(MONTH_PREPOSITION, '').replace(/\.$/, '');
}

function withCapital(name: string, like: string, old: string, language: string): string {
  const first = like[0] ?? '';
  const isSmall = first === first.toLowerCase();
  if (isSmall) return first === old[0] ? name : name[0]!.toLowerCase() + name.slice(1);
  if (like.length > 1 && like === inCapitals(like, language)) return inCapitals(name, language);
  return inCapitals(name[0]!, language) + name.slice(1);
}
