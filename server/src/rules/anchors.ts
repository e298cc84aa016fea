import { type Document, perDocument, textOf } from '../model/document.ts';
import {
  type Heading,
  type HeadingAnchor,
  headingsOf,
  remainsOfAnchor,
} from '../model/headings.ts';
import { isSlugOf, literalSlug, slugOf } from '../model/slug.ts';
import { similarity } from '../model/wording.ts';
import { keyOf, words } from '../model/words.ts';
import { range, slice } from '../text/range.ts';
import { keysOfSource } from './prose/source-words.ts';

/** What is wrong with the anchors of a heading. */
export type AnchorFault =
  | {
      readonly kind: 'mismatch' | 'damaged' | 'repeated' | 'behind';
      readonly heading: Heading;
      readonly anchor: HeadingAnchor;
    }
  | { readonly kind: 'missing'; readonly heading: Heading };

/**
 * The faults of a document's anchors. Pages get anchors all or none, so a heading without one is
 * at fault only where another heading has its own.
 */
export const anchorFaults = perDocument((document): readonly AnchorFault[] => {
  const headings = headingsOf(document).filter(({ isTab }) => !isTab);
  const hasAnchors = headings.some((heading) => ownAnchor(document, heading) !== undefined);
  return headings.flatMap((heading) => faultsOf(document, heading, hasAnchors));
});

/** The tag that the publisher writes. */
export function anchorTag(name: string): string {
  return `<a name="${name}"></a>`;
}

function ownAnchor({ text }: Document, { anchors, english }: Heading): HeadingAnchor | undefined {
  const literal = english.includes('/>') ? literalSlug(english) : undefined;
  return anchors.find(({ name }) => {
    const here = slice(text, name);
    return isSlugOf(here, english) || here === literal;
  });
}

function faultsOf(document: Document, heading: Heading, hasAnchors: boolean): AnchorFault[] {
  const { text } = document;
  const found: AnchorFault[] = repeatedAnchors(text, heading).map((anchor) => ({
    kind: 'repeated',
    heading,
    anchor,
  }));
  const own = ownAnchor(document, heading);
  if (own) {
    const isBehind = own.range.start >= heading.segments.at(-1)!.range.end;
    if (isBehind) return [...found, { kind: 'behind', heading, anchor: own }];
    const whole = wholeAnchor(document, heading, own);
    const isDamaged = slice(text, whole.range) !== anchorTag(slice(text, own.name));
    return isDamaged ? [...found, { kind: 'damaged', heading, anchor: whole }] : found;
  }
  if (slugOf(heading.english) === '') return [];
  const damaged = damagedAnchor(document, heading);
  if (damaged) return [...found, { kind: 'damaged', heading, anchor: damaged }];
  const [first] = heading.anchors;
  if (first && !isHandMade(document, heading, first))
    return [...found, { kind: 'mismatch', heading, anchor: first }];
  // A heading that brings its own anchor, `<a name="1.1"/>1.1</a>`, gets no other.
  const needsOne = hasAnchors && !/<a (?:name|id)=/.test(heading.english);
  return needsOne ? [...found, { kind: 'missing', heading }] : found;
}

/** An anchor with what is left of its closing tag: `<a name="save"></a`. */
function wholeAnchor(
  { text }: Document,
  { segments, range: { start: headingStart } }: Heading,
  anchor: HeadingAnchor,
): HeadingAnchor {
  const { start, end } = anchor.range;
  const first = segments[0]!.range.start;
  if (start !== headingStart || end === first) return anchor;
  const remains = remainsOfAnchor(text.slice(start, first));
  return { ...anchor, range: range(start, Math.max(end, start + remains.length)) };
}

function repeatedAnchors(text: string, { anchors }: Heading): readonly HeadingAnchor[] {
  if (anchors.length < 2) return [];
  const names = new Set<string>();
  return anchors.filter(({ name }) => {
    const isNew = !names.has(slice(text, name));
    names.add(slice(text, name));
    return !isNew;
  });
}

/** Whether an author made the anchor: shortly (`new`, `14`) and unlike the heading, or by `id`. */
function isHandMade(
  document: Document,
  heading: Heading,
  { range: at, name }: HeadingAnchor,
): boolean {
  const { text } = document;
  const here = slice(text, name);
  if (!slice(text, at).startsWith('<a name=')) return true;
  const isShort = /^[^\s%-]+$/.test(here);
  return (
    isShort &&
    here !== slugOf(heading.english).replaceAll('-', '') &&
    here !== translatedSlug(document, heading) &&
    !isOfAnother(document, heading, here) &&
    similarity(here.replaceAll('_', '-'), slugOf(heading.english)) < 0.5
  );
}

/** Whether an anchor is that of another heading, brought along with its line. */
function isOfAnother(document: Document, heading: Heading, name: string): boolean {
  return headingsOf(document).some(
    (other) => other !== heading && name === slugOf(other.english) && ownAnchor(document, other),
  );
}

