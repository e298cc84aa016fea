import {
  hasFullStop,
  isTerse,
  marksWithin,
  type SentenceMark,
  sentenceMark,
  writtenMark,
} from '../locale/punctuation.ts';
import type { Document } from '../model/document.ts';
import { isInHeading } from '../model/headings.ts';
import { segmentsWithBrokenLink } from '../model/links/faults.ts';
import type { Segment } from '../model/segments.ts';
import { isSpace } from '../text/characters.ts';
import { type Range, range, slice } from '../text/range.ts';
import { type Ending, readEnding } from './prose/ending.ts';
import { FEWEST_CHARACTERS, usualRatio } from './prose/usual-length.ts';
import { certainly, type Fix, type Found, possibly, type Rule } from './rule.ts';

export const textFinalMark: Rule = {
  id: 'text-final-mark',
  title: 'Last mark of the source that the target lacks or replaces',
  severity: 'information',
  fix: 'certain',
  check: (document) => (hasFullStop(document.locale) ? findEndings(document) : []),
};

function findEndings(document: Document): Found[] {
  const { text, locale, segments } = document;
  const reports: Found[] = [];
  for (const segment of segments) {
    const { target, source } = segment;
    if (target.content.start === target.content.end || areAlike(text, segment)) continue;
    const expected = readEnding(text, source.content, 'en');
    if (expected.mark === undefined) continue;
    const found = readEnding(text, target.content, locale);
    if (found.mark === expected.mark || !isWrong(document, segment, expected, found)) continue;
    reports.push(report(document, segment, expected, found));
  }
  return reports;
}

const FULL_STOP = 46;

/** A look tells of most segments that the source ends with a letter, or both halves with a full stop. */
function areAlike(text: string, { target, source }: Segment): boolean {
  const last = text.charCodeAt(source.content.end - 1);
  if (last === FULL_STOP) {
    const { end } = target.content;
    return text.charCodeAt(end - 1) === FULL_STOP && text.charCodeAt(end - 2) !== FULL_STOP;
  }
  return last >= 97 && last <= 122;
}

/** What each last mark of English may become without loss. */
const MAY_BECOME: Readonly<Record<SentenceMark, string>> = {
  '.': ':;!',
  '?': '',
  '!': '.…',
  ':': '.…?!',
  ';': '.,:',
  ',': '.;:…',
  '…': '.:,',
};

function isWrong(document: Document, segment: Segment, expected: Ending, found: Ending): boolean {
  const { text, locale } = document;
  const mark = expected.mark!;
  if ('?!'.includes(mark) && marksWithin(locale)) return false;
  if (found.mark === undefined) {
    if (mark === ',' || mark === ';' || mark === '…' || mark === '!') return false;
    if (isTerse(locale) && mark !== '.') return false;
    if (isShort(text, segment, expected) || !endsInProse(document, segment, found)) return false;
    if (isJoined(document, segment, found)) return false;
    // Where the address of a link stands open, nobody can tell how the text before it ends.
    return !segmentsWithBrokenLink(document).has(segment);
  }
  if (MAY_BECOME[mark].includes(found.mark)) return false;
  if (isTerse(locale) && mark !== '.') return false;
  return !isJoined(document, segment, found) && !isQuoted(document, segment, expected, found);
}

/** A sentence that goes on in the next segment, behind a comma or nothing: a translator joined the two. */
function isJoined(
  { text, segments }: Document,
  segment: Segment,
  { mark, place }: Ending,
): boolean {
  const next = segments[segment.index + 1];
  if ((mark !== undefined && mark !== ',') || !next) return false;
  if (!/^[^\S\n]*$/.test(text.slice(segment.range.end, next.range.start))) return false;
  const { start, end } = next.target.content;
  // Scripts without capitals do not tell; a comma between names joins no sentences.
  const isOpen = mark !== undefined && text[place.start] !== '、';
  const goesOn = isOpen ? /^[^\p{L}]*[\p{Ll}\p{Lo}]/u : /^[^\p{L}]*\p{Ll}/u;
  return goesOn.test(text.slice(start, Math.min(end, start + LONGEST_WORD)));
}

/** `„Hilft das?“ steht dort.` for `“Does it help?”`: the mark of a quotation, not of the sentence. */
function isQuoted(
  { text, locale }: Document,
  { target }: Segment,
  expected: Ending,
  { mark }: Ending,
): boolean {
  if (mark !== '.' || !QUOTE.test(text.slice(expected.place.end, expected.end))) return false;
  const written = writtenMark(expected.mark!, locale).trim();
  const quotations = slice(text, target.content).split(QUOTE);
  return quotations.some((quotation) => quotation.endsWith(written));
}

