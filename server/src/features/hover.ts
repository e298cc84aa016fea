import { type Hover, MarkupKind, type ServerCapabilities } from 'vscode-languageserver';
import { idOf, textOf } from '../model/document.ts';
import type { FrontMatterEntry } from '../model/front-matter.ts';
import { segmentAt } from '../model/projection.ts';
import type { Segment } from '../model/segments.ts';
import type { Finding } from '../rules/rule.ts';
import { refuseCancelled, type Server } from '../session/feature.ts';
import type { Page } from '../session/pages.ts';
import { contains, type Range, touches } from '../text/range.ts';
import { messageOf, toLspRange } from './convert.ts';
import { frontMatterDay } from './front-matter-day.ts';
import { keyMeaning } from './front-matter-keys.ts';
import { hereInSource } from './here-in-source.ts';
import { asShownMarkdown } from './shown-markdown.ts';

/** Shows the English of the segment under the pointer, and what was found there. */
export function registerHover(server: Server): ServerCapabilities {
  const { connection, pages } = server;
  connection.onHover(async ({ textDocument: { uri }, position }, token) => {
    const checked = await pages.check(uri);
    refuseCancelled(token);
    const page = pages.get(uri);
    if (!page || page.kind === 'other') return null;
    return hover(page, checked?.findings ?? [], page.text.offsetAt(position)) ?? null;
  });
  return { hoverProvider: true };
}

/** What there is to say at an offset; undefined where nothing is. */
export function hover(page: Page, findings: readonly Finding[], offset: number): Hover | undefined {
  const segment = segmentAt(page.document, offset);
  if (segment) return answer(page, segment.range, describeSegment(page, segment, findings, offset));
  const entry = page.document.frontMatter?.entries.find(({ keyRange, valueRange }) =>
    touches({ start: keyRange.start, end: valueRange.end }, offset),
  );
  return entry && describeEntry(page, entry);
}

function answer(page: Page, range: Range, value: string): Hover {
  return { contents: { kind: MarkupKind.Markdown, value }, range: toLspRange(page, range) };
}

function describeSegment(
  page: Page,
  segment: Segment,
  findings: readonly Finding[],
  offset: number,
): string {
  const { document } = page;
  const id = idOf(document, segment, 'target') || idOf(document, segment, 'source');
  const source = asShownMarkdown(textOf(document, segment, 'source'));
  const parts = [source === '' ? '*The source is empty.*' : source];
  const here = hereInSource(document, offset);
  if (here) parts.push(here);
  parts.push(`*English source of segment ${id || 'without an ID'}*`);
  const elsewhere = findings.filter(
    (one) => contains(segment.range, one.range) && !isUnder(offset, one.range),
  );
  if (elsewhere.length > 0) {
    parts.push(
      'Elsewhere in this segment:',
      elsewhere.map((one) => describeFinding(page, one)).join('\n'),
    );
  }
  return parts.join('\n\n');
}

/** Whether the pointer is on a finding: those the editor shows by itself. */
function isUnder(offset: number, { start, end }: Range): boolean {
  return start <= offset && offset < Math.max(end, start + 1);
}

const LEVELS: Record<Finding['severity'], string> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
  hint: 'Hint',
};

function describeFinding(page: Page, finding: Finding): string {
  const { severity, rule } = finding;
  return `- **${LEVELS[severity]}:** ${escapeMarkdown(messageOf(page, finding))} \`${rule}\``;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}

function describeEntry(page: Page, entry: FrontMatterEntry): Hover | undefined {
  const { key, keyRange, value } = entry;
  const meaning = keyMeaning(key);
  if (meaning === undefined) return undefined;
  const day = DATE_KEYS.has(key) ? frontMatterDay(value, page.document.locale) : undefined;
  const parts = [`\`${key}\`: ${meaning}`, ...(day ? [`**${value}** is ${day}.`] : [])];
  return answer(page, keyRange, parts.join('\n\n'));
}

/** The keys whose values are days, month first. */
const DATE_KEYS: ReadonlySet<string> = new Set(['ms.date', 'ms.lasthandoff']);
