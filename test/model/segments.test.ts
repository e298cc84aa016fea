import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument, textOf } from '../../server/src/model/document.ts';
import { pair } from '../support/segments.ts';

/** Where segments stand, and the `target = source` that must be read there. */
const places: Record<string, [text: string, ...segments: string[]]> = {
  prose: [`${pair(103, 'Een', 'One')} ${pair(104, 'Twee', 'Two')}`, 'Een = One', 'Twee = Two'],
  'without a separator': [
    pair(103, 'Een', 'One') + pair(104, 'Twee', 'Two'),
    'Een = One',
    'Twee = Two',
  ],
  'a list': [
    `- ${pair(103, 'Een', 'One')}\n  1. ${pair(104, 'Twee', 'Two')}`,
    'Een = One',
    'Twee = Two',
  ],
  'a heading': [`## <a name="one"></a>${pair(103, 'Een', 'One')}`, 'Een = One'],
  'a table': [
    `| ${pair(103, 'Een', 'One')} | ${pair(104, 'Twee', 'Two')} |`,
    'Een = One',
    'Twee = Two',
  ],
  'an alert': [`> [!NOTE]\n> ${pair(103, 'Een', 'One')}`, 'Een = One'],
  'link text': [`[${pair(103, 'Een', 'One')}](one.md)`, 'Een = One'],
  HTML: [`<td>${pair(103, 'Een', 'One')}<br/>${pair(104)}</td>`, 'Een = One', 'Ja = Yes'],
  'several lines': [pair(103, 'Een\r\ntwee', 'One\r\ntwo'), 'Een\r\ntwee = One\r\ntwo'],
  'other tags': [pair(103, '<kbd>Een</kbd>', '<kbd>One</kbd>'), '<kbd>Een</kbd> = <kbd>One</kbd>'],
  'spans of its own': [
    pair(103, '<span id="a"><span>Een</span></span>', '<span id="a">One</span>'),
    '<span id="a"><span>Een</span></span> = <span id="a">One</span>',
  ],
  'spans that close themselves': [
    pair(103, '<span id="a"/>Een', '<span id="a"/>One'),
    '<span id="a"/>Een = <span id="a"/>One',
  ],
  'spans that both halves leave open': [
    `${pair(103, '<span id="a">Een.', '<span id="a">One.')} ${pair(104)}`,
    '<span id="a">Een. = <span id="a">One.',
    'Ja = Yes',
  ],
  'pseudo tags': [pair(103, '<Ctrl+g> <token>', '<Ctrl+g>'), '<Ctrl+g> <token> = <Ctrl+g>'],
  'tags in code': [
    pair(103, 'De tag `</span>`', 'The tag `<span>`'),
    'De tag `</span>` = The tag `<span>`',
  ],
  'after a byte order mark': [`\ufeff${pair(103, 'Een', 'One')}`, 'Een = One'],
  'astral characters': [`🧭 ${pair(103, '🧭 Een', '🧭')}`, '🧭 Een = 🧭'],
  'front matter': [
    `---\ntitle: ${pair(101, 'Een', 'One')}\n---\n${pair(103)}`,
    'Een = One',
    'Ja = Yes',
  ],
  'a quoted value of the front matter': [
    `---\ntitle: "${pair(101, 'Een', 'One').replaceAll('"', '\\"')}"\n---\n`,
    'Een = One',
  ],
};

describe('segments are read in', () => {
  for (const [place, [text, ...expected]] of Object.entries(places)) {
    test(place, () => {
      const document = parseDocument(text);
      assert.deepEqual(
        document.segments.map(
          (segment) =>
            `${textOf(document, segment, 'target')} = ${textOf(document, segment, 'source')}`,
        ),
        expected,
      );
      assert.deepEqual(document.problems, []);
    });
  }
});

test('a span of its own that one half closes is a closing tag too few in the other', () => {
  const text = pair(103, '<span id="a">Een</span>', '<span id="a">One</span>');
  const last = text.lastIndexOf('</span>', text.length - 15);
  for (const at of [text.indexOf('</span>'), last]) {
    const damaged = text.slice(0, at) + text.slice(at + 7);
    assert.ok(parseDocument(damaged).problems.length > 0, damaged);
  }
});

/** Code that quotes a segment; the segment after it is read. */
const unread: Record<string, string> = {
  'a code fence': `\`\`\`html\n${pair(999)}\n\`\`\`\n`,
  'a fence in a quoted list': `> - ~~~~\n>   ${pair(999)}\n>   ~~~\n> ~~~~\n`,
  'a comment': `<!-- ${pair(999)} -->`,
  'a code span': `\`${pair(999)}\` `,
};

describe('segments are not read in', () => {
  for (const [place, code] of Object.entries(unread)) {
    test(place, () => {
      const document = parseDocument(`${code}${pair(103, 'Een', 'One')}`);
      assert.equal(document.segments.length, 1);
      assert.equal(textOf(document, document.segments[0]!, 'target'), 'Een');
      assert.deepEqual(document.problems, []);
    });
  }
});

test('a fence that is being typed leaves the page below it readable', () => {
  const document = parseDocument(`\`\`\`\n\n${pair(103)}\n\n${pair(104)}`);
  assert.equal(document.segments.length, 2);
});

test('the ranges of a segment cover its parts', () => {
  const text = `- ${pair(103, 'Een', 'One')}.`;
  const [segment] = parseDocument(text).segments;
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  assert.equal(cut(segment!.range), text.slice(2, -1));
  assert.equal(cut(segment!.target.open), '<span data-ttu-id="4c0de-103">');
  assert.equal(cut(segment!.target.id), '4c0de-103');
  assert.equal(cut(segment!.target.content), 'Een');
  assert.equal(cut(segment!.target.close), '</span>');
  assert.equal(cut(segment!.wrapperOpen), '<span class="sxs-lookup">');
  assert.equal(cut(segment!.source.range), '<span data-stu-id="4c0de-103">One</span>');
  assert.equal(cut(segment!.wrapperClose), '</span>');
});
