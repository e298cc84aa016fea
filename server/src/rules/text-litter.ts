import type { Document } from '../model/document.ts';
import { range, slice } from '../text/range.ts';
import { removal } from '../text/removal.ts';
import { type Litter, litterOf } from './prose/litter.ts';
import { certainly, type Fix, type Found, possibly, type Rule } from './rule.ts';

export const textLitter: Rule = {
  id: 'text-litter',
  title: 'Tag, placeholder or remark that a tool left behind',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    const found = litterOf(document);
    found.sort((a, b) => a.range.start - b.range.start);
    for (const litter of joined(document.text, found)) yield report(document, litter);
  },
};

/** Takes what stands together for one, and what was found twice. */
function joined(text: string, found: readonly Litter[]): Litter[] {
  const joints: Litter[] = [];
  for (const litter of found) {
    const last = joints.at(-1);
    const isNext =
      last?.segment === litter.segment &&
      text.slice(last.range.end, litter.range.start).trim() === '';
    if (!isNext) joints.push(litter);
    else {
      const end = Math.max(last.range.end, litter.range.end);
      joints[joints.length - 1] = { ...last, range: range(last.range.start, end) };
    }
  }
  return joints;
}

function report({ text }: Document, { segment, range: place }: Litter): Found {
  const here = slice(text, place).trim();
  return {
    range: place,
    message: `“${here}” was left here by a tool: the source has none.`,
    segment,
    fixes: fixes(text, { segment, range: place }, here),
  };
}

/** A target without anything else needs a translation, and not to be emptied. */
function fixes(text: string, { segment, range: place }: Litter, here: string): Fix[] {
  const { content } = segment.target;
  const edit = removal(text, content, place);
  // A name may have been translated into a placeholder of that name.
  const make = NAMED.test(here) ? possibly : certainly;
  const rest =
    text.slice(content.start, edit.range.start) + text.slice(edit.range.end, content.end);
  return rest.trim() === '' ? [] : [make(`Remove ${here}`, edit.range, '')];
}

const NAMED = /^\$?\{\{?[A-Za-z_][\w.-]*\}\}?$/;
