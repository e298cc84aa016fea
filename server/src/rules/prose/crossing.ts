import type { Emphasis } from '../../model/emphasis/delimiters.ts';
import type { Edit } from '../../text/edit.ts';
import { range, slice } from '../../text/range.ts';
import type { Fix } from '../rule.ts';

/** One of two signs in an emphasis, and the other outside. */
export interface Crossing {
  readonly emphasis: Emphasis;
  /** Where the sign in the emphasis is. */
  readonly sign: number;
  /** Where its partner is. */
  readonly partner: number;
}

/** Moves the marks of emphasis so that both signs stand on the same side of them. */
export function uncross(text: string, crossing: Crossing): Fix[] {
  const fix = crossing.sign < crossing.partner ? opened(text, crossing) : closed(text, crossing);
  return fix ? [fix] : [];
}

const LONGEST = 60;
/** Behind the closing sign a word such as *page* may follow; more may be the rest of a name. */
const MORE_OF_NAME = /[&A-Za-z\d]|^.{9}/u;
const NO_WORD = /^[^\p{L}\p{N}]*$/u;

/** `[ **OK] x**`: the emphasis ends before the closing sign, and begins behind the opening one. */
function closed(text: string, { emphasis, sign, partner }: Crossing): Fix | undefined {
  const { range: whole, content } = emphasis;
  if (NO_WORD.test(text.slice(content.start, sign))) return undefined;
  const gap = text.slice(partner + 1, whole.start);
  const ending = endsBefore(text, emphasis, sign);
  const title = `End the emphasis before “${text[sign]}”`;
  if (gap.trim() === '') {
    const isSure = !MORE_OF_NAME.test(text.slice(sign + 1, content.end));
    return fixOf(title, [remove(partner + 1, whole.start), ...ending], isSure);
  }
  if (isParenthesis(text[sign]!)) return fixOf(title, ending);
  if (gap.length > LONGEST || /[*_]/.test(gap)) return undefined;
  const from = partner + 1 + gap.length - gap.trimStart().length;
  const edits = [
    insert(partner + 1, from, slice(text, range(whole.start, content.start))),
    remove(joinedFrom(text, whole.start, content.start), content.start),
    ...ending,
  ];
  return fixOf('Emphasize all between the signs', edits, false);
}

/** `**[x** ]`: the emphasis begins behind the opening sign, or takes in the closing one. */
function opened(text: string, { emphasis, sign, partner }: Crossing): Fix | undefined {
  const { range: whole, content } = emphasis;
  const isFirst = sign === content.start;
  if (NO_WORD.test(text.slice(sign + 1, content.end))) return undefined;
  const isNear = text.slice(whole.end, partner).trim() === '';
  if (isNear && !isFirst && isParenthesis(text[sign]!)) return extended(text, emphasis, partner);
  if (isNear) {
    const from = sign + 1 + spaces(text.slice(sign + 1, content.end));
    const edits = [
      remove(whole.start, content.start),
      insert(sign + 1, from, slice(text, range(whole.start, content.start))),
      remove(whole.end, partner),
    ];
    return fixOf(`Begin the emphasis behind “${text[sign]}”`, edits, isFirst);
  }
  if (!isParenthesis(text[sign]!) || NO_WORD.test(text.slice(content.start, sign)))
    return undefined;
  return fixOf(`End the emphasis before “${text[sign]}”`, endsBefore(text, emphasis, sign), false);
}

/** `**a (b** )` to `**a (b)**`, unless the marks would then stand before a letter. */
function extended(
  text: string,
  { range: whole, content }: Emphasis,
  partner: number,
): Fix | undefined {
  if (/[\p{L}\p{N}]/u.test(text[partner + 1] ?? ' ')) return undefined;
  const marks = slice(text, range(content.end, whole.end));
  return fixOf(`Take “${text[partner]}” into the emphasis`, [
    { range: range(content.end, partner + 1), newText: `${text[partner]}${marks}` },
  ]);
}

/** The marks that end an emphasis, moved before a sign in it; a space before the sign stays outside. */
function endsBefore(text: string, { range: whole, content }: Emphasis, sign: number): Edit[] {
  const before = text.slice(content.start, sign);
  const end = content.start + before.trimEnd().length;
  const isOpening = '([（「"'.includes(text[sign]!) && end < sign;
  const marks = slice(text, range(content.end, whole.end));
  return [
    { range: range(end, sign), newText: isOpening ? `${marks} ` : marks },
    remove(content.end, whole.end),
  ];
}

/** The space before marks that go away joins two words of a script without spaces no more. */
function joinedFrom(text: string, start: number, end: number): number {
  const isWide = (at: number): boolean =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text[at] ?? '');
  return text[start - 1] === ' ' && isWide(start - 2) && isWide(end) ? start - 1 : start;
}

function isParenthesis(sign: string): boolean {
  return '()（）'.includes(sign);
}

function spaces(text: string): number {
  return text.length - text.trimStart().length;
}

function remove(start: number, end: number): Edit {
  return { range: range(start, end), newText: '' };
}

function insert(start: number, end: number, newText: string): Edit {
  return { range: range(start, end), newText };
}

function fixOf(title: string, edits: readonly Edit[], preferred = true): Fix {
  const telling = edits.filter(
    ({ range: { start, end }, newText }) => start < end || newText !== '',
  );
  return { title, edits: telling, preferred };
}
