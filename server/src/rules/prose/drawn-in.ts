import { functionWordsOf } from '../../locale/function-words.ts';
import { isCommand, isItem, namesComeFirst } from '../../locale/interface-words.ts';
import { type Range, range } from '../../text/range.ts';
import {
  ENGLISH_OBJECT,
  ENGLISH_START,
  endsVerb,
  type Leaning,
  type Originals,
} from './leaning.ts';

/** English that says within a name what the item is. */
const ENGLISH_ITEM =
  /\b(?:page|tab|column|button|icon|menu|section|list|option|box|field|pane|card|guide|portal|site)s?\b/i;

/** Small words and the capital, or the figure, of the name behind them. */
const BEFORE_NAME = /^((?:\p{Ll}[\p{Ll}\p{M}’']*[^\S\n]){1,3})(?=\p{Lu}|\p{N})/u;
/** A verb that begins the sentence, and the capital of the name behind it. */
const VERB_FIRST = /^\p{Lu}[\p{Ll}\p{M}]+(?=[^\S\n]\p{Lu})/u;
const ENGLISH_VERB = /^\P{L}*(?:select|click|choose|pick)\b/iu;
const LAST_WORD = /(?<=\S[^\S\n])\p{Ll}[\p{Ll}\p{M}]*$/u;

/**
 * Words that say what an item is, where, or what one does with it, and that were drawn into the
 * emphasis of its name: `**the page Orders**`, `**under Orders**`, `**Choose Orders**`, where the
 * source emphasizes the name alone.
 */
export function drawnIn(
  text: string,
  { start, end }: Range,
  locale: string,
  originals: Originals,
): Leaning | undefined {
  if (originals.lean(ENGLISH_START.opening)) return undefined;
  const wording = text.slice(start, end);
  const verb = VERB_FIRST.exec(wording)?.[0];
  if (verb && isCommand(locale, verb.toLowerCase()) && !originals.lean(ENGLISH_VERB))
    return { words: range(start, start + verb.length), towards: 'before' };
  if (!namesComeFirst(locale)) {
    const first = BEFORE_NAME.exec(wording)?.[1]?.trimEnd();
    if (first !== undefined && endsVerb(text, start, start + first.length)) return undefined;
    return first !== undefined && isBeside(first, locale, originals)
      ? { words: range(start, start + first.length), towards: 'before' }
      : undefined;
  }
  if (originals.lean(ENGLISH_ITEM)) return undefined;
  const last = LAST_WORD.exec(wording)?.[0];
  return last !== undefined && isItem(locale, last)
    ? { words: range(end - last.length, end), towards: 'behind' }
    : undefined;
}

/** Whether all words may stand before a name, and one of them says what it is, or where. */
function isBeside(words: string, locale: string, originals: Originals): boolean {
  const { leaning, beforeNames } = functionWordsOf(locale);
  const each = words.split(/\s/);
  const items = each.map((word) => isItem(locale, word));
  if (originals.lean(items.includes(true) ? ENGLISH_ITEM : ENGLISH_OBJECT)) return false;
  return each.every((word, i) => items[i] || leaning.has(word) || beforeNames.has(word));
}
