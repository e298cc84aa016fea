import type { Finding } from '../rules/rule.ts';
import type { CheckedPage, Page } from './pages.ts';

/** All that was found on a page, before anything was set aside. */
export interface Findings {
  readonly page: Page;
  readonly found: readonly Finding[];
}

/** What there is of pages between their checks, while somebody types. */
export interface Glances {
  /** Takes what a check found, to go on from. */
  readonly checked: (whole: Findings) => void;
  /** What a glance at the page as it is now sees; undefined where only a check can tell. */
  readonly at: (page: Page) => CheckedPage | undefined;
  /** The last glance that nobody has confirmed since; from then on it counts as confirmed. */
  readonly unconfirmed: (uri: string) => CheckedPage | undefined;
  readonly forget: () => void;
  readonly closed: (uri: string) => void;
}

/** What glances are made with. */
export interface GlanceParts {
  /** What is found now by what changed since; undefined where that is more than a line. */
  readonly recheck: (page: Page, last: Findings, whole: Page) => readonly Finding[] | undefined;
  readonly answer: (findings: Findings) => CheckedPage;
}

/** The last look at a page, and the version that was checked as a whole. */
interface Look extends Findings {
  readonly whole: Page;
}

/** Keeps what was last seen of each page. */
export function keepGlances({ recheck, answer }: GlanceParts): Glances {
  const looks = new Map<string, Look>();
  const glances = new Map<string, CheckedPage>();
  return {
    checked: (whole) => looks.set(whole.page.uri, { ...whole, whole: whole.page }),
    at: (page) => {
      const known = glances.get(page.uri);
      if (known?.page === page) return known;
      const last = looks.get(page.uri);
      const found = last && recheck(page, last, last.whole);
      if (!found) return undefined;
      looks.set(page.uri, { page, found, whole: last.whole });
      const glance = answer({ page, found });
      glances.set(page.uri, glance);
      return glance;
    },
    unconfirmed: (uri) => {
      const glance = glances.get(uri);
      glances.delete(uri);
      return glance;
    },
    forget: () => {
      for (const map of [looks, glances]) map.clear();
    },
    closed: (uri) => {
      for (const map of [looks, glances]) map.delete(uri);
    },
  };
}

/** Whether two checks say the same to a reader. */
export function saySame(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((finding, i) => isSame(finding, b[i]!));
}

function isSame(a: Finding, b: Finding): boolean {
  return (
    a.rule === b.rule &&
    a.severity === b.severity &&
    a.message === b.message &&
    a.range.start === b.range.start &&
    a.range.end === b.range.end
  );
}
