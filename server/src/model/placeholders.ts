import { overlapsOne, type Range, range, slice } from '../text/range.ts';
import { type Document, perDocument, textOf } from './document.ts';
import { htmlTags } from './html-tags.ts';
import { inlineOf } from './inline.ts';
import { Mark, marksOf, segmentsWith } from './marks.ts';
import type { Segment, Side } from './segments.ts';
import { occurrences } from './wording.ts';

/** Whether a segment could hold placeholders at all. */
export function mayHavePlaceholders(document: Document, segment: Segment): boolean {
  const marks = marksOf(document, segment, 'source');
  return (
    (marks & SPEAKING) !== 0 ||
    ((marks & Mark.bracket) !== 0 && hasDoubleBracket(document, segment))
  );
}

const SPEAKING = Mark.brace | Mark.percent | Mark.dollar | Mark.ampersand | Mark.angle;

function hasDoubleBracket({ text }: Document, { source }: Segment): boolean {
  return slice(text, source.content).includes('[[');
}

/**
 * The placeholders of a half, in order: what a program or a reader puts something else for, such as
 * `{name}`, `{{name}}`, `${name}`, `%s`, `%(name)s`, `%NAME%`, `$name`, `[[name]]`, `<name>`,
 * `&lt;name&gt;`. What is code is left to the rules about code, what is in a URL to those about
 * links, and what is an HTML element to those about tags.
 */
export function placeholdersOf(document: Document, segment: Segment, side: Side): Range[] {
  const { start } = segment[side].content;
  const { codes, destinations, tags } = inlineOf(document, segment, side);
  const half = textOf(document, segment, side);
  const elements = htmlTags(document.text, tags).map((tag) => tag.range);
  const found: Range[] = [];
  // Cut out, so that a half without any is not searched beyond its end.
  for (let at = nextSign(half, 0); at < half.length; ) {
    const length = placeholderLength(half, at);
    const place = range(start + at, start + at + length);
    const isTaken = [codes, destinations, elements].some((list) => overlapsOne(list, place));
    if (length > 0 && !isTaken && !isLinkText(half, place, start)) found.push(place);
    at = nextSign(half, at + Math.max(length, 1));
  }
  return found;
}

const IN_BRACES = String.raw`\{ ?[\p{L}\d_][\p{L}\p{M}\d_ .,:\-]{0,60}\\?\}`;

/**
 * What placeholders look like, by the sign that they begin with. Each has a limit, so that none
 * reads far in vain, and is compiled when its sign first occurs.
 */
const PATTERNS: Readonly<Record<string, readonly string[]>> = {
  '{': [String.raw`\{\{[^{}\n]{1,80}\}\}`, IN_BRACES, String.raw`\{\}`],
  '#': [`#${IN_BRACES}`],
  '%': [
    `%${IN_BRACES}`,
    String.raw`(?<![\d\p{L}%])%(?:\d{1,2}\$)?[sdifuxXc@](?![\p{L}\d%])`,
    String.raw`%\([\p{L}\d_ ]{1,40}\)[sdif]`,
    String.raw`(?<![\d\p{L}%])%[\p{L}_][\p{L}\d_]{1,40}%`,
  ],
  $: [
    String.raw`\$${IN_BRACES}`,
    String.raw`(?<![\p{L}\d\\$])\$[A-Za-z_][\p{L}\d_]{1,60}(?![\p{L}\d$])`,
  ],
  '[': [String.raw`\[\[[^[\]\n]{1,60}\]\]`],
  '<': [String.raw`<[\p{L}][\p{L}\p{M}\d_ .:\-]{0,60}>`],
  '&': [String.raw`&lt;/?[\p{L}][^&<>\n]{0,60}&gt;`],
};

const SIGNS = new Uint8Array(128);
for (const sign of Object.keys(PATTERNS)) SIGNS[sign.charCodeAt(0)] = 1;

const compiled = new Map<string, readonly RegExp[]>();

function patternsOf(sign: string): readonly RegExp[] {
  const known = compiled.get(sign) ?? PATTERNS[sign]!.map((pattern) => new RegExp(pattern, 'uy'));
  compiled.set(sign, known);
  return known;
}

function nextSign(half: string, from: number): number {
  let at = from;
  while (at < half.length && !isSign(half.charCodeAt(at))) at++;
  return at;
}

function isSign(code: number): boolean {
  return code < 128 && SIGNS[code] === 1;
}

/** How long the placeholder is that begins with the sign at an offset; 0 where none does. */
function placeholderLength(half: string, at: number): number {
  for (const pattern of patternsOf(half[at]!)) {
    pattern.lastIndex = at;
    if (pattern.test(half)) return pattern.lastIndex - at;
  }
  return 0;
}

