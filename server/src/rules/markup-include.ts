import { type Document, textOf } from '../model/document.ts';
import { Mark, segmentsWith } from '../model/marks.ts';
import { isInBlock, isInSegment } from '../model/prose.ts';
import type { Segment } from '../model/segments.ts';
import { compareTokens } from '../model/tokens.ts';
import { type Range, range, slice } from '../text/range.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const markupInclude: Rule = {
  id: 'markup-include',
  title: 'Include or code reference that is translated or damaged',
  severity: 'error',
  fix: 'certain',
  *check(document) {
    const { text } = document;
    for (let at = text.indexOf('[!'); at >= 0; at = text.indexOf('[!', at + 2)) {
      const found = judge(text, at);
      if (found && !isInSegment(document, at) && !isInBlock(document, at)) yield found;
    }
    for (const segment of segmentsWith(document, Mark.bracket)) {
      if (textOf(document, segment, 'source').includes('[!')) yield* compare(document, segment);
    }
  },
};

/** `[!INCLUDE [title](path)]`, with what may have happened to it. */
const REFERENCE =
  /^\[![ \t]*([\p{L}-]+)([ \t]*)\[([^\]\n]*)\]([ \t]*)\(([^()\s]*)[ \t]*\)?([ \t]*)(\]?)/u;
const LONGEST_REFERENCE = 500;
const KNOWN = /^(?:include|code(?:-[a-z]+)?)$/i;

function judge(text: string, start: number): Found | undefined {
  if (text[start + 2] === '[') return undefined;
  const match = REFERENCE.exec(text.slice(start, start + LONGEST_REFERENCE));
  if (!match) return undefined;
  const [here, word, before, title, , path] = match;
  const isPage = /\.md(?:[#?]|$)/.test(path!);
  const isKnown = KNOWN.test(word!);
  if (!isKnown && !isPage) return undefined;
  const wanted = `[!${isKnown ? word : 'INCLUDE'}${before}[${title}](${path})]`;
  if (here === wanted) return undefined;
  const at = range(start, start + here.length);
  return {
    range: at,
    message: `${here} is not what the publisher reads: expected ${wanted}.`,
    fixes: [certainly(`Write ${wanted}`, at, wanted)],
  };
}

const INCLUDE = /\[!\s*[\p{L}-]+\s*\[[^[\]]*\]\s*\([^()]*\)\s*\]?/gu;

/** Inside a segment the include of the source tells what is right. */
function compare(document: Document, segment: Segment): Found[] {
  const { text } = document;
  const source = includesIn(text, segment.source.content);
  if (source.length === 0 || textOf(document, segment, 'target').trim() === '') return [];
  const target = includesIn(text, segment.target.content);
  const { missing, extra } = compareTokens(text, source, target);
  return missing.map((original, index) => {
    const here = extra.length === missing.length ? extra[index] : undefined;
    const wanted = slice(text, original);
    return {
      range: here ?? segment.target.content,
      message: here
        ? `${slice(text, here)} differs from the source: expected ${wanted}.`
        : `Missing here: ${wanted}, which the source has.`,
      segment,
      related: [{ range: original, message: 'The include in the source.' }],
      fixes: here ? [certainly(`Write ${wanted}`, here, wanted)] : [],
    };
  });
}

function includesIn(text: string, within: Range): Range[] {
  return Array.from(slice(text, within).matchAll(INCLUDE), ({ 0: include, index }) =>
    range(within.start + index, within.start + index + include.length),
  );
}
