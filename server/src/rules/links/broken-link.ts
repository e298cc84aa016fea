import {
  brokenUrl,
  drawLink,
  excerpt,
  linkWithin,
  repairBroken,
  wordingOf,
} from '../../fixes/link-repair.ts';
import type { Document } from '../../model/document.ts';
import type { BrokenLink, BrokenShape } from '../../model/links/broken-link.ts';
import type { BrokenFault } from '../../model/links/fault.ts';
import { linkFaultsOf } from '../../model/links/faults.ts';
import { slice } from '../../text/range.ts';
import type { Found, Related, Rule, Severity } from '../rule.ts';

/** Says what is wrong with a broken link, as a clause without a full stop. */
export type DescribeBroken = (document: Document, fault: BrokenFault) => string;

/** What the rules about broken links differ in. */
export interface BrokenLinkFacts extends Pick<Rule, 'id' | 'title'> {
  readonly shape: BrokenShape;
  readonly describe: DescribeBroken;
}

/** Makes the rule that reports links which are broken in one way. */
export function brokenLinkRule({ id, title, shape, describe }: BrokenLinkFacts): Rule {
  return {
    id,
    title,
    severity: 'error',
    fix: 'certain',
    *check(document) {
      yield* brokenLinks(document, shape, describe);
    },
  };
}

/** The findings on links that are broken in one way. */
export function* brokenLinks(
  document: Document,
  shape: BrokenShape,
  describe: DescribeBroken,
): Generator<Found> {
  for (const fault of linkFaultsOf(document)) {
    if (fault.kind !== 'broken' || fault.link.shape !== shape) continue;
    const { segment, link, original } = fault;
    if (holdsInclude(document, fault)) continue;
    yield {
      range: link.range,
      message: messageOf(document, fault, describe),
      segment,
      severity: severityOf(fault),
      related: original ? [relatedTo(original.range)] : [],
      fixes: repairBroken(document, fault),
    };
  }
}

/** `[Open [!INCLUDE[app](app.md)]](open.md)` on both sides: the publisher puts the include first. */
function holdsInclude({ text }: Document, { link, original }: BrokenFault): boolean {
  if (!isBroken(original)) return false;
  const isSame = slice(text, link.url) === slice(text, original.url);
  return isSame && [link, original].every((one) => /\[!INCLUDE/i.test(slice(text, one.text)));
}

/** Points at a link of the source. */
export function relatedTo(range: Related['range']): Related {
  return { range, message: 'The link in the source.' };
}

/** What the source breaks, too, is a defect of the source wherever it is seen. */
function severityOf({ side, original }: BrokenFault): Severity {
  return side === 'source' || isBroken(original) ? 'information' : 'error';
}

function isReference(original: BrokenFault['original']): boolean {
  return original !== undefined && 'kind' in original && original.kind === 'reference';
}

function isBroken(original: BrokenFault['original']): original is BrokenLink {
  return original !== undefined && 'shape' in original;
}

function messageOf(document: Document, fault: BrokenFault, describe: DescribeBroken): string {
  const { link, original, side } = fault;
  const { text } = document;
  const wording = wordingOf(document, fault.segment, link);
  const inner = side === 'target' ? linkWithin(document, fault.segment, link) : undefined;
  const url = brokenUrl(text, link, original);
  const expected = inner
    ? excerpt(slice(text, inner.range), 80)
    : drawLink(wording || '…', url, isReference(original) ? '][' : '](');
  const what = inner ? 'this link stands in another one' : describe(document, fault);
  if (side === 'source') return `In the source, ${what}: expected ${expected}.`;
  const tail = isBroken(original) ? ' It is broken in the source, too.' : '';
  return `${what[0]!.toUpperCase()}${what.slice(1)}: expected ${expected}.${tail}`;
}
