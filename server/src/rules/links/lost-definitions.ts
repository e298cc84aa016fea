import { type Document, perDocument } from '../../model/document.ts';
import { type LabelDefinition, labelsOf } from '../../model/links/labels.ts';
import { linksOf } from '../../model/links/pairs.ts';
import { normalizeLabel } from '../../model/links/reading.ts';
import type { Segment } from '../../model/segments.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { linePrefix, lineSuffix } from '../../text/search.ts';
import { isSlip } from '../../text/slip.ts';
import { certainly, type Found, possibly } from '../rule.ts';

/** Says which labels both halves of segments use and the page does not define, and what became of them. */
export function* lostDefinitions(document: Document): Iterable<Found> {
  const lost = undefinedLabels(document);
  yield* damagedShortcuts(document, lost);
  if (lost.size === 0) return;
  const unused = unusedDefinitions(document);
  for (const [label, use] of [...lost].slice(0, MOST)) {
    yield damaged(document.text, label) ??
      renamed(document.text, label, unused) ??
      gone(label, use);
  }
}

/** No page loses more of them; on hostile text it keeps the search short. */
const MOST = 20;

interface Use {
  readonly segment: Segment;
  /** `[gids]`, behind the text of the link. */
  readonly range: Range;
}

/** The labels of `[text][label]` that both halves have and nothing defines. */
const undefinedLabels = perDocument((document): ReadonlyMap<string, Use> => {
  const { text } = document;
  const found = new Map<string, Use>();
  for (const { segment, target, source } of linksOf(document)) {
    if (source.pairs.length < 2 || target.pairs.length < 2) continue;
    const shared = new Set(labelsAfterText(source.pairs).map((pair) => slice(text, pair)));
    for (const pair of labelsAfterText(target.pairs)) {
      const written = slice(text, pair);
      const label = written.slice(1, -1);
      if (shared.has(written) && /^[^\s[\]!^\\][^[\]\n]*$/.test(label) && !found.has(label)) {
        found.set(label, { segment, range: pair });
      }
    }
  }
  return found;
});

function labelsAfterText(pairs: readonly Range[]): Range[] {
  const ends = new Set(pairs.map(({ end }) => end));
  return pairs.filter(({ start }) => ends.has(start));
}

const SHORTCUT =
  /^\[([^[\]<\n]{1,200})\](?:[ \t]+:|[ \t]*：|[ \t])[ \t]*(?=(?:https?:|[./~])\S*[ \t]*\r?$)/;

/** Damaged definitions of labels that stand in brackets by themselves: `[gids]`. */
function* damagedShortcuts(document: Document, lost: ReadonlyMap<string, Use>): Iterable<Found> {
  const { text } = document;
  const alone = linksOf(document).filter(({ target, source }) => {
    return target.pairs.length > 0 && source.pairs.length > 0;
  });
  if (alone.length === 0) return;
  const labels = new Set(
    alone.flatMap(({ source }) => source.pairs.map((pair) => slice(text, pair).slice(1, -1))),
  );
  for (let at = text.indexOf('\n['); at >= 0; at = text.indexOf('\n[', at + 1)) {
    if (text[at + 2] === '<') continue;
    const [here, label = ''] = SHORTCUT.exec(lineSuffix(text, at + 1, 2000)) ?? [];
    if (here === undefined || !labels.has(label) || lost.has(label)) continue;
    yield repaired(range(at + 1, at + 1 + here.length), label);
  }
}

function repaired(place: Range, label: string): Found {
  const wanted = `[${label}]: `;
  return {
    range: place,
    message: `This definition is damaged: expected ${wanted.trim()}, which links of the page need.`,
    fixes: [certainly(`Write ${wanted.trim()}`, place, wanted)],
  };
}

/** Quotes and a bracket, before a label. */
const LONGEST_PREFIX = 14;

/** The line that was the definition of a label, where its marks are damaged. */
function damaged(text: string, label: string): Found | undefined {
  for (let at = text.indexOf(`${label}]`); at >= 0; at = text.indexOf(`${label}]`, at + 1)) {
    const prefix = linePrefix(text, at, LONGEST_PREFIX);
    const before = prefix === undefined ? undefined : /^([ \t>]{0,12})\[?$/.exec(prefix);
    if (prefix === undefined || !before) continue;
    const behind = at + label.length;
    const rest = lineSuffix(text, behind, 2000);
    const [marks] =
      /^\][ \t]*[:：]?[ \t]*(?=(?:[a-z]+:|[./~#\w])\S*(?:[ \t]+["'(].*)?\r?$)/i.exec(rest) ?? [];
    if (marks === undefined) continue;
    const place = range(at - prefix.length + before[1]!.length, behind + marks.length);
    return repaired(place, label);
  }
  return undefined;
}

/** The definitions whose label no link has. */
function unusedDefinitions(document: Document): LabelDefinition[] {
  const used = new Set<string>();
  for (const { target } of linksOf(document)) {
    for (const { kind, url } of target.links) {
      if (kind === 'reference') used.add(normalizeLabel(slice(document.text, url)));
    }
  }
  return [...labelsOf(document)].filter(([label]) => !used.has(label)).map(([, one]) => one);
}

function renamed(
  text: string,
  label: string,
  unused: readonly LabelDefinition[],
): Found | undefined {
  const near = unused.find((one) =>
    isSlip(slice(text, one.label).toLowerCase(), label.toLowerCase()),
  );
  if (!near) return undefined;
  const here = slice(text, near.label);
  const fix = possibly(`Write ${label}`, near.label, label);
  return {
    range: near.label,
    message: `No link of the page has the label ${here}: expected ${label}.`,
    fixes: [{ ...fix, preferred: unused.length === 1 }],
  };
}

function gone(label: string, { segment, range: place }: Use): Found {
  return {
    range: place,
    segment,
    severity: 'warning',
    message: `The page does not define ${label}: expected a line that begins with [${label}]:.`,
  };
}
