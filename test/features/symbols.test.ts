import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DocumentSymbol } from 'vscode-languageserver';
import { documentSymbols } from '../../server/src/features/symbols.ts';
import { atCursor, type CursorOptions } from '../support/cursor.ts';

/** The outline with two spaces for each level: `Titel (Title)`. */
function outline(drawn: string, options?: CursorOptions): string | undefined {
  const symbols = documentSymbols(atCursor(drawn, options).page);
  return symbols && lines(symbols, '').join('\n');
}

function lines(symbols: readonly DocumentSymbol[], indent: string): string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name}${detail ? ` (${detail})` : ''}`,
    ...lines(children, `${indent}  `),
  ]);
}

const whole = '⟦199 Ja = Yes⟧';
const cases: Record<string, [drawn: string, expected: string]> = {
  'headings in the language of the page, the English beside them': [
    '# ⟦103 Mappen = Folders⟧\n\n## ⟦104 Kiezen = Choosing⟧\n# ⟦105 Bestanden = Files⟧',
    'Mappen (Folders)\n  Kiezen (Choosing)\nBestanden (Files)',
  ],
  'the level below a skipped one': ['# ⟦103 A = B⟧\n### ⟦104 C = D⟧', 'A (B)\n  C (D)'],
  'a deeper heading before the first one': ['### ⟦103 A = B⟧\n# ⟦104 C = D⟧', 'A (B)\nC (D)'],
  'without anchors, tags, marks and addresses': [
    '## <a name="x"></a>⟦103 **Mijn** `map` <kbd>F1</kbd> [hier](x.md) = My⟧ ##',
    'Mijn map F1 hier (My)',
  ],
  'without escapes and entities': ['# ⟦103 C\\#&nbsp;&amp; F\\# = C⟧', 'C# & F# (C)'],
  'of a link around the segment its text': ['# [⟦103 Lijst = List⟧](#tab/list)', 'Lijst (List)'],
  'of several segments all': ['# ⟦103 Een = One⟧: ⟦104 twee = two⟧', 'Een: twee (One: two)'],
  'that the two languages say alike, once': ['# ⟦103 Azure = Azure⟧', 'Azure'],
  'that are not translated': [`# Windows\n${whole}`, 'Windows'],
  'of protected words': [`# :::no-loc text="Azure Files":::\n${whole}`, 'Azure Files'],
  'that are empty': [`#\n${whole}`, '#'],
  'inside quotations': ['> ## ⟦103 A = B⟧', 'A (B)'],
  'whose segment goes on in the next line': ['# ⟦103 Een\ntwee = One⟧', 'Een twee (One)'],
  'none from front matter, code and comments': [
    `---\n# a\n---\n\`\`\`\n# b\n\`\`\`\n<!--\n# c\n-->\n${whole}`,
    '',
  ],
  'none from the inside of a segment': ['⟦103 Een\n# twee = One⟧', ''],
  'none where no space follows': [`#hash\n    # code\n####### seven\n${whole}`, ''],
  'with line ends of Windows': ['# ⟦103 A = B⟧\r\n\r\n## ⟦104 C = D⟧\r\n', 'A (B)\n  C (D)'],
};

describe('the outline has headings', () => {
  for (const [what, [drawn, expected]] of Object.entries(cases)) {
    test(what, () => assert.equal(outline(drawn), expected));
  }
});

describe('there is no outline', () => {
  test('of a page without segments', () => {
    assert.equal(outline('---\nms.contentlocale: nl-NL\n---\n# Titel'), undefined);
  });
  test('of another language than Markdown', () => {
    assert.equal(outline('# ⟦103 A = B⟧', { languageId: 'yaml' }), undefined);
  });
});

test('a section reaches to the next heading that is as high', () => {
  const { page } = atCursor('# ⟦103 A = B⟧\n\n## ⟦104 C = D⟧\n\n# ⟦105 E = F⟧\n');
  const [first, last] = documentSymbols(page)!;
  assert.deepEqual(
    [first!, first!.children![0]!, last!].map(({ range }) => [range.start.line, range.end.line]),
    [
      [0, 4],
      [2, 4],
      [4, 5],
    ],
  );
});
