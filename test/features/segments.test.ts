import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Range } from 'vscode-languageserver';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { highlights } from '../../server/src/features/highlight.ts';
import { linkedRanges } from '../../server/src/features/linked-editing.ts';
import { segmentItems } from '../../server/src/features/status.ts';
import type { Page } from '../../server/src/session/pages.ts';
import { atCursor, segmentsDrawn } from '../support/cursor.ts';

const textsOf = (page: Page, ranges: readonly Range[]): string[] =>
  ranges.map((range) => page.text.getText(range));

describe('the other half is marked', () => {
  const segment = segmentsDrawn('⟦103 Ja = Yes⟧');
  const cases: Record<string, [drawn: string, marked: string[]]> = {
    'of a text': ['⟦103 J|a = Yes⟧', ['Ja', 'Yes']],
    'of the English': ['⟦103 Ja = Ye|s⟧', ['Ja', 'Yes']],
    'of an ID': [segment.replace('4c0de', '4c|0de'), ['4c0de-103', '4c0de-103']],
    'not outside': ['⟦103 Ja = Yes⟧ en| zo', []],
  };
  for (const [what, [drawn, marked]] of Object.entries(cases)) {
    test(what, () => {
      const { page, offset } = atCursor(drawn);
      const ranges = highlights(page, offset).map(({ range }) => range);
      assert.deepEqual(textsOf(page, ranges), marked);
    });
  }
});

describe('both IDs are typed at once', () => {
  const segment = segmentsDrawn('⟦103 Ja = Yes⟧');
  const cases: Record<string, [drawn: string, linked: boolean]> = {
    'in the first': [segment.replace('4c0de', '4c|0de'), true],
    'at its end': [segment.replace('-103"', '-103|"'), true],
    'in the second': [segment.replace('stu-id="4c0de', 'stu-id="4c|0de'), true],
    'not in a text': ['⟦103 J|a = Yes⟧', false],
    'not where they differ': [segment.replace('4c0de', '4c|0da'), false],
    'not where there is none': [segment.replaceAll('4c0de-103', '|').replace('|', ''), false],
  };
  for (const [what, [drawn, linked]] of Object.entries(cases)) {
    test(what, () => {
      const { page, offset } = atCursor(drawn);
      const ranges = linkedRanges(page, offset)?.ranges;
      assert.deepEqual(
        ranges && textsOf(page, ranges),
        linked ? ['4c0de-103', '4c0de-103'] : undefined,
      );
    });
  }
});

describe('what takes several lines can be folded', () => {
  const cases: Record<string, [drawn: string, folded: [number, number][] | undefined]> = {
    'front matter': ['---\na: b\nms.locfileid: "1"\n---\n⟦103 Ja = Yes⟧', [[0, 3]]],
    'a segment': ['\n⟦103 Ja\nen nee = Yes\nand no⟧\n', [[1, 3]]],
    'nothing else': ['⟦103 Ja = Yes⟧', undefined],
  };
  for (const [what, [drawn, folded]] of Object.entries(cases)) {
    test(what, () => {
      const ranges = foldingRanges(atCursor(drawn).page);
      assert.deepEqual(
        ranges?.map(({ startLine, endLine }) => [startLine, endLine]),
        folded,
      );
    });
  }

  test('but for other languages than Markdown, which fold by themselves', () => {
    const { page } = atCursor('a: ⟦103 Ja\nen nee = Yes⟧', { languageId: 'yaml' });
    assert.equal(foldingRanges(page), undefined);
  });
});

describe('segments are listed', () => {
  const { page } = atCursor('⟦103 Een = One⟧\n⟦104 Twee = Two⟧\n⟦105 Drie = Three⟧');
  test('all, with both texts', () => {
    assert.deepEqual(
      segmentItems(page, undefined).map(({ id, target, source }) => [
        id,
        target?.text,
        source?.text,
      ]),
      [
        ['4c0de-103', 'Een', 'One'],
        ['4c0de-104', 'Twee', 'Two'],
        ['4c0de-105', 'Drie', 'Three'],
      ],
    );
  });
  test('those of a range', () => {
    const line = { start: { line: 1, character: 3 }, end: { line: 1, character: 9 } };
    assert.deepEqual(
      segmentItems(page, line).map(({ id }) => id),
      ['4c0de-104'],
    );
  });
});
