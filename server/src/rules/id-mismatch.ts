import { idOf } from '../model/document.ts';
import { identityRule } from './identity.ts';

export const idMismatch = identityRule(
  'mismatch',
  { id: 'id-mismatch', title: 'Target and source with different IDs' },
  (document, { segment, expected }) =>
    `The target has the ID ${idOf(document, segment, 'target')}, its source ` +
    `${idOf(document, segment, 'source')}: expected ${expected ?? 'one ID for both'}.`,
);
