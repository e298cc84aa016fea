import { takesSpaceBefore } from '../locale/punctuation.ts';
import { type Document, textOf } from '../model/document.ts';
import { isFirmSpace } from '../text/characters.ts';
import { slice } from '../text/range.ts';
import { gaps, type Suspect } from './prose/gaps.ts';
import { isProse } from './prose/is-prose.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const textDoubleSpace: Rule = {
  id: 'text-double-space',
  title: 'Several spaces in a row, or a tab',
  severity: 'information',
  fix: 'certain',
  *check(document) {
    for (const suspect of gaps(document).wide) {
      if (isWrong(document, suspect)) yield report(document, suspect);
    }
  },
};

function isWrong(document: Document, { segment, range }: Suspect): boolean {
  const { text } = document;
  const spaces = slice(text, range);
  if (spaces.includes('\n') || spaces.includes('\r')) return false;
  // Between signs that separate, as in `a  |  b`, more room is a layout.
  if (SEPARATORS.has(text[range.start - 1]!) || SEPARATORS.has(text[range.end]!)) return false;
  const source = textOf(document, segment, 'source');
  if (WIDE.test(source) || lostEmphasis(source, textOf(document, segment, 'target'))) return false;
  return isProse(document, segment, 'target', range);
}

/** Where bold text became plain a space is left on either side; that is told as lost emphasis. */
function lostEmphasis(source: string, target: string): boolean {
  return source.includes('*') && source.split('*').length > target.split('*').length;
}

const SEPARATORS = new Set(['|', '>', '<', '=', '/', '\\', '-', '–', '—']);
const WIDE = /[^\S\n]{2}|\t/;

function report({ text, locale }: Document, { segment, range }: Suspect): Found {
  const spaces = slice(text, range);
  return {
    range,
    message:
      spaces === '\t'
        ? 'There is a tab here: expected a space.'
        : `There are ${spaces.length} spaces in a row: expected one.`,
    segment,
    fixes: [certainly('Leave one space', range, spaceFor(text, locale, range.end, spaces))],
  };
}

/** A firm space is kept where the language asks for one; elsewhere it came in by accident. */
function spaceFor(text: string, locale: string, after: number, spaces: string): string {
  const firm = [...spaces].find((space) => isFirmSpace(space.charCodeAt(0)));
  return firm && takesSpaceBefore(locale, text[after] ?? ' ') ? firm : ' ';
}
