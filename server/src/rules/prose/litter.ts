import { hasUseFor } from '../../locale/invisible.ts';
import { type Document, textOf } from '../../model/document.ts';
import { isElement } from '../../model/html-tags.ts';
import { inlineOf } from '../../model/inline.ts';
import { Mark, marksOf, segmentsWith } from '../../model/marks.ts';
import { changedPlaceholders } from '../../model/placeholders/changes.ts';
import type { Segment } from '../../model/segments.ts';
import { type Range, range, rangeLookup, slice } from '../../text/range.ts';
import { isProse, sourceHas } from './is-prose.ts';
import { oddities } from './oddities.ts';

/** What a tool left in a target: it stands for nothing that the source has. */
export interface Litter {
  readonly segment: Segment;
  readonly range: Range;
}

/** The litter of a document, in no order. */
export function litterOf(document: Document): Litter[] {
  const found = [
    ...withNeedles(document),
    ...withoutText(document),
    ...remarks(document),
    ...struckOut(document),
  ];
  for (const segment of segmentsWith(document, SIGNS)) found.push(...withSigns(document, segment));
  for (const segment of segmentsWith(document, Mark.litter | Mark.brace)) {
    const marks = marksOf(document, segment, 'target');
    if ((marks & (Mark.litter | Mark.brace)) !== 0) found.push(...strangeSigns(document, segment));
  }
  const signs = signsAtStart(document);
  if (found.length === 0) return signs;
  const isKnown = explained(document);
  const left = found.filter((one) => !isKnown(one.range.start) && isOfTarget(document, one));
  return [...left, ...signs];
}

/** What the rule about placeholders takes for a changed one. */
function explained(document: Document): (offset: number) => boolean {
  const changes = changedPlaceholders(document).flatMap(({ changes: own }) => own);
  return rangeLookup(changes.flatMap(({ found }) => found ?? []));
}

