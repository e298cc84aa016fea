import { excerpt, onlyIfMended } from '../fixes/link-repair.ts';
import type { Document } from '../model/document.ts';
import { linkFaultsOf } from '../model/links/faults.ts';
import { differOnlyInLocale } from '../model/links/url-locale.ts';
import { slice } from '../text/range.ts';
import { relatedTo } from './links/broken-link.ts';
import { certainly, type Rule } from './rule.ts';

export const linkUrl: Rule = {
  id: 'link-url',
  title: 'URL of a link that differs from the source',
  severity: 'error',
  fix: 'certain',
  *check(document) {
    for (const fault of linkFaultsOf(document)) {
      if (fault.kind !== 'url') continue;
      const { segment, target, source } = fault;
      const url = slice(document.text, target.url);
      const expected = slice(document.text, source.url);
      if (differOnlyInLocale(url, expected) || isFileOf(document, url, expected)) continue;
      const isBare = target.kind === 'bare';
      const place = isBare ? target.range : target.url;
      const written = isBare ? slice(document.text, source.range) : expected;
      yield {
        range: target.url,
        message: `This link leads to ${url || 'nowhere'}: expected ${expected}, as in the source.`,
        segment,
        related: [relatedTo(source.range)],
        fixes: [
          onlyIfMended(
            document,
            fault,
            certainly(`Write ${excerpt(expected, 80)}`, place, written),
          ),
        ],
      };
    }
  },
};

/** Whether the target names a file as it is, and the source names it in other capitals. */
function isFileOf({ linked }: Document, url: string, expected: string): boolean {
  return linked.get(expected)?.url === url;
}
