import { problemRule } from './structure.ts';

export const segmentUnclosed = problemRule('unclosed', {
  id: 'segment-unclosed',
  title: 'Target, source or wrapper without its closing tag',
});
