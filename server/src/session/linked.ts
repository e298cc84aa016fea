import { type LinkedFiles, nothingLinked } from '../model/linked-files.ts';
import { decoded } from '../text/decoded.ts';
import {
  folderNames,
  judgeLinks,
  type KnownFiles,
  linkedPage,
  pageAnchors,
  parentOf,
} from '../workspace/linked-files.ts';
import type { Files } from './host.ts';

/** What the files around pages say against their links. */
export interface Linked {
  /** Judges links of a page; files that were looked at already are not asked for again. Never rejects. */
  readonly judge: (uri: string, links: readonly string[]) => Promise<LinkedFiles>;
  /** Takes notice of files that changed; false where nothing that was judged depends on them. */
  readonly changed: (changes: readonly FileChange[]) => boolean;
  /**
   * Takes notice of the text that an open page has now, or of one that was closed without it; false
   * where links that were judged lead to the same places as before.
   */
  readonly edited: (uri: string, text: string | undefined) => boolean;
}

/** A file that came, went, or has another text. */
export interface FileChange {
  readonly uri: string;
  readonly isOtherText: boolean;
}

/** What files are looked at with. */
export interface LinkedParts {
  /** Undefined where no files can be had: then they say nothing. */
  readonly files: Files | undefined;
  /** The addresses of the open folders, each with a slash at its end; links are not followed out of them. */
  readonly openFolders: () => readonly string[];
  /** The addresses of the open documents, and their texts: these win over the files. */
  readonly openUris: () => readonly string[];
  readonly openText: (uri: string) => string | undefined;
}

/** How many folders and pages are remembered before they are asked for again. */
const MOST_KNOWN = 2_000;

/** Looks at the files that open pages link to, each folder and page once. */
export function lookAtLinked(parts: LinkedParts): Linked {
  const { files, openFolders, openUris, openText } = parts;
  // Each editor escapes other characters, so that addresses are known without escapes.
  const known: KnownFiles = { folders: new Map(), anchors: new Map(), pages: new Map() };
  const look = async <T>(
    memory: Map<string, T | null>,
    address: string,
    read: () => Promise<T | null>,
  ): Promise<void> => {
    const answer = await read().catch(() => null);
    if (memory.size > MOST_KNOWN) memory.clear();
    memory.set(address, answer);
  };
  const readNames = async (folder: string) => {
    const names = await files?.list?.(escaped(folder));
    return names ? folderNames(names) : null;
  };
  const readIn = async <T>(page: string, read: (text: string) => T): Promise<T | null> => {
    const open = openUris().find((uri) => decoded(uri) === page);
    const text = open === undefined ? await files?.read(escaped(page)) : openText(open);
    return text === undefined ? null : read(text);
  };

  return {
    judge: async (uri, links) => {
      const root = openFolders().find((folder) => uri.startsWith(folder));
      if (!files?.list || root === undefined) return nothingLinked;
      const page = { address: decoded(uri), root: decoded(root) };
      for (let turn = 0; ; turn++) {
        const { linked, wanted } = judgeLinks(links, page, known);
        if (!wanted || turn > MOST_TURNS) return linked;
        await Promise.all([
          ...[...wanted.folders].map((at) => look(known.folders, at, () => readNames(at))),
          ...[...wanted.anchors].map((at) =>
            look(known.anchors, at, () => readIn(at, pageAnchors)),
          ),
          ...[...wanted.pages].map((at) => look(known.pages, at, () => readIn(at, linkedPage))),
        ]);
      }
    },
    changed: (changes) => {
      let isKnown = false;
      for (const { uri, isOtherText } of changes) {
        const address = decoded(uri);
        if (known.anchors.delete(address)) isKnown = true;
        known.pages.delete(address);
        if (!isOtherText && known.folders.delete(parentOf(address))) isKnown = true;
      }
      return isKnown;
    },
    edited: (uri, text) => {
      const address = decoded(uri);
      if (!known.anchors.has(address)) return false;
      const before = [known.anchors.get(address), known.pages.get(address)];
      if (text === undefined) known.anchors.delete(address);
      else known.anchors.set(address, pageAnchors(text));
      const isAsked = text !== undefined && known.pages.has(address);
      if (isAsked) known.pages.set(address, linkedPage(text));
      else known.pages.delete(address);
      const after = [known.anchors.get(address), known.pages.get(address)];
      return JSON.stringify(after) !== JSON.stringify(before);
    },
  };
}

/** A path of more steps than this leads nowhere that is worth knowing. */
const MOST_TURNS = 40;

/** The address that a client is asked for. */
function escaped(address: string): string {
  const [, place = '', path = ''] = /^([^:]*:\/\/[^/]*)(.*)$/s.exec(address) ?? [];
  return place + path.split('/').map(encodeURIComponent).join('/');
}