/** Whether only the target has it, as text that readers see. */
function isOfTarget(document: Document, { segment, range: place }: Litter): boolean {
  const { codes, destinations } = inlineOf(document, segment, 'target');
  if ([...codes, ...destinations].some(({ start, end }) => start < place.end && place.start < end))
    return false;
  const source = textOf(document, segment, 'source').toLowerCase();
  const here = slice(document.text, place).toLowerCase();
  // An alert that the source writes in a sentence, too.
  if (here.startsWith('[!') && source.includes('[!')) return false;
  // Brackets may stand for emphasis, or for braces, or be those of a name.
  const [, inner] = /^\[((?![![]|untr|draft|fuzzy|todo)[^\]]*)\]/.exec(here) ?? [];
  if (inner && (/[[{*"“'‘]/.test(source) || source.includes(inner.trim()))) return false;
  // `folder\new`
  if (here[0] === '\\' && source.includes('\\')) return false;
  if (/^<\/?[a-z]+>$/.test(here) && /<|&lt;/.test(source)) return false;
  // One with a name may be that of another one in the source.
  if (/^\$?\{\{?[a-z_]/.test(here) && source.includes('{')) return false;
  // Turkish writes `%5` for five percent.
  return !source.includes(here) && !(/^%\d$/.test(here) && source.includes(here[1]!));
}

// ---- what a sign announces that few halves have

/** Tags of CAT tools and of word processors. */
const TOOLS =
  'g|x|bx|ex|bpt|ept|ph|it|ut|mrk|sc|ec|pc|sm|em|cf|csf|tu|tuv|seg|ilt|inlineTag|o:p|w:[a-z]+|st1:[a-z]+';

/** What a half with a sign is searched for; each has a limit, so that none reads far in vain. */
const SIGNED: readonly (readonly [mark: number, pattern: RegExp])[] = [
  [
    Mark.angle,
    new RegExp(
      [
        `</?(?:${TOOLS})(?=[\\s/>])[^<>]{0,200}>`,
        String.raw`<[A-Za-z][\w:-]{0,40}(?:\s+[\w:-]{1,40}="[^"<>]{0,80}"){1,9}\s{0,3}/?>`,
        String.raw`</?[a-z]{0,2}\d{1,3}/?>`,
        String.raw`<\}\d{1,3}\{>|\{\d{1,3}>(?:[^<>{}]{1,400}<\}\d{1,3}\{>)?|<\d{1,3}\}`,
        String.raw`<!\[CDATA\[|\]\]>|<!--[^<>]{0,200}-->`,
        '</?(?:translation|translated|target|source|text|answer|output|result|think|unk)?>',
      ].join('|'),
      'g',
    ),
  ],
  [
    Mark.brace,
    /\{~~[^{}~]{0,99}~>|~~\}|^\s*\{\s*"\w{1,20}"\s*:\s*"|"\s*\}\s*$|\{\+\+|\+\+\}|\{==|==\}|\{[<>]?\d{1,3}[<>]?\}|\{\{\d{1,3}\}\}|\{\}|\{\d{1,3}\]|\[\d{1,3}\}|\$?\{\{?[A-Za-z_][\w.-]{0,40}\}\}?/g,
  ],
  [Mark.percent, /(?<![\d\p{L}%]|\d[ \u00a0\u202f])%(?:\d(?:\$[sd])?|[sd])(?![\p{L}\d%.,])/gu],
  [Mark.ampersand, /&(?:#\d{1,5}|#[xX][\dA-Fa-f]{1,4}|zwn?j|shy|[lr]rm|NewLine|Tab);/g],
  [
    Mark.backslash,
    /(?:\\r\\n|\\[nrt])(?![\p{L}\d_\\])|(?<=[\p{L}\d][.,;!?)]?|\p{Ll}:)\\n(?=[\p{L}\d])/gu,
  ],
];
const SIGNS = SIGNED.reduce((sum, [mark]) => sum | mark, 0);

function withSigns(document: Document, segment: Segment): Litter[] {
  const marks = marksOf(document, segment, 'target');
  if ((marks & SIGNS) === 0) return [];
  const found: Litter[] = [];
  const target = textOf(document, segment, 'target');
  for (const [mark, pattern] of SIGNED) {
    if ((marks & mark) === 0) continue;
    for (const { 0: match, index } of target.matchAll(pattern)) {
      if (isLeft(match, document.locale)) found.push(litter(segment, index, match.length));
    }
  }
  return found;
}

/**
 * Signs that tools show or autocorrection makes, some by which engines know the parts of words, and
 * some that no translator writes by themselves.
 */
const STRANGE =
  /[↵⏎␉␊␍␠␣␤¬⁇‡¶☺☻▁\u{1f600}-\u{1f64f}]+|(?<=\p{L}) ##(?=\p{Ll})|={2,}(?=\S)|(?<=\S)={2,}|(?<![^\s>*])[@#^](?![^\s<*])|[{}]+/gu;

/** A look for them, which costs little. */
const LIKELY = /[↵⏎␉␊␍␠␣␤¬⁇‡¶☺☻▁\ud83d=@#^{}]/;

function* strangeSigns(document: Document, segment: Segment): Iterable<Litter> {
  const target = textOf(document, segment, 'target');
  if (!LIKELY.test(target)) return;
  for (const { 0: match, index } of target.matchAll(STRANGE)) {
    const one = litter(segment, index, match.length);
    const isStrange = !sourceHas(document, segment, match.trim()[0]!);
    if (isStrange && isProse(document, segment, 'target', one.range)) yield one;
  }
}

function litter(segment: Segment, index: number, length: number): Litter {
  const start = segment.target.content.start + index;
  return { segment, range: range(start, start + length) };
}

/** Tags of HTML are left to the rules about tags, and entities that show something may stay. */
function isLeft(match: string, locale: string): boolean {
  if (match.startsWith('&')) return isUnseen(match, locale);
  const name = /^<\/?([A-Za-z]+\d?)(?=[\s/>])/.exec(match)?.[1];
  return name === undefined || !isElement(name.toLowerCase());
}

/** What entities by name stand for. */
const UNSEEN: Readonly<Record<string, number>> = {
  zwnj: 0x200c,
  zwj: 0x200d,
  shy: 0xad,
  lrm: 0x200e,
  rlm: 0x200f,
  NewLine: 10,
  Tab: 9,
};

/** Hyphens, joiners, marks of direction and spaces of no width. */
const INVISIBLE = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]);

function isUnseen(entity: string, locale: string): boolean {
  const name = entity.slice(1, -1);
  const code = name.startsWith('#') ? Number(name.slice(1).replace(/^x/i, '0x')) : UNSEEN[name]!;
  const shows = code > 0x1f && !INVISIBLE.has(code);
  return !shows && !hasUseFor(code, locale);
}

// ---- what letters announce that stand hardly anywhere

/** The time and the name that a chat program puts before what is copied out of it. */
const CHAT = /(?<=>)\[\d{1,2}[:.]\d{2}(?: ?[AP]M)?\] [^\n<>[\]:]{2,40}(?:\r?\n|: )/y;

/** What a tool says of a text in brackets before or behind it: `[DRAFT]`, `[85%]`, `[1]`. */
const MARGIN = /(?<=>)\[[\w %.-]{1,20}\](?![([:\\]) ?|\[[\w %.-]{1,20}\](?=<\/)/y;

/** What translators and reviewers say to each other: `[TN: the second meaning]`. */
const REMARK =
  /\[(?:TN|NT|NB|N\.?[dD]\.?T\.?|PE|QA|LQA|Note|NOTE|Comment|Query|Review) ?[:：] ?[^[\]\n]{1,120}\](?!\()/y;

const MASK = /(?<![\p{L}\d])(XX|ZZ|PH)[A-Z]{0,8}_?\d{1,3}\1(?![\p{L}\d])/uy;

/** By the sign that they begin with; nearly no page has any. */
const NEEDLES: Readonly<Record<string, readonly RegExp[]>> = {
  '[': [
    /(?<=>)\[!\p{L}{3,20}\] ?/uy,
    /\[\[\d{1,3}\]\](?!\()/y,
    /\[object [A-Z][A-Za-z]{1,30}\]/y,
    CHAT,
    /\[\](?:\(\))?(?=[\s<])/y,
    MARGIN,
    REMARK,
  ],
  '⟦': [/⟦[^⟦⟧\n]{1,20}⟧/y],
  '【': [/【\d{1,6}[^【】\n]{0,8}†[^【】\n]{0,40}】/y],
  _: [/(?<![\p{L}\d_])__[A-Za-z]{0,12}_?\d{1,3}__(?![\p{L}\d_])/uy, /_x00[01][\da-fA-F]_/y],
  '@': [/@@\w{1,12}@@/y, /(?<=\p{L})@@ (?=\p{L})/uy],
  '#': [/(?<!#)##[A-Za-z]{0,8}\d{1,3}##(?!#)/y],
  ':': [/:contentReference\[[^[\]\n]{0,40}\](?:\{[^{}\n]{0,40}\})?/y],
  X: [/XMLTAG_?\d{1,3}/y, MASK],
  Z: [MASK],
  P: [MASK],
  '"': [/(?<=[\s>])""(?=[\s<])/y],
};

function withNeedles(document: Document): Litter[] {
  const { text } = document;
  const found: Litter[] = [];
  for (const { segment, at } of oddities(document).litter) {
    for (const pattern of NEEDLES[text[at]!]!) {
      pattern.lastIndex = at;
      if (!pattern.test(text) || pattern.lastIndex > segment.target.content.end) continue;
      found.push({ segment, range: range(at, pattern.lastIndex) });
    }
  }
  return found;
}

// ---- what stands for the whole text, or introduces it

/** What spreadsheets and programs write where they have no text. */
const INSTEAD =
  /^\s*(?:#{2,}|#(?:NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NULL!|NUM!)|undefined|null|NaN)\s*$/;
const LONGEST_INSTEAD = 16;

/** What a chat program says before it answers. */
const INTRODUCTION =
  /^(?:(?:Sure|Certainly|Of course)[!,.] ?)?(?:Here(?:[’']s| is| are) (?:the|your|a) [^:\n]{0,60}|Translation|Translated text|Übersetzung|Vertaling|Traduction|Traducción|Traduzione|Tradução|Tłumaczenie|Překlad|Översättning|Fordítás|Çeviri|Перевод) ?: ?/iu;
const LONGEST_INTRODUCTION = 100;

function withoutText(document: Document): Litter[] {
  const found: Litter[] = [];
  for (const segment of document.segments) {
    const { start, end } = segment.target.content;
    if (end - start > LONGEST_INSTEAD || end === start) continue;
    const match = INSTEAD.exec(document.text.slice(start, end));
    if (match) found.push(litter(segment, 0, match[0].length));
  }
  return found;
}

/** What begins a line of Markdown, a remark or ends a sentence, where the source does not begin so. */
const AT_START = /^(?:(?:[->.,;•▪‣]|#{1,6}|\d{1,2}\.|(?:TO-?DO|FIX-?ME):)\s+(?=\S)|=(?=[\p{L}*]))/u;
const LONGEST_SIGN = 20;

function signsAtStart(document: Document): Litter[] {
  const { text, segments } = document;
  return segments.flatMap((segment) => {
    const { start, end } = segment.target.content;
    const [sign] = AT_START.exec(text.slice(start, Math.min(end, start + LONGEST_SIGN))) ?? [];
    return sign && isTooMany(document, segment, sign) ? [litter(segment, 0, sign.length)] : [];
  });
}

/** A number if it stands before the segment, too; a comma may go on with the sentence before. */
function isTooMany(
  { text }: Document,
  { range: { start }, source }: Segment,
  sign: string,
): boolean {
  if (text.startsWith(sign.trimEnd(), source.content.start)) return false;
  if (/\d/.test(sign)) return text.startsWith(sign, start - sign.length);
  return !/[^.!?:]<\/span><\/span> $/.test(text.slice(start - 16, start));
}

const STRUCK = /~~([^~\n<>]{1,80})~~\s?/g;

/** `~~folder~~ directory folder`: what somebody struck out and wrote again. */
function* struckOut(document: Document): Iterable<Litter> {
  if (!document.text.includes('~~')) return;
  for (const segment of document.segments) {
    const target = textOf(document, segment, 'target');
    for (const { 0: whole, 1: struck, index } of target.matchAll(STRUCK)) {
      const rest = target.slice(0, index) + target.slice(index + whole.length);
      const isAgain = rest.toLowerCase().includes(struck!.toLowerCase());
      if (isAgain) yield litter(segment, index, whole.trimEnd().length);
    }
  }
}

/** What a chat program says after its answer, in parentheses. */
const POSTSCRIPT =
  /\s?[(（](?:Note|Translator[’']s note|Translation note|NB)\s?[:：] ?[^()（）\n]{3,300}[)）]\s*$/i;
const LONGEST_POSTSCRIPT = 340;

/** What stands before and after the text itself. */
function* remarks(document: Document): Iterable<Litter> {
  for (const segment of segmentsWith(document, Mark.colon)) {
    const { start, end } = segment.target.content;
    const hasColon = (marksOf(document, segment, 'target') & Mark.colon) !== 0;
    if (!hasColon || end - start <= LONGEST_INSTEAD) continue;
    const head = document.text.slice(start, Math.min(end, start + LONGEST_INTRODUCTION));
    const introduction = INTRODUCTION.exec(head);
    // `Translation:` may be what the source says; no author introduces a translation.
    const isOfSource = (marksOf(document, segment, 'source') & Mark.colon) !== 0;
    if (introduction && !(isOfSource && !CHATTER.test(head))) {
      yield litter(segment, 0, introduction[0].length);
    }
    const isAdded = !NOTES.test(textOf(document, segment, 'source'));
    if (!isAdded || !CLOSED.has(document.text.charCodeAt(end - 1))) continue;
    const tailStart = Math.max(start, end - LONGEST_POSTSCRIPT);
    const postscript = POSTSCRIPT.exec(document.text.slice(tailStart, end));
    if (postscript)
      yield litter(segment, tailStart + postscript.index - start, postscript[0].length);
  }
}

const CHATTER =
  /^(?:Sure|Certainly|Of course|Here(?:[’']s| is| are) (?:the|your|a) [^:\n]{0,30}translat)/i;

/** What a postscript may be the translation of. */
const NOTES = /\b(?:note|nb)\b/i;

/** Closing parentheses. */
const CLOSED = new Set([0x29, 0xff09]);
