import type { Rule } from './rule.ts';
import { segmentUnclosed } from './segment-unclosed.ts';

/** All rules, sorted by id. A retired id is never given again. */
export const rules: readonly Rule[] = [segmentUnclosed];
