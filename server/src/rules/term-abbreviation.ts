import { isCurrencyCode } from '../locale/currencies.ts';
import { type Document, textOf } from '../model/document.ts';
import { Mark, segmentsWith } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import { range } from '../text/range.ts';
import { forwardSearch, type Search } from '../text/search.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const termAbbreviation: Rule = {
  id: 'term-abbreviation',
  title: 'Abbreviation in parentheses that is written otherwise, or a currency code that is lost',
  severity: 'information',
  fix: 'certain',
  check(document) {
    const found: Found[] = [];
    const nextParenthesis = forwardSearch(document.text, '(');
    for (const segment of segmentsWith(document, Mark.paired)) {
      if (holdsAbbreviation(document.text, segment, nextParenthesis)) {
        found.push(...judge(document, segment));
      }
    }
    return found;
  },
};

/** A look tells of most sources that no capitals stand in parentheses there. */
function holdsAbbreviation(
  text: string,
  { source: { content } }: Segment,
  nextParenthesis: Search,
): boolean {
  let at = nextParenthesis(content.start);
  while (at >= 0 && at < content.end) {
    let end = at + 1;
    while (isCapital(text.charCodeAt(end))) end++;
    if (end - at > SHORTEST && text[end] === ')') return true;
    at = nextParenthesis(end);
  }
  return false;
}

const SHORTEST = 2;

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

const PARENTHESES = /(?<!\])[(（]([^()（）\n]{1,40})[)）]/gu;
const ABBREVIATION = /^[A-Z]{2,6}$/;

function judge(document: Document, segment: Segment): Found[] {
  const target = textOf(document, segment, 'target');
  const [originals, here] = (['source', 'target'] as const).map((side) =>
    Array.from(textOf(document, segment, side).matchAll(PARENTHESES)),
  ) as [RegExpExecArray[], RegExpExecArray[]];
  if (originals.length !== here.length) return [];
  return originals.flatMap(({ 1: original, index }, place): Found[] => {
    if (!ABBREVIATION.test(original!) || target.includes(original!)) return [];
    const { 1: written, index: at } = here[place]!;
    if (!isWrong(original!, written!, target.slice(0, at))) return [];
    const start = segment.target.content.start + at + 1;
    const source = segment.source.content.start + index + 1;
    return [
      {
        range: range(start, start + written!.length),
        message: `“${written}” stands here for ${original}: expected ${original}, as in the source.`,
        segment,
        related: [
          {
            range: range(source, source + original!.length),
            message: 'The abbreviation in the source.',
          },
        ],
        fixes: [certainly(`Write ${original}`, range(start, start + written!.length), original!)],
      },
    ];
  });
}

/** The same letters as small ones, or something else in the place of a currency's code. */
function isWrong(original: string, written: string, before: string): boolean {
  if (folded(written) === folded(original)) return true;
  return isCurrencyCode(original) && !/\p{Sc}/u.test(written) && !/\p{Sc}\s*$/u.test(before);
}

/** A text in small letters; Turkish makes `ı` of `I`. */
function folded(text: string): string {
  return text.trim().toLowerCase().replaceAll('ı', 'i');
}
