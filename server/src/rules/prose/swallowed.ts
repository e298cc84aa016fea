import { type Range, range, slice } from '../../text/range.ts';
import type { Fix } from '../rule.ts';

/** Numbers with a point, abbreviations and ellipses end in a point of their own. */
const OWN_POINT =
  /(?:[\d.]|(?:^|[\s.(])\p{L}|\b(?:Inc|Corp|Ltd|Co|No|Nr|etc|usw|vs|bzw|itd|atd))\.$/u;

/** Whether a stretch that marks set off, a link's text or emphasis, ends with a mark of the sentence. */
export function endsWithMark(text: string, content: Range, marks: string): boolean {
  if (!marks.includes(text[content.end - 1]!)) return false;
  const wording = slice(text, content);
  return wording.trim().length >= 2 && !OWN_POINT.test(wording.slice(-8));
}

/** Whether what a stretch was translated from ends with a mark, so that its translation may. */
export function mayEndWithMark(original: string): boolean {
  return /[.,;:!?…]\s*[*_]*$/.test(original.slice(-8));
}

/** The last word of a stretch with the mark that it has swallowed. */
export function lastWordOf(text: string, { start, end }: Range): Range {
  const lastWord = /\S{1,30}$/.exec(text.slice(Math.max(start, end - 30), end))!;
  return range(end - lastWord[0].length, end);
}

/** Moves the mark behind the whole, or takes it away where the same mark is there already. */
export function moveOut(text: string, whole: Range, content: Range, what: string): Fix[] {
  const mark = text[content.end - 1]!;
  const next = text[whole.end] ?? '';
  const removal = { range: range(content.end - 1, content.end), newText: '' };
  if (next === mark) {
    return [{ title: `Remove “${mark}” from ${what}`, edits: [removal], preferred: true }];
  }
  if (/[.,;:!?。，、；：！？]/.test(next)) {
    return [{ title: `Remove “${mark}” from ${what}`, edits: [removal], preferred: false }];
  }
  const isGlued = /\p{L}/u.test(next) && mark.charCodeAt(0) < 128;
  const insertion = { range: range(whole.end, whole.end), newText: isGlued ? `${mark} ` : mark };
  const title = `Move “${mark}” behind ${what}`;
  return [{ title, edits: [removal, insertion], preferred: true }];
}
