import { bookmarksOf } from '../model/bookmarks.ts';
import { parseDocument } from '../model/document.ts';
import { frontMatterValue } from '../model/front-matter.ts';
import type { LinkedFile, LinkedFiles } from '../model/linked-files.ts';
import { areNear } from '../model/links/url-steps.ts';
import { decoded } from '../text/decoded.ts';

/**
 * What is known of the files around pages, by their address without escapes. The one of a folder
 * ends in a slash.
 */
export interface KnownFiles {
  /** The names in a folder; null where there is no such folder. */
  readonly folders: Map<string, FolderNames | null>;
  /** The anchors in the tags of a page, which are nearly all that is linked to; quickly read. */
  readonly anchors: Map<string, Bookmarks | null>;
  /** All bookmarks of a page; null where nobody can tell them. */
  readonly pages: Map<string, LinkedPage | null>;
}

/** The files that have to be looked at before all links can be judged. */
export interface WantedFiles {
  readonly folders: ReadonlySet<string>;
  readonly anchors: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
}

/** Where the links of a page start from. */
export interface LinkingPage {
  readonly address: string;
  /** The farthest folder that links are followed to. */
  readonly root: string;
}

/** What could be said with what is known; it is all where nothing is wanted. */
export interface Judgement {
  readonly linked: LinkedFiles;
  readonly wanted: WantedFiles | undefined;
}

/** The names in a folder, as they are written. */
export interface FolderNames {
  /** The name itself, else the only one that differs in nothing but the case of its letters. */
  readonly find: (name: string) => string | undefined;
  /** The only name that is a slip of the pen away, or has another extension of a picture. */
  readonly near: (name: string) => string | undefined;
}

/** Reads the listing of a folder. */
export function folderNames(names: readonly string[]): FolderNames {
  const exact = new Set(names);
  let folded: Map<string, string | undefined> | undefined;
  return {
    find: (name) => {
      if (exact.has(name)) return name;
      folded ??= foldNames(names);
      const other = folded.get(fold(name));
      // Some file systems take letters with their accents apart.
      return other?.normalize() === name.normalize() ? name : other;
    },
    near: (name) => {
      const [, stem = '', extension = ''] = SHOWN.exec(name) ?? [];
      if (stem.length < SHORTEST_NAME) return undefined;
      const found = names.filter((other) => isNear(other, stem, extension));
      return found.length === 1 ? found[0] : undefined;
    },
  };
}

const SHORTEST_NAME = 5;
/** The names of pages and pictures. */
const SHOWN = /^(.+)\.(md|png|jpe?g|gif|svg)$/i;

function isNear(other: string, stem: string, extension: string): boolean {
  if (Math.abs(other.length - stem.length - extension.length - 1) > 1) return false;
  const [, otherStem = '', otherExtension = ''] = SHOWN.exec(other) ?? [];
  if (otherStem === stem) return extension !== 'md' && otherExtension !== 'md';
  if (otherExtension !== extension || `${stem}s` === otherStem || `${otherStem}s` === stem)
    return false;
  return areNear(stem, otherStem, false);
}

function foldNames(names: readonly string[]): Map<string, string | undefined> {
  const folded = new Map<string, string | undefined>();
  for (const name of names) {
    const key = fold(name);
    folded.set(key, folded.has(key) ? undefined : name);
  }
  return folded;
}

function fold(name: string): string {
  return name.normalize().toLowerCase();
}

/** The bookmarks of a page as one text, each between line feeds: a set would hold on to the page. */
export type Bookmarks = string;

/** A page that links lead to. */
export interface LinkedPage {
  readonly bookmarks: Bookmarks;
  /** Its `ms.lasthandoff`; undefined where it has none. */
  readonly handedOff: string | undefined;
}

/** Reads the anchors in the tags of a page. */
export function pageAnchors(text: string): Bookmarks {
  const names = [...text.matchAll(/<a (?:name|id)="([^"<>\n]{1,300})"/g)].map(([, name]) => name);
  return `\n${names.join('\n').toLowerCase()}\n`;
}

