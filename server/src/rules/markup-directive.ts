import { type Directive, type DirectiveAttribute, directiveAt } from '../model/directives.ts';
import type { Document } from '../model/document.ts';
import { withoutInnerSpaces } from '../model/links/spaced-path.ts';
import { isInBlock } from '../model/prose.ts';
import { similarity } from '../model/wording.ts';
import { type Range, range, slice } from '../text/range.ts';
import { forwardSearch, lineSuffix } from '../text/search.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const markupDirective: Rule = {
  id: 'markup-directive',
  title: 'Directive between triple colons that is translated or damaged',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    const open: Directive[] = [];
    for (const directive of directivesOf(document)) {
      const found = judge(document.text, directive);
      const isRead = !found || found.severity === 'hint';
      const isPart = isRead && isContainer(document.text, directive);
      if (!found && !isPart) continue;
      if (isInBlock(document, directive.range.start)) continue;
      if (found) yield found;
      if (isPart) balance(document.text, directive, open);
    }
    for (const directive of open) yield unpaired(document.text, directive);
  },
};

/** The directives of the publisher with their attributes; those with an end stand around a part. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  image: ['type', 'source', 'alt-text', 'lightbox', 'border', 'loc-scope', 'link'],
  'image-end': [],
  code: ['language', 'source', 'range', 'id', 'highlight', 'interactive'],
  'no-loc': ['text'],
  video: ['source', 'title', 'max-width', 'thumbnail', 'upload-date', 'duration', 'type'],
  row: ['count'],
  'row-end': [],
  column: ['span'],
  'column-end': [],
  zone: ['target', 'pivot'],
  'zone-end': [],
  moniker: ['range'],
  'moniker-end': [],
};

/** What is written without colons at its end. */
const OPEN_ENDED = new Set(['zone', 'zone-end', 'moniker', 'moniker-end']);
const CONTAINERS = new Set(['row', 'column', 'zone', 'moniker']);
const IMAGE_TYPES = ['content', 'icon', 'complex'];

function* directivesOf(document: Document): Iterable<Directive> {
  const { text } = document;
  const nextLineBreak = forwardSearch(text, '\n');
  for (const colons of ['::', '：：']) {
    for (let at = text.indexOf(colons); at >= 0; at = text.indexOf(colons, at)) {
      const lineBreak = nextLineBreak(at);
      const directive = directiveAt(text, at, lineBreak < 0 ? text.length : lineBreak);
      const isMeant = directive && isDirective(text, directive);
      if (isMeant) yield directive;
      at = isMeant ? Math.max(directive.range.end, at + 1) : at + colons.length;
    }
  }
}

/** A word after colons is a directive where it is known, has attributes, or is closed. */
function isDirective(text: string, directive: Directive): boolean {
  const { attributes, isClosed, colons } = directive;
  // Two colons stand in the names of programs as well.
  if (colons.end - colons.start < 3) return attributes.length > 0 && isClosed;
  return Object.hasOwn(KNOWN, nameOf(text, directive)) || attributes.length > 0 || isClosed;
}

function judge(text: string, directive: Directive): Found | undefined {
  const name = nameOf(text, directive);
  if (!Object.hasOwn(KNOWN, name)) return otherName(text, directive);
  if (slice(text, directive.colons) !== ':::') return otherColons(text, directive);
  const { start, end } = directive.colons;
  if (text[start - 1] === '\\') return replaced(range(start - 1, end), '\\:::', ':::');
  const space = spaceBefore(text, directive);
  if (space) return space;
  for (const attribute of directive.attributes) {
    if (attribute.name.start === attribute.name.end) continue;
    const found = judgeAttribute(text, directive, attribute);
    if (found) return found;
  }
  if (!directive.isClosed && !OPEN_ENDED.has(name))
    return openQuote(text, directive) ?? notClosed(text, directive);
  return lacking(text, directive) ?? capitals(text, directive);
}

/** The name of a directive. The publisher does not mind its capitals, but for `no-loc`. */
function nameOf(text: string, { name }: Directive): string {
  const written = slice(text, name);
  const small = written.toLowerCase();
  return small === 'no-loc' ? written : small;
}

/** What the publisher reads as a part of a line, where no space may stand before the name. */
const INLINE = new Set(['image', 'video', 'no-loc']);

function spaceBefore(text: string, directive: Directive): Found | undefined {
  const { colons, name } = directive;
  if (colons.end === name.start || !INLINE.has(nameOf(text, directive))) return undefined;
  if (attributeOf(text, directive, 'type') === 'complex') return undefined;
  const at = range(colons.start, name.end);
  return replaced(at, slice(text, at), `:::${slice(text, name)}`);
}

function attributeOf(text: string, { attributes }: Directive, wanted: string): string | undefined {
  const found = attributes.find(({ name }) => slice(text, name).toLowerCase() === wanted);
  return found && slice(text, found.value);
}

/** An image is shown only with a source, and with an alternative text unless it is an icon. */
function lacking(text: string, directive: Directive): Found | undefined {
  if (nameOf(text, directive) !== 'image') return undefined;
  const isIcon = attributeOf(text, directive, 'type') === 'icon';
  const needed = isIcon ? ['source'] : ['source', 'alt-text'];
  const lost = needed.find((name) => !attributeOf(text, directive, name)?.trim());
  if (lost === undefined) return undefined;
  const message = `The publisher shows no image without ${lost}: expected ${lost}="…".`;
  return { range: directive.range, message };
}

function capitals(text: string, { name }: Directive): Found | undefined {
  const here = slice(text, name);
  const small = here.toLowerCase();
  if (here === small) return undefined;
  return {
    ...replaced(name, here, small),
    message: `${here} is written in small letters: expected ${small}.`,
    severity: 'hint',
  };
}

