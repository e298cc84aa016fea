import { closingWords } from '../../locale/function-words.ts';
import { type Range, range, slice } from '../../text/range.ts';
import type { Fix } from '../rule.ts';

/** Numbers with a point, abbreviations and ellipses end in a point of their own. */
const OWN_POINT =
  /(?:[\d.]|(?:^|[\s.(])\p{L}|(?<!\p{L})(?:Inc|Corp|Ltd|Co|No|Nr|etc|usw|vs|bzw|itd|atd|див|см|вж|др|пр|ін))\.$/u;

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

/** What a stretch that ends with a mark has swallowed: words that end the sentence with it, or the mark alone. */
export function swallowedBy(text: string, content: Range, locale: string): Range {
  const words = closingWords(locale)?.exec(slice(text, content).slice(-LONGEST_CLOSING));
  return range(content.end - (words?.[0].length ?? 1), content.end);
}

const LONGEST_CLOSING = 30;

/** The last word of a stretch with what it has swallowed. */
export function lastWordOf(text: string, { start, end }: Range, swallowed: Range): Range {
  if (swallowed.end - swallowed.start > 1) return range(swallowed.start + 1, end);
  const lastWord = /\S{1,30}$/.exec(text.slice(Math.max(start, end - 30), end))!;
  return range(end - lastWord[0].length, end);
}

/**
 * Moves what a stretch has swallowed, a mark or words with one, behind the whole, or takes the mark
 * away where the same one is there already.
 */
export function moveOut(text: string, whole: Range, swallowed: Range, what: string): Fix[] {
  // White space before the mark goes with it: a stretch that ends with some is no link, no emphasis.
  const before = text.slice(whole.start, swallowed.start);
  const start = whole.start + before.trimEnd().length;
  const words = text.slice(start, swallowed.end);
  const [rest, mark] = [words.slice(0, -1).trimEnd(), words.at(-1)!];
  const next = text[whole.end] ?? '';
  const isMarked = /[.,;:!?。，、；：！？]/.test(next);
  const isGlued = /\p{L}/u.test(next) && mark.charCodeAt(0) < 128;
  const newText = isMarked ? rest : isGlued ? `${words} ` : words;
  const insertion = { range: range(whole.end, whole.end), newText };
  const verb = newText === '' ? 'Remove' : 'Move';
  return [
    {
      title: `${verb} “${words.trimStart()}” ${newText === '' ? 'from' : 'behind'} ${what}`,
      edits: [
        { range: range(start, swallowed.end), newText: '' },
        ...(newText === '' ? [] : [insertion]),
      ],
      preferred: !isMarked || next === mark,
    },
  ];
}

/** A mark that no text begins with, before words; a full stop may begin a name, as `.NET`. */
const FIRST_MARK = /^\s*(?:[,;:、。，；：」』]|\.(?=\s))\s*(?=[\p{L}\p{N}「『[(（])/u;

/** The mark of the sentence that a stretch begins with, and the space around it. */
export function leadingMark(text: string, { start, end }: Range): Range | undefined {
  const found = FIRST_MARK.exec(text.slice(start, Math.min(end, start + LONGEST_CLOSING)));
  return found ? range(start, start + found[0].length) : undefined;
}

/** Moves a mark that a stretch begins with before the whole. */
export function moveBefore(text: string, whole: Range, leading: Range, what: string): Fix[] {
  const mark = slice(text, leading).trim();
  const space = mark.charCodeAt(0) < 128 ? ' ' : '';
  const before = text.slice(Math.max(0, whole.start - LONGEST_CLOSING), whole.start);
  const start = whole.start - (before.length - before.trimEnd().length);
  return [
    {
      title: `Move “${mark}” before ${what}`,
      edits: [
        { range: range(start, whole.start), newText: mark + space },
        { range: leading, newText: '' },
      ],
      preferred: true,
    },
  ];
}
