import { type FunctionWords, functionWordsOf } from '../locale/function-words.ts';
import { languageOf } from '../locale/language.ts';
import type { Document } from '../model/document.ts';
import type { Emphasis } from '../model/emphasis/delimiters.ts';
import { inlineOf } from '../model/inline.ts';
import { Mark, segmentsWith } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import { type Range, slice } from '../text/range.ts';
import { emphasisRule } from './emphasis.ts';
import { aroundAll } from './prose/around-all.ts';
import { beginBefore, beginsLate } from './prose/begins-late.ts';
import { type CutWord, cutWord, drawIn } from './prose/cut-word.ts';
import { drawnIn } from './prose/drawn-in.ts';
import { type Leaning, leaningOutOf, Originals, takeOut } from './prose/leaning.ts';
import { besideName } from './prose/name-beside.ts';
import { onNameless } from './prose/nameless.ts';
import { overreaching } from './prose/overreach.ts';
import { moveToName, slidFrom } from './prose/slid.ts';
import type { Found, Rule } from './rule.ts';

const onPunctuation = emphasisRule('misplaced', {
  id: 'markup-emphasis-misplaced',
  title: 'Emphasis on punctuation alone, or on words around those it belongs to',
  severity: 'information',
  fix: 'certain',
});

export const markupEmphasisMisplaced: Rule = {
  ...onPunctuation,
  *check(document) {
    yield* onPunctuation.check(document);
    const known = functionWordsOf(document.locale);
    for (const segment of segmentsWith(document, Mark.star | Mark.underscore)) {
      yield* leaning(document, segment, known);
    }
  },
};

/** A longer stretch is a sentence and no name of a button. */
const LONGEST_NAME = 60;

/** Words that emphasis has taken along from what stands around it. */
function* leaning(document: Document, segment: Segment, known: FunctionWords): Iterable<Found> {
  const { text } = document;
  const { emphases: sources } = inlineOf(document, segment, 'source');
  if (sources.length === 0) return;
  const originals = new Originals(() => sources.map(({ content }) => slice(text, content)));
  const { emphases } = inlineOf(document, segment, 'target');
  const others = new Originals(() => emphases.map(({ content }) => slice(text, content)));
  for (const emphasis of emphases) {
    const { range: whole, content } = emphasis;
    const onAll = aroundAll(document, segment, emphasis, sources);
    if (onAll) {
      yield onAll;
      return;
    }
    if (content.end - content.start > LONGEST_NAME) continue;
    const cut = cutWord(document, segment, whole, content);
    const slid =
      (cut && describeCut(text, segment, content, cut)) ??
      slidBehind(document, segment, emphasis, originals) ??
      onNameless(document, segment, emphasis, originals) ??
      besideName(document, segment, emphasis, originals, others.texts);
    if (slid) {
      yield slid;
      continue;
    }
    const found =
      leaningOutOf(text, content, known, originals, 'opening') ??
      overreaching(text, content, originals, others.texts) ??
      drawnIn(text, content, document.locale, originals);
    if (!found) yield* beginningLate(document, segment, emphasis, originals);
    if (!found || originals.texts.has(slice(text, content))) continue;
    yield {
      range: found.words,
      message: `“${slice(text, found.words)}” ${claim(found, whole.start === segment.target.content.start)}`,
      segment,
      fixes: takeOut(text, whole, content, found, 'the emphasis'),
    };
  }
}

/** Words that are no part of a name may have none beside it that they belong to. */
function claim({ isParticle, towards }: Leaning, isFirst: boolean): string {
  if (isParticle) return 'is no part of the name: expected it behind the emphasis.';
  return isFirst && towards === 'before'
    ? 'is no part of the name: expected it before the emphasis.'
    : `belongs to the words ${towards} this emphasis.`;
}

/** Emphasis that ends, or begins, within a word. */
function describeCut(text: string, segment: Segment, content: Range, cut: CutWord): Found {
  const part = slice(text, cut.outside);
  return {
    range: cut.outside,
    message: `The emphasis cuts a word in two: expected “${cut.meant}” within it.`,
    segment,
    fixes: [
      {
        title: `Draw “${part}” into the emphasis`,
        edits: drawIn(text, cut, content),
        preferred: true,
      },
    ],
  };
}

/** Emphasis that has left the first words of a name outside. */
function* beginningLate(
  document: Document,
  segment: Segment,
  { range: whole, content }: Emphasis,
  originals: Originals,
): Iterable<Found> {
  const words = beginsLate(document, segment, whole, content, originals);
  if (!words || originals.texts.has(slice(document.text, content))) return;
  yield {
    range: words,
    message: `“${slice(document.text, words)}” belongs to the emphasis behind it.`,
    segment,
    fixes: beginBefore(document.text, words, whole, content),
  };
}

/** Japanese emphasis on what stands behind a name, where it belongs on the name. */
function slidBehind(
  { text, locale }: Document,
  segment: Segment,
  emphasis: Emphasis,
  originals: Originals,
): Found | undefined {
  if (languageOf(locale) !== 'ja') return undefined;
  const slid = slidFrom(text, segment.target.content, emphasis, originals);
  if (!slid) return undefined;
  const { name } = slid;
  return {
    range: emphasis.content,
    message: name
      ? `The emphasis belongs to “${slice(text, name).trim()}” before it.`
      : `The emphasis begins behind the words that it belongs to.`,
    segment,
    fixes: name ? [moveToName(text, emphasis, name)] : [],
  };
}
