import type { Edit } from '../../text/edit.ts';
import { contains, type Range, range, slice } from '../../text/range.ts';
import { skipSpace, skipSpaceBack } from '../../text/space.ts';
import type { Inline } from '../inline.ts';
import type { Side } from '../segments.ts';
import { isSpaceless } from '../wording.ts';
import type { EmphasisChange, EmphasisRepair } from './change.ts';
import { type Emphasis, type LooseMark, strongCount } from './delimiters.ts';
import { type Halves, MOST_REPAIRED, readAfter } from './halves.ts';
import { counterpart, type Witness } from './places/places.ts';
import type { Anchor } from './places/sought.ts';

/** What is wrong with the marks of a target that emphasize nothing, but for those explained. */
export function findLoose(
  halves: Halves,
  explained: readonly EmphasisChange[] = [],
): EmphasisChange[] {
  const { segment, looseInSource } = halves;
  if (halves.loose.length === 0) return [];
  const loose = halves.loose.filter(
    (mark) => !explained.some((change) => contains(change.range, mark.range)),
  );
  const isOfSource = loose.length <= looseInSource;
  const facts = { segment, expected: [], isOfSource };
  if (loose.length > MOST_REPAIRED) {
    return loose.map((mark) => ({ kind: 'odd', range: mark.range, repairs: [], ...facts }));
  }
  const changes: EmphasisChange[] = [];
  for (let i = 0; i < loose.length; i++) {
    const mark = loose[i]!;
    const next = loose[i + 1];
    if (next && areMeantForEachOther(halves, mark, next)) {
      changes.push({ ...facts, ...findPair(halves, mark, next) });
      i++;
    } else {
      const repairs = completions(halves, mark);
      changes.push({ kind: 'odd', range: mark.range, repairs, ...facts });
    }
  }
  return changes;
}

function areMeantForEachOther(halves: Halves, first: LooseMark, second: LooseMark): boolean {
  const { text } = halves.document;
  if (text[first.range.start] !== text[second.range.start]) return isMixed(halves, first, second);
  if (lengthOf(first) !== lengthOf(second) && missingCount(halves) !== 1) return false;
  if (slice(text, between(first, second)).trim() === '') return false;
  const turnAway = first.canClose && !first.canOpen && second.canOpen && !second.canClose;
  return !turnAway || missingCount(halves) < 2;
}

/** `**a__` where the source has one emphasis more: the second was meant to end what the first begins. */
function isMixed(halves: Halves, first: LooseMark, second: LooseMark): boolean {
  const isPair = first.canOpen && second.canClose && lengthOf(first) === lengthOf(second);
  return isPair && missingCount(halves) === 1;
}

function between(first: LooseMark, second: LooseMark): Range {
  return range(first.range.end, second.range.start);
}

function lengthOf({ range: { start, end } }: LooseMark): number {
  return end - start;
}

function missingCount({ source, target }: Halves): number {
  return source.emphases.length - target.emphases.length;
}

type PairChange = Pick<EmphasisChange, 'kind' | 'range' | 'repairs'>;

/** Two marks that would belong together, but for white space inside or a sign beside them. */
function findPair(halves: Halves, first: LooseMark, second: LooseMark): PairChange {
  const { text } = halves.document;
  const whole = range(first.range.start, second.range.end);
  if (text[first.range.start] !== text[second.range.start]) {
    return { kind: 'odd', range: whole, repairs: starred(halves, first, second) };
  }
  if (lengthOf(first) !== lengthOf(second)) {
    return { kind: 'odd', range: whole, repairs: evened(halves, first, second) };
  }
  const content = slice(text, between(first, second));
  if (content.trim() === content) {
    return { kind: 'odd', range: whole, repairs: loosened(halves, first, second) };
  }
  const edits = [...tightened(halves, first, 'opening'), ...tightened(halves, second, 'closing')];
  const isCertain = isRead(halves, edits, 2);
  return { kind: 'padded', range: whole, repairs: [{ does: 'tighten', edits, isCertain }] };
}

