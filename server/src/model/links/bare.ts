import { type Range, range } from '../../text/range.ts';
import type { Link } from './link.ts';

/** A stretch that is being read, and the links found so far. */
interface Reading {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly links: Link[];
}

/** A URL that stands by itself, recognized at its colon. */
export function readBare({ text, start, end, links }: Reading, colon: number): number {
  if (text.charCodeAt(colon + 1) !== SLASH || text.charCodeAt(colon + 2) !== SLASH) {
    return colon + 1;
  }
  const first = text.startsWith('https', colon - 5)
    ? colon - 5
    : text.startsWith('http', colon - 4)
      ? colon - 4
      : -1;
  if (first < start) return colon + 1;
  const url = range(first, endOfBare(text, colon + 3, end));
  if (url.end <= colon + 3) return colon + 3;
  links.push(bareLink(range(first, first), url, range(url.end, url.end)));
  return url.end;
}

const SLASH = 47;

/** A URL by itself, with what stands around it. */
export function bareLink(open: Range, url: Range, close: Range): Link {
  return {
    kind: 'bare',
    range: range(open.start, close.end),
    open,
    text: url,
    middle: range(url.end, url.end),
    url,
    close,
  };
}

/** What ends a URL in running text, beside everything that is not ASCII. */
const ENDS_URL = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\s<>"[\]`|\\^{}]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** What a sentence or an emphasis puts directly after a URL. */
const AFTER_URL = /[?!.,:;*_~'")]/;

function endOfBare(text: string, from: number, limit: number): number {
  let end = from;
  let depth = 0;
  // Outside ASCII the table has nothing to say, which is not zero.
  for (; end < limit && ENDS_URL[text.charCodeAt(end)] === 0; end++) {
    // A placeholder, as in `https://&lt;name&gt;/`, is none of an address.
    if (text[end] === '&' && /^[lg]t;/.test(text.slice(end + 1, end + 4))) break;
    if (text[end] === '(') depth++;
    else if (text[end] === ')' && depth-- === 0) {
      depth = 0;
      break;
    }
  }
  while (end > from && AFTER_URL.test(text[end - 1]!)) {
    if (text[end - 1] === ')' && depth >= 0) break;
    end--;
  }
  return end;
}

/** `<https://…>`, or the tag of a link or an image. */
export function readAngle({ text, end, links }: Reading, at: number): number {
  if (text.startsWith('http', at + 1)) return readAutolink(text, at, end, links);
  if (!/[ai]/i.test(text[at + 1] ?? '')) return at + 1;
  const near = text.slice(at, Math.min(end, at + LONGEST_TAG));
  const tag = TAG.exec(near);
  if (!tag) return at + 1;
  const tagEnd = at + tag[0].length;
  const urlStart = at + tag[0].indexOf(`${tag[2]}${tag[3]}${tag[2]}`) + 1;
  const closing = tag[1]!.length === 1 ? near.indexOf('</a>', tag[0].length) : -1;
  const inner = closing < 0 ? range(tagEnd, tagEnd) : range(tagEnd, at + closing);
  links.push({
    kind: 'html',
    range: range(at, closing < 0 ? tagEnd : at + closing + 4),
    open: range(at, tagEnd),
    text: inner,
    middle: range(tagEnd, tagEnd),
    url: range(urlStart, urlStart + tag[3]!.length),
    close: range(inner.end, closing < 0 ? inner.end : inner.end + 4),
  });
  return tagEnd;
}

const TAG = /^<(a|img)\s[^<>]*?\b(?:href|src)\s*=\s*(["'])([^"'<>]*)\2[^<>]*>/i;

const LONGEST_TAG = 1000;

function readAutolink(text: string, at: number, end: number, links: Link[]): number {
  const near = text.slice(at, Math.min(end, at + LONGEST_TAG));
  const whole = /^<(https?:\/\/[^\s<>]+)>/.exec(near);
  if (!whole) return at + 1;
  const last = at + whole[0].length;
  links.push(bareLink(range(at, at + 1), range(at + 1, last - 1), range(last - 1, last)));
  return last;
}
