import { slice } from '../../text/range.ts';
import { type Document, perPage, placeOnPage, textOf } from '../document.ts';
import type { Segment } from '../segments.ts';
import type { BrokenLink } from './broken-link.ts';
import type { Link } from './link.ts';
import { linksOf } from './pairs.ts';

/** Texts that the link may have in the target, the longest first. */
export function knownWordings(
  document: Document,
  segment: Segment,
  original: Link | BrokenLink,
  otherKeys: readonly string[],
): string[] {
  const own = slice(document.text, original.text).trim();
  const known = [`of ${normalize(own)}`, ...otherKeys].flatMap((key) => [
    ...(wordingsOf(document).get(key) ?? []),
  ]);
  const here = placeOnPage(document, segment);
  const others = known
    .filter(([wording, place]) => place !== here && isAsLong(wording, own))
    .map(([wording]) => wording);
  const all = new Set([own, ...others]);
  all.delete('');
  return [...all].sort((a, b) => b.length - a.length);
}

/** A text much shorter than the one it translates has slid; ideographs say more in less. */
function isAsLong(wording: string, original: string): boolean {
  return wording.length >= 0.4 * original.length || /[\u3000-\u9fff\uac00-\ud7af]/.test(wording);
}

const LONGEST_WORDING = 120;

const MOST_WORDINGS = 20;

/** What a link text or a short sentence was translated to, and what leads to a URL; where each is. */
const wordingsOf = perPage((document) => {
  const wordings = new Map<string, Map<string, number>>();
  const learn = (key: string, wording: string, { index }: Segment): void => {
    const known = wordings.get(key) ?? new Map<string, number>();
    const trimmed = wording.trim();
    if (known.size < MOST_WORDINGS && trimmed.length <= LONGEST_WORDING) known.set(trimmed, index);
    wordings.set(key, known);
  };
  for (const { segment, pairs, hoisted } of linksOf(document)) {
    for (const { target, source } of pairs) {
      const wording = slice(document.text, target.text);
      learn(`of ${normalize(slice(document.text, source.text))}`, wording, segment);
      learn(`to ${slice(document.text, source.url)}`, wording, segment);
    }
    const url = hoisted && slice(document.text, hoisted.url);
    if (url !== undefined) learn(`to ${url}`, textOf(document, segment, 'target'), segment);
  }
  for (const segment of document.segments) {
    if (segment.source.content.end - segment.source.content.start > LONGEST_WORDING) continue;
    const target = textOf(document, segment, 'target').replace(/[.:;。]$/, '');
    learn(`of ${normalize(textOf(document, segment, 'source'))}`, target, segment);
  }
  return wordings;
});

function normalize(wording: string): string {
  return wording
    .trim()
    .toLowerCase()
    .replace(/[.:;]$/, '');
}