/** Takes the white space inside a mark away, and puts it outside where a word follows there. */
function tightened(
  { document, segment }: Halves,
  mark: LooseMark,
  at: 'opening' | 'closing',
): Edit[] {
  const { text } = document;
  const { start, end } = mark.range;
  const within = segment.target.content;
  const isOpening = at === 'opening';
  const from = isOpening ? start : skipSpaceBack(text, start, within.start);
  const to = isOpening ? skipSpace(text, end, within.end) : end;
  if (from === start && to === end) return [];
  const neighbor = isOpening ? text[start - 1] : text[end];
  const isOutermost = isOpening ? start === within.start : end === within.end;
  const space = !isOutermost && isSpacedLetter(neighbor!) ? ' ' : '';
  const marks = slice(text, mark.range);
  return [{ range: range(from, to), newText: isOpening ? space + marks : marks + space }];
}

function isSpacedLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character) && !isSpaceless(character);
}

/** White space outside the marks, where a sign inside and a letter outside keep them unread. */
function loosened(halves: Halves, first: LooseMark, second: LooseMark): EmphasisRepair[] {
  const { text } = halves.document;
  if (text[first.range.start] === '_') return starred(halves, first, second);
  const edits: Edit[] = [];
  if (!first.canOpen) edits.push(insertion(first.range.start, ' '));
  if (!second.canClose) edits.push(insertion(second.range.end, ' '));
  return isRead(halves, edits, 2) ? [{ does: 'loosen', edits, isCertain: false }] : [];
}

/** Makes the shorter of two marks as long as the other. */
function evened(halves: Halves, first: LooseMark, second: LooseMark): EmphasisRepair[] {
  const [short, long] = lengthOf(first) < lengthOf(second) ? [first, second] : [second, first];
  const marks = slice(halves.document.text, long.range);
  const typed = typedBeside(halves, short.range, short === first);
  const edits = [{ range: typed ?? short.range, newText: marks }];
  return isRead(halves, edits, 2) ? [{ does: 'complete', edits, isCertain: true }] : [];
}

/**
 * A mark with the figure or the sign beside it that was typed for the other half of the mark; also
 * with a letter by itself before it: `7*Map**`, `*7Map**`, `e*Map**`.
 */
function typedBeside(
  { document: { text }, segment }: Halves,
  { start, end }: Range,
  isOpening: boolean,
): Range | undefined {
  const source = slice(text, segment.source.content);
  const isTyped = (at: number): boolean => TYPED.test(text[at]!) && !source.includes(text[at]!);
  const { start: first, end: last } = segment.target.content;
  if (isOpening) {
    const before = text.slice(Math.max(first, start - 2), start);
    const isLetter = LONE_LETTER.test(before);
    if (start > first && (isTyped(start - 1) || isLetter)) return range(start - 1, start + 1);
    return isTyped(start + 1) ? range(start, start + 2) : undefined;
  }
  if (end < last && isTyped(end)) return range(end - 1, end + 1);
  return isTyped(end - 2) ? range(end - 2, end) : undefined;
}

