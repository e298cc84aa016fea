import { numbering } from '../model/numbering/numbering.ts';
import { committedSegment } from '../model/revision.ts';
import { idRange } from './identity.ts';
import type { Rule } from './rule.ts';

export const idGap: Rule = {
  id: 'id-gap',
  title: 'Segment that is gone: its number is missing and no image accounts for it',
  severity: 'error',
  fix: 'none',
  scope: 'page',
  *check(document) {
    for (const { before, after, missing } of numbering(document).gaps) {
      // The committed version has the segment: the drift rule reports it and can restore it.
      if (missing.some((id) => committedSegment(document, id))) continue;
      yield {
        range: idRange(after, 'target'),
        message: describe(missing),
        segment: after,
        related: [{ range: idRange(before, 'target'), message: 'The last ID before the gap.' }],
      };
    }
  },
};

function describe(missing: readonly string[]): string {
  const [first, last] = [missing[0]!, missing.at(-1)!];
  const ids = missing.length === 1 ? `Segment ${first} is` : `Segments ${first} to ${last} are`;
  return `${ids} missing before this one, and no image stands between that could account for it.`;
}
