import { fold } from './fold.ts';

/** The names of weekdays, prepared for looking them up. */
export interface Weekdays {
  /** The names of each kind, Sunday's first. */
  readonly columns: readonly (readonly string[])[];
  /** Sunday is 0. */
  readonly values: ReadonlyMap<string, number>;
  /** How long the names are, longest first. */
  readonly lengths: readonly number[];
  /** What the first and the last letters of names may be, by the last bits of their codes. */
  readonly edges: Uint8Array;
}

/** Prepares the names of weekdays, Sunday's first, and others that they have. */
export function weekdaysOf(names: readonly string[], others: readonly string[] = []): Weekdays {
  const all = [...names, ...others];
  const values = new Map(all.map((name, at) => [fold(name), at % 7]));
  const lengths = [...new Set([...values.keys()].map(({ length }) => length))];
  const columns = all.flatMap((_, at) => (at % 7 === 0 ? [all.slice(at, at + 7)] : []));
  const edges = new Uint8Array(EDGES);
  for (const name of values.keys()) {
    for (const form of [name, name.toUpperCase()]) {
      edges[form.charCodeAt(0) % EDGES]! |= FIRST;
      edges[form.charCodeAt(form.length - 1) % EDGES]! |= LAST;
    }
  }
  return { columns, values, lengths: lengths.sort((a, b) => b - a), edges };
}

/** How many edges are told apart: by the last bits of their codes. */
export const EDGES = 0x100;
/** Whether some name begins with a letter of such an edge, and whether one ends with it. */
export const FIRST = 1;
export const LAST = 2;
