/** What the files around a page say against one of its links, `../Guides/start.md#tpo`. */
export interface LinkedFile {
  /** The link in the letters of the files, `../guides/start.md#tpo`; undefined where it has them. */
  readonly url: string | undefined;
  /** The link to the file whose name is a slip of the pen away, where the one it names is not there. */
  readonly near?: string | undefined;
  /** What the page it leads to is linked by, where the bookmark of the link is not among it. */
  readonly bookmarks: readonly string[] | undefined;
  /** The last hand-off of that page, as its front matter says it. */
  readonly handedOff?: string | undefined;
}

/** What files say against links, by the URL as it is written; links that they confirm are not in it. */
export type LinkedFiles = ReadonlyMap<string, LinkedFile>;

/** What is said of a page whose files nobody has looked at. */
export const nothingLinked: LinkedFiles = new Map();

const LONGEST_URL = 400;
const STARTS = ['](', ']:', 'href="', 'source="', 'src="'];
/** Relative paths, which have no scheme; not places on this page, nor paths from a site's root. */
const RELATIVE = /^[ <]{0,3}((?![/#~?\\]|[a-z][a-z\d+.-]{0,20}:)[^\s()<>"'\\{}]+)/i;

/**
 * The relative links that a text may have, each once. It is a cheap look that needs no reading of
 * the page: what only looks like a link leads to no file, or nobody asks for it.
 */
export function fileLinksIn(text: string): readonly string[] {
  const urls = new Set<string>();
  for (const start of STARTS) {
    for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + start.length)) {
      const from = at + start.length;
      const [, url] = RELATIVE.exec(text.slice(from, from + LONGEST_URL)) ?? [];
      if (url) urls.add(url);
    }
  }
  return [...urls];
}
