import { languageOf, writesLatin } from '../locale/language.ts';
import { type Document, textOf } from '../model/document.ts';
import { Mark, segmentsWith } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import { endOfWords, firstWord, words } from '../model/words.ts';
import type { Edit } from '../text/edit.ts';
import { type Range, range, slice } from '../text/range.ts';
import { isProse } from './prose/is-prose.ts';
import { type Run, shoutedRun } from './prose/shouted.ts';
import { type SlippedCapitals, slippedCapitals } from './prose/slipped-capitals.ts';
import { certainly, type Fix, type Found, type Rule } from './rule.ts';

export const textCapitals: Rule = {
  id: 'text-capitals',
  title: 'Target, or words of it in a row, in capitals throughout',
  severity: 'warning',
  fix: 'certain',
  check(document) {
    const shouted = candidates(document).flatMap((segment) => {
      const run = shoutedRun(document, segment, 'target');
      return run ? (judge(document, segment, run) ?? []) : [];
    });
    const isShouted = new Set(shouted.map(({ segment }) => segment));
    const slipped = slippedCapitals(document).filter(({ segment }) => !isShouted.has(segment));
    return [...shouted, ...slipped.map((one) => reportSlip(document.text, one))];
  },
};

function reportSlip(text: string, { segment, range: place, meant }: SlippedCapitals): Found {
  return {
    range: place,
    message: `“${slice(text, place)}” has capitals that a key made: expected “${meant}”.`,
    segment,
    fixes: [certainly(`Write “${meant}”`, place, meant)],
  };
}

/** A row of words in Latin capitals has one without accents, which few targets have. */
function candidates(document: Document): readonly Segment[] {
  return writesLatin(languageOf(document.locale))
    ? segmentsWith(document, Mark.capitals)
    : document.segments;
}

/** Shorter ones, and those with fewer words that the source lacks, may be made of abbreviations. */
const FEWEST_LETTERS = 8;
const FEWEST_STRANGE = 2;
const LONG = 4;

function judge(document: Document, segment: Segment, run: Run): Found | undefined {
  const { text } = document;
  const shouted = wordsOf(document, segment, run);
  const letters = shouted.reduce((sum, { start, end }) => sum + end - start, 0);
  const source = sourceWords(document, segment);
  const strange = shouted.filter((place) => isStrange(document, place, source)).length;
  if (letters < FEWEST_LETTERS || strange < (run.isAll ? 1 : FEWEST_STRANGE)) return undefined;
  if (!isWrittenSmall(document, segment)) return undefined;
  const isTurned = run.isAll && isSwapped(slice(text, segment.target.content));
  if (!isTurned && shouted.some((place) => hasSmall(slice(text, place)))) return undefined;
  const place = run.isAll ? segment.target.content : range(shouted[0]!.start, shouted.at(-1)!.end);
  return {
    range: place,
    message: isTurned
      ? 'The target has capitals for small letters, and small letters for capitals.'
      : `${run.isAll ? 'The target is' : 'These words are'} in capitals throughout, and the source is not.`,
    segment,
    related: [{ range: segment.source.content, message: 'The source.' }],
    fixes: isTurned ? [turnBack(document, place)] : inSmall(document, segment, source, shouted),
  };
}

/** The words of a run with letters that a translator writes. */
function wordsOf(document: Document, segment: Segment, { first, end }: Run): Range[] {
  const { starts, ends } = words(document);
  return Array.from({ length: end - first }, (_, i) => range(starts[first + i]!, ends[first + i]!))
    .filter((place) => /\p{L}/u.test(slice(document.text, place)))
    .filter((place) => isProse(document, segment, 'target', place));
}

/** Whether a word is a longer one that the source does not have; `NACH-OBEN-TASTE` is but one. */
function isStrange({ text }: Document, place: Range, source: SourceWords): boolean {
  if (text[place.start - 1] === '-') return false;
  const word = slice(text, place);
  return word.length >= LONG && !source.has(word.toLowerCase());
}

/** The words of a source as they stand there, by what they are in small letters. */
type SourceWords = ReadonlyMap<string, string>;

function sourceWords(document: Document, segment: Segment): SourceWords {
  const columns = words(document);
  const found = new Map<string, string>();
  const end = endOfWords(columns, segment, 'source');
  for (let i = firstWord(columns, segment, 'source'); i < end; i++) {
    const word = document.text.slice(columns.starts[i], columns.ends[i]);
    if (!found.has(word.toLowerCase())) found.set(word.toLowerCase(), word);
  }
  return found;
}

/** Whether most letters of a source are small, and no words of it are in capitals in a row. */
function isWrittenSmall(document: Document, segment: Segment): boolean {
  if (shoutedRun(document, segment, 'source')) return false;
  const source = textOf(document, segment, 'source');
  const small = source.match(/\p{Ll}/gu)?.length ?? 0;
  return 2 * small >= (source.match(/\p{L}/gu)?.length ?? 0);
}

function hasSmall(word: string): boolean {
  return /\p{Ll}/u.test(word);
}

/** Whether a text is as another one with the key for capitals held down: `kIES EEN mAP`. */
function isSwapped(text: string): boolean {
  const small = text.match(/(?<!\p{L})\p{Ll}(?=\p{Lu}+(?!\p{L}))/gu)?.length ?? 0;
  return small > 0 && !/\p{L}\p{Ll}/u.test(text);
}

function turnBack(document: Document, place: Range): Fix {
  const turned = Array.from(slice(document.text, place), (letter) =>
    letter === letter.toUpperCase()
      ? letter.toLocaleLowerCase(document.locale)
      : letter.toLocaleUpperCase(document.locale),
  ).join('');
  return certainly('Exchange capitals and small letters', place, turned);
}

/** Languages whose nouns have capitals, which nobody can tell from the other words here. */
const WITH_NOUNS = new Set(['de', 'gsw', 'lb']);

function inSmall(
  document: Document,
  segment: Segment,
  source: SourceWords,
  shouted: readonly Range[],
): Fix[] {
  const { text, locale } = document;
  if (WITH_NOUNS.has(languageOf(locale))) return [];
  const isFirst = shouted[0]!.start - segment.target.content.start <= 2;
  const edits = shouted.map((word, i) => {
    const written = slice(text, word);
    const small = written.toLocaleLowerCase(locale);
    const capital = small[0]!.toLocaleUpperCase(locale) + small.slice(1);
    const newText = source.get(written.toLowerCase()) ?? (i === 0 && isFirst ? capital : small);
    return { range: word, newText };
  });
  const isOther = ({ range: word, newText }: Edit): boolean => newText !== slice(text, word);
  return [{ title: 'Write it in small letters', edits: edits.filter(isOther), preferred: false }];
}
