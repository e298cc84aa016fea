import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, type Edit } from '../../server/src/text/edit.ts';
import {
  editPieces,
  editsFromPieces,
  type Pieces,
  wholeText,
} from '../../server/src/text/pieces.ts';
import { range } from '../../server/src/text/range.ts';

/** Edits drawn as `start-end:new`, several of them with spaces between. */
function edits(drawn: string): Edit[] {
  return drawn.split(' ').map((one) => {
    const [, start, end, newText] = /^(\d+)-(\d+):(.*)$/.exec(one)!;
    return { range: range(Number(start), Number(end)), newText: newText! };
  });
}

function draw(made: readonly Edit[]): string {
  return made.map(({ range: { start, end }, newText }) => `${start}-${end}:${newText}`).join(' ');
}

describe('edits one after the other are edits of the first text', () => {
  const cases: Record<string, [rounds: string[], expected: string]> = {
    'one round': [['1-2:x 5-5:y'], '1-2:x 5-5:y'],
    'in any order': [['5-5:y 1-2:x'], '1-2:x 5-5:y'],
    'the later ones moved by the first': [['0-1:', '4-5:z'], '0-1: 5-6:z'],
    'an edit of what was written': [['2-2:abc', '3-4:'], '2-2:ac'],
    'what was written and taken back': [['2-2:abc', '2-5:'], ''],
    'a deletion across what was written': [['2-2:abc', '1-6:'], '1-3:'],
    'what is as it was': [['2-3:x', '2-3:2'], ''],
  };
  for (const [what, [rounds, expected]] of Object.entries(cases)) {
    test(what, () => {
      const pieces = rounds.reduce(
        (so: Pieces, round) => editPieces(so, edits(round)),
        wholeText('0123456789'),
      );
      assert.equal(draw(editsFromPieces(pieces, '0123456789')), expected);
    });
  }
});

test('whatever is edited, the edits of the first text make the last one', () => {
  const round = fc.array(fc.tuple(fc.nat(40), fc.nat(6), fc.string({ maxLength: 4 })), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(round, { maxLength: 5 }), (text, rounds) => {
      let now = text;
      let pieces = wholeText(text);
      for (const drawn of rounds) {
        const made = apart(drawn, now.length);
        pieces = editPieces(pieces, made);
        now = applyEdits(now, made);
      }
      assert.equal(applyEdits(text, editsFromPieces(pieces, text)), now);
    }),
  );
});

/** Edits within a text that do not overlap. */
function apart(drawn: readonly [number, number, string][], length: number): Edit[] {
  let at = 0;
  return drawn.flatMap(([gap, size, newText]) => {
    const start = at + (gap % 9);
    const end = start + size;
    if (end > length) return [];
    at = end + 1;
    return [{ range: range(start, end), newText }];
  });
}
