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

interface Check {
  /** What was asked about; the answer is about it too, unless it moved on meanwhile. */
  readonly page: Page;
  readonly answer: Promise<CheckedPage | undefined>;
}

/** Makes the store. A version of a document is read when it is first asked for, and once. */
export function makeStore(parts: StoreParts): PageStore {
  const { documents, rules, preferences, origins, folders, onError } = parts;
  const read = new Map<string, Page>();
  const checks = new Map<string, Check>();
  const contexts = new Map<string, ReviewContext>();
  const onFailure = tellOnce(onError);
  let serial = 0;

  const get = (uri: string): Page | undefined => {
    const text = documents.get(uri);
    if (!text) return undefined;
    const known = read.get(uri);
    const origin = origins.of(uri);
    if (known?.version === text.version && known.origin === origin) return known;
    const page = readPage(text, origin);
    read.set(uri, page);
    return page;
  };

  const contextOf = async (page: Page): Promise<ReviewContext> => {
    const { configuration } = await preferences.of(page.uri);
    const { locale } = page.document;
    try {
      return await folders.contextOf(page.uri, locale, configuration);
    } catch (error) {
      onError(`What the folders say of ${page.uri} could not be had: ${String(error)}`);
      const levels = levelsFor({ path: page.uri, locale }, [{ folder: '', configuration }]);
      return { ...noContext, levels };
    }
  };

  const optionsFor = (page: Page): CheckOptions =>
    checkOptions(contexts.get(page.uri) ?? noContext, (rule, error) =>
      onFailure(page, rule, error),
    );

  const answer = ({ page, found }: Findings): CheckedPage => {
    const context = contexts.get(page.uri) ?? noContext;
    const { onFailure: onFault } = optionsFor(page);
    const { findings, dismissed } = sift(page.document, found, context);
    return {
      page,
      serial: ++serial,
      context,
      findings,
      dismissed,
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
    const context = await contextOf(asked);
    const page = get(asked.uri);
    if (!page || page.kind === 'other') return undefined;
    contexts.set(page.uri, context);
    const findings = { page, found: checkWhole(page.document, rules, optionsFor(page)) };
    glances.checked(findings);
    return answer(findings);
  };

  const check = async (uri: string): Promise<CheckedPage | undefined> => {
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
  };

  return {
    get,
    check,
    glance: async (uri) => {
      const page = get(uri);
      const isChecked = checks.get(uri)?.page === page;
      return (page && !isChecked && glances.at(page)) || check(uri);
    },
    confirm: async (uri) => {
      const glance = glances.unconfirmed(uri);
      if (!glance) return true;
      const checked = await check(uri);
      return checked !== undefined && saySame(glance.findings, checked.findings);
    },
    versionOf: (uri) => documents.get(uri)?.version,
    enabled: async (uri) => (await preferences.of(uri)).enable,
    all: () => documents.keys(),
    forgetFindings: () => {
      checks.clear();
      glances.forget();
    },
    closed: (uri) => {
      for (const map of [read, checks, contexts]) map.delete(uri);
      glances.closed(uri);
    },
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
