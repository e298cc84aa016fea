import type { Document } from '../model/document.ts';
import { type Address, addressesOf } from '../model/links/addresses.ts';
import { linksOf } from '../model/links/pairs.ts';
import { areNear, stepsOf } from '../model/links/url-steps.ts';
import type { Segment } from '../model/segments.ts';
import { type Range, slice } from '../text/range.ts';
import { type MisspelledPath, misspelledPaths } from './links/misspelled-path.ts';
import { strayImages } from './links/stray-images.ts';
import { type Found, possibly, type Rule } from './rule.ts';

export const linkTypo: Rule = {
  id: 'link-typo',
  title: 'Address unlike what the page writes elsewhere',
  severity: 'information',
  fix: 'suggested',
  scope: 'page',
  *check(document) {
    const strays = strayImages(document);
    yield* strays.values();
    for (const one of misspelledPaths(document)) yield misspelled(document, one);
    for (const steps of stepsByParent(document, strays).values()) {
      if (steps.size > 1) yield* nearMisses(document, steps);
    }
  },
};

function misspelled({ text }: Document, { segment, range, meant }: MisspelledPath): Found {
  return {
    range,
    message: `${slice(text, range)} is nearly ${meant}, which the English text of this link has; the file may be called so.`,
    segment,
    fixes: [possibly(`Write ${meant}`, range, meant)],
  };
}

/** Where a step of a path stands, under its wording. */
type Steps = Map<string, Place[]>;

interface Place {
  readonly segment: Segment | undefined;
  readonly range: Range;
  /** Whether the source has it too. */
  readonly isShared: boolean;
}

/** What stands in URLs after the same beginning. */
function stepsByParent(document: Document, told: ReadonlyMap<Address, Found>): Map<string, Steps> {
  const parents = new Map<string, Steps>();
  for (const { segment, pairs } of linksOf(document)) {
    for (const { target } of pairs) {
      addSteps(document, parents, { segment, range: target.url, isShared: true });
    }
  }
  for (const address of addressesOf(document)) {
    const { segment, range } = address;
    if (!told.has(address)) addSteps(document, parents, { segment, range, isShared: false });
  }
  return parents;
}

function addSteps({ text }: Document, parents: Map<string, Steps>, url: Place): void {
  for (const { parent, range } of stepsOf(text, url.range)) {
    const steps: Steps = parents.get(parent) ?? new Map();
    parents.set(parent, steps);
    const wording = slice(text, range);
    const place = { ...url, range };
    const places = steps.get(wording);
    if (places) places.push(place);
    else steps.set(wording, [place]);
  }
}

/** So often a wording stands on the page that one near to it is a slip of the pen. */
const OFTEN = 2;
const MOST_FREQUENT = 50;
const SHORTEST = 5;

/** Whether a step is the host of a URL. */
function isHost(text: string, { range: { start } }: Place): boolean {
  return text.startsWith('//', start - 2);
}

function* nearMisses({ text }: Document, steps: Steps): Generator<Found> {
  const isFolder = ({ range: { end } }: Place): boolean => text[end] === '/';
  const frequent = [...steps]
    .filter(([, places]) => places.length >= OFTEN)
    .slice(0, MOST_FREQUENT);
  if (frequent.length === 0) return;
  for (const [wording, places] of steps) {
    if (wording.length < SHORTEST || places.length >= OFTEN) continue;
    const isNear = isHost(text, places[0]!)
      ? (other: string) => other.startsWith(`${wording}.`) || areNear(wording, other, true)
      : (other: string) => areNear(wording, other, isFolder(places[0]!));
    const near = frequent.find(
      ([other, all]) => all.length >= OFTEN * places.length && isNear(other),
    );
    if (!near) continue;
    const [other, all] = near;
    for (const { segment, range, isShared } of places) {
      yield {
        range,
        message:
          `${slice(text, range)} is nearly ${other}, which ${all.length} URLs of ` +
          `this page have in its place${segment ? '; the source may be wrong' : ''}.`,
        segment,
        fixes: isShared ? [] : [possibly(`Write ${other}`, range, other)],
      };
    }
  }
}
