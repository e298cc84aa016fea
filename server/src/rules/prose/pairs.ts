import type { Document } from '../../model/document.ts';
import { inlineOf } from '../../model/inline.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { range, rangeLookup } from '../../text/range.ts';

/** Two signs that belong together, brackets or quotation marks: where each is. */
export interface SignPair {
  readonly open: number;
  readonly close: number;
}

const OPENING = '([（［「『【《„«';
const CLOSING = ')]）］」』】》“»';

const SIGNS = new Uint8Array(0x10000);
for (const sign of `"${OPENING}${CLOSING}`) SIGNS[sign.charCodeAt(0)] = 1;

function isSign(code: number): boolean {
  return SIGNS[code] === 1;
}

/**
 * The brackets and quotation marks of a half that stand in twos, in the order in which they end.
 * Not those of links, code, tags and addresses, and no straight quotation marks that are odd in
 * number.
 */
export function signPairs(document: Document, segment: Segment, side: Side): SignPair[] {
  const { text } = document;
  const { start, end } = segment[side].content;
  const { codes, tags, entities, destinations } = inlineOf(document, segment, side);
  const begun = destinations.map((one) => range(one.start - 1, one.end));
  const isHidden = rangeLookup([...codes, ...tags, ...entities, ...begun]);
  const pairs: SignPair[] = [];
  const open: number[] = [];
  const quotes: number[] = [];
  for (let at = start; at < end; at++) {
    if (!isSign(text.charCodeAt(at))) continue;
    const sign = text[at]!;
    if (sign === '"') {
      if (!isHidden(at)) quotes.push(at);
    } else if (OPENING.includes(sign)) {
      if (!isHidden(at)) open.push(at);
    } else if (CLOSING.includes(sign) && !isHidden(at) && isPartner(text, open.at(-1), sign)) {
      const opening = open.pop()!;
      if (sign !== ']' || !'([:'.includes(text[at + 1] ?? ' '))
        pairs.push({ open: opening, close: at });
    }
  }
  if (quotes.length % 2 === 0) {
    for (let i = 0; i < quotes.length; i += 2)
      pairs.push({ open: quotes[i]!, close: quotes[i + 1]! });
  }
  return pairs;
}

function isPartner(text: string, open: number | undefined, closing: string): boolean {
  return open !== undefined && OPENING.indexOf(text[open]!) === CLOSING.indexOf(closing);
}
