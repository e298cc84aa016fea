import { slice } from '../../text/range.ts';
import { type Document, perDocument } from '../document.ts';
import { MERGED, numberOf, parseId } from '../ids.ts';
import type { Segment } from '../segments.ts';
import { believeRising } from './believed.ts';
import { gapBetween, gapsAmong, type IdGap, type NumberedSegment } from './gaps.ts';
import { agreedNumber, majorityPrefix, type Place, placesOf } from './places.ts';
import { type IdVerdict, judge, judgeAlone } from './verdicts.ts';

/** What the IDs of a document tell, each segment judged once. */
export interface Numbering {
  /** The prefix of most IDs; undefined where no prefix has the majority. */
  readonly prefix: string | undefined;
  readonly verdicts: readonly IdVerdict[];
  readonly gaps: readonly IdGap[];
}

/**
 * Reads the IDs of a document as one sequence. The publisher numbers a document's sentences with
 * one prefix, strictly rising, and leaves out a number only for what carries no tags, the text of an
 * image above all. So the longest rising run of well-formed pairs is believed, and the rest is
 * judged against it.
 */
export const numbering = perDocument(
  (document: Document): Numbering => readInOrder(document) ?? readPlaces(document),
);

/** The numbering of a document whose IDs are all in order, as nearly all are; else undefined. */
function readInOrder(document: Document): Numbering | undefined {
  const { text, segments, problems } = document;
  const [first] = segments;
  const prefix = first && parseId(slice(text, first.target.id))?.prefix;
  if (prefix === undefined || problems.length > 0) return undefined;
  if (isInHead(document, first!.range.start)) return undefined;
  const body = inOrder(text, segments, `${prefix}-`) ?? besideMerged(document, prefix);
  if (!body) return undefined;
  const gaps = body.flatMap((after, index): IdGap[] => {
    const before = body[index - 1];
    const isNext = !before || after.number === before.number + 1;
    return isNext ? [] : gapBetween(document, before, after, prefix);
  });
  return { prefix, verdicts: [], gaps };
}

/** The numbers of the other segments where merged ones have theirs in order, too. */
function besideMerged({ text, segments }: Document, prefix: string): NumberedSegment[] | undefined {
  const beginning = `${prefix}-${MERGED}`;
  const isMerged = ({ target }: Segment): boolean => numberOf(text, target.id, beginning) > 0;
  const others = segments.filter((segment) => !isMerged(segment));
  return inOrder(text, segments.filter(isMerged), beginning) && inOrder(text, others, `${prefix}-`);
}

/** Segments with their numbers, if those of both halves agree and rise; else undefined. */
function inOrder(
  text: string,
  segments: readonly Segment[],
  beginning: string,
): NumberedSegment[] | undefined {
  const numbered: NumberedSegment[] = [];
  let last = 0;
  for (const segment of segments) {
    const number = numberOf(text, segment.target.id, beginning);
    if (number <= last || numberOf(text, segment.source.id, beginning) !== number) return undefined;
    numbered.push({ segment, number });
    last = number;
  }
  return numbered;
}

function readPlaces(document: Document): Numbering {
  const places = placesOf(document);
  const prefix = majorityPrefix(places);
  if (prefix === undefined) return { prefix, verdicts: judgeAlone(places), gaps: [] };
  for (const place of places) place.number = agreedNumber(place, prefix);
  const isHead = ({ start }: Place): boolean => isInHead(document, start);
  const head = places.filter(isHead);
  const merged = places.filter((place) => !isHead(place) && isMerged(place));
  const body = places.filter((place) => !isHead(place) && !isMerged(place));
  const verdicts = [
    // Keys of the front matter come in any order, so no number of theirs is out of place.
    ...judge({ document, prefix, mark: '', places: head, outliers: new Set() }),
    ...judge({ document, prefix, mark: '', places: body, outliers: believeRising(body) }),
    ...judge({ document, prefix, mark: MERGED, places: merged, outliers: believeRising(merged) }),
  ];
  return { prefix, verdicts, gaps: gapsAmong(document, body, prefix) };
}

function isMerged({ ids: { target, source } }: Place): boolean {
  return target?.mark === MERGED || source?.mark === MERGED;
}

function isInHead({ frontMatter }: Document, offset: number): boolean {
  return offset < (frontMatter?.range.end ?? 0);
}
