import { type Document, parseDocument } from '../model/document.ts';
import type { BrokenLink } from '../model/links/broken-link.ts';
import type { BrokenFault, LinkFault } from '../model/links/fault.ts';
import { linkFaultsOf } from '../model/links/faults.ts';
import { labelsOf } from '../model/links/labels.ts';
import type { Link } from '../model/links/link.ts';
import { linksOfSegment, sortOf } from '../model/links/pairs.ts';
import { withoutInnerSpaces } from '../model/links/spaced-path.ts';
import { textStarts } from '../model/links/text-start.ts';
import type { Segment } from '../model/segments.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { contains, type Range, range, shift, slice } from '../text/range.ts';
import type { Fix } from './fix.ts';

/**
 * The fixes that make a broken link whole, written as its original is. Certain, but where only the
 * words around it tell where a lost bracket stood.
 */
export function repairBroken(document: Document, fault: BrokenFault): Fix[] {
  return repairs(document, fault).map((fix) => onlyIfMended(document, fault, fix));
}

/** A fix as it is; no longer a certain one where it would leave as many faults as there are. */
export function onlyIfMended(document: Document, fault: LinkFault, fix: Fix): Fix {
  const { range: whole } = fault.segment;
  const isAround = fault.kind === 'broken' && contains(fault.link.text, whole);
  if (!fix.preferred || isAround) return fix;
  const edits = fix.edits.map((edit) => ({ ...edit, range: shift(edit.range, -whole.start) }));
  const piece = slice(document.text, whole);
  const [before, after] = [piece, applyEdits(piece, edits)].map((text) =>
    faultsIn(document, text),
  ) as [LinkFault[], LinkFault[]];
  const isMended = after.length < before.length && countOf(after, fault) < countOf(before, fault);
  return isMended ? fix : { ...fix, preferred: false };
}

function countOf(faults: readonly LinkFault[], { kind }: LinkFault): number {
  return faults.filter((fault) => fault.kind === kind).length;
}

/** The faults in the target of a segment by itself, with the labels that the page defines. */
function faultsIn(document: Document, piece: string): LinkFault[] {
  const labels = [...labelsOf(document).values()].slice(0, MOST_LABELS);
  const definitions = labels.map(
    ({ label, url }) => `\n[${slice(document.text, label)}]: ${slice(document.text, url)}`,
  );
  const { locale } = document;
  const faults = linkFaultsOf(parseDocument(`${piece}\n${definitions.join('')}`, { locale }));
  return faults.filter((fault) => fault.kind !== 'broken' || fault.side === 'target');
}

const MOST_LABELS = 200;

function repairs(document: Document, broken: BrokenFault): Fix[] {
  const { text } = document;
  if (broken.side === 'source') return [];
  const fault = { ...broken, link: withTypedClose(text, broken) };
  const { segment, link, original } = fault;
  const wording = wordingOf(document, segment, link);
  const inner = linkWithin(document, segment, link);
  if (inner) return slice(text, inner.url) === slice(text, link.url) ? [unwrap(text, link)] : [];
  const marks = marksFor(text, link, original);
  if (!original && /\s/.test(marks.url)) return [];
  if (link.url.start < link.text.start) return [rewrite(link, marks, wording)];
  if (wording === '' && !original) return [];
  if (link.open.end > link.open.start || !original) {
    const isSure = !holdsWord(text, link) && !isTorn(text, link) && isDelimited(text, fault);
    return [makeFix(text, link, marks, link.open, wording, isSure)];
  }
  const opening = parenthesisFor(text, segment, link) ?? emptyBracketsFor(text, segment, link);
  if (opening) {
    const inner = text.slice(opening.end, link.text.end);
    return [makeFix(text, link, marks, opening, inner, isDelimited(text, fault))];
  }
  return textStarts(document, segment, original, link.text.end).map(({ offset, isSure }) =>
    makeFix(text, link, marks, range(offset, offset), text.slice(offset, link.text.end), isSure),
  );
}

