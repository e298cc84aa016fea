import { hasUseFor } from '../locale/invisible.ts';
import { type Document, textOf } from '../model/document.ts';
import { isSpace, Kind, kindOf } from '../text/characters.ts';
import { range } from '../text/range.ts';
import { gaps, type Suspect } from './prose/gaps.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const textInvisible: Rule = {
  id: 'text-invisible',
  title: 'Control or invisible character that has no use in the language',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    let reached = 0;
    for (const suspect of gaps(document).strange) {
      const found = suspect.range.start < reached ? undefined : report(document, suspect);
      if (!found) continue;
      reached = found.range.end;
      yield found;
    }
  },
};

/** Invisible characters by their names; the others are told by their code points. */
const NAMES: Readonly<Record<number, string>> = {
  11: 'vertical tab',
  12: 'form feed',
  173: 'soft hyphen',
  8203: 'zero width space',
  8204: 'zero width non-joiner',
  8205: 'zero width joiner',
  8206: 'left-to-right mark',
  8207: 'right-to-left mark',
  8232: 'line separator',
  8233: 'paragraph separator',
  8288: 'word joiner',
  10240: 'blank of braille',
  12644: 'filler of Hangul',
  65039: 'variation selector',
  65279: 'byte order mark',
};

function report(document: Document, suspect: Suspect): Found | undefined {
  const { text, locale } = document;
  const { segment, range: first } = suspect;
  const code = text.charCodeAt(first.start);
  if (!isInvisible(code) || hasUseFor(code, locale) || isOfEmoji(text, first.start))
    return undefined;
  if (textOf(document, segment, 'source').includes(text[first.start]!)) return undefined;
  const name =
    NAMES[code] ?? `control character U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  let { end } = first;
  while (text.charCodeAt(end) === code) end++;
  const place = range(first.start, end);
  const isBetweenWords = isSpace(code) && isWord(text, first.start - 1) && isWord(text, end);
  const make = isHalfOfLetter(text, place.start) ? possibly : certainly;
  const fix = isBetweenWords ? make('Write a space', place, ' ') : make('Remove it', place, '');
  return {
    range: place,
    message: `There is an invisible character here, a ${name}, that the source does not have.`,
    segment,
    severity: code === SOFT_HYPHEN ? 'information' : undefined,
    fixes: [fix],
  };
}

function isWord(text: string, at: number): boolean {
  return kindOf(text.charCodeAt(at)) === Kind.word;
}

const SOFT_HYPHEN = 0xad;

function isInvisible(code: number): boolean {
  return code < 0xa0 || NAMES[code] !== undefined || (code >= 0x2028 && code <= 0x206f);
}

/** A joiner between two emoji makes one of them, a selector behind a sign gives it colors. */
function isOfEmoji(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === SELECTOR) return !isWord(text, at - 1);
  return code === 0x200d && text.charCodeAt(at + 1) >= 0xd800;
}

const SELECTOR = 0xfe0f;

/** Whether a letter was read in a wrong encoding, so that this is the half of it: `Ã` and a soft hyphen. */
function isHalfOfLetter(text: string, at: number): boolean {
  const [before, code] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  const isTail = code >= 0x80 && code <= 0xbf;
  return isTail && ((before >= 0xc2 && before <= 0xf4) || (before >= 0x80 && before < 0xa0));
}