function otherColons(text: string, directive: Directive): Found {
  const { start, end } = directive.range;
  // A space between the colons leaves one of them before.
  const place = range(text.slice(start - 2, start) === ': ' ? start - 2 : start, end);
  const here = slice(text, place);
  const inner = here.replace(/^[:： ]+|[ \t]*[:：]+$/g, '');
  return replaced(place, here, `:::${inner}:::`);
}

function replaced(at: Range, here: string, wanted: string): Found {
  return {
    range: at,
    message: `${here} is not what the publisher reads: expected ${wanted}.`,
    fixes: [certainly(`Write ${wanted}`, at, wanted)],
  };
}

/** A name by its letters, or by its attributes: only images have an `alt-text`. */
function otherName(text: string, { name, attributes }: Directive): Found {
  const here = slice(text, name);
  const names = attributes.map((attribute) => slice(text, attribute.name));
  const meant =
    nearest(here, Object.keys(KNOWN)) ??
    Object.keys(KNOWN).find(
      (key) => names.length > 0 && names.every((one) => KNOWN[key]!.includes(one)),
    );
  if (meant) return replaced(name, here, meant);
  return { range: name, message: `The publisher knows no directive ${here}.` };
}

function nearest(word: string, known: readonly string[]): string | undefined {
  const likely = [...known].sort((a, b) => similarity(b, word) - similarity(a, word))[0];
  return likely && similarity(likely, word.toLowerCase()) >= 0.6 ? likely : undefined;
}

function judgeAttribute(
  text: string,
  directive: Directive,
  { name, value, isQuoted }: DirectiveAttribute,
): Found | undefined {
  const known = KNOWN[nameOf(text, directive)]!;
  const here = slice(text, name);
  const small = nameOf(text, directive) === 'no-loc' ? here : here.toLowerCase();
  if (!known.includes(small)) {
    const there = directive.attributes.map((attribute) => slice(text, attribute.name));
    const free = known.filter((one) => !there.includes(one));
    const meant = nearest(here, free) ?? (there.length === 3 ? free[0] : undefined);
    return meant
      ? replaced(name, here, meant)
      : { range: name, message: `Unknown attribute ${here}.` };
  }
  if (!isQuoted && /["“”„«»']/.test(text[value.end] ?? '')) {
    const isOpen = text[value.start - 1] === '=';
    const whole = range(isOpen ? value.start : value.start - 1, value.end + 1);
    return replaced(whole, slice(text, whole), `"${slice(text, value)}"`);
  }
  if (small === 'source' || small === 'lightbox') return spacedPath(text, value);
  if (small !== 'type' || IMAGE_TYPES.includes(slice(text, value))) return undefined;
  return {
    range: value,
    message: `${slice(text, value)} is no type of image: expected ${IMAGE_TYPES.join(', ')}.`,
    fixes: IMAGE_TYPES.map((type) => possibly(`Write ${type}`, value, type)),
  };
}

/** White space beside the signs of a path, as translation leaves it: `media/map. png`. */
function spacedPath(text: string, value: Range): Found | undefined {
  const here = slice(text, value);
  const wanted = withoutInnerSpaces(here);
  if (wanted !== undefined) return replaced(value, here, wanted);
  if (!/\S\s+\S/.test(here)) return undefined;
  const hyphened = here.replace(/(?<=\S)\s+(?=\S)/g, '-');
  return {
    range: value,
    severity: 'warning',
    message: `There is white space in the path ${here}: expected none.`,
    fixes: [possibly(`Write ${hyphened}`, value, hyphened)],
  };
}

/** ` alt-text="Hall.:::`: the value of the last attribute has no end. */
const OPEN_QUOTE = /^[ \t]+[\p{L}-]+="[^"\n]*[^"\s:](?=[ \t]*:::[ \t]*\r?$)/u;

function openQuote(text: string, { range: whole }: Directive): Found | undefined {
  const [value] = OPEN_QUOTE.exec(lineSuffix(text, whole.end, LONGEST)) ?? [];
  if (!value) return undefined;
  const end = whole.end + value.length;
  return {
    range: range(whole.end + 1, end),
    message: `${value.trim()} has no quotation mark at its end: expected one.`,
    fixes: [certainly('Write "', range(end, end), '"')],
  };
}

/** No directive is longer. */
const LONGEST = 1000;

function notClosed(text: string, { range: whole, name, attributes }: Directive): Found {
  const end = attributes.at(-1);
  const from = end ? end.value.end + (end.isQuoted ? 1 : 0) : name.end;
  const rest = slice(text, range(from, whole.end));
  // Colons further on close it: something before them is damaged.
  const isClosed = /^[^:]*:::(?!\p{L})/u.test(lineSuffix(text, whole.end, LONGEST));
  return {
    range: whole,
    message: `${slice(text, whole)} is not closed: expected ::: at its end.`,
    fixes: isClosed
      ? []
      : [certainly('Write :::', range(from, whole.end), `${/^\s*/.exec(rest)![0]}:::`)],
  };
}

function isContainer(text: string, directive: Directive): boolean {
  return CONTAINERS.has(nameOf(text, directive).replace(/-end$/, ''));
}

/** Keeps the containers that are open, and takes off the one that ends. */
function balance(text: string, directive: Directive, open: Directive[]): void {
  const name = nameOf(text, directive);
  const last = open.at(-1);
  if (last && name === `${nameOf(text, last)}-end`) open.pop();
  else open.push(directive);
}

function unpaired(text: string, { range: whole, name }: Directive): Found {
  const here = slice(text, name);
  const partner = here.endsWith('-end') ? here.slice(0, -4) : `${here}-end`;
  return { range: whole, message: `${slice(text, whole)} has no ${partner} that belongs to it.` };
}
