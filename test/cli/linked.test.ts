import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, run } from '../support/program.ts';
import { pair } from '../support/segments.ts';

const heading = `## <a name="steps"></a>${pair(103, 'Stappen', 'Steps')}\n`;
const linking = (url: string): string => `- [${pair(103, 'Start', 'Start')}](${url})\n`;

test('links are compared with the files around a page', (context) => {
  const cwd = folderWith(context, {
    'guides/start.md': heading,
    'case.md': linking('Guides/start.md'),
    'place.md': linking('guides/start.md#step'),
    'sound.md': linking('guides/start.md#steps'),
    'elsewhere.md': linking('more/start.md#step'),
    'deep/down/up.md': linking('../../guides/START.md#steps'),
  });
  const { output } = run(['check', '.'], { cwd });
  assert.match(output, /case\.md/);
  assert.match(output, /expected guides\/start\.md\./);
  assert.match(output, /Nothing on guides\/start\.md is called step: expected steps\./);
  assert.match(output, /expected \.\.\/\.\.\/guides\/start\.md#steps\./);
  assert.doesNotMatch(output, /sound\.md|elsewhere\.md/);
});

test('the name of a file is written as it is', (context) => {
  const cwd = folderWith(context, {
    'guides/start.md': heading,
    'case.md': linking('Guides/Start.md#steps'),
  });
  assert.equal(run(['fix', '.'], { cwd }).status, 0);
  assert.equal(readFileSync(join(cwd, 'case.md'), 'utf8'), linking('guides/start.md#steps'));
});

test('a page that waits for its hand-off is given time', (context) => {
  const head = (day: string): string => `---\ntitle: a\nms.lasthandoff: ${day}\n---\n`;
  const cwd = folderWith(context, {
    'start.md': head('11/02/2020') + heading,
    'later.md': head('01/03/2021') + linking('start.md#step'),
    'sooner.md': head('11/01/2020') + linking('start.md#step'),
  });
  const { output } = run(['check', '.'], { cwd });
  assert.match(output, /sooner\.md/);
  assert.doesNotMatch(output, /later\.md/);
});
