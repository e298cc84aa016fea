import type { Format } from './format.ts';

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