const QUOTE = /["'”’“»«」』)]/;

/** `etc.`, `(.csv).`, `…` and what is no sentence but an abbreviation. */
function isShort(text: string, segment: Segment, { place }: Ending): boolean {
  const before = text.slice(Math.max(segment.source.content.start, place.start - 6), place.start);
  return (
    ABBREVIATED.test(before) ||
    FIELD.test(before) ||
    sentenceMark(before.at(-1) ?? '', 'en') !== undefined
  );
}

const ABBREVIATED = /(?:^|[^\p{L}])(?:etc|e\.g|i\.e|vs|Inc|Ltd|Corp|Co|p|a\.m|p\.m|\p{Lu})$/iu;

/** `Row No.`, as fields are called. */
const FIELD = /(?<!\p{L})(?:Nos?|Qty|Amt)$/u;

/** An address at the end of a text is better off without a full stop. */
function endsInProse(document: Document, segment: Segment, { place }: Ending): boolean {
  const { start } = segment.target.content;
  return place.start > start && !ADDRESS.test(document.text.slice(start, place.start));
}

const ADDRESS = /(?:https?:\/\/|www\.)\S*$/;

function report(document: Document, segment: Segment, expected: Ending, found: Ending): Found {
  const { text, locale } = document;
  const here = found.mark === undefined ? 'nothing' : `“${slice(text, found.place)}”`;
  const written = writtenMark(expected.mark!, locale);
  const shown = written.trim();
  return {
    range: found.mark === undefined ? lastWord(text, segment, found) : found.place,
    message: `The target ends with ${here} where the source ends with “${expected.mark}”: expected “${shown}”.`,
    segment,
    related: [{ range: expected.place, message: 'The last mark of the source.' }],
    fixes: repair(document, segment, expected, found, written),
  };
}

/** An insertion has no extent, so the last word is shown, and what closes behind it. */
function lastWord(text: string, segment: Segment, { end }: Ending): Range {
  const earliest = Math.max(segment.target.content.start, end - LONGEST_WORD);
  let start = end;
  while (start > earliest && !isSpace(text.charCodeAt(start - 1))) start--;
  return range(start === earliest && isLow(text, start) ? start + 1 : start, end);
}

const LONGEST_WORD = 24;

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000;
}

function repair(
  document: Document,
  segment: Segment,
  expected: Ending,
  found: Ending,
  written: string,
): Fix[] {
  const { text, locale } = document;
  const isWhole =
    !isTerse(locale) &&
    !isCutShort(document, segment) &&
    isOtherwiseWhole(text, segment, expected.mark!, found);
  if (found.mark !== undefined) {
    const isSlip = isWhole && SAME_KEYS.has(found.mark + expected.mark);
    return [(isSlip ? certainly : possibly)(`Write “${written.trim()}”`, found.place, written)];
  }
  // The mark goes where the source has it: before its closing signs, if the target has the same.
  const closing = text.slice(expected.place.end, expected.end);
  const isSame = text.slice(found.end - closing.length, found.end) === closing;
  const at = isSame ? found.end - closing.length : found.end;
  const place = range(Math.max(at, segment.target.content.start), at);
  const make = isWhole && !mayBeRephrased(document, segment, expected) ? certainly : possibly;
  return [make(`Add “${written.trim()}”`, place, written)];
}

/** Whether so much less stands there than usual that more than the mark is lost. */
function isCutShort(document: Document, { target, source }: Segment): boolean {
  const [own, expected] = [target, source].map(({ content: { start, end } }) => end - start);
  return expected! >= FEWEST_CHARACTERS && own! < expected! * usualRatio(document) * LEAST_WHOLE;
}

const LEAST_WHOLE = 0.55;

/** Marks that lie beside each other on keyboards, or on the same key. */
const SAME_KEYS = new Set([',.', ';:']);

/** `Benefits of folders` for `Why folders?`, and what is no longer all in parentheses. */
function mayBeRephrased(document: Document, segment: Segment, { mark }: Ending): boolean {
  if (mark === '?' && isInHeading(document, segment)) return true;
  const [opening, own] = [segment.source, segment.target].map(
    ({ content }) => document.text[content.start],
  );
  return opening === '(' && own !== '(';
}

/**
 * Whether nothing but its mark is missing at the end of a target: one that ends with white space, or
 * is one word for a sentence, lost words too; to one that has the mark more often something was added.
 */
function isOtherwiseWhole(
  text: string,
  { target, source }: Segment,
  mark: SentenceMark,
  { end }: Ending,
): boolean {
  if (end < target.content.end || !LAST_SIGN.test(text.slice(end - 1, end))) return false;
  const [own, english] = [target, source].map(({ content }) => slice(text, content).slice(0, -1));
  if (!/\s/.test(own!.trim()) && english!.trim().split(/\s+/).length >= SENTENCE) return false;
  return countOf(own!, mark) <= countOf(english!, mark);
}

/** So many words make a sentence. */
const SENTENCE = 4;

const LAST_SIGN = /[,;\p{L}\p{M}\p{N}\p{Pe}\p{Pf}"'*_`>%]/u;

function countOf(half: string, mark: SentenceMark): number {
  return half.match(mark === ':' ? INNER_COLON : INNER_STOP)?.length ?? 0;
}

const INNER_COLON = /:(?![\p{L}\p{N}/])/gu;
/** A full stop between two sentences; behind figures it may be that of an ordinal. */
const INNER_STOP = /[\p{L})\]*"”»`][.?!](?![\p{L}\p{N}])/gu;
