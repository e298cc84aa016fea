import type { Fix } from '../../fixes/fix.ts';
import { excerpt } from '../../fixes/link-repair.ts';
import type { FunctionWords } from '../../locale/function-words.ts';
import { isSpace } from '../../text/characters.ts';
import { type Range, range, slice } from '../../text/range.ts';

/**
 * Words at an end of a stretch that marks set off — a link, emphasis — and that belong to those
 * outside of it: `[the list and](…)`, `**and the list**`.
 */
export interface Leaning {
  readonly words: Range;
  /** Where the words are that they belong to. */
  readonly towards: 'before' | 'behind';
  /** Whether it is a particle, which stays directly behind its noun. */
  readonly isParticle?: boolean;
  /** Whether what is left is what the source sets off, so that nobody doubts it. */
  readonly isSure?: boolean;
}

/** What English may well end or begin with where it is set off, so that the target does no worse. */
const ENGLISH_END =
  /(?:^|\s)(?:and|or|the|an?|of|to|in|on|at|for|from|by|with|as|is|about|up|out)[.,:;]?\s*$/i;
/** Which first words are told: conjunctions alone, or all that open a phrase. */
export type Beginning = 'conjunction' | 'opening';

export const ENGLISH_START: Readonly<Record<Beginning, RegExp>> = {
  conjunction: /^\s*(?:and|or|as)\s/i,
  // English that begins with a small letter is a part of a sentence and may begin with anything.
  opening: /^\P{L}*(?:\p{Ll}|(?:And|Or|The|An?|Of|To|In|On|At|For|From|By|With|As|Under)\s)/u,
};

/** What stretches were translated from; read when the first one asks, and then kept for all. */
export class Originals {
  readonly #read: () => readonly string[];
  readonly #known = new Map<RegExp, boolean>();
  #texts: ReadonlySet<string> | undefined;

  constructor(read: () => readonly string[]) {
    this.#read = read;
  }

  get texts(): ReadonlySet<string> {
    this.#texts ??= new Set(this.#read());
    return this.#texts;
  }

  /** Whether one of them ends or begins as a pattern says. */
  lean(pattern: RegExp): boolean {
    const known = this.#known.get(pattern);
    if (known !== undefined) return known;
    const leans = [...this.texts].some((text) => pattern.test(text));
    this.#known.set(pattern, leans);
    return leans;
  }
}

/** Words that lean out of a stretch, where none does of what it was translated from. */
export function leaningOutOf(
  text: string,
  { start, end }: Range,
  words: FunctionWords,
  originals: Originals,
  beginning: Beginning,
): Leaning | undefined {
  const last = lastWords(text, start, end, words.leaning);
  if (last && !originals.lean(ENGLISH_END)) return { words: last, towards: 'behind' };
  const particle = words.particle && lastParticle(text, start, end, words.particle);
  if (particle && !originals.lean(ENGLISH_PHRASE))
    return { words: particle, towards: 'behind', isParticle: true };
  const first = firstWords(
    text,
    start,
    end,
    beginning === 'opening' ? words.leaning : words.joining,
  );
  if (!first || originals.lean(ENGLISH_START[beginning])) return undefined;
  const isObject = beginning === 'opening' && originals.lean(ENGLISH_OBJECT);
  if (isObject || endsVerb(text, start, first.end)) return undefined;
  // Where no letters are small a name may well begin with a preposition: nothing tells it apart.
  const isTold = beginning === 'conjunction' || SMALL.test(slice(text, first));
  return isTold ? { words: first, towards: 'before' } : undefined;
}

/** What a particle translates. */
const ENGLISH_PHRASE = /^\P{L}*(?:in|on|at|for|from|to|with|by|under|as|between|through)\s/iu;

/** The particle that a stretch ends with, where a noun is before it. */
function lastParticle(
  text: string,
  start: number,
  end: number,
  particle: RegExp,
): Range | undefined {
  const last = before(text, start, end, isSpace);
  const found = particle.exec(text.slice(Math.max(start, last - LONGEST_WORD), last));
  return found ? range(last - found[0].length, last) : undefined;
}

const SMALL = /\p{Ll}/u;

/** `Add a partner`: where the verb is last, its object is first, with its article. */
export const ENGLISH_OBJECT = /^\P{L}*\p{L}+ (?:an?|the) /u;

/** `Lägg **till fil**`: the second word of a verb, of which the emphasis has left the first outside. */
const PARTICLE_VERB =
  /(?<!\p{L})(?:lägg(?:a|er)? till|legge?r? til|fyll(?:a|er|e)? (?:i|ut)|slår? (?:på|av|til|fra)|stäng(?:a|er)? av|kopplar? från|hoppar? över)$/iu;

