import {
  type DateLanguage,
  type DateMention,
  type DatePair,
  type DateValues,
  dateLanguage,
  figure,
  type Manner,
  monthInForm,
  type PartName,
  replaceMonth,
  turkishEnding,
  writeDate,
  writeRange,
  writeYear,
} from '../../locale/dates/index.ts';
import { type Document, perDocument } from '../../model/document.ts';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { datesNear, datesOf } from './reading.ts';

/**
 * A repair of one date: the edits, and how the date reads then. No edits where a mark of emphasis
 * or of a link stands inside the date, which would be lost.
 */
export interface DateRepair {
  readonly edits: readonly Edit[];
  readonly result: string;
}

/** Repairs the parts of a target's date that differ from its source's, and touches no other. */
export function repairParts(document: Document, pair: DatePair): DateRepair {
  const { target, changed, lost, added } = pair;
  const names: readonly string[] = lost;
  const isBent = lost.some((name) => name !== 'year') || added.length > 0;
  if (isBent || (target.sharedMonth && changed.includes('month'))) return rewrite(document, pair);
  const edits = changed.map((name) => editPart(document, pair, name));
  if (names.includes('year')) edits.push(insertYear(document, pair));
  const repair = repaired(document, target.range, edits);
  const ending = moveEnding(document, target, repair.result);
  return ending ? { ...repair, edits: [...edits, ending] } : repair;
}

/** Writes the source's date in place of the target's, in the manner of the document. */
export function rewrite(document: Document, { source, target, added }: DatePair): DateRepair {
  const isAdded = added.length > 0;
  const values = valuesOf(source, target, isAdded);
  const newText = written(document, values, target);
  const lead = tightLead(document, { source, target });
  const place = range(target.range.start - (lead ? 1 : 0), target.range.end);
  if (target.split) return { edits: [], result: newText };
  const ending = moveEnding(document, target, newText);
  const edits = [{ range: place, newText: lead + newText }];
  return { edits: ending ? [...edits, ending] : edits, result: newText };
}

// "5 2020 Kasım'dan" becomes "5 Kasım 2020'den".
function moveEnding(
  { text, locale }: Document,
  { range: { end } }: DateMention,
  before: string,
): Edit | undefined {
  if (dateLanguage(locale).language !== 'tr') return undefined;
  const [whole, apostrophe, ending] = TURKISH_ENDING.exec(text.slice(end, end + 12)) ?? [];
  if (!whole || !ending) return undefined;
  const newText = turkishEnding(ending, before);
  const start = end + apostrophe!.length;
  return newText === ending ? undefined : { range: range(start, end + whole.length), newText };
}