/** Whether words stand between a text and its URL, or a sign that may be the first of the URL. */
function holdsWord(text: string, { middle, url }: BrokenLink): boolean {
  const between = slice(text, middle);
  const [, sign] = /^(\]?\S)\($/.exec(between) ?? [];
  const first = sign?.startsWith(']') ? sign[1] : undefined;
  if (sign === undefined || between === '](') return /[\p{L}\p{N}]/u.test(between);
  const mayBegin = first !== undefined && /^(?:[a-z]{2}|\d\d)/i.test(first + text[url.start]!);
  return mayBegin && !slice(text, url).includes('://');
}

/** Whether a space stands between letters of an address, where a hyphen may have been. */
function isTorn(text: string, { url }: BrokenLink): boolean {
  const here = slice(text, url);
  return here.includes('://') && /\s/.test(here) && withoutInnerSpaces(here) === undefined;
}

/**
 * A single sign behind the right URL stands for the parenthesis: `[de gids](gids.md0.` Letters that
 * are words by themselves in some language, such as the Czech `a`, may have lost the space, too.
 */
const FOR_CLOSE = /^[b-dfghjl-np-rtxB-DF-HJ-NP-Z\d\][<>{}=+-](?=[\s.,;:!?。，、]|$)/;

const OPENING: Readonly<Record<string, string>> = { ']': '[', '}': '{', '>': '<' };

/** The broken link with what was typed for its closing parenthesis. */
function withTypedClose(text: string, { segment, link, original }: BrokenFault): BrokenLink {
  const { url, close } = link;
  const isOpen = close.start === close.end && close.start === url.end;
  if (!isOpen || !original || slice(text, url) !== slice(text, original.url)) return link;
  const { start, end } = segment.target.content;
  // It may close what stands around the link.
  const isOfOther = text.slice(start, link.open.start).includes(OPENING[text[url.end]!] ?? '\n');
  const isTyped = !isOfOther && FOR_CLOSE.test(text.slice(url.end, Math.min(end, url.end + 2)));
  return isTyped ? { ...link, close: range(url.end, url.end + 1) } : link;
}

/** A parenthesis that took the place of the bracket: nothing closes it, and the source has none. */
function parenthesisFor(
  text: string,
  segment: Segment,
  { text: wording }: BrokenLink,
): Range | undefined {
  const { start } = segment.target.content;
  const before = text.slice(Math.max(start, wording.end - LONGEST_WORDING), wording.end);
  const [found] = /\((?=[^()\s[\]][^()[\]]*$)/.exec(before) ?? [];
  if (!found || /(?<!\])[(（]/.test(slice(text, segment.source.content))) return undefined;
  const at = wording.end - before.length + before.lastIndexOf('(');
  return range(at, at + 1);
}

/** A bracket that an editor closed at once, so that the text stands behind the two. */
function emptyBracketsFor(
  text: string,
  { target, source }: Segment,
  { text: wording }: BrokenLink,
): Range | undefined {
  const { start } = target.content;
  const before = text.slice(Math.max(start, wording.end - LONGEST_WORDING), wording.end);
  const at = before.lastIndexOf('[]');
  const isOnly = at >= 0 && before.indexOf('[') === at && before.lastIndexOf(']') === at + 1;
  if (!isOnly || slice(text, source.content).includes('[]')) return undefined;
  const from = wording.end - before.length + at;
  return range(from, from + '[]'.length);
}

const LONGEST_WORDING = 200;

/** Whether it is plain where the URL ends: it is the right one, or something closes it. */
function isDelimited(text: string, { segment, link, original }: BrokenFault): boolean {
  if (link.close.end > link.close.start) return true;
  // A parenthesis farther on would be left over.
  if (/^[ \t][^()[\]]*\)/.test(text.slice(link.url.end, segment.target.content.end))) return false;
  if (!original) return true;
  return slice(text, link.url) === slice(text, original.url);
}

