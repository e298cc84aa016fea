import { type ChineseScript, chineseScript, hasOther, inScript } from '../locale/chinese.ts';
import { type Document, textOf } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { type Range, range, slice } from '../text/range.ts';
import { isProse, sourceHas } from './prose/is-prose.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const textChineseScript: Rule = {
  id: 'text-chinese-script',
  title: 'Simplified characters in Traditional Chinese, or the other way round',
  severity: 'warning',
  fix: 'certain',
  check(document) {
    const script = chineseScript(document.locale);
    if (script === undefined) return [];
    const found = document.segments.flatMap((segment) => findForeign(document, segment, script));
    // Of a page that is written so throughout the locale may be wrong.
    const isDoubtful = found.length > document.segments.length + MOST_SLIPS;
    return isDoubtful ? found.map((one) => ({ ...one, fixes: [] })) : found;
  },
};

/** More slips than these, and one for each segment, are none. */
const MOST_SLIPS = 9;

function findForeign(document: Document, segment: Segment, script: ChineseScript): Found[] {
  const runs = foreignRuns(document, segment, script).filter(
    (place) =>
      isProse(document, segment, 'target', place) &&
      !sourceHas(document, segment, slice(document.text, place)),
  );
  return runs.map((place) => report(document, segment, script, place));
}

/** The stretches of characters of the other way of writing. */
function foreignRuns(document: Document, segment: Segment, script: ChineseScript): Range[] {
  const { start } = segment.target.content;
  const runs: Range[] = [];
  const target = textOf(document, segment, 'target');
  if (!hasOther(script, target)) return runs;
  for (let at = 0; at < target.length; at++) {
    if (inScript(script, target[at]!) === undefined) continue;
    const last = runs.at(-1);
    // What both ways share may stand between: a word is told whole.
    if (last && start + at - last.end <= FARTHEST && isHan(target.slice(last.end - start, at))) {
      runs[runs.length - 1] = range(last.start, start + at + 1);
    } else runs.push(range(start + at, start + at + 1));
  }
  return runs;
}

const FARTHEST = 3;

function isHan(text: string): boolean {
  return /^\p{Script=Han}*$/u.test(text);
}

function report(document: Document, segment: Segment, script: ChineseScript, place: Range): Found {
  const here = slice(document.text, place);
  const written = Array.from(here, (one) => inScript(script, one) ?? one).join('');
  const other = script === 'Simplified' ? 'Traditional' : 'Simplified';
  return {
    range: place,
    message: `“${here}” is ${other} Chinese: expected “${written}”.`,
    segment,
    fixes: [certainly(`Write “${written}”`, place, written)],
  };
}
