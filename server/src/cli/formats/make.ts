import type { Format } from './format.ts';
import { githubFormat } from './github.ts';
import { jsonFormat } from './json.ts';
import { sarifFormat } from './sarif.ts';
import { textFormat } from './text.ts';

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

/** Makes the format that is asked for. */
export function makeFormat({ name, hasColors }: FormatOptions): Format {
  return MAKERS[name](hasColors);
}

const MAKERS: Readonly<Record<FormatName, (hasColors: boolean) => Format>> = {
  text: textFormat,
  json: () => jsonFormat,
  sarif: sarifFormat,
  github: () => githubFormat,
};
