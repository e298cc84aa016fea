import { readdirSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { fileLinksIn, type LinkedFiles, nothingLinked } from '../model/linked-files.ts';
import {
  folderNames,
  judgeLinks,
  type KnownFiles,
  linkedPage,
  pageAnchors,
} from '../workspace/linked-files.ts';
import { ifPossible, textIfPossible } from './if-possible.ts';

/** What the files around a page say against the links in its text. */
export type LinkedOf = (path: string, text: string) => LinkedFiles;

/** How many folders and pages are remembered: enough for a folder's neighbors, few in memory. */
const MOST_KNOWN = 2_000;

/** Looks at the files that pages link to. A folder is listed and a page read once, until it is long ago. */
export function lookAtLinked(): LinkedOf {
  const known: KnownFiles = { folders: new Map(), anchors: new Map(), pages: new Map() };
  return (path, text) => {
    const links = fileLinksIn(text);
    if (links.length === 0) return nothingLinked;
    for (const memory of Object.values(known)) {
      if (memory.size > MOST_KNOWN) memory.clear();
    }
    const address = resolve(path).split(sep).join('/');
    const root = address.slice(0, address.indexOf('/') + 1);
    const page = { address, root };
    for (;;) {
      const { linked, wanted } = judgeLinks(links, page, known);
      if (!wanted) return linked;
      for (const folder of wanted.folders) known.folders.set(folder, listed(folder));
      for (const file of wanted.anchors) known.anchors.set(file, readIn(file, pageAnchors));
      for (const file of wanted.pages) known.pages.set(file, readIn(file, linkedPage));
    }
  };
}

/** A link may lead to what is no folder, is no file, or is not to be read: nothing is said of it. */
function listed(folder: string): ReturnType<typeof folderNames> | null {
  const names = ifPossible(() => readdirSync(folder));
  return names ? folderNames(names) : null;
}

function readIn<T>(file: string, read: (text: string) => T): T | null {
  const text = textIfPossible(file);
  return text === undefined ? null : read(text);
}
