import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksLocalized, mayLocalize } from '../../client/src/look.ts';

const texts: readonly (readonly [what: string, text: string, localized: boolean])[] = [
  ['a segment', 'a <span data-ttu-id="4c0de-103">b</span>', true],
  ['a source alone', '<span data-stu-id="4c0de-103">b</span>', true],
  ['a segment whose quotes are escaped', 'title: "<span data-ttu-id=\\"4c0de-101\\">b', true],
  ['the front matter of a translation', '---\ntitle: a\nms.contentlocale: sv-SE\n---\nb', true],
  ['the same with CRLF and a mark', '\ufeff---\r\nms.locfileid: "7"\r\n---\r\n', true],
  ['front matter that is not closed yet', '---\nms.translationtype: MT\n', true],
  ['a page of the English docs', '---\ntitle: a\nms.date: 01/02/2024\n---\n# b\n', false],
  ['a key below the front matter', '---\ntitle: a\n---\nms.contentlocale: sv-SE\n', false],
  ['a key without front matter', 'ms.contentlocale: sv-SE\n', false],
  ['a rule at the top', '------\nms.contentlocale: sv-SE\n', false],
  ['a key inside another', '---\nx.ms.contentlocale: a\n---\n', false],
  ['nothing', '', false],
];

for (const [what, text, localized] of texts) {
  test(`${what} ${localized ? 'looks' : 'does not look'} localized`, () => {
    assert.equal(looksLocalized(text), localized);
  });
}

test('a line that is typed is a reason to look when it names what makes a page localized', () => {
  const lines = ['<span data-ttu-id', 'ms.lasthandoff: 1', 'data-ttu', 'ms.date: 1', ''];
  assert.deepEqual(lines.map(mayLocalize), [true, true, false, false, false]);
});
