import { endOfLine, linePrefix } from '../text/search.ts';
import { type Document, perDocument, textOf } from './document.ts';
import { headingsOf } from './headings.ts';
import { slugOf } from './slug.ts';

/**
 * Whether a link within the page can lead to a name, given in lower case: to the name or ID of a
 * tag, to the anchor of a heading in English or in the language of the page, or to one of those
 * that the publisher tells apart by `-1`, `-2`, where the same anchor stands repeatedly.
 */
export function hasBookmark(document: Document, name: string): boolean {
  // Most headings have a tag for their anchor, so that no other needs to be made.
  return namedPlaces(document).has(name) || headingAnchors(document).has(name);
}

/** All that a link within the page can lead to, in lower case. */
export function* bookmarksOf(document: Document): Iterable<string> {
  yield* namedPlaces(document);
  yield* headingAnchors(document);
}

const namedPlaces = perDocument(({ text }) => new Set(toldApart([...namesOf(text)])));

const headingAnchors = perDocument((document): ReadonlySet<string> => {
  const headings = headingsOf(document);
  const plain = plainHeadings(document.text).map(slugOf);
  const english = headings.map((heading) => slugOf(heading.english));
  const translated = headings.map(({ segments }) =>
    slugOf(segments.map((segment) => textOf(document, segment, 'target')).join(' ')),
  );
  return new Set([...toldApart([...english, ...plain]), ...toldApart([...translated, ...plain])]);
});

/** Names in lower case; each that stands there again gets the next number. */
function toldApart(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return names.map((name) => {
    const key = name.toLowerCase();
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count === 0 ? key : `${key}-${count}`;
  });
}

/** A heading that no segment stands in, as of pages that are not translated. */
const PLAIN_HEADING = /^[ >]{0,8}#{1,6}[ \t]+([^\n<]{1,300})$/;

/** The headings that no segment stands in; the lines with a number sign are looked at. */
function plainHeadings(text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at)) {
    const end = endOfLine(text, at);
    const before = linePrefix(text, at, DEEPEST_HEADING);
    const heading = before === undefined ? null : PLAIN_HEADING.exec(before + text.slice(at, end));
    if (heading) found.push(heading[1]!);
    at = end;
  }
  return found;
}

const DEEPEST_HEADING = 8;
const NAME = /\s(?:name|id)\s*=\s*\\?["']?([^\s"'<>\\]+)/gi;
const LONGEST_TAG = 500;

/** The names and IDs in the tags of a text. */
function* namesOf(text: string): Generator<string> {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const isOpening = isLatinLetter(text.charCodeAt(at + 1));
    if (!isOpening || SEGMENT_TAGS.some((tag) => text.startsWith(tag, at + 1))) continue;
    const near = text.slice(at, at + LONGEST_TAG);
    const end = near.search(/[>\n]/);
    for (const [, name] of near.slice(0, Math.max(end, 0)).matchAll(NAME)) yield name!;
  }
}

const SEGMENT_TAGS = ['span data-', 'span class="sxs-lookup">'];

function isLatinLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}
