import type { Emphasis } from '../../model/emphasis/delimiters.ts';
import { type Range, range, slice } from '../../text/range.ts';
import type { Fix } from '../rule.ts';
import type { Originals } from './leaning.ts';

/** What no Japanese name begins with: a particle before a noun or a verb. */
const PARTICLE_FIRST = /^(?:を|[のに](?=[\p{Script=Han}\p{Script=Katakana}ま])|は、)/u;
/** The end of a sentence or of a part of it, which no name of a button is. */
const PREDICATE = /(?:ます|ました|ません|です|して|し)。?$/;
/** English that says what is done, which a predicate translates. */
const ENGLISH_VERB =
  /^\P{L}*(?:select|click|choose|enter|is|are|was|not|no|can|cannot|must|should|will|do|does|only|all|to|before|after)\b/iu;
/** A name in brackets before the emphasis, and what may follow it there. */
const BRACKETED = /[[［]([^[\]［］*_`「」\n]{1,60})[\]］][^\S\n]*(?:\p{L}{1,8}[^\S\n]+)?$/u;
const NEAR = 80;

/**
 * Where Japanese emphasis has slid behind the name in brackets that it belongs to, as in
 * `[保存] を **選択します**`, the name; undefined where no name is near, or it is one itself.
 */
export function slidFrom(
  text: string,
  within: Range,
  { range: whole, content }: Emphasis,
  originals: Originals,
): { readonly name: Range | undefined } | undefined {
  const wording = slice(text, content);
  const before = text.slice(Math.max(within.start, whole.start - NEAR), whole.start);
  const found = BRACKETED.exec(before);
  const isPart = PARTICLE_FIRST.test(wording);
  if (!isPart && !(found && PREDICATE.test(wording))) return undefined;
  if (originals.lean(ENGLISH_VERB)) return undefined;
  if (!found) return { name: undefined };
  const start = whole.start - before.length + found.index + 1;
  return { name: range(start, start + found[1]!.length) };
}

/** Puts the marks around the name instead. */
export function moveToName(text: string, { range: whole, content }: Emphasis, name: Range): Fix {
  const opening = slice(text, range(whole.start, content.start));
  const closing = slice(text, range(content.end, whole.end));
  const gap = /[^\]］] $/.test(text.slice(whole.start - 2, whole.start)) ? 1 : 0;
  return {
    title: `Emphasize “${slice(text, name).trim()}” instead`,
    edits: [
      { range: name, newText: `${opening}${slice(text, name).trim()}${closing}` },
      { range: range(whole.start - gap, content.start), newText: '' },
      { range: range(content.end, whole.end), newText: '' },
    ],
    preferred: true,
  };
}
