import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { noLocsIn, noLocWords } from '../../server/src/model/no-loc.ts';
import { range } from '../../server/src/text/range.ts';

describe('what is kept from translation', () => {
  const cases: Record<string, [text: string, kept: string[], isLoose?: boolean]> = {
    'one text': ['Open :::no-loc text="Shed":::.', ['Shed']],
    'one behind the other': [':::no-loc text="A"::::::no-loc text="B":::', ['A', 'B']],
    'before a colon': [':::no-loc text="A":::: b', ['A']],
    'with quotation marks in it': [String.raw`:::no-loc text="\"A\"":::`, [String.raw`\"A\"`]],
    'in parentheses, with others in them': [':::no-loc(A (b)):::', ['A (b)']],
    'without quotation marks': [':::no-loc text=A:::', ['A']],
    'nothing in a picture': [':::image source="a.png":::', []],
    'under a name that was translated': [':::nicht-lok text="A":::', ['A'], true],
    'under its own name alone': [':::nicht-lok text="A":::', []],
  };
  for (const [what, [text, kept, isLoose]] of Object.entries(cases)) {
    test(what, () => {
      const found = noLocsIn(text, range(0, text.length), isLoose);
      assert.deepEqual(
        found.map(({ text: { start, end } }) => text.slice(start, end)),
        kept,
      );
    });
  }
});

describe('the words that a page keeps from translation', () => {
  const cases: Record<string, [yaml: string, words: string[]]> = {
    'on one line': ["no-loc: [A, \"B, c\", 'D''e', F#]", ['A', 'B, c', "D'e", 'F#']],
    'a line each': ['no-loc:\n- A\n  - "B c" # why\n- D e # f\nuid: g', ['A', 'B c', 'D e']],
    'over several lines': ['no-loc: [\n  A,\n  "B"\n  ]', ['A', 'B']],
    'as hand-offs wrap them': ["no-loc:\n- ':::no-loc(A b):::'\n- A b", ['A b']],
    none: ['title: no-loc', []],
  };
  for (const [what, [yaml, words]] of Object.entries(cases)) {
    test(what, () => {
      const document = parseDocument(`---\n${yaml}\nlast: z\n---\n`);
      assert.deepEqual(noLocWords(document), words);
    });
  }
});
