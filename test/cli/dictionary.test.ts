import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, run } from '../support/program.ts';
import { pair } from '../support/segments.ts';

const page = `---
ms.contentlocale: nl-NL
---
${pair(103, 'Lees over beschik baarheid en voor delen.', 'Read about availability and benefits.')}
`;

test('a dictionary tells words that were split', (context) => {
  const cwd = folderWith(context, {
    '.locdocs.json': '{ "dictionaries": { "nl": "words/nl.dic", "sv": "words/sv.dic" } }',
    'words/nl.dic': '3\nbeschikbaarheid\nvoordeel/A\ndeel/A\n',
    'words/nl.aff': 'SFX A Y 1\nSFX A eel elen eel\n',
    'words/sv.dic': '0\n',
    'docs/a.md': page,
  });
  const { output } = run(['check', '.'], { cwd });
  assert.match(output, /warning.*“beschik baarheid” is one word in the dictionary/);
  assert.doesNotMatch(output, /voordelen/, 'a preposition stands before many words');
});

test('a dictionary that is not there is named', (context) => {
  const cwd = folderWith(context, {
    '.locdocs.json': '{ "dictionaries": { "nl": "nl.dic" } }',
    'a.md': page,
  });
  const { status, complaints } = run(['check', '.'], { cwd });
  assert.equal(status, 2);
  assert.match(complaints, /nl\.dic: no such dictionary/);
});

test('a dictionary in another encoding is refused', (context) => {
  const cwd = folderWith(context, {
    '.locdocs.json': '{ "dictionaries": { "nl": "nl.dic" } }',
    'nl.dic': Buffer.from('1\nbeschikbaarheid\nidee\u00ebn\n', 'latin1'),
    'nl.aff': '# Nederlands\nSET ISO8859-1\n',
    'a.md': page,
  });
  const { status, complaints } = run(['check', '.'], { cwd });
  assert.equal(status, 2);
  assert.match(complaints, /nl\.dic: it is in ISO8859-1; both files are to be in UTF-8/);
});

test('a dictionary in another encoding that nothing names is refused', (context) => {
  for (const [encoding, fault] of [
    ['latin1', 'not valid UTF-8'],
    ['utf16le', 'a binary file'],
  ] as const) {
    const cwd = folderWith(context, {
      '.locdocs.json': '{ "dictionaries": { "nl": "nl.dic" } }',
      'nl.dic': Buffer.from('1\nbeschikbaarheid\nidee\u00ebn\n', encoding),
      'a.md': page,
    });
    const { status, complaints } = run(['check', '.'], { cwd });
    assert.equal(status, 2);
    assert.ok(complaints.includes(`nl.dic: it is ${fault}`), complaints);
  }
});
