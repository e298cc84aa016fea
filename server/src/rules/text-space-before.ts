import { knowsSpacing, takesSpaceBefore } from '../locale/punctuation.ts';
import { type Document, textOf } from '../model/document.ts';
import { Mark, segmentsWith } from '../model/marks.ts';
import { segmentAt } from '../model/projection.ts';
import type { Segment } from '../model/segments.ts';
import { isSpace, Kind, kindOf } from '../text/characters.ts';
import { contains, type Range, range, slice } from '../text/range.ts';
import { standsAtDrive } from './prose/drive.ts';
import { behindAt, gaps, type Suspect } from './prose/gaps.ts';
import { isProse } from './prose/is-prose.ts';
import { oddities } from './prose/oddities.ts';
import { certainly, type Fix, type Found, possibly, type Rule } from './rule.ts';

export const textSpaceBefore: Rule = {
  id: 'text-space-before',
  title: 'Space before a mark that stands directly behind a word',
  severity: 'information',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    yield* partedFigures(document);
    yield* partedCalls(document);
    yield* partedEndings(document);
    if (!knowsSpacing(document.locale)) return;
    for (const suspect of gaps(document).beforeMark) {
      if (isWrong(document, suspect)) yield report(document, suspect);
    }
  },
};

const LIKELY_PARTED = /\d(?: [:.-]|[:.-] )/;
/** A time, a decimal or a version; three groups with hyphens. */
const FIGURES = /(?<![\d.,:-])(?:\d+(?: ?[:.] ?\d+)+|\d{4}(?: ?- ?\d\d?){2})(?![\w-])/g;

/** Figures with a space beside the mark that joins them in the source: `10: 00`, `2020 -11-05`. */
function* partedFigures(document: Document): Iterable<Found> {
  for (const segment of segmentsWith(document, Mark.digit)) {
    const target = textOf(document, segment, 'target');
    if (!LIKELY_PARTED.test(target)) continue;
    const source = textOf(document, segment, 'source');
    for (const { 0: here, index } of target.matchAll(FIGURES)) {
      const meant = here.replaceAll(' ', '');
      if (meant === here || !source.includes(meant)) continue;
      const start = segment.target.content.start + index;
      const place = range(start, start + here.length);
      const message = `There is a space in “${here}”: expected none, as in the source.`;
      yield {
        range: place,
        message,
        segment,
        fixes: [certainly('Remove the space', place, meant)],
      };
    }
  }
}

/** `Open ()` for `Open()`: the name of a function apart from its parentheses. */
function* partedCalls(document: Document): Iterable<Found> {
  const { text } = document;
  const calls = new Map<Segment, ReadonlySet<string>>();
  for (const { segment, range: sign } of gaps(document).empty) {
    const known = calls.get(segment) ?? callsOf(textOf(document, segment, 'source'));
    calls.set(segment, known);
    const before = text.slice(Math.max(0, sign.start - LONGEST_NAME), sign.start);
    const name = /(?<!\w)(\w+) $/.exec(before)?.[1];
    if (!name || !known.has(`${name.toLowerCase()}()`)) continue;
    if (!isProse(document, segment, 'target', sign)) continue;
    const place = range(sign.start - 1, sign.end);
    yield {
      range: place,
      message: 'There is a space before “(”: expected none, as in the source.',
      segment,
      fixes: [certainly('Remove the space', place, '(')],
    };
  }
}

/** `(. XYZ files)` for `(.XYZ files)`: the ending of file names apart from its full stop. */
function* partedEndings(document: Document): Iterable<Found> {
  const { text } = document;
  for (let at = text.indexOf('(. '); at >= 0; at = text.indexOf('(. ', at + 1)) {
    const segment = segmentAt(document, at);
    const place = range(at + 1, at + 3);
    const name = /^[A-Za-z\d]{2,}/.exec(text.slice(at + 3, at + LONGEST_NAME))?.[0];
    if (!segment || !name || !contains(segment.target.content, place)) continue;
    const isName = textOf(document, segment, 'source').includes(`.${name}`);
    if (!isName || !isProse(document, segment, 'target', place)) continue;
    yield {
      range: place,
      message: 'There is a space behind “.”: expected none, as in the source.',
      segment,
      fixes: [certainly('Remove the space', place, '.')],
    };
  }
}

/** The calls of a source in small letters; none where it sets parentheses apart itself. */
function callsOf(source: string): ReadonlySet<string> {
  return new Set(source.includes(' ()') ? [] : source.toLowerCase().match(CALL));
}

const CALL = /(?<!\w)\w+\(\)/g;

