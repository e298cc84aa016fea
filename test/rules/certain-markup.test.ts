import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { certainFixes } from '../../server/src/rules/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { check } from '../support/check.ts';
import { mend, testMended } from '../support/mended.ts';
import { pair } from '../support/segments.ts';

testMended({
  'a full stop in an address': {
    rule: 'link-url',
    damaged: 'Lees [de gids](gids.md.)',
    source: 'Read [the guide](gids.md).',
    mended: 'Lees [de gids](gids.md).',
  },
  'a tag without its end': {
    rule: 'markup-tag-changed',
    damaged: 'Druk op <kbd>A</kbd',
    source: 'Press <kbd>A</kbd>',
    mended: 'Druk op <kbd>A</kbd>',
  },
  'a word twice in one': {
    rule: 'text-doubled-word',
    damaged: 'Open de lijstlijst nu',
    source: 'Open the list now',
    mended: 'Open de lijst nu',
  },
  'a pair of tags': {
    rule: 'text-litter',
    damaged: 'Kies een <g id="1">map</g>',
    source: 'Choose a folder',
    mended: 'Kies een map',
  },
  'a remark': {
    rule: 'text-litter',
    damaged: 'TODO: Kies een map',
    source: 'Choose a folder',
    mended: 'Kies een map',
  },
  'a remark with a hyphen': {
    rule: 'text-litter',
    damaged: 'TO-DO: Kies een map',
    source: 'Choose a folder',
    mended: 'Kies een map',
  },
  'a hyphen in a name': {
    rule: 'term-respelled',
    damaged: 'Open Contoso-7',
    source: 'Open Contoso 7',
    mended: 'Open Contoso 7',
  },
  'a placeholder before a path': {
    rule: 'term-placeholder',
    damaged: '/v1/hallen',
    source: '{base}/v1/hallen',
    mended: '{base}/v1/hallen',
  },
  'bold in HTML': {
    rule: 'markup-tag-changed',
    damaged: 'Kies <b>Map</b>',
    source: 'Choose **Folder**',
    mended: 'Kies **Map**',
  },
  'a tag that was mistyped': {
    rule: 'markup-tag-unbalanced',
    damaged: '<strong>Kies een map</strnog> nu.',
    source: '<strong>Choose a folder</strong> now.',
    mended: '<strong>Kies een map</strong> nu.',
  },
  'a backtick too many before words': {
    rule: 'markup-code-changed',
    damaged: 'Open ``ws1`, en dan op de andere computer ook `ws2`.',
    source: 'Open `ws1`, and then on the other computer `ws2`, too.',
    mended: 'Open ``ws1`, en dan op de andere computer ook `ws2`.',
    isSilent: true,
  },
  'words that code took in': {
    rule: 'markup-code-lost',
    damaged: 'Als u geen `exit opdracht` hebt, gebeurt er niets.',
    source: 'If you have no `exit` command, nothing happens.',
    mended: 'Als u geen `exit` opdracht hebt, gebeurt er niets.',
  },
  'letters written as entities': {
    rule: 'markup-entity',
    locale: 'fr-FR',
    damaged: 'Choisissez l&rsquo;&eacute;tape suivante.',
    source: 'Choose the next step.',
    mended: 'Choisissez l’étape suivante.',
  },
  'a firm space written as an entity': {
    rule: 'markup-entity',
    damaged: 'Kies&#160;een map.',
    source: 'Choose a folder.',
    mended: 'Kies een map.',
  },
  'texts that are kept from translation, beside one that is not of the source': {
    rule: 'markup-no-loc',
    damaged:
      'De :::no-loc text="Contos":::, :::no-loc text="Ad-map"::: en :::no-loc text="Litwar":::.',
    source: 'The :::no-loc text="Contoso":::, :::no-loc text="Litware":::.',
    mended:
      'De :::no-loc text="Contoso":::, :::no-loc text="Ad-map"::: en :::no-loc text="Litware":::.',
  },
  'a mark behind a space at the end of emphasis': {
    rule: 'markup-emphasis-punctuation',
    damaged: 'Kies in het menu **Opslaan .** en sluit af.',
    source: 'In the menu, choose **Save**, and close.',
    mended: 'Kies in het menu **Opslaan** . en sluit af.',
  },
});

