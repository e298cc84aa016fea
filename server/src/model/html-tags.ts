import { type Range, slice } from '../text/range.ts';

/** A tag of an HTML element. */
export interface HtmlTag {
  readonly range: Range;
  /** In lower case. */
  readonly name: string;
  readonly isClosing: boolean;
  /** Whether the element ends with this tag, as `<br>` and `<span id="a"/>` do. */
  readonly isWhole: boolean;
}

/** The elements that authors write in Markdown. What else looks like a tag is a placeholder. */
const ELEMENTS = new Set(
  (
    'a abbr b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn ' +
    'div dl dt em figcaption figure font h1 h2 h3 h4 h5 h6 hr i iframe img input ins kbd label li ' +
    'mark nobr ol p pre q rp rt ruby s samp section small source span strike strong sub summary ' +
    'sup table tbody td tfoot th thead time tr tt u ul var video wbr'
  ).split(' '),
);

/** Elements without an end. */
const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'source', 'wbr']);

const TAG = /^<(\/?)([A-Za-z][A-Za-z\d]*)(?=[\s/>])/;

/** Whether a name, in lower case, is that of an element that authors write. */
export function isElement(name: string): boolean {
  return ELEMENTS.has(name);
}

/** The HTML tags among what looks like tags. */
export function htmlTags(text: string, tags: readonly Range[]): HtmlTag[] {
  const found: HtmlTag[] = [];
  for (const range of tags) {
    const tag = slice(text, range);
    const match = TAG.exec(tag);
    if (!match) continue;
    const name = match[2]!.toLowerCase();
    if (!ELEMENTS.has(name)) continue;
    const isWhole = VOID.has(name) || tag.endsWith('/>');
    found.push({ range, name, isClosing: match[1] !== '', isWhole });
  }
  return found;
}

/** The tags that open or close nothing, in the order of the text. */
export function unmatchedTags(tags: readonly HtmlTag[]): HtmlTag[] {
  const open: HtmlTag[] = [];
  const counts = new Map<string, number>();
  const unmatched: HtmlTag[] = [];
  const count = ({ name }: HtmlTag, by: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + by);
  };
  for (const tag of tags) {
    if (tag.isWhole) continue;
    if (!tag.isClosing) {
      open.push(tag);
      count(tag, 1);
    } else if ((counts.get(tag.name) ?? 0) === 0) unmatched.push(tag);
    else {
      let last = open.pop()!;
      for (; last.name !== tag.name; last = open.pop()!) {
        unmatched.push(last);
        count(last, -1);
      }
      count(last, -1);
    }
  }
  return [...unmatched, ...open].sort((a, b) => a.range.start - b.range.start);
}
