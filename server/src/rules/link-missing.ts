import { drawLink, excerpt, onlyIfMended } from '../fixes/link-repair.ts';
import type { Document } from '../model/document.ts';
import type { MissingFault } from '../model/links/fault.ts';
import { linkFaultsOf } from '../model/links/faults.ts';
import type { Link } from '../model/links/link.ts';
import { unlinkedText } from '../model/links/unlinked-text.ts';
import { type Range, range, slice } from '../text/range.ts';
import { relatedTo } from './links/broken-link.ts';
import { inOtherNotation } from './links/other-notation.ts';
import type { Fix, Found, Rule } from './rule.ts';

export const linkMissing: Rule = {
  id: 'link-missing',
  title: 'Link of the source that the target does not have',
  severity: 'error',
  fix: 'certain',
  *check(document) {
    for (const fault of linkFaultsOf(document)) {
      if (fault.kind === 'missing') yield describe(document, fault);
    }
  },
};

function describe(document: Document, fault: MissingFault): Found {
  const { segment, source } = fault;
  const { text } = document;
  const { content } = segment.target;
  const other = isWritten(source) ? inOtherNotation(document, fault) : undefined;
  if (other) return other;
  const place = isWritten(source) ? unlinkedText(document, segment, source) : undefined;
  const url = excerpt(slice(text, source.url), 80);
  const wrapped = (): Fix => onlyIfMended(document, fault, wrap(text, place!, source));
  return {
    range: place ?? content,
    message: place
      ? `This text is a link in the source: expected ${drawLink(slice(text, place), url)}.`
      : `The link to ${url} is missing: the source has ${drawLink(slice(text, source.text), url)}.`,
    segment,
    related: [relatedTo(source.range)],
    fixes: place
      ? [hasWideMarks(text, fault) ? { ...wrapped(), preferred: false } : wrapped()]
      : [append(text, content.end, source)],
  };
}

/** Whether the link may still be there, with all its signs as wide as Chinese characters. */
function hasWideMarks(text: string, { segment: { target, source } }: MissingFault): boolean {
  return WIDE.test(slice(text, target.content)) && !WIDE.test(slice(text, source.content));
}

const WIDE = /[］】][（［]|（(?:https?|[．.])/;

/** Whether a link has a text between its marks, which can be linked again. */
function isWritten({ kind }: MissingFault['source']): boolean {
  return kind === 'inline' || kind === 'reference';
}

function wrap(text: string, place: Range, { open, text: wording, range: whole }: Link): Fix {
  const isBracketed = text[place.start - 1] === '[' && text[place.end] === ']';
  const opening = isBracketed ? '' : slice(text, open);
  const end = isBracketed ? place.end + 1 : place.end;
  const closing = text.slice(isBracketed ? wording.end + 1 : wording.end, whole.end);
  return {
    title: `Write ${excerpt(`[${slice(text, place)}${text.slice(wording.end, whole.end)}`, 80)}`,
    edits: [
      ...(opening ? [{ range: range(place.start, place.start), newText: opening }] : []),
      { range: range(end, end + exchangedLength(text, end, closing)), newText: closing },
    ],
    preferred: true,
  };
}

/** How long the address behind a text is, where its parenthesis stands behind its first letter: `h(ttps:` */
function exchangedLength(text: string, at: number, closing: string): number {
  const exchanged = closing.charAt(1) + closing.charAt(0) + closing.slice(2);
  return closing.length > 2 && text.startsWith(exchanged, at) ? closing.length : 0;
}

function append(text: string, end: number, { range: whole }: Link): Fix {
  const link = slice(text, whole);
  return {
    title: `Add ${excerpt(link, 80)} at the end`,
    edits: [{ range: range(end, end), newText: ` ${link}` }],
    preferred: false,
  };
}