/** What stands in each of many places of a source, and the rule that tells that all are gone. */
const lostEverywhere: Readonly<Record<string, string>> = {
  'markup-code-lost': '`map`',
  'markup-tag-changed': '<kbd>map</kbd>',
};

describe('what is lost in very many places is told once', () => {
  for (const [rule, marked] of Object.entries(lostEverywhere)) {
    test(rule, () => {
      const places = Array.from({ length: 13 }, (_, at) => marked.replace('map', `map${at}`));
      const text = pair(103, 'Kies alle mappen.', places.join(' '));
      const found = check(parseDocument(text, { locale: 'nl-NL' }), rules);
      assert.equal(found.filter((one) => one.rule === rule).length, 1);
    });
  }
});

/** Lines before and after a pair, what stands before it, and what it becomes. */
const lists: Readonly<Record<string, readonly [near: string, damaged: string, mended: string]>> = {
  'a number without its full stop': ['1. ', '2 ', '2. '],
  'a number from beside the line': ['', '12 ', '12 '],
  'a hyphen without its space': ['- ', '-', '- '],
  'a sign of a comparison': ['- ', '+', '+'],
  'a bullet between items': ['*   ', '· ', '*   '],
  'a bullet alone': ['', '•   ', '-   '],
};

describe('signs before a pair', () => {
  for (const [what, [near, damaged, mended]] of Object.entries(lists)) {
    test(what, () => {
      const page = (sign: string) =>
        `${near}${pair(103, 'Kies een map.', 'Choose a folder.')}\n${sign}${pair(104, 'Sluit af.', 'Exit.')}\n`;
      const { text, isTold } = mend(page(damaged), 'markup-list');
      assert.equal(text, page(mended));
      assert.ok(isTold);
    });
  }
});

const HEADED = `${pair(103)}\n\n## <a name="folder"></a>${pair(104, 'Map', 'Folder')}\n\n<!-- a -->\n\n${pair(105)}\n`;
const torn: Readonly<Record<string, readonly [rule: string, tear: (page: string) => string]>> = {
  'on a line with a sentence': ['markup-heading', (page) => page.replace('\n\n##', ' ##')],
  'behind its anchor': ['markup-heading', (page) => page.replace(/(## )(<a.*a>)/, '$2$1')],
  'under its anchor': ['markup-heading', (page) => page.replace('</a>', '</a>\n')],
  'before a spoilt comment': ['markup-unclosed', (page) => page.replace('<!--', '<!—')],
  'before a comment in entities': ['markup-unclosed', (page) => page.replace('<!--', '&lt;!--')],
};

describe('a heading', () => {
  for (const [what, [rule, tear]] of Object.entries(torn)) {
    test(what, () => assert.equal(mend(tear(HEADED), rule).text, HEADED));
  }
});

describe('a table without its line of hyphens', () => {
  const rows = (first: number) =>
    `${pair(103)}\n\n| ${pair(first, 'Naam', 'Name')} | A |\n| ${pair(first + 1, 'Rol', 'Role')} | B |\n`;
  const fixes = (text: string) =>
    certainFixes(
      check(parseDocument(text, { locale: 'nl-NL' }), rules).filter(
        ({ rule }) => rule === 'markup-table-row',
      ),
    );

  test('gets one where the header is there', () => assert.equal(fixes(rows(104)).length, 1));

  test('is left alone where the header went away with it', () =>
    assert.equal(fixes(rows(106)).length, 0));
});

test('front matter whose last line was joined to the text gets its line break', () => {
  const keys =
    'title: Mappen\nms.translationtype: HT\nms.contentlocale: nl-NL\nms.lasthandoff: 06/04/2021\nms.locfileid: "111391188"\n';
  const page = (limit: string) => `---\n${keys}${limit}${pair(103)}\n`;
  assert.equal(mend(page('---'), 'metadata-malformed').text, page('---\n'));
});

test('codes with nothing but their backticks between them are offered a space there', () => {
  const text = pair(103, '`Hall``Door` is nu open.', '`Hall` opened `Door`.');
  const [fused] = check(parseDocument(text, { locale: 'nl-NL' }), rules).filter(
    ({ rule }) => rule === 'markup-code-fused',
  );
  assert.deepEqual(
    fused?.fixes.map(({ title }) => title),
    ['Write `Hall` `Door`'],
  );
});
