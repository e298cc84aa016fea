import { type Document, textOf } from '../../model/document.ts';
import type { Segment } from '../../model/segments.ts';
import { linePrefix, lineSuffix } from '../../text/search.ts';
import type { IdentifierChange, IdentifierKind } from './identifiers.ts';

/** A segment that is one name for machines, of which its target is anything else. */
export function replacedName(document: Document, segment: Segment): IdentifierChange | undefined {
  const { source, target } = segment;
  const space = document.text.indexOf(' ', source.content.start);
  if (space >= 0 && space < source.content.end) return undefined;
  const written = textOf(document, segment, 'source');
  const kind = kindOf(document, segment, written);
  if (!kind) return undefined;
  const own = textOf(document, segment, 'target');
  // A target without the sign may be a translation of what only looks like a name.
  const isName = (kind === 'dotted' ? /[.。]/ : /-/).test(own);
  if (!isName || own.includes(written)) return undefined;
  return { segment, kind, expected: source.content, found: target.content };
}

function kindOf(document: Document, segment: Segment, written: string): IdentifierKind | undefined {
  if (DOTTED.test(written)) return 'dotted';
  if (COMMAND.test(written) || isLinkedCommand(document, segment, written)) return 'command';
  if (!PARAMETER.test(written)) return undefined;
  const before = linePrefix(document.text, segment.range.start, LONGEST_LINE);
  return before?.startsWith('#') ? 'parameter' : undefined;
}

/** A command that is the text of a link to its page: `[…](…/Search-Mailbox)`. */
function isLinkedCommand(
  { text }: Document,
  { range: { end } }: Segment,
  written: string,
): boolean {
  return HYPHENED.test(written) && lineSuffix(text, end, LONGEST_LINE).includes(`/${written}`);
}

const HYPHENED = /^[A-Z][a-z]+-[A-Z][a-z]+$/;
const DOTTED = /^[A-Z]\w{2,}(?:\.[A-Z]\w{2,})+$/;
const COMMAND = /^[A-Z][a-z]+-[A-Z][a-z]+[A-Z]\w+$/;
/** As the reference of a command heads what is told of each of its parameters. */
const PARAMETER = /^-[A-Z]\w+$/;
const LONGEST_LINE = 400;
