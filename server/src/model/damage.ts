import type { Edit } from '../text/edit.ts';
import { type Range, range, slice } from '../text/range.ts';
import { endOfLine } from '../text/search.ts';
import { codeSpans } from './code-spans.ts';
import type { Problem, ProblemKind, Repair } from './problems.ts';
import type { Half, Segment } from './segments.ts';
import { readTags, type Tag, type TagKind } from './tags.ts';

/** What a damaged stretch still tells: the segments that can be read, and what is wrong. */
export interface Reading {
  readonly segments: Segment[];
  readonly problems: Problem[];
}

/**
 * Reads a stretch of text whose span markup is not what the publisher writes. It walks over the
 * tags once and takes each for what the one before it lets expect: target, end, wrapper, source,
 * end, end. What is not there where it belongs becomes a problem with the repair that puts it there.
 */
export function readDamaged(text: string, stretch: Range, firstIndex: number): Reading {
  const reader = new DamageReader(text, stretch, firstIndex);
  reader.read();
  return { segments: reader.segments, problems: reader.problems };
}

const CLOSE = '</span>';
const WRAPPER = '<span class="sxs-lookup">';
const targetTag = (id: string): string => `<span data-ttu-id="${id}">`;
const sourceTag = (id: string): string => `<span data-stu-id="${id}">`;

/** A half as found: any of its tags may be missing. */
interface OpenHalf {
  readonly open: Tag | undefined;
  readonly content: Range;
  readonly close: Tag | undefined;
}

/** A cursor over the tags of one stretch; it lives for one reading. */
class DamageReader {
  readonly segments: Segment[] = [];
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #stretch: Range;
  readonly #firstIndex: number;
  readonly #tags: Tag[];
  #next = 0;
  /** What ends the text that the pair being read stands in, should no tag end it. */
  #textEnd = BLOCK_END;
  /** The end of what has been understood so far. */
  #settled: number;

  constructor(text: string, stretch: Range, firstIndex: number) {
    this.#text = text;
    this.#stretch = stretch;
    this.#firstIndex = firstIndex;
    this.#settled = stretch.start;
    const tags = withoutCode(text, stretch, readTags(text, stretch));
    this.#tags = withoutInner(retag(text, tags));
  }

  read(): void {
    while (this.#next < this.#tags.length) this.#readNext(this.#tags[this.#next]!);
  }

  #readNext(tag: Tag): void {
    if (tag.kind === 'target') return this.#readPair(tag.range.start);
    if (tag.kind === 'close' && this.#closesLostTarget()) return this.#readTargetWithoutTag(tag);
    if (tag.kind === 'close' || tag.kind === 'span') return this.#dropStray(tag);
    return this.#readSourceAlone(tag);
  }

  #peek(kind?: TagKind): Tag | undefined {
    const tag = this.#tags[this.#next];
    return tag && (kind === undefined || tag.kind === kind) ? tag : undefined;
  }

