import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileLinksIn } from '../../server/src/model/linked-files.ts';
import {
  folderNames,
  judgeLinks,
  type KnownFiles,
  linkedPage,
} from '../../server/src/workspace/linked-files.ts';

describe('the relative links of a text', () => {
  const cases: Record<string, [text: string, links: string[]]> = {
    'in Markdown, with a place and a query': [
      '[a](b.md?x#c) ![d](./e.png "f")',
      ['b.md?x#c', './e.png'],
    ],
    'in brackets, in tags and in definitions': [
      '[a](<b.md>) <a href="c.md#d">\n\n[e]: ../f.md',
      ['b.md', '../f.md', 'c.md#d'],
    ],
    'each once': ['[a](b.md) [c](b.md)', ['b.md']],
    'not those to sites, roots and places': [
      '[a](https://x.example) [b](/c) [d](#e) [f](~/g.md) [h](mailto:i@x.example) [j](?k)',
      [],
    ],
  };
  for (const [what, [text, links]] of Object.entries(cases)) {
    test(what, () => assert.deepEqual(fileLinksIn(text), links));
  }
});

const paged = (bookmarks: string) => ({ bookmarks, handedOff: undefined });

describe('a name that is not there', () => {
  const names = folderNames(['start.md', 'tips.md', 'city-map.png', 'city-1.png', 'city-2.png']);
  for (const [name, near] of [
    ['strat.md', 'start.md'],
    ['startt.md', 'start.md'],
    ['city-map.jpg', 'city-map.png'],
    ['city-mpa.png', 'city-map.png'],
    ['starts.md', undefined],
    ['city-3.png', undefined],
    ['tip.md', undefined],
    ['start.png', undefined],
    ['start', undefined],
  ] as const) {
    test(`${name} ${near ? `may be ${near}` : 'is none of them'}`, () => {
      assert.equal(names.near(name), near);
    });
  }

  test('is told with the way to it', () => {
    const known: KnownFiles = {
      folders: new Map([
        ['/', folderNames(['page.md', 'media'])],
        ['/media/', names],
      ]),
      anchors: new Map(),
      pages: new Map(),
    };
    const page = { address: '/page.md', root: '/' };
    const { linked } = judgeLinks(['./media/city-mpa.png?a'], page, known);
    assert.equal(linked.get('./media/city-mpa.png?a')?.near, './media/city-map.png?a');
  });
});

describe('files say', () => {
  const known: KnownFiles = {
    folders: new Map([
      ['/', folderNames(['docs'])],
      ['/docs/', folderNames(['page.md', 'Guides', 'a b.md', 'Two.md', 'two.md', 'né.md'])],
      ['/docs/Guides/', folderNames(['start.md'])],
      ['/docs/page.md/', null],
    ]),
    anchors: new Map([['/docs/Guides/start.md', '\nfirst-steps\n']]),
    pages: new Map([
      ['/docs/Guides/start.md', paged('\nfirst-steps\nnext-steps\n')],
      ['/docs/page.md', paged('\nnothing\n')],
    ]),
  };
  const page = { address: '/docs/page.md', root: '/' };
  const judge = (link: string) => judgeLinks([link], page, known);

  const cases: Record<
    string,
    [link: string, url?: string | undefined, bookmarks?: number | undefined]
  > = {
    'nothing of a file that is there': ['Guides/start.md'],
    'nothing of one that is not': ['guides/end.md'],
    'what a folder is called': ['guides/start.md?a=b#top', 'Guides/start.md?a=b#top', 2],
    'it after a way up and round': ['../docs/./PAGE.md', '../docs/./page.md'],
    'it with its escapes': ['A%20B.md#c', 'a%20b.md#c', undefined],
    'nothing where there is a choice': ['TWO.md'],
    'nothing of letters that are put together in another way': ['ne\u0301.md'],
    'nothing above the root': ['../../docs/PAGE.md'],
    'that a page has no such bookmark': ['Guides/start.md#next-step', undefined, 2],
    'nothing of a bookmark that it has, in whatever case': ['Guides/start.md#Next-steps'],
    'nothing of places on the page itself': ['page.md#elsewhere'],
    'nothing below a file': ['page.md/more.md'],
  };
  for (const [what, [link, url, bookmarks]] of Object.entries(cases)) {
    test(what, () => {
      const { linked, wanted } = judge(link);
      const said = linked.get(link);
      if (!link.startsWith('A%20B')) assert.equal(wanted, undefined);
      assert.equal(said?.url, url);
      assert.equal(said?.bookmarks?.length, bookmarks);
    });
  }

  test('what they are asked for, no more', () => {
    const nothing: KnownFiles = { folders: new Map(), anchors: new Map(), pages: new Map() };
    const links = ['Guides/start.md#a', '../x.md', 'end.md'];
    const { linked, wanted } = judgeLinks(links, page, nothing);
    assert.equal(linked.size, 0);
    assert.deepEqual([...wanted!.folders], ['/docs/', '/']);
    for (const part of ['anchors', 'pages'] as const) {
      const judged = judgeLinks(['Guides/start.md#a'], page, { ...known, [part]: new Map() });
      assert.deepEqual([...judged.wanted![part]], ['/docs/Guides/start.md']);
    }
  });
});

test('the bookmarks of a page are those of its English headings, unless an include may have more', () => {
  const heading =
    '## <a name="next-steps"></a><span data-ttu-id="4c0de-103">Verder</span>' +
    '<span class="sxs-lookup"><span data-stu-id="4c0de-103">Next steps</span></span>\n';
  assert.match(linkedPage(heading)!.bookmarks, /\nnext-steps\n/);
  assert.match(linkedPage(heading + heading)!.bookmarks, /\nnext-steps-1\n/);
  assert.equal(linkedPage(`${heading}\n[!INCLUDE [x](x.md)]\n`), null);
  assert.equal(linkedPage('Nothing.\n'), null);
});
