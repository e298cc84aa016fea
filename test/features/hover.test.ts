import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hover } from '../../server/src/features/hover.ts';
import { asShownMarkdown } from '../../server/src/features/shown-markdown.ts';
import { atCursor, type CursorOptions, checkedPage } from '../support/cursor.ts';

/** What the hover says at the caret, paragraph by paragraph; undefined where it says nothing. */
function said(drawn: string, options?: CursorOptions): string[] | undefined {
  const { page, offset } = atCursor(drawn, options);
  const shown = hover(page, checkedPage(page).findings, offset);
  return (shown?.contents as { value: string } | undefined)?.value.split('\n\n');
}

describe('anywhere in a segment the English is said, and which segment it is', () => {
  const last = '*English source of segment 4c0de-103*';
  const cases: Record<string, string[] | undefined> = {
    '⟦103 Kies| een map. = Choose a folder.⟧': ['Choose a folder.', last],
    '⟦103 Kies een map. = Choose| a folder.⟧': ['Choose a folder.', last],
    '|⟦103 Kies een map. = Choose a folder.⟧': ['Choose a folder.', last],
    '⟦103 **Kies** een| map. = **Choose** a folder.⟧': ['**Choose** a folder.', last],
    'Tussen | de regels ⟦103 Ja = Yes⟧': undefined,
  };
  for (const [drawn, expected] of Object.entries(cases)) {
    test(drawn, () => assert.deepEqual(said(drawn), expected));
  }
});

describe('what else was found in the segment', () => {
  test('is said with its rule, its marks escaped', () => {
    const [, , heading, finding] = said('⟦103 Kies een map = Choose| the `folder`⟧')!;
    assert.equal(heading, 'Elsewhere in this segment:');
    assert.match(finding!, /^- \*\*Error:\*\* .* `markup-code-lost`$/);
    assert.match(finding!, /\\`folder\\`/);
  });

  test('but not what is found under the pointer, which the editor says', () => {
    const parts = said('⟦103 Kies een|  map = Choose the folder⟧')!;
    assert.deepEqual(parts, ['Choose the folder', '*English source of segment 4c0de-103*']);
  });
});

describe('on a date or a link, what the source says there', () => {
  const cases: Record<string, string> = {
    '⟦103 Vanaf 5 ma|art 2021. = From March 5, 2021.⟧':
      '**Date in the source:** March 5, 2021 (vrijdag 5 maart 2021)',
    '⟦103 Zie [Map|pen](a.md). = See [Folders](a.md).⟧': '**Link in the source:** Folders → `a.md`',
    '⟦103 Zie [Mappen](a.|md). = See [`Folders`](a.md).⟧':
      '**Link in the source:** Folders → `a.md`',
  };
  for (const [drawn, expected] of Object.entries(cases)) {
    test(drawn, () => assert.equal(said(drawn)![1], expected));
  }

  test('a day whose month stands with its neighbor', () => {
    const [, date] = said('⟦103 Op 9 en 1|0 juni = On June 9 and 10⟧')!;
    assert.equal(date, '**Date in the source:** June 10');
  });

  test('a language that is written from right to left is kept apart from the English', () => {
    const [, date] = said('⟦103 من 5 مار|س 2021. = From March 5, 2021.⟧', { locale: 'ar-SA' })!;
    assert.match(date!, / \(\u2067.*2021\u2069\)$/);
  });
});

