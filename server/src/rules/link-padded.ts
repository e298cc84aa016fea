import { drawLink } from '../fixes/link-repair.ts';
import type { Document } from '../model/document.ts';
import { type LinkPair, linksOf, sortOf } from '../model/link-pairs.ts';
import type { Segment } from '../model/segments.ts';
import type { Edit } from '../text/edit.ts';
import { range, slice } from '../text/range.ts';
import { relatedTo } from './broken-link.ts';
import type { Found, Rule } from './rule.ts';

export const linkPadded: Rule = {
  id: 'link-padded',
  title: 'White space between the brackets of a link and its text',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    for (const { segment, pairs } of linksOf(document)) {
      for (const pair of pairs) {
        if (isPadded(document.text, pair)) yield describe(document, segment, pair);
      }
    }
  },
};

function isPadded(text: string, { target, source }: LinkPair): boolean {
  if (sortOf(target) !== 'link') return false;
  const { start, end } = target.text;
  if (!isSpace(text[start]) && !isSpace(text[end - 1])) return false;
  return slice(text, target.text).trim() !== '' && !isSpaced(slice(text, source.text));
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

function isSpaced(wording: string): boolean {
  return wording !== wording.trim();
}

function describe({ text }: Document, segment: Segment, { target, source }: LinkPair): Found {
  const wording = slice(text, target.text);
  const link = drawLink(wording, slice(text, target.url));
  return {
    range: target.text,
    message: `White space pads the text of this link: expected ${link}.`,
    segment,
    related: [relatedTo(source.range)],
    fixes: [{ title: `Write ${link}`, edits: trims(text, target, wording), preferred: true }],
  };
}

/** White space that keeps words apart moves out of the link. */
function trims(
  text: string,
  { range: whole, text: inner }: LinkPair['target'],
  wording: string,
): Edit[] {
  const edits: Edit[] = [];
  const first = inner.start + wording.length - wording.trimStart().length;
  const last = inner.start + wording.trimEnd().length;
  if (first > inner.start && isWordCharacter(text[whole.start - 1])) {
    edits.push({ range: range(whole.start, whole.start), newText: ' ' });
  }
  if (first > inner.start) edits.push({ range: range(inner.start, first), newText: '' });
  if (last < inner.end) edits.push({ range: range(last, inner.end), newText: '' });
  if (last < inner.end && isWordCharacter(text[whole.end])) {
    edits.push({ range: range(whole.end, whole.end), newText: ' ' });
  }
  return edits;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
