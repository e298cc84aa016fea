import { type Range, range, slice } from '../../text/range.ts';
import { codeSpans } from '../code-spans.ts';
import { ID_FORM } from '../ids.ts';
import { readTags, type Tag, type TagKind } from '../tags.ts';

/**
 * The tags of a damaged stretch that say something of its segments: neither those that are quoted
 * in code nor an author's own, and each taken for what its place says that it is.
 */
export function spanTags(text: string, stretch: Range): Tag[] {
  const tags = withoutCode(text, stretch, readTags(text, stretch));
  return withoutInner(retag(text, tags));
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
 * target, a wrapper or a source belongs, a tag of the one half in the place of the other, a tag
 * that lost its attribute before a text that is closed and followed by its source.
 */
function retag(text: string, tags: readonly Tag[]): Tag[] {
  let inTarget = false;
  return tags.map((tag, i) => {
    const kind = KIND_BY_PLACE[tag.kind]?.(placeAt(tags, i), inTarget) ?? tag.kind;
    if (kind !== 'span' && kind !== 'close') inTarget = kind === 'target';
    if (kind === tag.kind) return tag;
    const id = tag.kind === 'span' && kind === 'target' ? idIn(text, tag) : tag.id;
    return { ...tag, kind, id, canonical: false };
  });
}

/** A tag among its neighbors; the ones that touch it, or touch each other, are known as such. */
interface Place {
  readonly before: TagKind | undefined;
  readonly touchesBefore: boolean;
  readonly next: TagKind | undefined;
  readonly touchesNext: boolean;
  /** The tag after the next one, if it touches that one. */
  readonly after: TagKind | undefined;
}

function placeAt(tags: readonly Tag[], i: number): Place {
  const touches = (at: number): boolean => tags[at]?.range.end === tags[at + 1]?.range.start;
  return {
    before: tags[i - 1]?.kind,
    touchesBefore: touches(i - 1),
    next: tags[i + 1]?.kind,
    touchesNext: touches(i),
    after: touches(i + 1) ? tags[i + 2]?.kind : undefined,
  };
}

const KIND_BY_PLACE: Partial<
  Record<TagKind, (place: Place, inTarget: boolean) => TagKind | undefined>
> = {
  target: ({ before, touchesBefore }) =>
    before === 'wrapper' && touchesBefore ? 'source' : undefined,
  source: (place) => (place.before !== 'wrapper' && isBeforeSource(place) ? 'target' : undefined),
  span: (place, inTarget) => {
    const { before, touchesBefore, next, touchesNext } = place;
    if (before === 'wrapper' && touchesBefore) return 'source';
    if (before === 'close' && touchesBefore && next === 'source' && touchesNext) return 'wrapper';
    if (inTarget && isOfSource(next) && touchesNext) return 'close';
    return !inTarget && isBeforeSource(place) ? 'target' : undefined;
  },
};

/** Whether a text is closed behind a tag, and a source follows. */
function isBeforeSource({ next, after }: Place): boolean {
  return next === 'close' && isOfSource(after);
}

function isOfSource(kind: TagKind | undefined): boolean {
  return kind === 'wrapper' || kind === 'source';
}

const ID = new RegExp(ID_FORM);

/** The ID that stands somewhere in a tag; an empty range where none does. */
function idIn(text: string, { range: tag, id }: Tag): Range {
  const match = ID.exec(slice(text, tag));
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
