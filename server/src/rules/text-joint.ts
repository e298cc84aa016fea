import { type Joint, jointOf } from '../locale/joints.ts';
import { isOneOf } from '../locale/language.ts';
import { type Document, textOf } from '../model/document.ts';
import { Mark, segmentsWith } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import { range } from '../text/range.ts';
import { gaps } from './prose/gaps.ts';
import { isProse } from './prose/is-prose.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const textJoint: Rule = {
  id: 'text-joint',
  title: 'Space at an apostrophe, colon or hyphen that joins two parts of a word',
  severity: 'information',
  fix: 'certain',
  check(document) {
    const joint = jointOf(document.locale);
    return [
      ...(joint ? findSpaced(document, joint) : []),
      ...(isOneOf(document.locale, COMPOUNDING) ? findSetOff(document) : []),
    ];
  },
};

/** Languages that join a name and the word for what it is by a hyphen. */
const COMPOUNDING = new Set(['da', 'de', 'nb', 'nl', 'nn', 'no', 'sv']);
/** `**Karte** -Objekt`; `und -Objekte` leaves out a word. */
const SET_OFF = /[*`)\]>]( -)(?=\p{L}{3})/gu;
/** Behind a name the source writes a dash, or a parameter. */
const DASH = /\s[-–—]/;
/** `die- `karte` Eigenschaft`: the hyphen of `die `karte`-Eigenschaft`. */
const MISPLACED =
  /(?<=\b(?:d(?:er|ie|as|e[nms])|eine?[nmrs]?))- (`[^`\n]+`|\*\*[^*\n]+\*\*)( (?=\p{Lu}))?/gu;

function findSetOff(document: Document): Found[] {
  const found: Found[] = [];
  for (const segment of segmentsWith(document, Mark.joint)) {
    const target = textOf(document, segment, 'target');
    if (!target.includes(' -') && !target.includes('- ')) continue;
    if (!DASH.test(textOf(document, segment, 'source'))) {
      for (const { 1: spaced, index } of target.matchAll(SET_OFF))
        found.push(...judge(document, segment, index + 1, spaced!));
    }
    for (const { 0: whole, 1: name, 2: gap, index } of target.matchAll(MISPLACED)) {
      const start = segment.target.content.start + index;
      const place = range(start, start + whole.length);
      if (!isProse(document, segment, 'target', range(start, start + 1))) continue;
      found.push({
        range: place,
        message: `The hyphen stands before ${name}: expected ${gap ? 'it behind that' : 'none'}.`,
        segment,
        fixes: [certainly('Move the hyphen', place, ` ${name}${gap ? '-' : ''}`)],
      });
    }
  }
  return found;
}

/** The segments that can have a sign with a space beside it: few, where it is an apostrophe. */
const WITH_SIGN: Readonly<Record<Joint['sign'], (document: Document) => Iterable<Segment>>> = {
  "'": (document) => new Set(gaps(document).atApostrophe.map(({ segment }) => segment)),
  ':': (document) => segmentsWith(document, Mark.colon),
  '-': (document) => segmentsWith(document, Mark.joint),
};

/** A quotation that opens before a word and closes at the end: the sign is a quotation mark. */
const QUOTED = /(?:^|[\s([{*_>])['‘’][^\s'’][^'’]*['’]\s+$/;
const LONGEST = 120;

function findSpaced(document: Document, { sign, spaced: pattern }: Joint): Found[] {
  const found: Found[] = [];
  for (const segment of WITH_SIGN[sign](document)) {
    const target = textOf(document, segment, 'target');
    for (const { 1: before, 2: spaced, index } of target.matchAll(pattern)) {
      const at = index + before!.length;
      // The joints before this one are no quotation marks.
      const isQuoted = QUOTED.test(
        target.slice(Math.max(0, at - LONGEST), at).replace(pattern, '$1') + spaced,
      );
      const isFigure = sign === ':' && /\d/.test(before!);
      if (isFigure && textOf(document, segment, 'source').includes(': ')) continue;
      if (!isQuoted) found.push(...judge(document, segment, at, spaced!));
    }
  }
  return found;
}

function judge(document: Document, segment: Segment, index: number, spaced: string): Found[] {
  const start = segment.target.content.start + index;
  const place = range(start, start + spaced.length);
  const sign = spaced.trim();
  if (!isProse(document, segment, 'target', place)) return [];
  return [
    {
      range: place,
      message: `There is a space at “${sign}”, which joins two parts of a word: expected none.`,
      segment,
      fixes: [certainly('Remove the space', place, sign)],
    },
  ];
}
