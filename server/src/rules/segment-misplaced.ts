import { problemRule } from './structure.ts';

export const segmentMisplaced = problemRule('misplaced', {
  id: 'segment-misplaced',
  title: 'Half or text at a place where the format has none',
});
