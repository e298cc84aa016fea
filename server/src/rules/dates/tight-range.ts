import type { DateMention } from '../../locale/dates/index.ts';

/** Whether a bare hyphen joins a date to the one before it where the source has a spaced one. */
export function isTightRange(text: string, source: DateMention, target: DateMention): boolean {
  if (target.link !== 'dash' || source.link !== 'dash' || target.sharedMonth) return false;
  const { start } = target.range;
  if (text[start - 1] !== '-' || /\s/.test(text[start - 2] ?? ' ')) return false;
  return /\s[-–]\s$/.test(text.slice(source.range.start - 3, source.range.start));
}
