import { type Diagnostic, DiagnosticSeverity, l10n } from 'vscode';
import type { DocumentStatus } from '../../server/src/protocol.ts';
import type { ServerState } from './server.ts';

/**
 * What a status item says: a short line, and one that says why. What is longer than sixty
 * characters in all pushes the link behind it out of sight.
 */
export interface StatusText {
  readonly text: string;
  readonly detail: string;
}

/** What the page is, and what that means for it. */
export function pageText(status: DocumentStatus | undefined): StatusText {
  if (!status) {
    return { text: l10n.t('Localized page'), detail: l10n.t('The server has not read it yet') };
  }
  const text = PAGE_TEXTS[status.kind](status);
  if (status.enabled || status.kind === 'other') return text;
  return { ...text, detail: l10n.t('Switched off in the settings') };
}

const PAGE_TEXTS: Readonly<Record<DocumentStatus['kind'], (status: DocumentStatus) => StatusText>> =
  {
    'side-by-side': ({ locale, segments }) => ({
      text: `${locale} · ${segmentCount(segments)}`,
      detail: l10n.t('Side by side with its English'),
    }),
    localized: ({ locale }) => ({
      text: `${locale} · ${l10n.t('no segments')}`,
      detail: l10n.t('Only the page itself is checked'),
    }),
    other: () => ({
      text: l10n.t('Not a localized page'),
      detail: l10n.t('No segments, no localization keys'),
    }),
  };

function segmentCount(count: number): string {
  return count === 1 ? l10n.t('1 segment') : l10n.t('{0} segments', count);
}

/** How many findings there are, or are said where there are more, how bad, and how many set aside. */
export function findingsText(
  findings: readonly Pick<Diagnostic, 'severity'>[],
  hasMore: boolean,
  { dismissed, known }: Pick<DocumentStatus, 'dismissed' | 'known'>,
): StatusText {
  const text = findingCount(findings.length, hasMore);
  const counts = SEVERITIES.map(([severity, name]) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [name(count)];
  });
  const aside = [
    ...(dismissed === 0 ? [] : [l10n.t('dismissed: {0}', dismissed)]),
    ...(known === 0 ? [] : [l10n.t('baseline: {0}', known)]),
  ];
  return { text, detail: [...counts.flat(), ...aside].join(', ') };
}

function findingCount(count: number, hasMore: boolean): string {
  if (count === 0) return l10n.t('No findings');
  if (hasMore) return l10n.t('More than {0} findings', count);
  return count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count);
}

const SEVERITIES: readonly (readonly [DiagnosticSeverity, (count: number) => string])[] = [
  [DiagnosticSeverity.Error, (count) => l10n.t('errors: {0}', count)],
  [DiagnosticSeverity.Warning, (count) => l10n.t('warnings: {0}', count)],
  [DiagnosticSeverity.Information, (count) => l10n.t('infos: {0}', count)],
  [DiagnosticSeverity.Hint, (count) => l10n.t('hints: {0}', count)],
];

/** What the server is doing, and how many mistakes in the files of folders it met. */
export function serverText(state: ServerState, mistakes: number): StatusText {
  const detail = mistakes === 0 ? '' : l10n.t('mistakes in settings and term files: {0}', mistakes);
  return { text: SERVER_TEXTS[state](), detail };
}

const SERVER_TEXTS: Readonly<Record<ServerState, () => string>> = {
  waiting: () => l10n.t('The server starts with the first localized page'),
  starting: () => l10n.t('The server is starting'),
  running: () => l10n.t('The server is running'),
  stopped: () => l10n.t('The server has been stopped'),
  failed: () => l10n.t('The server has failed'),
};
