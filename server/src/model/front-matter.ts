import { type Range, range, slice } from '../text/range.ts';
import { endOfLine, lineSuffix } from '../text/search.ts';

/** One `key: value` of the front matter, in the sample `ms.date: "11/02/2020"`. */
export interface FrontMatterEntry {
  readonly key: string;
  /** `ms.date` */
  readonly keyRange: Range;
  /** The value without its quotes: `11/02/2020`. */
  readonly value: string;
  /** `11/02/2020`; it may hold several lines. */
  readonly valueRange: Range;
  /** The quotation mark around the value, or an empty string. */
  readonly quote: string;
}

/** The YAML block at the top of a page. */
export interface FrontMatter {
  /** From the first `-` of the opening line to the end of the closing `---`. */
  readonly range: Range;
  /** The opening `---`; what is left of it, or the place for it, where it is damaged. */
  readonly opening: Range;
  /** The closing `---`, in the same way. */
  readonly closing: Range;
  /** The top-level keys, in their order; a repeated key stands here repeatedly. */
  readonly entries: readonly FrontMatterEntry[];
}

/**
 * Reads the front matter; undefined where the text begins with none. Its two lines may be damaged
 * or lost, as long as the entries show that it was there.
 */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const opening = openingLine(text, start);
  if (!opening) return undefined;
  const isJoined = KEY.test(lineSuffix(text, opening.end, LONGEST_LINE));
  const body = isJoined ? opening.end : endOfLine(text, opening.end) + 1;
  const isPlain = slice(text, opening) === FENCE && !isJoined;
  const mayLackEnd = isPlain || opening.start === opening.end;
  const closing = closingLine(text, body) ?? (mayLackEnd ? lostClosing(text, body) : undefined);
  if (!closing) return undefined;
  const entries = readEntries(text, range(body, closing.start));
  const isClosed = closing.end > closing.start;
  if ((!isPlain || !isClosed) && !entries.some(({ key }) => key.startsWith('ms.')))
    return undefined;
  return { range: range(start, closing.end), opening, closing, entries };
}

/** The value of a key, or undefined; of a repeated key the last one counts, as in YAML readers. */
export function frontMatterValue(
  frontMatter: FrontMatter | undefined,
  key: string,
): string | undefined {
  return frontMatter?.entries.findLast((entry) => entry.key === key)?.value;
}

const BYTE_ORDER_MARK = 0xfeff;

const FENCE = '---';

/** Hyphens that were typed wrongly, escaped, or that became a dash or other signs. */
const DASHES = /^[ \t]{0,4}\\?(?:[-\u2010-\u2015]{1,6}|(?:[-*=_~] ?){3,6})(?=[ \t]*\r?$)/;

/** Hyphens with an entry behind them, which has lost its line break. */
const JOINED = /^---[ \t]{0,4}(?=[A-Za-z_][\w.-]*:[ \t])/;

/** The line that opens the front matter, or its place where entries begin at once. */
function openingLine(text: string, start: number): Range | undefined {
  const blank = BLANK_BEFORE.exec(text.slice(start, start + LONGEST_LINE));
  if (blank) return range(start, start + blank[0].length);
  const line = lineSuffix(text, start, LONGEST_LINE);
  const dashes = DASHES.exec(line) ?? JOINED.exec(line);
  if (dashes) return range(start, start + dashes[0].length);
  return KEY.test(line) ? range(start, start) : undefined;
}

const LONGEST_LINE = 200;

/** White space before the line that opens the front matter, so that no reader finds it. */
const BLANK_BEFORE = /^[\s\u200b]{1,40}---(?=[ \t]*\r?\n)/;

/** The line that closes the front matter; none where a segment outside of entries comes before. */
function closingLine(text: string, body: number): Range | undefined {
  const closing = /^(?:---|\.\.\.)(?=[ \t]*\r?$)/gm;
  closing.lastIndex = body;
  const match = closing.exec(text);
  if (!match) return undefined;
  for (let at = body; ; at++) {
    at = text.indexOf('data-ttu-id', at);
    if (at < 0 || at > match.index) return range(match.index, match.index + FENCE.length);
    if (!isOfEntry(text, text.lastIndexOf('\n', at) + 1)) return undefined;
    at = endOfLine(text, at);
  }
}

/** Where the closing line is gone: behind the last of the lines that are entries, or what is left there. */
function lostClosing(text: string, body: number): Range | undefined {
  let last = body;
  let at = body;
  while (at < text.length) {
    const isEntry = isOfEntry(text, at) && !DASHES.test(lineSuffix(text, at, LONGEST_LINE));
    if (!isEntry && !/^(?:#|[ \t]*\r?$)/.test(lineSuffix(text, at, LONGEST_LINE))) break;
    // Behind an empty line others than the publisher's may be prose, as "Note: …" is.
    const isOurs = isEntry && (at === last || text.startsWith('ms.', at));
    at = endOfLine(text, at) + 1;
    if (isOurs) last = at;
  }
  const dashes = DASHES.exec(lineSuffix(text, at, LONGEST_LINE));
  return dashes ? range(at, at + dashes[0].length) : range(last, last);
}

/** Whether a line is an entry or goes on with one. */
function isOfEntry(text: string, line: number): boolean {
  const near = lineSuffix(text, line, LONGEST_LINE);
  return KEY.test(near) || /^(?:[ \t]+|- )\S/.test(near);
}

const KEY = /^([A-Za-z_][\w.-]*)[ \t]*:(?=[ \t\r\n]|$)[ \t]*/;

function readEntries(text: string, body: Range): FrontMatterEntry[] {
  const entries: FrontMatterEntry[] = [];
  for (let at = body.start; at < body.end; ) {
    const end = entryEnd(text, at, body.end);
    const entry = readEntry(text, range(at, end));
    if (entry) entries.push(entry);
    at = end + 1;
  }
  return entries;
}

/** An entry reaches over the lines after it that are indented, or list items. */
function entryEnd(text: string, from: number, limit: number): number {
  for (let at = from; ; ) {
    const lineBreak = text.indexOf('\n', at);
    if (lineBreak < 0 || lineBreak >= limit) return limit;
    if (!/[ \t]|-/.test(text[lineBreak + 1] ?? '') || lineBreak + 1 >= limit) return lineBreak;
    at = lineBreak + 1;
  }
}

function readEntry(text: string, { start, end }: Range): FrontMatterEntry | undefined {
  const raw = text.slice(start, end).trimEnd();
  const match = KEY.exec(raw);
  if (!match) return undefined;
  const rest = raw.slice(match[0].length);
  const quote = /^(['"])[\s\S]*\1$/.exec(rest)?.[1] ?? '';
  const isQuoted = rest.length > 1 ? quote : '';
  const valueStart = start + match[0].length + isQuoted.length;
  const valueRange = range(valueStart, start + raw.length - isQuoted.length);
  return {
    key: match[1]!,
    keyRange: range(start, start + match[1]!.length),
    value: text.slice(valueRange.start, valueRange.end),
    valueRange,
    quote: isQuoted,
  };
}
