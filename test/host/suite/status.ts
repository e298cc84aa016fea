import { DiagnosticSeverity } from 'vscode';
import { findingsText, pageText, type StatusText } from '../../../client/src/status-text.ts';
import type { DocumentStatus } from '../../../server/src/protocol.ts';
import { ok } from '../support.ts';

const page: DocumentStatus = {
  kind: 'side-by-side',
  locale: 'zh-TW',
  segments: 5000,
  dismissed: 0,
  known: 0,
  enabled: true,
  mistakes: 0,
};

suite('the status item', () => {
  test('leaves room for the link behind what it says', () => {
    const kinds = (['side-by-side', 'localized', 'other'] as const).map((kind) => ({ kind }));
    for (const part of [...kinds, { enabled: false }]) fits(pageText({ ...page, ...part }));
    const severities = ['Error', 'Warning', 'Information', 'Hint'] as const;
    const found = severities.flatMap((severity) =>
      Array.from({ length: 20 }, () => ({ severity: DiagnosticSeverity[severity] })),
    );
    fits(findingsText(found, false, page));
  });
});

function fits({ text, detail }: StatusText): void {
  ok(`${text} - ${detail}`.length <= 60, `${text} - ${detail}`);
}
