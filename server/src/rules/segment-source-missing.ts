import { problemRule } from './structure.ts';

export const segmentSourceMissing = problemRule('source-missing', {
  id: 'segment-source-missing',
  title: 'Target without its source, or a source without its opening tag',
});
