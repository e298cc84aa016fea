import { excerpt, onlyIfMended } from '../fixes/link-repair.ts';
import { type Document, perDocument } from '../model/document.ts';
import { linkFaultsOf } from '../model/links/faults.ts';
import type { Link } from '../model/links/link.ts';
import { linksOf, type SegmentLinks } from '../model/links/pairs.ts';
import { differOnlyInLocale } from '../model/links/url-locale.ts';
import type { Segment } from '../model/segments.ts';
import { similarity } from '../model/wording.ts';
import { type Range, range, slice } from '../text/range.ts';
import { relatedTo } from './links/broken-link.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const linkUrl: Rule = {
  id: 'link-url',
  title: 'URL of a link that differs from the source',
  severity: 'error',
  fix: 'certain',
  *check(document) {
    for (const fault of linkFaultsOf(document)) {
      if (fault.kind !== 'url') continue;
      const url = slice(document.text, fault.target.url);
      const expected = slice(document.text, fault.source.url);
      if (differOnlyInLocale(url, expected) || isFileOf(document, url, expected)) continue;
      yield report(document, fault, url, expected);
    }
    for (const links of linksOf(document)) yield* shownAddresses(document, links);
  },
};

function report(document: Document, fault: UrlFault, url: string, expected: string): Found {
  const { segment, target, source } = fault;
  const { place, written } = swallowed(document, fault, url, expected) ?? wanting(document, fault);
  const make = isSourceInDoubt(document, segment, url, expected) ? possibly : certainly;
  const wanted = isLabel(fault) ? `[${expected}]` : expected;
  return {
    range: target.url,
    message: `This link leads to ${url || 'nowhere'}: expected ${wanted}, as in the source.`,
    segment,
    related: [relatedTo(source.range)],
    fixes: [onlyIfMended(document, fault, make(`Write ${excerpt(wanted, 80)}`, place, written))],
  };
}

type UrlFault = Extract<ReturnType<typeof linkFaultsOf>[number], { kind: 'url' }>;

/** What is to be written in which place. */
interface Replacement {
  readonly place: Range;
  readonly written: string;
}

/** The URL of the source, with what belongs to it in its kind of link. */
function wanting({ text }: Document, fault: UrlFault): Replacement {
  const { target, source } = fault;
  if (target.kind === 'bare') return { place: target.range, written: slice(text, source.range) };
  return isLabel(fault)
    ? { place: behind(target), written: slice(text, behind(source)) }
    : { place: target.url, written: slice(text, source.url) };
}

function isLabel({ target, source }: UrlFault): boolean {
  return target.kind === 'inline' && 'kind' in source && source.kind === 'reference';
}

const WIDE_MARKS: Readonly<Record<string, string>> = {
  '。': '.',
  '，': ',',
  '、': ',',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
};

/** `[text](a.md.)` for `[text](a.md).`: the mark that ends the sentence goes out of the link. */
function swallowed(
  { text }: Document,
  { target, source }: UrlFault,
  url: string,
  expected: string,
): Replacement | undefined {
  const mark = url.startsWith(expected) ? url.slice(expected.length) : '';
  // A particle stands directly behind a link, and slid into it.
  const isParticle = /^[가-힣ぁ-ゖ]{1,2}$/.test(mark);
  const plain = WIDE_MARKS[mark] ?? mark;
  const isMark = /^[.,;:!?]$/.test(plain) && text[source.range.end] === plain;
  if (!isParticle && !isMark) return undefined;
  if (text[target.range.end] === mark) return undefined;
  return {
    place: range(target.url.end - mark.length, target.range.end),
    written: text.slice(target.url.end, target.range.end) + mark,
  };
}

/**
 * Whether the URL of the source looks like what was damaged: it is empty, goes on behind a space,
 * or is a little unlike one that other segments have too, and is nowhere else.
 */
function isSourceInDoubt(
  document: Document,
  { source, range: whole }: Segment,
  url: string,
  expected: string,
): boolean {
  if (expected === '' || expected.includes('\\')) return true;
  if (url === '') return false;
  const english = slice(document.text, source.content);
  if (english.includes(`](${expected} `) && !english.includes(`](${expected} "`)) return true;
  if (similarity(url, expected) < LIKE || expected.startsWith(url)) return false;
  const here = countUrls(slice(document.text, whole));
  const isElsewhere = (one: string): boolean =>
    (urlsOnPage(document).get(one) ?? 0) > (here.get(one) ?? 0);
  return isElsewhere(url) && !isElsewhere(expected);
}

const LIKE = 0.5;

const urlsOnPage = perDocument(({ text }) => countUrls(text));

/** How often a text links to each URL. */
function countUrls(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, url] of text.matchAll(URL_IN_PLACE)) counts.set(url!, (counts.get(url!) ?? 0) + 1);
  return counts;
}

const URL_IN_PLACE = /\]\(([^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?: "|\))/g;

/** What stands behind the text of a link: `](a.md)`, `][gids]`. */
function behind({ text, range: whole }: Pick<Link, 'text' | 'range'>): Range {
  return range(text.end, whole.end);
}

/** A text that is an address itself: a URL, a host, an address for mail. */
const SHOWN = /^(?:https?:\/\/|www\.)[^\s[\]]+$|^[\w.+-]+@[\w-]+\.[\w.]+$/;

const SHORTEST = 5;

/** Links that show another address than in the source, while they lead to the same one. */
function* shownAddresses({ text }: Document, { segment, pairs }: SegmentLinks): Iterable<Found> {
  for (const { target, source } of pairs) {
    const { start, end } = source.text;
    if (source.kind !== 'inline' || end - start < SHORTEST || text[start] === ' ') continue;
    const expected = slice(text, source.text).trim();
    const shown = slice(text, target.text);
    if (!SHOWN.test(expected) || shown.trim() === expected) continue;
    if (shown.trim() === '' || differOnlyInLocale(shown, expected)) continue;
    yield {
      range: target.text,
      message: `This link shows ${excerpt(shown, 80)}: expected ${excerpt(expected, 80)}, as in the source.`,
      segment,
      severity: 'warning',
      related: [relatedTo(source.range)],
      fixes: [certainly(`Write ${excerpt(expected, 80)}`, target.text, expected)],
    };
  }
}

/** Whether the target names a file as it is, and the source names it in other capitals. */
function isFileOf({ linked }: Document, url: string, expected: string): boolean {
  return linked.get(expected)?.url === url;
}
