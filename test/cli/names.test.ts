import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, run } from '../support/program.ts';
import { pair } from '../support/segments.ts';

test('names of a configuration stay as they are in all languages', (context) => {
  const page = pair(103, 'Open de doos en FabriKam.', 'Open the Fabrikam Box and FabriKam.');
  const cwd = folderWith(context, {
    '.locdocs.json': '{ "names": ["Fabrikam Box", "FabriKam"] }',
    'nl-nl/a.md': `${page}\n`,
  });
  const { output } = run(['check', '.'], { cwd });
  assert.match(output, /“Fabrikam Box” stays as it is: expected it in the target/);
  assert.doesNotMatch(output, /“FabriKam” stays/);
});