const TYPED = /[\d/+=#@&_]/;
const LONE_LETTER = /(?:^|\s)[a-z]$/;

/** Underscores between letters are read as part of a name; stars are not. */
function starred(halves: Halves, first: LooseMark, second: LooseMark): EmphasisRepair[] {
  const edits = [first, second].map(({ range: at }) => ({
    range: at,
    newText: '*'.repeat(at.end - at.start),
  }));
  return isRead(halves, edits, 2) ? [{ does: 'star', edits, isCertain: true }] : [];
}

function insertion(at: number, newText: string): Edit {
  return { range: range(at, at), newText };
}

/** Whether after edits there is one emphasis more, and so many marks fewer that are not read. */
function isRead(halves: Halves, edits: readonly Edit[], fewer: number): boolean {
  const { target } = halves;
  const after = readAfter(halves, edits);
  return (
    after.emphases.length === target.emphases.length + 1 &&
    after.loose.length === target.loose.length - fewer
  );
}

/** How a mark without partner may be mended: by a partner in the right place, or by its removal. */
function completions(halves: Halves, mark: LooseMark): EmphasisRepair[] {
  const removal = { does: 'remove', edits: [{ range: mark.range, newText: '' }] } as const;
  const partner = strengthening(halves, mark);
  if (!partner && missingCount(halves) <= 0) return [{ ...removal, isCertain: true }];
  const place = partner ?? partnerPlace(halves, mark);
  const repairs: EmphasisRepair[] = [];
  if (place) repairs.push({ does: 'complete', ...place });
  return [...repairs, { ...removal, isCertain: false }];
}

type Partner = Pick<EmphasisRepair, 'edits' | 'isCertain'>;

/** `**a*`: the mark belongs to an emphasis that is one short at its other end. */
function strengthening(halves: Halves, { range: at }: LooseMark): Partner | undefined {
  const { target, document } = halves;
  const marks = slice(document.text, at);
  for (const { range: whole } of target.emphases) {
    const place = whole.start === at.end ? whole.end : whole.end === at.start ? whole.start : -1;
    const typed = place >= 0 && typedBeside(halves, whole, place === whole.start);
    const mark = place === whole.start ? range(place, place + 1) : range(place - 1, place);
    const edits = [
      typed
        ? { range: typed, newText: slice(document.text, mark) + marks }
        : insertion(place, marks),
    ];
    if (place >= 0 && isNearer(halves, edits)) return { edits, isCertain: true };
  }
  return undefined;
}

/** Whether edits bring the emphasis of the target nearer to the source's, and use marks up. */
function isNearer(halves: Halves, edits: readonly Edit[]): boolean {
  const { source, target } = halves;
  const after = readAfter(halves, edits);
  const distance = ({ emphases }: Inline): number =>
    Math.abs(emphases.length - source.emphases.length) +
    Math.abs(strongCount(emphases) - strongCount(source.emphases));
  return distance(after) < distance(target) && after.loose.length < target.loose.length;
}

/** Where the partner of a mark stood, told by the emphasis of the source. */
function partnerPlace(halves: Halves, mark: LooseMark): Partner | undefined {
  const { document, segment, source, target } = halves;
  const marks = slice(document.text, mark.range);
  const before = target.emphases.filter((other) => other.range.end <= mark.range.start).length;
  const likely = source.emphases.slice(before, before + 1);
  const attempts: readonly [Witness, readonly Emphasis[]][] = [
    ['wording', likely],
    ['wording', source.emphases],
    ['signs', likely],
    ['length', likely],
  ];
  for (const [witness, emphases] of attempts) {
    for (const marked of emphases) {
      for (const anchor of anchorsOf(mark)) {
        const place = counterpart({ document, segment, marked, anchor }, witness);
        if (!place) continue;
        const edit = insertion(anchor.end === undefined ? place.end : place.start, marks);
        if (!isRead(halves, [edit], 1)) continue;
        const isCertain =
          witness !== 'length' &&
          !(mark.canOpen && mark.canClose) &&
          !(witness === 'signs' && saysMore(halves, mark, marked, edit.range.start));
        return { edits: [edit], isCertain };
      }
    }
  }
  return undefined;
}

/**
 * Whether a stretch up to a sign says more than what is marked in the source, as where the verb
 * stands at the end: `**Speichern wählen,` for `Select **Save**,`.
 */
function saysMore(
  { document: { text }, segment }: Halves,
  mark: LooseMark,
  marked: Emphasis,
  partner: number,
): boolean {
  const isFirst = (side: Side, { start }: Range): boolean =>
    text.slice(segment[side].content.start, start).trim() === '';
  if (isFirst('source', marked.range)) return false;
  const { start, end } = mark.range;
  const place = partner < start ? range(partner, start) : range(end, partner);
  return isFirst('target', mark.range) || isLonger(slice(text, place), slice(text, marked.content));
}

/** Whether a text says so much more than its source that it holds other words, too. */
function isLonger(target: string, source: string): boolean {
  const isUncounted = [...target].some(isSpaceless);
  if (isUncounted) return target.length > source.length;
  return wordsIn(target) >= 2 * wordsIn(source);
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length;
}

function anchorsOf({ range: { start, end }, canOpen, canClose }: LooseMark): Anchor[] {
  return [...(canOpen ? [{ start: end }] : []), ...(canClose ? [{ end: start }] : [])];
}
