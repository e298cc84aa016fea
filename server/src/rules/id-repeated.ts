import { idOf } from '../model/document.ts';
import { identityRule } from './identity.ts';

export const idRepeated = identityRule(
  'repeated',
  { id: 'id-repeated', title: 'ID that another segment has too' },
  (document, { segment, expected }) =>
    `Another segment has the ID ${idOf(document, segment, 'target')} too: expected ` +
    `${expected ?? 'an ID of its own, or the segment only once'}.`,
);
