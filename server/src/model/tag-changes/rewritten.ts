import { range, slice } from '../../text/range.ts';
import type { HtmlTag } from '../html-tags.ts';
import { otherwise, type TagFinding } from './change.ts';
import { type TagRest, take } from './rest.ts';

/** A tag that is another one than in the source: paired by name, or because there are no others. */
export function rewritten({ document, gone, surplus }: TagRest): TagFinding[] {
  const isOnly = gone.length === surplus.length && [gone, surplus].every(areOfOneName);
  return [...surplus].flatMap((tag) => {
    const original = gone.find(
      (other) => other.isClosing === tag.isClosing && (other.name === tag.name || isOnly),
    );
    if (!original) return [];
    take(gone, original);
    take(surplus, tag);
    return [otherwise(document.text, tag.range, original)];
  });
}

function areOfOneName(tags: readonly HtmlTag[]): boolean {
  return tags.every(({ name }) => name === tags[0]!.name);
}

/** A tag that is written so that readers see it. */
export function respelled({ document, segment, target, gone }: TagRest): TagFinding[] {
  if (gone.length === 0) return [];
  const { text } = document;
  const { content } = segment.target;
  return [...slice(text, content).matchAll(SPELLED)].flatMap(
    ({ index, 0: seen, 1: slash, 2: name }) => {
      const start = content.start + index;
      if (target.some((tag) => tag.range.start === start)) return [];
      const original = gone.find(
        (tag) => tag.isClosing === (slash !== '') && tag.name === name!.toLowerCase(),
      );
      if (!original) return [];
      take(gone, original);
      return [otherwise(text, range(start, start + seen.length), original)];
    },
  );
}

/** `< b >`, `&lt;b&gt;`, `＜b＞`, `\<b>`, `</b` */
const SPELLED =
  /(?:\\?<|＜|&lt;)[ \t]*(\/?)[ \t]*([A-Za-z][A-Za-z\d]*)(?:[^<>＜＞&\\]*(?:\\?>|＞|&gt;)|(?=<|$))/g;
