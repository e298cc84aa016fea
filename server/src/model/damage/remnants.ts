import type { Edit } from '../../text/edit.ts';
import { type Range, range, slice } from '../../text/range.ts';
import type { Problem, Repair } from '../problems.ts';
import { CLOSE } from './span-markup.ts';

/**
 * Lets the repairs that put tags in take away what is left of those tags. Who presses Delete at the
 * end of a text leaves `pan>` of its tag, and a whole tag beside that would print it as words.
 */
export function withoutRemnants(text: string, problems: readonly Problem[]): Problem[] {
  const replaced = new Map<Edit, Replacement>();
  const edits = problems.flatMap(({ repair }) => (repair?.certain ? repair.edits : []));
  const inserted = edits.filter(({ range: { start, end } }) => start === end);
  for (const together of inPlaces(inserted)) replaceRemnant(text, together, replaced);
  for (const edit of edits) {
    if (edit.range.start < edit.range.end) replaceRest(text, edit, replaced);
  }
  if (replaced.size === 0) return [...problems];
  return problems.map((problem) => {
    const { repair } = problem;
    return repair ? { ...problem, repair: without(repair, replaced) } : problem;
  });
}

interface Replacement {
  readonly edit: Edit;
  readonly certain: boolean;
}

function without(repair: Repair, replaced: ReadonlyMap<Edit, Replacement>): Repair {
  const edits = repair.edits.map((edit) => replaced.get(edit)?.edit ?? edit);
  const doubtful = repair.edits.some((edit) => replaced.get(edit)?.certain === false);
  return { ...repair, edits, certain: repair.certain && !doubtful };
}

/** The insertions of one place together, in their order. */
function inPlaces(insertions: readonly Edit[]): Iterable<readonly Edit[]> {
  const places = new Map<number, Edit[]>();
  for (const edit of insertions) {
    const others = places.get(edit.range.start);
    if (others) others.push(edit);
    else places.set(edit.range.start, [edit]);
  }
  return places.values();
}

/** What is left of tags that something was cut out of or typed into: a beginning, an end or both. */
interface Remnant {
  readonly range: Range;
  /** How much of it is a beginning. */
  readonly beginning: number;
}

function replaceRemnant(
  text: string,
  edits: readonly Edit[],
  replaced: Map<Edit, Replacement>,
): void {
  const tags = edits.map(({ newText }) => newText).join('');
  const remnant = remnantAt(text, edits[0]!.range.start, tags);
  if (!remnant) return;
  const { range: at, beginning } = remnant;
  const certain = standsOut(text, remnant);
  const kept = typedSign(text, remnant, tags);
  const middle = at.start + (edits.length === 1 ? 0 : beginning);
  const last = edits.length - 1;
  edits.forEach(({ newText }, i) => {
    const start = i === 0 ? at.start : middle;
    const end = i === last ? at.end : middle;
    const whole = i === 0 ? kept + newText : newText;
    replaced.set(edits[i]!, { edit: { range: range(start, end), newText: whole }, certain });
  });
}

/** Lets a tag that is written in the place of its beginning take the place of its end, too. */
function replaceRest(text: string, edit: Edit, replaced: Map<Edit, Replacement>): void {
  const { range: at, newText } = edit;
  const remnant = remnantAfter(text, at.start, newText);
  if (!remnant || remnant.range.end <= at.end) return;
  const certain = standsOut(text, remnant);
  const kept = typedSign(text, remnant, newText);
  replaced.set(edit, { edit: { range: remnant.range, newText: kept + newText }, certain });
}

/** A sign of the text that changed its place with the bracket of a tag: `<|span …>`, `<)/span>`. */
function typedSign(text: string, { range: at, beginning }: Remnant, tags: string): string {
  const piece = slice(text, at);
  const typed = piece.slice(beginning, Math.max(beginning, beginning + piece.length - tags.length));
  const pattern = tags.startsWith(CLOSE) ? SIGN_BEFORE_END : SIGN_BEFORE_TARGET;
  return beginning === 1 && pattern.test(typed) ? typed : '';
}

