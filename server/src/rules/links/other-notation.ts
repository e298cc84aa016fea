import { excerpt, onlyIfMended } from '../../fixes/link-repair.ts';
import { type Document, textOf } from '../../model/document.ts';
import type { LinkFault } from '../../model/links/fault.ts';
import type { Link } from '../../model/links/link.ts';
import type { Segment } from '../../model/segments.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { certainly, type Found } from '../rule.ts';
import { relatedTo } from './broken-link.ts';

/** A link of a target as another program writes it, with its words. */
interface OtherNotation {
  readonly range: Range;
  readonly words: string;
}

const WORDS = '(?<words>[^[\\]|\\n]{1,200})';
const URL = '(?<url>[^\\s[\\]|]{1,400})';

/** In each the words have a name, and the URL where there is one. */
const FORMS: readonly RegExp[] = [
  new RegExp(`\\[\\[${WORDS}\\|${URL}\\]\\]`, 'g'),
  new RegExp(`\\[${WORDS}\\|${URL}\\]`, 'g'),
  new RegExp(`\\[url=${URL}\\]${WORDS}\\[/url\\]`, 'gi'),
  /\[(?<words>[^[\]\n]{1,200})\]\[\d{1,2}\]/g,
  /\{\d{1,2}\}(?<words>[^{}\n]{1,200})\{\/?\d{1,2}\}/g,
  /<g(?: [^<>\n]{0,40})?>(?<words>[^<>\n]{1,200})<\/g>/g,
];

/** A link of a source that its target lacks. */
type LostLink = Extract<LinkFault, { readonly segment: Segment; readonly source: Link }>;

/** Says that a link is written with the marks of another program, where it is. */
export function inOtherNotation(document: Document, fault: LostLink): Found | undefined {
  const { text } = document;
  const { segment, source } = fault;
  const other = otherNotation(document, fault);
  if (!other) return undefined;
  const closing = text.slice(source.text.end, source.range.end);
  const newText = `${slice(text, source.open)}${other.words}${closing}`;
  const shown = excerpt(newText, 80);
  const fix = certainly(`Write ${shown}`, other.range, newText);
  return {
    range: other.range,
    message: `${excerpt(slice(text, other.range), 80)} is no link in Markdown: expected ${shown}.`,
    segment,
    related: [relatedTo(source.range)],
    fixes: [onlyIfMended(document, fault, fix)],
  };
}

/** The only place of a target that another program's marks make the link of. */
function otherNotation(
  document: Document,
  { segment, source }: LostLink,
): OtherNotation | undefined {
  const url = slice(document.text, source.url);
  const { start } = segment.target.content;
  const target = textOf(document, segment, 'target');
  for (const form of FORMS) {
    const [match, ...others] = target.matchAll(form);
    if (!match || others.length > 0) continue;
    const { words, url: address } = match.groups!;
    if (!words || (address ?? url) !== url) continue;
    if (textOf(document, segment, 'source').includes(match[0])) continue;
    const at = start + match.index;
    return { range: range(at, at + match[0].length), words };
  }
  return undefined;
}
