import { range } from '../../text/range.ts';
import { problem } from '../problems.ts';
import type { Tag } from '../tags.ts';
import { finishPair } from './pair.ts';
import { type DamageReader, idOf, isBlank } from './reader.ts';
import { insertion, targetTag } from './span-markup.ts';
import { marksLength } from './text-bounds.ts';

/** Reads a pair whose target has lost its opening tag, if the next tag is the end of one. */
export function readLostTarget(reader: DamageReader): boolean {
  const { tags, problems } = reader;
  const close = tags.peek()!;
  if (!endsTarget(reader, close)) return false;
  const sourceOpen = [tags.peek(1), tags.peek(2)].find((tag) => tag?.kind === 'source');
  const id = idOf(reader, sourceOpen);
  // Behind a segment inside of it, the rest of a target is empty.
  const { start: end } = close.range;
  const start = textStart(reader, end) ?? (reader.stretch.start === end && id ? end : undefined);
  if (start === undefined) return false;
  tags.skip(1);
  const content = range(start, end);
  const message = `The opening tag of the target is lost: expected ${targetTag(id)} before its text.`;
  const repair = id && start < end ? insertion('Restore the tag', start, targetTag(id)) : undefined;
  const related = sourceOpen?.range;
  problems.push(problem('target-missing', content, message, { repair, related }));
  finishPair(reader, start, { open: undefined, content, close });
  return true;
}

function endsTarget(reader: DamageReader, close: Tag): boolean {
  return reader.tags.isSource(1) && isBlank(reader, close.range.end, reader.tags.peek(1)!);
}

/** Where the text began that ends at an offset: after the last segment or the line's marks. */
export function textStart({ text, settled }: DamageReader, end: number): number | undefined {
  const before = text.slice(settled, end);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const isLineStart = line.length < before.length || settled === 0;
  const marks = marksLength(line, isLineStart);
  return line.length > marks ? end - line.length + marks : undefined;
}
