import { endsInCrlf } from '../text/lines.ts';
import { slice } from '../text/range.ts';
import { type Dictionary, dictionaryFor, type PlacedDictionary } from './dictionary.ts';
import { type FrontMatter, frontMatterValue, readFrontMatter } from './front-matter.ts';
import { type LinkedFiles, nothingLinked } from './linked-files.ts';
import { type NeighborWords, noNeighbors } from './neighbor-words.ts';
import { readSegments } from './pairing.ts';
import type { Problem } from './problems.ts';
import { halfOn, type Segment, type Side } from './segments.ts';
import { type Term, termsFor } from './terms.ts';

const READINGS = Symbol('readings');
let readingCount = 0;

/** One version of a document, read once and never changed. */
export interface Document {
  /** What was read of it, in the places of the readings: `perDocument` alone looks here. */
  readonly [READINGS]: unknown[];
  readonly text: string;
  /** The language of the target as a BCP 47 tag, such as `nl-NL`; `und` where nothing tells it. */
  readonly locale: string;
  readonly frontMatter: FrontMatter | undefined;
  /** The segments in their order; they never overlap. */
  readonly segments: readonly Segment[];
  /** What is wrong with the markup of segments, in the order of the text. */
  readonly problems: readonly Problem[];
  /** What it is a view of; undefined where it is a whole page. */
  readonly view: View | undefined;
  /** The committed version, with the same line ends; undefined where there is none, or nobody asked. */
  readonly base: Document | undefined;
  /** The terms that the workspace decided on for this locale. */
  readonly terms: readonly Term[];
  /** The dictionary of its language; undefined where the workspace names none. */
  readonly dictionary: Dictionary | undefined;
  /** What the files around the page say against its links. */
  readonly linked: LinkedFiles;
  /** The words of the pages beside it. */
  readonly neighbors: NeighborWords;
  /** What was known of it beside its text. */
  readonly origin: DocumentOrigin;
}

/** Some neighboring segments of a page. */
export interface View {
  /** The page, as it was when all of it was checked; its text may be an earlier one. */
  readonly page: Document;
  /** The place of the first segment on the page. */
  readonly first: number;
}

/** What is known of a document beside its text. */
export interface DocumentOrigin {
  /** The locale to take where the front matter names none, from the folder or the repository. */
  readonly locale?: string | undefined;
  /** The committed version of the document, to see what editing changed by accident. */
  readonly base?: Document | undefined;
  /** The terms of the workspace, for all locales. */
  readonly terms?: readonly Term[] | undefined;
  /** The dictionaries of the workspace, for all locales. */
  readonly dictionaries?: readonly PlacedDictionary[] | undefined;
  /** What the files around the page say against its links. */
  readonly linked?: LinkedFiles | undefined;
  /** Gives the words of the pages beside it, for its locale. */
  readonly neighborsOf?: ((locale: string) => NeighborWords) | undefined;
}

/** The locale, in front matter that is damaged and in the metadata of a page in YAML. */
const LOCALE = /^ *ms\.contentlocale: *([\w-]+)/m;

/** Whether a page is YAML from its first line on. */
export function isYaml({ text }: Pick<Document, 'text'>): boolean {
  return text.startsWith('### YamlMime');
}

/** Reads a document. Any text gives one: what cannot be read becomes a problem. */
export function parseDocument(text: string, origin: DocumentOrigin = {}): Document {
  const frontMatter = readFrontMatter(text);
  const { segments, problems } = readSegments(text);
  const written = frontMatterValue(frontMatter, 'ms.contentlocale') || LOCALE.exec(text)?.[1];
  const locale = written?.split(',')[0] || origin.locale || 'und';
  return Object.freeze({
    [READINGS]: [],
    text,
    locale,
    frontMatter,
    segments,
    problems,
    view: undefined,
    base: origin.base && withLineEndsOf(text, origin.base),
    terms: origin.terms ? termsFor(origin.terms, locale) : [],
    dictionary: origin.dictionaries && dictionaryFor(origin.dictionaries, locale),
    linked: origin.linked ?? nothingLinked,
    neighbors: origin.neighborsOf?.(locale) ?? noNeighbors,
    origin,
  });
}

/** A committed version with the line ends that a checkout has given the file. */
function withLineEndsOf(text: string, base: Document): Document {
  const isCrlf = endsInCrlf(text);
  if (isCrlf === undefined || isCrlf === (endsInCrlf(base.text) ?? isCrlf)) return base;
  return isCrlf ? inCrlf(base) : inLf(base);
}

/** A document with another text and its segments, of which nothing else has changed. */
export function nextVersion(
  document: Document,
  text: string,
  segments: readonly Segment[],
): Document {
  return Object.freeze({ ...document, [READINGS]: [], text, segments });
}

/**
 * The same document with some of its segments only, from the first up to the one before `end`, for
 * who looks at these alone. They are counted anew; the text and what is beside them stay. What the
 * page does as a habit is read from `page`, an earlier version of the whole.
 */
export function viewOf(document: Document, first: number, end: number, page: Document): Document {
  return Object.freeze({
    ...document,
    [READINGS]: [],
    segments: document.segments.slice(first, end).map((one, index) => ({ ...one, index })),
    view: { page, first },
  });
}

/** The text of one side of a segment, Markdown as it stands in the file. */
export function textOf(document: Document, segment: Segment, side: Side): string {
  return slice(document.text, halfOn(segment, side).content);
}

/** The ID of one side of a segment; empty where it has none. */
export function idOf(document: Document, segment: Segment, side: Side): string {
  return slice(document.text, halfOn(segment, side).id);
}

/**
 * Makes a reading of documents that is done when first asked for and kept as long as its document
 * lives: `const links = perDocument(readLinks)`, then `links(document)` wherever it is needed.
 */
export function perDocument<T>(read: (document: Document) => T): (document: Document) => T {
  const place = readingCount++;
  return (document) => {
    // A list and not a map: rules ask this of every segment.
    const readings = document[READINGS];
    const known = readings[place];
    if (known !== undefined) return known as T;
    const fresh = read(document);
    readings[place] = fresh;
    return fresh;
  };
}

/**
 * Makes a reading of what a page does as a habit, such as the spaces it has in dates. Of a view it
 * is that of its page, whose text may be an earlier one: such a reading answers no offsets.
 */
export function perPage<T>(read: (document: Document) => T): (document: Document) => T {
  const reading = perDocument(read);
  return (document) => reading(document.view?.page ?? document);
}

/** The place of a segment among those of its page, whether it is seen in a view or not. */
export function placeOnPage({ view }: Document, { index }: Segment): number {
  return index + (view?.first ?? 0);
}

const inCrlf = perDocument(({ text, origin }) =>
  parseDocument(text.replace(/\r?\n/g, '\r\n'), origin),
);
const inLf = perDocument(({ text, origin }) =>
  parseDocument(text.replaceAll('\r\n', '\n'), origin),
);
