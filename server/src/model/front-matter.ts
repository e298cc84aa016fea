import { type Range, range } from '../text/range.ts';

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
  /** The top-level keys, in their order; a repeated key stands here repeatedly. */
  readonly entries: readonly FrontMatterEntry[];
}

/** Reads the front matter; undefined where the text does not begin with a closed one. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const opening = /^---[ \t]*\r?\n/.exec(text.slice(start, start + 200));
  if (!opening) return undefined;
  const body = start + opening[0].length;
  const closing = closingLine(text, body);
  if (!closing) return undefined;
  return {
    range: range(start, closing.end),
    entries: readEntries(text, range(body, closing.start)),
  };
}

/** The value of a key, or undefined; of a repeated key the last one counts, as in YAML readers. */
export function frontMatterValue(
  frontMatter: FrontMatter | undefined,
  key: string,
): string | undefined {
  return frontMatter?.entries.findLast((entry) => entry.key === key)?.value;
}

const BYTE_ORDER_MARK = 0xfeff;

function closingLine(text: string, body: number): Range | undefined {
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?$)/gm;
  closing.lastIndex = body;
  const match = closing.exec(text);
  return match ? range(match.index, match.index + 3) : undefined;
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
