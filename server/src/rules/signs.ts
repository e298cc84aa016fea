import { type Document, perDocument, textOf } from '../model/document.ts';
import { Mark, segmentsWith } from '../model/marks.ts';
import type { Segment, Side } from '../model/segments.ts';
import { overlaps, type Range, range } from '../text/range.ts';
import { datesBySegment, type NumberDifference, numberDifferences, numberText } from './numbers.ts';

/** A number of a target that lost the sign among its figures or before them, or gained one. */
export interface LostSign {
  readonly segment: Segment;
  readonly source: Range;
  readonly target: Range;
  /** What the source says there. */
  readonly wanted: string;
  /** Whether no language writes it otherwise. */
  readonly isSure: boolean;
}

/** What numbers lost or gained that their figures alone do not tell: `1700` for `17:00`, `5` for `-5`. */
export const lostSignsOf = perDocument((document): readonly LostSign[] =>
  segmentsWith(document, Mark.signed).flatMap((segment) => signsOf(document, segment)),
);

/** A number with a sign, and what may be left of it. */
interface Form {
  /** One of these is in it. */
  readonly signs: readonly string[];
  readonly signed: RegExp;
  readonly left: (signed: string) => string;
  readonly isSure: boolean;
}

const JOINED = '[\\p{L}\\p{Nd}.,:/_\\\\#−–-]';
const ALONE = `(?<!${JOINED})`;
/** The same behind the first figure: it is quicker to look for that, and then before it. */
const SINCE = `(?<!${JOINED}\\d)`;
const END = '(?![\\p{Nd}:/_–-]|[.,]\\p{Nd})';
/** A minus behind the start, a space that no figure stands before, a bracket. */
const FREE_MINUS = '[-−](?<=(?:^|[(=>]|(?<![\\p{Nd}.,])\\s)[-−])';
const apart = (signed: string): string => signed.replace(/[:–-]/, ' ?');

const MINUS: Form = {
  signs: ['-', '−'],
  signed: new RegExp(`${FREE_MINUS}\\d+${END}`, 'gu'),
  left: (signed) => signed.slice(1),
  isSure: true,
};
const FORMS: readonly Form[] = [
  {
    signs: [':'],
    signed: new RegExp(`\\d${SINCE}\\d?:[0-5]\\d${END}`, 'gu'),
    left: apart,
    isSure: true,
  },
  {
    signs: ['-', '–'],
    signed: new RegExp(`\\d${SINCE}\\d{1,3}[-–]\\d{2,4}${END}`, 'gu'),
    left: apart,
    isSure: false,
  },
  {
    signs: ['0'],
    signed: new RegExp(`0${SINCE}\\d{2,}${END}`, 'gu'),
    left: (signed) => signed.replace(/^0+(?=\d)/, ''),
    isSure: true,
  },
];

/** What is told with its sign is not told by its figures, too. */
export function differencesBesideSigns(document: Document): readonly NumberDifference[] {
  const signs = lostSignsOf(document);
  const all = numberDifferences(document);
  if (signs.length === 0) return all;
  const told = new Map<number, LostSign[]>();
  for (const sign of signs) {
    const { index } = sign.segment;
    told.set(index, [...(told.get(index) ?? []), sign]);
  }
  return all.map((difference) => {
    const here = told.get(difference.segment.index);
    return here ? without(difference, here) : difference;
  });
}

function without(difference: NumberDifference, signs: readonly LostSign[]): NumberDifference {
  const { missing, extra } = difference;
  return {
    ...difference,
    missing: missing.filter(({ range }) => !signs.some(({ source }) => overlaps(source, range))),
    extra: extra.filter(({ range }) => !signs.some(({ target }) => overlaps(target, range))),
  };
}

interface Texts {
  readonly segment: Segment;
  readonly source: string;
  readonly target: string;
}

function signsOf(document: Document, segment: Segment): LostSign[] {
  const [source, target] = [
    textOf(document, segment, 'source'),
    textOf(document, segment, 'target'),
  ];
  const texts = { segment, source, target };
  const found = [
    ...FORMS.flatMap((form) => lost(texts, form)),
    ...lost(texts, MINUS).filter(({ target: { start } }) => !saysMinus(document.text, start)),
    ...gained(texts),
  ];
  return found.filter((one) => isOfProse(document, one));
}

