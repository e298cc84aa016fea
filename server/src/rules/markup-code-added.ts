import { codeRule } from './code.ts';

export const markupCodeAdded = codeRule('added', {
  id: 'markup-code-added',
  title: 'Inline code that is none in the source',
  fix: 'certain',
});
