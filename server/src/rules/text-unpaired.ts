import { languageOf } from '../locale/language.ts';
import { type Document, textOf } from '../model/document.ts';
import { inlineOf } from '../model/inline.ts';
import { linksOf } from '../model/links/pairs.ts';
import { Mark, segmentsWith } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import { type Range, range, rangeLookup, slice } from '../text/range.ts';
import { isProse } from './prose/is-prose.ts';
import { oddities } from './prose/oddities.ts';
import { certainly, exchanging, type Fix, type Found, possibly, type Rule } from './rule.ts';

export const textUnpaired: Rule = {
  id: 'text-unpaired',
  title: 'Parenthesis or quotation mark without its partner',
  severity: 'information',
  fix: 'certain',
  *check(document) {
    for (const segment of oddities(document).turned) {
      const turned = turnedPair(document, segment);
      if (turned) yield turned;
    }
    yield* looseBrackets(document);
    yield* looseTicks(document);
    if (languageOf(document.locale) === 'es') yield* unopenedQuestions(document);
    for (const segment of oddities(document).uneven) {
      for (const place of unpaired(document, segment)) {
        yield report(document, segment, place);
      }
    }
  },
};

/** Signs that stand in pairs, all in one row with their partners; a low mark has one of two. */
interface Pair {
  readonly opening: string;
  readonly closing: string;
}

const PAIRS: readonly Pair[] = [
  { opening: '(（', closing: ')）' },
  { opening: '«', closing: '»' },
  { opening: '„', closing: '“”' },
  { opening: '「', closing: '」' },
  { opening: '『', closing: '』' },
  { opening: '《', closing: '》' },
];

/** The signs of a half that have no partner; none where the source is no better. */
function unpaired(document: Document, segment: Segment): number[] {
  const found: number[] = [];
  const own = slice(document.text, segment.target.content);
  for (const pair of PAIRS) {
    if (!hasSome(own, pair.opening) && !hasSome(own, pair.closing)) continue;
    const places = loners(document, segment, pair);
    if (places.length !== 1) continue;
    const isSourceOdd = pair === PAIRS[0] ? hasOddParentheses : hasOddQuotes;
    const isOfLink = pair === PAIRS[0] && standsAtLink(document.text, segment, places[0]!);
    if (isOfLink || isSourceOdd(slice(document.text, segment.source.content))) continue;
    found.push(places[0]!);
  }
  const odd = oddQuote(document, segment);
  return odd === undefined ? found : [...found, odd];
}

/** A bracket that belongs to no link, nor to what is left of one, where the source has none. */
function* looseBrackets(document: Document): Iterable<Found> {
  for (const { segment, target, source } of linksOf(document)) {
    const [at, another] = target.loose;
    if (at === undefined || another !== undefined) continue;
    const isOfLink = target.broken.length + source.loose.length + source.unpaired.length > 0;
    if (isOfLink || !isByItself(document, segment, at)) continue;
    yield source.pairs.length > 0
      ? partnerless(document, segment, at)
      : alone(document, segment, at);
  }
}

