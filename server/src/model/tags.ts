import { Tokenizer } from 'parse5';
import { type Range, range } from '../text/range.ts';
import { ID_FORM } from './ids.ts';

/**
 * What a tag is to a segment: the opening tags of its two halves, the opening tag of the wrapper
 * around its source, any other opening `<span>`, or a closing `</span>`.
 */
export type TagKind = 'target' | 'source' | 'wrapper' | 'span' | 'close';

/** One span tag as it stands in the text. */
export interface Tag {
  readonly kind: TagKind;
  readonly range: Range;
  /** The value of `data-ttu-id` or `data-stu-id`; an empty range where the value is missing. */
  readonly id: Range;
  /** Whether the tag is written as the publisher writes it, to the letter. */
  readonly canonical: boolean;
}

/**
 * Reads the span tags of a stretch of text, however damaged. Other HTML is passed over.
 *
 * Each `<` starts a chunk that ends before the next one and is tokenized by itself: a quote that
 * was never closed cannot swallow the tags that follow, and no character is read twice.
 */
export function readTags(text: string, { start, end }: Range): Tag[] {
  const tags: Tag[] = [];
  for (let at = nextChunk(text, start, end); at < end; ) {
    const next = nextChunk(text, at + changedLength(text, at) + 1, end);
    const tag = readChunk(text, at, next);
    if (tag) tags.push(tag);
    at = next;
  }
  return tags;
}

/** Where the next chunk starts: at a `<`, or at a tag of ours that lost its `<`. */
function nextChunk(text: string, from: number, end: number): number {
  const bracket = text.indexOf('<', from);
  const limit = bracket < 0 || bracket > end ? end : bracket;
  const bare = bareTag(text, from, limit);
  return bare ?? limit;
}

const BARE_NAMES = [
  'span data-ttu-id=',
  'span data-stu-id=',
  'span class="sxs-lookup"',
  '/span>',
  '/span＞',
  '/span&gt;',
  '/span\\u003e',
];

function bareTag(text: string, from: number, limit: number): number | undefined {
  if (limit - from < '/span>'.length) return undefined;
  const gap = text.slice(from, limit);
  const found = BARE_NAMES.map((name) => gap.indexOf(name)).filter(
    (at) => at >= 0 && !text.slice(Math.max(0, from + at - 2), from + at).includes('<'),
  );
  if (found.length === 0) return undefined;
  const bare = from + Math.min(...found);
  const changed = CHANGED.find((bracket) => text.startsWith(bracket, bare - bracket.length));
  return Math.max(from, bare - (changed?.length ?? 0));
}

/** What may have become of the bracket of a tag. */
const CHANGED = ['&lt;', '\\u003c', '\\u003C', '＜', '‹', '〈'];

function changedLength(text: string, at: number): number {
  return CHANGED.find((bracket) => text.startsWith(bracket, at))?.length ?? 0;
}

function readChunk(text: string, start: number, end: number): Tag | undefined {
  const chunk = text.slice(start, end);
  if (!SPAN_LIKE.test(chunk)) return undefined;
  return (
    readWhole(chunk, start) ?? (SELF_CLOSED.test(chunk) ? undefined : readBroken(chunk, start))
  );
}

/** The start of anything that is, or once was, a tag of ours. */
const SPAN_LIKE =
  /^(?:<\s*\/?\s*spa|<\/[span ]{0,6}>|<\/s|<\/?span|<[^>]{0,12}(?:data-[ts]tu|class=.?sxs)|(?:&lt;|\\u003c|[＜‹〈])?(?:span (?:data-|class=)|\/span(?:[>＞]|&gt;|\\u003e)))/i;

const CANONICAL: readonly [TagKind, RegExp][] = [
  ['close', /^<\/span>/],
  ['target', /^<span data-ttu-id="([^"<>]*)">/],
  ['source', /^<span data-stu-id="([^"<>]*)">/],
  ['wrapper', /^<span class="sxs-lookup">/],
];

function readWhole(chunk: string, start: number): Tag | undefined {
  for (const [kind, form] of CANONICAL) {
    const match = form.exec(chunk);
    if (match) return makeTag(kind, match[0], match[1] ?? '', start, true);
  }
  return tokenize(chunk, start);
}

function makeTag(kind: TagKind, raw: string, id: string, start: number, canonical: boolean): Tag {
  const idAt = id === '' ? raw.length : raw.lastIndexOf(id);
  return {
    kind,
    range: range(start, start + raw.length),
    id: range(start + idAt, start + idAt + id.length),
    canonical,
  };
}

interface Attributes {
  readonly [name: string]: string;
}

