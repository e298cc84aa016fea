import { type Document, perDocument } from '../../model/document.ts';
import { Mark, marksOf, segmentsWith } from '../../model/marks.ts';
import type { Segment, Side } from '../../model/segments.ts';
import { endOfWords, firstWord, type Words, words } from '../../model/words.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { inlineParts, isOutsideMarkup, isProse } from '../prose/is-prose.ts';

/** What an identifier is: it tells how much of it must stay as it is. */
export type IdentifierKind =
  | 'guid'
  | 'mail'
  | 'dotted'
  | 'snake'
  | 'file'
  | 'command'
  | 'parameter'
  | 'path'
  | 'hump';

/** Words of a half that signs without spaces hold together. */
export interface Identifier {
  readonly kind: IdentifierKind;
  readonly range: Range;
}

/** An identifier of a source that its target does not repeat. */
export interface IdentifierChange {
  readonly segment: Segment;
  readonly kind: IdentifierKind;
  /** In the source. */
  readonly expected: Range;
  /** What became of it in the target; undefined where nothing like it is there. */
  readonly found: Range | undefined;
}

/** Every identifier that a document's targets changed or lost. */
export const identifierChanges: (document: Document) => readonly IdentifierChange[] = perDocument(
  (document) => {
    const changes: IdentifierChange[] = [];
    const columns = words(document);
    for (const segment of segmentsWith(document, Mark.joined)) {
      const { start, end } = segment.target.content;
      const mayHold = (marksOf(document, segment, 'source') & Mark.joined) !== 0;
      if (start === end || !mayHold) continue;
      const expected = identifiersOf(document, columns, segment, 'source');
      if (expected.length > 0) compare(document, segment, expected, changes);
    }
    return changes;
  },
);

/** The identifiers of a half, in order; what is code or part of a link's address is none. */
export function identifiersOf(
  document: Document,
  columns: Words,
  segment: Segment,
  side: Side,
): readonly Identifier[] {
  const { text } = document;
  const { starts, ends } = columns;
  const end = endOfWords(columns, segment, side);
  let found: Identifier[] | undefined;
  for (let i = firstWord(columns, segment, side); i < end; i++) {
    // Most words are followed by one space, which is told at a look.
    if (starts[i + 1] === ends[i]! + 1 && text.charCodeAt(ends[i]!) === SPACE) continue;
    let last = i;
    let signs = 0;
    while (last + 1 < end) {
      const more = seamSigns(text, ends[last]!, starts[last + 1]!);
      if (more === 0) break;
      signs |= more;
      last++;
    }
    if (last === i) continue;
    const identifier = identify(text, range(starts[i]!, ends[last]!), signs);
    if (identifier && isWritten(document, segment, side, identifier)) {
      found ??= [];
      found.push(identifier);
    }
    i = last;
  }
  return found ?? NONE;
}

/** A mail address is one that is written out; others must be no part of one. */
function isWritten(
  document: Document,
  segment: Segment,
  side: Side,
  { kind, range: place }: Identifier,
): boolean {
  if (kind === 'mail') return isOutsideMarkup(document, segment, side, place);
  if (isTitleOfInclude(document.text, place)) return false;
  return isProse(document, segment, side, place);
}

/** Whether an identifier is between the brackets of an include, `[!INCLUDE[name](path)]`. */
function isTitleOfInclude(text: string, { start, end }: Range): boolean {
  return text[end] === ']' && BEFORE_TITLE.test(text.slice(Math.max(0, start - 24), start));
}

