import { slice } from '../../text/range.ts';
import { isElement } from '../html-tags.ts';
import type { Segment } from '../segments.ts';
import type { Reading } from './damage.ts';

/** Reads the segments of a text and what is wrong with them. */
export type ReadText = (text: string) => Reading;

/**
 * Whether some lines are as the publisher writes them: whole pairs, each with one ID that no other
 * of them has and a text in both halves, no words beside them, and no splinter of a tag anywhere.
 */
export function isSound(lines: string, read: ReadText): boolean {
  const { segments, problems } = read(lines);
  if (problems.length > 0 || segments.length === 0) return false;
  const ids = segments.map(({ target }) => slice(lines, target.id));
  const beside = textBeside(lines, segments);
  return (
    new Set(ids).size === ids.length &&
    segments.every((segment, i) => isWhole(lines, segment, ids[i]!)) &&
    !SPLINTER.test(beside) &&
    tagNames(beside).every(isElement) &&
    !WORD_OR_BRACKET.test(beside.replace(QUOTE_MARKS, '').replace(MARKUP, ''))
  );
}

function isWhole(lines: string, segment: Segment, id: string): boolean {
  const { target, source } = segment;
  if (id === '' || !areOfOne(id, slice(lines, source.id)) || !isJoined(segment)) return false;
  const halves = [target, source].map(({ content }) => slice(lines, content));
  return (
    halves.every((half) => half.trim() !== '' && !SPLINTER.test(half)) &&
    bracketsOf(halves[0]!) === bracketsOf(halves[1]!)
  );
}

/** Whether nothing stands between the tags of the two halves. */
function isJoined({ target, source, wrapperOpen, wrapperClose }: Segment): boolean {
  return (
    target.range.end === wrapperOpen.start &&
    wrapperOpen.end === source.range.start &&
    source.range.end === wrapperClose.start
  );
}

/** What only the tags of segments have, and what is left of torn ones. */
const SPLINTER =
  /data-[ts]tu|[ts]tu-?id|sxs-|-lookup["”]|(?:<|&lt;)[\s/]*(?:span?|spa|pan|an|n|s)?\s?(?:>|&gt;)/i;

/** The names of the tags in a half, and the angle brackets that belong to none, without order. */
function bracketsOf(half: string): string {
  return (half.match(BRACKETS) ?? []).sort().join();
}

const BRACKETS = /<\/?[\w:-]*(?=[^<>]*>)|[<>]/g;

/** Whether two IDs are the same but for a figure that tells no neighbors apart: `104`, `184`. */
function areOfOne(target: string, source: string): boolean {
  if (target === source) return true;
  const last = target.length - 1;
  if (source.length !== target.length || source[last] !== target[last]) return false;
  return [...target].filter((character, i) => character !== source[i]).length === 1;
}

function textBeside(lines: string, segments: readonly Segment[]): string {
  let at = 0;
  let beside = '';
  for (const { range } of segments) {
    beside += `${lines.slice(at, range.start)}\0`;
    at = range.end;
  }
  return beside + lines.slice(at);
}

function tagNames(text: string): string[] {
  return [...text.matchAll(/<\/?([a-z]\w*)/gi)].map(([, name]) => name!.toLowerCase());
}

const WORD_OR_BRACKET = /[\p{L}\p{M}]{2}|[<>]/u;
const QUOTE_MARKS = /^[ \t>]+/gm;
/** What has letters but is no prose: tags, addresses, image texts, code, keywords, entities, keys. */
const MARKUP =
  /<[a-z!/][^<>\0]*>|\]\([^()\0]*(?:\([^()\0]*\)[^()\0]*)*\)|!\[[^[\]\0]*\]|\]: ?\S+|`[^`\0]*`|\[![^[\]\0]*\]|:::[^\0]*|&#?\w+;|^[\w. -]+: "?/gim;
