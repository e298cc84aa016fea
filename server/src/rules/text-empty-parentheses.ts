import { type Document, textOf } from '../model/document.ts';
import { Mark, segmentsWith } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import { type Range, range } from '../text/range.ts';
import { gaps } from './prose/gaps.ts';
import { isProse } from './prose/is-prose.ts';
import { certainly, type Fix, type Found, type Rule } from './rule.ts';

export const textEmptyParentheses: Rule = {
  id: 'text-empty-parentheses',
  title: 'Parentheses with nothing in them',
  severity: 'information',
  fix: 'certain',
  *check(document) {
    const suspects = new Set(gaps(document).empty.map(({ segment }) => segment));
    for (const segment of suspects) yield* findEmpty(document, segment);
    for (const segment of segmentsWith(document, Mark.bracket)) {
      yield* emptyBrackets(document, segment);
    }
  },
};

const BRACKETS = '\\[\\]';

/** `\[\]` for `\[desktop only\]`: what stood between them went elsewhere or is lost. */
function* emptyBrackets(document: Document, segment: Segment): Iterable<Found> {
  const index = textOf(document, segment, 'target').indexOf(BRACKETS);
  if (index < 0) return;
  const original = /\\\[([^[\]]+)\\\]/.exec(textOf(document, segment, 'source'))?.[1];
  if (original === undefined) return;
  const start = segment.target.content.start + index;
  yield {
    range: range(start, start + BRACKETS.length),
    message: `These brackets are empty: expected the translation of “${original}”.`,
    segment,
    fixes: [],
  };
}

/** Not behind a name, `check()`, and not the destination of a link. */
const EMPTY = /(?<![\w\]`\\])[^\S\n]?(?:\([^\S\n]?\)|（[^\S\n]?）)/gu;
const GROUP = /[(（]([^()（）]{0,200})[)）]/g;

function* findEmpty(document: Document, segment: Segment): Iterable<Found> {
  const target = textOf(document, segment, 'target');
  const found = Array.from(target.matchAll(EMPTY));
  if (found.length === 0) return;
  const source = textOf(document, segment, 'source');
  const groups = Array.from(source.matchAll(GROUP), (group) => group[1]!);
  if (groups.some((group) => group.trim() === '')) return;
  const starts = Array.from(target.matchAll(GROUP), ({ index }) => index);
  for (const { 0: empty, index } of found) {
    const open = index + empty.search(/[(（]/);
    const place = range(index, index + empty.length);
    const original = starts.length === groups.length ? groups[starts.indexOf(open)] : undefined;
    const said = original === undefined ? '' : `: expected the translation of “${original}”`;
    const { start } = segment.target.content;
    const whole = range(start + place.start, start + place.end);
    const sign = range(start + open, whole.end);
    if (!isProse(document, segment, 'target', sign)) continue;
    yield {
      range: sign,
      message: `These parentheses are empty${said}.`,
      segment,
      fixes: original === undefined ? [] : mend(document.text, whole, sign, original),
    };
  }
}

/** The plural of one word goes; codes and names stay as they are. */
function mend(text: string, whole: Range, sign: Range, original: string): Fix[] {
  if (/^(?:e?s|ies)$/.test(original)) {
    const gone = range(whole.start, whole.end + (HAN_AROUND.test(around(text, whole)) ? 1 : 0));
    return [certainly('Remove the parentheses', gone, '')];
  }
  if (!/^[\p{Lu}\d][\p{Lu}\d-]*$/u.test(original)) return [];
  return [certainly(`Write “(${original})”`, sign, `(${original})`)];
}

/** Chinese has no space where one word follows on another. */
const HAN_AROUND = /^\p{Script=Han} \p{Script=Han}$/u;

function around(text: string, { start, end }: Range): string {
  return `${text[start - 1] ?? ''}${text.slice(end, end + 2)}`;
}
