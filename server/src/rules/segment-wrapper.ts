import { problemRule } from './structure.ts';

export const segmentWrapper = problemRule('wrapper', {
  id: 'segment-wrapper',
  title: 'Wrapper around the source missing or there twice',
});
