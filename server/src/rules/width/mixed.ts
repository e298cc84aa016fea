import { languageOf } from '../../locale/language.ts';
import { type Document, textOf } from '../../model/document.ts';
import { Mark, marksOf, segmentsWith } from '../../model/marks.ts';
import type { Segment } from '../../model/segments.ts';
import { type Range, range } from '../../text/range.ts';
import { isProse } from '../prose/is-prose.ts';
import { certainly, type Found } from '../rule.ts';

/** Languages with marks and letters of two widths. */
const WIDE_LANGUAGES = new Set(['ja', 'ko', 'yue', 'zh']);

/** Whether the texts of a locale may mix the widths of Latin letters and parentheses. */
export function mayMixWidths(locale: string): boolean {
  return WIDE_LANGUAGES.has(languageOf(locale));
}

const WIDE = /[０-９Ａ-Ｚａ-ｚ]/;
const WIDE_WORD =
  /[Ａ-Ｚａ-ｚ][Ａ-Ｚａ-ｚ０-９]+|(?<![0-9０-９])(?:[0-9]+[０-９]|[０-９]+[0-9])[0-9０-９]*/g;
/** From a wide character of ASCII to its usual form. */
const TO_ASCII = 0xfee0;

/** Latin words in letters as wide as Chinese ones, and figures of both widths in one number. */
export function* wideWords(document: Document): Iterable<Found> {
  if (document.text.search(WIDE) < 0) return;
  for (const segment of segmentsWith(document, Mark.wide)) {
    const { start } = segment.target.content;
    const target = textOf(document, segment, 'target');
    for (const { 0: here, index } of target.matchAll(WIDE_WORD)) {
      const wanted = here.replace(/[^0-9]/g, (sign) =>
        String.fromCharCode(sign.charCodeAt(0) - TO_ASCII),
      );
      const form = /[0-9]/.test(here) ? 'has figures' : 'is in letters';
      const at = range(start + index, start + index + here.length);
      yield {
        range: at,
        message: `“${here}” ${form} of full width: expected “${wanted}”.`,
        segment,
        fixes: [certainly(`Write “${wanted}”`, at, wanted)],
      };
    }
  }
}

const PARTNERS: Readonly<Record<string, string>> = { '(': ')', '（': '）' };
const CLOSING = ')）';
/** Deeper parentheses are no sentence's. */
const DEEPEST = 20;

/** Parentheses that open in one width and close in the other. */
export function* mixedPairs(document: Document): Iterable<Found> {
  for (const segment of segmentsWith(document, Mark.paired)) {
    if ((marksOf(document, segment, 'target') & Mark.paired) === 0) continue;
    const target = textOf(document, segment, 'target');
    if (!/[（）]/.test(target) || !/[()]/.test(target)) continue;
    for (const at of mismatches(document, segment)) {
      const here = document.text[at.start]!;
      const wanted = here === ')' ? '）' : ')';
      yield {
        range: at,
        message: `“${here}” closes a parenthesis of the other width: expected “${wanted}”.`,
        segment,
        fixes: [certainly(`Write “${wanted}”`, at, wanted)],
      };
    }
  }
}

/** The closing parentheses whose opening ones are of the other width, if all have partners. */
function mismatches(document: Document, segment: Segment): Range[] {
  const { text } = document;
  const { start, end } = segment.target.content;
  const open: string[] = [];
  const found: Range[] = [];
  for (let at = start; at < end; at++) {
    const character = text[at]!;
    const isOpening = PARTNERS[character] !== undefined;
    if (!isOpening && !CLOSING.includes(character)) continue;
    const place = range(at, at + 1);
    if (!isProse(document, segment, 'target', place)) continue;
    if (isOpening) open.push(character);
    else {
      const opening = open.pop();
      if (opening === undefined) return [];
      if (PARTNERS[opening] !== character) found.push(place);
    }
    if (open.length > DEEPEST) return [];
  }
  return open.length === 0 ? found : [];
}
