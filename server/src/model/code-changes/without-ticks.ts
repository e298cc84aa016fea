import type { Edit } from '../../text/edit.ts';
import { contains, overlaps, type Range, range, slice } from '../../text/range.ts';
import { codeContent, codeSpans } from '../code-spans.ts';
import { linksOfSegment } from '../links/pairs.ts';
import { compareTokens } from '../tokens.ts';
import { isWordAt, occurrences } from '../wording.ts';
import { type CodeRest, settle } from './rest.ts';

/** Code that still stands in the target, but has lost a backtick, or wears other quotes. */
export function settleWithoutTicks(rest: CodeRest): void {
  const { gone, surplus } = rest;
  if (gone.size === 0) return;
  const addresses = addressesIn(rest);
  for (const code of [...gone]) {
    const trial = gone.has(code) ? bestTrial(rest, code, addresses) : undefined;
    if (!trial) continue;
    const { repair, isCertain, left } = trial;
    settle(rest, { kind: 'lost', range: repair.range, expected: [code], repair, isCertain });
    if (left > 0) continue;
    gone.clear();
    surplus.clear();
  }
}

/** Where the links of the target lead: what is written there was never code. */
function addressesIn({ document, segment }: CodeRest): Range[] {
  const links = linksOfSegment(document, segment)?.target.links ?? [];
  return links.filter(({ kind }) => kind !== 'reference').map(({ url }) => url);
}

/** A repair, and how many codes are missing or too many once it is made. */
interface Trial {
  readonly repair: Edit;
  readonly left: number;
}

function bestTrial(
  rest: CodeRest,
  code: Range,
  addresses: readonly Range[],
): (Trial & { readonly isCertain: boolean }) | undefined {
  const [best, rival] = trials(rest, code, addresses).sort((a, b) => a.left - b.left);
  return best && { ...best, isCertain: best.left < (rival?.left ?? differences(rest)) };
}

function differences({ gone, surplus }: CodeRest): number {
  return gone.size + surplus.size;
}

/** The repairs that bring a target nearer. Inside other code only a repair of the whole half does. */
function trials(rest: CodeRest, code: Range, addresses: readonly Range[]): Trial[] {
  const { document, segment, target } = rest;
  const { text } = document;
  const { content } = segment.target;
  const places = occurrences(text, content, codeContent(text, code)).slice(0, MOST_CANDIDATES);
  return places.flatMap((place) => {
    if (!isWordAt(text, place) || addresses.some((url) => contains(url, place))) return [];
    const repair = { range: withQuotes(text, content, place), newText: slice(text, code) };
    const outer = target.find((other) => overlaps(other, place));
    if (outer) {
      const repairs = [repair, withoutOuter(text, outer, place, code)];
      const whole = repairs.find(
        (one) => one && isEven(text, content, one) && differencesAfter(rest, one) === 0,
      );
      return whole ? [{ repair: whole, left: 0 }] : [];
    }
    const left = differencesAfter(rest, repair);
    return left < differences(rest) ? [{ repair, left }] : [];
  });
}

/** More candidates than this are not tried: their number says that none is the one. */
const MOST_CANDIDATES = 8;

/** `exit instruction` in backticks, which are those of `exit` alone. */
function withoutOuter(text: string, outer: Range, place: Range, code: Range): Edit | undefined {
  if (!contains(outer, place)) return undefined;
  const here = codeContent(text, outer);
  const start = outer.start + slice(text, outer).indexOf(here);
  const before = text.slice(start, place.start);
  const after = text.slice(place.end, start + here.length);
  const isProse = /^(?:[.,;:!?)]|[ \u00a0]?\p{L}+[ \u00a0]?){0,9}$/u;
  if (!isProse.test(before) || !isProse.test(after)) return undefined;
  return { range: outer, newText: before + slice(text, code) + after };
}

/** Whether each backtick of a half has a partner once a repair is made. */
function isEven(text: string, within: Range, { range: at, newText }: Edit): boolean {
  const [before, after] = [range(within.start, at.start), range(at.end, within.end)];
  const rest = slice(text, before) + newText + slice(text, after);
  return rest.split('`').length % 2 === 1;
}

/** The place together with a single backtick at either end, or with a pair of quotation marks. */
function withQuotes(text: string, within: Range, { start, end }: Range): Range {
  const before = start > within.start ? text[start - 1]! : ' ';
  const after = end < within.end ? text[end]! : ' ';
  if (OPENING.includes(before) && CLOSING.includes(after)) return range(start - 1, end + 1);
  if (before === '`') return range(start - 1, end);
  return range(start, after === '`' ? end + 1 : end);
}

const OPENING = '`\'"´‘’“”«„「『‹';
const CLOSING = '`\'"´‘’“”»”」』›';

function differencesAfter({ document, segment, source }: CodeRest, repair: Edit): number {
  const { text } = document;
  const { start, end } = segment.target.content;
  const wanted = source.map((code) => slice(text, code)).join(' ');
  const { range: at, newText } = repair;
  const both = `${wanted}\n${text.slice(start, at.start)}${newText}${text.slice(at.end, end)}`;
  const inSource = codeSpans(both, range(0, wanted.length));
  const inTarget = codeSpans(both, range(wanted.length + 1, both.length));
  const { missing, extra } = compareTokens(both, inSource, inTarget);
  return missing.length + extra.length;
}
