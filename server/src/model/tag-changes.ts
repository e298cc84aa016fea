import type { Edit } from '../text/edit.ts';
import { type Range, range, slice } from '../text/range.ts';
import { removal } from '../text/removal.ts';
import { type Document, perDocument } from './document.ts';
import { counterpart } from './emphasis/places.ts';
import { type HtmlTag, htmlTags, unmatchedTags } from './html-tags.ts';
import { inlineOf } from './inline.ts';
import type { LinkFault } from './links/fault.ts';
import { linkFaultsOf } from './links/faults.ts';
import type { Link } from './links/link.ts';
import { Mark, segmentsWith } from './marks.ts';
import type { Segment } from './segments.ts';
import { compareTokens } from './tokens.ts';

/**
 * What became of HTML in a target. `unbalanced`: a tag has lost its partner; `changed`: tags are
 * other ones, written so that they are none, gone, or too many.
 */
export type TagChangeKind = 'unbalanced' | 'changed';

/** One difference between the tags of a source and of its target. */
export interface TagChange {
  readonly kind: TagChangeKind;
  readonly segment: Segment;
  /** The tag in the target; all of the target where nothing is left of it. */
  readonly range: Range;
  /** The tags of the source that are concerned. */
  readonly expected: readonly Range[];
  readonly repair: readonly Edit[];
  readonly isCertain: boolean;
}

/** Every difference in the tags of a document's segments. */
export const tagChanges = perDocument((document): readonly TagChange[] => {
  const changes: TagChange[] = [];
  for (const segment of segmentsWith(document, Mark.angle)) {
    changes.push(...compareTags(document, segment));
  }
  return changes;
});

/** More differences than this in one segment are told as one. */
const MOST_CHANGES = 12;

type Finding = Omit<TagChange, 'segment'>;

function compareTags(document: Document, segment: Segment): TagChange[] {
  const { text } = document;
  if (slice(text, segment.target.content).trim() === '') return [];
  const source = htmlTags(text, inlineOf(document, segment, 'source').tags);
  const target = htmlTags(text, inlineOf(document, segment, 'target').tags);
  const { missing, extra } = compareTokens(text, ranges(source), ranges(target), tagKey);
  if (missing.length + extra.length === 0) return [];
  const { content } = segment.target;
  if (missing.length + extra.length > MOST_CHANGES)
    return [{ segment, ...unknown(content, missing) }];
  const { changed } = linkTags(document);
  const isOwn = ({ range: { start } }: HtmlTag): boolean => !changed.has(start);
  const gone = source.filter((tag) => missing.includes(tag.range) && isOwn(tag));
  const surplus = target.filter((tag) => extra.includes(tag.range) && isOwn(tag));
  const half: TagHalf = { document, segment, source, target, gone, surplus };
  const steps = [rewritten, respelled, unpaired, wrapped, leftOver];
  return steps.flatMap((step) => step(half)).map((found) => ({ ...found, segment }));
}

/** A segment with the tags that are still to be explained; each step takes some away. */
interface TagHalf {
  readonly document: Document;
  readonly segment: Segment;
  readonly source: readonly HtmlTag[];
  readonly target: readonly HtmlTag[];
  readonly gone: HtmlTag[];
  readonly surplus: HtmlTag[];
}

/** Where the tags of links begin that rules about links speak of. */
interface LinkTags {
  /** Of links that lead elsewhere, became something else or were added. */
  readonly changed: ReadonlySet<number>;
  /** Of links in the source that the target does not have. */
  readonly missing: ReadonlySet<number>;
}

const linkTags = perDocument((document): LinkTags => {
  const changed = new Set<number>();
  const missing = new Set<number>();
  for (const fault of linkFaultsOf(document)) {
    for (const link of linksOf(fault)) {
      if (link.kind !== 'html') continue;
      const starts = fault.kind === 'missing' ? missing : changed;
      starts.add(link.open.start);
      if (link.close.end > link.close.start) starts.add(link.close.start);
    }
  }
  return { changed, missing };
});

