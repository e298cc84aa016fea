import { type Document, textOf } from '../model/document.ts';
import { Mark, segmentsWith } from '../model/marks.ts';
import { type NoLoc, noLocsIn } from '../model/no-loc.ts';
import type { Segment } from '../model/segments.ts';
import { occurrences, similarity } from '../model/wording.ts';
import { contains, type Range, range, shift, slice } from '../text/range.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const markupNoLoc: Rule = {
  id: 'markup-no-loc',
  title: 'Text that is kept from translation was changed, translated or lost',
  severity: 'error',
  fix: 'certain',
  *check(document) {
    for (const segment of segmentsWith(document, Mark.colon)) {
      if (textOf(document, segment, 'source').includes(':::no-loc')) {
        yield* compare(document, segment);
      }
    }
  },
};

function* compare(document: Document, segment: Segment): Generator<Found> {
  const { text } = document;
  const { start, end } = segment.target.content;
  if (start === end) return;
  const kept = noLocsIn(text, segment.target.content, true).slice(0, MOST);
  const here = [...kept];
  const missing: NoLoc[] = [];
  for (const one of noLocsIn(text, segment.source.content).slice(0, MOST)) {
    const same = here.findIndex((other) => slice(text, other.text) === slice(text, one.text));
    if (same >= 0) here.splice(same, 1);
    else missing.push(one);
  }
  const isInOrder = here.length === missing.length;
  for (const one of missing) {
    const other = isInOrder ? here.shift() : takeSimilar(text, one, here);
    const found = other ? changed(document, one, other) : lost(document, segment, one, kept);
    yield {
      ...found,
      segment,
      related: [{ range: one.range, message: 'The text in the source.' }],
    };
  }
}

/** A segment has a few; each is looked for in the other half. */
const MOST = 50;

const LIKELY = 0.6;

function takeSimilar(text: string, one: NoLoc, others: NoLoc[]): NoLoc | undefined {
  const wanted = slice(text, one.text);
  const index = others.findIndex((other) => similarity(slice(text, other.text), wanted) >= LIKELY);
  return index < 0 ? undefined : others.splice(index, 1)[0];
}

function changed({ text }: Document, one: NoLoc, other: NoLoc): Found {
  const wanted = slice(text, one.text);
  return {
    range: other.text,
    message: `This text is kept from translation: expected ${wanted} as in the source.`,
    fixes: [certainly(`Write ${wanted}`, other.text, wanted)],
  };
}

/** What stands there without its colons reads the same, but the next hand-off may translate it. */
function lost(document: Document, segment: Segment, one: NoLoc, kept: readonly NoLoc[]): Found {
  const { text } = document;
  const [whole, wanted] = [slice(text, one.range), slice(text, one.text)];
  const isSaid = kept.some((other) => slice(text, other.text) === wanted);
  const place = bareText(document, segment, wanted, kept);
  const message = `Missing here: ${whole}, which the source has.`;
  if (!place) {
    const gap = doubleSpace(document, segment);
    return {
      range: segment.target.content,
      message,
      severity: isSaid ? 'information' : undefined,
      fixes: gap ? [possibly(`Write ${whole}`, gap, whole)] : [],
    };
  }
  return {
    range: place,
    message,
    severity: slice(text, place) === wanted || isSaid ? 'information' : undefined,
    fixes: [certainly(`Write ${whole}`, place, whole)],
  };
}

/** The only place where a text stands by itself, in whatever case, and is not kept already. */
function bareText(
  document: Document,
  segment: Segment,
  wanted: string,
  kept: readonly NoLoc[],
): Range | undefined {
  const { content } = segment.target;
  const target = textOf(document, segment, 'target').toLowerCase();
  if (target.length !== content.end - content.start) return undefined;
  const [only, another] = occurrences(target, range(0, target.length), wanted.toLowerCase())
    .map((place) => shift(place, content.start))
    .filter((place) => !kept.some((other) => contains(other.range, place)));
  if (!only || another) return undefined;
  const isPart = isLetter(document.text[only.start - 1]) || isLetter(document.text[only.end]);
  return isPart ? undefined : only;
}

function isLetter(character = ' '): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** Where words were taken out, two spaces are left. */
function doubleSpace(document: Document, segment: Segment): Range | undefined {
  const target = textOf(document, segment, 'target');
  const at = target.indexOf('  ');
  if (at < 0 || target.indexOf('  ', at + 1) >= 0) return undefined;
  const offset = segment.target.content.start + at + 1;
  return range(offset, offset);
}
