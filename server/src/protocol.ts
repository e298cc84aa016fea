import type { Position, Range, TextDocumentIdentifier } from 'vscode-languageserver';

// What client and server say to each other beyond the Language Server Protocol. An editor that
// knows none of it loses the status, the list of segments and the dimming, and nothing else.

/** What a client may tell the server when it starts it. */
export interface InitializationOptions {
  /** The address of the folder with the rules' pages, with a slash at its end. */
  readonly pages?: string;
  /** Whether the client answers `ReadFileRequest` and `WriteFileRequest`. */
  readonly files?: boolean;
  /** Whether the client answers `ListFolderRequest` too. */
  readonly folders?: boolean;
  /** Whether the client answers `CommittedRequest`. */
  readonly committed?: boolean;
  /** Whether the client asks `TranslationsRequest`, and not for implementations. */
  readonly translations?: boolean;
  /** Whether the client shows what `StatusRequest` answers, mistakes among it. */
  readonly status?: boolean;
  /** What stands under `locdocs` in its settings, from a client that cannot be asked for them. */
  readonly settings?: unknown;
}

/** Server to client: the text of a file; `null` where there is none. */
export type ReadFileRequest = 'locdocs/readFile';
export interface ReadFileParams {
  readonly uri: string;
}

/** Server to client: the names of what a folder holds; `null` where there is no such folder. */
export type ListFolderRequest = 'locdocs/listFolder';
export interface ListFolderParams {
  readonly uri: string;
}

/** Server to client: write a file and make the folders it stands in. */
export type WriteFileRequest = 'locdocs/writeFile';
export interface WriteFileParams {
  readonly uri: string;
  readonly text: string;
}

/** Server to client: the last committed text of a document; `null` where no commit has it. */
export type CommittedRequest = 'locdocs/committed';
export interface CommittedParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** Client to server: commits changed, so what was committed has to be asked for anew. */
export type CommitsChangedNotification = 'locdocs/commitsChanged';

/**
 * The command that sets a finding aside, run on the server with `DismissArguments`. A client may
 * ask the user for a reason first.
 */
export type DismissCommand = 'locdocs.dismissFinding';
export interface DismissArguments {
  readonly uri: string;
  readonly rule: string;
  /** The digest of the texts of the finding's segment; left out for the rule in the whole page. */
  readonly texts?: string;
  readonly segment?: number;
  /** What tells the page when it has another name. */
  readonly knownBy?: string;
  readonly reason?: string;
}

/** The command that takes a dismissal away, run on the server with the same arguments. */
export type RestoreCommand = 'locdocs.restoreFinding';

/** Client to server: what is this document? `null` for one that the server does not know. */
export type StatusRequest = 'locdocs/status';
export interface StatusParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** What the server makes of a document. */
export interface DocumentStatus {
  /**
   * `side-by-side`: it has segments; `localized`: it is translated, but has no segments; `other`:
   * nothing says that it is translated, and the server is silent on it.
   */
  readonly kind: 'side-by-side' | 'localized' | 'other';
  /** The language of the target, such as `nl-NL`; `und` where nothing tells it. */
  readonly locale: string;
  readonly segments: number;
  /** How many findings are not reported because somebody dismissed them. */
  readonly dismissed: number;
  /** How many are not reported because the baseline knows them. */
  readonly known: number;
  /** Whether the settings want anything reported of it. */
  readonly enabled: boolean;
  /** How much is wrong with settings and the files that speak for folders; it has been logged. */
  readonly mistakes: number;
}

/** Client to server: the segments of a document, in their order; all where `range` is left out. */
export type SegmentsRequest = 'locdocs/segments';
export interface SegmentsParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Only segments that touch this range. */
  readonly range?: Range;
  /** The text of a document that was not opened, as of a version in the history of Git. */
  readonly text?: string;
}

/** One segment, as a list shows it. */
export interface SegmentItem {
  /** `6e51d-108`; empty where the damaged markup has none. */
  readonly id: string;
  /** From the first tag to the last. */
  readonly range: Range;
  /** The translation between its tags; absent where that half is missing. */
  readonly target?: Half;
  /** The English between its tags; absent where that half is missing. */
  readonly source?: Half;
}

/** What stands between the tags of one half. */
export interface Half {
  readonly range: Range;
  /** As Markdown, the way it stands in the file. */
  readonly text: string;
}

/**
 * Client to server: where other languages have the segment at a place, as a list of `Location`;
 * `null` where no segment is. In editors that do not ask this, these are its implementations.
 */
export type TranslationsRequest = 'locdocs/translations';
export interface TranslationsParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** The kind of the code action that copies the source of a segment to its target. */
export type CopySourceKind = 'refactor.rewrite.locdocs.copySource';

/** The kind of the code action that applies every certain fix of a document. */
export type FixAllKind = 'source.fixAll.locdocs';
