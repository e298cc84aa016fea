import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

/** An anchor, its English heading, the rest of the page, and whether the anchor is surely wrong. */
type Case = readonly [anchor: string, english: string, rest: string, isCertain: boolean];

const next = pair(104, 'Deel de map en bewaar hem.', 'Share the folder and keep it.');
const cases: Readonly<Record<string, Case>> = {
  'a letter is lost': ['shre-a-folder', 'Share a folder', '', true],
  'it is translated': ['een-map-delen', 'Share a folder', '', true],
  'it has a letter in capitals': ['Share-a-folder', 'Share a folder', '', true],
  'it is empty': ['', 'Share a folder', '', true],
  'the English has a word more': ['share-a-folder', 'Share a loose folder', '', false],
  'the English has a word less': ['share-a-folder', 'Share folder', '', false],
  'the English has an unknown word for one of the page': [
    'share-a-folder',
    'Share a fovlder',
    next,
    false,
  ],
  'a link leads to the anchor': [
    'shere-a-folder',
    'Share a folder',
    pair(104, 'Zie [delen](#shere-a-folder).', 'See [sharing](#shere-a-folder).'),
    false,
  ],
  'a link leads to the other anchor': [
    'share-folder',
    'Share a folder',
    pair(104, 'Zie [delen](#share-a-folder).', 'See [sharing](#share-a-folder).'),
    true,
  ],
  'a line was joined to the heading': [
    'share-a-folder',
    'Share a folderChoose another one.',
    '',
    false,
  ],
  'it is that of a heading that went away': ['keep-the-folder', 'Applies to', next, false],
  'a word was replaced in several headings': [
    'share-a-folder',
    'Share a binder',
    `## <a name="keep-a-folder"></a>${pair(104, 'Een map bewaren', 'Keep a binder')}`,
    false,
  ],
};

describe('an anchor unlike its heading', () => {
  for (const [what, [anchor, english, rest, isCertain]] of Object.entries(cases)) {
    test(what, () => {
      const heading = `## <a name="${anchor}"></a>${pair(103, 'Een map delen', english)}`;
      const document = parseDocument(`${heading}\n\n${rest}\n`, { locale: 'nl-NL' });
      const [found] = check(document, rules).filter(({ rule }) => rule === 'anchor-mismatch');
      assert.ok(found);
      assert.equal(preferredFix(found) !== undefined, isCertain);
    });
  }
});

test('a heading whose anchor was pasted as text gets no other one unasked', () => {
  const heading = '## &lt;a name="share-a-folder"&gt;&lt;/a&gt;';
  const whole = `## <a name="save"></a>${pair(104, 'Bewaren', 'Save')}\n`;
  const text = `${heading}${pair(103, 'Een map delen', 'Share a folder')}\n\n${whole}`;
  const found = check(parseDocument(text, { locale: 'nl-NL' }), rules);
  assert.deepEqual(
    found
      .filter(({ rule }) => rule.startsWith('anchor-'))
      .flatMap((one) => preferredFix(one) ?? []),
    [],
  );
});

test('a heading of one word that a line was joined to keeps its anchor alone', () => {
  const joined = `## <a name="folders"></a>${pair(103, 'Mappen', 'Folders')} ${pair(104, 'Kies er een.', 'Choose one of them.')}`;
  const whole = `## <a name="save"></a>${pair(105, 'Bewaren', 'Save')}\n`;
  const found = check(parseDocument(`${joined}\n\n${whole}`, { locale: 'nl-NL' }), rules);
  const anchors = found.filter(({ rule }) => rule.startsWith('anchor-'));
  assert.equal(anchors.length, 1);
  assert.equal(preferredFix(anchors[0]!), undefined);
});

test('a heading with a tag that closes itself has its anchor with the tag or without', () => {
  const headings = [
    ['a-name120120', '<a name="1.2.0"/>1.2.0'],
    ['a-name110httpsexampleorgdoors11', '<a name="1.1"/>[0](https://example.org/doors/1.1)'],
    ['the-halls', '<a id="halls"/>The Halls'],
    ['the-doors', '<a id="doors"/>Doors'],
  ].map(([name, text], i) => `## <a name="${name}"></a>${pair(103 + i, text!, text!)}`);
  const own = `## ${pair(107, '<a name="1.0"/>1.0</a>', '<a name="1.0"/>1.0</a>')}`;
  const document = parseDocument([...headings, own].join('\n\n'), { locale: 'nl-NL' });
  const found = check(document, rules).filter(({ rule }) => rule.startsWith('anchor-'));
  assert.deepEqual(
    found.map(({ message }) => message),
    ['The anchor the-doors differs from the English heading: expected doors.'],
  );
});