  #take(kind: TagKind): Tag | undefined {
    const tag = this.#peek(kind);
    if (tag) this.#next++;
    return tag;
  }

  // ---- a pair that begins with the opening tag of its target

  #readPair(start: number): void {
    this.#textEnd = endOfContainer(this.#text, start);
    const target = this.#readHalf(this.#take('target'));
    if (!this.#peek('wrapper') && !this.#peek('source')) return this.#reportLoneTarget(target);
    this.#finishPair(start, target);
  }

  /** Reads on after the target: wrapper, source and the two ends. */
  #finishPair(start: number, target: OpenHalf): void {
    const targetEnd = target.close?.range.end ?? target.content.end;
    const next = this.#peek()!;
    this.#reportTextBetween(range(targetEnd, next.range.start));
    const wrapper = this.#take('wrapper');
    this.#dropDoubledWrappers();
    const sourceOpen = this.#take('source');
    const source = this.#readHalf(sourceOpen, (sourceOpen ?? wrapper)?.range.end);
    const wrapperClose = this.#takeWrapperClose(source);
    this.#settled = wrapperClose?.range.end ?? source.close?.range.end ?? source.content.end;

    const id = this.#idOf(target.open) || this.#idOf(sourceOpen);
    this.#reportTags(target, wrapper, source, wrapperClose, id);
    this.segments.push({
      index: this.#firstIndex + this.segments.length,
      range: range(start, this.#settled),
      target: wholeHalf(target),
      source: wholeHalf(source),
      wrapperOpen: wrapper?.range ?? empty(sourceOpen?.range.start ?? targetEnd),
      wrapperClose: wrapperClose?.range ?? empty(this.#settled),
      quote: '"',
    });
  }

  /** Reads the content of a half up to its end, or up to a tag that cannot be inside it. */
  #readHalf(open: Tag | undefined, from = open?.range.end ?? this.#settled): OpenHalf {
    const close = this.#take('close');
    if (close) return { open, content: range(from, close.range.start), close };
    const next = this.#peek();
    const end = next && next.kind !== 'target' ? next.range.start : this.#endOfText(from, next);
    return { open, content: range(from, Math.max(from, end)), close: undefined };
  }

  /** Where a text ends that nothing closes: on its line, before the marks of what it stands in. */
  #endOfText(from: number, next: Tag | undefined): number {
    const limit = Math.min(next?.range.start ?? this.#stretch.end, this.#stretch.end);
    const line = this.#text.slice(from, Math.min(endOfLine(this.#text, from), limit));
    const end = line.search(this.#textEnd);
    return from + trimmedLength(end < 0 ? line : line.slice(0, end));
  }

  #takeWrapperClose(source: OpenHalf): Tag | undefined {
    const close = this.#peek('close');
    const isNear = close && this.#isBlank(source.close?.range.end ?? source.content.end, close);
    return isNear ? this.#take('close') : undefined;
  }

  #isBlank(from: number, next: Tag): boolean {
    return this.#text.slice(from, next.range.start).trim() === '';
  }

  #dropDoubledWrappers(): void {
    for (let tag = this.#take('wrapper'); tag; tag = this.#take('wrapper')) {
      const extraClose = this.#extraClose();
      this.#report('wrapper', tag.range, 'The wrapper around the source stands here twice.', {
        repair: removal('Remove the second wrapper', [tag.range, ...extraClose]),
      });
    }
  }

  /** The third of three closing tags in a row, which a doubled wrapper brings with it. */
  #extraClose(): Range[] {
    let first = this.#next;
    while (this.#tags[first]?.kind === 'source' || this.#tags[first]?.kind === 'span') first++;
    const run = this.#tags.slice(first, first + 3);
    if (run.length < 3 || run.some((tag) => tag.kind !== 'close')) return [];
    // The tags before it take its place, so that it counts as read.
    this.#tags.copyWithin(this.#next + 1, this.#next, first + 2);
    this.#next++;
    return [run[2]!.range];
  }

  // ---- what is said of a pair

  #reportTextBetween(between: Range): void {
    const text = slice(this.#text, between);
    if (text === '') return;
    const isSpace = text.trim() === '';
    this.#report(
      'misplaced',
      between,
      isSpace
        ? 'White space separates the target from its source; the publisher allows nothing there.'
        : 'Text stands between the target and its source, outside both.',
      {
        repair: isSpace
          ? removal('Remove the white space', [between])
          : {
              title: 'Move the text into the target',
              certain: false,
              edits: [
                { range: empty(between.start - CLOSE.length), newText: text },
                { range: between, newText: '' },
              ],
            },
      },
    );
  }

  #reportTags(
    target: OpenHalf,
    wrapper: Tag | undefined,
    source: OpenHalf,
    wrapperClose: Tag | undefined,
    id: string,
  ): void {
    if (!target.close) this.#reportUnclosed('target', target);
    this.#reportMangled(target.open, targetTag(this.#idOf(target.open) || id), source.open);
    this.#reportMangled(target.close, CLOSE, target.open);
    if (!wrapper) this.#reportMissingWrapper(target, source, wrapperClose);
    this.#reportMangled(wrapper, WRAPPER, target.open);
    if (!source.open) this.#reportLostSourceTag(source, wrapper, id);
    this.#reportMangled(source.open, sourceTag(this.#idOf(source.open) || id), target.open);
    if (!source.close) this.#reportUnclosed('source', source);
    this.#reportMangled(source.close, CLOSE, source.open);
    if (wrapper && source.close && !wrapperClose) this.#reportUnclosedWrapper(source, wrapper);
    this.#reportMangled(wrapperClose, CLOSE, wrapper);
  }

  #reportUnclosed(side: 'target' | 'source', half: OpenHalf): void {
    const both = side === 'source' && this.#settled === half.content.end;
    const missing = both ? CLOSE + CLOSE : CLOSE;
    this.#report(
      'unclosed',
      half.open?.range ?? half.content,
      `The ${side} is not closed: expected ${missing} after its text.`,
      { repair: insertion(`Close the ${side}`, half.content.end, missing) },
    );
  }

  #reportUnclosedWrapper(source: OpenHalf, wrapper: Tag): void {
    this.#report(
      'unclosed',
      wrapper.range,
      'The wrapper around the source is not closed: expected </span></span> after the source.',
      { repair: insertion('Close the wrapper', source.close!.range.end, CLOSE) },
    );
  }

  #reportMissingWrapper(target: OpenHalf, source: OpenHalf, wrapperClose: Tag | undefined): void {
    const start = source.open!.range.start;
    const edits: Edit[] = [{ range: empty(start), newText: WRAPPER }];
    if (!wrapperClose && source.close) {
      edits.push({ range: empty(source.close.range.end), newText: CLOSE });
    }
    this.#report(
      'wrapper',
      source.open!.range,
      `The source is not wrapped: expected ${WRAPPER} before it.`,
      { repair: { title: 'Wrap the source', certain: true, edits }, related: target.open?.range },
    );
  }

  #reportLostSourceTag(source: OpenHalf, wrapper: Tag | undefined, id: string): void {
    this.#report(
      'source-missing',
      wrapper?.range ?? source.content,
      `The opening tag of the source is lost: expected ${sourceTag(id)}.`,
      { repair: insertion('Restore the tag', source.content.start, sourceTag(id)) },
    );
  }

  #reportMangled(tag: Tag | undefined, expected: string, twin: Tag | undefined): void {
    if (!tag || tag.canonical) return;
    this.#report('tag', tag.range, `This tag is damaged: expected ${expected}.`, {
      repair: {
        title: 'Repair the tag',
        certain: true,
        edits: [{ range: tag.range, newText: expected }],
      },
      related: twin?.range,
    });
  }

  // ---- halves without their twin, and tags without a half

  #reportLoneTarget(target: OpenHalf): void {
    const id = this.#idOf(target.open);
    const next = this.#peek('target');
    this.#settled = target.close?.range.end ?? target.content.end;
    if (this.#isDoubled(target)) {
      return this.#report('stray', target.open!.range, 'This tag stands here twice.', {
        repair: removal('Remove the first of the two', [target.open!.range]),
      });
    }
    if (!target.close && next) this.#reportUnclosed('target', target);
    this.#report(
      'source-missing',
      target.open!.range,
      'This target has no source: expected its English after it, in a span of class sxs-lookup.',
      { ids: [id], place: target.close?.range.end },
    );
  }

  /** Whether the same opening tag follows at once. */
  #isDoubled({ open, content, close }: OpenHalf): boolean {
    const tag = slice(this.#text, open!.range);
    return !close && content.start === content.end && this.#text.startsWith(tag, content.end);
  }

  #readSourceAlone(first: Tag): void {
    const wrapper = this.#take('wrapper');
    this.#dropDoubledWrappers();
    const open = this.#take('source');
    const source = this.#readHalf(open, (open ?? wrapper)?.range.end);
    const wrapperClose = this.#takeWrapperClose(source);
    const end = wrapperClose?.range.end ?? source.close?.range.end ?? source.content.end;
    if (this.#readSwapped(first, end, open)) return;
    this.#settled = end;
    const id = this.#idOf(open);
    this.#report(
      'target-missing',
      first.range,
      'This source has no target: expected the translation in a span before it.',
      { ids: [id], repair: this.#untranslated(first, source, id), place: first.range.start },
    );
  }

  /** What the file alone cannot tell is offered: the English in the place of the translation. */
  #untranslated(first: Tag, { content }: OpenHalf, id: string): Repair | undefined {
    if (!id) return undefined;
    const target = `${targetTag(id)}${slice(this.#text, content)}${CLOSE}`;
    return {
      ...insertion('Put the English in its place', first.range.start, target),
      certain: false,
    };
  }

  /** A source that stands before its target. */
  #readSwapped(first: Tag, sourceEnd: number, sourceOpen: Tag | undefined): boolean {
    const open = this.#peek('target');
    const close = this.#tags[this.#next + 1];
    const after = this.#tags[this.#next + 2];
    const isTwin = open && close?.kind === 'close' && this.#idOf(open) === this.#idOf(sourceOpen);
    if (!isTwin || after?.kind === 'wrapper' || after?.kind === 'source') return false;
    if (!this.#isBlank(sourceEnd, open)) return false;
    this.#next += 2;
    const whole = range(first.range.start, close.range.end);
    const source = this.#text.slice(first.range.start, sourceEnd);
    const target = this.#text.slice(open.range.start, close.range.end);
    this.#settled = close.range.end;
    this.#report('misplaced', whole, 'The source stands before its target: expected it after.', {
      ids: [this.#idOf(open)],
      repair: {
        title: 'Put the target first',
        certain: true,
        edits: [{ range: whole, newText: target + source }],
      },
    });
    return true;
  }

  /** Whether a closing tag ends a target whose opening tag is gone. */
  #closesLostTarget(): boolean {
    const [close, after] = [this.#tags[this.#next]!, this.#tags[this.#next + 1]];
    if (after?.kind !== 'wrapper' && after?.kind !== 'source') return false;
    return this.#isBlank(close.range.end, after) && this.#lostTargetStart(close) !== undefined;
  }

  #readTargetWithoutTag(close: Tag): void {
    const start = this.#lostTargetStart(close)!;
    this.#next++;
    const sourceOpen = this.#tags
      .slice(this.#next, this.#next + 2)
      .find((t) => t.kind === 'source');
    const id = this.#idOf(sourceOpen);
    const content = range(start, close.range.start);
    this.#report(
      'target-missing',
      content,
      `The opening tag of the target is lost: expected ${targetTag(id)} before its text.`,
      {
        repair: id ? insertion('Restore the tag', start, targetTag(id)) : undefined,
        related: sourceOpen?.range,
      },
    );
    this.#finishPair(start, { open: undefined, content, close });
  }

  /** Where the text began that a closing tag ends: after the last segment or the line's marks. */
  #lostTargetStart(close: Tag): number | undefined {
    const before = this.#text.slice(this.#settled, close.range.start);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const isLineStart = line.length < before.length || this.#settled === 0;
    const marks = withoutOwnBracket((isLineStart ? LINE_MARKS : SEPARATORS).exec(line)![0], line);
    return line.length > marks.length ? close.range.start - line.length + marks.length : undefined;
  }

  #dropStray(tag: Tag): void {
    this.#next++;
    this.#settled = tag.range.end;
    if (tag.kind === 'span' && tag.canonical) return;
    this.#report('stray', tag.range, 'This tag belongs to no segment.', {
      repair: removal('Remove the tag', [tag.range]),
    });
  }

  #idOf(tag: Tag | undefined): string {
    return tag ? slice(this.#text, tag.id) : '';
  }

  #report(
    kind: ProblemKind,
    at: Range,
    message: string,
    more: Partial<Pick<Problem, 'ids' | 'repair' | 'related' | 'place'>> = {},
  ): void {
    const { ids = [], repair, related, place } = more;
    this.problems.push({ kind, range: at, message, ids, repair, related, place });
  }
}

