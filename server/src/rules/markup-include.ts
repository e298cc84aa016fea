import type { Document } from '../model/document.ts';
import { type IncludeChange, includeChanges } from '../model/includes.ts';
import { linesOf } from '../model/lines.ts';
import { isInBlock, isInSegment } from '../model/prose.ts';
import { range, slice } from '../text/range.ts';
import { endOfLine } from '../text/search.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const markupInclude: Rule = {
  id: 'markup-include',
  title: 'Include or code reference that is translated or damaged',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    const { text } = document;
    for (let at = text.indexOf('[!'); at >= 0; at = text.indexOf('[!', at + 2)) {
      const found = judge(text, at);
      if (found && !isInSegment(document, at) && !isInBlock(document, at)) yield found;
    }
    yield* withoutBang(document);
    for (const change of includeChanges(document)) yield describe(document, change);
  },
};

/** `[!INCLUDE [title](path)]`, with what may have happened to it. */
const REFERENCE =
  /^\[![ \t]*([\p{L}-]+)([ \t]*)\[([^\]\n]*?)\]?([ \t]*|(?<=\])[^\s()[\]])\({1,2}[ \t]*((?:[^()\]\s]|(?<=[/.]) | +(?=[^()\]\s]+\.md[)\]#?]))+)[ \t]*\)?([ \t]*)(\]?)/u;
const LONGEST_REFERENCE = 500;
const KNOWN = /^(?:include|code(?:-[a-z]+)?)$/i;

function judge(text: string, start: number): Found | undefined {
  if (text[start + 2] === '[') return undefined;
  const match = REFERENCE.exec(text.slice(start, start + LONGEST_REFERENCE));
  if (!match) return undefined;
  const [here, word, before, title, , path] = match;
  const address = withoutTyped(path!.replaceAll(' ', ''), here);
  const isPage = /\.md(?:[#?]|$)/.test(address);
  const isKnown = KNOWN.test(word!);
  if (!isKnown && !isPage) return undefined;
  const wanted = `[!${isKnown ? word : 'INCLUDE'}${before}[${title}](${address})]`;
  const sign = text[start - 1] ?? ' ';
  const isSpoilt = /[\\!]/.test(sign) || (sign === '[' && text[start + here.length] !== ']');
  if (here === wanted && !isSpoilt) return undefined;
  const at = range(isSpoilt ? start - 1 : start, start + here.length);
  return {
    range: at,
    message: `${slice(text, at)} is not what the publisher reads: expected ${wanted}.`,
    fixes: [
      (endsPlainly(text, here, at.end) ? certainly : possibly)(`Write ${wanted}`, at, wanted),
    ],
  };
}

/** A path without the sign that was typed for its parenthesis. */
function withoutTyped(path: string, here: string): string {
  return here.includes(')') ? path : path.replace(/(?<=\.md)[^#?]$/, '');
}

/** Whether it ends with its bracket or its line; more of it may stand behind anything else. */
function endsPlainly(text: string, here: string, end: number): boolean {
  return here.endsWith(']') || text.slice(end, endOfLine(text, end)).trim() === '';
}

const WITHOUT_BANG = /\[(?=INCLUDE ?\[[^\]\n]*\]\([^()\s]*\.md\)\])/iy;
const BRACKET = 91;

/** `[INCLUDE [title](path)]` on a line of its own. */
function* withoutBang(document: Document): Generator<Found> {
  const { text } = document;
  for (const { start } of linesOf(document)) {
    if (text.charCodeAt(start) !== BRACKET) continue;
    WITHOUT_BANG.lastIndex = start;
    if (!WITHOUT_BANG.test(text) || isInBlock(document, start)) continue;
    const at = range(start, start + 1);
    yield {
      range: at,
      message: 'Without an exclamation mark this includes nothing: expected [!.',
      fixes: [certainly('Write [!', at, '[!')],
    };
  }
}

/** Inside a segment the include of the source tells what is right. */
function describe({ text }: Document, { segment, original, found }: IncludeChange): Found {
  const here = found && slice(text, found);
  const wanted = original && slice(text, original);
  const said = { segment, range: found ?? segment.target.content };
  if (!original || !wanted)
    return { ...said, message: `The source does not have ${here}.`, fixes: [] };
  return {
    ...said,
    severity: here && asRead(here) === asRead(wanted) ? 'hint' : undefined,
    message: here
      ? `${here} differs from the source: expected ${wanted}.`
      : `Missing here: ${wanted}, which the source has.`,
    related: [{ range: original, message: 'The include in the source.' }],
    fixes: found ? [certainly(`Write ${wanted}`, found, wanted)] : [],
  };
}

/** An include without what the publisher does not mind: capitals, and spaces behind the keyword. */
function asRead(include: string): string {
  return include.replace(/^\[!([\p{L}-]+) *\[/u, (_, word: string) => `[!${word.toLowerCase()}[`);
}
