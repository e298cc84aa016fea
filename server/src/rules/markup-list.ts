import type { Document } from '../model/document.ts';
import { isInBlock, isInSegment } from '../model/prose.ts';
import type { Segment } from '../model/segments.ts';
import { range } from '../text/range.ts';
import { endOfLine, linePrefix } from '../text/search.ts';
import { certainly, type Found, possibly, type Rule, type Severity } from './rule.ts';

export const markupList: Rule = {
  id: 'markup-list',
  title: 'Sign at the start of a line that begins no list, heading, quote or table',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  check(document) {
    const suspects = document.segments.filter((segment) => isSuspect(document.text, segment));
    return [...suspects.flatMap((one) => judge(document, one) ?? []), ...wideSigns(document)];
  },
};

/** What a character before a segment is: a table, because each segment is asked for. */
const BEFORE = new Uint8Array(0x10000);
const SPACE = 1;
/** What stands before nearly all segments: a line break, another segment, a heading, a cell. */
const USUAL = 2;
for (const code of [32, 9, 0xa0]) BEFORE[code] = SPACE;
for (const sign of '\n>|#(].:,;!?') BEFORE[sign.charCodeAt(0)] = USUAL;

function isBefore(kind: number, text: string, at: number): boolean {
  return BEFORE[text.charCodeAt(at - 1)] === kind;
}

/** A look back over the spaces tells of most segments that nothing is wrong before them. */
function isSuspect(text: string, { range: { start } }: Segment): boolean {
  let at = start;
  if (text[at - 1] === '[') at--;
  if (at === 0) return false;
  const isGlued = !isBefore(SPACE, text, at);
  const first = Math.max(0, at - LONGEST_PREFIX);
  while (at > first && isBefore(SPACE, text, at)) at--;
  if (text.charCodeAt(at - 1) === SEMICOLON) return text.startsWith('&gt;', at - 4);
  if (LIKE_NUMBER.test(text.slice(at - LONGEST_NUMBER, at))) return true;
  const isUsual = isBefore(USUAL, text, at);
  const before = text.charCodeAt(at - 2);
  if (before === BACKSLASH) return true;
  if (isGlued) return !isUsual || isFigure(before);
  // A dash, a star and a full stop begin a list as they should, unless another sign stands before.
  const sign = text.charCodeAt(at - 1);
  const isMarker = sign === 45 || sign === 42 || sign === 43 || sign === 46;
  if (!isMarker) return !isUsual;
  return (sign === 46 || isBefore(SPACE, text, at - 1)) && hasMarkerBefore(text, at);
}

const BACKSLASH = 92;
const SEMICOLON = 59;

/** What was meant for the number of an item: `1,`, `1..`, `l.` */
const LIKE_NUMBER = /\n[ \t>]*(?:\d{1,3}(?:,|\.\.)|l\.)$/;
const LONGEST_NUMBER = 16;

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}

function hasMarkerBefore(text: string, at: number): boolean {
  return /(?:[-*+]|\d\.)[ \t]+(?:[-*+]|\d{1,3}\.)$/.test(text.slice(Math.max(0, at - 12), at));
}

const LONGEST_PREFIX = 40;

/** A start of a line, what is wrong with it, and what it should be. */
interface Case {
  readonly pattern: RegExp;
  readonly message: (sign: string) => string;
  /** What it should be; `near` are the markers of the lines around it, with their spaces. */
  readonly wanted: (sign: string, near: readonly string[]) => string;
  /** Whether the lines around it leave no doubt; always where this is not given. */
  readonly isCertain?: (sign: string, near: readonly string[]) => boolean;
  /** Where authors may have meant it. */
  readonly severity?: Severity;
}

const BULLETS = '•·▪◦‣⁃–—−－○●■□▸►➢➤✓∙\uf0b7\uf0a7\uf0d8o';
const noList = (sign: string): string => `“${sign}” begins no list in Markdown`;

function numberOf(sign: string): number {
  return Number.parseInt(sign.normalize('NFKC').replace('l', '1'), 10);
}

