import { codeRule } from './code.ts';

export const markupCodeLost = codeRule('lost', {
  id: 'markup-code-lost',
  title: 'Inline code of the source that is gone, or no code any more',
  fix: 'certain',
});
