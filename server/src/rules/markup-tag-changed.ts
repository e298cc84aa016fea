import { tagRule } from './tags.ts';

export const markupTagChanged = tagRule('changed', {
  id: 'markup-tag-changed',
  title: 'HTML tags that differ from those of the source',
});
