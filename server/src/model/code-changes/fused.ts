import type { Edit } from '../../text/edit.ts';
import { type Range, slice } from '../../text/range.ts';
import { codeContent } from '../code-spans.ts';
import { type CodeRest, settle } from './rest.ts';

/** Code that is made of several codes of the source. */
export function settleFused(rest: CodeRest): void {
  const { text } = rest.document;
  for (const code of rest.surplus) {
    const parts = partsOf(text, codeContent(text, code), rest.gone);
    if (parts.length < 2) continue;
    const expected = parts.map((part) => part.code);
    settle(rest, { kind: 'fused', range: code, expected, ...takenApart(text, code, parts) });
  }
}

/** A code of the source, and where its text is in that of a fused one. */
interface Part {
  readonly code: Range;
  readonly start: number;
  readonly end: number;
}

/** The missing codes that a text is made of, in their order there. */
function partsOf(text: string, content: string, missing: Iterable<Range>): Part[] {
  const parts: Part[] = [];
  for (const code of missing) {
    const plain = codeContent(text, code);
    const start = content.indexOf(plain, parts.at(-1)?.end ?? 0);
    if (start >= 0) parts.push({ code, start, end: start + plain.length });
  }
  return parts;
}

/** Gives each part its backticks again; what stood between them comes from the source. */
function takenApart(
  text: string,
  fused: Range,
  parts: readonly Part[],
): { readonly repair: Edit; readonly isCertain: boolean } {
  const content = codeContent(text, fused);
  let newText = '';
  let isCertain = true;
  for (const [i, { code, start }] of parts.entries()) {
    const previous = parts[i - 1];
    const between = content.slice(previous?.end ?? 0, start);
    const own = isTicks(between) ? '' : between;
    const original = previous ? text.slice(previous.code.end, code.start) : '';
    if (own === '' && hasWords(original)) isCertain = false;
    newText += (own || (isCertain ? original : ' ')) + slice(text, code);
  }
  const rest = content.slice(parts.at(-1)!.end);
  const repair = { range: fused, newText: newText + rest };
  return { repair, isCertain: isCertain && rest === '' };
}

/** The backticks between codes that nothing else parts make one code of them. */
function isTicks(text: string): boolean {
  return /^`+$/.test(text);
}

function hasWords(text: string): boolean {
  return /\p{L}|\n/u.test(text);
}
