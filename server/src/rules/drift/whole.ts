import type { Document } from '../../model/document.ts';
import { range } from '../../text/range.ts';
import { endOfLine } from '../../text/search.ts';
import { certainly, type Found } from '../rule.ts';

/** Says that a page was emptied or lost its front matter; the rest is told when that is back. */
export function lostWhole({ text, frontMatter }: Document, base: Document): Found | undefined {
  if (text.trim() === '') return gone('text of the page', text.length, base.text);
  const before = base.frontMatter;
  if (!before || frontMatter) return undefined;
  const isDamaged = before.entries.some(({ key }) => `\n${text}`.includes(`\n${key}:`));
  if (isDamaged) return undefined;
  const { end } = before.range;
  const isLineLeft = /^\r?\n/.test(text);
  return gone(
    'front matter',
    0,
    base.text.slice(0, isLineLeft ? end : endOfLine(base.text, end) + 1),
  );
}

function gone(what: string, length: number, text: string): Found {
  const place = range(0, length);
  return {
    range: range(0, 0),
    message: `The ${what} is gone: the last commit has it.`,
    fixes: [certainly(`Restore the ${what}`, place, text)],
  };
}
