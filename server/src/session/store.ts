import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from '../model/document.ts';
import { type CheckOptions, check as checkWhole } from '../rules/check.ts';
import { recheck } from '../rules/recheck.ts';
import type { Rule } from '../rules/rule.ts';
import { levelsFor } from '../workspace/configuration.ts';
import { checkOptions, noContext, type ReviewContext, review, sift } from '../workspace/review.ts';
import type { Folders } from './folders.ts';
import { type Findings, keepGlances, saySame } from './glances.ts';
import type { Origins } from './origins.ts';
import { type CheckedPage, type Page, type Pages, readPage } from './pages.ts';
import type { Preferences } from './preferences.ts';

/** The open documents with what was made of them, and how to forget it. */
export interface PageStore extends Pages {
  /** Forgets what was found, and keeps what the texts say. */
  readonly forgetFindings: () => void;
  readonly closed: (uri: string) => void;
}

/** What a store of pages works with. */
export interface StoreParts {
  readonly documents: TextDocuments<TextDocument>;
  readonly rules: readonly Rule[];
  readonly preferences: Preferences;
  readonly origins: Origins;
  readonly folders: Folders;
  readonly onError: (message: string) => void;
}

/** Makes the store. */
export function makeStore(parts: StoreParts): PageStore {
  const { documents, rules, preferences, origins, onError } = parts;
  const readings = keepReadings(parts);
  const contexts = keepContexts(parts);
  const onFailure = tellOnce(onError);
  let serial = 0;

  const optionsFor = (page: Page): CheckOptions =>
    checkOptions(contexts.of(page.uri), (rule, error) => onFailure(page, rule, error));

  const answer = ({ page, found }: Findings): CheckedPage => {
    const context = contexts.of(page.uri);
    const { onFailure: onFault } = optionsFor(page);
    const { findings, dismissed, known } = sift(page.document, found, context);
    return {
      page,
      serial: ++serial,
      context,
      findings,
      dismissed,
      known,
      recheck: (text) => review(parseDocument(text, page.origin), rules, context, onFault).findings,
    };
  };

  const glances = keepGlances({
    answer,
    recheck: (page, { page: { document }, found: findings }, { document: whole }) =>
      recheck(page.document, { document, findings, whole }, rules, optionsFor(page)),
  });

  const checkNow = async (asked: Page): Promise<CheckedPage | undefined> => {
    const { enable } = await preferences.of(asked.uri);
    if (!enable) return undefined;
    await origins.load(asked);
    const context = await contexts.ask(asked);
    const page = readings.get(asked.uri);
    if (!page || page.kind === 'other') return undefined;
    contexts.keep(page.uri, context);
    const findings = { page, found: checkWhole(page.document, rules, optionsFor(page)) };
    glances.checked(findings);
    return answer(findings);
  };
  const checks = keepChecks(readings.get, checkNow);

  return {
    get: readings.get,
    check: checks.of,
    glance: async (uri) => {
      const page = readings.get(uri);
      return (page && !checks.isOf(page) && glances.at(page)) || checks.of(uri);
    },
    confirm: async (uri) => {
      const glance = glances.unconfirmed(uri);
      if (!glance) return true;
      const checked = await checks.of(uri);
      return checked !== undefined && saySame(glance.findings, checked.findings);
    },
    versionOf: (uri) => documents.get(uri)?.version,
    enabled: async (uri) => (await preferences.of(uri)).enable,
    all: () => documents.keys(),
    forgetFindings: () => {
      checks.forget();
      glances.forget();
    },
    closed: (uri) => {
      for (const kept of [readings, checks, contexts, glances]) kept.closed(uri);
    },
  };
}

interface Readings {
  readonly get: (uri: string) => Page | undefined;
  readonly closed: (uri: string) => void;
}

/** Reads open documents: a version when it is first asked for, and once. */
function keepReadings({ documents, origins }: StoreParts): Readings {
  const read = new Map<string, Page>();
  return {
    get: (uri) => {
      const text = documents.get(uri);
      if (!text) return undefined;
      const known = read.get(uri);
      const origin = origins.of(uri);
      if (known?.version === text.version && known.origin === origin) return known;
      const page = readPage(text, origin, known);
      read.set(uri, page);
      return page;
    },
    closed: (uri) => read.delete(uri),
  };
}

interface Contexts {
  /** What was kept of a page. */
  readonly of: (uri: string) => ReviewContext;
  /** Asks what folders and settings say of a page now. */
  readonly ask: (page: Page) => Promise<ReviewContext>;
  readonly keep: (uri: string, context: ReviewContext) => void;
  readonly closed: (uri: string) => void;
}

function keepContexts({ folders, preferences, onError }: StoreParts): Contexts {
  const contexts = new Map<string, ReviewContext>();
  return {
    of: (uri) => contexts.get(uri) ?? noContext,
    ask: async ({ uri, document: { locale } }) => {
      const { configuration } = await preferences.of(uri);
      try {
        return await folders.contextOf(uri, locale, configuration);
      } catch (error) {
        onError(`What the folders say of ${uri} could not be had: ${String(error)}`);
        const levels = levelsFor({ path: uri, locale }, [{ folder: '', configuration }]);
        return { ...noContext, levels };
      }
    },
    keep: (uri, context) => contexts.set(uri, context),
    closed: (uri) => contexts.delete(uri),
  };
}

interface Check {
  /** What was asked about; the answer is about it too, unless it moved on meanwhile. */
  readonly page: Page;
  readonly answer: Promise<CheckedPage | undefined>;
}

interface Checks {
  /** The findings of a page as it is when they are answered. */
  readonly of: (uri: string) => Promise<CheckedPage | undefined>;
  /** Whether the last check of a page was of this version. */
  readonly isOf: (page: Page) => boolean;
  readonly forget: () => void;
  readonly closed: (uri: string) => void;
}

/** Checks each version of a page once. */
function keepChecks(
  get: (uri: string) => Page | undefined,
  checkNow: (page: Page) => Promise<CheckedPage | undefined>,
): Checks {
  const checks = new Map<string, Check>();
  return {
    of: async (uri) => {
      for (;;) {
        const page = get(uri);
        if (!page || page.kind === 'other') return undefined;
        const known = checks.get(uri);
        const current = known?.page === page ? known : { page, answer: checkNow(page) };
        checks.set(uri, current);
        const checked = await current.answer;
        const now = get(uri);
        // What was forgotten or overtaken meanwhile is of the past.
        if (checks.get(uri) !== current || (checked?.page ?? page) !== now) continue;
        // What was made of a later version than was asked for need not be made again.
        if (now !== page) checks.set(uri, { page: now, answer: current.answer });
        return checked;
      }
    },
    isOf: (page) => checks.get(page.uri)?.page === page,
    forget: () => checks.clear(),
    closed: (uri) => checks.delete(uri),
  };
}

/** Tells that a rule failed, once for each rule and version of a page. */
function tellOnce(onError: (message: string) => void) {
  const failed = new Map<string, number>();
  return ({ uri, version }: Page, { id }: Rule, error: unknown): void => {
    const key = `${id} ${uri}`;
    if (failed.get(key) === version) return;
    failed.set(key, version);
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    onError(`The rule ${id} failed on version ${version} of ${uri}: ${reason}`);
  };
}
