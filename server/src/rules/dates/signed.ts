import { type DateMention, dateLanguage } from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import { range, slice } from '../../text/range.ts';
import { DAMAGED, decidedBy } from './instead.ts';
import type { SegmentDates } from './reading.ts';
import type { DecidedDates } from './verdict.ts';

/** Figures and the signs of dates in one run. */
const RUN =
  /(?<![\p{Nd}./-]|\p{Nd}:)\d[\d \u00a0年년月월日일号號]{1,20}[\d年년月월日일号號](?![\p{Nd}:/]|[.-]\d)/gu;

/**
 * Dates whose figures stand in order with signs that do not: `2020月5月1日`, `5日1月`, `5月1日日`,
 * `2020年131日`, `20 20年5月1日`.
 */
export function wrongSigns(document: Document, dates: SegmentDates): DecidedDates[] {
  const { text, locale } = document;
  const { eastAsian, language } = dateLanguage(locale);
  const { segment, source } = dates;
  if (!eastAsian || source.mentions.length === 0) return [];
  const { content } = segment.target;
  const shown = slice(text, content);
  return Array.from(shown.matchAll(RUN)).flatMap((run) => {
    const [written] = run;
    const meant = source.mentions.find((one) => isSaidBy(written, one));
    if (!meant || mayBeOther(written, shown[run.index + written.length] ?? '')) return [];
    if (source.numbers.some(({ value }) => value === Number.parseInt(written, 10))) return [];
    const wanted = inOrder(written, meant, language);
    if (wanted === written || !isDamaged(written, language)) return [];
    const start = content.start + run.index;
    const place = range(start, start + written.length);
    const repair = { edits: [{ range: place, newText: wanted }], result: wanted };
    return [decidedBy(document, dates, meant, { place, repair, fault: DAMAGED })];
  });
}

/** Whether the figures of a run are those of a date, in the order of the languages with signs. */
function isSaidBy(written: string, { day, month, year }: DateMention): boolean {
  if (!day || !month) return false;
  const figures = written.replace(/\D/g, '');
  const short = `${month.value}${day.value}`;
  return figures === short || figures === `${year?.value}${short}`;
}

/** `5日日本`, `5月1日 日`: a word or a weekday behind the date begins like its sign. */
function mayBeOther(written: string, next: string): boolean {
  const last = /(.)(.)$/.exec(written)!;
  const isDoubled = last[1] === last[2];
  if (/[日일号號][ \u00a0]?\D$/.test(written) && !isDoubled) return true;
  return isDoubled && /[\p{Script=Han}\p{Script=Hangul}]/u.test(next) && !BEHIND_DATE.test(next);
}

/** What begins a word that follows a date: until, from, before, of. */
const BEHIND_DATE = /[到至起之的前後后以和與与及或內内止星週周부까에]/;

/** Whether a sign stands twice or in the place of another, or figures are run together or torn. */
function isDamaged(written: string, language: string): boolean {
  const parts = written.replace(/[ \u00a0]+(?=\D)|(?<=\D)[ \u00a0]+/g, '');
  return !(language === 'ko' ? KOREAN : HAN).test(parts);
}

const HAN = /^(?:\d{4}[年 ])?\d{1,2}(?:月|(?<=[年 ]\d{1,2}) )\d{1,2}[日号號]?$/;
const KOREAN = /^(?:\d{4}[년 ])?\d{1,2}(?:월|(?<=[년 ]\d{1,2}) )\d{1,2}일?$/;

function inOrder(written: string, { day, month, year }: DateMention, language: string): string {
  const before = /\d[ \u00a0]\D/.test(written) ? ' ' : '';
  const isAlone = !/\D[ \u00a0]*\d/.test(written.replace(/^\d+[ \u00a0]\d/, ''));
  const behind = /[^\d \u00a0][ \u00a0]/.test(written) || (isAlone && before) ? ' ' : '';
  const isKorean = language === 'ko';
  const ofDay = language === 'zh' ? (/[号號]/.exec(written)?.[0] ?? '日') : isKorean ? '일' : '日';
  const isLong = written.replace(/\D/g, '').length > `${month!.value}${day!.value}`.length;
  const head = isLong ? `${year!.value}${before}${isKorean ? '년' : '年'}${behind}` : '';
  const middle = `${month!.value}${before}${isKorean ? '월' : '月'}${behind}`;
  return `${head}${middle}${day!.value}${before}${ofDay}`;
}
