import { slice } from '../../text/range.ts';
import type { Segment } from '../segments.ts';
import type { Reading } from './damage.ts';

/** Reads the segments of a text and what is wrong with them. */
export type ReadText = (text: string) => Reading;

/**
 * Whether some lines are as the publisher writes them: whole pairs, each with one ID that no other
 * of them has and a text in both halves, and no words beside them.
 */
export function isSound(lines: string, read: ReadText): boolean {
  const { segments, problems } = read(lines);
  if (problems.length > 0 || segments.length === 0) return false;
  const ids = segments.map(({ target }) => slice(lines, target.id));
  return (
    new Set(ids).size === ids.length &&
    segments.every((segment, i) => isWhole(lines, segment, ids[i]!)) &&
    !hasWordsBeside(lines, segments)
  );
}

function isWhole(lines: string, { target, source }: Segment, id: string): boolean {
  if (id === '' || !areOfOne(id, slice(lines, source.id))) return false;
  return [target, source].every(({ content }) => slice(lines, content).trim() !== '');
}

/** Whether two IDs are the same but for a figure that tells no neighbors apart: `104`, `184`. */
function areOfOne(target: string, source: string): boolean {
  if (target === source) return true;
  const last = target.length - 1;
  if (source.length !== target.length || source[last] !== target[last]) return false;
  return [...target].filter((character, i) => character !== source[i]).length === 1;
}

function hasWordsBeside(lines: string, segments: readonly Segment[]): boolean {
  let at = 0;
  let beside = '';
  for (const { range } of segments) {
    beside += `${lines.slice(at, range.start)}\0`;
    at = range.end;
  }
  return WORD.test((beside + lines.slice(at)).replace(MARKUP, ''));
}

const WORD = /[\p{L}\p{M}]{2}/u;
/** What has letters but is no prose: tags, addresses, image texts, code, keywords, entities, keys. */
const MARKUP =
  /<[^<>\0]*>|\]\([^()\0]*(?:\([^()\0]*\)[^()\0]*)*\)|!\[[^[\]\0]*\]|\]: ?\S+|`[^`\0]*`|\[![^[\]\0]*\]|:::[^\0]*|&#?\w+;|^[\w. -]+: "?/gm;
