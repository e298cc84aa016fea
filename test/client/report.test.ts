import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportText } from '../../client/src/report-text.ts';

const facts = {
  extension: '1.2.3',
  editor: 'VS Code 1.100.0',
  host: 'web, codespaces',
  system: 'linux x64',
  language: 'sv',
  server: 'running',
  page: 'side-by-side, sv-SE, 12 segments, 40 lines, LF',
  findings: { 'segment-empty': 1, 'id-mismatch': 2 },
  settings: '{\n  "locdocs.dim": "off"\n}',
};

test('a report says the versions, the findings by rule and the changed settings', () => {
  const text = reportText(facts);
  for (const line of [
    '- LocDocs: 1.2.3',
    '- Host: web, codespaces',
    '- Page: side-by-side, sv-SE, 12 segments, 40 lines, LF',
    '- id-mismatch: 2\n- segment-empty: 1',
    '  "locdocs.dim": "off"',
  ]) {
    assert.ok(text.includes(line), `${line} is missing in\n${text}`);
  }
});

test('a report of a page without findings says so', () => {
  assert.match(reportText({ ...facts, findings: {} }), /## Findings on the page\n\nNone\.\n/);
});
