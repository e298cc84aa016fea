import type { FrontMatterEntry } from '../model/front-matter.ts';
import { type Range, range } from '../text/range.ts';
import { wholeEntry } from './metadata.ts';
import { certainly, possibly, type Rule } from './rule.ts';

export const metadataRepeated: Rule = {
  id: 'metadata-repeated',
  title: 'Key that the front matter has twice',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    const first = new Map<string, FrontMatterEntry>();
    for (const entry of document.frontMatter?.entries ?? []) {
      const known = first.get(entry.key);
      first.set(entry.key, known ?? entry);
      if (!known) continue;
      const line = lineOf(document.text, entry);
      yield {
        range: entry.keyRange,
        message: `${entry.key} stands in the front matter twice, which YAML does not allow.`,
        related: [{ range: known.keyRange, message: 'The first one.' }],
        fixes:
          known.value === entry.value
            ? [certainly('Remove the second one', line, '')]
            : [
                possibly(`Remove ${entry.key}: ${entry.value}`, line, ''),
                possibly(`Remove ${known.key}: ${known.value}`, lineOf(document.text, known), ''),
              ],
      };
    }
  },
};

/** The lines of an entry with their last line break. */
function lineOf(text: string, entry: FrontMatterEntry): Range {
  const { start, end } = wholeEntry(entry);
  const lineBreak = text.indexOf('\n', end);
  return range(start, lineBreak < 0 ? end : lineBreak + 1);
}
