import type { TextDocument } from 'vscode-languageserver-textdocument';
import { localeFromPath } from '../locale/from-path.ts';
import { type Document, type DocumentOrigin, parseDocument } from '../model/document.ts';
import { frontMatterValue } from '../model/front-matter.ts';
import type { Finding } from '../rules/rule.ts';
import type { ReviewContext } from '../workspace/review.ts';

/** What a document is to the server. */
export type PageKind = 'side-by-side' | 'localized' | 'other';

/** One version of an open document, with what was made of it. */
export interface Page {
  readonly uri: string;
  readonly version: number;
  /** Where offsets are, in lines and characters. */
  readonly text: TextDocument;
  readonly document: Document;
  readonly kind: PageKind;
}

/** What was found in a page, and in which context. */
export interface CheckedPage {
  readonly page: Page;
  readonly context: ReviewContext;
  readonly findings: readonly Finding[];
}

/** The open documents. */
export interface Pages {
  /** The document as it is now; undefined where it is not open. */
  readonly get: (uri: string) => Page | undefined;
  /** The findings of the document as it is now; undefined where it is not open or not ours. */
  readonly check: (uri: string) => Promise<CheckedPage | undefined>;
  /** The findings that were last made, if they are of the document as it is now. */
  readonly all: () => readonly string[];
}

/** Reads a version of a document. */
export function readPage(text: TextDocument, origin: Pick<DocumentOrigin, 'base' | 'terms'>): Page {
  const source = text.getText();
  const isOurs = looksLocalized(source);
  const locale = isOurs ? localeFromPath(text.uri) : undefined;
  const document = isOurs ? parseDocument(source, { locale, ...origin }) : emptyDocument;
  return { uri: text.uri, version: text.version, text, document, kind: kindOf(document) };
}

const emptyDocument: Document = parseDocument('');

/** A cheap look, so that ordinary Markdown is never read. */
function looksLocalized(text: string): boolean {
  return text.includes('-tu-id=') || text.includes('data-ttu-id') || isHandedOff(text);
}

const FRONT_MATTER_LENGTH = 4000;

function isHandedOff(text: string): boolean {
  return /^ms\.(?:openlocfilehash|translationtype|contentlocale|locfileid)[ \t]*:/m.test(
    text.slice(0, FRONT_MATTER_LENGTH),
  );
}

function kindOf(document: Document): PageKind {
  if (document.segments.length > 0 || document.problems.length > 0) return 'side-by-side';
  const isLocalized = ['ms.openlocfilehash', 'ms.contentlocale', 'ms.locfileid'].some(
    (key) => frontMatterValue(document.frontMatter, key) !== undefined,
  );
  return isLocalized ? 'localized' : 'other';
}
