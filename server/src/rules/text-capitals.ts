import { type Document, textOf } from '../model/document.ts';
import { inlineOf } from '../model/inline.ts';
import type { Segment, Side } from '../model/segments.ts';
import { endOfWords, firstWord, type Words, words } from '../model/words.ts';
import type { Found, Rule } from './rule.ts';

export const textCapitals: Rule = {
  id: 'text-capitals',
  title: 'Target in capitals throughout',
  severity: 'warning',
  fix: 'none',
  check(document) {
    const columns = words(document);
    return document.segments
      .filter((segment) => beginsInCapitals(document, columns, segment))
      .flatMap((segment) => judge(document, segment) ?? []);
  },
};

/** A look at the first and the last word, which tells of nearly all targets. */
function beginsInCapitals({ text }: Document, columns: Words, segment: Segment): boolean {
  const first = firstWord(columns, segment, 'target');
  const last = endOfWords(columns, segment, 'target') - 1;
  return (
    last > first && isSecondCapital(text, columns, first) && isSecondCapital(text, columns, last)
  );
}

function isSecondCapital(text: string, { starts, ends }: Words, word: number): boolean {
  const at = Math.min(starts[word]! + 1, ends[word]! - 1);
  const code = text.charCodeAt(at);
  if (code >= SMALL_A && code <= SMALL_Z) return false;
  return text[at] !== text[at]!.toLowerCase();
}

const SMALL_A = 97;
const SMALL_Z = 122;

/** Shorter ones may be made of abbreviations. */
const FEWEST_LETTERS = 16;
const FEWEST_WORDS = 3;

function judge(document: Document, segment: Segment): Found | undefined {
  const target = proseOf(document, segment, 'target');
  const letters = target.match(/\p{L}/gu)?.length ?? 0;
  const capitals = target.match(/\p{Lu}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS || capitals < letters) return undefined;
  if ((target.match(/\p{L}{4,}/gu)?.length ?? 0) < FEWEST_WORDS) return undefined;
  const source = proseOf(document, segment, 'source');
  const small = source.match(/\p{Ll}/gu)?.length ?? 0;
  if (2 * small < (source.match(/\p{L}/gu)?.length ?? 0)) return undefined;
  return {
    range: segment.target.content,
    message: 'The target is in capitals throughout, and the source is not.',
    segment,
    related: [{ range: segment.source.content, message: 'The source.' }],
  };
}

/** The text of a half without code, tags, entities and addresses. */
function proseOf(document: Document, segment: Segment, side: Side): string {
  const { start } = segment[side].content;
  const { codes, tags, entities, destinations } = inlineOf(document, segment, side);
  const others = [codes, tags, entities, destinations].flat().sort((a, b) => b.start - a.start);
  return others.reduce(
    (text, other) => text.slice(0, other.start - start) + text.slice(other.end - start),
    textOf(document, segment, side),
  );
}
