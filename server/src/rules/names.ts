import { rules } from './index.ts';
import { familyOf } from './levels.ts';

/** Every name that a setting may give a level to: the rules, and the families as `date` and `date-*`. */
export const settableNames: ReadonlySet<string> = new Set(
  rules.flatMap(({ id }) => [id, familyOf(id), `${familyOf(id)}-*`]),
);
