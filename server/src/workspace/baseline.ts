import type { Document } from '../model/document.ts';
import type { Finding } from '../rules/rule.ts';
import { fingerprint } from './fingerprint.ts';

/** Where the baseline is kept, relative to the folder it is for. */
export const baselineFile = '.locdocs/baseline.json';

/** How often each finding was there when the baseline was written: page, then `rule:texts`. */
export interface Baseline {
  readonly version: 1;
  readonly pages: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * Leaves out as many findings of each kind as the baseline knows: what remains is new. A page that
 * it does not know may have another name there.
 */
export function onlyNew(
  document: Document,
  page: string,
  findings: readonly Finding[],
  baseline: Baseline,
  gone: ReadonlySet<string>,
): readonly Finding[] {
  if (findings.length === 0) return findings;
  const known = baseline.pages[page] ?? movedHere(document, findings, baseline, gone);
  if (!known) return findings;
  const left = new Map(Object.entries(known));
  return findings.filter((finding) => {
    const key = keyOf(document, finding);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

/** What is known of the page that is gone and of which most is here. */
function movedHere(
  document: Document,
  findings: readonly Finding[],
  { pages }: Baseline,
  gone: ReadonlySet<string>,
): Baseline['pages'][string] | undefined {
  const here = gone.size > 0 ? baselineOf(document, findings) : {};
  const isHere = (known: Baseline['pages'][string] = {}): boolean => {
    const keys = Object.keys(known);
    return keys.filter((key) => key in here).length * 2 > keys.length;
  };
  return [...gone].map((page) => pages[page]).find(isHere);
}

/** What a baseline keeps of the findings of one page. */
export function baselineOf(
  document: Document,
  findings: readonly Finding[],
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const key = keyOf(document, finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function keyOf(document: Document, finding: Finding): string {
  const { rule, texts } = fingerprint(document, finding);
  return `${rule}:${texts}`;
}

/** Reads `.locdocs/baseline.json`; undefined where it is not one. */
export function readBaseline(json: string): Baseline | undefined {
  try {
    const value = JSON.parse(json) as Partial<Baseline> | null;
    return value?.version === 1 && value.pages && typeof value.pages === 'object'
      ? (value as Baseline)
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Writes `.locdocs/baseline.json`, its pages sorted. */
export function writeBaseline(pages: Baseline['pages']): string {
  const sorted = Object.fromEntries(Object.entries(pages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ version: 1, pages: sorted } satisfies Baseline, null, 1)}\n`;
}

/**
 * The pages of a baseline after some were looked at anew: those without findings leave it, and so
 * do those of the others that are gone.
 */
export function renewed(
  known: Baseline | undefined,
  looked: Baseline['pages'],
  isThere: (page: string) => boolean,
): Baseline['pages'] {
  const others = Object.entries(known?.pages ?? {}).filter(
    ([page]) => !Object.hasOwn(looked, page) && isThere(page),
  );
  const found = Object.entries(looked).filter(([, counts]) => Object.keys(counts).length > 0);
  return Object.fromEntries([...others, ...found]);
}
