import { type Range, range, slice } from '../../text/range.ts';
import { problem, type Repair } from '../problems.ts';
import type { Tag } from '../tags.ts';
import { textStart } from './lost-target.ts';
import { type DamageReader, idOf, isBlank } from './reader.ts';
import { type FoundSource, readSource } from './source.ts';
import { CLOSE, insertion, type OpenHalf, targetTag } from './span-markup.ts';

/** Reads a source that no target stands before. */
export function readLoneSource(reader: DamageReader): void {
  const first = reader.tags.peek()!;
  const found = readSource(reader);
  const target = targetBehind(reader, found);
  if (target) reportSwapped(reader, range(first.range.start, found.end), target);
  else reportTargetMissing(reader, first, found);
}

function reportTargetMissing(
  reader: DamageReader,
  { range: first }: Tag,
  { source, end }: FoundSource,
): void {
  const start = textStart(reader, first.start);
  reader.settled = end;
  const id = idOf(reader, source.open);
  const isBare =
    start !== undefined && /^(?!!\[)(?=.*\p{L})/su.test(reader.text.slice(start, first.start));
  const message = isBare
    ? 'The tags of the target are lost: expected its text in a span.'
    : 'This source has no target: expected the translation in a span before it.';
  const bare = isBare ? wrapping(range(start, first.start), id) : undefined;
  const repair = id ? (bare ?? untranslated(reader, first.start, source, id)) : undefined;
  const more = { ids: [id], repair, place: first.start };
  reader.problems.push(problem('target-missing', first, message, more));
}

/** Puts the text before a source into the span that it has lost. */
function wrapping({ start, end }: Range, id: string): Repair {
  const open = insertion('Restore the tags', start, targetTag(id));
  return { ...open, edits: [...open.edits, { range: range(end, end), newText: CLOSE }] };
}

/** What the file alone cannot tell is offered: the English in the place of the translation. */
function untranslated(
  { text }: DamageReader,
  place: number,
  { content }: OpenHalf,
  id: string,
): Repair {
  const target = `${targetTag(id)}${slice(text, content)}${CLOSE}`;
  return { ...insertion('Put the English in its place', place, target), certain: false };
}

/** A target from its opening to its closing tag. */
interface WholeTarget {
  readonly open: Tag;
  readonly close: Tag;
}

/** The target of a source, where it stands behind it and has no source of its own. */
function targetBehind(reader: DamageReader, { source, end }: FoundSource): WholeTarget | undefined {
  const { tags } = reader;
  const [open, close] = [tags.peek(), tags.peek(1)];
  if (open?.kind !== 'target' || close?.kind !== 'close' || tags.isSource(2)) return undefined;
  const isTwin = idOf(reader, open) === idOf(reader, source.open);
  return isTwin && isBlank(reader, end, open) ? { open, close } : undefined;
}

/** A source that stands before its target. */
function reportSwapped(reader: DamageReader, source: Range, { open, close }: WholeTarget): void {
  const { text, tags, problems } = reader;
  tags.skip(2);
  const target = range(open.range.start, close.range.end);
  reader.settled = target.end;
  const whole = range(source.start, target.end);
  const edits = [{ range: whole, newText: slice(text, target) + slice(text, source) }];
  problems.push(
    problem('misplaced', whole, 'The source stands before its target: expected it after.', {
      ids: [idOf(reader, open)],
      repair: { title: 'Put the target first', certain: true, edits },
    }),
  );
}
