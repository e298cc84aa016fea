import { drawLink, excerpt, onlyIfMended } from '../fixes/link-repair.ts';
import type { Document } from '../model/document.ts';
import type { SortFault } from '../model/links/fault.ts';
import { linkFaultsOf } from '../model/links/faults.ts';
import type { Link } from '../model/links/link.ts';
import { type LinkSort, sortOf } from '../model/links/pairs.ts';
import { range, slice } from '../text/range.ts';
import { relatedTo } from './links/broken-link.ts';
import { inOtherNotation } from './links/other-notation.ts';
import { certainly, type Fix, type Found, possibly, type Rule } from './rule.ts';

export const linkKind: Rule = {
  id: 'link-kind',
  title: 'Link that became an image, a bare URL or a tag, or the other way round',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    for (const fault of linkFaultsOf(document)) {
      if (fault.kind === 'sort') yield describe(document, fault);
    }
  },
};

const NAMES: Readonly<Record<LinkSort, string>> = {
  link: 'a link with a text',
  tag: 'an HTML tag',
  image: 'an image',
  bare: 'a URL by itself',
};

function describe(document: Document, fault: SortFault): Found {
  const { segment, target, source } = fault;
  const other = sortOf(source) === 'link' && inOtherNotation(document, fault);
  if (other) return other;
  const [now, before] = [NAMES[sortOf(target)], NAMES[sortOf(source)]];
  const url = excerpt(slice(document.text, target.url), 80);
  return {
    range: target.range,
    message: `${url} is ${now} here: expected ${before}, as in the source.`,
    segment,
    related: [relatedTo(source.range)],
    fixes: rewrite(document, target, source).map((fix) => onlyIfMended(document, fault, fix)),
  };
}

function rewrite({ text }: Document, target: Link, source: Link): Fix[] {
  const [from, to] = [sortOf(target), sortOf(source)];
  const { start } = target.range;
  if (from === 'link' && to === 'image')
    return [certainly('Write ! before the link', range(start, start), '!')];
  if (from === 'image' && to === 'link')
    return [certainly('Remove the !', range(start, start + 1), '')];
  const wording = slice(text, from === 'bare' ? source.text : target.text);
  const link = `${slice(text, source.open)}${wording}${text.slice(source.text.end, source.range.end)}`;
  if (to === 'link' && from === 'tag')
    return [certainly(`Write ${drawLink(wording, slice(text, source.url))}`, target.range, link)];
  if (to === 'link' && from === 'bare')
    return [possibly(`Write ${excerpt(link, 80)}`, target.range, link)];
  return [];
}
