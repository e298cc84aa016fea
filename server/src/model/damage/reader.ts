import { type Range, range, slice } from '../../text/range.ts';
import { lineSuffix } from '../../text/search.ts';
import type { Problem } from '../problems.ts';
import type { Segment } from '../segments.ts';
import type { Tag } from '../tags.ts';
import type { OpenHalf } from './span-markup.ts';
import type { TagCursor } from './tag-cursor.ts';
import { trimmedLength } from './text-bounds.ts';

/** The reading of one damaged stretch, as far as it has come. */
export interface DamageReader {
  readonly text: string;
  readonly stretch: Range;
  readonly firstIndex: number;
  readonly tags: TagCursor;
  readonly segments: Segment[];
  readonly problems: Problem[];
  /** The end of what has been understood so far. */
  settled: number;
  /** What ends the text that the last pair stands in, should no tag end it. */
  textEnd: RegExp;
}

/** Reads the content of a half up to its end, or up to a tag that cannot be inside it. */
export function readHalf(reader: DamageReader, open: Tag | undefined, from: number): OpenHalf {
  const close = reader.tags.take('close');
  if (close) return { open, content: range(from, close.range.start), close };
  const next = reader.tags.peek();
  const end = next && next.kind !== 'target' ? next.range.start : endOfText(reader, from, next);
  return { open, content: range(from, Math.max(from, end)), close: undefined };
}

/** Where a text ends that nothing closes: on its line, before the marks of what it stands in. */
function endOfText(
  { text, stretch, textEnd }: DamageReader,
  from: number,
  next: Tag | undefined,
): number {
  const limit = Math.min(next?.range.start ?? stretch.end, stretch.end);
  const line = lineSuffix(text, from, limit - from);
  const end = line.search(textEnd);
  return from + trimmedLength(end < 0 ? line : line.slice(0, end));
}

/** Whether nothing but white space stands before a tag. */
export function isBlank({ text }: DamageReader, from: number, next: Tag): boolean {
  return text.slice(from, next.range.start).trim() === '';
}

/** The ID that a tag says; empty where it says none. */
export function idOf({ text }: DamageReader, tag: Tag | undefined): string {
  return tag ? slice(text, tag.id) : '';
}
