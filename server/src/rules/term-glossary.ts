import { type Document, textOf } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import type { Term } from '../model/terms.ts';
import { type Range, shift } from '../text/range.ts';
import { type Found, possibly, type Rule } from './rule.ts';
import { findTerm, hasForm, indexTerms } from './terms/glossary.ts';

export const termGlossary: Rule = {
  id: 'term-glossary',
  title: 'Term that is not translated as the term file says',
  severity: 'warning',
  fix: 'suggested',
  *check(document) {
    if (document.terms.length === 0) return;
    const index = indexTerms(document.terms);
    for (const segment of document.segments) {
      const source = textOf(document, segment, 'source');
      for (const { terms, at } of index.termsIn(source)) {
        const target = textOf(document, segment, 'target');
        if (terms.some((term) => hasForm(target, term))) continue;
        yield report(document, segment, terms, at);
      }
    }
  },
};

function report(document: Document, segment: Segment, terms: readonly Term[], at: Range): Found {
  const { target, source } = segment;
  const term = terms[0]!;
  const left = findTerm(textOf(document, segment, 'target'), term.source);
  const place = left && shift(left, target.content.start);
  return {
    range: place ?? target.content,
    message: describe(terms),
    segment,
    related: [{ range: shift(at, source.content.start), message: 'The term in the source.' }],
    fixes: place && term.target ? [possibly(`Write ${term.target}`, place, term.target)] : [],
  };
}

function describe(terms: readonly Term[]): string {
  const { source, target } = terms[0]!;
  if (target === undefined) return `“${source}” stays as it is: expected it in the target.`;
  const targets = [...new Set(terms.map((term) => `“${term.target ?? source}”`))].join(' or ');
  return `The term file says ${targets} for “${source}”: expected it in the target.`;
}
