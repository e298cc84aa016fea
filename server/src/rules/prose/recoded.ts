import { languageOf } from '../../locale/language.ts';
import { type Document, textOf } from '../../model/document.ts';
import { Mark, marksOf } from '../../model/marks.ts';
import type { Segment } from '../../model/segments.ts';
import type { Edit } from '../../text/edit.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { removal } from '../../text/removal.ts';
import { isProse } from './is-prose.ts';
import { oddities } from './oddities.ts';

/**
 * What became of a character. `lost`: question marks stand for it; `escaped`: it is written as
 * programs do; `apart`: its accent is a character by itself; `joined`: it is one with its
 * neighbor; `shaped`: it is a letter as it is shown, not as it is written; `private`: it means something in one font only; `drawn`: it is a sign of mathematics;
 * `alike`: it only looks like a usual one; `alone`: it is a part of a letter without the others.
 */
export type RecodedKind =
  | 'lost'
  | 'escaped'
  | 'apart'
  | 'joined'
  | 'shaped'
  | 'private'
  | 'drawn'
  | 'alike'
  | 'alone';

/** Characters of a target that are not what a keyboard writes for them. */
export interface Recoded {
  readonly kind: RecodedKind;
  readonly segment: Segment;
  readonly range: Range;
  readonly edits: readonly Edit[];
}

/** The characters of a document that came out of another encoding or program. */
export function recoded(document: Document): Recoded[] {
  return [
    ...lostLetters(document),
    ...escapes(document),
    ...lostSpaces(document),
    ...oddLetters(document),
  ].filter((found) => isOfTarget(document, found));
}

function isOfTarget(document: Document, { segment, range: place }: Recoded): boolean {
  if (textOf(document, segment, 'source').includes(slice(document.text, place))) return false;
  return isProse(document, segment, 'target', place);
}

// ---- question marks in the place of letters

/** Question marks within a word, or three of them where words should be. */
const LOST = /(?<=\p{L})\?{1,40}(?=\p{Ll})|\?{3,200}/uy;

function* lostLetters(document: Document): Iterable<Recoded> {
  const { text } = document;
  let reached = 0;
  for (const { segment, at } of oddities(document).questions) {
    LOST.lastIndex = at;
    if (at < reached || !LOST.test(text)) continue;
    reached = Math.min(LOST.lastIndex, segment.target.content.end);
    yield { kind: 'lost', segment, range: range(at, reached), edits: [] };
  }
}

// ---- characters as programs write them

interface Escape {
  readonly pattern: RegExp;
  readonly read: (code: string) => string | undefined;
}

/** By the sign that they begin with. */
const ESCAPES: Readonly<Record<string, Escape>> = {
  '\\': {
    pattern: /(?:\\u[\da-fA-F]{4}){1,20}|\\u\d{3,5}\?|\\'(?:[c-f]\d|f[b-f]|[cd][b-df])/y,
    read: fromBackslash,
  },
  '%': {
    pattern: /(?:%[\dA-F]{2}){2,20}|(?<=[\p{L},.:;)])%20(?=[\p{L}\p{N}(])|(?<=\p{N})%20(?=\p{L})/uy,
    read: fromBytes,
  },
  '=': { pattern: /(?:=[\dA-F]{2}){2,20}/y, read: (code) => fromBytes(code.replaceAll('=', '%')) },
};

