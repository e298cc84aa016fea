import type { Document } from '../model/document.ts';
import type { BrokenFault, UnclosedFault } from '../model/links/fault.ts';
import { linkFaultsOf } from '../model/links/faults.ts';
import { range, slice } from '../text/range.ts';
import { brokenLinks } from './links/broken-link.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const linkIncomplete: Rule = {
  id: 'link-incomplete',
  title: 'Link that lacks a bracket or a parenthesis',
  severity: 'error',
  fix: 'certain',
  *check(document) {
    yield* brokenLinks(document, 'incomplete', describeLack);
    for (const fault of linkFaultsOf(document)) {
      if (fault.kind === 'unclosed') yield describeUnclosed(fault);
    }
  },
};

function describeLack({ text }: Document, { link: { open, middle, close } }: BrokenFault): string {
  const between = slice(text, middle);
  const lacking = [
    slice(text, open).endsWith('[') ? '' : '[',
    between.includes(']') ? '' : ']',
    /[([]$/.test(between.trimEnd()) ? '' : '(',
    /[)\]]$/.test(slice(text, close)) ? '' : ')',
  ];
  return `this link lacks ${lacking.filter(Boolean).join(' and ')}`;
}

function describeUnclosed({ segment, link }: UnclosedFault): Found {
  const end = range(link.range.end, link.range.end);
  return {
    range: link.range,
    message: 'The parenthesis around this link is not closed: expected ) after the link.',
    segment,
    fixes: [certainly('Close the parenthesis after the link', end, ')')],
  };
}
