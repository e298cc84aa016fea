import type { Term } from '../../server/src/model/terms.ts';
import { termGlossary } from '../../server/src/rules/term-glossary.ts';
import { testMarked } from '../support/marked.ts';

const TERMS: readonly Term[] = [
  { source: 'tenant', target: 'huurder', locale: 'nl-NL' },
  { source: 'shed', target: '物置', locale: 'ja-JP' },
  { source: 'Contoso', target: undefined, locale: undefined },
];

testMarked(
  termGlossary,
  [
    ['nl-NL', 'De huurders zijn er.', 'The tenants are here.'],
    ['nl-NL', '⟦De bewoner is er.⟧', 'The tenant is here.'],
    ['nl-NL', 'De ⟦tenant⟧ is er.', 'The tenant is here.'],
    // A term in small letters may begin a sentence, and a name keeps its capital.
    ['nl-NL', '⟦Bewoner van huis 3⟧', 'Tenant of house 3'],
    ['nl-NL', '⟦De winkel is er.⟧', 'Contoso is here.'],
    ['nl-NL', 'De winkel is er.', 'The contoso is here.'],
    // Words of addresses and of longer words are no terms.
    ['nl-NL', 'Open a.example/tenant/b.', 'Open a.example/tenant/b.'],
    ['nl-NL', 'De tenanten', 'The tenantry'],
    ['ja-JP', '物置を開きます。', 'Open the shed.'],
    ['ja-JP', '⟦小屋を開きます。⟧', 'Open the shed.'],
  ],
  TERMS,
);
