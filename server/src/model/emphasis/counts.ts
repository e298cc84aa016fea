import type { Edit } from '../../text/edit.ts';
import { overlaps, type Range, range, slice } from '../../text/range.ts';
import { textOf } from '../document.ts';
import type { EmphasisChange, EmphasisRepair } from './change.ts';
import { type Emphasis, strongCount } from './delimiters.ts';
import { type Halves, MOST_REPAIRED, readAfter } from './halves.ts';
import { counterpart } from './places/places.ts';
import { styledCount } from './style.ts';

/** Emphasis of the source that the target lacks without a trace of its marks. */
export function findLost(halves: Halves): EmphasisChange[] {
  const { document, segment, source, target, disguised, disguisedInSource } = halves;
  const missing = source.emphases.length - target.emphases.length;
  if (missing <= 0 || haveSameSteps(halves)) return [];
  const targetText = textOf(document, segment, 'target');
  const styled = styledCount(document.locale, targetText, textOf(document, segment, 'source'));
  const hidden = Math.max(0, disguised.length - disguisedInSource) >> 1;
  if (missing <= styled + hidden) return [];
  const expected = target.emphases.length === 0 ? source.emphases : [];
  const repairs = emphasizing(halves, missing);
  const at = traceOf(targetText, segment.target.content.start) ?? segment.target.content;
  return [{ kind: 'lost', segment, range: at, expected, isOfSource: false, repairs }];
}

/** `**File** > **Open**` and `**File > Open**` emphasize the same steps. */
function haveSameSteps({ document: { text }, source, target }: Halves): boolean {
  return stepCount(text, source.emphases) === stepCount(text, target.emphases);
}

function stepCount(text: string, emphases: readonly Emphasis[]): number {
  const steps = emphases.flatMap(({ content }) => slice(text, content).split(BETWEEN_STEPS));
  return steps.filter((step) => step.trim() !== '').length;
}

const BETWEEN_STEPS = />|&gt;|→/;

/** A lost pair of marks often leaves the spaces of both its sides. */
function traceOf(targetText: string, start: number): Range | undefined {
  const at = targetText.trimEnd().indexOf('  ', targetText.length - targetText.trimStart().length);
  return at < 0 ? undefined : range(start + at, start + at + 2);
}

/** Emphasizes what the source does, where its places in the target are known. */
function emphasizing(halves: Halves, missing: number): EmphasisRepair[] {
  if (halves.source.emphases.length > MOST_REPAIRED) return [];
  const edits = fromOtherMarks(halves) ?? marksAtPlaces(halves);
  if (edits.length === 0 || edits.length > missing) return [];
  // Beside a sign some marks would not be read: `选择**[保存]**`.
  const after = readAfter(halves, edits).emphases.length;
  if (after < halves.target.emphases.length + edits.length) return [];
  return [{ does: 'emphasize', edits, isCertain: edits.length === missing }];
}

const QUOTED = /“([^“”„]*)”|„([^“”„]*)[“”]|«([^«»]*)»|"([^"]*)"/g;

/** Marks of other notations, and what CAT tools show for a tag. */
const OTHER_MARKS =
  /~~([^~]{1,99})~~|'''([^']{1,99})'''|\[b\]([^[\]]{1,99})\[\/b\]|\{\d\}([^{}]{1,99})\{\/?\d\}/gi;

/**
 * What stands between marks of another kind is what should be emphasized, where there are as many
 * as marks are missing, and none in the source.
 */
function fromOtherMarks({ document, segment, source, target }: Halves): Edit[] | undefined {
  const [here, english] = (['target', 'source'] as const).map((side) =>
    textOf(document, segment, side),
  );
  const marks = source.emphases.map((one) => marksOf(document.text, one));
  const isAll = target.emphases.length === 0;
  if (!isAll && new Set(marks).size > 1) return undefined;
  for (const pattern of isAll ? [OTHER_MARKS, QUOTED] : [OTHER_MARKS]) {
    const found = [...here!.matchAll(pattern)];
    if (found.length !== marks.length - target.emphases.length) continue;
    if (english!.search(pattern) >= 0) continue;
    return found.map((match, which) => {
      const [whole, ...texts] = match;
      const start = segment.target.content.start + match.index;
      const content = texts.find((text) => text !== undefined)!.trim();
      const newText = marks[which]! + content + marks[which]!;
      return { range: range(start, start + whole.length), newText };
    });
  }
  return undefined;
}

