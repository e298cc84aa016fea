import { type Document, textOf } from '../model/document.ts';
import { isInHeading } from '../model/headings.ts';
import type { Segment } from '../model/segments.ts';
import { endOfWords, firstWord, keyOfHalf, type Words, words } from '../model/words.ts';
import { type Found, possibly, type Rule } from './rule.ts';

export const textInconsistent: Rule = {
  id: 'text-inconsistent',
  title: 'Sentence that is translated otherwise elsewhere on the page',
  severity: 'information',
  fix: 'suggested',
  scope: 'page',
  check(document) {
    const columns = words(document);
    const repeated = repeatedSources(document, columns);
    const usual = new Set<number>();
    for (const same of repeated) {
      const [most] = byTarget(columns, same);
      if (most!.length > 1) usual.add(keyOfHalf(columns, most![0]!, 'target'));
    }
    return repeated.flatMap((same) => judge(document, columns, same, usual));
  },
};

/** Shorter texts may well mean two things, unless the page has the target for another source. */
const FEWEST_WORDS = 4;

/** The segments whose sources say the same words, where there are several. */
function repeatedSources(document: Document, columns: Words): readonly Segment[][] {
  const first = new Map<number, Segment>();
  const repeated = new Map<number, Segment[]>();
  for (const segment of document.segments) {
    const count = endOfWords(columns, segment, 'source') - firstWord(columns, segment, 'source');
    if (count === 0) continue;
    const key = keyOfHalf(columns, segment, 'source');
    const known = first.get(key);
    if (known === undefined) first.set(key, segment);
    else if (!repeated.get(key)?.push(segment)) repeated.set(key, [known, segment]);
  }
  return [...repeated.values()];
}

function judge(
  document: Document,
  columns: Words,
  same: readonly Segment[],
  usual: ReadonlySet<number>,
): Found[] {
  const wording = keyOfHalf(columns, same[0]!, 'target');
  if (same.every((segment) => keyOfHalf(columns, segment, 'target') === wording)) return [];
  const source = sourceOf(document, same[0]!);
  const comparable = same.filter(
    (segment) =>
      sourceOf(document, segment) === source &&
      firstWord(columns, segment, 'target') < endOfWords(columns, segment, 'target') &&
      keyOfHalf(columns, segment, 'target') !== keyOfHalf(columns, segment, 'source'),
  );
  // A heading often says in other words what the sentence says.
  const headings: Segment[] = [];
  const others: Segment[] = [];
  for (const segment of comparable) {
    (isInHeading(document, segment) ? headings : others).push(segment);
  }
  return [headings, others].flatMap((alike) => unlikeMost(document, columns, alike, usual));
}

function sourceOf(document: Document, segment: Segment): string {
  return textOf(document, segment, 'source').trim();
}

/** Segments by their targets, the most frequent one first. */
function byTarget(columns: Words, alike: readonly Segment[]): Segment[][] {
  const byWords = new Map<number, Segment[]>();
  for (const segment of alike) {
    const key = keyOfHalf(columns, segment, 'target');
    const known = byWords.get(key);
    if (known) known.push(segment);
    else byWords.set(key, [segment]);
  }
  return [...byWords.values()].sort((a, b) => b.length - a.length);
}

/** Those that do not say what most of them say; of two the second one. */
function unlikeMost(
  document: Document,
  columns: Words,
  alike: readonly Segment[],
  usual: ReadonlySet<number>,
): Found[] {
  const [most, ...rest] = byTarget(columns, alike);
  if (!most) return [];
  const [first] = most;
  const count = endOfWords(columns, first!, 'source') - firstWord(columns, first!, 'source');
  const isShort = count < FEWEST_WORDS;
  return rest.flat().flatMap((one) => {
    const isOfOther = most.length >= FEWEST_ALIKE && usual.has(keyOfHalf(columns, one, 'target'));
    const isLone = most.length >= MANY && alike.length === most.length + 1;
    return !isShort || isOfOther || isLone ? [report(document, one, first!)] : [];
  });
}

const FEWEST_ALIKE = 3;
const MANY = 8;

const LONGEST_SHOWN = 60;

function report(document: Document, segment: Segment, other: Segment): Found {
  const wording = textOf(document, other, 'target').trim();
  const shown =
    wording.length > LONGEST_SHOWN ? `${wording.slice(0, LONGEST_SHOWN - 1)}…` : wording;
  return {
    range: segment.target.content,
    message: `The same source is translated otherwise elsewhere on this page: “${shown}”.`,
    segment,
    related: [{ range: other.target.content, message: 'The other translation.' }],
    fixes: [possibly('Translate as there', segment.target.content, wording)],
  };
}