/**
 * Whether the English heading may be what was damaged, and not its anchor: the two differ by whole
 * words, or the page has the words of the anchor elsewhere, or a link to it, but not those of the
 * heading.
 */
export function isHeadingInDoubt(document: Document, heading: Heading, name: string): boolean {
  const slug = slugOf(heading.english);
  if (name === '' || isLinkedTo(document, slug)) return false;
  if (name === translatedSlug(document, heading)) return false;
  if (isLinkedTo(document, name) || hasTagLitter(heading.english)) return true;
  if (isPartOf(name, slug) || isPartOf(slug, name) || (/^\d+-/.test(slug) && slug.endsWith(name)))
    return true;
  if (isOfAnother(document, heading, name)) return false;
  const [here, there] = [name, slug].map(wordsOf);
  const [odd, expected] = [without(here!, there!), without(there!, here!)];
  if (odd.length === 0 || expected.length === 0) return odd.length + expected.length > 0;
  if (hasSameChange(document, heading, odd, expected)) return true;
  const isKnown = (word: string): boolean => isWordElsewhere(document, heading, word);
  // With no word in common it is the anchor of a heading that went away, or it is translated.
  const isOfLostHeading =
    odd.length === here!.length && 2 * odd.filter(isKnown).length > odd.length;
  return isOfLostHeading || (odd.every(isKnown) && !expected.every(isKnown));
}

/** Whether a heading has an anchor that its English begins or ends with. */
export function hasPartOfAnchor({ text }: Document, { anchors, english }: Heading): boolean {
  const slug = slugOf(english);
  return anchors.some(({ name }) => isPartOf(slice(text, name), slug));
}

/** Whether the one begins or ends with the other, as where a line was joined to a heading. */
function isPartOf(part: string, whole: string): boolean {
  const isAtEnd = whole.startsWith(part) || whole.endsWith(part);
  return part !== '' && isAtEnd && whole.length - part.length >= SHORTEST_REST;
}

const SHORTEST_REST = 4;

/** Whether what was a tag, or a slip of the space bar, is taken for words of the heading. */
export function hasTagLitter(english: string): boolean {
  return /&lt;|\\<|\bname ?=|="|\S {2,}\S/.test(english);
}

/** Whether another heading has the same words for the same ones of its anchor: they were replaced. */
function hasSameChange(
  document: Document,
  heading: Heading,
  odd: readonly string[],
  expected: readonly string[],
): boolean {
  const names = anchorsByChange(document).get(`${odd.join()} ${expected.join()}`) ?? [];
  return names.some((other) => other !== heading);
}

const anchorsByChange = perDocument((document): ReadonlyMap<string, readonly Heading[]> => {
  const byChange = new Map<string, Heading[]>();
  for (const heading of headingsOf(document)) {
    const [first] = heading.anchors;
    if (!first || ownAnchor(document, heading)) continue;
    const [here, there] = [slice(document.text, first.name), slugOf(heading.english)].map(wordsOf);
    const key = `${without(here!, there!).join()} ${without(there!, here!).join()}`;
    byChange.set(key, [...(byChange.get(key) ?? []), heading]);
  }
  return byChange;
});

function wordsOf(slug: string): string[] {
  return slug.split('-').filter((word) => word !== '');
}

function isLinkedTo(document: Document, name: string): boolean {
  return linkedNames(document).has(name);
}

const linkedNames = perDocument(
  ({ text }): ReadonlySet<string> =>
    new Set(Array.from(text.matchAll(/\]\(#([^\s()]*)\)/g), ([, name]) => name!)),
);

function without(words: readonly string[], others: readonly string[]): string[] {
  return words.filter((word) => !others.includes(word));
}

/** How many sources of a page have each of its words. */
const sourceWords = perDocument((document): ReadonlyMap<number, number> => {
  const columns = words(document);
  const counts = new Map<number, number>();
  for (const segment of document.segments) {
    for (const key of keysOfSource(columns, segment)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
});

function isWordElsewhere(document: Document, { segments }: Heading, word: string): boolean {
  const key = keyOf(word);
  const columns = words(document);
  const here = segments.filter((segment) => keysOfSource(columns, segment).has(key));
  return (sourceWords(document).get(key) ?? 0) > here.length;
}

/** The anchor that a translated heading would have. */
export function translatedSlug(document: Document, { segments }: Heading): string {
  return slugOf(segments.map((segment) => textOf(document, segment, 'target')).join(' '));
}

function damagedAnchor(
  { text }: Document,
  { range: whole, segments, anchors }: Heading,
): HeadingAnchor | undefined {
  const start = anchors[0]?.range.start ?? segments[0]!.range.start;
  const before = range(whole.start, Math.max(whole.start, start));
  const remains = remainsOfAnchor(slice(text, before));
  if (remains === '') return undefined;
  const at = range(before.start, before.start + remains.length);
  return { range: at, name: at };
}