/** What a line begins with before its prose: list, quote and heading marks, anchors, a bar. */
const LINE_MARKS =
  /^(?:[\s>|#]|[-*+](?=\s)|\d+[.)](?=\s)|<a name="[^"<>]*"><\/a>|<(?:p|li|td|th|tr|ul|ol|div|h\d)(?:\s[^<>]*)?>|\[(?![ xX]\]))*/;
/** What stands between two segments of a line. */
const SEPARATORS = /^(?:[\s|]|<\/?(?:br|p|li|td|th|tr|ul|ol|div)\s?\/?>|\]\([^()\s]*\)|\[)*/;

/** A bracket before the text is a mark, unless the text itself has the rest of that link. */
function withoutOwnBracket(marks: string, line: string): string {
  const isOwn = marks.endsWith('[') && line.includes('](', marks.length);
  return isOwn ? marks.slice(0, -1) : marks;
}

const BLOCK_END = /<br\b|<\/(?:p|td|th|li|div|h\d|a)>/i;
const CELL_END = /\||<br\b/i;
const LINK_END = /\]\(/;

/** How the text ends that begins at an offset: as link text, as a cell or with its block. */
function endOfContainer(text: string, start: number): RegExp {
  const before = text.slice(Math.max(0, start - 40), start).trimEnd();
  if (text[start - 1] === '[') return LINK_END;
  return before.endsWith('|') ? CELL_END : BLOCK_END;
}

function trimmedLength(text: string): number {
  let length = text.length;
  while (length > 0 && ' \t\r\n|'.includes(text[length - 1]!)) length--;
  return length;
}

function empty(offset: number): Range {
  return range(offset, offset);
}

function insertion(title: string, offset: number, newText: string): Repair {
  return { title, certain: true, edits: [{ range: empty(offset), newText }] };
}

function removal(title: string, ranges: readonly Range[]): Repair {
  return { title, certain: true, edits: ranges.map((range) => ({ range, newText: '' })) };
}

function wholeHalf({ open, content, close }: OpenHalf): Half {
  const openRange = open?.range ?? empty(content.start);
  const closeRange = close?.range ?? empty(content.end);
  return {
    range: range(openRange.start, closeRange.end),
    open: openRange,
    id: open?.id ?? empty(content.start),
    content,
    close: closeRange,
  };
}

/**
 * Leaves out tags that are quoted in code. In a damaged text a backtick of one half may seem to
 * pair with one of the next, so what opens and does not close again within it is no code.
 */
function withoutCode(text: string, stretch: Range, tags: readonly Tag[]): Tag[] {
  const quoted = new Set<Tag>();
  let next = 0;
  for (const code of codeSpans(text, stretch)) {
    while (next < tags.length && tags[next]!.range.start < code.start) next++;
    const first = next;
    while (next < tags.length && tags[next]!.range.start < code.end) next++;
    const inside = tags.slice(first, next);
    if (isQuotation(inside)) for (const tag of inside) quoted.add(tag);
  }
  return quoted.size > 0 ? tags.filter((tag) => !quoted.has(tag)) : [...tags];
}

function isQuotation(tags: readonly Tag[]): boolean {
  const closes = tags.filter(({ kind }) => kind === 'close').length;
  const isBalanced = closes * 2 === tags.length;
  return isBalanced || tags.every(({ kind }) => kind === 'span' || kind === 'close');
}

/**
 * Recognizes tags by their place that say something else: a bare `<span>` where the end of a
 * target belongs, a target's tag in the wrapper, a tag that lost its attribute before a text that
 * is closed and followed by its source.
 */
function retag(text: string, tags: readonly Tag[]): Tag[] {
  const isNext = (tag: Tag, next: Tag | undefined): boolean => tag.range.end === next?.range.start;
  const isSource = (tag: Tag | undefined): boolean =>
    tag?.kind === 'wrapper' || tag?.kind === 'source';
  let inTarget = false;
  return tags.map((tag, i) => {
    const [before, next, after] = [tags[i - 1], tags[i + 1], tags[i + 2]];
    const wasInTarget = inTarget;
    if (tag.kind !== 'span' && tag.kind !== 'close') inTarget = tag.kind === 'target';
    if (tag.kind === 'target' && before?.kind === 'wrapper' && isNext(before, tag)) {
      inTarget = false;
      return { ...tag, kind: 'source', canonical: false };
    }
    if (tag.kind !== 'span') return tag;
    if (wasInTarget && isSource(next) && isNext(tag, next)) {
      return { ...tag, kind: 'close', canonical: false };
    }
    const isTarget =
      !wasInTarget && next?.kind === 'close' && isSource(after) && isNext(next, after);
    return isTarget ? { ...tag, kind: 'target', id: idIn(text, tag), canonical: false } : tag;
  });
}

/** The ID that stands somewhere in a tag; an empty range where none does. */
function idIn(text: string, { range: tag, id }: Tag): Range {
  const match = /[0-9a-f]{5}-\d{3,4}/.exec(slice(text, tag));
  if (!match) return id;
  const start = tag.start + match.index;
  return range(start, start + match[0].length);
}

/** Leaves out the spans of an author's own, which open and close within one half. */
function withoutInner(tags: readonly Tag[]): Tag[] {
  const inner = new Set<Tag>();
  let open: Tag[] = [];
  for (const tag of tags) {
    if (tag.kind === 'span') open.push(tag);
    else if (tag.kind !== 'close') open = [];
    else if (open.length > 0) inner.add(open.pop()!).add(tag);
  }
  return tags.filter((tag) => !inner.has(tag));
}
