import { markupNoLoc } from '../../server/src/rules/markup-no-loc.ts';
import { testMarked } from '../support/marked.ts';

const KEPT = ':::no-loc text="Contoso":::';
const SOURCE = `Open ${KEPT} now.`;
const WHOLE = `Open ${KEPT} nu.`;

testMarked(markupNoLoc, [
  ['nl-NL', WHOLE, SOURCE],
  ['nl-NL', 'Open :::no-loc text="⟦Kontoso⟧"::: nu.', SOURCE, WHOLE],
  ['nl-NL', 'Open ⟦Contoso⟧ nu.', SOURCE, WHOLE],
  ['nl-NL', 'Open ⟦contoso⟧ nu.', SOURCE, WHOLE],
  // Of two places nobody knows which one is meant, and part of a word is none.
  ['nl-NL', '⟦Open Contoso of Contoso nu.⟧', SOURCE],
  ['nl-NL', '⟦Open Contosos nu.⟧', SOURCE],
  ['nl-NL', '⟦Open  nu.⟧', SOURCE],
  ['nl-NL', '⟦Open nu.⟧', SOURCE],
  ['nl-NL', `⟦Open ${KEPT} of hem nu.⟧`, `Open ${KEPT} or ${KEPT} now.`],
  // A second one is looked for beside the first.
  ['nl-NL', `${KEPT} of ⟦Contoso⟧`, `${KEPT} or ${KEPT}`, `${KEPT} of ${KEPT}`],
  ['nl-NL', '', SOURCE],
]);