describe('on a date, the same day in full with its weekday in the language of the page', () => {
  const days: Record<string, readonly [target: string, inFull: string]> = {
    'cs-CZ': ['Od 5. bře|zna 2021', 'pátek 5. března 2021'],
    'de-DE': ['Ab dem 5.|3.2021', 'Freitag, 5. März 2021'],
    'es-ES': ['Desde el 5 de mar|zo', 'viernes, 5 de marzo de 2021'],
    'fr-FR': ['À partir du 2021-03-|05', 'vendredi 5 mars 2021'],
    'hu-HU': ['2021. március 5|-től', '2021. március 5., péntek'],
    'it-IT': ['Dal |5 marzo 2021', 'venerdì 5 marzo 2021'],
    'ja-JP': ['2021 年 3 月 |5 日から', '2021年3月5日金曜日'],
    'ko-KR': ['2021년 3월 5일|부터', '2021년 3월 5일 금요일'],
    'pl-PL': ['Od 5 mar|ca 2021 r.', 'piątek, 5 marca 2021'],
    'pt-BR': ['A partir de 05/0|3/2021', 'sexta-feira, 5 de março de 2021'],
    'ru-RU': ['С 5 мар|та 2021 г.', 'пятница, 5 марта 2021\u00a0г.'],
    'sv-SE': ['Från den 4 ma|rs 2021', 'fredag 5 mars 2021'],
    'th-TH': ['ตั้งแต่วันที่ 5 มีนา|คม 2564', 'วันศุกร์ที่ 5 มีนาคม 2021'],
    'tr-TR': ["5 Mar|t 2021'den itibaren", '5 Mart 2021 Cuma'],
    'vi-VN': ['Từ ngày 5 thá|ng 3 năm 2021', 'Thứ Sáu, 5 tháng 3, 2021'],
    'zh-CN': ['自 2021 年|3 月 5 日起', '2021年3月5日星期五'],
  };
  for (const [locale, [target, inFull]] of Object.entries(days)) {
    test(`${locale}: ${target}`, () => {
      const [, date] = said(`⟦103 ${target} = From March 5, 2021⟧`, { locale })!;
      assert.equal(date, `**Date in the source:** March 5, 2021 (${inFull})`);
    });
    test(`${locale}, in the source`, () => {
      const plain = target.replace('|', '');
      const [, date] = said(`⟦103 ${plain} = From March |5, 2021⟧`, { locale })!;
      assert.equal(date, `**Date in the source:** March 5, 2021 (${inFull})`);
    });
  }
});

describe('in the front matter, what the key means', () => {
  const around = (entry: string) => `---\n${entry}\nms.locfileid: "1"\n---\n`;
  test('any key that localization knows', () => {
    const [meaning] = said(around('ms.translation|type: MT'))!;
    assert.match(meaning!, /^`ms\.translationtype`: .*machine/);
  });
  test('on the value too', () => {
    assert.ok(said(around('ms.contentlocale: nl-|NL')));
  });
  test('a day also in full', () => {
    assert.deepEqual(said(around('ms.date: 11/|02/2020'))!.slice(1), [
      '**11/02/2020** is maandag 2 november 2020.',
    ]);
  });
  test('nothing of a key that is unknown', () => {
    assert.equal(said(around('my.o|wn: x')), undefined);
  });
});

describe('the English is shown as Markdown that leads nowhere by itself', () => {
  const cases: Record<string, string> = {
    'See [the docs](https://example.org/a_(b)) now.':
      'See [the docs](https://example.org/a_%28b%29) now.',
    'See [the folder](../a/b.md "Title").': 'See \\[the folder\\].',
    'See [all](command:workbench.action.quit).': 'See \\[all\\].',
    "See [all](command:quit 'title').": 'See \\[all\\].',
    'See [a [b] c](command:quit).': 'See \\[a \\[b\\] c\\].',
    'See <a href="command:quit">all</a>.': 'See \\[all\\].',
    'See [x][y] and [z]: command:quit': 'See \\[x\\]\\[y\\] and \\[z\\]: command:quit',
    '![A map](map.png) of <https://example.org>': '🖼 A map of https://example.org',
    '[![A map](map.png)](https://example.org)': '[🖼 A map](https://example.org)',
    'One<br/>two <strong>three</strong>': 'One  \ntwo three',
    'Type <token> and `a[0] < b`.': 'Type \\<token> and `a[0] < b`.',
    'A \\[plain\\] text.': 'A \\[plain\\] text.',
    'Half [open and <open': 'Half \\[open and \\<open',
    'Hidden <!-- note --> note': 'Hidden  note',
  };
  for (const [markdown, expected] of Object.entries(cases)) {
    test(markdown, () => assert.equal(asShownMarkdown(markdown), expected));
  }
});
