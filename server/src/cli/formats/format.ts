import type { Checked } from '../checked.ts';
import type { Counts } from '../counts.ts';
import type { Skipped } from '../failure.ts';

/** How findings are written, piece by piece, so that no answer is ever held as a whole. */
export interface Format {
  /** What stands before the first file. */
  readonly head: string;
  /** What is said of a file; empty where there is nothing to say. */
  readonly file: (checked: Checked) => string;
  /** What stands between two files of which something is said. */
  readonly separator: string;
  /** What stands after the last file. */
  readonly tail: (counts: Counts, skipped: readonly Skipped[]) => string;
}

/** The name of a format on the command line. */
export type FormatName = 'text' | 'json' | 'sarif' | 'github';

/** The names of all formats, the default first. */
export const FORMAT_NAMES: readonly FormatName[] = ['text', 'json', 'sarif', 'github'];

/** What a format may know of its reader. */
export interface FormatOptions {
  readonly name: FormatName;
  /** Whether the reader sees colors. */
  readonly hasColors: boolean;
}

/** Makes a format; those for machines are loaded only when they are asked for. */
export async function makeFormat({ name, hasColors }: FormatOptions): Promise<Format> {
  return MAKERS[name](hasColors);
}

const MAKERS: Readonly<Record<FormatName, (hasColors: boolean) => Promise<Format>>> = {
  text: async (hasColors) => (await import('./text.ts')).textFormat(hasColors),
  json: async () => (await import('./json.ts')).jsonFormat,
  sarif: async () => (await import('./sarif.ts')).sarifFormat(),
  github: async () => (await import('./github.ts')).githubFormat,
};
