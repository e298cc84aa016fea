import { testMended } from '../support/mended.ts';
import { pair } from '../support/segments.ts';

const MENU = pair(104, 'De instellingen van het venster', 'The settings of the window');

testMended({
  'a word that a link cuts, as the page has it whole': {
    rule: 'link-glued',
    damaged: 'Lees [over instel](a.md)lingen.',
    source: 'Read [about settings](a.md).',
    mended: 'Lees [over instellingen](a.md).',
    beside: MENU,
  },
  'a name that a link cuts, as the source has it whole': {
    rule: 'link-glued',
    damaged: 'Lees [Contoso Analy](a.md)tics.',
    source: 'Read [Contoso Analytics](a.md).',
    mended: 'Lees [Contoso Analytics](a.md).',
  },
  'a word that begins before its link': {
    rule: 'link-glued',
    damaged: 'Lees instel[lingen hier](a.md).',
    source: 'Read [settings here](a.md).',
    mended: 'Lees [instellingen hier](a.md).',
    beside: MENU,
  },
  'two words of the page that make no third': {
    rule: 'link-glued',
    damaged: 'Lees [hierover](a.md)venster.',
    source: 'Read [about this](a.md) window.',
    mended: 'Lees [hierover](a.md) venster.',
    beside: MENU,
  },
  'consonants that may be the end of the link': {
    rule: 'link-glued',
    damaged: 'Lees [over kran](a.md)ts.',
    source: 'Read [about papers](a.md).',
    mended: 'Lees [over kran](a.md)ts.',
  },
  'a word that emphasis cuts': {
    rule: 'markup-emphasis-misplaced',
    damaged: 'Kies **instel**lingen.',
    source: 'Select **settings**.',
    mended: 'Kies **instellingen**.',
    beside: MENU,
  },
  'a word that emphasis begins in': {
    rule: 'markup-emphasis-misplaced',
    damaged: 'Kies instel**lingen** nu.',
    source: 'Select **settings** now.',
    mended: 'Kies **instellingen** nu.',
    beside: MENU,
  },
  'a cut word is no missing space': {
    rule: 'text-missing-space',
    damaged: 'Kies **instel**lingen.',
    source: 'Select **settings**.',
    mended: 'Kies **instel**lingen.',
    beside: MENU,
    isSilent: true,
  },
  'consonants that may be the end of the emphasis': {
    rule: 'text-missing-space',
    damaged: 'Kies **kran**ts hier.',
    source: 'Select **paper** here.',
    mended: 'Kies **kran**ts hier.',
  },
  'emphasis on a whole target, where a name tells its place': {
    rule: 'markup-emphasis-misplaced',
    damaged: '**Kies Save of Close nu**.',
    source: 'Select **Save** or **Close** now.',
    mended: 'Kies **Save** of **Close** nu.',
  },
  'emphasis on a whole target, where nothing tells its place': {
    rule: 'markup-emphasis-misplaced',
    damaged: '**Kies voortaan alleen nog maar de bovenste twee van deze vele mappen.**',
    source: 'From now on, select **only** the two upper ones of these many folders.',
    mended: '**Kies voortaan alleen nog maar de bovenste twee van deze vele mappen.**',
  },
  'a figure of a name behind a parenthesis': {
    rule: 'text-unpaired',
    damaged: 'Het heet nu anders (vroeger M7 F0.',
    source: 'It has another name now (it was M7\u00a0F0).',
    mended: 'Het heet nu anders (vroeger M7 F0).',
  },
  'half of a sentence gets no full stop': {
    rule: 'text-final-mark',
    damaged: 'Kies een map',
    source: 'Select a folder in which all of your drawings and letters are kept.',
    mended: 'Kies een map',
  },
  'spaces in the path of an include': {
    rule: 'markup-include',
    damaged: 'Ja',
    source: 'Yes',
    mended: 'Ja',
    beside: '[!INCLUDE [app](../includes/app.md and more)]',
  },
  'emphasis on the whole source': {
    rule: 'markup-emphasis-misplaced',
    damaged: '**Kies een map.**',
    source: '**Select a folder.**',
    mended: '**Kies een map.**',
    isSilent: true,
  },
});
