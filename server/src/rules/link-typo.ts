import type { Document } from '../model/document.ts';
import { linksOf } from '../model/links/pairs.ts';
import { areOneLetterApart, stepsOf } from '../model/links/url-steps.ts';
import type { Segment } from '../model/segments.ts';
import { type Range, slice } from '../text/range.ts';
import type { Found, Rule } from './rule.ts';

export const linkTypo: Rule = {
  id: 'link-typo',
  title: 'URL one letter away from what the page writes elsewhere',
  severity: 'information',
  fix: 'none',
  scope: 'page',
  *check(document) {
    for (const steps of stepsByParent(document).values()) {
      if (steps.size > 1) yield* nearMisses(document, steps);
    }
  },
};

/** Where a step of a path stands, under its wording. */
type Steps = Map<string, Place[]>;

interface Place {
  readonly segment: Segment;
  readonly range: Range;
}

/** What stands in URLs after the same beginning. */
function stepsByParent(document: Document): Map<string, Steps> {
  const { text } = document;
  const parents = new Map<string, Steps>();
  for (const { segment, hoisted, pairs } of linksOf(document)) {
    const links = hoisted ? [hoisted] : pairs.map(({ target }) => target);
    for (const { url } of links) {
      for (const { parent, range } of stepsOf(text, url)) {
        const steps: Steps = parents.get(parent) ?? new Map();
        const wording = slice(text, range);
        const places = steps.get(wording);
        if (places) places.push({ segment, range });
        else steps.set(wording, [{ segment, range }]);
        parents.set(parent, steps);
      }
    }
  }
  return parents;
}

/** So often a wording stands on the page that one near to it is a slip of the pen. */
const OFTEN = 3;
const MOST_FREQUENT = 50;
const SHORTEST = 5;

function* nearMisses({ text }: Document, steps: Steps): Generator<Found> {
  const frequent = [...steps]
    .filter(([, places]) => places.length >= OFTEN)
    .slice(0, MOST_FREQUENT);
  if (frequent.length === 0) return;
  for (const [wording, places] of steps) {
    if (wording.length < SHORTEST || places.length >= OFTEN) continue;
    const near = frequent.find(
      ([other, all]) => all.length >= OFTEN * places.length && areOneLetterApart(wording, other),
    );
    if (!near) continue;
    const [other, all] = near;
    for (const { segment, range } of places) {
      yield {
        range,
        message:
          `${slice(text, range)} is one letter away from ${other}, which ${all.length} URLs of ` +
          'this page have in its place; the source may be wrong.',
        segment,
      };
    }
  }
}
