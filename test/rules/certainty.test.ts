import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixAll } from '../../server/src/fixes/fix-all.ts';
import { parseDocument } from '../../server/src/model/document.ts';
import { certainFixes, check } from '../../server/src/rules/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { pair } from '../support/segments.ts';

/** Applies the certain fixes of one rule, and says whether it had anything to tell. */
function mend(text: string, rule: string, locale: string): { text: string; isTold: boolean } {
  let isTold = false;
  const fixed = fixAll(text, (now) => {
    const found = check(parseDocument(now, { locale }), rules).filter((one) => one.rule === rule);
    isTold ||= found.length > 0;
    return certainFixes(found);
  });
  return { text: fixed.text, isTold };
}

/** A damaged target, its source, what the certain fixes of a rule make of it, and other segments. */
interface Case {
  readonly rule: string;
  readonly locale?: string;
  readonly damaged: string;
  readonly source: string;
  /** The same as `damaged` where a person has to choose. */
  readonly mended: string;
  readonly beside?: string;
}

const NEXT = pair(104, 'De omlaag gezette map is klaar.', 'The lowered folder is ready.');
const cases: Readonly<Record<string, Case>> = {
  'a lost full stop': {
    rule: 'text-final-mark',
    damaged: 'Kies nu een andere map',
    source: 'Choose another folder now.',
    mended: 'Kies nu een andere map.',
  },
  'words dictated behind a full stop': {
    rule: 'text-final-mark',
    damaged: 'Kies nu een andere map. nieuwe regel',
    source: 'Choose another folder now.',
    mended: 'Kies nu een andere map. nieuwe regel',
  },
  'a target that lost its end': {
    rule: 'text-final-mark',
    damaged: 'Kies nu een ',
    source: 'Choose another folder now.',
    mended: 'Kies nu een ',
  },
  'a target between isolates': {
    rule: 'text-final-mark',
    damaged: '\u2068Kies nu een andere map.\u2069',
    source: 'Choose another folder now.',
    mended: '\u2068Kies nu een andere map.\u2069',
  },
  'a line break in the place of a space': {
    rule: 'text-line-break',
    damaged: 'Kies een\nandere map.',
    source: 'Choose another folder.',
    mended: 'Kies een andere map.',
  },
  'a line break within a word that the page has': {
    rule: 'text-line-break',
    damaged: 'Schuif om\n\nlaag naar de map.',
    source: 'Scroll down to the folder.',
    mended: 'Schuif omlaag naar de map.',
    beside: NEXT,
  },
  'an empty line within an unknown word': {
    rule: 'text-line-break',
    damaged: 'Schuif naar ach\n\nteren.',
    source: 'Scroll back.',
    mended: 'Schuif naar ach\n\nteren.',
  },
  'a line break within a date': {
    rule: 'text-line-break',
    damaged: 'Klaar op 8/11/\n2019.',
    source: 'Ready on 11/8/2019.',
    mended: 'Klaar op 8/11/\n2019.',
  },
  'an entity that was encoded twice': {
    rule: 'text-firm-space',
    locale: 'fr-FR',
    damaged: 'Choisissez un dossier &amp;mdash; ou deux.',
    source: 'Choose a folder &amp;mdash; or two.',
    mended: 'Choisissez un dossier &amp;mdash; ou deux.',
  },
  'half of a letter in a wrong encoding': {
    rule: 'text-invisible',
    locale: 'cs-CZ',
    damaged: 'Toto rozhranÃ\u00ad je nové.',
    source: 'This interface is new.',
    mended: 'Toto rozhranÃ\u00ad je nové.',
  },
  'a soft hyphen': {
    rule: 'text-invisible',
    damaged: 'Kies een an\u00addere map.',
    source: 'Choose another folder.',
    mended: 'Kies een andere map.',
  },
  'a bracket that was closed before its text': {
    rule: 'link-incomplete',
    damaged: 'Lees []de gids](https://x.example/gids).',
    source: 'Read [the guide](https://x.example/gids).',
    mended: 'Lees [de gids](https://x.example/gids).',
  },
  'a part of a version in words': {
    rule: 'number-changed',
    damaged: 'Gebruik versie 4.een.1 van het programma.',
    source: 'Use version 4.1.1 of the program.',
    mended: 'Gebruik versie 4.een.1 van het programma.',
  },
  'a tag that was mistyped': {
    rule: 'markup-tag-unbalanced',
    damaged: '<strong>Kies een map</strnog> nu.',
    source: '<strong>Choose a folder</strong> now.',
    mended: '<strong>Kies een map</strong> nu.',
  },
  'a key that got stuck': {
    rule: 'text-mixed-script',
    locale: 'ru-RU',
    damaged: 'Выберите подjjjjпапку.',
    source: 'Choose a subfolder.',
    mended: 'Выберите подjjjjпапку.',
  },
  'a backtick too many before words': {
    rule: 'markup-code-changed',
    damaged: 'Open ``ws1`, en dan op de andere computer ook `ws2`.',
    source: 'Open `ws1`, and then on the other computer `ws2`, too.',
    mended: 'Open ``ws1`, en dan op de andere computer ook `ws2`.',
  },
  'a day that was mistyped before its month': {
    rule: 'date-mismatch',
    locale: 'es-ES',
    damaged: 'La fecha es el 51 de junio de hoy.',
    source: 'The date is June 15 today.',
    mended: 'La fecha es el 15 de junio de hoy.',
  },
  'a day with a figure too many': {
    rule: 'date-mismatch',
    locale: 'es-ES',
    damaged: 'Abierto a partir del 311 de enero de 2020.',
    source: 'Open as of January 31, 2020.',
    mended: 'Abierto a partir del 31 de enero de 2020.',
  },
  'a year that was grouped as a number': {
    rule: 'date-mismatch',
    damaged: 'Geopend vanaf 1 april 2.020 in de stad.',
    source: 'Open from April 1, 2020 in the city.',
    mended: 'Geopend vanaf 1 april 2020 in de stad.',
  },
  'words that code took in': {
    rule: 'markup-code-lost',
    damaged: 'Als u geen `exit opdracht` hebt, gebeurt er niets.',
    source: 'If you have no `exit` command, nothing happens.',
    mended: 'Als u geen `exit` opdracht hebt, gebeurt er niets.',
  },
  'a full stop before what a program left': {
    rule: 'text-final-mark',
    damaged: 'Kies nu een andere map.\ufffc',
    source: 'Choose another folder now.',
    mended: 'Kies nu een andere map.\ufffc',
  },
  'a link in the marks of a wiki': {
    rule: 'link-missing',
    damaged: 'Lees de [[uitleg|a.md]] eerst.',
    source: 'Read the [guide](a.md) first.',
    mended: 'Lees de [uitleg](a.md) eerst.',
  },
  'a link in the marks of a bulletin board': {
    rule: 'link-kind',
    damaged: 'Lees de [url=https://example.com/a]uitleg[/url] eerst.',
    source: 'Read the [guide](https://example.com/a) first.',
    mended: 'Lees de [uitleg](https://example.com/a) eerst.',
  },
  'a link in the placeholders of a tool': {
    rule: 'link-missing',
    damaged: 'Lees de {1}uitleg{2} eerst.',
    source: 'Read the [guide](a.md) first.',
    mended: 'Lees de [uitleg](a.md) eerst.',
  },
  'turned parentheses': {
    rule: 'text-unpaired',
    damaged: 'Zet de map )omlaag( in de lijst.',
    source: 'Put the folder (down) in the list.',
    mended: 'Zet de map (omlaag) in de lijst.',
  },
  'a space at turned parentheses': {
    rule: 'text-space-before',
    damaged: 'Zet de map )omlaag( in de lijst.',
    source: 'Put the folder (down) in the list.',
    mended: 'Zet de map )omlaag( in de lijst.',
  },
  'a brace for a parenthesis': {
    rule: 'text-unpaired',
    damaged: 'Zet de map (omlaag} in de lijst.',
    source: 'Put the folder (down) in the list.',
    mended: 'Zet de map (omlaag) in de lijst.',
  },
  'letters of mathematics': {
    rule: 'text-encoding',
    damaged: 'Kies een \u{1d426}\u{1d41a}\u{1d429} in de lijst.',
    source: 'Choose a folder in the list.',
    mended: 'Kies een map in de lijst.',
  },
  'a low quotation mark for a comma': {
    rule: 'text-encoding',
    damaged: 'Kies een map\u201a en sluit af.',
    source: 'Choose a folder, and exit.',
    mended: 'Kies een map, en sluit af.',
  },
  'a wide space': {
    rule: 'text-encoding',
    damaged: 'Kies een\u3000map.',
    source: 'Choose a folder.',
    mended: 'Kies een map.',
  },
  'a firm hyphen in a name': {
    rule: 'text-encoding',
    damaged: 'Start Add\u2011Folder opnieuw.',
    source: 'Run Add-Folder again.',
    mended: 'Start Add-Folder opnieuw.',
  },
  'an accent without its letter': {
    rule: 'text-encoding',
    damaged: 'Kies een \u0301map.',
    source: 'Choose a folder.',
    mended: 'Kies een map.',
  },
  'a state in brackets before the text': {
    rule: 'text-litter',
    damaged: '[UNTRANSLATED] Kies een map.',
    source: 'Choose a folder.',
    mended: 'Kies een map.',
  },
  'a tag of a chat program': {
    rule: 'text-litter',
    damaged: '<translation>Kies een map.',
    source: 'Choose a folder.',
    mended: 'Kies een map.',
  },
  'a day at its month': {
    rule: 'date-format',
    damaged: 'Geopend vanaf 10november 2020.',
    source: 'Open from November 10, 2020.',
    mended: 'Geopend vanaf 10 november 2020.',
  },
  'a month at its year': {
    rule: 'date-format',
    locale: 'es-ES',
    damaged: 'Abierto desde el 10 de noviembre2020.',
    source: 'Open from November 10, 2020.',
    mended: 'Abierto desde el 10 de noviembre de 2020.',
  },
  'escaped spaces': {
    rule: 'text-encoding',
    damaged: 'Kies%20een%20map.',
    source: 'Choose a folder.',
    mended: 'Kies een map.',
  },
  'marks of tracked changes': {
    rule: 'text-litter',
    damaged: 'Kies {++een++} map.',
    source: 'Choose a folder.',
    mended: 'Kies een map.',
  },
  'a month that was mistyped behind its day': {
    rule: 'date-mismatch',
    locale: 'de-DE',
    damaged: 'Am 31. Jlui ist zu.',
    source: 'It is closed on July 31.',
    mended: 'Am 31. Jlui ist zu.',
  },
  'a URL whose source was typed into': {
    rule: 'link-url',
    damaged: 'Lees [de gids](https://x.example.com/gids/begin).',
    source: 'Read [the guide](https://x.exam ple.com/gids/begin).',
    mended: 'Lees [de gids](https://x.example.com/gids/begin).',
  },
  'a URL that the page has elsewhere, but not that of the source': {
    rule: 'link-url',
    damaged: 'Lees [de gids](media/gids.png).',
    source: 'Read [the guide](media/gis.png).',
    mended: 'Lees [de gids](media/gids.png).',
    beside: pair(104, 'Zie [hem](media/gids.png).', 'See [it](media/gids.png).'),
  },
  'the time and name of a chat': {
    rule: 'text-litter',
    damaged: '[10:32] De Wit, Anna\nKies een map.',
    source: 'Choose a folder.',
    mended: 'Kies een map.',
  },
  'a day that stands elsewhere in its target': {
    rule: 'date-mismatch',
    locale: 'nl-NL',
    damaged: 'Alles is klaar in december, en wel op 31.',
    source: 'All is ready on December 31.',
    mended: 'Alles is klaar in december, en wel op 31.',
  },
  'a number whose source has lost its sign': {
    rule: 'number-changed',
    damaged: 'Het kost 2,00 euro.',
    source: 'It costs 200 euro.',
    mended: 'Het kost 2,00 euro.',
  },
  'a link in wide marks': {
    rule: 'link-missing',
    locale: 'zh-CN',
    damaged: '请参阅［指南］（https：//x．example／guide）。',
    source: 'See [the guide](https://x.example/guide).',
    mended: '请参阅［指南］（https：//x．example／guide）。',
  },
  'a word that was dragged before a sentence': {
    rule: 'text-first-letter',
    damaged: 'datum Deze moet binnen de week liggen.',
    source: 'This one must be within the week.',
    mended: 'datum Deze moet binnen de week liggen.',
  },
  'a language that another alphabet never mixes with': {
    rule: 'text-encoding',
    locale: 'ru-RU',
    damaged: 'Wählen Sie eine Option, um den Ordner zu öffnen.',
    source: 'Choose an option to open the folder.',
    mended: 'Wählen Sie eine Option, um den Ordner zu öffnen.',
  },
  'letters that were lost in another encoding': {
    rule: 'text-space-before',
    damaged: '????? ?? ???? ???.',
    source: 'Choose one of the folders.',
    mended: '????? ?? ???? ???.',
  },
};

