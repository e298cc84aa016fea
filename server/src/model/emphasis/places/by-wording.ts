import { contains, overlaps, type Range, slice } from '../../../text/range.ts';
import { type Document, perPage } from '../../document.ts';
import { inlineOf } from '../../inline.ts';
import { Mark, segmentsWith } from '../../marks.ts';
import type { Segment, Side } from '../../segments.ts';
import { isWordAt, occurrences } from '../../wording.ts';
import type { Anchor, Sought } from './sought.ts';

/** The stretch that says the same words, or the translation that they have in other segments. */
export function byWording(sought: Sought): Range | undefined {
  const { document, segment, marked, anchor } = sought;
  const { text } = document;
  const wording = slice(text, marked.content);
  const wordings = new Set([wording, ...(translations(document).get(wording) ?? [])]);
  const places = [...wordings]
    .flatMap((words) => occurrences(text, segment.target.content, words))
    .filter((place) => fits(place, anchor) && isWordAt(text, place) && !isTaken(sought, place))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const [longest] = places;
  return longest && places.every((place) => contains(longest, place)) ? longest : undefined;
}

function fits({ start, end }: Range, anchor: Anchor = {}): boolean {
  return (anchor.start ?? start) === start && (anchor.end ?? end) === end;
}

function isTaken({ document, segment }: Sought, place: Range): boolean {
  const { codes, tags, destinations, emphases } = inlineOf(document, segment, 'target');
  const taken = [...codes, ...tags, ...destinations, ...emphases.map(({ range }) => range)];
  return taken.some((other) => overlaps(other, place));
}

/**
 * How emphasized texts are translated where a segment has one only, so that no doubt is left, and
 * two segments agree: machines put single marks around other words.
 */
const translations = perPage((document): ReadonlyMap<string, readonly string[]> => {
  const counts = new Map<string, Map<string, number>>();
  for (const segment of segmentsWith(document, Mark.star | Mark.underscore)) {
    const wording = onlyEmphasis(document, segment, 'source');
    const translation = wording && onlyEmphasis(document, segment, 'target');
    if (!translation) continue;
    const known = counts.get(wording) ?? new Map<string, number>();
    counts.set(wording, known.set(translation, (known.get(translation) ?? 0) + 1));
  }
  return new Map([...counts].map(([wording, known]) => [wording, repeated(known)]));
});

function onlyEmphasis(document: Document, segment: Segment, side: Side): string | undefined {
  const { emphases, loose } = inlineOf(document, segment, side);
  const isOnly = emphases.length === 1 && loose.length === 0;
  return isOnly ? slice(document.text, emphases[0]!.content) : undefined;
}

function repeated(counts: ReadonlyMap<string, number>): string[] {
  return [...counts.keys()].filter((key) => counts.get(key)! > 1);
}
