import { codeRule } from './code.ts';

export const markupCodeChanged = codeRule('changed', {
  id: 'markup-code-changed',
  title: 'Inline code that says something else than in the source',
  fix: 'certain',
});
