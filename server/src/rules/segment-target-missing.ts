import { problemRule } from './structure.ts';

export const segmentTargetMissing = problemRule('target-missing', {
  id: 'segment-target-missing',
  title: 'Source without its target, or a target without its opening tag',
});
