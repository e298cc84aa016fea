import { type Document, textOf } from '../model/document.ts';
import { Mark, segmentsWith } from '../model/marks.ts';
import type { Segment, Side } from '../model/segments.ts';
import { occurrences } from '../model/wording.ts';
import { endOfWords, firstWord, type Words, words } from '../model/words.ts';
import { type Range, range, slice } from '../text/range.ts';
import { isProse } from './prose/is-prose.ts';
import type { Found, Rule } from './rule.ts';
import { Could, candidates } from './terms/candidates.ts';
import { protectedNames } from './terms/coined.ts';
import { respelledCompounds } from './terms/compound-spelling.ts';
import { isMisspelling } from './terms/spelling.ts';

export const termRespelled: Rule = {
  id: 'term-respelled',
  title: 'Product or brand name in another spelling',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    const bySegment = new Map<Segment, Respelling[]>();
    for (const respelling of respellings(document)) {
      const { segment } = respelling;
      const others = bySegment.get(segment) ?? [];
      if (others.some(({ place }) => place.start === respelling.place.start)) continue;
      bySegment.set(segment, [...others, respelling]);
    }
    for (const [segment, places] of bySegment) yield* report(document, segment, places);
  },
};

/** A name, and where it is written in another way. */
interface Respelling {
  readonly segment: Segment;
  readonly name: string;
  readonly place: Range;
}

/** Where names stand in other capitals, and then where with a wrong letter. */
function respellings(document: Document): Respelling[] {
  const { keys, starts } = words(document);
  const { nameOf } = protectedNames(document);
  const compounds = respelledCompounds(document).filter(({ segment, place, name }) =>
    isFault(document, segment, place, name),
  );
  const found: Record<Side, Respelling[]> = { target: [], source: [] };
  for (const { segment, side, word, could } of candidates(document)) {
    const name = could & Could.beName ? nameOf(keys[word]!) : undefined;
    if (name === undefined) continue;
    const isAsMeant = document.text.startsWith(name, starts[word]!);
    if (isAsMeant === (side === 'target')) continue;
    const place =
      side === 'target'
        ? otherCase(document, segment, name, word)
        : misspelling(document, segment, name, keys[word]!);
    if (place) found[side].push({ segment, name, place });
  }
  return [...compounds, ...turned(document), ...found.target, ...found.source];
}

/** A name with a number, and no day of a month. */
const NUMBERED =
  /(?<![\w.])(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))([A-Z]\w+) (\d+)(?![\w.])/g;

/** `365 Office` or `Office-365`, where the target does not have `Office 365` at all. */
function turned(document: Document): Respelling[] {
  return segmentsWith(document, Mark.digit).flatMap((segment) => {
    const target = textOf(document, segment, 'target');
    if (!/\d [A-Z]|[A-Za-z]-\d/.test(target)) return [];
    const source = textOf(document, segment, 'source');
    return [...source.matchAll(NUMBERED)].flatMap(([name, word, number]): Respelling[] => {
      const hyphened = `${word}-${number}`;
      // All parts of a compound may be joined so: `Office-365-Plan`.
      const isHyphened = target.includes(hyphened) && !target.includes(`${hyphened}-`);
      const written = isHyphened ? hyphened : `${number} ${word}`;
      if (target.includes(name) || !target.includes(written) || source.includes(written)) return [];
      const places = occurrences(document.text, segment.target.content, written);
      const [place] = places.filter((one) => isFault(document, segment, one, name));
      return place ? [{ segment, name, place }] : [];
    });
  });
}

/** A name of the target in other capitals: `microsoft`, `Github`. */
function otherCase(
  document: Document,
  segment: Segment,
  name: string,
  word: number,
): Range | undefined {
  const place = placeOf(document, word);
  const written = slice(document.text, place);
  // All capitals are a heading's or a logo's.
  const isMeant = written.toLowerCase() === name.toLowerCase();
  if (!isMeant || written === written.toUpperCase()) return undefined;
  // Some languages write the names in their compounds small.
  if (document.text[place.end] === '-' && written === written.toLowerCase()) return undefined;
  return isFault(document, segment, place, name) ? place : undefined;
}

/** Where a target has a name of its source with a wrong letter. */
function misspelling(
  document: Document,
  segment: Segment,
  name: string,
  key: number,
): Range | undefined {
  const columns = words(document);
  const missing =
    timesIn(columns, segment, 'source', key) - timesIn(columns, segment, 'target', key);
  if (missing <= 0) return undefined;
  return misspellingOf(document, segment, name);
}

function timesIn(columns: Words, segment: Segment, side: Side, key: number): number {
  const end = endOfWords(columns, segment, side);
  let times = 0;
  for (let i = firstWord(columns, segment, side); i < end; i++) {
    if (columns.keys[i] === key) times++;
  }
  return times;
}

function misspellingOf(document: Document, segment: Segment, name: string): Range | undefined {
  const columns = words(document);
  const end = endOfWords(columns, segment, 'target');
  for (let i = firstWord(columns, segment, 'target'); i < end; i++) {
    const place = placeOf(document, i);
    if (!isMisspelling(slice(document.text, place), name, document.locale)) continue;
    if (isFault(document, segment, place, name)) return place;
  }
  return undefined;
}

/** Whether the source has the name, not what the target has, and the place is no address or path. */
function isFault(document: Document, segment: Segment, place: Range, name: string): boolean {
  const source = textOf(document, segment, 'source');
  if (!hasWord(source, name) || hasWord(source, slice(document.text, place))) return false;
  return !isPartOfPath(document.text, place) && isProse(document, segment, 'target', place);
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isStart = !LETTER.test(text[at - 1] ?? ' ');
    if (isStart && !LETTER.test(text[at + word.length] ?? ' ')) return true;
  }
  return false;
}

const LETTER = /[\p{L}\d]/u;

/** `microsoft.com`, `@github`, `/linux/`. */
function isPartOfPath(text: string, { start, end }: Range): boolean {
  if (AROUND_PATHS.has(text[start - 1]!) || AROUND_PATHS.has(text[end]!)) return true;
  if (text[start - 1] === '.' && text[start - 2] !== ' ') return true;
  return text[end] === '.' && /[\p{L}\p{N}]/u.test(text[end + 1] ?? ' ');
}

const AROUND_PATHS = new Set('/\\@_#$~=&');

function placeOf(document: Document, word: number): Range {
  const { starts, ends } = words(document);
  return range(starts[word]!, ends[word]!);
}

/** A name that a target respells several times is told once, and mended everywhere. */
function* report(
  document: Document,
  segment: Segment,
  respellings: readonly Respelling[],
): Iterable<Found> {
  for (const name of new Set(respellings.map((respelling) => respelling.name))) {
    const places = respellings.filter((other) => other.name === name).map(({ place }) => place);
    const written = [...new Set(places.map((place) => slice(document.text, place)))].join(', ');
    const isCase = places.every((place) => isSameWord(slice(document.text, place), name));
    yield {
      range: places[0]!,
      message: `The name ${name} is written ${written}: expected ${name}.`,
      segment,
      severity: isCase ? 'information' : undefined,
      fixes: [
        {
          title: `Write ${name}`,
          edits: places.map((place) => ({ range: place, newText: name })),
          preferred: true,
        },
      ],
    };
  }
}

/** Other capitals alone leave a name recognizable. */
function isSameWord(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