/** `\u00e9`; and of RTF `\u233?` and `\'e9`, which no elision is: `d\'accord`. */
function fromBackslash(code: string): string {
  if (code.endsWith('?')) return String.fromCharCode(Number.parseInt(code.slice(2), 10));
  return fromUnits(code.split(/\\u|\\'/).slice(1));
}

function fromUnits(units: readonly string[]): string {
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

function fromBytes(bytes: string): string | undefined {
  try {
    return decodeURIComponent(bytes);
  } catch {
    // Not UTF-8, so that it is something else.
    return undefined;
  }
}

function* escapes(document: Document): Iterable<Recoded> {
  const { text } = document;
  let reached = 0;
  for (const { segment, at } of oddities(document).escapes) {
    const { pattern, read } = ESCAPES[text[at]!]!;
    pattern.lastIndex = at;
    if (at < reached || !pattern.test(text)) continue;
    const place = range(at, pattern.lastIndex);
    const newText = read(slice(text, place));
    if (newText === undefined || !READABLE.test(newText)) continue;
    reached = place.end;
    yield { kind: 'escaped', segment, range: place, edits: [{ range: place, newText }] };
  }
}

/** What stands for spaces in addresses and in names of files. */
const FOR_SPACES = /(?<=[\p{L}\p{N}.,:;)])[+_](?=[\p{L}(])/gu;
const FEWEST_SPACES = 3;
const SHORTEST_JOINED = 12;

/** Targets without any space, that have one sign in the place of each. */
function* lostSpaces(document: Document): Iterable<Recoded> {
  const { text } = document;
  for (const segment of document.segments) {
    const { start, end } = segment.target.content;
    if (end - start < SHORTEST_JOINED) continue;
    const space = text.indexOf(' ', start);
    if (space >= 0 && space < end) continue;
    const source = textOf(document, segment, 'source');
    if (source.split(' ').length <= FEWEST_SPACES) continue;
    const signs = [...textOf(document, segment, 'target').matchAll(FOR_SPACES)];
    if (signs.length < FEWEST_SPACES || source.includes(signs[0]![0])) continue;
    const edits = signs.map(({ index }) => ({
      range: range(start + index, start + index + 1),
      newText: ' ',
    }));
    yield { kind: 'escaped', segment, range: edits[0]!.range, edits };
  }
}

const READABLE = /^[\p{L}\p{M}\p{P}\p{Zs}\p{S}]+$/u;

// ---- letters in parts, joined ones, and those of private fonts

const ODD =
  /[\u0300-\u036f\u1100-\u11ff\u3099\u309a]+|[\ufb00-\ufb06]|[\ufb50-\ufd3d\ufe70-\ufefc]+|[\uff66-\uff9f]+|[\ue000-\uf8ff]+|[\u037e\u201a\u2011\u3000]|(?:\ud835[\udc00-\udfff])+|(?<=[가-힣])[\u3131-\u3163](?![\u3131-\u3163])/g;
const FIRST_PRIVATE = 0xe000;
const LAST_PRIVATE = 0xf8ff;
const FIRST_JOINED = 0xfb00;
/** Arabic letters by their place in a word, and Japanese ones of half the width. */
const FIRST_SHAPED = 0xfb50;
const FIRST_DRAWN = 0xd835;

function oddLetters(document: Document): Recoded[] {
  const found: Recoded[] = [];
  for (const segment of document.segments) {
    if ((marksOf(document, segment, 'target') & Mark.odd) !== 0) addOdd(document, segment, found);
  }
  return found;
}

function addOdd(document: Document, segment: Segment, found: Recoded[]): void {
  const { text } = document;
  const { start } = segment.target.content;
  for (const { 0: match, index: at } of textOf(document, segment, 'target').matchAll(ODD)) {
    const index = start + at;
    const place = range(index, index + match.length);
    const code = match.charCodeAt(0);
    const newText = usualFor(document, segment, place, match);
    if (newText !== undefined) {
      const kind = code === FIRST_DRAWN ? 'drawn' : 'alike';
      found.push({ kind, segment, range: place, edits: [{ range: place, newText }] });
    } else if (isAlone(text, segment, index, code)) {
      const edits = [{ range: place, newText: '' }];
      found.push({ kind: 'alone', segment, range: place, edits });
    } else if (code >= FIRST_JOINED) {
      const edits = [{ range: place, newText: match.normalize('NFKC') }];
      found.push({ kind: code < FIRST_SHAPED ? 'joined' : 'shaped', segment, range: place, edits });
    } else if (code >= FIRST_PRIVATE && code <= LAST_PRIVATE) {
      const edits = [removal(text, segment.target.content, place)];
      found.push({ kind: 'private', segment, range: place, edits });
    } else if (isCombining(code) && (index > segment.target.content.start || isHangul(code))) {
      addPart(text, segment, place, found);
    }
  }
}

/** The usual characters for some that only look like them, where these have no use. */
function usualFor(
  document: Document,
  segment: Segment,
  { start, end }: Range,
  match: string,
): string | undefined {
  if (match.charCodeAt(0) === FIRST_DRAWN) return match.normalize('NFKC');
  const usual = USUAL[match];
  if (!usual) return undefined;
  const near = document.text.slice(start - 1, end + 1);
  if (!usual.form.test(near) || usual.except.includes(languageOf(document.locale)))
    return undefined;
  if (match !== FIRM_HYPHEN) return usual.sign;
  const { text } = document;
  const before = /[^\s<>[\]()]*$/.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))![0];
  const after = /^[^\s<>[\]().,;:!?]*/.exec(text.slice(end, end + LONGEST_WORD))![0];
  const word = `${before}-${after}`;
  return textOf(document, segment, 'source').includes(word) ? usual.sign : undefined;
}

const LONGEST_WORD = 40;
const FIRM_HYPHEN = '\u2011';

interface Usual {
  readonly sign: string;
  /** How it stands with its neighbors where it is meant. */
  readonly form: RegExp;
  readonly except: readonly string[];
}

const USUAL: Readonly<Record<string, Usual>> = {
  '\u037e': { sign: ';', form: /^[\p{L}\p{N})]/u, except: ['el'] },
  '\u201a': { sign: ',', form: /^\p{L}.\s$/u, except: [] },
  [FIRM_HYPHEN]: { sign: '-', form: /^[\p{L}\p{N}].[\p{L}\p{N}]$/u, except: [] },
  '\u3000': {
    sign: ' ',
    form: /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{N}.,;:]./u,
    except: ['ja', 'zh', 'ko'],
  },
};

/** Whether an accent stands behind no letter, or a part of a Korean letter behind a whole one. */
function isAlone(text: string, { target }: Segment, at: number, code: number): boolean {
  if (code >= 0x3131 && code <= 0x3163) return true;
  const isAccent = code >= 0x300 && code <= 0x36f;
  return isAccent && (at === target.content.start || /\s/.test(text[at - 1]!));
}

/** Adds a letter in parts; those of one target are told together. */
function addPart(text: string, segment: Segment, { start, end }: Range, found: Recoded[]): void {
  const place = range(isHangul(text.charCodeAt(start)) ? start : start - 1, end);
  const here = slice(text, place);
  const newText = here.normalize('NFC');
  if (newText === here) return;
  const edit: Edit = { range: place, newText };
  const last = found.at(-1);
  if (last?.kind === 'apart' && last.segment === segment)
    found[found.length - 1] = { ...last, edits: [...last.edits, edit] };
  else found.push({ kind: 'apart', segment, range: place, edits: [edit] });
}

function isCombining(code: number): boolean {
  return (code >= 0x300 && code <= 0x36f) || isHangul(code) || code === 0x3099 || code === 0x309a;
}

function isHangul(code: number): boolean {
  return code >= 0x1100 && code < 0x1200;
}