/** Whether the first words of a stretch are the rest of a verb before its marks. */
export function endsVerb(text: string, start: number, end: number): boolean {
  const across = text.slice(Math.max(0, start - LONGEST_VERB), end);
  return PARTICLE_VERB.test(across.replace(/[*_[]+/g, ''));
}

const LONGEST_VERB = 14;

/** The last words of a stretch that all are among some; undefined where the last one is not. */
function lastWords(
  text: string,
  start: number,
  end: number,
  among: ReadonlySet<string>,
): Range | undefined {
  const last = before(text, start, end, isSpace);
  let first = last;
  for (let at = last; at > start; at = before(text, start, first, isSpace)) {
    const from = before(text, start, at, isInWord);
    if (!isAmong(text, from, at, among)) break;
    first = from;
  }
  return first < last ? range(first, last) : undefined;
}

/** The first words of a stretch that all are among some, unless it has no others. */
function firstWords(
  text: string,
  start: number,
  end: number,
  among: ReadonlySet<string>,
): Range | undefined {
  const first = behind(text, start, end, isSpace);
  let last = first;
  for (let at = first; at < end; at = behind(text, last, end, isSpace)) {
    const to = behind(text, at, end, isInWord);
    if (!isAmong(text, at, to, among)) return last > first ? range(first, last) : undefined;
    last = to;
  }
  return undefined;
}

/** No function word is longer. */
const LONGEST_WORD = 8;

function isAmong(text: string, start: number, end: number, among: ReadonlySet<string>): boolean {
  return end - start <= LONGEST_WORD && among.has(text.slice(start, end));
}

function isInWord(code: number): boolean {
  return !isSpace(code);
}

/** The offset before characters of some kind. */
function before(
  text: string,
  start: number,
  end: number,
  isKind: (code: number) => boolean,
): number {
  let at = end;
  while (at > start && isKind(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The offset behind characters of some kind. */
function behind(
  text: string,
  start: number,
  end: number,
  isKind: (code: number) => boolean,
): number {
  let at = start;
  while (at < end && isKind(text.charCodeAt(at))) at++;
  return at;
}

const LONGEST_SHOWN = 60;

/** Writes words that lean out of a stretch outside of its marks; not where other marks stand there. */
export function takeOut(
  text: string,
  whole: Range,
  content: Range,
  leaning: Leaning,
  from: string,
): Fix[] {
  const { words, towards, isParticle, isSure = false } = leaning;
  if (isParticle) return moveParticle(text, whole, content, words, from);
  const isBehind = towards === 'behind';
  const at = isBehind ? whole.end : whole.start;
  if (slice(text, content).trim() === slice(text, words)) return [];
  if (/[*_]/.test(text[isBehind ? at : at - 1] ?? '')) return [];
  const said = slice(text, words);
  const isGlued = isBehind && BEGINS_WORD.test(text[at] ?? '');
  const newText = isBehind ? ` ${said}${isGlued ? ' ' : ''}` : `${said} `;
  return [
    {
      title: `Take “${excerpt(said, LONGEST_SHOWN)}” out of ${from}`,
      edits: [
        { range: withSpace(text, content, leaning), newText: '' },
        { range: range(at, at), newText },
      ],
      preferred: isSure,
    },
  ];
}

/** A word, the text of a link, or code. */
const BEGINS_WORD = /[\p{L}\p{N}[`]/u;

/** The words with the white space that parts them from what stays. */
function withSpace(text: string, content: Range, { words, towards }: Leaning): Range {
  if (towards === 'behind') {
    const stays = text.slice(content.start, words.start).trimEnd();
    return range(content.start + stays.length, content.end);
  }
  const stays = text.slice(words.end, content.end).trimStart();
  return range(content.start, content.end - stays.length);
}

/** Writes a particle directly behind the marks, which must not follow on punctuation then. */
function moveParticle(
  text: string,
  whole: Range,
  content: Range,
  words: Range,
  from: string,
): Fix[] {
  const next = text[whole.end] ?? '';
  const isEmphasis = text[content.end] !== ']';
  if (/[*_]/.test(next) || (isEmphasis && /[^\p{L}\p{N}]/u.test(text[words.start - 1]!))) return [];
  const particle = slice(text, words);
  // Korean parts its words by spaces, Japanese does not.
  const isGlued = /[가-힣]/.test(particle) && BEGINS_WORD.test(next);
  const newText = isGlued ? `${particle} ` : particle;
  return [
    {
      title: `Take “${particle}” out of ${from}`,
      edits: [
        { range: range(words.start, content.end), newText: '' },
        { range: range(whole.end, whole.end), newText },
      ],
      preferred: true,
    },
  ];
}