/** `[[Settings]](url)` is a link whose text is in brackets. */
function isLinkText(half: string, { start, end }: Range, offset: number): boolean {
  return half.startsWith('[[', start - offset) && half[end - offset] === '(';
}

/** A placeholder of the source that its target does not repeat. */
export interface PlaceholderChange {
  /** What stands in its place in the target; undefined where nothing does. */
  readonly found: Range | undefined;
  /** In the source. */
  readonly expected: Range;
  /** Whether nothing else could be meant. */
  readonly isCertain: boolean;
}

/** The placeholders of one segment that its target does not repeat, in the order of the source. */
export interface ChangedPlaceholders {
  readonly segment: Segment;
  readonly changes: readonly PlaceholderChange[];
}

/** Every segment of a document whose target changed or lost placeholders. */
export const changedPlaceholders: (document: Document) => readonly ChangedPlaceholders[] =
  perDocument((document) => {
    const found: ChangedPlaceholders[] = [];
    for (const segment of segmentsWith(document, SPEAKING | Mark.bracket)) {
      if (!mayHavePlaceholders(document, segment)) continue;
      const changes = compare(document, segment);
      if (changes.length > 0) found.push({ segment, changes });
    }
    return found;
  });

function compare(document: Document, segment: Segment): PlaceholderChange[] {
  const { text } = document;
  const source = placeholdersOf(document, segment, 'source');
  if (source.length === 0) return [];
  const target = placeholdersOf(document, segment, 'target');
  const missing = lacking(text, source, target);
  if (missing.length === 0) return [];
  const surplus = lacking(text, target, source);
  const keepsOrder = source.length === target.length;
  const named = sameNames(
    text,
    missing.map((at) => source[at]!),
    surplus.map((at) => target[at]!),
  );
  const taken = new Set(named.values());
  const free = surplus.filter((place) => !taken.has(target[place]!));
  const { content } = segment.target;
  const isBare = new Set(missing.filter((at) => standsBare(text, source[at]!, content, target)));
  const unnamed = missing.filter((at) => !named.has(source[at]!) && !isBare.has(at));
  return missing.map((at) => {
    const expected = source[at]!;
    const same = named.get(expected);
    if (same) return { found: same, expected, isCertain: true };
    if (isBare.has(at)) return { found: undefined, expected, isCertain: false };
    const others = free.filter((place) => isAlike(text, expected, target[place]!));
    const rivals = unnamed.filter((other) => isAlike(text, expected, source[other]!));
    const place = keepsOrder && others.includes(at) ? at : others[rivals.indexOf(at)];
    const isCertain = others.length === rivals.length && (rivals.length === 1 || place === at);
    return { found: place === undefined ? undefined : target[place], expected, isCertain };
  });
}

/** Whether a placeholder only lost its signs: its name stands in a target, and in no placeholder. */
function standsBare(
  text: string,
  expected: Range,
  within: Range,
  target: readonly Range[],
): boolean {
  const name = NAME.exec(slice(text, expected))?.[0];
  if (name === undefined) return false;
  return occurrences(text, within, name).some((place) => !overlapsOne(target, place));
}

const NAME = /[\p{L}\d_][\p{L}\d_.-]{2,}/u;

/** The placeholders that differ in nothing but case, each with its own. */
function sameNames(
  text: string,
  missing: readonly Range[],
  surplus: readonly Range[],
): ReadonlyMap<Range, Range> {
  const left = [...surplus];
  const found = new Map<Range, Range>();
  for (const expected of missing) {
    const name = slice(text, expected).toLowerCase();
    const at = left.findIndex((place) => slice(text, place).toLowerCase() === name);
    if (at >= 0) found.set(expected, left.splice(at, 1)[0]!);
  }
  return found;
}

/** Whether two placeholders are written with the same signs. */
function isAlike(text: string, one: Range, other: Range): boolean {
  return text[one.start] === text[other.start] && text[one.end - 1] === text[other.end - 1];
}

/** The places of the placeholders that another half has fewer of. */
function lacking(text: string, own: readonly Range[], other: readonly Range[]): number[] {
  const left = new Map<string, number>();
  for (const place of other) {
    const key = placeholderKey(text, place);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return own.flatMap((range, place) => {
    const key = placeholderKey(text, range);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0 ? [] : [place];
  });
}

/** What a placeholder is compared by: shells do not mind the case of their variables. */
function placeholderKey(text: string, { start, end }: Range): string {
  const placeholder = text.slice(start, end);
  return /^\$[A-Za-z]/.test(placeholder) ? placeholder.toLowerCase() : placeholder;
}
