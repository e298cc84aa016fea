import { contains, overlaps, type Range, range, slice } from '../../text/range.ts';
import { type Document, perDocument } from '../document.ts';
import { frontMatterValue } from '../front-matter.ts';
import { inlineOf } from '../inline.ts';
import { Mark, segmentsWith } from '../marks.ts';
import type { Segment } from '../segments.ts';
import { isWordAt, occurrences } from '../wording.ts';
import type { Emphasis } from './delimiters.ts';

/** Where an emphasized text must begin, or end, in the target; it is free at both where neither is given. */
export interface Anchor {
  readonly start?: number;
  readonly end?: number;
}

/**
 * What tells where emphasis belongs in a target. `wording`: the same words, or the translation
 * they have in other segments; `signs`: what follows the emphasis, such as the colon after a
 * label; `length`: as many words, which is a guess.
 */
export type Witness = 'wording' | 'signs' | 'length';

type Locate = (
  document: Document,
  segment: Segment,
  emphasis: Emphasis,
  anchor: Anchor,
) => Range | undefined;

/** The stretch of a target that says what is emphasized in its source, or undefined. */
export function counterpart(
  document: Document,
  segment: Segment,
  emphasis: Emphasis,
  witness: Witness,
  anchor: Anchor = {},
): Range | undefined {
  return WITNESSES[witness](document, segment, emphasis, anchor);
}

const WITNESSES: Readonly<Record<Witness, Locate>> = {
  wording: byWording,
  signs: bySigns,
  length: byLength,
};

function byWording(
  document: Document,
  segment: Segment,
  emphasis: Emphasis,
  anchor: Anchor,
): Range | undefined {
  const { text } = document;
  const wording = slice(text, emphasis.content);
  const places: Range[] = [];
  for (const words of new Set([wording, ...(translations(document).get(wording) ?? [])])) {
    for (const place of occurrences(text, segment.target.content, words)) {
      if (!fits(place, anchor) || !isWordAt(text, place)) continue;
      if (!isTaken(document, segment, place)) places.push(place);
    }
  }
  const longest = places.sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  return longest && places.every((place) => contains(longest, place)) ? longest : undefined;
}

function fits({ start, end }: Range, anchor: Anchor): boolean {
  return (anchor.start ?? start) === start && (anchor.end ?? end) === end;
}

function isTaken(document: Document, segment: Segment, place: Range): boolean {
  const { codes, tags, destinations, emphases } = inlineOf(document, segment, 'target');
  const taken = [...codes, ...tags, ...destinations, ...emphases.map(({ range }) => range)];
  return taken.some((other) => overlaps(other, place));
}

/**
 * How emphasized texts are translated where a segment has one only, so that no doubt is left, and
 * two segments agree: machines put single marks around other words.
 */
const translations = perDocument((document): ReadonlyMap<string, readonly string[]> => {
  const counts = new Map<string, Map<string, number>>();
  for (const segment of segmentsWith(document, Mark.star | Mark.underscore)) {
    const source = inlineOf(document, segment, 'source');
    const target = inlineOf(document, segment, 'target');
    if (source.emphases.length !== 1 || target.emphases.length !== 1) continue;
    if (source.loose.length + target.loose.length > 0) continue;
    const wording = slice(document.text, source.emphases[0]!.content);
    const translation = slice(document.text, target.emphases[0]!.content);
    const known = counts.get(wording) ?? new Map<string, number>();
    counts.set(wording, known.set(translation, (known.get(translation) ?? 0) + 1));
  }
  return new Map([...counts].map(([wording, known]) => [wording, repeated(known)]));
});

function repeated(counts: ReadonlyMap<string, number>): string[] {
  return [...counts.keys()].filter((key) => counts.get(key)! > 1);
}

const SIGN = /[:.,;!?()[\]>/=—–-]/;
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '：': ':',
  '。': '.',
  '，': ',',
  '、': ',',
  '،': ',',
  '；': ';',
  '؛': ';',
  '！': '!',
  '？': '?',
  '؟': '?',
  '（': '(',
  '）': ')',
  '—': '-',
  '–': '-',
};

function signAt(text: string, at: number): string | undefined {
  const character = text[at]!;
  const sign = FULL_WIDTH[character] ?? character;
  return SIGN.test(sign) ? sign : undefined;
}

/** The stretch that begins and ends at the signs that the source has around the emphasis. */
function bySigns(
  document: Document,
  segment: Segment,
  { range: whole, content }: Emphasis,
  anchor: Anchor,
): Range | undefined {
  const { text } = document;
  const source = segment.source.content;
  const target = trimmed(text, segment.target.content);
  const start = anchor.start ?? startBySign(text, source, whole, target);
  if (start === undefined) return undefined;
  if (anchor.end !== undefined && !isFollowedAlike(text, source, whole.end, target, anchor.end)) {
    return undefined;
  }
  const end = anchor.end ?? endBySign(document, source, whole, content, range(start, target.end));
  if (end === undefined || end <= start) return undefined;
  const place = trimmed(text, range(start, end));
  return contains(target, place) && place.end > place.start ? place : undefined;
}

