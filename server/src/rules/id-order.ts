import { idOf } from '../model/document.ts';
import { identityRule } from './identity.ts';

export const idOrder = identityRule(
  'order',
  { id: 'id-order', title: 'ID out of the rising order' },
  (document, { segment, expected }) =>
    `${idOf(document, segment, 'target')} breaks the rising order of the IDs: expected ` +
    `${expected ?? 'the segment at another place'}.`,
);
