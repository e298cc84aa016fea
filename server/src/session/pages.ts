import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Document, type DocumentOrigin, parseDocument } from '../model/document.ts';
import { typedInto } from '../model/typed.ts';
import type { Finding } from '../rules/rule.ts';
import type { Dismissed } from '../workspace/dismissals.ts';
import { kindOf, looksLocalized, type PageKind } from '../workspace/page-kind.ts';
import type { ReviewContext } from '../workspace/review.ts';

/** One version of an open document, with what was made of it. */
export interface Page {
  readonly uri: string;
  readonly version: number;
  /** Where offsets are, in lines and characters; it moves on with the document. */
  readonly text: TextDocument;
  readonly document: Document;
  /** What it was read with beside its text. */
  readonly origin: DocumentOrigin;
  readonly kind: PageKind;
}

/** What was found in a page, and in which context. */
export interface CheckedPage {
  readonly page: Page;
  /** A number that no other check of this session has. */
  readonly serial: number;
  readonly context: ReviewContext;
  readonly findings: readonly Finding[];
  /** What would be reported too, had nobody dismissed it. */
  readonly dismissed: readonly Dismissed[];
  /** How many more would be, were there no baseline. */
  readonly known: number;
  /** The findings that another text of the page would have. */
  readonly recheck: (text: string) => readonly Finding[];
}

/** The open documents. */
export interface Pages {
  /** The document as it is now; undefined where it is not open. */
  readonly get: (uri: string) => Page | undefined;
  /**
   * The findings of the document as it is now; undefined where it is not open or not ours, or where
   * the settings switch it off.
   */
  readonly check: (uri: string) => Promise<CheckedPage | undefined>;
  /**
   * The same in a small part of the time where one line was edited since. What depends on the whole
   * page may be out of date: `confirm` has to follow.
   */
  readonly glance: (uri: string) => Promise<CheckedPage | undefined>;
  /** Checks what was only glanced at; false where that says something else. */
  readonly confirm: (uri: string) => Promise<boolean>;
  /** The version of an open document, for which it need not be read. */
  readonly versionOf: (uri: string) => number | undefined;
  /** Whether the settings want anything reported of a document. */
  readonly enabled: (uri: string) => Promise<boolean>;
  /** The addresses of all open documents. */
  readonly all: () => readonly string[];
}

/** Reads a version of a document, with the help of the one before if that is known. */
export function readPage(text: TextDocument, origin: DocumentOrigin, before?: Page): Page {
  const source = text.getText();
  const { uri, version } = text;
  const typed = before?.origin === origin ? typedInto(before.document, source) : undefined;
  const document = typed ?? readText(source, origin);
  return { uri, version, text, document, origin, kind: kindOf(document) };
}

function readText(text: string, origin: DocumentOrigin): Document {
  return looksLocalized(text) ? parseDocument(text, origin) : emptyDocument;
}

/** Whether a page is Markdown, of whatever flavor its editor knows; else it is YAML or the like. */
export function isMarkdown({ text: { languageId } }: Page): boolean {
  return languageId.startsWith('markdown') || languageId === 'mdx';
}

const emptyDocument: Document = parseDocument('');