/** Whether the marks that close an emphasis stand before the same sign, or none, in both halves. */
function isFollowedAlike(
  text: string,
  source: Range,
  sourceEnd: number,
  target: Range,
  targetEnd: number,
): boolean {
  const after = (at: number, { end }: Range): string => {
    const next = skipSpace(text, at, end);
    return next === end ? 'end' : (signAt(text, next) ?? 'word');
  };
  let marksEnd = targetEnd;
  while (marksEnd < target.end && /[*_]/.test(text[marksEnd]!)) marksEnd++;
  return after(sourceEnd, source) === after(marksEnd, target);
}

/** Only the beginning of a text is told by its sign: what precedes is nothing. */
function startBySign(text: string, source: Range, whole: Range, target: Range): number | undefined {
  return slice(text, range(source.start, whole.start)).trim() === '' ? target.start : undefined;
}

function endBySign(
  document: Document,
  source: Range,
  whole: Range,
  content: Range,
  target: Range,
): number | undefined {
  const { text } = document;
  const after = skipSpace(text, whole.end, source.end);
  if (after === source.end) return target.end;
  const inner = signAt(text, content.end - 1);
  const sign = inner ?? signAt(text, after);
  if (!sign) return undefined;
  const before = signsIn(text, content, sign).length - (inner ? 1 : 0);
  const found = signsIn(text, target, sign);
  const total =
    before + signsIn(text, range(content.end - (inner ? 1 : 0), source.end), sign).length;
  if (found.length !== total) return undefined;
  const isInside = inner !== undefined || takesInside(document, habitKey(source, whole, sign));
  return isInside === undefined ? undefined : found[before]! + (isInside ? 1 : 0);
}

/** How often the targets of a document end an emphasis with a sign, and before it. */
interface Habit {
  inside: number;
  outside: number;
}

/**
 * Whether this document's targets take a sign into the emphasis that stands after it in the
 * source, as machines do (`**Rol:**` for `**Role**:`); undefined where they do both.
 */
function takesInside(document: Document, key: string): boolean | undefined {
  const { inside, outside } = habits(document).get(key) ?? { inside: 0, outside: 0 };
  if (inside + outside === 0) return isOfMachine(document) ? undefined : false;
  if (outside > 3 * inside) return false;
  return inside > 3 * outside ? true : undefined;
}

function isOfMachine({ frontMatter }: Document): boolean {
  return frontMatterValue(frontMatter, 'ms.translationtype') === 'MT';
}

/** What begins a text, such as a label, is treated alike. */
function habitKey(within: Range, emphasis: Range, sign: string): string {
  return emphasis.start === within.start ? `^${sign}` : sign;
}

const habits = perDocument((document): ReadonlyMap<string, Habit> => {
  const known = new Map<string, Habit>();
  const { text } = document;
  for (const segment of segmentsWith(document, Mark.star | Mark.underscore)) {
    const source = inlineOf(document, segment, 'source').emphases;
    const target = inlineOf(document, segment, 'target').emphases;
    if (source.length !== target.length) continue;
    source.forEach((emphasis, index) => {
      const sign = signAt(text, skipSpace(text, emphasis.range.end, segment.source.content.end));
      const { content, range: whole } = target[index]!;
      if (!sign || signAt(text, emphasis.content.end - 1)) return;
      const key = habitKey(segment.source.content, emphasis.range, sign);
      const habit = known.get(key) ?? { inside: 0, outside: 0 };
      if (signAt(text, content.end - 1) === sign) habit.inside++;
      else if (signAt(text, skipSpace(text, whole.end, text.length)) === sign) habit.outside++;
      known.set(key, habit);
    });
  }
  return known;
});

/** As many words as the source has, from one of the ends. */
function byLength(
  { text }: Document,
  segment: Segment,
  { content }: Emphasis,
  { start, end }: Anchor,
): Range | undefined {
  const count = wordsOf(text, content).length;
  const target = segment.target.content;
  if (start !== undefined) {
    const words = wordsOf(text, range(start, target.end)).slice(0, count);
    return words.length === 0 ? undefined : range(start, words.at(-1)!.end);
  }
  if (end === undefined) return undefined;
  const words = wordsOf(text, range(target.start, end)).slice(-count);
  return words.length === 0 ? undefined : range(words[0]!.start, end);
}

const WORD = /[\p{L}\p{M}\p{N}'’-]+/gu;

function wordsOf(text: string, within: Range): Range[] {
  return Array.from(slice(text, within).matchAll(WORD), ({ 0: word, index }) =>
    range(within.start + index, within.start + index + word.length),
  );
}

function signsIn(text: string, { start, end }: Range, sign: string): number[] {
  const found: number[] = [];
  for (let at = start; at < end; at++) if (signAt(text, at) === sign) found.push(at);
  return found;
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && /\s/.test(text[at]!)) at++;
  return at;
}

function trimmed(text: string, { start, end }: Range): Range {
  const from = skipSpace(text, start, end);
  let to = end;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return range(from, to);
}
