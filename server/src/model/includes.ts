import { overlaps, type Range, range, slice } from '../text/range.ts';
import { type Document, perDocument, textOf } from './document.ts';
import { Mark, segmentsWith } from './marks.ts';
import type { Segment } from './segments.ts';
import { compareTokens } from './tokens.ts';
import { occurrences } from './wording.ts';

/** An include within a segment, such as `[!INCLUDE[name](path)]`, that differs from its source. */
export interface IncludeChange {
  readonly segment: Segment;
  /** In the source; undefined where the target has one too many. */
  readonly original: Range | undefined;
  /** What became of it in the target; undefined where nothing is left of it. */
  readonly found: Range | undefined;
}

/** The includes that the targets of a document changed, lost or added, in their order. */
export const includeChanges: (document: Document) => readonly IncludeChange[] = perDocument(
  (document) =>
    segmentsWith(document, Mark.bracket).flatMap((segment) =>
      textOf(document, segment, 'source').includes('[!') ? compare(document, segment) : NONE,
    ),
);

const NONE: readonly never[] = [];

/** No sentence has more of them; on hostile text it keeps the comparison linear. */
const MOST = 20;

function compare(document: Document, segment: Segment): readonly IncludeChange[] {
  const { text } = document;
  const source = includesIn(text, segment.source.content);
  if (source.length === 0 || textOf(document, segment, 'target').trim() === '') return NONE;
  const target = includesIn(text, segment.target.content);
  const { missing, extra } = compareTokens(text, source, target);
  if (missing.length + extra.length > MOST) return NONE;
  const whole = target.filter((include) => !extra.includes(include));
  const found: Range[] = [];
  const changes = missing.map((original) => {
    const taken = [...whole, ...found];
    const damaged = damagedInclude(text, segment, original, taken);
    if (damaged) found.push(damaged);
    return { segment, original, found: damaged };
  });
  const others = extra.filter((include) => !found.some((place) => overlaps(place, include)));
  return withOthers(segment, changes, others).filter((change) => !isOfLink(text, change));
}

/** Whether only the link in an include is at fault, which the rules about links tell and mend. */
function isOfLink(text: string, { original, found }: IncludeChange): boolean {
  if (!original || !found) return false;
  const [wanted, here] = [slice(text, original), slice(text, found)];
  return withoutLink(here) === withoutLink(wanted);
}

/** An include without its path, and without white space before that. */
function withoutLink(include: string): string {
  return include.replace(/\]\s*\([^()\s]+\)/, ']()');
}

/** What is left over has taken the place of includes that left nothing, or is one too many. */
function withOthers(
  segment: Segment,
  changes: readonly IncludeChange[],
  others: readonly Range[],
): readonly IncludeChange[] {
  const lost = changes.filter(({ found }) => found === undefined);
  if (lost.length === 0) {
    return [...changes, ...others.map((found) => ({ segment, original: undefined, found }))];
  }
  if (lost.length !== others.length) return changes;
  return changes.map((change) =>
    change.found ? change : { ...change, found: others[lost.indexOf(change)] },
  );
}

const INCLUDE = /\[!\s*[\p{L}-]+\s*\[[^[\]]*\]\s*\([^()]*\)(?:\s*\])?/gu;

/** The includes of a stretch of text, whole, as offsets of the text. */
export function includesIn(text: string, within: Range): Range[] {
  return Array.from(slice(text, within).matchAll(INCLUDE), ({ 0: include, index }) =>
    range(within.start + index, within.start + index + include.length),
  );
}

const PARTS = /^\[!\s*([\p{L}-]+)\s*\[([^[\]]*)\]\s*\(([^()]*)\)/u;

/** How far before its path an include may begin. */
const LONGEST_START = 160;

/** What is left of an include around its path: brackets and spaces, its keyword, its title. */
function damagedInclude(
  text: string,
  { target: { content } }: Segment,
  original: Range,
  taken: readonly Range[],
): Range | undefined {
  const [, word, title, path] = PARTS.exec(slice(text, original))!;
  if (path === '') return undefined;
  const before = startBefore(word!, title!);
  for (const place of occurrences(text, content, path!).slice(0, MOST)) {
    const isPart = PATH_SIGN.test(text[place.start - 1]!) || PATH_SIGN.test(text[place.end]!);
    if (isPart || taken.some((other) => overlaps(other, place))) continue;
    const from = Math.max(content.start, place.start - LONGEST_START);
    const start = before.exec(text.slice(from, place.start))!.index;
    const after = text.slice(place.end, Math.min(content.end, place.end + LONGEST_END));
    return range(from + start, place.end + AFTER.exec(after)![0].length);
  }
  return undefined;
}

const PATH_SIGN = /[\p{L}\p{N}_/-]/u;
const AFTER = /^(?:\s?\\?[)）])?(?:\s?\\?[\]】]){0,2}/;
const LONGEST_END = 10;

function startBefore(word: string, title: string): RegExp {
  const mark = '(?:\\\\?!?(?:[[【]\\s?)?(?:[!！]\\s?)?';
  const keyword = `${mark}(?:${word}|(?<=[[【]\\s?[!！]\\s?)[\\p{L}-]+)\\s?)?`;
  const wording = `(?:\\\\?[[【(（]){0,2}\\s?(?:${escaped(title)}|[^\\s[\\]()]*(?=[\\]】]))\\s?`;
  return new RegExp(`(?:${keyword}${wording})?\\\\?[\\]】]?\\s?[(（[]?\\s?$`, 'iu');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

const BEFORE_LINK = /\[!\s*[\p{L}-]+\s*$/u;

/** Whether a link, given by its place, is the inner part of an include: `[name](path)`. */
export function isInInclude(text: string, { start, end }: Range): boolean {
  return text[end] === ']' && BEFORE_LINK.test(text.slice(Math.max(0, start - 24), start));
}
