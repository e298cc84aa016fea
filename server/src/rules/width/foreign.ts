import { writtenMark } from '../../locale/punctuation.ts';
import { type Document, textOf } from '../../model/document.ts';
import { Mark, marksOf, segmentsWith } from '../../model/marks.ts';
import type { Segment } from '../../model/segments.ts';
import { isSpaceless } from '../../text/characters.ts';
import { type Range, range } from '../../text/range.ts';
import { isProse, sourceHas } from '../prose/is-prose.ts';
import { certainly, type Found, possibly } from '../rule.ts';

const MARKS = '、。（），：；！？％';
const WIDE = /[、。（），：；！？％]|[０-９Ａ-Ｚａ-ｚ]+/g;
const WIDE_OR_ODD = Mark.wideMark | Mark.odd;

/** Marks, letters and figures as wide as Chinese ones in a language that has none of them. */
export function* foreignWidths(document: Document): Iterable<Found> {
  for (const segment of segmentsWith(document, WIDE_OR_ODD)) {
    if ((marksOf(document, segment, 'target') & WIDE_OR_ODD) === 0) continue;
    const { start } = segment.target.content;
    for (const { 0: here, index } of textOf(document, segment, 'target').matchAll(WIDE)) {
      const at = range(start + index, start + index + here.length);
      if (isOut(document, segment, at, here)) yield describe(document, segment, at, here);
    }
  }
}

/** Whether a wide stretch is none of a quoted Chinese text, of the source, or of a broken link. */
function isOut(document: Document, segment: Segment, at: Range, here: string): boolean {
  const { text } = document;
  const beside = [text.charCodeAt(at.start - 1), text.charCodeAt(at.end)];
  if (beside.some((code) => isSpaceless(code) && !MARKS.includes(String.fromCharCode(code)))) {
    return false;
  }
  // Of a link or an include others speak.
  if ('[]!'.includes(text[at.start - 1] ?? ' ') || sourceHas(document, segment, here)) return false;
  return isProse(document, segment, 'target', at);
}

function describe(document: Document, segment: Segment, at: Range, here: string): Found {
  const { text, locale } = document;
  const wanted = narrow(here, locale);
  const isTight = SPACED_AFTER.test(wanted) && /[\p{L}*[]/u.test(text[at.end] ?? '');
  const isInside = at.end < segment.target.content.end;
  const isBetween = [at.start - 1, at.end].every((place) => /\d/.test(text[place] ?? ''));
  const isList = isBetween && MARKS.includes(here);
  const make = isList ? possibly : certainly;
  return {
    range: at,
    message: `“${here}” is as wide as a Chinese character: expected “${wanted.trim()}”.`,
    segment,
    severity: 'warning',
    fixes: [make(`Write “${wanted.trim()}”`, at, isTight && isInside ? `${wanted} ` : wanted)],
  };
}

/** Marks that a space stands behind. */
const SPACED_AFTER = /^.?[,.:;!?،؛؟]$/u;
/** From a wide character of ASCII to its usual form. */
const TO_ASCII = 0xfee0;

function narrow(wide: string, locale: string): string {
  const plain = [...wide]
    .map((sign) => PLAIN[sign] ?? String.fromCharCode(sign.charCodeAt(0) - TO_ASCII))
    .join('');
  return WRITTEN.has(plain) ? writtenMark(plain as ',', locale) : plain;
}

const PLAIN: Readonly<Record<string, string>> = { '、': ',', '。': '.' };
const WRITTEN = new Set([',', '.', '?', ';', ':', '!']);
