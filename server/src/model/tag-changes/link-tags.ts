import { type Document, perDocument } from '../document.ts';
import type { LinkFault } from '../links/fault.ts';
import { linkFaultsOf } from '../links/faults.ts';
import type { Link } from '../links/link.ts';

/** Where the tags of links begin that rules about links speak of. */
export interface LinkTags {
  /** Of links that lead elsewhere, became something else or were added. */
  readonly changed: ReadonlySet<number>;
  /** Of links in the source that the target does not have. */
  readonly missing: ReadonlySet<number>;
}

/** The tags of links in a document that something is wrong with. */
export const linkTags: (document: Document) => LinkTags = perDocument((document) => {
  const changed = new Set<number>();
  const missing = new Set<number>();
  for (const fault of linkFaultsOf(document)) {
    const starts = fault.kind === 'missing' ? missing : changed;
    for (const start of linksOf(fault).flatMap(tagStarts)) starts.add(start);
  }
  return { changed, missing };
});

function linksOf(fault: LinkFault): readonly Link[] {
  if (fault.kind === 'missing') return [fault.source];
  if (fault.kind === 'extra') return [fault.target];
  if (fault.kind === 'sort') return [fault.target, fault.source];
  return fault.kind === 'url' && 'kind' in fault.source ? [fault.target, fault.source] : [];
}

function tagStarts({ kind, open, close }: Link): number[] {
  if (kind !== 'html') return [];
  return close.end > close.start ? [open.start, close.start] : [open.start];
}
