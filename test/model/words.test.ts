import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../../server/src/model/document.ts';
import { endOfWords, firstWord, joinedKey, keyOf, words } from '../../server/src/model/words.ts';
import { misreadAt } from '../../server/src/rules/prose/code-page.ts';
import { readEnding } from '../../server/src/rules/prose/ending.ts';
import { keySet } from '../../server/src/rules/prose/key-set.ts';
import { range } from '../../server/src/text/range.ts';
import { pair } from '../support/segments.ts';

describe('words', () => {
  const cases: readonly (readonly [text: string, words: readonly string[]])[] = [
    ['Kies de map.', ['Kies', 'de', 'map']],
    ['l’été d’Anna', ['l', 'été', 'd', 'Anna']],
    ['a-b_c/d', ['a', 'b', 'c', 'd']],
    ['Файл 文件 파일', ['Файл', '文件', '파일']],
    ['x², 5 €, «a»', ['x', '5', 'a']],
    ['', []],
  ];
  for (const [text, expected] of cases) {
    test(text || 'nothing', () => assert.deepEqual(wordsOf(text, 'Yes'), expected));
  }

  test('are those of the half that is asked for', () => {
    const document = parseDocument(`${pair(103, 'een twee', 'one')}\n${pair(104, 'drie', 'two')}`);
    const columns = words(document);
    const [first, second] = document.segments;
    const counts = [first!, second!].flatMap((segment) => [
      endOfWords(columns, segment, 'target') - firstWord(columns, segment, 'target'),
      endOfWords(columns, segment, 'source') - firstWord(columns, segment, 'source'),
    ]);
    assert.deepEqual(counts, [2, 1, 1, 1]);
  });

  test('are found however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'Bc', 'ß', '文', '1')), (list) => {
        assert.deepEqual(wordsOf(list.join(' '), 'x'.repeat(list.length)), list);
      }),
    );
  });

  test('have keys that do not mind case, and join', () => {
    assert.equal(keyOf('Größe'), keyOf('GRößE'));
    assert.notEqual(keyOf('ab'), keyOf('ba'));
    assert.equal(joinedKey(keyOf('tool'), 'a Kit', 2, 5), keyOf('toolkit'));
  });
});

function wordsOf(target: string, source: string): string[] {
  const document = parseDocument(pair(103, target, source));
  const columns = words(document);
  const [segment] = document.segments;
  const found: string[] = [];
  for (
    let i = firstWord(columns, segment!, 'target');
    i < endOfWords(columns, segment!, 'target');
    i++
  ) {
    found.push(document.text.slice(columns.starts[i], columns.ends[i]));
  }
  return found;
}

test('a set of keys knows what was added', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (added, others) => {
      const known = new Set(added);
      const set = keySet(added.length);
      for (const key of added) set.add(key);
      for (const key of [...added, ...others])
        assert.equal(set.has(key), known.has(key) && key !== 0);
    }),
  );
});

describe('the ending of a text', () => {
  const cases: readonly (readonly [text: string, mark: string | undefined, before: string])[] = [
    ['Klaar.', '.', 'Klaar'],
    ['**Klaar.**', '.', '**Klaar'],
    ['[gids.](a.md)', '.', '[gids'],
    ['Klaar. [](a.md)', '.', 'Klaar'],
    ['Klaar? <br/>', '?', 'Klaar'],
    ['(zie [x](a.md).)', '.', '(zie [x](a.md)'],
    ['“Klaar!”', '!', '“Klaar'],
    ['klaar', undefined, 'klaar'],
    ['', undefined, ''],
  ];
  for (const [text, mark, before] of cases) {
    test(text || 'nothing', () => {
      const ending = readEnding(text, range(0, text.length), 'nl-NL');
      assert.equal(ending.mark, mark);
      assert.equal(text.slice(0, ending.place.start), before);
    });
  }

  test('lies within the text', () => {
    const part = fc.constantFrom('a', '.', ')', '](', '[', '*', '<', '>', ' ', '。', '\u202e');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const { place, end } = readEnding(text, range(0, text.length), 'nl-NL');
        assert.ok(0 <= place.start && place.start <= place.end && place.end <= end);
      }),
    );
  });
});

test('a letter of UTF-8 that was read in a code page is read back', () => {
  const windows = new TextDecoder('windows-1252');
  const letters = [...'àâçéèêëîïôùûüÿœæñáíóúäöåøßłżźćąęőűšřě’“”–…'];
  for (const letter of letters) {
    const misread = windows.decode(new TextEncoder().encode(letter));
    if (/[\u0080-\u009f]/.test(misread)) continue;
    assert.deepEqual(misreadAt(misread, 0), { length: misread.length, meant: letter });
  }
  for (const text of ['été', 'NÃO', 'â la', '€', '']) assert.equal(misreadAt(text, 0), undefined);
});