const TURKISH_ENDING = /^(\s?['’]\s?)(\p{L}{1,4})(?!\p{L})/u;

// A hyphen that joined two halves of words is no sign of a range between two dates.
function tightLead(
  { text, locale }: Document,
  { source, target }: Pick<DatePair, 'source' | 'target'>,
): string {
  return isTightRange(text, source, target) ? dateLanguage(locale).cldr.between : '';
}

/** Whether a bare hyphen joins a date to the one before it where the source has a spaced one. */
export function isTightRange(text: string, source: DateMention, target: DateMention): boolean {
  if (target.link !== 'dash' || source.link !== 'dash' || target.sharedMonth) return false;
  const { start } = target.range;
  if (text[start - 1] !== '-' || /\s/.test(text[start - 2] ?? ' ')) return false;
  return /\s[-–]\s$/.test(text.slice(source.range.start - 3, source.range.start));
}

/** Writes a range of the source in place of what is left of it. */
export function rewriteRange(
  document: Document,
  target: DateMention,
  from: DateMention,
  to: DateMention,
): DateRepair {
  const newText = writeRange(bare(from), bare(to), document.locale);
  return { edits: target.split ? [] : [{ range: target.range, newText }], result: newText };
}

/** Writes a date of the source in place of a bare number. */
export function rewriteNumber(document: Document, source: DateMention, place: Range): DateRepair {
  const values = bare(source);
  const plain = writeForPage(document, values);
  const behind = document.text.slice(place.end, place.end + 12);
  const newText = withoutTwice(document, plain, behind);
  return { edits: [{ range: place, newText }], result: newText };
}

/** Puts day and month of a date in figures in each other's place. */
export function turnFigures(
  document: Document,
  { day, month, range: place }: DateMention,
): DateRepair {
  const { text } = document;
  return repaired(document, place, [
    { range: day!.range, newText: slice(text, month!.range) },
    { range: month!.range, newText: slice(text, day!.range) },
  ]);
}

function bare({ day, month, year, sharedYear }: DateMention): DateValues {
  return {
    day: day?.value,
    month: month!.value,
    year: sharedYear ? undefined : year?.value,
  };
}

/** What the target should say: the source's parts, and of its own those that do no harm. */
export function valuesOf(source: DateMention, target: DateMention, isAdded = false): DateValues {
  const ownYear = target.year && !target.sharedYear ? target.year.value : undefined;
  const said = source.sharedYear && ownYear === undefined ? undefined : source.year?.value;
  const day = source.day ?? (isAdded ? undefined : target.day);
  const year = target.sharedMonth ? undefined : (said ?? ownYear);
  return { day: day?.value, month: source.month!.value, year };
}

function written(document: Document, values: DateValues, target: DateMention): string {
  const { text } = document;
  const manner = donor(document, values, target) ?? { text, mention: target };
  const named = { ...values, monthName: ownMonth(document, values, target) };
  const plain = withDayTail(document, values, target, writeLike(document, named, manner));
  const newText = withCapital(document, target, plain);
  return withoutTwice(document, newText, text.slice(target.range.end, target.range.end + 12));
}

// What stands behind the date already is not written again: "2020 г." before "года", a point.
function withoutTwice({ locale }: Document, newText: string, behind: string): string {
  const { particles } = dateLanguage(locale);
  const tail = /\s?\p{L}{1,4}\.$/u.exec(newText)?.[0];
  const next = /^\s?(\p{L}+)/u.exec(behind)?.[1]?.toLowerCase();
  if (tail && next && particles.has(next)) return newText.slice(0, -tail.length);
  const isTwice = behind.startsWith('.') || (/^-\p{L}/u.test(behind) && !tail);
  return newText.endsWith('.') && isTwice ? newText.slice(0, -1) : newText;
}

// The target's own name of the right month stands in the case that its sentence wants; but a
// name that is not for use with a day gives way to the one that is.
function ownMonth(
  { locale }: Document,
  values: DateValues,
  target: DateMention,
): string | undefined {
  const { month } = target;
  if (!month?.word || month.word.short || month.value !== values.month) return undefined;
  const isAlone = month.word.column === dateLanguage(locale).cldr.alone;
  return values.day !== undefined && isAlone ? undefined : monthInForm(values.month, month, locale);
}

// "április 1-től 2020": Hungarian joins the case to the day.
function withDayTail(
  { text, locale }: Document,
  values: DateValues,
  target: DateMention,
  newText: string,
): string {
  const { day } = target;
  if (!day || values.day !== day.value || !locale.startsWith('hu')) return newText;
  const own = [day.range.end, target.year?.range.end ?? day.range.end].map(
    (end) => /^-\p{L}{1,5}/u.exec(text.slice(end, end + 6))?.[0],
  );
  const tail = own[0] ?? own[1];
  return tail ? newText.replace(/\.$/, '') + tail : newText;
}

// The date that begins its segment with a capital goes on doing so.
function withCapital(document: Document, target: DateMention, newText: string): string {
  const { text } = document;
  const before = text.slice(Math.max(0, target.range.start - 20), target.range.start);
  const isFirst = /[>|[][^\p{L}\p{N}]*$/u.test(before);
  const first = slice(text, target.month!.range)[0]!;
  if (!isFirst || !target.month?.word || first === first.toLowerCase()) return newText;
  if (!before.endsWith('>') && hasSmallNeighbor(document, target)) return newText;
  return newText[0]!.toUpperCase() + newText.slice(1);
}

// A list of months that has small letters elsewhere goes on with them.
function hasSmallNeighbor(document: Document, { range: place }: DateMention): boolean {
  const neighbors = datesNear(document, place.start)?.target.mentions ?? [];
  return neighbors.some(({ month, english }) => {
    const first = month?.word && !english && document.text[month.range.start]!;
    return first && first !== first.toUpperCase();
  });
}

/** Writes a date as other dates of the page are written, or as the locale writes them. */
export function writeForPage(document: Document, values: DateValues): string {
  return writeLike(document, values, donor(document, values, undefined));
}

function writeLike(document: Document, values: DateValues, manner: Manner | undefined): string {
  const newText = writeDate(values, document.locale, manner);
  const isOwn = !manner || newText === writeDate(values, document.locale);
  return isOwn && hasSpacedSigns(document) ? withSpacedSigns(newText) : newText;
}

function withSpacedSigns(date: string): string {
  return date.replace(/(\d)([年月日])/g, '$1 $2').replace(/([年月])(\d)/g, '$1 $2');
}

// Whether a Chinese or Japanese page has spaces between the figures of its dates and their signs.
// In Korean, where there is none, they come from machines.
const hasSpacedSigns = perDocument((document: Document): boolean => {
  const { text, locale } = document;
  const { eastAsian, language, orders } = dateLanguage(locale);
  if (!eastAsian || language === 'ko') return false;
  const mentions = datesOf(document).flatMap(({ target }) => target.mentions);
  const shown = mentions.filter(({ form, order }) => form === 'signs' && orders.has(order));
  const spaced = shown.filter(({ month }) => /\s/.test(text[month!.range.end]!));
  return spaced.length > shown.length / 2;
});

// Another date of the page with the same parts shows how this page writes them.
function donor(
  document: Document,
  { day, year }: DateValues,
  target: DateMention | undefined,
): Manner | undefined {
  const { text } = document;
  const isFigures = target?.form === 'iso' || target?.form === 'numeric';
  if (isFigures) return { text, mention: target };
  const mention = modelsOf(document).get(partsOf(day !== undefined, year !== undefined));
  return mention && { text, mention };
}

// The first good date of each kind.
const modelsOf = perDocument((document: Document): ReadonlyMap<string, DateMention> => {
  const language = dateLanguage(document.locale);
  const models = new Map<string, DateMention>();
  for (const { target } of datesOf(document)) {
    for (const mention of target.mentions) {
      const year = mention.sharedYear ? undefined : mention.year;
      const parts = partsOf(mention.day !== undefined, year !== undefined);
      if (models.has(parts) || !isModel(document.text, mention, language)) continue;
      if (!hasUsualCase(document.text, mention)) continue;
      models.set(parts, { ...mention, range: withTail(document, mention.range) });
    }
  }
  return models;
});

// The "г." and "r." behind a year are no part of a date that is read, but of one that is written.
function withTail({ text, locale }: Document, { start, end }: Range): Range {
  const tail = /\{y\}(.+)$/.exec(dateLanguage(locale).cldr.full)?.[1]?.trim();
  const behind = tail && /^\s?/.exec(text.slice(end, end + 1))![0];
  const isThere = tail && text.startsWith(behind + tail, end);
  return range(start, isThere ? end + behind!.length + tail.length : end);
}

function partsOf(hasDay: boolean, hasYear: boolean): string {
  return `${hasDay ? 'day' : ''} ${hasYear ? 'year' : ''}`;
}

function isModel(text: string, one: DateMention, language: DateLanguage): boolean {
  if (one.weak || one.english || one.stray || one.split || one.sharedMonth) return false;
  if (one.form !== 'words' && one.form !== 'signs') return false;
  if (one.form === 'signs' && language.eastAsian && lacksSigns(text, one)) return false;
  return language.orders.has(one.order) && isUsualForm(one, language);
}

/** Whether the sign of the year or of the day is missing: `2021 7月13`. */
export function lacksSigns(text: string, { day, year, sharedYear }: DateMention): boolean {
  const hasSign = (part: DateMention['day']): boolean =>
    !part || /^\s?[年년日일号號]/.test(text.slice(part.range.end, part.range.end + 2));
  return !hasSign(day) || !(sharedYear || hasSign(year));
}

// The form of the month that CLDR has for such a date, and no case ending on month or day.
function isUsualForm(
  { day, month, range: whole, form }: DateMention,
  { cldr }: DateLanguage,
): boolean {
  const word = month?.word;
  if (!word) return true;
  const column = !day && cldr.alone.length > 0 ? cldr.alone : cldr.inDate;
  if (word.column !== column || word.ending !== '' || month.tail !== '') return false;
  const isDayLast = day !== undefined && day.range.start > month.range.start;
  return !isDayLast || form === 'signs' || whole.end - day.range.end <= 1;
}

// A heading's capital says nothing of how the page writes months.
function hasUsualCase(text: string, { month }: DateMention): boolean {
  if (!month?.word) return true;
  const usual = month.word.column[month.value - 1]?.[0];
  return usual === text[month.range.start];
}

function editPart(document: Document, { source, target }: DatePair, name: PartName): Edit {
  const { text, locale } = document;
  const value = source[name]!.value;
  const manner = { text, mention: target };
  if (name === 'month') {
    const { month } = target;
    if (month!.word) return replaceMonth(value, manner, locale);
    return { range: month!.range, newText: figure(value, 'month', manner, locale) };
  }
  if (name === 'year') {
    const digits = slice(text, target.year!.range);
    return { range: target.year!.range, newText: writeYear(value, digits, locale) };
  }
  return editDay(document, value, target);
}

function editDay({ text, locale }: Document, value: number, target: DateMention): Edit {
  const place = target.day!.range;
  const behind = text.slice(place.end, place.end + 3);
  const mark = /^(?:er|re|º|°|ª)/.exec(behind)?.[0] ?? '';
  const { first } = dateLanguage(locale);
  const isWorded = target.form === 'words';
  if (value === 1 && isWorded && first) {
    return { range: range(place.start, place.end + mark.length), newText: first };
  }
  const isOrdinal = mark !== '' && value !== 1 && target.day!.value === 1;
  const end = place.end + (isOrdinal ? mark.length : 0);
  return {
    range: range(place.start, end),
    newText: figure(value, 'day', { text, mention: target }, locale),
  };
}

function insertYear(document: Document, { source, target }: DatePair): Edit {
  const { text, locale } = document;
  const language = dateLanguage(locale);
  const model = modelsOf(document).get(partsOf(true, true));
  const year = writeYear(source.year!.value, digitsOf(text, model ?? target), locale);
  if (language.wordOrder.startsWith('Y')) {
    const usual = /\{y\}(.*?)\{M\}/.exec(language.cldr.full)?.[1] ?? ' ';
    const glue = target.form === 'signs' ? spacedAs(text, target, usual) : usual;
    const start = target.range.start;
    return { range: range(start, start), newText: year + glue };
  }
  const { end } = target.range;
  const short = shortYear(text, end, source.year!.value);
  if (short) return { range: short, newText: year };
  const part = language.wordOrder === 'MDY' ? '\\{d\\}' : '\\{M\\}';
  const own = model && model.order === 'DMY' ? glueOf(text, model) : undefined;
  const glue = own ?? new RegExp(`${part}(.*?)\\{y\\}`).exec(language.cldr.full)?.[1] ?? ' ';
  return { range: range(end, end), newText: glue + year };
}

// "19. prosince 19"
function shortYear(text: string, end: number, year: number): Range | undefined {
  const behind = /^(\D{1,5})(\d{2})(?![\d.:,/-])/.exec(text.slice(end, end + 9));
  if (Number(behind?.[2]) !== year % 100) return undefined;
  const start = end + behind![1]!.length;
  return range(start, start + 2);
}

// "7 月 13 日" is spaced, and so is its year: "2021 年 ".
function spacedAs(text: string, { month }: DateMention, sign: string): string {
  const isSpaced = /\s/.test(text[month!.range.end] ?? '');
  return isSpaced ? ` ${sign.trim()} ` : sign;
}

// The figures that show in which digits, and from which era, a year is to be written.
function digitsOf(text: string, { year, day }: DateMention): string {
  if (year) return slice(text, year.range);
  return day ? text[day.range.start]! : '0';
}

function glueOf(text: string, { month, year }: DateMention): string {
  return text.slice(month!.range.end + month!.tail.length, year!.range.start);
}

function repaired({ text }: Document, place: Range, edits: readonly Edit[]): DateRepair {
  const start = Math.min(place.start, ...edits.map((edit) => edit.range.start));
  const end = Math.max(place.end, ...edits.map((edit) => edit.range.end));
  const moved = edits.map(({ range: at, newText }) => ({
    range: range(at.start - start, at.end - start),
    newText,
  }));
  return { edits, result: applyEdits(text.slice(start, end), moved) };
}
