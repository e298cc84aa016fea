import { type Range, range } from '../../text/range.ts';
import { linePrefix, lineSuffix } from '../../text/search.ts';
import { type Document, perDocument } from '../document.ts';
import type { Segment } from '../segments.ts';
import { readDestination } from './destination.ts';
import { labelsOf } from './labels.ts';
import { linksOf } from './pairs.ts';

/** An address that stands beside the segments, so that there is no second one in the source. */
export interface Address {
  /** `media/kaart.png` */
  readonly range: Range;
  readonly kind: 'link' | 'image' | 'definition';
  /** The segment that is the text of the link. */
  readonly segment: Segment | undefined;
}

/**
 * The addresses beside the segments, in no order: of links around segments, of images, directives
 * and definitions. Some may stand in code.
 */
export const addressesOf: (document: Document) => readonly Address[] = perDocument((document) => {
  const found: Address[] = [];
  let start = document.frontMatter?.range.end ?? 0;
  let before: Segment | undefined;
  for (const segment of document.segments) {
    const gap = range(start, segment.range.start);
    if (gap.end - gap.start > SHORTEST) readGap(document.text, gap, before, found);
    before = segment;
    start = Math.max(start, segment.range.end);
  }
  readGap(document.text, range(start, document.text.length), before, found);
  for (const { segment, hoisted } of linksOf(document)) {
    if (!hoisted) continue;
    const kind = hoisted.kind === 'image' ? 'image' : 'link';
    found.push({ range: hoisted.url, kind, segment });
  }
  for (const { url } of labelsOf(document).values()) {
    found.push({ range: url, kind: 'definition', segment: undefined });
  }
  return found;
});

/** `](a)` has no fewer characters. */
const SHORTEST = 3;

/** No address with its title is longer. */
const LONGEST = 2000;

/** Reads what stands between two segments, where most have a break or a space only. */
function readGap(
  text: string,
  { start, end }: Range,
  before: Segment | undefined,
  found: Address[],
): void {
  const gap = text.slice(start, end);
  for (let at = gap.indexOf(']('); at >= 0; at = gap.indexOf('](', at + 2)) {
    if (at === 0 && before && text[before.range.start - 1] === '[') continue;
    const from = start + at + 2;
    const line = range(from, from + lineSuffix(text, from, LONGEST).length);
    const url = readDestination(text, line)?.url;
    if (url) found.push({ range: url, kind: kindOf(text, start + at), segment: undefined });
  }
  if (gap.length > DIRECTIVE.length) readDirectives(text, gap, start, found);
}

const LONGEST_TEXT = 300;

/** By the sign before the bracket that opens the text, which is the last one without a link in it. */
function kindOf(text: string, close: number): Address['kind'] {
  const before = linePrefix(text, close, LONGEST_TEXT) ?? text.slice(close - LONGEST_TEXT, close);
  if (before.endsWith(')')) return 'link';
  return before[before.lastIndexOf('[') - 1] === '!' ? 'image' : 'link';
}

/** Without the white space around a path, which the publisher does not mind. */
const PATH = /(?<=\b(?:source|lightbox)="[ \t]{0,9})[^\s"]+(?=[ \t]{0,9}")/g;

const DIRECTIVE = ':::image';

function readDirectives(text: string, gap: string, start: number, found: Address[]): void {
  for (let at = gap.indexOf(DIRECTIVE); at >= 0; at = gap.indexOf(DIRECTIVE, at + 1)) {
    for (const { index, 0: path } of lineSuffix(text, start + at, LONGEST).matchAll(PATH)) {
      const from = start + at + index;
      found.push({ range: range(from, from + path.length), kind: 'image', segment: undefined });
    }
  }
}
