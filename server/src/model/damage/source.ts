import type { Range } from '../../text/range.ts';
import { problem } from '../problems.ts';
import type { Tag } from '../tags.ts';
import { type DamageReader, isBlank, readHalf } from './reader.ts';
import { endOf, type OpenHalf, removal } from './span-markup.ts';
import type { TagCursor } from './tag-cursor.ts';

/** A source as found in damaged markup, from its wrapper to its last tag. */
export interface FoundSource {
  readonly wrapper: Tag | undefined;
  readonly source: OpenHalf;
  readonly wrapperClose: Tag | undefined;
  /** The end of what belongs to it. */
  readonly end: number;
}

/** Reads the source that the next tag begins: wrapper, opening tag, text and the two ends. */
export function readSource(reader: DamageReader): FoundSource {
  const wrapper = reader.tags.take('wrapper');
  dropDoubledWrappers(reader);
  const open = reader.tags.take('source');
  const source = readHalf(reader, open, (open ?? wrapper)!.range.end);
  const wrapperClose = takeWrapperClose(reader, source);
  return { wrapper, source, wrapperClose, end: wrapperClose?.range.end ?? endOf(source) };
}

function takeWrapperClose(reader: DamageReader, source: OpenHalf): Tag | undefined {
  const next = reader.tags.peek();
  return next && isBlank(reader, endOf(source), next) ? reader.tags.take('close') : undefined;
}

function dropDoubledWrappers({ tags, problems }: DamageReader): void {
  for (let tag = tags.take('wrapper'); tag; tag = tags.take('wrapper')) {
    const ranges = [tag.range, ...extraClose(tags)];
    const repair = removal('Remove the second wrapper', ranges);
    const message = 'The wrapper around the source stands here twice.';
    problems.push(problem('wrapper', tag.range, message, { repair }));
  }
}

/** The third of three closing tags in a row, which a doubled wrapper brings with it. */
function extraClose(tags: TagCursor): Range[] {
  let first = 0;
  while (tags.peek(first)?.kind === 'source' || tags.peek(first)?.kind === 'span') first++;
  const run = [first, first + 1, first + 2].map((ahead) => tags.peek(ahead));
  if (run.some((tag) => tag?.kind !== 'close')) return [];
  tags.remove(first + 2);
  return [run[2]!.range];
}
