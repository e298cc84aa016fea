import { type Document, isYaml } from '../document.ts';

/**
 * How many texts stand in a stretch that may have taken a number, but carry no tags; any number
 * where merged sentences do, each of which took one.
 */
export function countUntagged(document: Document, start: number, end: number): number {
  const stretch = document.text.slice(start, end);
  if (MERGED_ID.test(stretch)) return Number.POSITIVE_INFINITY;
  const signs = isYaml(document) ? [IMAGE, METADATA] : [IMAGE];
  return signs.reduce((sum, sign) => sum + (stretch.match(sign)?.length ?? 0), 0);
}

const MERGED_ID = /data-stu-id=\\?"\w{5}-p\d/;

/** Images, and the lines that say where reference links lead. */
const IMAGE = /!\[|:::[ \t]?image|<img\b|^ {0,3}\[[^\]\n]+\]:/gim;

/** Pages in YAML have their metadata between their texts. */
const METADATA = /^[ \t]+(?:title|description):(?! <span)/gm;
