import { problemRule } from './structure.ts';

export const segmentTag = problemRule('tag', {
  id: 'segment-tag',
  title: 'Tag of a segment that is half typed or damaged',
});
