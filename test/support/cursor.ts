import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import type { Client } from '../../server/src/session/client.ts';
import { type CheckedPage, type Page, readPage } from '../../server/src/session/pages.ts';
import { noContext, review } from '../../server/src/workspace/review.ts';
import { pair } from './segments.ts';

/** A page and the offset of the caret in it. */
export interface AtCursor {
  readonly page: Page;
  readonly offset: number;
}

/** How the page of a test differs from a Dutch one in Markdown. */
export interface CursorOptions {
  readonly locale?: string;
  readonly languageId?: string;
}

/**
 * Reads a page from a text in which `⟦103 Ja = Yes⟧` stands for a segment and `|` for the caret,
 * which is at the end where there is none.
 */
export function atCursor(drawn: string, options: CursorOptions = {}): AtCursor {
  const { locale = 'nl-NL', languageId = 'markdown' } = options;
  const text = segmentsDrawn(drawn);
  const caret = text.indexOf('|');
  const whole = text.replace('|', '');
  const uri = 'file:///docs/page.md';
  const page = readPage(TextDocument.create(uri, languageId, 1, whole), { locale });
  return { page, offset: caret < 0 ? whole.length : caret };
}

/** Writes the segments of a text that draws them. */
export function segmentsDrawn(drawn: string): string {
  return drawn.replace(
    /⟦(\d+) ([^⟦⟧]*?) ?= ?([^⟦⟧]*)⟧/g,
    (_, number: string, target: string, source: string) => pair(Number(number), target, source),
  );
}

/** A page with what is found in it. */
export function checkedPage(page: Page, checking: readonly Rule[] = rules): CheckedPage {
  const recheck = (text: string) =>
    review(parseDocument(text, page.origin), checking, noContext, (_, error) => {
      throw error;
    }).findings;
  return {
    page,
    serial: 1,
    context: noContext,
    findings: recheck(page.document.text),
    dismissed: [],
    known: 0,
    recheck,
  };
}

/** A client that can do everything at once and wants nothing resolved. */
export const ableClient: Client = {
  pullsDiagnostics: true,
  refreshesDiagnostics: true,
  asksConfiguration: true,
  asksTranslations: false,
  showsStatus: true,
  watchesFiles: true,
  watchesAnywhere: true,
  watchesConfiguration: true,
  changesFolders: true,
  versionsEdits: true,
  resolvesEdits: false,
  pageOf: (rule) => `file:///rules/${rule}.md`,
  files: { read: async () => undefined, rewrite: async () => {}, keeps: () => true },
  committed: undefined,
  settings: undefined,
  folders: [],
};
