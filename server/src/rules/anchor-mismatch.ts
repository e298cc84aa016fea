import { textOf } from '../model/document.ts';
import { isSlugOf, slugOf } from '../model/slug.ts';
import { range, slice } from '../text/range.ts';
import { anchorFaults, isHeadingInDoubt, translatedSlug } from './anchors.ts';
import { certainly, possibly, type Rule } from './rule.ts';

export const anchorMismatch: Rule = {
  id: 'anchor-mismatch',
  title: 'Heading anchor that is not made of the English heading',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    for (const fault of anchorFaults(document)) {
      if (fault.kind !== 'mismatch') continue;
      const { heading, anchor } = fault;
      const slug = slugOf(heading.english);
      const here = slice(document.text, anchor.name);
      const isTranslated = here === translatedSlug(document, heading);
      const [first, second] = heading.segments;
      const gap = second && range(first!.range.end, second.range.start);
      const isJoined = gap && slice(document.text, gap) === ' ';
      if (isJoined && isSlugOf(here, textOf(document, first!, 'source'))) {
        const message = 'Text stands behind this heading on its line: expected it below.';
        const fixes = [certainly('Begin a new line', gap, '\n\n')];
        yield { range: anchor.name, message, segment: first, fixes };
        continue;
      }
      const { text } = document;
      const before = text.slice(heading.range.start, anchor.range.start);
      const rest = before + text.slice(anchor.range.end, first!.range.start);
      const isInDoubt = /[^\s*_[]/.test(rest) || isHeadingInDoubt(document, heading, here);
      const fix = isInDoubt ? possibly : certainly;
      const verb = isTranslated ? 'is translated' : 'differs from the English heading';
      yield {
        range: anchor.name,
        message: `The anchor ${here} ${verb}: expected ${slug}.`,
        segment: heading.segments[0],
        related: heading.segments.map(({ source }) => ({
          range: source.content,
          message: 'The English heading.',
        })),
        fixes: [fix(`Write ${slug}`, anchor.name, slug)],
      };
    }
  },
};
