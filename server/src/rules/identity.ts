import { type Document, idOf, perDocument } from '../model/document.ts';
import { formatId, parseId } from '../model/ids.ts';
import { numbering } from '../model/numbering/numbering.ts';
import type { IdFault, IdVerdict } from '../model/numbering/verdicts.ts';
import type { Segment, Side } from '../model/segments.ts';
import { sharedLength } from '../model/wording.ts';
import { type Range, slice } from '../text/range.ts';
import { type Fix, type Found, possibly, type Related, type Rule } from './rule.ts';

/** What a rule says of one fault of an ID. */
export type Describe = (document: Document, verdict: IdVerdict) => string;

/** What is better than another ID. */
type Repair = (document: Document, verdict: IdVerdict) => Fix[];

/** Makes the rule that reports one fault of IDs; published pages have none of them. */
export function identityRule(
  fault: IdFault,
  facts: Pick<Rule, 'id' | 'title'>,
  describe: Describe,
  repair: Repair = () => [],
): Rule {
  return {
    ...facts,
    severity: 'error',
    fix: 'certain',
    scope: 'page',
    *check(document) {
      for (const verdict of numbering(document).verdicts) {
        if (verdict.fault === fault) yield report(document, verdict, describe, repair);
      }
    },
  };
}

function report(document: Document, verdict: IdVerdict, describe: Describe, repair: Repair): Found {
  const { segment, wrong } = verdict;
  const side = wrong[0] ?? 'target';
  const better = repair(document, verdict);
  const others = idFixes(document, verdict);
  return {
    range: idRange(segment, side),
    message: describe(document, verdict),
    segment,
    related: [twin(segment, side)],
    fixes: better.some(({ preferred }) => preferred) ? better : byCertainty([...better, ...others]),
  };
}

function byCertainty(fixes: readonly Fix[]): Fix[] {
  return fixes.toSorted((a, b) => Number(b.preferred) - Number(a.preferred));
}

/** The ID of a half, or its opening tag where no ID is left. */
export function idRange(segment: Segment, side: Side): Range {
  const { id, open } = segment[side];
  return id.start < id.end ? id : open;
}

function twin(segment: Segment, side: Side): Related {
  const other = side === 'target' ? 'source' : 'target';
  return { range: idRange(segment, other), message: `The ID of the ${other}.` };
}

/** The fix that writes an ID into one or both halves. */
export function rewriteId(segment: Segment, sides: readonly Side[], id: string): Fix {
  return {
    title: `Write ${id}`,
    edits: sides.map((side) => ({ range: idEdit(segment, side), newText: id })),
    preferred: true,
  };
}

/** Where an ID is or belongs: before the closing quotation mark of the tag. */
function idEdit(segment: Segment, side: Side): Range {
  const { id, open } = segment[side];
  const place = open.end - 1 - segment.quote.length;
  return id.start < id.end ? id : { start: place, end: place };
}

/** Whether so many IDs are wrong that those which are not may be wrong as well. */
const isUpset = perDocument((document) => {
  const wrong = numbering(document).verdicts.filter(({ fault }) => UPSETTING.has(fault));
  return wrong.length > MOST_WRONG;
});

const UPSETTING: ReadonlySet<IdFault> = new Set(['order', 'repeated', 'prefix']);
const MOST_WRONG = 6;

/** Whether a segment was pasted from another page: neither its prefix nor its number is expected. */
function isOfAnotherPage(document: Document, segment: Segment, expected: string): boolean {
  const [target, source] = [idOf(document, segment, 'target'), idOf(document, segment, 'source')];
  const [prefix, number] = target.split('-');
  const [expectedPrefix, expectedNumber] = expected.split('-');
  if (target !== source || number === expectedNumber) return false;
  return prefix?.length === expectedPrefix!.length && sharedLength(prefix, expectedPrefix!) < 3;
}

/** Whether the number of a segment is missing far from it, between its two neighbors: it was moved. */
function wasMoved(document: Document, segment: Segment): boolean {
  const id = parseId(idOf(document, segment, 'source'));
  if (!id) return false;
  const numbers = placesByNumber(document);
  const before = numbers.get(formatId({ ...id, number: id.number - 1 }));
  const after = numbers.get(formatId({ ...id, number: id.number + 1 }));
  // Two neighbors have changed places, or their IDs have.
  if (before === segment.index + 1 || after === segment.index - 1) return true;
  if (before === undefined || after !== before + 1) return false;
  return Math.abs(segment.index - before) > FARTHEST;
}

/** Nearer than this a slip of a figure is as likely. */
const FARTHEST = 3;

/** The places of segments by the ID of their English. */
export const placesByNumber = perDocument(
  (document): ReadonlyMap<string, number> =>
    new Map(document.segments.map((one) => [idOf(document, one, 'source'), one.index])),
);

/** Whether the page has a segment twice to the letter: one of the two has to go. */
export function isCopied(document: Document, segment: Segment): boolean {
  return copies(document).has(slice(document.text, segment.range));
}

const copies = perDocument(({ text, segments }): ReadonlySet<string> => {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { range: at } of segments) {
    const whole = slice(text, at);
    if (once.has(whole)) twice.add(whole);
    else once.add(whole);
  }
  return twice;
});

/** Whether an ID stands in a tag, or its quotation marks do; else the tag has to be mended first. */
function hasPlaceForId({ text }: Document, segment: Segment, side: Side): boolean {
  const { start, end } = idEdit(segment, side);
  if (start < end) return true;
  const { quote } = segment;
  return (
    text.startsWith(`${quote}>`, start) && text.startsWith(`=${quote}`, start - quote.length - 1)
  );
}

/** Where the file does not tell which half is right, each may be copied to the other. */
function idFixes(document: Document, { fault, segment, wrong, expected }: IdVerdict): Fix[] {
  if (expected) {
    const isWritable = wrong.every((side) => hasPlaceForId(document, segment, side));
    if (!isWritable) return [];
    const fix = rewriteId(segment, wrong, expected);
    const isInDoubt =
      (fault === 'order' && wasMoved(document, segment)) ||
      isCopied(document, segment) ||
      isUpset(document) ||
      isOfAnotherPage(document, segment, expected);
    return [isInDoubt ? { ...fix, preferred: false } : fix];
  }
  const [target, source] = [idOf(document, segment, 'target'), idOf(document, segment, 'source')];
  if (target === source || !target || !source) return [];
  return [
    possibly(`Write the target's ID ${target} in both halves`, segment.source.id, target),
    possibly(`Write the source's ID ${source} in both halves`, segment.target.id, source),
  ];
}
