import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readTerms } from '../../server/src/workspace/terms.ts';
import { folderWith, run } from '../support/program.ts';
import { pair } from '../support/segments.ts';

const cloud = { source: 'cloud', target: 'wolk', locale: 'nl-NL' };

/** A term file and the terms in it. */
const files: [what: string, name: string, text: string, terms: unknown[]][] = [
  ['named columns', 'a.csv', 'source,target,locale\ncloud,wolk,nl-NL\n', [cloud]],
  [
    'other order, CRLF and a mark',
    'a.csv',
    '\ufeffLocale,Source,Target\r\nnl-NL,cloud,wolk\r\n',
    [cloud],
  ],
  ['semicolons', 'a.csv', 'source;target;locale\ncloud;wolk;nl-NL', [cloud]],
  ['a column a locale', 'a.csv', 'en,nl-NL,sv-SE\ncloud,wolk,\n', [cloud]],
  [
    'quotes',
    'a.csv',
    'source,target\n"a ""b"", c","d\ne"\n',
    [{ source: 'a "b", c', target: 'd\ne', locale: undefined }],
  ],
  [
    'a name that stays',
    'a.csv',
    'source\nContoso\n',
    [{ source: 'Contoso', target: undefined, locale: undefined }],
  ],
  ['nothing', 'a.csv', '', []],
  [
    'TBX of 2008',
    'a.tbx',
    '<martif><termEntry id="1"><langSet xml:lang="en-US"><tig><term>cloud</term></tig></langSet>' +
      '<langSet xml:lang="nl-NL"><tig><term>wolk</term></tig></langSet></termEntry></martif>',
    [cloud],
  ],
  [
    'TBX of 2019',
    'a.tbx',
    '<conceptEntry><langSec xml:lang="nl-NL"><termSec><term>a &amp; b</term></termSec></langSec>' +
      '<langSec xml:lang="en"><termSec><term>c</term></termSec></langSec></conceptEntry>',
    [{ source: 'c', target: 'a & b', locale: 'nl-NL' }],
  ],
  [
    'TBX with attributes, synonyms and terms that are not used any more',
    'a.tbx',
    '<termEntry id="1"><langSet xml:lang="en-US"><ntig><termGrp><term id="a">cloud</term>' +
      '</termGrp></ntig></langSet><langSet xml:lang="nl-NL"><ntig><termGrp><term id="b">wolk</term>' +
      '</termGrp></ntig><tig><term>caf&#233;</term></tig><tig><term>damp</term><termNote ' +
      'type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet></termEntry>',
    [cloud, { ...cloud, target: 'café' }],
  ],
  ['columns by other names', 'a.csv', 'Source,Translation,Language\ncloud,wolk,nl-NL\n', [cloud]],
  [
    'TBX whose languages have no prefix',
    'a.tbx',
    '<termEntry><langSet lang="en"><tig><term>cloud</term></tig></langSet>' +
      '<langSet lang="nl-NL"><tig><term>wolk</term></tig></langSet></termEntry>',
    [cloud],
  ],
  ['columns between tabs', 'a.csv', 'source\ttarget\tlocale\ncloud\twolk\tnl-NL\n', [cloud]],
];

describe('terms are read from', () => {
  for (const [what, name, text, terms] of files) {
    test(what, () => assert.deepEqual(readTerms(name, text), terms));
  }
});

