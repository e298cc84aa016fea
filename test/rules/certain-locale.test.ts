import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

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
