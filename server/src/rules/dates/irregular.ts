import { type DateMention, dateLanguage } from '../../locale/dates/index.ts';
import type { Document } from '../../model/document.ts';
import { range, slice } from '../../text/range.ts';
import { DAMAGED, decidedBy } from './instead.ts';
import type { SegmentDates } from './reading.ts';
import type { DecidedDates } from './verdict.ts';

const GAP = '[\\s\\u200e\\u200f]?';
const JOINT = `(${GAP}[-/.–—]{1,2}${GAP})`;
/** Three numbers that signs join, whichever those are. */
const FIGURES = new RegExp(
  `(?<![\\p{L}\\p{N}.,/–-]|\\p{N}:)(\\d{1,4})${JOINT}(\\d{1,2})${JOINT}(\\d{4}|\\d{2})(?![\\p{L}\\p{N}]|[.,:/–-]\\d)`,
  'gu',
);

/**
 * Dates in figures whose two signs are not the same: `1/5.2020`, `2020-05--01`, `17.11 .2020`,
 * `2020–05–01` for an ISO date.
 */
export function irregularFigures(document: Document, dates: SegmentDates): DecidedDates[] {
  const whole = dates.source.mentions.filter(isWhole);
  if (whole.length === 0) return [];
  const { content } = dates.segment.target;
  return Array.from(slice(document.text, content).matchAll(FIGURES)).flatMap((figures) => {
    const meant = whole.find((one) => isSaidBy(figures, one));
    const wanted = meant && regular(document, figures, meant);
    if (!wanted || wanted === figures[0]) return [];
    const start = content.start + figures.index;
    const place = range(start, start + figures[0].length);
    const repair = { edits: [{ range: place, newText: wanted }], result: wanted };
    return [decidedBy(document, dates, meant, { place, repair, fault: DAMAGED })];
  });
}

function isWhole({ day, month, year, sharedMonth, sharedYear }: DateMention): boolean {
  return Boolean(day && month && year && !sharedMonth && !sharedYear);
}

/** Whether figures are those of a date, from its year or to it. */
function isSaidBy([, first, , second, , third]: RegExpExecArray, one: DateMention): boolean {
  const [day, month, year] = [one.day!.value, one.month!.value, one.year!.value];
  const [from, middle, to] = [first, second, third].map(Number);
  if (first!.length === 4) return from === year && middle === month && to === day;
  if (to !== (third!.length === 2 ? year % 100 : year)) return false;
  return (from === day && middle === month) || (from === month && middle === day);
}

/** The figures with the same sign between all of them; undefined where they may stay as they are. */
function regular(
  document: Document,
  [, first, before, second, behind, third]: RegExpExecArray,
  source: DateMention,
): string | undefined {
  const joints = [before!, behind!];
  const signs = joints.map((joint) => joint.replace(/[\s\u200e\u200f]/g, ''));
  const original = slice(document.text, source.range);
  const { language, cldr } = dateLanguage(document.locale);
  const isDashed = signs[0] === signs[1] && /^[–—]$/.test(signs[0]!) && source.form === 'iso';
  if (signs[0] === signs[1] && signs[0]!.length === 1 && !isDashed) {
    const spaces = joints.map((joint) => /\s/.test(joint));
    const maySpace = signs[0] === '.' && cldr.numeric.includes('. ');
    if (spaces[0] === spaces[1] || maySpace) return undefined;
  }
  if (NORDIC.has(language) && signs.join('') === '/-' && first!.length < 4) return undefined;
  const joined = (sign: string): string => [first, second, third].join(sign);
  const own = SIGNS.find((sign) => joined(sign) === original);
  if (own) return joined(own);
  const candidates = signs.map((sign) => sign.replace(/^[–—]/, '-')[0]!);
  const usual = /\}\s?([-/.])/.exec(cldr.numeric)![1]!;
  const sign = first!.length === 4 ? '-' : candidates.includes(usual) ? usual : candidates[0]!;
  const isSpaced =
    sign === '.' && cldr.numeric.includes('. ') && joints.some((one) => /\s/.test(one));
  return joined(sign + (isSpaced ? ' ' : ''));
}

const SIGNS = ['-', '/', '.'];
/** `10/5-2021` is how they write the tenth of May. */
const NORDIC = new Set(['da', 'fi', 'fo', 'is', 'nb', 'nn', 'no', 'sv']);
