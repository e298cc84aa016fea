import { type Document, textOf } from '../../model/document.ts';
import { isInBlock } from '../../model/prose.ts';
import { isSlugOf } from '../../model/slug.ts';
import { range } from '../../text/range.ts';
import { bisect, linePrefix } from '../../text/search.ts';
import { certainly, type Found, possibly } from '../rule.ts';

const ANCHOR = '<a name="';
const LONGEST_PREFIX = 12;
/** Number signs with another sign among them, or for the space behind them. */
const AMONG = /^(#{0,5})[^\s#<>\\`|*+-](#{0,5}) ?$/;
/** A letter alone where the number sign of a title was. */
const FOR_ONE = /^\p{L} $/u;

/** Number signs that something stands behind, before the anchor. */
const BEHIND = /^(#{1,6}) [^\s#<>\\`|*_[]$/;

/** Headings into whose number signs something was typed: `#1# `, `a## `, `##n`, `## n`. */
export function* typedSigns(document: Document): Generator<Found> {
  const { text } = document;
  for (let at = text.indexOf(ANCHOR); at >= 0; at = text.indexOf(ANCHOR, at + ANCHOR.length)) {
    const prefix = linePrefix(text, at, LONGEST_PREFIX);
    const signs = prefix && signsMeant(prefix);
    if (!signs || !isAnchorOfHeading(document, at) || isInBlock(document, at)) continue;
    const place = range(at - prefix.length, at);
    const make = signs.length === 1 ? certainly : possibly;
    yield {
      range: range(place.start, place.start + prefix.trimEnd().length),
      message: `“${prefix.trim()}” begins no heading: expected ${signs[0]}.`,
      fixes: signs.map((one) => make(`Write ${one}`, place, `${one} `)),
    };
  }
}

/** What the signs may have been: a sign typed for one of them, or beside them. */
function signsMeant(prefix: string): readonly string[] | undefined {
  if (FOR_ONE.test(prefix)) return ['#'];
  const [, whole] = BEHIND.exec(prefix) ?? [];
  if (whole !== undefined) return [whole];
  const [, before, after] = AMONG.exec(prefix) ?? [];
  if (before === undefined || after === undefined || before + after === '') return undefined;
  const all = before + after;
  return prefix.endsWith(' ') ? [`${all}#`, all] : [all];
}

/** Whether an anchor is made of the English of the segment behind it. */
function isAnchorOfHeading(document: Document, anchor: number): boolean {
  const { text, segments } = document;
  const [whole, name] =
    /^<a name="([^"<>\n]{1,300})"><\/a>/.exec(text.slice(anchor, anchor + 320)) ?? [];
  if (whole === undefined || name === undefined) return false;
  const start = anchor + whole.length;
  const segment = segments[bisect(segments.length, (i) => segments[i]!.range.start >= start)];
  return segment?.range.start === start && isSlugOf(name, textOf(document, segment, 'source'));
}
