import { tagRule } from './tags.ts';

export const markupTagUnbalanced = tagRule('unbalanced', {
  id: 'markup-tag-unbalanced',
  title: 'HTML tag without its partner',
});
