import { type Range, slice } from '../../text/range.ts';
import { type Problem, problem } from '../problems.ts';
import type { Segment } from '../segments.ts';
import type { Tag, TagKind } from '../tags.ts';
import { readLoneSource } from './lone-source.ts';
import { readLostTarget } from './lost-target.ts';
import { readPair } from './pair.ts';
import type { DamageReader } from './reader.ts';
import { removal } from './span-markup.ts';
import { spanTags } from './span-tags.ts';
import { TagCursor } from './tag-cursor.ts';
import { BLOCK_END } from './text-bounds.ts';

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
  const reading: Reading = { segments: [], problems: [] };
  const tags = new TagCursor(spanTags(text, stretch));
  const place = { text, stretch, firstIndex, settled: stretch.start, textEnd: BLOCK_END };
  const reader: DamageReader = { ...place, tags, ...reading };
  for (let tag = tags.peek(); tag; tag = tags.peek()) BEGINNINGS[tag.kind](reader, tag);
  return reading;
}

/** What to read where a tag of a kind is the next, and nothing is open. */
const BEGINNINGS: Readonly<Record<TagKind, (reader: DamageReader, tag: Tag) => void>> = {
  target: readPair,
  wrapper: readLoneSource,
  source: readLoneSource,
  close: (reader, tag) => readLostTarget(reader) || dropStray(reader, tag),
  span: dropStray,
};

/** Spans of an author's own have an attribute. */
const BARE = '<span>';

function dropStray(reader: DamageReader, { kind, range: at, canonical }: Tag): void {
  reader.tags.skip(1);
  reader.settled = at.end;
  if (kind === 'span' && canonical && slice(reader.text, at) !== BARE) return;
  const isWhole = reader.text[at.end - 1] === '>';
  const repair = { ...removal('Remove the tag', [at]), certain: isWhole };
  reader.problems.push(problem('stray', at, 'This tag belongs to no segment.', { repair }));
}