describe('only what is certain is written unasked', () => {
  for (const [what, { rule, locale = 'nl-NL', damaged, source, mended, beside }] of Object.entries(
    cases,
  )) {
    test(`${rule}: ${what}`, () => {
      const page = (target: string) => `${pair(103, target, source)}\n\n${beside ?? ''}\n`;
      assert.equal(mend(page(damaged), rule, locale).text, page(mended));
    });
  }
});

/** What a program or a slip makes of the tags of a pair. */
const rewritten: Readonly<Record<string, (pair: string) => string>> = {
  'without quotation marks': (one) => one.replaceAll('"', ''),
  'with backslashes': (one) => one.replaceAll('"', '\\"'),
  'with doubled quotation marks': (one) => one.replaceAll('"', '""'),
  'with entities': (one) => one.replace('>', '&gt;').replaceAll('"', '&quot;').replace('<', '&lt;'),
  'as JSON': (one) => one.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e'),
  'with one tag for two': (one) =>
    one.replace('"sxs-lookup"><span', '"sxs-lookup"').replace(/<\/span>$/, ''),
  'with a space between the ends': (one) => one.replace(/<\/span>$/, ' </span>'),
  'behind the first letter': (one) => one.replace(/^(<[^>]*>)(.)/, '$2$1'),
};

