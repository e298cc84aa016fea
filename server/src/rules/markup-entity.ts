import type { EntityChangeKind } from '../model/entity-changes/change.ts';
import { entityChanges } from '../model/entity-changes/entity-changes.ts';
import { slice } from '../text/range.ts';
import { certainly, type Rule } from './rule.ts';

export const markupEntity: Rule = {
  id: 'markup-entity',
  title: 'Entity that is encoded twice, broken, decoded or needless',
  severity: 'error',
  fix: 'certain',
  *check(document) {
    for (const { kind, segment, range, repair } of entityChanges(document)) {
      yield {
        range,
        message: MESSAGES[kind](slice(document.text, range), repair.newText),
        segment,
        severity: kind === 'needless' ? 'information' : undefined,
        fixes: [certainly(`Write ${repair.newText}`, repair.range, repair.newText)],
      };
    }
  },
};

const MESSAGES: Readonly<Record<EntityChangeKind, (here: string, wanted: string) => string>> = {
  twice: (here, wanted) => `${here} is encoded twice, so that readers see it: expected ${wanted}.`,
  broken: (here, wanted) => `${here} is no entity, so that readers see it: expected ${wanted}.`,
  decoded: (here, wanted) => `${here} is read as markup here: expected ${wanted} as in the source.`,
  needless: (here, wanted) =>
    `${here} stands for “${wanted}”, which needs no entity: searching does not find the word.`,
};