/** Reads what a page can be linked by; null where an include may bring more. */
export function linkedPage(text: string): LinkedPage | null {
  if (/\[!INCLUDE/i.test(text)) return null;
  const document = parseDocument(text);
  const names = [...bookmarksOf(document)];
  const handedOff = frontMatterValue(document.frontMatter, 'ms.lasthandoff');
  return names.length > 0 ? { bookmarks: `\n${names.join('\n')}\n`, handedOff } : null;
}

/** Says what files have against relative links, as far as they are known. Linear, and looks at nothing. */
export function judgeLinks(
  links: readonly string[],
  page: LinkingPage,
  known: KnownFiles,
): Judgement {
  const wanted = {
    folders: new Set<string>(),
    anchors: new Set<string>(),
    pages: new Set<string>(),
  };
  const linked = new Map<string, LinkedFile>();
  for (const link of links) {
    const said = judgeLink(link, page, known, wanted);
    if (said) linked.set(link, said);
  }
  const isAll = Object.values(wanted).every(({ size }) => size === 0);
  return { linked, wanted: isAll ? undefined : wanted };
}

interface Wanted {
  readonly folders: Set<string>;
  readonly anchors: Set<string>;
  readonly pages: Set<string>;
}

function judgeLink(
  link: string,
  page: LinkingPage,
  known: KnownFiles,
  wanted: Wanted,
): LinkedFile | undefined {
  const [, path, rest, bookmark] = /^([^?#]*)((?:\?[^#]*)?(?:#(.*))?)$/s.exec(link)!;
  const found = follow(path!, page, known.folders, wanted);
  if (!found) return undefined;
  if (found.isNear) return { url: undefined, near: found.written + rest, bookmarks: undefined };
  const url = found.written === path ? undefined : found.written + rest;
  const { address } = found;
  const isToPlace = bookmark && MARKDOWN_PAGE.test(address) && address !== page.address;
  const other = isToPlace ? missed(bookmark, address, known, wanted) : undefined;
  if (url === undefined && !other) return undefined;
  const bookmarks = other?.bookmarks.slice(1, -1).split('\n');
  return { url, bookmarks, handedOff: other?.handedOff };
}

/** The page that is linked to, where it lacks the bookmark. */
function missed(
  bookmark: string,
  address: string,
  { anchors, pages }: KnownFiles,
  wanted: Wanted,
): LinkedPage | undefined {
  const line = `\n${decoded(bookmark).toLowerCase()}\n`;
  const quick = anchors.get(address);
  if (quick === undefined) wanted.anchors.add(address);
  if (!quick || quick.includes(line)) return undefined;
  const all = pages.get(address);
  if (all === undefined) wanted.pages.add(address);
  return all && !all.bookmarks.includes(line) ? all : undefined;
}

const MARKDOWN_PAGE = /\.(?:md|markdown)$/i;

/** Follows a path through the folders; undefined where it ends, or where a folder is not known. */
function follow(
  path: string,
  { address, root }: LinkingPage,
  folders: KnownFiles['folders'],
  wanted: Wanted,
): { readonly address: string; readonly written: string; readonly isNear: boolean } | undefined {
  let at = parentOf(address);
  const written: string[] = [];
  const steps = path.split('/');
  let isNear = false;
  for (const [i, step] of steps.entries()) {
    if (step === '..' && at === root) return undefined;
    if (step === '..') at = parentOf(at);
    if (step === '' || step === '.' || step === '..') {
      written.push(step);
      continue;
    }
    const names = folders.get(at);
    if (names === undefined) wanted.folders.add(at);
    const own = names?.find(decoded(step));
    const name = own ?? (i === steps.length - 1 ? names?.near(decoded(step)) : undefined);
    if (name === undefined) return undefined;
    isNear = own === undefined;
    written.push(name === decoded(step) ? step : step.includes('%') ? encodeURI(name) : name);
    at += `${name}/`;
  }
  return { address: at.slice(0, -1), written: written.join('/'), isNear };
}

/** The folder that a file or a folder is in. */
export function parentOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/', address.length - 2) + 1);
}
