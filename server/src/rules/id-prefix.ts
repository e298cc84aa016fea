import { idOf } from '../model/document.ts';
import { numbering } from '../model/numbering/numbering.ts';
import { identityRule } from './identity.ts';

export const idPrefix = identityRule(
  'prefix',
  { id: 'id-prefix', title: 'ID with the prefix of another document' },
  (document, { segment }) =>
    `${idOf(document, segment, 'target')} does not belong to this document: expected the prefix ` +
    `${numbering(document).prefix}, as all others have.`,
);
