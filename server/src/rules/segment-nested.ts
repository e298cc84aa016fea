import { problemRule } from './structure.ts';

export const segmentNested = problemRule('nested', {
  id: 'segment-nested',
  title: 'Segment inside a half of another one',
});
