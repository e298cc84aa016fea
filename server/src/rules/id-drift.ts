import { revision } from '../model/revision.ts';
import { changedFrontMatter } from './drift/front-matter.ts';
import { restoreRun } from './drift/lost.ts';
import { changedPieces } from './drift/pieces.ts';
import { changedSource } from './drift/source.ts';
import { lostWhole } from './drift/whole.ts';
import type { Rule } from './rule.ts';

export const idDrift: Rule = {
  id: 'id-drift',
  title: 'Segment, ID, English or protected text that editing changed since the last commit',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    const drift = revision(document);
    if (!drift) return;
    const whole = lostWhole(document, drift.base);
    if (whole) return yield whole;
    for (const run of drift.lost) yield* restoreRun(document, drift.base, run);
    for (const kept of drift.kept) yield* changedSource(document, drift.base, kept);
    yield* changedPieces(document, drift);
    yield* changedFrontMatter(document, drift.base);
  },
};
