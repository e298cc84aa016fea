import { readFileSync } from 'node:fs';
import type { PlacedDictionary } from '../../server/src/model/dictionary.ts';
import { fileLinksIn, type LinkedFiles } from '../../server/src/model/linked-files.ts';
import type { NeighborWords } from '../../server/src/model/neighbor-words.ts';
import type { Term } from '../../server/src/model/terms.ts';
import { readHunspell } from '../../server/src/workspace/hunspell.ts';
import {
  folderNames,
  judgeLinks,
  type KnownFiles,
} from '../../server/src/workspace/linked-files.ts';
import { gatherWords } from '../../server/src/workspace/neighbors.ts';
import { readTerms } from '../../server/src/workspace/terms.ts';

/** One example on a rule's page, with what the page promises of it. */
export interface Example {
  readonly kind: 'correct' | 'incorrect';
  readonly locale: string;
  /** The committed version of the text, from a block above it; undefined where the page has none. */
  readonly committed: string | undefined;
  /** The terms of the workspace, from a block of CSV above it. */
  readonly terms: readonly Term[];
  /** A dictionary for the locale, from a block above it that lists its words. */
  readonly dictionaries: readonly PlacedDictionary[];
  /** The words of the pages beside it, from blocks above it. */
  readonly neighborsOf: (locale: string) => NeighborWords;
  /** What the files say against the links of a text, from a block above it that names them. */
  readonly linkedIn: (text: string) => LinkedFiles;
  readonly text: string;
  /** The line of the page on which the example begins, one-based. */
  readonly line: number;
  /** `line:character message` of each finding, one-based, in order. */
  readonly messages: readonly string[] | undefined;
  /** What all certain fixes make of the text. */
  readonly fixed: string | undefined;
}

/** The address of a rule's page. */
export function pageUrl(id: string): URL {
  return new URL(`../../server/src/rules/${id}.md`, import.meta.url);
}

const FENCE =
  /^```(?:markdown|text|csv) (correct|incorrect|messages|fixed|committed|terms|files|dictionary|neighbor)(?: locale=(\S+))?\n([\s\S]*?)^```$/gm;

/** Reads the examples of a rule's page. A control picture stands for the character it draws. */
export function examplesOf(id: string): Example[] {
  const page = readFileSync(pageUrl(id), 'utf8');
  const examples: Example[] = [];
  let committed: string | undefined;
  let terms: readonly Term[] = [];
  let linkedIn = filesOf([]);
  let words = '';
  const neighbors: string[] = [];
  for (const { 1: kind, 2: locale = 'und', 3: body, index } of page.matchAll(FENCE)) {
    const text = drawnCharacters(body!.replace(/\n$/, ''));
    if (kind === 'committed') committed = text;
    else if (kind === 'terms') terms = readTerms('terms.csv', text);
    else if (kind === 'files') linkedIn = filesOf(text.split('\n'));
    else if (kind === 'dictionary') words = `0\n${text}`;
    else if (kind === 'neighbor') neighbors.push(text);
    else if (kind === 'messages') addToLast(examples, { messages: text.split('\n') });
    else if (kind === 'fixed') addToLast(examples, { fixed: text });
    else {
      const line = page.slice(0, index).split('\n').length;
      const promises = { messages: undefined, fixed: undefined };
      examples.push({
        kind: kind as Example['kind'],
        locale,
        text,
        line,
        committed,
        terms,
        linkedIn,
        neighborsOf: wordsOf([...neighbors]),
        dictionaries: words ? [{ locale, dictionary: readHunspell(words, '') }] : [],
        ...promises,
      });
    }
  }
  return examples;
}

function wordsOf(pages: readonly string[]): Example['neighborsOf'] {
  return (locale) => {
    const { take, words } = gatherWords(locale);
    pages.forEach(take);
    return words;
  };
}

function addToLast(examples: Example[], promise: Partial<Example>): void {
  const last = examples.pop();
  if (last) examples.push({ ...last, ...promise });
}

const DRAWN: Readonly<Record<string, string>> = {
  '␉': '\t',
  '␍': '\r',
  '⍽': '\u00a0',
  '␢': '\u200b',
  '⇦': '\u200f',
};

function drawnCharacters(text: string): string {
  return text.replace(/[␉␍⍽␢⇦]/g, (drawing) => DRAWN[drawing]!);
}

/** Files around the page, each as `folder/page.md` or `page.md#bookmark`. */
function filesOf(lines: readonly string[]): (text: string) => LinkedFiles {
  const names = new Map<string, Set<string>>();
  const bookmarks = new Map<string, string>();
  for (const [path, bookmark] of lines.map((line) => line.split('#'))) {
    let at = '/';
    for (const name of path!.split('/')) {
      names.set(at, (names.get(at) ?? new Set()).add(name));
      at += `${name}/`;
    }
    const page = `/${path}`;
    if (bookmark) bookmarks.set(page, `${bookmarks.get(page) ?? '\n'}${bookmark}\n`);
  }
  const known: KnownFiles = { folders: new Map(), anchors: new Map(), pages: new Map() };
  const page = { address: '/page.md', root: '/' };
  return (text) => {
    for (;;) {
      const { linked, wanted } = judgeLinks(fileLinksIn(text), page, known);
      if (!wanted) return linked;
      for (const folder of wanted.folders) {
        known.folders.set(folder, folderNames([...(names.get(folder) ?? [])]));
      }
      for (const file of wanted.anchors) known.anchors.set(file, bookmarks.get(file) ?? null);
      for (const file of wanted.pages) {
        const names = bookmarks.get(file);
        known.pages.set(file, names ? { bookmarks: names, handedOff: undefined } : null);
      }
    }
  };
}