function marksOf(text: string, { range: { start }, content }: Emphasis): string {
  return text.slice(start, content.start);
}

function marksAtPlaces({ document, segment, source, target }: Halves): Edit[] {
  const { text } = document;
  const isAll = target.emphases.length === 0;
  const edits: Edit[] = [];
  for (const emphasis of source.emphases) {
    const sought = { document, segment, marked: emphasis };
    const place =
      counterpart(sought, 'wording') ?? (isAll ? counterpart(sought, 'signs') : undefined);
    const wrapped = place && quoted(text, segment.target.content, place);
    if (!wrapped || edits.some((edit) => overlaps(edit.range, wrapped.outer))) continue;
    const marks = marksOf(text, emphasis);
    edits.push({ range: wrapped.outer, newText: marks + slice(text, wrapped.inner) + marks });
  }
  return edits;
}

const OPENING_QUOTES = '"“„”«‘‚';
const CLOSING_QUOTES = '"”“»’';

/** A stretch with and without the quotation marks that stand for its marks. */
interface Quoted {
  readonly outer: Range;
  readonly inner: Range;
}

/**
 * Quotation marks around what is to be emphasized stand for the lost marks, and go. They may hold
 * the sign after it too. Undefined where they hold something else besides.
 */
function quoted(text: string, within: Range, { start, end }: Range): Quoted | undefined {
  const opens = (at: number): boolean => at >= within.start && OPENING_QUOTES.includes(text[at]!);
  const closes = (at: number): boolean => at < within.end && CLOSING_QUOTES.includes(text[at]!);
  const from = opens(start - 1) ? start - 1 : start;
  const inside = opens(from) ? from + 1 : start;
  if (inside === start && from === start) {
    return closes(end) || closes(end - 1)
      ? undefined
      : { outer: range(start, end), inner: range(start, end) };
  }
  const close = [end - 1, end, end + 1].find(closes);
  if (close === undefined) return undefined;
  return { outer: range(from, close + 1), inner: range(inside, close) };
}

/** Emphasis that is as many, but strong where the source stresses, or the other way round. */
export function findOtherWeight({ document, segment, source, target }: Halves): EmphasisChange[] {
  const lost = strongCount(source.emphases) - strongCount(target.emphases);
  if (lost === 0 || source.emphases.length !== target.emphases.length) return [];
  const suspects = target.emphases.filter(({ strong }) => strong === lost < 0);
  const isCertain = suspects.length === Math.abs(lost);
  const repairs = isCertain ? suspects.map((one) => reweighed(document.text, one)) : [];
  return suspects.slice(0, Math.abs(lost)).map((suspect, index) => ({
    kind: 'lost',
    segment,
    range: suspect.range,
    expected: [],
    isOfSource: false,
    repairs: repairs.slice(index, index + 1),
  }));
}

function reweighed(text: string, { strong, range: { start, end } }: Emphasis): EmphasisRepair {
  const mark = text[start]!;
  const newText = strong ? '' : mark;
  const width = strong ? 1 : 0;
  const edits = [range(start, start + width), range(end - width, end)];
  return {
    does: 'reweigh',
    edits: edits.map((at) => ({ range: at, newText })),
    isCertain: true,
  };
}

/** Emphasis that the source does not have. */
export function findAdded(halves: Halves): EmphasisChange[] {
  const { document, segment, source, target } = halves;
  if (target.emphases.length <= source.emphases.length || haveSameSteps(halves)) return [];
  const { text } = document;
  const isAll = source.emphases.length === 0;
  const suspects = isAll ? target.emphases : [];
  const changes = suspects.map(({ range: at, content }): EmphasisChange => {
    const edits = [{ range: at, newText: slice(text, content) }];
    // Within a word it is a slip of the hand.
    const isCertain = /^\p{Ll}\p{Ll}$/u.test(text.charAt(at.start - 1) + text.charAt(at.end));
    const repairs: EmphasisRepair[] = [{ does: 'remove', edits, isCertain }];
    return { kind: 'added', segment, range: at, expected: [], isOfSource: false, repairs };
  });
  if (isAll) return changes;
  const at = segment.target.content;
  return [{ kind: 'added', segment, range: at, expected: [], isOfSource: false, repairs: [] }];
}
