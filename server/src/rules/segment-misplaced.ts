import type { Document } from '../model/document.ts';
import { isInBlock } from '../model/prose.ts';
import { Kind, kindOf } from '../text/characters.ts';
import { range } from '../text/range.ts';
import { type Found, possibly, type Rule } from './rule.ts';
import { problemRule } from './structure.ts';

const halves = problemRule('misplaced', {
  id: 'segment-misplaced',
  title: 'Half or text at a place where the format has none',
});

export const segmentMisplaced: Rule = {
  ...halves,
  *check(document) {
    yield* halves.check(document);
    const lines = [...linesBetween(document)];
    const severity = lines.length > MOST_REMARKS ? 'information' : 'warning';
    yield* lines.map((line) => ({ ...line, severity }) as const);
  },
};

/** A page with more of such lines has whole parts that nobody has put into segments. */
const MOST_REMARKS = 5;

/**
 * A line of words alone, as somebody's remark is; signs of code and markup make it something else,
 * and `key: some words` is YAML.
 */
const WORDS = /^(?:> ?)?(?:\p{L}+|\p{Lu}+:)(?: [\p{L}\p{N}.,;:!?'’"()/-]+){1,50}[^\S\n]*$/u;
const SHORTEST = 8;
const LONGEST = 400;

/** Lines between segments that belong to none: the publisher puts every word of a page into one. */
function* linesBetween(document: Document): Generator<Found> {
  const { text, segments, frontMatter } = document;
  let at = text.indexOf('\n', frontMatter?.range.end ?? 0);
  for (const { range: segment } of segments) {
    while (at >= 0 && at < segment.start) {
      const stop = text.indexOf('\n', at + 1);
      if (stop < 0) return;
      const isBetween = stop <= segment.start && isOfWords(text, at + 1, stop);
      if (isBetween && !isInBlock(document, at + 1)) yield between(text, at + 1, stop);
      at = stop;
    }
    if (at < segment.end) at = text.indexOf('\n', segment.end);
    if (at < 0) return;
  }
}

/** Most lines between segments begin with a sign, which a look tells. */
function isOfWords(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  if (code !== QUOTED && kindOf(code) !== Kind.word) return false;
  return end - start >= SHORTEST && end - start < LONGEST && WORDS.test(text.slice(start, end));
}

const QUOTED = 62;

function between(text: string, start: number, end: number): Found {
  const rest = text[start - 2] === '\n' && text[end + 1] === '\n' ? 2 : 1;
  return {
    range: range(start, end),
    message: 'This line belongs to no segment: expected every text in one.',
    fixes: [possibly('Remove the line', range(start, end + rest), '')],
  };
}