function linksOf(fault: LinkFault): readonly Link[] {
  if (fault.kind === 'missing') return [fault.source];
  if (fault.kind === 'extra') return [fault.target];
  if (fault.kind === 'sort') return [fault.target, fault.source];
  return fault.kind === 'url' && 'kind' in fault.source ? [fault.target, fault.source] : [];
}

function ranges(tags: readonly HtmlTag[]): Range[] {
  return tags.map((tag) => tag.range);
}

function unknown(at: Range, missing: readonly Range[]): Finding {
  return { kind: 'changed', range: at, expected: missing, repair: [], isCertain: false };
}

/** What readers are told in words is translated; the rest of a tag is not. */
const TRANSLATED = /\b(?:alt|title|aria-label|placeholder|summary)\s*=\s*(?:"[^"]*"|'[^']*')/gi;

/** Tags are equal whatever the case of their names and the space in them. */
function tagKey(tag: string): string {
  const plain = tag.includes('=') ? tag.replace(TRANSLATED, '') : tag;
  return plain
    .replace(/\s+/g, ' ')
    .replace(/ ?\/?>$/, '>')
    .replace(/^<\/?\w+/, (name) => name.toLowerCase());
}

/** A tag that is another one than in the source: paired by name, or because there are no others. */
function rewritten({ document, gone, surplus }: TagHalf): Finding[] {
  const found: Finding[] = [];
  const isOnly = gone.length === surplus.length && [gone, surplus].every(areOfOneName);
  for (const tag of [...surplus]) {
    const original = gone.find(
      (other) => other.isClosing === tag.isClosing && (other.name === tag.name || isOnly),
    );
    if (!original) continue;
    take(gone, original);
    take(surplus, tag);
    const newText = slice(document.text, original.range);
    found.push(certain('changed', tag.range, original, [{ range: tag.range, newText }]));
  }
  return found;
}

function areOfOneName(tags: readonly HtmlTag[]): boolean {
  return tags.every(({ name }) => name === tags[0]!.name);
}

function take<T>(from: T[], item: T): void {
  from.splice(from.indexOf(item), 1);
}

function certain(kind: TagChangeKind, at: Range, original: HtmlTag, repair: Edit[]): Finding {
  return { kind, range: at, expected: [original.range], repair, isCertain: true };
}

/** A tag that is written so that readers see it: `< b >`, `&lt;b&gt;`, `＜b＞`, `\<b>`. */
const SPELLED =
  /(?:\\?<|＜|&lt;)[ \t]*(\/?)[ \t]*([A-Za-z][A-Za-z\d]*)[^<>＜＞&\\]*(?:\\?>|＞|&gt;)/g;

function respelled({ document, segment, target, gone }: TagHalf): Finding[] {
  const { text } = document;
  const found: Finding[] = [];
  if (gone.length === 0) return found;
  const { start } = segment.target.content;
  for (const match of slice(text, segment.target.content).matchAll(SPELLED)) {
    const at = range(start + match.index, start + match.index + match[0].length);
    if (target.some((tag) => tag.range.start === at.start)) continue;
    const isClosing = match[1] !== '';
    const name = match[2]!.toLowerCase();
    const original = gone.find((tag) => tag.isClosing === isClosing && tag.name === name);
    if (!original) continue;
    take(gone, original);
    found.push(
      certain('changed', at, original, [{ range: at, newText: slice(text, original.range) }]),
    );
  }
  return found;
}

/** A tag whose partner is gone, or that has none in the source either. */
function unpaired({ document, segment, source, target, gone, surplus }: TagHalf): Finding[] {
  const found: Finding[] = [];
  for (const tag of unmatchedTags(target)) {
    const partner = gone.find(
      (other) => other.name === tag.name && other.isClosing !== tag.isClosing,
    );
    if (partner) {
      take(gone, partner);
      const edit = partnerEdit(document, segment, source, tag, partner);
      const repair = edit ? [edit] : [];
      const expected = [partner.range];
      found.push({ kind: 'unbalanced', range: tag.range, expected, repair, isCertain: true });
    } else if (surplus.includes(tag)) {
      take(surplus, tag);
      const repair = [removal(document.text, segment.target.content, tag.range)];
      found.push({ kind: 'unbalanced', range: tag.range, expected: [], repair, isCertain: true });
    }
  }
  return found;
}

