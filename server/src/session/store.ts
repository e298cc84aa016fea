import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Document, parseDocument } from '../model/document.ts';
import type { Term } from '../model/terms.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { readSettings, type Settings, settingsSection } from '../settings.ts';
import { review } from '../workspace/review.ts';
import type { Client } from './client.ts';
import type { Folders } from './folders.ts';
import { type CheckedPage, type Page, type Pages, readPage } from './pages.ts';

/** The open documents with what was made of them, and how to forget it. */
export interface PageStore extends Pages {
  /** Forgets what depends on settings, files or commits, and keeps what the texts say. */
  readonly forgetContexts: () => void;
  readonly forgetCommitted: () => void;
  readonly closed: (uri: string) => void;
  /** Settings that the client sent, for one that cannot be asked. */
  readonly setSettings: (value: unknown) => void;
}

/** What a store of pages works with. */
export interface StoreParts {
  readonly connection: Connection;
  readonly client: Client;
  readonly folders: Folders;
  readonly documents: TextDocuments<TextDocument>;
}

/** Makes the store. A version of a document is read when it is first asked for, and once. */
export function makeStore({ connection, client, folders, documents }: StoreParts): PageStore {
  const read = new Map<string, Page>();
  const checked = new Map<string, Promise<CheckedPage | undefined>>();
  const committed = new Map<string, Promise<Document | undefined>>();
  const bases = new Map<string, Document | undefined>();
  const terms = new Map<string, readonly Term[]>();
  const failures = new Set<string>();
  let settings: Promise<Settings> | undefined;
  let sent: unknown;

  const onMistake = (message: string): void => connection.console.warn(message);

  const get = (uri: string): Page | undefined => {
    const text = documents.get(uri);
    if (!text) return undefined;
    const known = read.get(uri);
    if (known?.version === text.version) return known;
    const page = readPage(text, { base: bases.get(uri), terms: terms.get(uri) });
    read.set(uri, page);
    checked.delete(uri);
    return page;
  };

  const settingsOf = (uri: string): Promise<Settings> => {
    if (client.asksConfiguration) {
      return connection.workspace
        .getConfiguration({ scopeUri: uri, section: settingsSection })
        .then((value: unknown) => readSettings(value, onMistake));
    }
    settings ??= Promise.resolve(readSettings(sent, onMistake));
    return settings;
  };
  const settingsByPage = new Map<string, Promise<Settings>>();
  const knownSettings = (uri: string): Promise<Settings> => {
    const known = settingsByPage.get(uri) ?? settingsOf(uri);
    settingsByPage.set(uri, known);
    return known;
  };

  const loadBase = (page: Page): Promise<Document | undefined> => {
    const known = committed.get(page.uri);
    if (known) return known;
    const base = client.committed(page.uri).then((text) => {
      const document = text === undefined ? undefined : parseDocument(text, page.document);
      bases.set(page.uri, document);
      if (document) read.delete(page.uri);
      return document;
    });
    committed.set(page.uri, base);
    return base;
  };

  const loadTerms = async (uri: string): Promise<void> => {
    const known = await folders.termsOf(uri);
    if (known.length === 0 && !terms.has(uri)) return;
    if (JSON.stringify(known) !== JSON.stringify(terms.get(uri))) read.delete(uri);
    terms.set(uri, known);
  };

  const onFailure = ({ id }: Rule, error: unknown): void => {
    const message = `The rule ${id} failed: ${error instanceof Error ? error.stack : error}`;
    if (failures.has(message)) return;
    failures.add(message);
    connection.console.error(message);
  };

  const checkNow = async (uri: string): Promise<CheckedPage | undefined> => {
    const first = get(uri);
    if (!first || first.kind === 'other') return undefined;
    const { enable, rules: levels } = await knownSettings(uri);
    await Promise.all([loadBase(first), loadTerms(uri)]);
    const context = await folders.contextOf(uri, first.document.locale, levels);
    const page = get(uri);
    if (!page || page.kind === 'other' || !enable) return undefined;
    const { findings } = review(page.document, rules, context, onFailure);
    return { page, context, findings };
  };

  const check = (uri: string): Promise<CheckedPage | undefined> => {
    get(uri);
    const known = checked.get(uri);
    if (known) return known;
    const answer = checkNow(uri);
    checked.set(uri, answer);
    return answer;
  };

  return {
    get,
    check: async (uri) => {
      for (;;) {
        const answer = await check(uri);
        // The document moved on while it was checked: what was found is of the past.
        if (!answer || answer.page.version === documents.get(uri)?.version) return answer;
        checked.delete(uri);
      }
    },
    all: () => documents.keys(),
    forgetContexts: () => {
      settings = undefined;
      settingsByPage.clear();
      checked.clear();
      folders.forget();
    },
    forgetCommitted: () => {
      committed.clear();
      bases.clear();
      read.clear();
      checked.clear();
    },
    closed: (uri) => {
      for (const map of [read, checked, committed, bases, terms, settingsByPage]) map.delete(uri);
    },
    setSettings: (value) => {
      sent = value;
    },
  };
}
