import { isCurrencyCode } from '../locale/currencies.ts';
import { type Document, textOf } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { words } from '../model/words.ts';
import { type Range, range, slice } from '../text/range.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';
import { lostCapitals } from './terms/abbreviation-capitals.ts';
import { type AbbreviationSlip, abbreviationSlips } from './terms/abbreviation-slips.ts';
import { abbreviationsOf, segmentsWithAbbreviations } from './terms/abbreviations.ts';

export const termAbbreviation: Rule = {
  id: 'term-abbreviation',
  title: 'Abbreviation in other letters or capitals than in the source, or a lost currency code',
  severity: 'information',
  fix: 'certain',
  scope: 'page',
  check(document) {
    const bracketed = inParentheses(document);
    const told = new Set(bracketed.map(({ range: { start } }) => start));
    const capitals = lostCapitals(document).filter(({ target }) => !told.has(target.start));
    const slips = abbreviationSlips(document).filter((slip) => !told.has(slip.range.start));
    return [
      ...bracketed,
      ...capitals.map(({ segment, source, target }) => report(document, segment, source, target)),
      ...slips.map((slip) => reportSlip(document, slip)),
    ];
  },
};

function inParentheses(document: Document): Found[] {
  return segmentsWithAbbreviations(document, 'source')
    .filter((segment) => lacksAbbreviation(document, segment))
    .flatMap((segment) => judge(document, segment));
}

function report({ text }: Document, segment: Segment, source: Range, target: Range): Found {
  const [original, written] = [slice(text, source), slice(text, target)];
  return {
    range: target,
    message: `“${written}” stands here for ${original}: expected ${original}, as in the source.`,
    segment,
    related: [{ range: source, message: 'The abbreviation in the source.' }],
    fixes: [certainly(`Write ${original}`, target, original)],
  };
}

/** A look tells of most segments that the target has all that stands in capitals in parentheses. */
function lacksAbbreviation(document: Document, segment: Segment): boolean {
  const { text } = document;
  const { starts, ends } = words(document);
  return abbreviationsOf(document, segment, 'source').some(
    (place) =>
      text.charCodeAt(ends[place]!) === CLOSE &&
      text.charCodeAt(starts[place]! - 1) === OPEN &&
      !textOf(document, segment, 'target').includes(text.slice(starts[place], ends[place])),
  );
}

const OPEN = 40;
const CLOSE = 41;

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
    const [from, to] = [
      range(source, source + original!.length),
      range(start, start + written!.length),
    ];
    return [report(document, segment, from, to)];
  });
}

function reportSlip(
  { text }: Document,
  { segment, range: at, meant, isKnown }: AbbreviationSlip,
): Found {
  const fix = isKnown ? certainly : possibly;
  return {
    range: at,
    message: `“${slice(text, at)}” stands here for ${meant}: expected ${meant}, as in the source.`,
    segment,
    fixes: [fix(`Write ${meant}`, at, meant)],
  };
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
