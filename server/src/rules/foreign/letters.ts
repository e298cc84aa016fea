import { foreignWriters } from '../../locale/recognize.ts';
import { type Document, textOf } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { endOfWords, firstWord, type Words, words } from '../../model/words.ts';
import { folded } from '../../text/characters.ts';
import { range } from '../../text/range.ts';
import { isProse } from '../prose/is-prose.ts';
import { keysOfSource } from '../prose/source-words.ts';
import type { Foreign } from './found.ts';

const FEWEST_LETTERS = 6;
const FEWEST_WIDE = 3;
const FIRST_WIDE = 0x2e80;

/** A target with letters that its language does not write, and the source neither. */
export function foreignByLetters(
  document: Document,
  segment: Segment,
  language: string,
  isLatin: boolean,
): Foreign | undefined {
  const { text } = document;
  const columns = words(document);
  const first = firstWord(columns, segment, 'target');
  const end = endOfWords(columns, segment, 'target');
  let [strange, latin] = [0, 0];
  if (first === end) return undefined;
  for (let look = 0; look < LOOKS; look++) {
    const word = first + (((end - first - 1) * look) >> 1);
    const code = text.charCodeAt(columns.starts[word]!);
    if (code < FIRST_BEYOND_LATIN) latin++;
    else if (foreignWriters(code, language)) strange++;
  }
  if (strange > 0) return readLetters(document, segment, language);
  if (latin > 1 && !isLatin) return inLatin(document, columns, segment);
  return language === 'ja' ? inChinese(document, segment) : undefined;
}

/** The first, the middle and the last word. */
const LOOKS = 3;
const FIRST_BEYOND_LATIN = 0x250;
const FEWEST_LATIN = 4;
/** A word with a space or a sign of a sentence around it, and no part of a name. */
const LATIN_WORD = /^[\s>«“"(*][A-Za-z\u00c0-\u024f]{3,}[\s<»”",:;.)*]$/;

/** Enough words in Latin letters that are none of the source, where Latin is not written. */
function inLatin(document: Document, columns: Words, segment: Segment): Foreign | undefined {
  const { keys, starts, ends } = columns;
  const [first, end] = [
    firstWord(columns, segment, 'target'),
    endOfWords(columns, segment, 'target'),
  ];
  const inSource = keysOfSource(columns, segment);
  const own: number[] = [];
  for (let i = first; i < end; i++) {
    const word = document.text.slice(starts[i]! - 1, ends[i]! + 1);
    if (!LATIN_WORD.test(word) || inSource.has(keys[i]!)) continue;
    if (isProse(document, segment, 'target', range(starts[i]!, ends[i]!))) own.push(i);
  }
  if (own.length < FEWEST_LATIN || 2 * own.length < end - first) return undefined;
  return { segment, place: range(starts[own[0]!]!, ends[own.at(-1)!]!), language: undefined };
}

function readLetters(document: Document, segment: Segment, language: string): Foreign | undefined {
  const { text } = document;
  const { start, end } = segment.target.content;
  let [all, foreign, from, to] = [0, 0, -1, start];
  let writers: readonly string[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (folded(code) === 0) continue;
    all++;
    const found = foreignWriters(code, language);
    if (!found) continue;
    writers = found;
    foreign++;
    if (from < 0) from = at;
    to = at + 1;
  }
  const fewest = text.charCodeAt(from) >= FIRST_WIDE ? FEWEST_WIDE : FEWEST_LETTERS;
  if (foreign < fewest || 2 * foreign < all) return undefined;
  if (hasForeignLetter(textOf(document, segment, 'source'), language)) return undefined;
  return { segment, place: range(from, to), language: writers[0]! };
}

/** What Chinese sentences are full of, and Japanese ones do not have. */
const CHINESE = /[您们們这這吗嗎么麼它哪吧呢啊请对还]/u;
const FIRST_KANA = 0x3040;
const LAST_KANA = 0x30ff;

/** A target in a Japanese page without the letters that are Japanese alone. */
function inChinese(document: Document, segment: Segment): Foreign | undefined {
  const { start, end } = segment.target.content;
  for (let at = start; at < end; at++) {
    const code = document.text.charCodeAt(at);
    if (code >= FIRST_KANA && code <= LAST_KANA) return undefined;
  }
  const isChinese = CHINESE.test(textOf(document, segment, 'target'));
  return isChinese ? { segment, place: segment.target.content, language: 'zh' } : undefined;
}

function hasForeignLetter(text: string, language: string): boolean {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).some((code) =>
    foreignWriters(code, language),
  );
}
