import { type Document, textOf } from '../model/document.ts';
import { segmentAt } from '../model/projection.ts';
import type { Segment } from '../model/segments.ts';
import type { Finding } from '../rules/rule.ts';
import { linePrefix, lineSuffix } from '../text/search.ts';

/**
 * What a finding is about, told so that it is known again after the page was handed off anew: the
 * rule and the two texts of the segment, not the ID, whose prefix changes with every hand-off.
 */
export interface Fingerprint {
  readonly rule: string;
  /** The number of the segment, for people and where a page says the same twice. */
  readonly segment: number | undefined;
  /** A digest of the target and the source; outside of segments, of the line. */
  readonly texts: string;
}

/** The fingerprint of a finding. */
export function fingerprint(document: Document, finding: Finding): Fingerprint {
  const segment = finding.segment ?? segmentAt(document, finding.range.start);
  return {
    rule: finding.rule,
    segment: segment && numberOf(document, segment),
    texts: digest(segment ? bothTexts(document, segment) : lineAt(document, finding.range.start)),
  };
}

function numberOf({ text }: Document, { source, target }: Segment): number | undefined {
  const id =
    text.slice(target.id.start, target.id.end) || text.slice(source.id.start, source.id.end);
  const number = Number(id.slice(id.indexOf('-') + 1));
  return Number.isInteger(number) ? number : undefined;
}

function bothTexts(document: Document, segment: Segment): string {
  return `${textOf(document, segment, 'target')}\u0000${textOf(document, segment, 'source')}`;
}

const LONGEST_LINE = 1000;

function lineAt({ text }: Document, offset: number): string {
  const before = linePrefix(text, offset, LONGEST_LINE) ?? '';
  return before + lineSuffix(text, offset, LONGEST_LINE);
}

/**
 * A short digest of a text, white space folded: two FNV-1a hashes of 32 bits with different bases.
 * It tells sentences apart; it keeps no secret.
 */
export function digest(text: string): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  return hash(folded, 0x811c9dc5) + hash(folded, 0x01000193);
}

function hash(text: string, basis: number): string {
  let value = basis;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