function isWrong(document: Document, suspect: Suspect): boolean {
  const {
    segment,
    range: { start, end },
  } = suspect;
  const { text, locale } = document;
  const mark = text[end]!;
  if (mark === ')' && oddities(document).turned.has(segment)) return false;
  const isTaken = mark === '»' || takesSpaceBefore(locale, mark);
  if (isTaken && !(mark === ':' && standsAtDrive(document, suspect))) return false;
  const isOpen = OPENING.has(signBefore(text, start));
  if (isOpen && !AUTOLINK.test(text.slice(Math.max(0, start - LONGEST_LINK), start))) return false;
  if (mark === '?' && hasLostLetters(text, start, end)) return false;
  if (mark !== ',' && beginsSomething(text, end, segment.target.content.end)) return false;
  return isProse(document, segment, 'target', range(start, end + 1));
}

/** Whether `?` stands for letters here that were lost in another encoding: `??? ???`. */
function hasLostLetters(text: string, start: number, end: number): boolean {
  return text[start - 1] === '?' || text[end + 1] === '?';
}

/** The character before a place, emphasis left aside. */
function signBefore(text: string, at: number): string {
  let before = at - 1;
  while (text[before] === '*' || text[before] === '_') before--;
  return text[before] ?? ' ';
}

/** After these a mark is a cell or a sign of its own: `( )`, `| :`. */
const OPENING = new Set(['(', '[', '{', '|', '>', '"', '“', '=']);

/** `<https://x.example>`, which readers see as text. */
const AUTOLINK = /<(?:https?|xref):[^<>\s]*>$/;
const LONGEST_LINK = 200;

/** Whether a mark belongs to what is behind it: `.NET`, `.5`, `...`, `:port`, `?key=`. */
function beginsSomething(text: string, mark: number, end: number): boolean {
  if (mark + 1 >= end || text[mark] === ')') return false;
  const next = text.charCodeAt(mark + 1);
  return next < 128 && (kindOf(next) === Kind.word || NEVER_AFTER.has(text[mark + 1]!));
}

const NEVER_AFTER = new Set(['.', '/', '\\', '=', ':', '-', '*/', ',', '(', '?', '!', '`', '_']);

function report(document: Document, suspect: Suspect): Found {
  const { segment, range: stretch } = suspect;
  const mark = document.text[stretch.end]!;
  const isInSource = standsFree(document.text, segment.source.content, mark);
  const asThere = isInSource ? ', as in the source' : '';
  const ofName = nameBehind(document, suspect);
  const side = ofName ? 'behind' : 'before';
  return {
    range: range(stretch.start, stretch.end + 1),
    message: `There is a space ${side} “${mark}”${asThere}: expected none.`,
    segment,
    severity: isInSource || TOLERATED.has(mark) || isHabit(document, suspect) ? 'hint' : undefined,
    fixes: [ofName ?? repair(document, suspect)],
  };
}

/** Whether a space stands before a mark of the source that ends something. */
function standsFree(text: string, { start, end }: Range, mark: string): boolean {
  for (
    let at = text.indexOf(mark, start + 1);
    at > 0 && at < end;
    at = text.indexOf(mark, at + 1)
  ) {
    if (isSpace(text.charCodeAt(at - 1)) && !beginsSomething(text, at, end)) return true;
  }
  return false;
}

/** These carry their own room, or many who write the language set them off: no reader stumbles. */
const TOLERATED = new Set('、。，．：；！？）」』】》،؛؟۔');

/** A name that begins with a full stop, and has a space behind it: `. csv` */
function nameBehind({ text }: Document, { segment, range: { end } }: Suspect): Fix | undefined {
  const name = /^\. ([A-Za-z\d]{2,})\b/.exec(text.slice(end, end + LONGEST_NAME))?.[1];
  const isName = name && slice(text, segment.source.content).includes(` .${name}`);
  return isName ? certainly(`Write .${name}`, range(end + 1, end + 2), '') : undefined;
}

const LONGEST_NAME = 60;

function repair({ text }: Document, { segment, range: { start, end } }: Suspect): Fix {
  const isMisplaced = text[end] === ',' && kindOf(text.charCodeAt(end + 1)) === Kind.word;
  if (isMisplaced) return certainly('Put the space behind the comma', range(start, end + 1), ', ');
  // The stop of a name that has lost its place: `or . Format WMA` for `or .WMA format`.
  const isOfName =
    /^\. \p{L}/u.test(text.slice(end, end + 4)) &&
    /[\s(]\.\w/.test(slice(text, segment.source.content));
  return (isOfName ? possibly : certainly)('Remove the space', range(start, end), '');
}

const FEWEST_FOR_HABIT = 3;

/** Whether the page writes this mark with a space so often that it is no slip. */
function isHabit(document: Document, { range: { start, end } }: Suspect): boolean {
  const { text } = document;
  const { tight, spaced } = gaps(document).marksBehind(text[end]!, behindAt(text, start));
  return spaced >= FEWEST_FOR_HABIT && spaced * 4 >= tight;
}
