import { characterWidth, isRoughlyLong } from '../locale/lengths.ts';
import { type Document, textOf } from '../model/document.ts';
import { segmentsWithBrokenLink } from '../model/links/faults.ts';
import { Mark, marksOf } from '../model/marks.ts';
import type { Segment, Side } from '../model/segments.ts';
import { readDoubled } from './prose/doubled-target.ts';
import { FEWEST_CHARACTERS, usualRatio, widthOf } from './prose/usual-length.ts';
import type { Found, Rule } from './rule.ts';

export const textLength: Rule = {
  id: 'text-length',
  title: 'Target that is many times shorter or longer than others of its language',
  severity: 'warning',
  fix: 'none',
  scope: 'page',
  check(document) {
    const usual = usualRatio(document);
    const width = characterWidth(document.locale);
    const suspects = document.segments.filter((segment) => !isPlainlyUsual(segment, width, usual));
    return suspects.flatMap((segment) => judge(document, segment, usual));
  },
};

/** Nearly all are: too short to tell, or of a length that tells them to be in order. */
function isPlainlyUsual({ target, source }: Segment, width: number, usual: number): boolean {
  const expected = source.content.end - source.content.start;
  const own = target.content.end - target.content.start;
  if (expected < FEWEST_CHARACTERS || own === 0) return true;
  // Plain lengths can be compared where all characters are equally wide.
  return width === 1 && isUsual(own / expected / usual);
}

function judge(document: Document, segment: Segment, usual: number): Found[] {
  const { start, end } = segment.source.content;
  const relation = proseRelation(document, segment) / usual;
  const isRough = isRoughlyLong(document.locale);
  const isFault = isFar(relation, end - start, isRough) && !isExplained(document, segment);
  return isFault ? [report(segment, relation)] : [];
}

/**
 * The address of a broken link would count as prose; and a text that stands twice is told so, or is
 * meant: the English of what is on the screen, with its translation behind it.
 */
function isExplained(document: Document, segment: Segment): boolean {
  return (
    segmentsWithBrokenLink(document).has(segment) ||
    readDoubled(document, segment, 'target') !== undefined ||
    hasGloss(textOf(document, segment, 'target'), textOf(document, segment, 'source'))
  );
}

function hasGloss(target: string, source: string): boolean {
  const name = /(\*\*[^*]{4,}\*\*) \(/.exec(target)?.[1];
  return !!name && source.includes(name);
}

type Border = readonly [length: number, low: number, high: number];

/** How far from usual a target may be, by the length of its source: long texts vary less. */
const BORDERS: readonly Border[] = [
  [160, 0.58, 1.6],
  [100, 0.55, 1.8],
  [60, 0.52, 2.1],
  [40, 0.45, 2.6],
  [FEWEST_CHARACTERS, 0.2, 5],
];
/** Characters that stand for words or syllables are a rough measure. */
const ROUGH_BORDERS: readonly Border[] = [
  [100, 0.5, 2.1],
  [40, 0.42, 2.6],
  [FEWEST_CHARACTERS, 0.2, 5],
];

function isFar(relation: number, length: number, isRough: boolean): boolean {
  const border = (isRough ? ROUGH_BORDERS : BORDERS).find(([from]) => length >= from);
  return border !== undefined && (relation < border[1] || relation > border[2]);
}

/** Whether no border lies so near: nearly all targets are done with at that. */
function isUsual(relation: number): boolean {
  return relation > 0.58 && relation < 1.6;
}

/** How much prose a target has for that of its source; one where there is too little to tell. */
function proseRelation(document: Document, segment: Segment): number {
  const own = proseLength(document, segment, 'target');
  const expected = proseLength(document, segment, 'source');
  return own === 0 || expected < FEWEST_CHARACTERS ? usualRatio(document) : own / expected;
}

/** How much prose a half has: no addresses, code or tags; wide characters count for several. */
function proseLength(document: Document, segment: Segment, side: Side): number {
  const text = textOf(document, segment, side);
  const prose =
    (marksOf(document, segment, side) & WITH_OTHER) === 0 ? text : text.replace(OTHER, '');
  const width = side === 'target' ? characterWidth(document.locale) : 1;
  return width === 1 ? prose.length : widthOf(prose, width);
}

const WITH_OTHER = Mark.bracket | Mark.angle | Mark.backtick | Mark.colon | Mark.star;
const OTHER = /\]\([^()\s]*\)|https?:\/\/[^\s)\]"<>\u2e80-\uffff]+|<[^<>]*>|`[^`]*`|[*_[\]]/g;

function report(segment: Segment, relation: number): Found {
  const isShort = relation < 1;
  const times = isShort ? 1 / relation : relation;
  return {
    range: segment.target.content,
    message: `The target is ${times.toFixed(1)} times ${isShort ? 'shorter' : 'longer'} than others on this page are, for the length of its source.`,
    segment,
    related: [{ range: segment.source.content, message: 'The source.' }],
  };
}