/** Reads a tag that HTML accepts though the publisher would not write it so. */
function tokenize(chunk: string, start: number): Tag | undefined {
  const close = chunk.indexOf('>');
  if (close < 0) return undefined;
  let tag: Tag | undefined;
  const take = (name: string, closing: boolean, attributes: Attributes, length: number): void => {
    if (tag || name !== 'span') return;
    if (chunk[length - 2] === '/') return;
    const kind = closing ? 'close' : kindOf(attributes);
    const raw = chunk.slice(0, length);
    const id = (attributes['data-ttu-id'] ?? attributes['data-stu-id']) || beside(raw, kind);
    if (!isPlausible(id)) return;
    tag = makeTag(kind, raw, id, start, kind === 'span');
  };
  feedTokenizer(chunk, take);
  return tag;
}

const ID = new RegExp(ID_FORM);

/** The ID of a half that stands in its tag, but not where HTML sees it: `""1a2b3-104""`. */
function beside(raw: string, kind: TagKind): string {
  const isHalf = kind === 'target' || kind === 'source';
  return (isHalf && ID.exec(raw)?.[0]) || '';
}

/** An ID with white space or markup in it is a quote that swallowed the text after it. */
function isPlausible(id: string): boolean {
  return id === '' || /^[\w-]+$/.test(id);
}

function kindOf(attributes: Attributes): TagKind {
  if ('data-ttu-id' in attributes) return 'target';
  if ('data-stu-id' in attributes) return 'source';
  if (WRAPPER_CLASS.test(attributes.class ?? '')) return 'wrapper';
  return 'span';
}

/** The class of a wrapper, whatever its letters are and whatever stands for its quotes. */
const WRAPPER_CLASS = /^["'“”„‟«»‘’＂]?\s*sxs/i;

type TakeTag = (name: string, closing: boolean, attributes: Attributes, length: number) => void;

function feedTokenizer(chunk: string, take: TakeTag): void {
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: ({ tagName, attrs, location }) =>
        take(
          tagName,
          false,
          Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
          location?.endOffset ?? chunk.length,
        ),
      onEndTag: ({ tagName, location }) =>
        take(tagName, true, {}, location?.endOffset ?? chunk.length),
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  );
  tokenizer.write(chunk, true);
}

/** Authors write anchors as spans that close themselves. */
const SELF_CLOSED = /^<span\s[^<>]*\/>/;

/** What is left of a tag that no longer ends, lost its quotes or was typed half. */
const BRACKET = '(?:<|&lt;|\\\\u003[cC]|[＜‹〈])?\\s*';
const QUOTE = '(?:&quot;|\\\\?["\'“”„‟«»‘’＂]?)';
const END = '(?:>|&gt;|\\\\u003[eE]|[＞›〉])?';
const EQUALS = '(?: ?= ?)?';
const ID_VALUE = `${EQUALS}${QUOTE}([0-9a-f]{0,8}(?:-p?\\d{0,5})?)${QUOTE}${END}`;
const BROKEN: readonly [TagKind, RegExp][] = [
  ['target', new RegExp(`^${BRACKET}[a-z]{0,6}\\s?data-ttu-?(?:id)?${ID_VALUE}`)],
  ['source', new RegExp(`^${BRACKET}[a-z]{0,6}\\s?data-stu-?(?:id)?${ID_VALUE}`)],
  [
    'wrapper',
    new RegExp(
      `^${BRACKET}s[a-z]{0,5}\\s?class${EQUALS}${QUOTE}(?:sxs[-\\w]{0,12}(?=\\\\?["'“”„‟«»‘’＂>]|&quot;)|sx?s?-?l?o?o?k?u?p?)?${QUOTE}${END}`,
    ),
  ],
  ['close', /^<\/(?!(?:s|a|p)>)[span ]{0,6}>/i],
  ['close', /^<\/s(?:[pan]{2,5}|pam)>/i],
  [
    'close',
    /^(?:<|&lt;|\\u003c|[＜‹〈])?\s?\/\s?s(?:pa?n?|(?=\s*$))(?![a-z])(?:\s?(?:[>＞]|&gt;|\\u003e))?/i,
  ],
  ['span', new RegExp(`^<span(?:[-a-z]{0,9}=?"${ID_FORM}">|(?![a-z])(?:\\s?>)?)`)],
];

function readBroken(chunk: string, start: number): Tag | undefined {
  for (const [kind, form] of BROKEN) {
    const match = form.exec(chunk);
    if (match) return makeTag(kind, match[0], match[1] ?? '', start, false);
  }
  return undefined;
}
