import type { Document } from '../model/document.ts';
import type { Link } from '../model/links/link.ts';
import { type LinkPair, linksOf, sortOf } from '../model/links/pairs.ts';
import type { Segment } from '../model/segments.ts';
import { type Range, range, slice } from '../text/range.ts';
import { relatedTo } from './links/broken-link.ts';
import type { Fix, Found, Rule } from './rule.ts';

export const linkParenthesis: Rule = {
  id: 'link-parenthesis',
  title: 'Parenthesis of the sentence inside the text of a link',
  severity: 'information',
  fix: 'certain',
  *check(document) {
    for (const { segment, pairs } of linksOf(document)) {
      for (const pair of pairs) {
        const loose = loneParenthesis(document.text, pair);
        if (loose !== undefined) yield describe(document, segment, pair, loose);
      }
    }
  },
};

/** The first parenthesis in the text of the target's link that has no partner there. */
function loneParenthesis(text: string, { target, source }: LinkPair): number | undefined {
  if (sortOf(target) !== 'link') return undefined;
  const loose = firstLone(text, target.text);
  return loose === undefined || firstLone(text, source.text) !== undefined ? undefined : loose;
}

const OPENS = '(（';
const CLOSES = ')）';

/** Sorts out nearly all characters: `(`, `)`, and what is far from ASCII. */
function mayBeSign(code: number): boolean {
  return code === 40 || code === 41 || code > 0xff00;
}

function firstLone(text: string, { start, end }: Range): number | undefined {
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    if (!mayBeSign(text.charCodeAt(at))) continue;
    const character = text[at]!;
    if (OPENS.includes(character)) open.push(at);
    else if (CLOSES.includes(character) && open.pop() === undefined) return at;
  }
  return open[0];
}

function describe(
  { text }: Document,
  segment: Segment,
  { target, source }: LinkPair,
  loose: number,
): Found {
  const place = range(loose, loose + 1);
  const mark = slice(text, place);
  return {
    range: place,
    message: `“${mark}” has no partner in the text of this link: expected it outside of the link.`,
    segment,
    related: [relatedTo(source.range)],
    fixes: CLOSES.includes(mark)
      ? closeFixes(text, segment, target, place)
      : openFixes(text, target, place),
  };
}

const LONGEST_ASIDE = 500;

/**
 * The parenthesis belongs behind the link where one before the link waits for it, and with it the
 * punctuation that has been swallowed, too.
 */
function closeFixes(text: string, segment: Segment, target: Link, place: Range): Fix[] {
  const tail = range(place.start, target.text.end);
  if (!/^[)）][.,;:。，]?$/.test(slice(text, tail))) return [];
  const removal = { range: tail, newText: '' };
  const near = Math.max(segment.target.content.start, target.range.start - LONGEST_ASIDE);
  const before = range(near, target.range.start);
  if (firstLone(text, before) === undefined) {
    return [
      { title: 'Remove the parenthesis', edits: [{ range: place, newText: '' }], preferred: false },
    ];
  }
  const behind = { range: range(target.range.end, target.range.end), newText: slice(text, tail) };
  const title = 'Move the parenthesis behind the link';
  return [{ title, edits: [removal, behind], preferred: true }];
}

/** What the parenthesis opens goes on behind the link, so the link ends before it. */
function openFixes(text: string, target: Link, place: Range): Fix[] {
  const wording = text.slice(target.text.start, place.start).trimEnd();
  if (wording === '') return [];
  const from = target.text.start + wording.length;
  const rest = range(from, target.text.end);
  return [
    {
      title: 'End the link before the parenthesis',
      edits: [
        { range: rest, newText: '' },
        { range: range(target.range.end, target.range.end), newText: slice(text, rest) },
      ],
      preferred: false,
    },
  ];
}
