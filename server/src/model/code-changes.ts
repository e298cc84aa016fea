import type { Edit } from '../text/edit.ts';
import { contains, overlaps, type Range, range, slice } from '../text/range.ts';
import { codeSpans } from './code-spans.ts';
import { type Document, perDocument } from './document.ts';
import { inlineOf } from './inline.ts';
import { linksOfSegment } from './links/pairs.ts';
import { Mark, segmentsWith } from './marks.ts';
import type { Segment } from './segments.ts';
import { compareTokens } from './tokens.ts';
import { isWordAt, occurrences, similarity } from './wording.ts';

/**
 * What became of inline code that a translation should repeat as it is. `changed`: it says
 * something else; `fused`: several became one; `lost`: it is gone, or no code any more; `added`:
 * words of the translation became code.
 */
export type CodeChangeKind = 'changed' | 'fused' | 'lost' | 'added';

/** One difference between the code of a source and of its target. */
export interface CodeChange {
  readonly kind: CodeChangeKind;
  readonly segment: Segment;
  /** The place in the target; all of it where nothing is left of the code. */
  readonly range: Range;
  /** The code in the source, with its backticks; none where code was added. */
  readonly expected: readonly Range[];
  /** What makes it right again. */
  readonly repair: Edit | undefined;
  /** Whether no other repair would do. */
  readonly isCertain: boolean;
}

/** Every difference in the code of a document's segments. */
export const codeChanges = perDocument((document): readonly CodeChange[] => {
  const changes: CodeChange[] = [];
  for (const segment of segmentsWith(document, Mark.backtick)) {
    compareCode(document, segment, changes);
  }
  return changes;
});

function compareCode(document: Document, segment: Segment, changes: CodeChange[]): void {
  const { text } = document;
  if (isBlank(text, segment.target.content) || isBlank(text, segment.source.content)) return;
  const source = inlineOf(document, segment, 'source').codes;
  const target = inlineOf(document, segment, 'target').codes;
  const { missing, extra } = compareTokens(text, source, target);
  if (missing.length + extra.length > MOST_CHANGES) {
    changes.push(lostIn(segment, missing.length > 0 ? 'lost' : 'added', missing));
    return;
  }
  const gone = new Set(missing);
  const surplus = new Set(extra);
  const settle = (kind: CodeChangeKind, found: Finding): void => {
    changes.push({ kind, segment, ...found });
    for (const code of found.expected) gone.delete(code);
    for (const code of surplus) if (overlaps(code, found.range)) surplus.delete(code);
  };
  const addresses = missing.length > 0 ? addressesIn(document, segment) : [];
  const half = { text, within: segment.target.content, source, target, addresses };
  for (const code of missing) {
    if (!gone.has(code)) continue;
    const found = findWithoutTicks(half, code, gone.size + surplus.size);
    if (!found) continue;
    settle('lost', found);
    if (found.isWhole) return;
  }
  for (const code of surplus) {
    const parts = fusedParts(text, code, [...gone]);
    if (parts.length > 1) settle('fused', { range: code, ...unfused(text, code, parts) });
  }
  for (const code of surplus) {
    const original = mostSimilar(text, code, [...gone], surplus.size);
    if (original) settle('changed', { range: code, ...replacement(text, code, original) });
  }
  for (const code of gone) changes.push(lostIn(segment, 'lost', [code]));
  for (const code of surplus) {
    const plain = codeContent(text, code);
    const repair = { range: code, newText: plain };
    const inSource = occurrences(text, segment.source.content, plain).length;
    const asCode = source.filter((other) => codeContent(text, other) === plain).length;
    // What the source writes only as code is code, however often the target says it.
    if (asCode > 0 && inSource <= asCode) continue;
    const isCertain = inSource > 0;
    settle('added', { range: code, expected: [], repair, isCertain });
  }
}

/** Where so much differs, each single difference says nothing. */
const MOST_CHANGES = 12;

function lostIn(segment: Segment, kind: CodeChangeKind, expected: readonly Range[]): CodeChange {
  const { content } = segment.target;
  return { kind, segment, range: content, expected, repair: undefined, isCertain: false };
}

function isBlank(text: string, within: Range): boolean {
  return slice(text, within).trim() === '';
}

/** The text of a code span without its backticks. */
export function codeContent(text: string, code: Range): string {
  const raw = slice(text, code);
  let ticks = 0;
  while (raw[ticks] === '`') ticks++;
  return raw.slice(ticks, raw.length - ticks);
}

type Finding = Omit<CodeChange, 'kind' | 'segment'>;

/** More candidates than this are not tried: their number says that none is the one. */
const MOST_CANDIDATES = 8;

