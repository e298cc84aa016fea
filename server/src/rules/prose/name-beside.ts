import type { Document } from '../../model/document.ts';
import type { Emphasis } from '../../model/emphasis/delimiters.ts';
import type { Segment } from '../../model/segments.ts';
import { type Range, range, slice } from '../../text/range.ts';
import type { Found } from '../rule.ts';
import type { Originals } from './leaning.ts';
import { moveOnto } from './nameless.ts';

const SHORTEST_NAME = 2;

/**
 * Emphasis on the words beside a name that its source emphasizes and the target keeps, as in
 * `Save **wählen**` for `**Save**`. `others` are the emphasized texts of the target.
 */
export function besideName(
  { text }: Document,
  segment: Segment,
  emphasis: Emphasis,
  originals: Originals,
  others: ReadonlySet<string>,
): Found | undefined {
  const { range: whole, content } = emphasis;
  if (originals.texts.has(slice(text, content)) || originals.texts.size !== others.size) {
    return undefined;
  }
  for (const name of originals.texts) {
    if (name.length < SHORTEST_NAME || others.has(name)) continue;
    const place = placeBeside(text, segment.target.content, whole, name);
    if (!place) continue;
    const where = place.start < whole.start ? 'before' : 'behind';
    return {
      range: content,
      message: `The emphasis belongs to “${name}” ${where} it.`,
      segment,
      fixes: [{ ...moveOnto(text, whole, content, place), preferred: !isBetween(text, place) }],
    };
  }
  return undefined;
}

/** Where a name stands directly before or behind emphasis, and nowhere else in the target. */
function placeBeside(text: string, within: Range, whole: Range, name: string): Range | undefined {
  const target = slice(text, within);
  const first = target.indexOf(name);
  if (first < 0 || target.indexOf(name, first + name.length) >= 0) return undefined;
  const start = within.start + first;
  const end = start + name.length;
  const isBefore = text.slice(end, whole.start).trim() === '' && end <= whole.start;
  const isBehind = whole.end <= start && text.slice(whole.end, start).trim() === '';
  return (isBefore || isBehind) && isWord(text, start, end) ? range(start, end) : undefined;
}

/** Whether marks stand on both sides of a name, so that either emphasis may be meant for it. */
function isBetween(text: string, { start, end }: Range): boolean {
  return /[*_]\s?$/.test(text.slice(start - 2, start)) && /^\s?[*_]/.test(text.slice(end, end + 2));
}

function isWord(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[start - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[end] ?? ' ');
}
