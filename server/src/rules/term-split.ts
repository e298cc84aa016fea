import { type Document, textOf } from '../model/document.ts';
import { inlineOf } from '../model/inline.ts';
import { Mark, segmentsWith } from '../model/marks.ts';
import { segmentAt } from '../model/projection.ts';
import type { Segment } from '../model/segments.ts';
import { words } from '../model/words.ts';
import { folded } from '../text/characters.ts';
import { contains, overlapsOne, type Range, range } from '../text/range.ts';
import { loudOnce } from './prose/habit.ts';
import { isProse } from './prose/is-prose.ts';
import { certainly, type Found, type Rule } from './rule.ts';
import { Could, candidates } from './terms/candidates.ts';
import { type Cut, protectedNames } from './terms/coined.ts';

export const termSplit: Rule = {
  id: 'term-split',
  title: 'Product or brand name written as two words',
  severity: 'warning',
  fix: 'certain',
  scope: 'page',
  check: (document) =>
    loudOnce(
      [...findSplits(document), ...signedSplits(document), ...lostSigns(document)],
      'information',
    ),
};

/** Languages of programmers whose signs went astray: `C + +`, `f #`. */
function signedSplits(document: Document): Found[] {
  const { text } = document;
  if (!hasSpaced(text, '+') && !hasSpaced(text, '#')) return [];
  return [...text.matchAll(SIGNED)].flatMap(({ 0: written, index }) => {
    const segment = segmentAt(document, index);
    const place = range(index, index + written.length);
    if (!segment || !contains(segment.target.content, place)) return [];
    const source = textOf(document, segment, 'source');
    const name = written.replace(/[ \\]/g, '').toUpperCase();
    const isFault = source.replaceAll('\\', '').includes(name) && !source.includes(written);
    if (!isFault || !isProse(document, segment, 'target', place)) return [];
    const joined = source.includes(name) ? name : name.replace('#', '\\#');
    return [report(segment, place, name, joined, 'with a space in it')];
  });
}

const WITH_SIGN = /(?<!\w)(?:[CFJ]\\?#|C(?:\\?\+){2})(?!\w)/g;

/** The same names without their signs: `C` for `C#`, where the source has the letter only so. */
function lostSigns(document: Document): Found[] {
  const hasPlus = document.text.includes('C++') || document.text.includes('C\\+');
  const segments = hasPlus ? document.segments : segmentsWith(document, Mark.litter);
  return segments.flatMap((segment) => {
    const names = textOf(document, segment, 'source').match(WITH_SIGN) ?? [];
    return [...new Set(names)].flatMap((name) => withoutSign(document, segment, name));
  });
}

function withoutSign(document: Document, segment: Segment, name: string): Found[] {
  const [target, source] = (['target', 'source'] as const).map((side) =>
    textOf(document, segment, side),
  );
  const letter = name[0]!;
  if (target!.includes('#') || target!.includes(name)) return [];
  const [place, another] = placesOf(letter, target!);
  if (place === undefined || another || placesOf(letter, source!).length > 0) return [];
  const at = range(
    segment.target.content.start + place.start,
    segment.target.content.start + place.end,
  );
  return isProse(document, segment, 'target', at)
    ? [report(segment, at, name, name, 'without its sign')]
    : [];
}

/** Where a letter stands by itself, with one plus at most. */
function placesOf(letter: string, half: string): Range[] {
  const alone = new RegExp(`(?<![\\w.'’&-])${letter}\\+?(?![\\w'’:&-]|\\.\\w| ?\\\\?[#+])`, 'g');
  return Array.from(half.matchAll(alone), ({ 0: here, index }) =>
    range(index, index + here.length),
  );
}

/** Whether a sign is set off from a letter: a search for what is rarer than spaces. */
function hasSpaced(text: string, sign: string): boolean {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    if (' \\'.includes(text[at - 1] ?? '#') && SPACED.test(text.slice(at - 3, at))) return true;
  }
  return false;
}

const SPACED = /[A-Za-z](?: \\?|\+ )$/;
const SIGNED = /(?<![\w+])(?:[A-Za-z] \\?#|[Cc](?: \+ ?\+|\+ \+))(?: (?=\/\w))?(?![\w+#])/g;

function findSplits(document: Document): Found[] {
  const { text } = document;
  const columns = words(document);
  const { starts, ends, keys } = columns;
  const { cutsAt } = protectedNames(document);
  const found: Found[] = [];
  for (const { segment, word, could } of candidates(document)) {
    if ((could & Could.beginName) === 0) continue;
    const second = word + 1;
    if (!isSeam(text, ends[word]!, starts[second]!)) continue;
    const next = folded(text.charCodeAt(starts[second]!));
    const cuts = cutsAt(keys[word]!).filter((cut) => cut.next === next);
    if (cuts.length === 0) continue;
    const split = findSplit(document, segment, range(starts[word]!, ends[second]!), cuts);
    if (split) found.push(split);
  }
  return found;
}

/** Whether between two words there is only what falls into a name that is torn: `Power-Shell`. */
function isSeam(text: string, start: number, end: number): boolean {
  return end - start === 1 && SEAMS.has(text.charCodeAt(start));
}

const SEAMS = new Set([...' \u00a0\u202f-\u2010\u2011'].map((seam) => seam.charCodeAt(0)));

function findSplit(
  document: Document,
  segment: Segment,
  pair: Range,
  cuts: readonly Cut[],
): Found | undefined {
  const written = document.text.slice(pair.start, pair.end);
  const source = textOf(document, segment, 'source');
  for (const { name, rest } of cuts) {
    const second = written.slice(name.length - rest.length + 1);
    if (!second.toLowerCase().startsWith(rest) || !isEnding(second.slice(rest.length))) continue;
    // The author may write it in two words too; and a name that the source lacks may be two words.
    if (!source.includes(name) || source.includes(written)) continue;
    if (!isInCode(document, segment, pair) && !isProse(document, segment, 'target', pair)) continue;
    const joined = name + second.slice(rest.length);
    const next = joined === name ? wordBehind(document.text, pair.end, source, name) : '';
    return report(segment, range(pair.start, pair.end + next.length), name, joined + next);
  }
  return undefined;
}

/** The next word of a longer name, which has other capitals here: ` Boats` for `Row ing boats`. */
function wordBehind(text: string, end: number, source: string, name: string): string {
  const at = source.indexOf(`${name} `);
  const word = at < 0 ? undefined : NEXT_WORD.exec(source.slice(at + name.length))?.[0];
  const here = text.slice(end, end + (word?.length ?? 0));
  const isSame = word !== undefined && here.toLowerCase() === word.toLowerCase();
  return isSame && here !== word && !/\p{L}/u.test(text[end + word.length]!) ? word : '';
}

/** The last one: of several, the others may be translated. */
const NEXT_WORD = /^ \p{Lu}\p{L}+(?!\p{L}| \p{Lu})/u;

/** Code is repeated as it is, and so are the names in it. */
function isInCode(document: Document, segment: Segment, place: Range): boolean {
  return overlapsOne(inlineOf(document, segment, 'target').codes, place);
}

/** A case ending or a plural; anything longer makes another word of it. */
function isEnding(letters: string): boolean {
  return letters.length <= LONGEST_ENDING && letters === letters.toLowerCase();
}

const LONGEST_ENDING = 3;

function report(
  segment: Segment,
  pair: Range,
  name: string,
  joined: string,
  how = 'in two words',
): Found {
  return {
    range: pair,
    message: `The name ${name} is written ${how}: expected ${joined}.`,
    segment,
    fixes: [certainly(`Write ${joined}`, pair, joined)],
  };
}