const BEFORE_TITLE = /\[!\s*[\p{L}-]+\s*\[$/u;

const NONE: readonly Identifier[] = [];
const SPACE = 32;

const Sign = { dot: 1, underscore: 2, at: 4, hyphen: 8, slash: 16, other: 32 } as const;

const SIGNS = new Uint8Array(128);
for (const [character, sign] of [
  ['.', Sign.dot],
  ['_', Sign.underscore],
  ['@', Sign.at],
  ['-', Sign.hyphen],
  ['/', Sign.slash],
  ['{', Sign.other],
  ['}', Sign.other],
  ['\\', Sign.other],
] as const) {
  SIGNS[character.charCodeAt(0)] = sign;
}

/** The signs between two words, if identifiers are joined by them and there is nothing else. */
function seamSigns(text: string, start: number, end: number): number {
  if (end - start > 3) return 0;
  let signs = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const sign = code < 128 ? SIGNS[code]! : 0;
    if (sign === 0) return 0;
    signs |= sign;
  }
  return signs;
}

const GUID = /^[\dA-Fa-f]{8}(?:-[\dA-Fa-f]{4}){3}-[\dA-Fa-f]{12}$/;
/** An address, or one that stands for any: `user@domain`. */
const MAIL = /^[\w.-]+@[\w-]+(?:\.[\w-]+)*$/;
const DOTTED = /^(?:ASP\.NET|X\.509|[A-Za-z]\w*(?:\.[A-Za-z]\w+){2,}(?:\.\d+)?)$/;
const SNAKE = /^[A-Za-z][A-Za-z\d]*(?:\\?_[A-Za-z\d]+)+$/;
const FILE =
  /^[A-Za-z][\w-]*\.(?:md|json|xml|ya?ml|exe|dll|zip|csv|xlsx?|docx?|pptx?|pdf|psd?m?1|cs|js|ts|py|html?|txt|config|edmx|tt|png|jpe?g|svg|gif|msi|sql|log|ini|sh|bat|cmd|sln|csproj)$/;
const VERBS =
  'Get Set New Add Remove Enable Disable Update Start Stop Test Import Export Install Invoke ConvertFrom ConvertTo Connect Disconnect Register Unregister Protect Unprotect Clear Rename Restart Restore Resume Suspend Resolve Publish';
/** `Get-Mailbox`, and of verbs that are usual words the commands that everybody knows. */
const COMMAND = new RegExp(
  [
    `^(?:${VERBS.replaceAll(' ', '|')})-(?!York|Export|[A-Z][a-z]+ed$)(?:[A-Z][A-Za-z][A-Za-z\\d]{2,}|Acl|Csv|Job|Xml)$`,
    '^(?:ForEach|Where|Select|Sort|Group|Measure|Compare|Tee)-Object$',
    '^(?:Write|Out)-(?:Host|Output|Error|Warning|Verbose|File|String|Null|GridView)$',
  ].join('|'),
);
const PATH = /^[\p{L}\p{M}\w.-]+(?:\/[\p{L}\p{M}\w.{}-]+)+$/u;

/** What each kind of identifier must have among its signs, so that few texts are looked at closely. */
const KINDS: readonly (readonly [IdentifierKind, number, RegExp])[] = [
  ['guid', Sign.hyphen, GUID],
  ['mail', Sign.at, MAIL],
  ['dotted', Sign.dot, DOTTED],
  ['snake', Sign.underscore, SNAKE],
  ['file', Sign.dot, FILE],
  ['command', Sign.hyphen, COMMAND],
];

function identify(text: string, place: Range, signs: number): Identifier | undefined {
  const before = text[place.start - 1] ?? ' ';
  if (before === '{' && (signs & Sign.slash) !== 0)
    return identify(text, behindHost(text, place), signs);
  if (before === '/' && (signs & Sign.slash) !== 0) {
    // Behind `//` is the rest of an address, behind `](/` and `../` that of a link.
    if (BEFORE_ADDRESSES.has(text[place.start - 2] ?? ' ')) return undefined;
    const closing = text[place.end] === '}' ? 1 : 0;
    const path = range(place.start - 1, place.end + closing);
    return PATH.test(slice(text, place)) ? { kind: 'path', range: path } : undefined;
  }
  if (BEFORE_OTHERS.has(before)) return undefined;
  const joined = slice(text, place);
  for (const [kind, sign, pattern] of KINDS) {
    if ((signs & sign) !== 0 && pattern.test(joined)) return { kind, range: place };
  }
  return undefined;
}

/** A path behind a placeholder for its host: `v1/orders` in `{host}/v1/orders`. */
function behindHost(text: string, { start, end }: Range): Range {
  const slash = text.indexOf('}/', start);
  return range(slash < 0 || slash + 2 > end ? end : slash + 2, end);
}

const BEFORE_ADDRESSES = new Set(['/', '(', '.', ':']);

/** What follows these is the rest of something longer, or a placeholder. */
const BEFORE_OTHERS = new Set('/\\.$@#{-_:~'.split(''));

function compare(
  document: Document,
  segment: Segment,
  expected: readonly Identifier[],
  changes: IdentifierChange[],
): void {
  const { text } = document;
  const target = slice(text, segment.target.content);
  const seen = withoutAddresses(document, segment);
  let others: readonly Identifier[] | undefined;
  for (const { kind, range: place } of expected) {
    const key = keyOf(kind, slice(text, place));
    if (standsIn(keyOf(kind, seen), key)) continue;
    others ??= identifiersOf(document, words(document), segment, 'target');
    const alike = loosely(document, segment, kind, slice(text, place));
    const found = alike ?? withRest(text, place, onlyOther(document, kind, expected, others));
    if (found && slice(text, found) === slice(text, place)) continue;
    if (!alike && kind === 'mail' && mayGo(target, slice(text, place))) continue;
    changes.push({ segment, kind, expected: place, found });
  }
}

/** An identifier with what a space cut off from it: `/v1/price sheets` for `/v1/priceSheets`. */
function withRest(text: string, expected: Range, found: Range | undefined): Range | undefined {
  if (!found) return undefined;
  const [wanted, here] = [slice(text, expected), slice(text, found)];
  const rest = wanted.slice(here.length).toLowerCase();
  const isCut =
    rest !== '' &&
    wanted.startsWith(here) &&
    /\s/.test(text[found.end]!) &&
    text.slice(found.end + 1, found.end + 1 + rest.length).toLowerCase() === rest;
  return isCut ? range(found.start, found.end + 1 + rest.length) : found;
}

/** What readers see of the links of a target: their texts. */
function withoutAddresses(document: Document, segment: Segment): string {
  const { start, end } = segment.target.content;
  const { destinations } = inlineParts(document, segment, 'target');
  const ends = [start, ...destinations.map((one) => one.end)];
  const starts = [...destinations.map((one) => one.start), end];
  return ends.map((from, i) => document.text.slice(from, starts[i])).join(' ');
}

/** An address may be said in words where a link leads to it; one for any (`user@domain`), translated. */
function mayGo(target: string, address: string): boolean {
  return target.includes(`](mailto:${address}`) || !address.includes('.', address.indexOf('@'));
}

/** Whether a text has an identifier that is not part of a longer one. */
export function standsIn(text: string, identifier: string): boolean {
  for (let at = text.indexOf(identifier); at >= 0; at = text.indexOf(identifier, at + 1)) {
    const after = text[at + identifier.length] ?? ' ';
    if (!WORD.test(text[at - 1] ?? ' ') && !WORD.test(after)) return true;
  }
  return false;
}

/** Endings of other scripts may follow directly. */
const WORD = /[A-Za-z\d_]/;

/** What is compared: GUIDs whatever their case, names without escapes, paths without placeholders. */
function keyOf(kind: IdentifierKind, text: string): string {
  if (kind === 'guid') return text.toLowerCase();
  if (kind === 'mail') return text.replace(MAIL_LINK, '](').replaceAll('\\', '');
  if (kind === 'path') return text.replace(/\{[^{}]*\}/g, '{}').replaceAll('\\', '');
  return text.replaceAll('\\', '');
}

/** Where a link leads; readers see its text. */
const MAIL_LINK = /\]\(mailto:[^\s()]*/gi;

/** The same words with spaces between them, or in other capitals: `System. Text. json`. */
function loosely(
  document: Document,
  segment: Segment,
  kind: IdentifierKind,
  identifier: string,
): Range | undefined {
  if (kind === 'path') return undefined;
  const { content } = segment.target;
  const target = slice(document.text, content);
  const matches = kind === 'guid' ? likeGuid(target) : target.matchAll(likeName(identifier));
  for (const { 0: written, index } of matches) {
    const place = range(content.start + index, content.start + index + written.length);
    // What is in the address of a link is no name.
    if (kind === 'mail' || isProse(document, segment, 'target', place)) return place;
  }
  return undefined;
}

function likeName(identifier: string): RegExp {
  const parts = identifier
    .split(/[._@-]/)
    .map((part) => part.replace(/\W/g, '').replace(HUMP, String.raw`[ \u00a0]?`));
  return new RegExp(parts.join(String.raw`[ \u00a0]?\\?[._@,。-][ \u00a0]?`), 'gi');
}

/** Where a name in camel case goes on with a capital. */
const HUMP = /(?<=[a-z])(?=[A-Z])/g;

/** What was a GUID once: one of its five parts is longer, shorter, or no figure any more. */
function likeGuid(target: string): RegExpExecArray[] {
  const match = GUID_LIKE.exec(target);
  return match && !GUID.test(match[0]) && match[0].length > SHORTEST_GUID ? [match] : [];
}

const GUID_LIKE = /(?<![\p{L}\d-])[\p{L}\d]+(?:-[\p{L}\d]+){3,5}(?![\p{L}\d-])/u;
const SHORTEST_GUID = 24;

/** The one identifier of this kind that the target has and the source does not. */
function onlyOther(
  { text }: Document,
  kind: IdentifierKind,
  expected: readonly Identifier[],
  others: readonly Identifier[],
): Range | undefined {
  const known = new Set(expected.map((identifier) => slice(text, identifier.range)));
  const own = others.filter((other) => other.kind === kind && !known.has(slice(text, other.range)));
  const alike = expected.filter((identifier) => identifier.kind === kind);
  return own.length === 1 && alike.length === 1 ? own[0]!.range : undefined;
}
