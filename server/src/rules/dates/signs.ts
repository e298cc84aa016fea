import { type DateMention, type DatePart, dateLanguage } from '../../locale/dates/index.ts';
import { type Document, perPage } from '../../model/document.ts';
import { targetDates } from './reading.ts';

/** Whether the sign of the year or of the day is missing: `2021 7月13`. */
export function lacksSigns(text: string, { day, year, sharedYear }: DateMention): boolean {
  return !hasSign(text, day) || !(sharedYear || hasSign(text, year));
}

function hasSign(text: string, part: DatePart | undefined): boolean {
  return !part || SIGN.test(text.slice(part.range.end, part.range.end + FARTHEST_SIGN));
}

/** Behind the number, or behind the end of a range that shares it: `1～15 日`. */
const SIGN = /^\s?(?:[-~～〜–—至到]\s?\d{1,2}\s?)?[年년日일号號]/;
const FARTHEST_SIGN = 8;

/**
 * Spaces the signs of a date where the dates of the page are spaced, `7 月 13 日`, or, where it has
 * no others, the one that stands there.
 */
export function spacedAsPage(document: Document, date: string, there?: DateMention): string {
  const own = there?.form === 'signs' && isSpacedBehind(document.text, there.month!);
  if (!(hasSpacedSigns(document) ?? (own && hasSigns(document)))) return date;
  return date.replace(/(\d)([年月日])/g, '$1 $2').replace(/([年月])(\d)/g, '$1 $2');
}

/** Spaces a sign as the date is that it joins: the year of `7 月 13 日` is `2021 年 `. */
export function spacedAsDate(text: string, { month }: DateMention, sign: string): string {
  return isSpacedBehind(text, month!) ? ` ${sign.trim()} ` : sign;
}

// Whether a Chinese or Japanese page has spaces between the figures of its dates and their signs.
// In Korean, where there is none, they come from machines.
const hasSpacedSigns = perPage((document: Document): boolean | undefined => {
  const { text, locale } = document;
  if (!hasSigns(document)) return false;
  const { orders } = dateLanguage(locale);
  const mentions = targetDates(document);
  const shown = mentions.filter(({ form, order }) => form === 'signs' && orders.has(order));
  const spaced = shown.filter(({ month }) => isSpacedBehind(text, month!));
  return shown.length === 0 ? undefined : spaced.length > shown.length / 2;
});

function hasSigns({ locale }: Document): boolean {
  const { eastAsian, language } = dateLanguage(locale);
  return eastAsian && language !== 'ko';
}

function isSpacedBehind(text: string, { range: { end } }: DatePart): boolean {
  return /\s/.test(text[end] ?? '');
}
