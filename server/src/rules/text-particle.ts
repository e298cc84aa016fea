import { type WrongForm, wrongFormsOf } from '../locale/sound-forms.ts';
import { type Document, textOf } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { range } from '../text/range.ts';
import { isProse, sourceHas } from './prose/is-prose.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const textParticle: Rule = {
  id: 'text-particle',
  title: 'Article, preposition or particle in the form for another sound',
  severity: 'information',
  fix: 'certain',
  check(document) {
    const wrongForms = wrongFormsOf(document.locale);
    if (wrongForms === undefined) return [];
    return document.segments.flatMap((segment) =>
      wrongForms(textOf(document, segment, 'target')).flatMap((form) =>
        judge(document, segment, form),
      ),
    );
  },
};

function judge(
  document: Document,
  segment: Segment,
  { index, word, expected, beside }: WrongForm,
): Found[] {
  const start = segment.target.content.start + index;
  const place = range(start, start + word.length);
  const isEnglish = sourceHas(document, segment, `${word} ${beside}`);
  if (isEnglish || !isProse(document, segment, 'target', place)) return [];
  return [
    {
      range: place,
      message: `“${word}” does not go with the sound of “${beside}”: expected “${expected}”.`,
      segment,
      fixes: [certainly(`Write “${expected}”`, place, expected)],
    },
  ];
}