describe('tags that were rewritten are given back at once', () => {
  for (const [how, rewrite] of Object.entries(rewritten)) {
    test(how, () => {
      const page = (own: string) => `${pair(103)}\n\n${own}\n\n${pair(105)}\n`;
      const whole = pair(104, 'Kies nu een andere map.', 'Choose another folder now.');
      const text = page(rewrite(whole));
      const found = check(parseDocument(text, { locale: 'nl-NL' }), rules);
      const [first, ...others] = found.filter(({ rule }) => rule.startsWith('segment-'));
      assert.deepEqual(others, []);
      assert.equal(applyEdits(text, certainFixes([first!])[0]!.edits), page(whole));
    });
  }

  test('but not with a letter that may be of the word before', () => {
    const text = `${pair(103)}\n\n${pair(104, 'Kies de map', 'Choose the folder').replace('p</span>', '</span>p')}\n`;
    const found = check(parseDocument(text, { locale: 'nl-NL' }), rules);
    assert.deepEqual(certainFixes(found), []);
  });
});

/** Lines before and after a pair, what stands before it, and what it becomes. */
const lists: Readonly<Record<string, readonly [near: string, damaged: string, mended: string]>> = {
  'a number without its full stop': ['1. ', '2 ', '2. '],
  'a number from beside the line': ['', '12 ', '12 '],
  'a hyphen without its space': ['- ', '-', '- '],
  'a sign of a comparison': ['- ', '+', '+'],
  'a bullet between items': ['*   ', '· ', '*   '],
  'a bullet alone': ['', '• ', '- '],
};

