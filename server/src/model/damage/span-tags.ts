import { type Range, range, slice } from '../../text/range.ts';
import { codeSpans } from '../code-spans.ts';
import { readTags, type Tag } from '../tags.ts';

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