/** In each the first group is what stands before, the second what is wrong. */
const CASES: readonly Case[] = [
  {
    pattern: /^([ \t>]*)(\\(?:[>*+-]|#{1,6})[ \t]*|\d{1,3}\\[.)][ \t]*)(\[?)$/,
    message: (sign) =>
      `The backslash keeps “${sign.replace('\\', '').trim()}” from beginning anything.`,
    wanted: (sign) => sign.replace('\\', ''),
    severity: 'warning',
  },
  {
    pattern: new RegExp(`^([ \\t>]*)([${BULLETS}][ \\t\\u00a0]*)(\\[?)$`),
    message: (sign) => `${noList(sign.trim())}: expected “-”.`,
    wanted: (sign, near) =>
      near.find((marker) => /^[-*+]/.test(marker)) ??
      `-${sign.slice(1).replace('\u00a0', ' ') || ' '}`,
  },
  {
    pattern: /^([ \t>]*)([-+*]|\d{1,3}[.)])(\[?)$/,
    message: (sign) => `Without a space after it “${sign}” begins no list.`,
    wanted: (sign, near) => sign + (/\s+$/.exec(near.find(isLike(sign)) ?? '')?.[0] ?? ' '),
    // Alone a sign may be what a comparison of two versions left.
    isCertain: (sign, near) => near.some(isLike(sign)) || (near.length === 0 && /\d/.test(sign)),
  },
  {
    pattern: /^([ \t>]*)([\d０-９]{1,3}(?:[．。、）,º°ª]|\.\.)[ \t]*|l\.[ \t]+)(\[?)$/,
    message: (sign) => `${noList(sign.trim())}: expected “${numberOf(sign)}.”.`,
    wanted: (sign) => `${numberOf(sign)}. `,
    isCertain: (sign, near) => !/[º°ªl]/.test(sign) || near.some(isLike(sign)),
  },
  {
    pattern: /^([ \t>]*)(\d{1,3}\.[\p{L}*)][ \t]?|[-*+][\p{L}\p{N}])(\[?)$/u,
    message: (sign) => `“${sign.trim()}” begins no list of this page.`,
    wanted: (sign) => (/^\d/.test(sign) ? `${numberOf(sign)}. ` : `${sign[0]} `),
    isCertain: (sign, near) => near.some(isLike(/^\d/.test(sign) ? sign : sign[0]!)),
  },
  {
    pattern: /^([ \t]*)(&gt;[ \t]*)(\[?)$/,
    message: () => '“&gt;” begins no quote: expected “>”.',
    wanted: (sign) => sign.replace('&gt;', '>'),
  },
  {
    pattern: /^([ \t>]*)(\d{1,3}[ \t]+)(\[?)$/,
    message: (sign) => `Without a full stop “${sign.trim()}” begins no list.`,
    wanted: (sign) => sign.replace(/\d+/, '$&.'),
    isCertain: (sign, near) => near.some(isLike(sign)),
    severity: 'warning',
  },
  {
    pattern: /^([ \t>]*)((?:[-*+]|\d{1,3}\.)[ \t]+(?:[-*+]|\d{1,3}\.)[ \t]+)(\[?)$/,
    message: (sign) => `“${sign.trim()}” begins a list within a list.`,
    wanted: (sign) => /^\S+[ \t]+/.exec(sign)![0],
    severity: 'warning',
  },
];

/** Whether a marker is of the same list: the same sign, or a number that is near. */
function isLike(sign: string): (marker: string) => boolean {
  const number = numberOf(sign);
  if (Number.isNaN(number))
    return (marker) => marker[0] === sign[0] || BULLETS.includes(marker[0]!);
  return (marker) => Math.abs(Number.parseInt(marker, 10) - number) <= 1;
}

/** The list markers of the nearest lines before and after a line that have text. */
function markersNear(text: string, start: number, end: number): string[] {
  const before = text.slice(Math.max(0, start - LONGEST_LOOK), start).trimEnd();
  const lineBefore = before.slice(before.lastIndexOf('\n') + 1);
  const after = text.slice(endOfLine(text, end)).slice(0, LONGEST_LOOK).trimStart();
  return [lineBefore, after].flatMap((line) => MARKER.exec(line)?.[1] ?? []);
}

const LONGEST_LOOK = 3000;
const MARKER = new RegExp(`^[ \\t>]*((?:[-*+${BULLETS.replace('o', '')}]|\\d{1,3}[.)])[ \\t]+)`);

function judge(document: Document, segment: Segment): Found | undefined {
  const { text } = document;
  const { start, end } = segment.range;
  const prefix = linePrefix(text, start, LONGEST_PREFIX);
  if (prefix === undefined || isInBlock(document, start)) return undefined;
  for (const { pattern, message, wanted, isCertain, severity } of CASES) {
    const match = pattern.exec(prefix);
    const sign = match?.[2];
    if (match === null || sign === undefined || sign === text[end]) continue;
    const at = start - prefix.length + match[1]!.length;
    const near = markersNear(text, at, end);
    const newText = wanted(sign, near);
    const make = isCertain && !isCertain(sign, near) ? possibly : certainly;
    return {
      range: range(at, at + sign.trimEnd().length),
      message: message(sign),
      segment,
      severity,
      fixes: [make(`Write “${newText.trim()} ”`, range(at, at + sign.length), newText)],
    };
  }
  return undefined;
}

// ---- signs that are as wide as letters

const WIDE: Readonly<Record<string, string>> = { '＃': '#', '＞': '>', '｜': '|' };
const BEFORE_WIDE = /^[ \t>#＃＞]*$/;

/** Signs of East Asian keyboards where Markdown wants those of ASCII. */
function* wideSigns(document: Document): Iterable<Found> {
  const { text } = document;
  for (const [wide, ascii] of Object.entries(WIDE)) {
    for (let at = text.indexOf(wide), end = at; at >= 0; at = text.indexOf(wide, end)) {
      end = at + 1;
      while (text[end] === wide) end++;
      const prefix = linePrefix(text, at, LONGEST_LINE);
      const isPlaced =
        prefix !== undefined && (wide === '｜' ? isCell(prefix) : BEFORE_WIDE.test(prefix));
      if (!isPlaced || isInSegment(document, at) || isInBlock(document, at)) continue;
      const place = range(at, end);
      const newText = ascii.repeat(end - at);
      yield {
        range: place,
        message: `“${text.slice(at, end)}” is no sign of Markdown: expected “${newText}”.`,
        fixes: [certainly(`Write “${newText}”`, place, newText)],
      };
    }
  }
}

const LONGEST_LINE = 2000;

/** A bar that is as wide as a letter starts a line or follows a segment. */
function isCell(prefix: string): boolean {
  return prefix.trim() === '' || /(?:<\/span>|[|｜])[ \t]*$/.test(prefix);
}
