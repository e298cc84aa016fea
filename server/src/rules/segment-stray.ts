import { problemRule } from './structure.ts';

export const segmentStray = problemRule('stray', {
  id: 'segment-stray',
  title: 'Span tag that belongs to no segment',
});
