import { drawLink, onlyIfMended } from '../fixes/link-repair.ts';
import { mayBracketNames } from '../locale/syntax.ts';
import type { Document } from '../model/document.ts';
import type { StrayFault } from '../model/links/fault.ts';
import { linkFaultsOf } from '../model/links/faults.ts';
import type { Link } from '../model/links/link.ts';
import { linksOf } from '../model/links/pairs.ts';
import { type Range, range, slice } from '../text/range.ts';
import { type BesideHoisted, besideHoisted } from './links/beside-hoisted.ts';
import { brokenLinks, relatedTo } from './links/broken-link.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const linkGarbled: Rule = {
  id: 'link-garbled',
  title: 'Link whose marks are doubled, swapped, escaped, set apart or nested',
  severity: 'error',
  fix: 'certain',
  *check(document) {
    yield* brokenLinks(document, 'garbled', () => 'the marks of this link are not in order');
    for (const fault of linkFaultsOf(document)) {
      if (fault.kind === 'stray') yield describeStray(document, fault);
    }
    if (!mayBracketNames(document.locale)) yield* doubledBrackets(document);
    yield* doubledAddresses(document);
    for (const beside of besideHoisted(document)) yield describeBeside(document, beside);
    yield* brokenAngles(document);
  },
};

function describeBeside({ text }: Document, { segment, sign }: BesideHoisted): Found {
  const character = slice(text, sign);
  return {
    range: sign,
    message: `${character} beside this link belongs to no text: expected none.`,
    segment,
    fixes: [certainly(`Remove ${character}`, sign, '')],
  };
}

function describeStray(document: Document, fault: StrayFault): Found {
  const { segment, mark } = fault;
  const character = slice(document.text, mark);
  return {
    range: mark,
    message: `${character} at this link has no partner: expected none, as in the source.`,
    segment,
    fixes: [onlyIfMended(document, fault, certainly(`Remove ${character}`, mark, ''))],
  };
}

/** Brackets within the brackets of a link: `[[the guide]](a.md)`, which readers see. */
function* doubledBrackets(document: Document): Iterable<Found> {
  const { text } = document;
  for (const { segment, pairs } of linksOf(document)) {
    for (const { target, source } of pairs) {
      const inner = innerOfBrackets(text, target);
      if (!inner || innerOfBrackets(text, source)) continue;
      const link = drawLink(slice(text, inner), slice(text, target.url));
      yield {
        range: target.text,
        message: `The brackets of this link are doubled: expected ${link}.`,
        segment,
        severity: 'warning',
        related: [relatedTo(source.range)],
        fixes: [certainly(`Write ${link}`, target.text, slice(text, inner))],
      };
    }
  }
}

/** `[the guide](a.md)(a.md)`; a whole URL is a link by itself, and told as one too many. */
function* doubledAddresses(document: Document): Iterable<Found> {
  const { text } = document;
  for (const { segment, pairs } of linksOf(document)) {
    for (const { target, source } of pairs) {
      const { end } = target.range;
      const again = `(${slice(text, target.url)})`;
      if (text[end] !== '(' || again.includes('://') || !text.startsWith(again, end)) continue;
      yield {
        range: range(end, end + again.length),
        message: `The address ${again} stands twice: expected it once, as in the source.`,
        segment,
        related: [relatedTo(source.range)],
        fixes: [certainly('Remove the repetition', range(end, end + again.length), '')],
      };
    }
  }
}

/** What stands between the brackets of a link and of its text, if that is all in brackets. */
function innerOfBrackets(text: string, { kind, text: wording }: Link): Range | undefined {
  if (kind !== 'inline' || text[wording.start] !== '[') return undefined;
  return /^\[[^[\]]+\]$/.test(slice(text, wording))
    ? range(wording.start + 1, wording.end - 1)
    : undefined;
}

/** What may be left of the angle brackets around a URL. */
const BEFORE = /(?:[<＜‹〈《]|&lt;)\s?$/;
const AFTER = /^\s?(?:[>＞›〉》]|&gt;)/;

/** A URL in angle brackets of which one is gone, set apart or another sign: readers see the rest. */
function* brokenAngles(document: Document): Iterable<Found> {
  const { text } = document;
  for (const { segment, pairs } of linksOf(document)) {
    for (const { target, source } of pairs) {
      const isAngled = source.kind === 'bare' && source.open.end > source.open.start;
      if (!isAngled || target.open.end > target.open.start) continue;
      const { start, end } = segment.target.content;
      const before = BEFORE.exec(
        text.slice(Math.max(start, target.url.start - 6), target.url.start),
      );
      const after = AFTER.exec(text.slice(target.url.end, Math.min(end, target.url.end + 6)));
      if (!before && !after) continue;
      const whole = range(
        target.url.start - (before?.[0].length ?? 0),
        target.url.end + (after?.[0].length ?? 0),
      );
      const wanted = slice(text, source.range);
      yield {
        range: whole,
        message: `The angle brackets of this URL are broken: expected ${wanted}.`,
        segment,
        related: [relatedTo(source.range)],
        fixes: [certainly(`Write ${wanted}`, whole, wanted)],
      };
    }
  }
}
