import { localeFromPath } from '../locale/from-path.ts';
import type { Document } from '../model/document.ts';
import type { UrlFault } from '../model/links/fault.ts';
import { linkFaultsOf } from '../model/links/faults.ts';
import type { Link } from '../model/links/link.ts';
import { linksOf, type SegmentLinks } from '../model/links/pairs.ts';
import { differOnlyInLocale, urlLocale } from '../model/links/url-locale.ts';
import { range, slice } from '../text/range.ts';
import { relatedTo } from './links/broken-link.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const linkLocale: Rule = {
  id: 'link-locale',
  title: 'URL that is tied to one language',
  severity: 'error',
  fix: 'certain',
  *check(document) {
    for (const fault of linkFaultsOf(document)) {
      const found = fault.kind === 'url' ? describeChange(document, fault) : undefined;
      if (found) yield found;
    }
    for (const links of linksOf(document)) yield* tiedInSource(document, links);
  },
};

function describeChange(
  { text }: Document,
  { segment, target, source }: UrlFault,
): Found | undefined {
  const url = slice(text, target.url);
  const expected = slice(text, source.url);
  if (!differOnlyInLocale(url, expected)) return undefined;
  const locale = urlLocale(url)?.locale;
  const what = locale ? `only to readers of ${locale}` : 'without its locale';
  return {
    range: target.url,
    message: `This URL leads ${what}: expected ${expected}, as in the source.`,
    segment,
    related: [relatedTo(source.range)],
    fixes: [certainly(`Write ${expected}`, target.url, expected)],
  };
}

/** The author's own locale sends every reader to one language; only the source can be changed. */
function* tiedInSource(document: Document, links: SegmentLinks): Generator<Found> {
  const { segment, hoisted, pairs } = links;
  const shared: Link[] = pairs.map(({ target }) => target);
  for (const { url } of hoisted ? [hoisted, ...shared] : shared) {
    const found = urlLocale(slice(document.text, url));
    if (!found || !isLocale(found.locale)) continue;
    const start = url.start + found.start;
    yield {
      range: range(start, start + found.locale.length),
      message: `This URL leads to ${found.locale} in the source, too: readers get that language.`,
      segment,
      severity: 'information',
    };
  }
}

/** Whether it is one that is in use: `https://x.example/try-go` leads to no language. */
function isLocale(name: string): boolean {
  return localeFromPath(`${name}/`) !== undefined;
}