/** A target with the codes of both halves. */
interface CodeHalf {
  readonly text: string;
  readonly within: Range;
  readonly source: readonly Range[];
  readonly target: readonly Range[];
  /** Where the links of the target lead: what is written there was never code. */
  readonly addresses: readonly Range[];
}

function addressesIn(document: Document, segment: Segment): Range[] {
  const links = linksOfSegment(document, segment)?.target.links ?? [];
  return links.filter(({ kind }) => kind !== 'reference').map(({ url }) => url);
}

/**
 * Code that still stands in the target, but has lost a backtick, or wears other quotes. Where it
 * stands inside other code, only a repair of the whole half will do.
 */
function findWithoutTicks(
  half: CodeHalf,
  code: Range,
  distance: number,
): (Finding & { readonly isWhole: boolean }) | undefined {
  const { text, within, target, addresses } = half;
  const repairs: { repair: Edit; left: number }[] = [];
  const places = occurrences(text, within, codeContent(text, code));
  for (const place of places.slice(0, MOST_CANDIDATES)) {
    if (!isWordAt(text, place) || addresses.some((url) => contains(url, place))) continue;
    const repair = { range: withQuotes(text, within, place), newText: slice(text, code) };
    const left = distanceAfter(half, repair);
    const isInCode = target.some((other) => overlaps(other, place));
    if (isInCode ? left === 0 : left < distance) repairs.push({ repair, left });
  }
  const [best, rival] = repairs.sort((a, b) => a.left - b.left);
  if (!best) return undefined;
  const { repair, left } = best;
  const isCertain = left < (rival?.left ?? distance);
  return { range: repair.range, expected: [code], repair, isCertain, isWhole: left === 0 };
}

const OPENING = '`\'"´‘’“”«„「『‹';
const CLOSING = '`\'"´‘’“”»”」』›';

/** The place together with a single backtick at either end, or with a pair of quotation marks. */
function withQuotes(text: string, within: Range, { start, end }: Range): Range {
  const before = start > within.start ? text[start - 1]! : ' ';
  const after = end < within.end ? text[end]! : ' ';
  if (OPENING.includes(before) && CLOSING.includes(after)) return range(start - 1, end + 1);
  if (before === '`') return range(start - 1, end);
  return range(start, after === '`' ? end + 1 : end);
}

/** How many codes are missing or too many once a repair is made. */
function distanceAfter({ text, within, source }: CodeHalf, { range: at, newText }: Edit): number {
  const wanted = source.map((code) => slice(text, code)).join(' ');
  const repaired = text.slice(within.start, at.start) + newText + text.slice(at.end, within.end);
  const both = `${wanted}\n${repaired}`;
  const inSource = codeSpans(both, range(0, wanted.length));
  const inTarget = codeSpans(both, range(wanted.length + 1, both.length));
  const { missing, extra } = compareTokens(both, inSource, inTarget);
  return missing.length + extra.length;
}

/** The missing codes that one code of the target is made of, in their order there. */
function fusedParts(text: string, code: Range, missing: readonly Range[]): Range[] {
  const content = codeContent(text, code);
  const parts: Range[] = [];
  let at = 0;
  for (const candidate of missing) {
    const part = codeContent(text, candidate);
    const found = content.indexOf(part, at);
    if (found < 0) continue;
    parts.push(candidate);
    at = found + part.length;
  }
  return parts;
}

/** Gives each part its backticks again; what stood between them comes from the source. */
function unfused(text: string, code: Range, parts: readonly Range[]): Omit<Finding, 'range'> {
  const content = codeContent(text, code);
  let newText = '';
  let at = 0;
  let isCertain = true;
  parts.forEach((part, index) => {
    const plain = codeContent(text, part);
    const found = content.indexOf(plain, at);
    const before = content.slice(at, found);
    const between = index === 0 ? '' : text.slice(parts[index - 1]!.end, part.start);
    if (index > 0 && before === '' && /\p{L}|\n/u.test(between)) isCertain = false;
    newText += (before || (isCertain ? between : ' ')) + slice(text, part);
    at = found + plain.length;
  });
  const rest = content.slice(at);
  const repair = { range: code, newText: newText + rest };
  return { expected: parts, repair, isCertain: isCertain && rest === '' };
}

function mostSimilar(
  text: string,
  code: Range,
  missing: readonly Range[],
  rivals: number,
): Range | undefined {
  if (missing.length === 1 && rivals === 1) return missing[0];
  const content = codeContent(text, code);
  let best: Range | undefined;
  let most = 0.5;
  for (const candidate of missing) {
    const likeness = similarity(content, codeContent(text, candidate));
    if (likeness < most) continue;
    best = candidate;
    most = likeness;
  }
  return best;
}

function replacement(text: string, code: Range, original: Range): Omit<Finding, 'range'> {
  const repair = { range: code, newText: slice(text, original) };
  return { expected: [original], repair, isCertain: true };
}
