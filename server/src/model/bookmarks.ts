import { type Document, perDocument, textOf } from './document.ts';
import { headingsOf } from './headings.ts';
import { slugOf } from './slug.ts';

/**
 * What a link within the page can lead to, in lower case: the names and IDs of tags, the anchors
 * of the headings in English and in the language of the page, and, where the same anchor stands
 * repeatedly, those that the publisher tells apart by `-1`, `-2`.
 */
export const bookmarksOf: (document: Document) => ReadonlySet<string> = perDocument((document) => {
  const headings = headingsOf(document);
  const plain = [...document.text.matchAll(PLAIN_HEADING)].map(([, heading]) => slugOf(heading!));
  const english = headings.map((heading) => slugOf(heading.english));
  const translated = headings.map(({ segments }) =>
    slugOf(segments.map((segment) => textOf(document, segment, 'target')).join(' ')),
  );
  const groups = [[...namesOf(document.text)], [...english, ...plain], [...translated, ...plain]];
  return new Set(groups.flatMap(toldApart));
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
const PLAIN_HEADING = /^[ >]{0,8}#{1,6}[ \t]+([^\n<]{1,300})$/gm;
const NAME = /\s(?:name|id)\s*=\s*\\?["']?([^\s"'<>\\]+)/gi;
const LONGEST_TAG = 500;

/** The names and IDs in the tags of a text. */
function* namesOf(text: string): Generator<string> {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (text.startsWith('span data-', at + 1)) continue;
    const near = text.slice(at, at + LONGEST_TAG);
    const end = near.search(/[>\n]/);
    if (end < 0 || !/^<[a-z]/i.test(near)) continue;
    for (const [, name] of near.slice(0, end).matchAll(NAME)) yield name!;
  }
}