function lost({ segment, source, target }: Texts, form: Form): LostSign[] {
  const { signed, left, isSure } = form;
  if (!hasSign(source, form)) return [];
  return matches(source, signed).flatMap(({ 0: wanted, index }) => {
    const bare = left(wanted);
    const places = alone(target, bare);
    if (places.length !== 1 || target.includes(wanted) || alone(source, bare).length > 0) return [];
    if (signed === MINUS.signed && hasDashBefore(target, bare)) return [];
    const [{ 0: rest, index: place }] = places as [RegExpExecArray];
    return [
      {
        segment,
        source: placed(segment, 'source', index, wanted),
        target: placed(segment, 'target', place, rest),
        wanted,
        isSure,
      },
    ];
  });
}

/** Each is looked for in the other half; a sentence has no more of them. */
const MOST = 20;
/** No sentence is longer. */
const LONGEST_TEXT = 5000;

function matches(text: string, signed: RegExp): RegExpExecArray[] {
  // A search is far quicker than to look for all, which copies the pattern, and finds none mostly.
  if (text.length > LONGEST_TEXT || text.search(signed) < 0) return [];
  return [...text.matchAll(signed)].slice(0, MOST);
}

function hasSign(text: string, { signs }: Form): boolean {
  return signs.some((sign) => text.includes(sign));
}

/** A number with a minus that the source says without one. */
function gained({ segment, source, target }: Texts): LostSign[] {
  if (!hasSign(target, MINUS)) return [];
  return matches(target, MINUS.signed).flatMap(({ 0: signed, index }) => {
    const wanted = MINUS.left(signed);
    const places = alone(source, wanted);
    if (places.length !== 1 || hasDashBefore(source, wanted)) return [];
    if (alone(target, wanted).length > 0 || PREFIX.test(target.slice(0, index))) return [];
    return [
      {
        segment,
        source: placed(segment, 'source', places[0]!.index, wanted),
        target: placed(segment, 'target', index, signed),
        wanted,
        isSure: true,
      },
    ];
  });
}

/** What a hyphen joins to a number, with a space too many: `מ -24`, `ke -2`. */
const PREFIX = /(?<!\p{L})(?:\p{Script=Hebrew}|ke)\s$/u;

/** Where figures stand by themselves. */
function alone(text: string, bare: string): RegExpExecArray[] {
  return [...text.matchAll(new RegExp(ALONE + bare + END, 'gu'))];
}

function hasDashBefore(text: string, figures: string): boolean {
  return new RegExp(`[-−–‐‑－]\\s?${figures}(?!\\d)`).test(text);
}

function placed(segment: Segment, side: Side, index: number, figures: string): Range {
  const start = segment[side].content.start + index;
  return range(start, start + figures.length);
}

/** Whether a word before a number says the minus. */
function saysMinus(text: string, start: number): boolean {
  return MINUS_WORD.test(text.slice(Math.max(0, start - LONGEST_WORD), start));
}

const LONGEST_WORD = 12;
const MINUS_WORD =
  /(?:m[iíî]+n[ou]s|moins|menos|meno|m[ií]nusz?|минус|мінус|eksi|マイナス|[负負]|마이너스|ناقص|سالب|kurang|trừ|âm|ลบ|μείον|מינוס|ऋण|minuss?|negat\p{L}*)[\s>*_]*$/iu;

/** Numbers in code, addresses, tags and dates are for others to tell. */
function isOfProse(document: Document, { segment, source, target }: LostSign): boolean {
  const dates = datesBySegment(document).get(segment.index);
  return (['source', 'target'] as const).every((side) => {
    const { numbers, dates: inDates } = numberText(document, segment, side, dates);
    const at = side === 'source' ? source : target;
    const isRead = numbers.some(({ range: number }) => overlaps(number, at));
    return isRead && !inDates.some((date) => overlaps(date, at));
  });
}
