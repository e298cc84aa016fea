import { segmentSwapped } from '../../server/src/rules/segment-swapped.ts';
import { testMarked } from '../support/marked.ts';

testMarked(segmentSwapped, [
  [
    'nl-NL',
    '⟦Choose the folder that you want.⟧',
    'Kies nu de map die u wilt.',
    'Kies nu de map die u wilt.',
  ],
  [
    'de-DE',
    '⟦Save it with the others.⟧',
    'Wählen Sie größere Stücke.',
    'Wählen Sie größere Stücke.',
  ],
  ['ru-RU', '⟦Choose a folder.⟧', 'Выберите папку.', 'Выберите папку.'],
  ['ja-JP', '⟦Choose a folder.⟧', 'フォルダーを選びます。', 'フォルダーを選びます。'],
  // English that was left stands beside English.
  ['nl-NL', 'Choose the folder that you want.', 'Choose the folder that you want.'],
  // Names of another script are no sentence.
  ['ru-RU', 'Папка Contoso', 'The folder Документы'],
  ['ja-JP', 'Contoso', 'Contoso 東京'],
  // Nobody knows what the target should be.
  ['und', 'Choose the folder that you want.', 'Kies nu de map die u wilt.'],
]);
