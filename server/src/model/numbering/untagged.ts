import type { Document } from '../document.ts';

/** How many texts stand in a stretch that may have taken a number, but carry no tags. */
export function countUntagged({ text }: Document, start: number, end: number): number {
  const stretch = text.slice(start, end);
  const signs = text.startsWith(YAML_PAGE) ? [IMAGE, METADATA] : [IMAGE];
  return signs.reduce((sum, sign) => sum + (stretch.match(sign)?.length ?? 0), 0);
}

const IMAGE = /!\[|:::[ \t]?image|<img\b/gi;

/** Pages in YAML have their metadata between their texts. */
const YAML_PAGE = '### YamlMime';
const METADATA = /^[ \t]+(?:title|description):(?! <span)/gm;
