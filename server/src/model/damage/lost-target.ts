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
  const start = endsTarget(reader, close) ? textStart(reader, close) : undefined;
  if (start === undefined) return false;
  tags.skip(1);
  const content = range(start, close.range.start);
  const sourceOpen = [tags.peek(0), tags.peek(1)].find((tag) => tag?.kind === 'source');
  const id = idOf(reader, sourceOpen);
  const message = `The opening tag of the target is lost: expected ${targetTag(id)} before its text.`;
  const repair = id ? insertion('Restore the tag', start, targetTag(id)) : undefined;
  const related = sourceOpen?.range;
  problems.push(problem('target-missing', content, message, { repair, related }));
  finishPair(reader, start, { open: undefined, content, close });
  return true;
}

function endsTarget(reader: DamageReader, close: Tag): boolean {
  return reader.tags.isSource(1) && isBlank(reader, close.range.end, reader.tags.peek(1)!);
}

/** Where the text began that a closing tag ends: after the last segment or the line's marks. */
function textStart({ text, settled }: DamageReader, { range: close }: Tag): number | undefined {
  const before = text.slice(settled, close.start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const isLineStart = line.length < before.length || settled === 0;
  const marks = marksLength(line, isLineStart);
  return line.length > marks ? close.start - line.length + marks : undefined;
}
