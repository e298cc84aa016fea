import { type Range, range, slice } from '../text/range.ts';
import { endOfLine } from '../text/search.ts';
import { pairProblems, problem, unclosed } from './pair-problems.ts';
import type { Problem, ProblemKind, Repair } from './problems.ts';
import type { Half, Segment } from './segments.ts';
import { CLOSE, empty, insertion, type OpenHalf, removal, targetTag } from './span-markup.ts';
import { spanTags } from './span-tags.ts';
import type { Tag, TagKind } from './tags.ts';
import { BLOCK_END, endOfContainer, marksLength, trimmedLength } from './text-bounds.ts';

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
    this.#tags = spanTags(text, stretch);
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
    const wrapper = this.#take('wrapper');
    this.#dropDoubledWrappers();
    const sourceOpen = this.#take('source');
    const source = this.#readHalf(sourceOpen, (sourceOpen ?? wrapper)?.range.end);
    const wrapperClose = this.#takeWrapperClose(source);
    const end = wrapperClose?.range.end ?? source.close?.range.end ?? source.content.end;
    this.#settled = end;
    const found = pairProblems(this.#text, { target, wrapper, source, wrapperClose, end });
    for (const one of found) this.problems.push(one);
    const targetEnd = target.close?.range.end ?? target.content.end;
    this.segments.push({
      index: this.#firstIndex + this.segments.length,
      range: range(start, end),
      target: wholeHalf(target),
      source: wholeHalf(source),
      wrapperOpen: wrapper?.range ?? empty(sourceOpen?.range.start ?? targetEnd),
      wrapperClose: wrapperClose?.range ?? empty(end),
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
    if (!target.close && next) this.problems.push(unclosed('target', target, CLOSE));
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
    const marks = marksLength(line, isLineStart);
    return line.length > marks ? close.range.start - line.length + marks : undefined;
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
    this.problems.push(problem(kind, at, message, more));
  }
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
