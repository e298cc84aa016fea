import type { DateMention } from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import { range, slice } from '../../text/range.ts';
import { DAMAGED, decidedBy } from './instead.ts';
import type { SegmentDates } from './reading.ts';
import { repaired } from './repair.ts';
import type { DecidedDates } from './verdict.ts';

/** The first figure of a day, and the last one, that a space keeps from the other. */
const FIGURE_BEFORE = /(?<![\p{L}\p{N}.,:/]|\d-)(\d)[ \u00a0\u202f]$/u;
const FIGURE_BEHIND = /^[ \u00a0\u202f](\d)(?![\d:/-]|[.,]\d)/;

/** Days with a space among their figures: `1 9 décembre` for the 19th. */
export function tornDays(document: Document, dates: SegmentDates): DecidedDates[] {
  const { source, target } = dates;
  return target.mentions.flatMap((one): DecidedDates[] => {
    const torn = tornDay(document, one);
    const meant = torn && source.mentions.find((date) => isOf(date, one, torn.figures));
    if (!torn || !meant || source.mentions.some((date) => isOf(date, one, torn.own))) return [];
    const { space } = torn;
    const place = range(
      Math.min(one.range.start, space.start - 1),
      Math.max(one.range.end, space.end + 1),
    );
    const repair = repaired(document, place, [{ range: space, newText: '' }]);
    return [decidedBy(document, dates, meant, { place, repair, fault: DAMAGED })];
  });
}

function tornDay({ text }: Document, { day }: DateMention) {
  if (!day || day.value > 9) return undefined;
  const { start, end } = day.range;
  const own = slice(text, day.range);
  const before = FIGURE_BEFORE.exec(text.slice(Math.max(0, start - 4), start))?.[1];
  if (before) return { own, figures: before + own, space: range(start - 1, start) };
  const behind = FIGURE_BEHIND.exec(text.slice(end, end + 4))?.[1];
  return behind && { own, figures: own + behind, space: range(end, end + 1) };
}

/** Whether a date is the day of the same month that figures say. */
function isOf({ day, month }: DateMention, { month: own }: DateMention, figures: string): boolean {
  return day?.value === Number(figures) && month?.value === own?.value;
}