describe('signs before a pair', () => {
  for (const [what, [near, damaged, mended]] of Object.entries(lists)) {
    test(what, () => {
      const page = (sign: string) =>
        `${near}${pair(103, 'Kies een map.', 'Choose a folder.')}\n${sign}${pair(104, 'Sluit af.', 'Exit.')}\n`;
      const { text, isTold } = mend(page(damaged), 'markup-list', 'nl-NL');
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
    test(what, () => assert.equal(mend(tear(HEADED), rule, 'nl-NL').text, HEADED));
  }
});

describe('a page whose locale is in doubt', () => {
  const body = `${pair(103, 'Kies nu een andere map', 'Choose another folder now.')}\n\n${pair(104, 'Sluit de map.', 'Close the folder.')}\n`;
  const page = (locale: string) =>
    `---\ntitle: Mappen\nms.translationtype: HT\nms.contentlocale: ${locale}\nms.lasthandoff: 06/04/2021\nms.locfileid: "111391188"\n---\n${body}`;
  const certain = (locale: string, folder: string) =>
    check(parseDocument(page(locale), { locale: folder }), rules)
      .filter(({ rule }) => rule === 'text-final-mark')
      .flatMap(({ fixes }) => fixes.map(({ preferred }) => preferred));

  test('keeps what is certain where nothing contradicts it', () => {
    assert.deepEqual(certain('nl-NL', 'nl-NL'), [true]);
  });

  test('has nothing certain where its folder says another one', () => {
    assert.ok(!certain('fr-FR', 'nl-NL').includes(true));
  });

  test('has nothing certain where it names none', () => {
    assert.ok(!certain('nl_NL', 'nl-NL').includes(true));
  });
});

test('a copy of a segment is not given the number of another one', () => {
  const copy = pair(105, 'Sluit de map.', 'Close the folder.');
  const lines = [pair(103), '![Een beeld](a.png)', copy, pair(104), copy, pair(106), pair(107)];
  const found = check(parseDocument(lines.join('\n\n'), { locale: 'nl-NL' }), rules);
  const ids = found.filter(({ rule }) => rule.startsWith('id-'));
  assert.ok(ids.length > 0);
  assert.deepEqual(certainFixes(ids), []);
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

test('a pair of another page does not get a number of this one', () => {
  const lines = [
    pair(103),
    pair(177, 'Los', 'Loose', '0f3ab'),
    '![Een beeld](a.png)',
    pair(105),
    pair(106),
  ];
  const found = check(parseDocument(lines.join('\n\n'), { locale: 'nl-NL' }), rules);
  const prefix = found.filter(({ rule }) => rule === 'id-prefix');
  assert.equal(prefix.length, 1);
  assert.deepEqual(certainFixes(prefix), []);
});

test('a segment that was moved far keeps its number', () => {
  const lines = [103, 104, 106, 107, 108, 109, 110, 105, 111].map((number) => pair(number));
  const found = check(parseDocument(lines.join('\n\n'), { locale: 'nl-NL' }), rules);
  const order = found.filter(({ rule }) => rule === 'id-order');
  assert.equal(order.length, 1);
  assert.deepEqual(certainFixes(order), []);
});

test('front matter whose last line was joined to the text gets its line break', () => {
  const keys =
    'title: Mappen\nms.translationtype: HT\nms.contentlocale: nl-NL\nms.lasthandoff: 06/04/2021\nms.locfileid: "111391188"\n';
  const page = (limit: string) => `---\n${keys}${limit}${pair(103)}\n`;
  assert.equal(mend(page('---'), 'metadata-malformed', 'nl-NL').text, page('---\n'));
});
