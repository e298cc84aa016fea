import { idOf } from '../model/document.ts';
import { identityRule } from './identity.ts';

export const idMalformed = identityRule(
  'malformed',
  { id: 'id-malformed', title: 'ID that is empty or does not have the form of one' },
  (document, { segment, wrong, expected }) => {
    const id = idOf(document, segment, wrong[0] ?? 'target');
    const what = id === '' ? 'This tag has lost its ID' : `${id} is not an ID`;
    return `${what}: expected ${expected ?? 'five hexadecimal digits, a hyphen and a number'}.`;
  },
);
