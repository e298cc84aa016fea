import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, run } from '../support/program.ts';
import { pair } from '../support/segments.ts';

const joined = `---
ms.contentlocale: nl-NL
---
${pair(103, 'Open de prijslijst.', 'Open the price list.')}

${pair(104, 'Deze prijslijst is nieuw.', 'This price list is new.')}
`;
const split = `---
ms.contentlocale: nl-NL
---
${pair(103, 'Download de prijs lijst.', 'Download the price list.')}
`;

test('other pages of the folder tell words that were split', (context) => {
  const cwd = folderWith(context, { 'nl-nl/a.md': joined, 'nl-nl/b.md': split });
  const { output } = run(['check', 'nl-nl/b.md'], { cwd });
  assert.match(output, /“prijs lijst” is one word on other pages of this folder: prijslijst/);
});

test('pages of other folders and languages tell nothing', (context) => {
  const german = joined.replace('nl-NL', 'de-DE');
  const cwd = folderWith(context, { 'x/a.md': joined, 'nl/b.md': split, 'nl/c.md': german });
  assert.doesNotMatch(run(['check', '.'], { cwd }).output, /prijs lijst/);
});

test('what is no page does not matter', (context) => {
  const cwd = folderWith(context, { 'b.md': split, 'a.md/c.txt': joined, 'd.markdown': '' });
  const { status, complaints } = run(['check', 'b.md'], { cwd });
  assert.equal(status, 0);
  assert.equal(complaints, '');
});

test('a named pipe beside a page is not waited for', { timeout: 20_000 }, (context) => {
  const cwd = folderWith(context, { 'nl-nl/b.md': split });
  const made = spawnSync('mkfifo', [join(cwd, 'nl-nl/a.md')]);
  assert.equal(made.status, 0, String(made.error ?? made.stderr));
  const { status } = run(['check', 'nl-nl'], { cwd });
  assert.equal(status, 0);
});