/** Puts a lost tag where the source's element tells that it began or ended. */
function partnerEdit(
  document: Document,
  segment: Segment,
  source: readonly HtmlTag[],
  tag: HtmlTag,
  partner: HtmlTag,
): Edit | undefined {
  const element = elementOf(source, partner);
  if (!element) return undefined;
  const anchor = tag.isClosing ? { end: tag.range.start } : { start: tag.range.end };
  for (const witness of ['wording', 'signs'] as const) {
    const place = counterpart(document, segment, element, witness, anchor);
    const at = tag.isClosing ? place?.start : place?.end;
    if (at !== undefined)
      return { range: range(at, at), newText: slice(document.text, partner.range) };
  }
  return undefined;
}

interface Element {
  readonly strong: boolean;
  readonly range: Range;
  readonly content: Range;
}

/** The element that a tag of the source belongs to; elements of one name are not told apart if nested. */
function elementOf(tags: readonly HtmlTag[], tag: HtmlTag): Element | undefined {
  const index = tags.indexOf(tag);
  const isPartner = (other: HtmlTag): boolean =>
    other.name === tag.name && other.isClosing !== tag.isClosing;
  const open = tag.isClosing ? tags.slice(0, index).findLast(isPartner) : tag;
  const close = tag.isClosing ? tag : tags.slice(index).find(isPartner);
  if (!open || !close) return undefined;
  const content = range(open.range.end, close.range.start);
  return { strong: true, range: range(open.range.start, close.range.end), content };
}

/** An element whose tags are both gone, while what it holds can still be told. */
function wrapped({ document, segment, source, gone }: TagHalf): Finding[] {
  const { text } = document;
  const found: Finding[] = [];
  for (const open of gone.filter(({ isClosing }) => !isClosing)) {
    const element = elementOf(source, open);
    const close = gone.find((tag) => tag.range.end === element?.range.end);
    if (!element || !close) continue;
    take(gone, open);
    take(gone, close);
    const place =
      counterpart(document, segment, element, 'wording') ??
      counterpart(document, segment, element, 'signs');
    if (!place && linkTags(document).missing.has(open.range.start)) continue;
    const inner = place ? slice(text, place) : '';
    const newText = slice(text, open.range) + inner + slice(text, close.range);
    found.push({
      kind: 'changed',
      range: place ?? segment.target.content,
      expected: [open.range, close.range],
      repair: place ? [{ range: place, newText }] : [],
      isCertain: place !== undefined,
    });
  }
  return found;
}

/** What no other step explains. */
function leftOver({ document, segment, gone, surplus }: TagHalf): Finding[] {
  const { missing } = linkTags(document);
  const untold = gone.filter(({ range: { start } }) => !missing.has(start));
  const lost = untold.length === 0 ? [] : [unknown(segment.target.content, ranges(untold))];
  const { content } = segment.target;
  const added = elementsOf(surplus).map(([open, close]): Finding => {
    const repair = [open, close].flatMap((tag) =>
      tag ? [removal(document.text, content, tag.range)] : [],
    );
    // Browsers that translate a page put its text into these, and nobody else does.
    const isCertain = gone.length === 0 && close !== undefined && open.name === 'font';
    return { kind: 'changed', range: open.range, expected: [], repair, isCertain };
  });
  return [...lost, ...added];
}

/** Tags with their partners, where these are among them. */
function elementsOf(tags: readonly HtmlTag[]): (readonly [HtmlTag, HtmlTag | undefined])[] {
  const rest = [...tags];
  const found: (readonly [HtmlTag, HtmlTag | undefined])[] = [];
  for (let tag = rest.shift(); tag; tag = rest.shift()) {
    const { name, isClosing, isWhole } = tag;
    const isPartner = (other: HtmlTag): boolean => other.isClosing && other.name === name;
    const partner = isClosing || isWhole ? undefined : rest.findLast(isPartner);
    if (partner) take(rest, partner);
    found.push([tag, partner]);
  }
  return found;
}
