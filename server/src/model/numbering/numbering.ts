import { slice } from '../../text/range.ts';
import { type Document, perDocument } from '../document.ts';
import { MERGED, numberOf, parseId } from '../ids.ts';
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
  const gaps: IdGap[] = [];
  const [plain, merged] = [`${prefix}-`, `${prefix}-${MERGED}`];
  let before: NumberedSegment | undefined;
  let lastMerged = 0;
  for (const segment of segments) {
    let number = numberOf(text, segment.target.id, plain);
    if (number === 0) {
      number = numberOf(text, segment.target.id, merged);
      const isOfSource = numberOf(text, segment.source.id, merged) === number;
      if (number <= lastMerged || !isOfSource) return undefined;
      lastMerged = number;
      continue;
    }
    const last = before?.number ?? 0;
    if (number <= last || numberOf(text, segment.source.id, plain) !== number) return undefined;
    const after = { segment, number };
    if (before && number > last + 1) gaps.push(...gapBetween(document, before, after, prefix));
    before = after;
  }
  return { prefix, verdicts: [], gaps };
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
