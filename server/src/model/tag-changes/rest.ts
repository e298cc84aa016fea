import type { Document } from '../document.ts';
import type { HtmlTag } from '../html-tags.ts';
import type { Segment } from '../segments.ts';

/** A segment with the tags that are still to be explained; each explanation takes some away. */
export interface TagRest {
  readonly document: Document;
  readonly segment: Segment;
  readonly source: readonly HtmlTag[];
  readonly target: readonly HtmlTag[];
  readonly gone: HtmlTag[];
  readonly surplus: HtmlTag[];
}

/** Takes one of the tags that are to be explained away. */
export function take(from: HtmlTag[], tag: HtmlTag): void {
  from.splice(from.indexOf(tag), 1);
}
