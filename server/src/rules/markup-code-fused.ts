import { codeRule } from './code.ts';

export const markupCodeFused = codeRule('fused', {
  id: 'markup-code-fused',
  title: 'Several pieces of inline code that became one',
  fix: 'certain',
});