function isByItself(document: Document, segment: Segment, at: number): boolean {
  const { text } = document;
  const isOuter = !/[[\](!\\]/.test(text[at - 1]! + (text[at + 1] ?? ' '));
  // A space within an escape is told as that.
  return (
    isOuter &&
    !text.startsWith('\\ ', at - 2) &&
    isProse(document, segment, 'target', range(at, at + 1))
  );
}

/** One backtick where the source has no code; between letters it is an apostrophe. */
function* looseTicks(document: Document): Iterable<Found> {
  for (const segment of segmentsWith(document, Mark.backtick)) {
    const target = textOf(document, segment, 'target');
    const index = target.indexOf('`');
    const isOnly = index >= 0 && index === target.lastIndexOf('`');
    if (!isOnly || /\p{L}/u.test(target[index - 1] ?? ' ')) continue;
    if (textOf(document, segment, 'source').includes('`')) continue;
    yield alone(document, segment, segment.target.content.start + index);
  }
}

/** A Spanish question without the mark that it begins with. */
function* unopenedQuestions(document: Document): Iterable<Found> {
  for (const segment of segmentsWith(document, Mark.question)) {
    const target = textOf(document, segment, 'target');
    const [before, behind, another] = target.split('?');
    if (behind === undefined || another !== undefined || target.includes('¿')) continue;
    if (!/^(?:[\s*_)"»”.]|$)/.test(behind) || !textOf(document, segment, 'source').includes('?'))
      continue;
    const [lead] = /^.*[.!:;](?=\s)|^/su.exec(before!)!;
    const at =
      segment.target.content.start +
      lead.length +
      /^[\s*_"“«([]*/.exec(before!.slice(lead.length))![0].length;
    const make = lead === '' ? certainly : possibly;
    yield {
      range: range(at, at + 1),
      message: 'Spanish begins a question with “¿”, which is missing here.',
      segment,
      severity: 'warning',
      fixes: [make('Add “¿”', range(at, at), '¿')],
    };
  }
}

function alone({ text, locale }: Document, segment: Segment, at: number): Found {
  const place = range(at, at + 1);
  const here = slice(text, place);
  // Chinese and Japanese put names in brackets.
  const make = here !== '`' && /^(?:ja|zh|ko)\b/.test(locale) ? possibly : certainly;
  return {
    range: place,
    message: `“${here}” has no partner here, and the source has none.`,
    segment,
    fixes: [make('Remove it', place, '')],
  };
}

/** Its partner is lost, and nobody can tell where it stood. */
function partnerless({ text }: Document, segment: Segment, at: number): Found {
  const isOpening = text[at] === '[';
  const message = lacking(text[at]!, isOpening ? ']' : '[', isOpening);
  return { range: range(at, at + 1), message, segment };
}

function lacking(sign: string, partner: string, isOpening: boolean): string {
  return `“${sign}” has no “${partner}” ${isOpening ? 'behind' : 'before'} it.`;
}

/** `)CHIP(`: two parentheses that an editor for the other direction of writing has turned. */
function turnedPair(document: Document, segment: Segment): Found | undefined {
  const { text } = document;
  const { start, end } = segment.target.content;
  const [first, last, ...others] = loners(document, segment, PAIRS[0]!);
  if (first === undefined || last === undefined || others.length > 0) return undefined;
  const isTurned = text[first] === ')' && text[last] === '(' && last - first > 1;
  if (!isTurned || !/[([]/.test(slice(text, segment.source.content))) return undefined;
  const isSetOff =
    (first === start || /\s/.test(text[first - 1]!)) &&
    (last + 1 === end || /[\s.,;:!?]/.test(text[last + 1]!));
  const isOfLink = [first, last].some((at) => standsAtLink(text, segment, at));
  if (!isSetOff && isOfLink) return undefined;
  if (hasOddParentheses(slice(text, segment.source.content))) return undefined;
  const [one, other] = [range(first, first + 1), range(last, last + 1)];
  return {
    range: range(first, last + 1),
    message: 'These parentheses are turned: the closing one stands before the opening one.',
    segment,
    // Where words stand around both, what was in them may be on either side.
    fixes: isSetOff ? [exchanging('Turn the parentheses', text, one, other)] : [],
  };
}

/** What is left of a damaged link is told by the rules about links. */
function standsAtLink(text: string, { target }: Segment, at: number): boolean {
  const before = text.slice(Math.max(target.content.start, at - LONGEST_ADDRESS), at);
  return '(（'.includes(text[at]!) ? /\]\\?\s*$/.test(before) : /[\]/#]\S*$/.test(before);
}

const LONGEST_ADDRESS = 200;

function hasOddParentheses(text: string): boolean {
  return text.split(/[(（]/).length !== text.split(/[)）]/).length;
}

function hasOddQuotes(text: string): boolean {
  return text.split(/["“”«»„]/).length % 2 === 0;
}

/** The last of an odd number of straight quotation marks; behind a figure it is a sign for inches. */
function oddQuote(document: Document, segment: Segment): number | undefined {
  const { text } = document;
  const { start, end } = segment.target.content;
  const isHidden = hiddenIn(document, segment);
  const hasOthers = /[„“”]/.test(text.slice(start, end));
  const found: number[] = [];
  for (let at = text.indexOf('"', start); at >= 0 && at < end; at = text.indexOf('"', at + 1)) {
    if (isHidden(at) || text[at - 1] === '\\' || isShortening(text, at)) continue;
    if (hasOthers || /\d/.test(text[at - 1]!)) return undefined;
    found.push(at);
  }
  if (found.length % 2 === 0 || hasOddQuotes(slice(text, segment.source.content))) return undefined;
  return found.at(-1);
}

/** `ארה"ב`: Hebrew has the mark before the last letter of what it shortens. */
function isShortening(text: string, at: number): boolean {
  return /[\u05d0-\u05ea]"[\u05d0-\u05ea]/.test(text.slice(at - 1, at + 2));
}

function hasSome(text: string, signs: string): boolean {
  for (const sign of signs) if (text.includes(sign)) return true;
  return false;
}

/** The signs of one pair that stand alone in what readers see of a half. */
function loners(document: Document, segment: Segment, { opening, closing }: Pair): number[] {
  const { text } = document;
  const { start, end } = segment.target.content;
  const isHidden = hiddenIn(document, segment);
  const open: number[] = [];
  const found: number[] = [];
  const hasOpening = hasSome(text.slice(start, end), opening);
  for (let at = start; at < end; at++) {
    const sign = text[at]!;
    if (opening.includes(sign) && !isHidden(at)) open.push(at);
    else if (
      closing.includes(sign) &&
      (hasOpening || closing.length === 1 || sign === ')' || sign === '）') &&
      !isHidden(at)
    ) {
      if (open.pop() === undefined && !isLabel(text, start, at)) found.push(at);
    }
  }
  return [...found, ...open];
}

/** `a)`, `1.)`, `:)` */
function isLabel(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - 4), at);
  return /(?:^|[\s(>*])(?:\p{L}|\d{1,2}|[ivx]{1,3})\.?\*{0,2}$|[:;]-?$/u.test(before);
}

/** Code, tags, entities and destinations; also the parenthesis that begins a destination. */
function hiddenIn(document: Document, segment: Segment): (at: number) => boolean {
  const { codes, tags, entities, destinations } = inlineOf(document, segment, 'target');
  const begun = destinations.map(({ start, end }) => range(start - 1, end));
  const lookup = rangeLookup([...codes, ...tags, ...entities, ...begun]);
  return (at) => lookup(at);
}

function report(document: Document, segment: Segment, at: number): Found {
  const sign = document.text[at]!;
  if (sign === '"') return oddReport(segment, at);
  const pair = PAIRS.find(
    ({ opening, closing }) => opening.includes(sign) || closing.includes(sign),
  )!;
  const isOpening = pair.opening.includes(sign);
  const partners = isOpening ? pair.closing : pair.opening;
  const partner =
    partners[partners.length === pair.opening.length ? pair.opening.indexOf(sign) : 0] ??
    partners[0]!;
  return {
    range: range(at, at + 1),
    message: lacking(sign, partner, isOpening),
    segment,
    fixes: once(document, at) ?? (isOpening ? closed : opened)(document, segment, at, partner),
  };
}

/** Of a mark that stands twice in a row one is too many. */
function once({ text }: Document, at: number): Fix[] | undefined {
  const sign = text[at]!;
  if (text[at - 1] !== sign && text[at + 1] !== sign) return undefined;
  return [certainly(`Write one “${sign}”`, range(at, at + 1), '')];
}

function oddReport(segment: Segment, at: number): Found {
  const message = 'The quotation marks of this text are odd in number: one has no partner.';
  return { range: range(at, at + 1), message, segment };
}

/** The last group of the source, and how its half goes on behind it. */
const LAST_GROUP = /(?<!\])[(（]([^()（）]{1,200})[)）]([*_.:;,!?"”。：！？]{0,4}\s*)$/;
const GROUP = /(?<!\])[(（]([^()（）]{1,200})[)）]/;
const LAST_MARKS = /[*_.:;,!?"”。：！？]{0,4}\s*$/;

/** What is in the source's parentheses tells where they end: the same words, or the end of all. */
function closed(
  { text }: Document,
  { source, target }: Segment,
  at: number,
  partner: string,
): Fix[] {
  const english = slice(text, source.content);
  const inner = GROUP.exec(english)?.[1];
  const slip = slipFor(text, range(at + 1, target.content.end), english);
  if (slip && '(（'.includes(text[at]!)) return [certainly(`Write “${partner}”`, slip, partner)];
  if (inner !== undefined && text.startsWith(inner, at + 1))
    return [insert(at + 1 + inner.length, partner)];
  const [, last] = LAST_GROUP.exec(english) ?? [];
  if (last === undefined || !'(（'.includes(text[at]!)) return [];
  const { end } = target.content;
  const tail = LAST_MARKS.exec(text.slice(Math.max(at + 1, end - 8), end))![0];
  // Far more than the source has there is not in parentheses.
  const isWhole = end - at <= MOST_LONGER * (last.length + SHORT_GROUP);
  return isWhole ? [insert(end - tail.length, partner)] : [];
}

const MOST_LONGER = 2;
const SHORT_GROUP = 10;

/** A figure behind a capital is one of a name: `M365 F0`. */
const SLIP = /(?:(?<=\p{L})[}\]]|(?<=\p{Ll})[09])(?![\p{L}\p{N}])/gu;

/** What was typed for a closing parenthesis: a brace, or the key of one without Shift. */
function slipFor(text: string, { start, end }: Range, english: string): Range | undefined {
  const rest = text.slice(start, end);
  const [match, ...others] = rest.matchAll(SLIP);
  if (!match || others.length > 0 || /[{[}\]`]/.test(rest.slice(0, match.index))) return undefined;
  const at = start + match.index;
  if (english.includes(text.slice(at - 3, at + 1))) return undefined;
  return range(at, at + 1);
}

function opened({ text }: Document, { source }: Segment, at: number, partner: string): Fix[] {
  const inner = GROUP.exec(slice(text, source.content))?.[1];
  const start = at - (inner?.length ?? 0);
  return inner !== undefined && text.startsWith(inner, start) ? [insert(start, partner)] : [];
}

function insert(at: number, sign: string): Fix {
  return certainly(`Add “${sign}”`, range(at, at), sign);
}