describe('on the command line', () => {
  const page = pair(103, 'Kies een folder.', 'Choose a folder.');

  test('one of several translations is enough', (context) => {
    const cwd = folderWith(context, {
      '.locdocs.json': '{ "terms": ["terms.csv"] }',
      'terms.csv': 'source,target,locale\nfolder,map,nl\nfolder,mapje,nl\nfolder,archief,nl\n',
      'nl-nl/a.md': pair(103, 'Kies een archief.', 'Choose a folder.'),
      'nl-nl/b.md': pair(103, 'Kies een bak.', 'Choose a folder.'),
    });
    const { output } = run(['check', '.'], { cwd });
    assert.match(output, /says “map” or “mapje” or “archief” for “folder”/);
    assert.equal(output.match(/term-glossary/g)?.length, 1);
  });

  test('a term file that the configuration names is heard', (context) => {
    const cwd = folderWith(context, {
      '.locdocs.json': '{ "terms": ["lists/terms.csv"] }',
      'lists/terms.csv': 'source,target,locale\nfolder,map,nl\n',
      'nl-nl/a.md': page,
      'sv-se/a.md': page,
    });
    const { output } = run(['check', '.'], { cwd });
    assert.equal(output.match(/term-glossary/g)?.length, 1);
  });

  test('locales may be written as programs write them', (context) => {
    for (const terms of ['source,target,locale\nfolder,map,nl_NL\n', 'en,nl_NL\nfolder,map\n']) {
      const cwd = folderWith(context, {
        '.locdocs.json': '{ "terms": ["terms.csv"] }',
        'terms.csv': terms,
        'nl-nl/a.md': page,
        'sv-se/a.md': page,
      });
      const { output } = run(['check', '.'], { cwd });
      assert.equal(output.match(/term-glossary/g)?.length, 1, terms);
    }
  });

  test('one may be named by its whole path', (context) => {
    const list = folderWith(context, { 'terms.csv': 'source,target\nfolder,map\n' });
    const json = JSON.stringify({ terms: [`${list}/terms.csv`] });
    const cwd = folderWith(context, { '.locdocs.json': json, 'a.md': page });
    assert.match(run(['check', '.'], { cwd }).output, /term-glossary/);
  });

  test('one that is not there is named', (context) => {
    const cwd = folderWith(context, { '.locdocs.json': '{ "terms": ["a.csv"] }', 'b.md': page });
    const { status, complaints } = run(['check', '.'], { cwd });
    assert.equal(status, 2);
    assert.match(complaints, /a\.csv: no such term file/);
  });
});

describe('a file that is not one of terms is told, and where', () => {
  const entry = (term: string): string =>
    `<tbx>\n<!-- <b> --><?x <?><termEntry id='>'>\n<term>${term}</term></termEntry></tbx>`;
  const cases: [what: string, name: string, text: string, fault: string | undefined][] = [
    ['no known column', 'a.csv', 'cloud,wolk\nfolder,map\n', ':1:1: no terms; '],
    ['another XML', 'a.tbx', '<html></html>', ':1:1: no terms; '],
    ['sound XML', 'a.tbx', entry('<![CDATA[<a]]><br/>'), undefined],
    ['a tag that is open', 'a.tbx', entry('<hi>'), ':3:7: <hi> is not closed'],
    ['a tag too many', 'a.tbx', `${entry('a')}\n</tbx>`, ':4:1: this closes nothing'],
    ['a file that was cut', 'a.tbx', '<tbx>\n <termEntry>', ':2:2: <termEntry> is not closed'],
    ['half a tag', 'a.tbx', '<tbx>\n <termEntry id="', ':2:2: this is no tag'],
    ['half a comment', 'a.tbx', '<tbx>\n</tbx><!-- ', ':2:7: this is no tag'],
    [
      'a merge conflict',
      'a.tbx',
      '<tbx>\n<<<<<<< HEAD\n</tbx>',
      ':2:1: a merge conflict is not resolved',
    ],
    ['a sign for a tag', 'a.tbx', '<tbx>\n<<\n</tbx>', ':2:1: this is no tag'],
    [
      'a locale that is none',
      'a.csv',
      'source,target,locale\na,b,nl\nc,d,Dutch\n',
      ':3:5: Dutch is no locale; expected one such as nl-NL or nl',
    ],
    ['no language that is known', 'a.tbx', '<tbx>\n<langSet id="nl"/></tbx>', ':1:1: no terms; '],
    [
      'an open quotation mark',
      'a.csv',
      'source,target\n"a,b\nc,d\n',
      ':2:1: this quotation mark is not closed',
    ],
    [
      'text behind a quotation mark',
      'a.csv',
      'source;target\na;"b"c\nd;"e"\n',
      ':2:6: expected “;” after the quotation mark',
    ],
  ];
  for (const [what, name, text, fault] of cases) {
    test(what, (context) => {
      const settings = JSON.stringify({ terms: [name] });
      const page = pair(103, 'Kies een map.', 'Choose a folder.');
      const cwd = folderWith(context, { '.locdocs.json': settings, [name]: text, 'b.md': page });
      const { status, complaints } = run(['check', 'b.md'], { cwd });
      assert.equal(status, fault ? 2 : 0);
      assert.equal(complaints.includes(`${name}${fault ?? ''}`), fault !== undefined, complaints);
    });
  }
});
