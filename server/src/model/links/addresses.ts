import { type Range, range } from '../../text/range.ts';
import { linePrefix, lineSuffix } from '../../text/search.ts';
import { type Document, perDocument } from '../document.ts';
import type { Segment } from '../segments.ts';
import { readDestination } from './destination.ts';
import { labelsOf } from './labels.ts';

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
  const definitions = [...labelsOf(document).values()].map(({ url }) => url);
  return [
    ...outerLinks(document),
    ...directives(document),
    ...definitions.map((url): Address => ({ range: url, kind: 'definition', segment: undefined })),
  ];
});

/** No address with its title is longer. */
const LONGEST = 2000;

function* outerLinks({ text, segments }: Document): Iterable<Address> {
  let next = 0;
  for (let at = text.indexOf(']('); at >= 0; ) {
    while (next < segments.length && segments[next]!.range.end <= at) next++;
    const after = segments[next];
    if (after && after.range.start <= at) {
      at = text.indexOf('](', after.range.end);
      continue;
    }
    const before = segments[next - 1];
    const segment = before?.range.end === at ? before : undefined;
    const start = at + 2;
    const line = range(start, start + lineSuffix(text, start, LONGEST).length);
    const url = readDestination(text, line)?.url;
    if (url) yield { range: url, kind: kindOf(text, at, segment), segment };
    at = text.indexOf('](', start);
  }
}

const LONGEST_TEXT = 300;

/** By the sign before the bracket that opens the text, which is the last one without a link in it. */
function kindOf(text: string, close: number, segment: Segment | undefined): Address['kind'] {
  const start = segment?.range.start ?? close;
  const before = linePrefix(text, start, LONGEST_TEXT) ?? text.slice(start - LONGEST_TEXT, start);
  if (before.endsWith(')')) return 'link';
  return before[before.lastIndexOf('[') - 1] === '!' ? 'image' : 'link';
}

/** Without the white space around a path, which the publisher does not mind. */
const PATH = /(?<=\b(?:source|lightbox)="[ \t]{0,9})[^\s"]+(?=[ \t]{0,9}")/g;

function* directives({ text }: Document): Iterable<Address> {
  for (let at = text.indexOf(':::image'); at >= 0; at = text.indexOf(':::image', at + 8)) {
    for (const { index, 0: path } of lineSuffix(text, at, LONGEST).matchAll(PATH)) {
      const start = at + index;
      yield { range: range(start, start + path.length), kind: 'image', segment: undefined };
    }
  }
}
