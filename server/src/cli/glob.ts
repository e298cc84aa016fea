import { CannotRun } from './failure.ts';

/** A pattern such as `docs/*.md`, taken apart. */
export interface Glob {
  /** The folder to look in: what stands before the first wildcard. */
  readonly base: string;
  /** Whether a path matches, given relative to the base with `/` between its parts. */
  readonly matches: (path: string) => boolean;
}

/** Whether a word has wildcards: `*`, `?`, `[…]` or `{…}`. */
export function hasWildcards(word: string): boolean {
  return /[*?[{]/.test(word);
}

/** Reads a pattern: `*` and `?` within a name, `**` for any folders, `[a-z]`, `[!a-z]`, `{a,b}`. */
export function readGlob(pattern: string): Glob {
  const parts = pattern.split('/');
  const first = parts.findIndex(hasWildcards);
  const base = parts.slice(0, first).join('/');
  const form = new RegExp(`^${toExpression(pattern, parts.slice(first).join('/'))}$`, 'u');
  return {
    base: pattern.startsWith('/') && base === '' ? '/' : base,
    matches: (path) => form.test(path),
  };
}

const WILDCARDS = /\*\*\/|\*\*|\*|\?|\[(!?)([^\]/]+)\]|[{},]|[[\]^$\\.+()|/-]/g;

function toExpression(pattern: string, rest: string): string {
  let depth = 0;
  const expression = rest.replace(WILDCARDS, (mark: string, not?: string, set?: string) => {
    if (set !== undefined) return `[${not ? '^/' : ''}${set.replace(/[\\^[\]]/g, '\\$&')}]`;
    if (mark === '{') depth++;
    if (mark === '}') depth--;
    if (mark === '[' || depth < 0) throw badGlob(pattern);
    if (mark === ',') return depth > 0 ? '|' : ',';
    return EXPRESSIONS[mark] ?? `\\${mark}`;
  });
  if (depth !== 0) throw badGlob(pattern);
  return expression;
}

const EXPRESSIONS: Readonly<Record<string, string>> = {
  '**/': '(?:[^/]+/)*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
  '{': '(?:',
  '}': ')',
  '-': '-',
};

function badGlob(pattern: string): CannotRun {
  return new CannotRun(`the pattern ${pattern} has a bracket or brace without its partner`);
}
