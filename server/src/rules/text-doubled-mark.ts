import type { Document } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { Kind, kindOf } from '../text/characters.ts';
import { range } from '../text/range.ts';
import { isProse, sourceHas } from './prose/is-prose.ts';
import { oddities } from './prose/oddities.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const textDoubledMark: Rule = {
  id: 'text-doubled-mark',
  title: 'Two marks where one belongs',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    const { text } = document;
    for (const { segment, at } of oddities(document).marks) {
      const isPair = PAIRS.has(text.slice(at, at + 2)) && !isInRun(text, at);
      if (isPair && isWrong(document, segment, at)) yield report(text, segment, at);
    }
  },
};

/** Others are said twice on purpose, such as `!!`. */
const PAIRS = new Set(
  '.. ,, ;; :: ?? %% ., ,. 。。 、、 ，， ；； ：： 。， ，。 、。 。、 。. .。 ؛؛ ،، ।। ۔۔'.split(
    ' ',
  ),
);
const MARKS = new Set([...'.,;:!?…。、，；：！？']);

/** Whether more marks stand beside two of them, as in an ellipsis. */
function isInRun(text: string, at: number): boolean {
  return MARKS.has(text[at - 1] ?? ' ') || MARKS.has(text[at + 2] ?? ' ');
}

/** Behind a word and before nothing that could belong to the marks, such as `../` and `a..b`. */
function isWrong(document: Document, segment: Segment, at: number): boolean {
  const { text } = document;
  const { content } = segment.target;
  const isAscii = text.charCodeAt(at) < 0x80;
  const isBehindWord = at > content.start && BEFORE.test(text[at - 1]!);
  const isBeforeWord = at + 2 < content.end && !AFTER.test(text[at + 2]!);
  // A name that begins the next sentence: `。.NET`.
  if (isBeforeWord && text[at + 1] === '.') return false;
  const isDecimal = /\d(?:,,|::)\d/.test(text.slice(at - 1, at + 3));
  if (!isBehindWord || (isBeforeWord && isAscii && !isDecimal)) return false;
  if (
    kindOf(text.charCodeAt(at - 1)) !== Kind.word &&
    isAscii &&
    !',%'.includes(text[at]!) &&
    !isAtBothEnds(document, segment, at)
  )
    return false;
  const isMixed = text[at] === '.' && text[at + 1] === ',';
  if (isMixed && !LONG_WORD.test(text.slice(Math.max(content.start, at - 8), at))) return false;
  return (
    !sourceHas(document, segment, text.slice(at, at + 2).replace('：：', '::')) &&
    isProse(document, segment, 'target', range(at, at + 2))
  );
}

/** Whether they end the target, and one of them the source: `(2 MB)..` for `(2 MB).` */
function isAtBothEnds({ text }: Document, { target, source }: Segment, at: number): boolean {
  const { end } = source.content;
  return (
    at + 2 === target.content.end &&
    text[at] === text[at + 1] &&
    text[end - 1] === text[at] &&
    text[end - 2] !== text[at]
  );
}

const BEFORE = /[\p{L}\p{M}\p{N}*_)\]»”"'’`）」』〉》\s%٪]/u;
const AFTER = /[\s*_)\]»”"'’<（）「」』]/;

/** Behind a shorter word, or a number, the full stop may be one of an abbreviation or a date. */
const LONG_WORD = /[\p{L}\p{M}]{6}$/u;

/** Of a comma and a full stop that which the source ends with; elsewhere nobody knows which was meant. */
function lastMark(text: string, { target, source }: Segment, at: number): string | undefined {
  const isLast = at + 2 === target.content.end && text[source.content.end - 1] === '.';
  return isLast ? [...text.slice(at, at + 2)].find((mark) => '.。'.includes(mark)) : undefined;
}

function report(text: string, segment: Segment, at: number): Found {
  const [first, second] = [text[at]!, text[at + 1]!];
  const wanted = first === second ? first : lastMark(text, segment, at);
  const extra = wanted === first ? at + 1 : at;
  const fix = certainly(`Write one “${wanted}”`, range(extra, extra + 1), '');
  return {
    range: range(at, at + 2),
    message: `“${first}${second}” stands here: expected one mark.`,
    segment,
    fixes: wanted ? [fix] : [],
  };
}
