import type { Document } from '../model/document.ts';
import { type LinkPair, linksOf, sortOf } from '../model/links/pairs.ts';
import type { Segment } from '../model/segments.ts';
import { range, slice } from '../text/range.ts';
import { relatedTo } from './links/broken-link.ts';
import { toldOnce } from './links/habit.ts';
import type { Fix, Found, Rule } from './rule.ts';

export const linkPunctuation: Rule = {
  id: 'link-punctuation',
  title: 'Punctuation of the sentence inside the text of a link',
  severity: 'information',
  fix: 'certain',
  *check(document) {
    const found: Found[] = [];
    let sound = 0;
    for (const { segment, pairs } of linksOf(document)) {
      for (const pair of pairs) {
        if (isSwallowing(document.text, pair)) found.push(describe(document, segment, pair));
        else if (MARKS.includes(document.text[pair.target.range.end] ?? ' ')) sound++;
      }
    }
    yield* toldOnce(found, sound, (count) => `Move the marks of ${count} links behind them`);
  },
};

const MARKS = '.,;:。，、；：';
/** Numbers with a point, abbreviations and ellipses end in a point of their own. */
const OWN_POINT =
  /(?:[\d.]|(?:^|[\s.(])\p{L}|\b(?:Inc|Corp|Ltd|Co|No|Nr|etc|usw|vs|bzw|itd|atd))\.$/u;

function isSwallowing(text: string, { target, source }: LinkPair): boolean {
  const last = text[target.text.end - 1]!;
  if (!MARKS.includes(last) || sortOf(target) !== 'link') return false;
  const wording = slice(text, target.text);
  if (wording.trim().length < 2 || OWN_POINT.test(wording.slice(-8))) return false;
  return !/[.,;:!?…]\s*[*_]*$/.test(slice(text, source.text).slice(-8));
}

function describe({ text }: Document, segment: Segment, { target, source }: LinkPair): Found {
  const mark = text[target.text.end - 1]!;
  const lastWord = /\S{1,30}$/.exec(slice(text, target.text).slice(-30))!;
  return {
    range: range(target.text.end - lastWord[0].length, target.text.end),
    message:
      `“${mark}” belongs to the sentence, not to the text of the link: ` +
      'expected it after the link.',
    segment,
    related: [relatedTo(source.range)],
    fixes: moves(text, target, mark),
  };
}

/** Moves the mark behind the link, or takes it away where the same mark is there already. */
function moves(
  text: string,
  { text: inner, range: whole }: LinkPair['target'],
  mark: string,
): Fix[] {
  const next = text[whole.end] ?? '';
  const removal = { range: range(inner.end - 1, inner.end), newText: '' };
  if (next === mark) {
    return [{ title: `Remove “${mark}” from the link`, edits: [removal], preferred: true }];
  }
  if (/[.,;:!?。，、；：！？]/.test(next)) {
    return [{ title: `Remove “${mark}” from the link`, edits: [removal], preferred: false }];
  }
  const isGlued = /\p{L}/u.test(next) && mark.charCodeAt(0) < 128;
  const insertion = { range: range(whole.end, whole.end), newText: isGlued ? `${mark} ` : mark };
  const title = `Move “${mark}” behind the link`;
  return [{ title, edits: [removal, insertion], preferred: true }];
}