const SIGN_BEFORE_END = /^[\d)\]}*.。!?！？"”`]$/;
const SIGN_BEFORE_TARGET = /^[|[]$/;

function remnantAt(text: string, offset: number, tags: string): Remnant | undefined {
  const found = remnantBefore(text, offset, tags) ?? remnantAfter(text, offset, tags);
  if (found || tags !== CLOSE) return found;
  // Of two ends in a row the second is missed, whichever it was that came to harm.
  const first = offset - CLOSE.length;
  return text.startsWith(CLOSE, first) ? remnantBefore(text, first, tags) : undefined;
}

function remnantBefore(text: string, offset: number, tags: string): Remnant | undefined {
  return longest(tags, (length) => range(offset - length, offset), text);
}

function remnantAfter(text: string, offset: number, tags: string): Remnant | undefined {
  const found = parted(text, offset, tags);
  if (found) return found;
  const after = longest(tags, (length) => range(offset, offset + length), text);
  return after?.beginning === 0 ? withSpace(text, after, tags) : after;
}

/** Tags that white space before an offset parts. */
function parted(text: string, offset: number, tags: string): Remnant | undefined {
  const before = text.slice(Math.max(0, offset - tags.length - MOST_TYPED), offset);
  const beginning = before.trimEnd();
  const typed = before.length - beginning.length;
  if (typed === 0 || typed > MOST_TYPED) return undefined;
  for (let length = tags.length - 1; length > 0; length--) {
    if (!beginning.endsWith(tags.slice(0, length))) continue;
    if (!text.startsWith(tags.slice(length), offset)) continue;
    const end = offset + tags.length - length;
    return { range: range(offset - typed - length, end), beginning: length };
  }
  return undefined;
}

/** The end of tags with the space before it, where that is theirs. */
function withSpace(text: string, end: Remnant, tags: string): Remnant {
  const at = range(end.range.start - 1, end.range.end);
  const isLoose = LOOSE_SPACE.test(text.slice(Math.max(0, at.start - 1), at.start + 1));
  return isLoose && tags.endsWith(slice(text, at)) ? { range: at, beginning: 0 } : end;
}

/** A space at the start of a line, or behind another, which the marks of a line do not need. */
const LOOSE_SPACE = /^[\n ]? $/;
/** How many characters somebody may have typed into a tag. */
const MOST_TYPED = 2;

function longest(
  tags: string,
  placeOf: (length: number) => Range,
  text: string,
): Remnant | undefined {
  for (let length = tags.length + MOST_TYPED; length > 0; length--) {
    if (length === tags.length) continue;
    const at = placeOf(length);
    if (at.start < 0 || at.end > text.length) continue;
    const beginning = beginningIn(slice(text, at), tags);
    if (beginning === undefined) continue;
    const remnant = { range: at, beginning };
    if (isLeftOver(text, remnant)) return remnant;
  }
  return undefined;
}

/**
 * How much of a text is the beginning of tags whose end is all the rest of it, or is it but for
 * what was typed between the two.
 */
function beginningIn(piece: string, tags: string): number | undefined {
  const isLonger = piece.length > tags.length;
  if (piece[0] !== '<') return !isLonger && tags.endsWith(piece) ? 0 : undefined;
  let same = 0;
  while (same < piece.length && piece[same] === tags[same]) same++;
  if (!isLonger) return tags.endsWith(piece.slice(same)) ? same : undefined;
  const typed = piece.slice(same, piece.length - tags.length + same);
  return piece.endsWith(tags.slice(same)) && !/[<>]/.test(typed) ? same : undefined;
}

/** Whether no other tag and no word of the text has it: `<` of `<br>`, `</s>`. */
function isLeftOver(text: string, { range: at, beginning }: Remnant): boolean {
  if (isOfStruckText(text, at)) return false;
  if (beginning === 0) return !opensTag(text.slice(Math.max(0, at.start - LOOK), at.start));
  return at.start + beginning < at.end || !closesTag(text.slice(at.end, at.end + LOOK));
}

/** The tags for struck text are spelled as the beginning and the end of ours. */
function isOfStruckText(text: string, at: Range): boolean {
  const tag = slice(text, at);
  if (tag === '</s>') return text.slice(Math.max(0, at.start - LOOK), at.start).includes('<s>');
  return tag === '<s>' && text.slice(at.end, at.end + LOOK).includes('</s>');
}

/** How far the other end of a tag, or its partner, is looked for. */
const LOOK = 200;

function opensTag(before: string): boolean {
  return before.lastIndexOf('<') > before.lastIndexOf('>');
}

function closesTag(after: string): boolean {
  return /^[^<>\n]*>/.test(after);
}

/** Whether no letter of it can belong to a word that it touches. */
function standsOut(text: string, { range: at, beginning }: Remnant): boolean {
  if (beginning === 0)
    return !LETTER.test(text[at.start]!) || !LETTER.test(text[at.start - 1] ?? '');
  if (at.start + beginning < at.end) return true;
  return !LETTER.test(text[at.end - 1]!) || !LETTER.test(text[at.end] ?? '');
}

const LETTER = /\p{L}/u;