/** The URL of a broken link: that of its original, else what stands here without white space. */
export function brokenUrl(
  text: string,
  { url }: BrokenLink,
  original: Link | BrokenLink | undefined,
): string {
  const here = slice(text, url);
  if (original) return slice(text, original.url);
  return withoutInnerSpaces(here) ?? (here.includes('://') ? here.replace(/\s/, '') : here);
}

/** A link whose parts are not in their order is written anew. */
function rewrite(link: BrokenLink, { open, middle, url, close }: Marks, wording: string): Fix {
  return {
    title: `Write ${drawLink(wording, url, middle)}`,
    edits: [{ range: link.range, newText: `${open}${wording}${middle}${url}${close}` }],
    preferred: true,
  };
}

/** A text with at most so many characters, cut with an ellipsis. */
export function excerpt(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** A link, or a reference where `middle` says so, as a title shows it: cut where it is long. */
export function drawLink(wording: string, url: string, middle = ']('): string {
  const close = middle.endsWith('[') ? ']' : ')';
  return `[${excerpt(wording.trim(), 40)}${middle}${excerpt(url, 40)}${close}`;
}

/** The text of a broken link; of one around a whole segment the target's. */
export function wordingOf(document: Document, segment: Segment, { text }: BrokenLink): string {
  const place = contains(text, segment.range) ? segment.target.content : text;
  return slice(document.text, place);
}

/** The link in the text of a broken one: then the marks around it are too many. */
export function linkWithin(
  document: Document,
  segment: Segment,
  { text: wording }: BrokenLink,
): Link | undefined {
  const links = linksOfSegment(document, segment)?.target.links ?? [];
  return links.find((link) => sortOf(link) === 'link' && contains(wording, link.range));
}

function unwrap(text: string, { open, middle, close, url, text: inner }: BrokenLink): Fix {
  return {
    title: `Remove the outer link to ${excerpt(slice(text, url), 60)}`,
    edits: [
      { range: open, newText: '' },
      { range: range(Math.max(middle.start, inner.end), close.end), newText: '' },
    ],
    preferred: true,
  };
}

/** The marks of a link and its URL, as they have to be. */
interface Marks {
  readonly open: string;
  readonly middle: string;
  readonly url: string;
  readonly close: string;
}

const TITLE = /^\s+["'“”„«»‘’](.*?)["'“”«»‘’]?\s?[)）]?$/s;

function marksFor(text: string, link: BrokenLink, original: Link | BrokenLink | undefined): Marks {
  const kind = original && 'kind' in original ? original.kind : 'inline';
  const isImage = original ? kind === 'image' : slice(text, link.open).startsWith('!');
  const isReference = kind === 'reference';
  const isAngled = original !== undefined && slice(text, original.middle).endsWith('<');
  const title = TITLE.exec(slice(text, link.close))?.[1];
  const titled = title === undefined ? '' : ` "${title}"`;
  return {
    open: isImage ? '![' : '[',
    middle: isReference ? '][' : isAngled ? '](<' : '](',
    url: brokenUrl(text, link, original),
    close: `${isAngled ? '>' : ''}${titled}${isReference ? ']' : ')'}`,
  };
}

function makeFix(
  text: string,
  link: BrokenLink,
  marks: Marks,
  open: Range,
  wording: string,
  preferred: boolean,
): Fix {
  const isPadded = /^\]\(\s+$/.test(slice(text, link.middle));
  return {
    title: `Write ${drawLink(wording, marks.url, marks.middle)}`,
    edits: [
      ...change(text, open, marks.open),
      ...(isPadded ? [] : change(text, link.middle, marks.middle)),
      ...change(text, link.url, marks.url),
      ...change(text, link.close, marks.close + lineBreakIn(text, link.close)),
    ],
    preferred,
  };
}

/** A parenthesis that slid onto the next line leaves the line break behind it. */
function lineBreakIn(text: string, close: Range): string {
  const isParted = text.startsWith('\n\n', close.end);
  return !isParted && /^\s*\n\)$/.test(slice(text, close)) ? '\n' : '';
}

function change(text: string, place: Range, newText: string): Edit[] {
  return slice(text, place) === newText ? [] : [{ range: place, newText }];
}
