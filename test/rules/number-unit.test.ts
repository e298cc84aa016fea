import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { numberUnit } from '../../server/src/rules/number-unit.ts';
import { check } from '../support/check.ts';
import { testMarked } from '../support/marked.ts';
import { pair } from '../support/segments.ts';

testMarked(numberUnit, [
  ['nl-NL', 'Bewaar hooguit 5 ⟦GB⟧.', 'Keep 5 MB at most.', 'Bewaar hooguit 5 MB.'],
  ['nl-NL', 'Bewaar hooguit 5 MB.', 'Keep 5 MB at most.'],
  ['nl-NL', 'Dat is ⟦5⟧ meer, of 7%.', 'That is 5% more, or 7%.', 'Dat is 5% meer, of 7%.'],
  // One sign may stand for two numbers, where it stands beside both.
  ['nl-NL', 'Dat is 5 of 10%.', 'That is 5% or 10%.'],
  ['nl-NL', 'Dat kost €5 of 10.', 'It costs €5 or €10.'],
  ['nl-NL', 'Dat kost 5 of 10 €.', 'It costs €5 or €10.'],
  ['nl-NL', 'Dat kost ⟦5⟧ of €10.', 'It costs €5 or €10.', 'Dat kost €5 of €10.'],
  // The half of the day is that of the hour behind it.
  ['ja-JP', '月曜日の⟦5:00⟧ 午前9:00 に', 'From 9:00 am to 5:00 pm on Monday'],
  // A word may say it.
  ['nl-NL', 'Dat kost 5 euro.', 'It costs €5.'],
  ['nl-NL', 'Dat is vijf procent, 5 van 100.', 'That is 5% of 100.'],
  ['nl-NL', 'Dat duurt 5 ⟦uur⟧.', 'It takes 5 days.'],
]);

test('a page that writes its own currency throughout is left to its readers', () => {
  const page = (count: number) =>
    parseDocument(
      Array.from({ length: count }, (_, i) => pair(103 + i, `${i + 2},00 €`, `$${i + 2}.00`)).join(
        '\n\n',
      ),
      { locale: 'de-DE' },
    );
  const told = (count: number) =>
    check(page(count), [numberUnit]).map(({ severity, fixes }) => [severity, fixes[0]?.preferred]);
  assert.deepEqual(told(2), Array(2).fill(['warning', true]));
  assert.deepEqual(told(3), Array(3).fill(['information', false]));
});
