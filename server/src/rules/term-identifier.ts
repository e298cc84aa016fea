import { type Document, textOf } from '../model/document.ts';
import { Mark, marksOf, segmentsWith } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import type { Edit } from '../text/edit.ts';
import { overlapsOne, type Range, range, slice } from '../text/range.ts';
import { isProse } from './prose/is-prose.ts';
import { certainly, type Fix, type Found, possibly, type Rule } from './rule.ts';
import { humpChanges } from './terms/humps.ts';
import {
  type IdentifierChange,
  type IdentifierKind,
  identifierChanges,
} from './terms/identifiers.ts';
import { replacedName } from './terms/replaced-names.ts';

export const termIdentifier: Rule = {
  id: 'term-identifier',
  title: 'Identifier that was changed, translated or lost',
  severity: 'information',
  fix: 'certain',
  *check(document) {
    const replaced = segmentsWith(document, Mark.joined).flatMap(
      (segment) => replacedName(document, segment) ?? [],
    );
    const told = new Set(replaced.map(({ segment }) => segment));
    const changes = [...identifierChanges(document)];
    const torn: IdentifierChange[] = [];
    for (const segment of segmentsWith(document, Mark.joined | Mark.colon)) {
      if (EXTENSION.test(textOf(document, segment, 'source')))
        yield* tornExtensions(document, segment);
      torn.push(...tornNames(document, segment));
    }
    changes.push(...besides(changes, torn));
    changes.push(...besides(changes, humpChanges(document)));
    for (const change of replaced) yield report(document, change);
    for (const change of changes) if (!told.has(change.segment)) yield report(document, change);
  },
};

const NAMES: Readonly<Record<IdentifierKind, string>> = {
  guid: 'ID',
  mail: 'address',
  dotted: 'name',
  snake: 'name',
  file: 'file name',
  command: 'command',
  parameter: 'parameter',
  path: 'path',
  hump: 'name',
};

function report(document: Document, change: IdentifierChange): Found {
  const { text } = document;
  const { segment, kind, expected, found } = change;
  const wanted = slice(text, expected);
  return {
    range: found ?? segment.target.content,
    message: found
      ? `The ${NAMES[kind]} ${slice(text, found)} differs from the source: expected ${wanted}.`
      : `The ${NAMES[kind]} ${wanted} of the source is missing.`,
    segment,
    severity: found ? undefined : 'hint',
    related: [{ range: expected, message: 'In the source.' }],
    fixes: found ? [repair(text, kind, found, expected)] : [],
  };
}

/** The placeholders of a path are left to the rule about placeholders. */
function repair(text: string, kind: IdentifierKind, found: Range, expected: Range): Fix {
  const [wanted, own] = [slice(text, expected), slice(text, found)];
  const title = `Write ${wanted}`;
  const [parts, ownParts] = [wanted.split('/'), own.split('/')];
  const isDoubtful = kind === 'guid' && Math.abs(wanted.length - own.length) > 1;
  if (isDoubtful || parts.length !== ownParts.length) return possibly(title, found, wanted);
  if (kind !== 'path') return certainly(title, found, wanted);
  const edits: Edit[] = [];
  let at = found.start;
  ownParts.forEach((part, i) => {
    const place = range(at, at + part.length);
    if (part !== parts[i] && !part.includes('{')) edits.push({ range: place, newText: parts[i]! });
    at = place.end + 1;
  });
  return { title, edits, preferred: true };
}

/** Extensions whose dot went to the word before them: `soubor. csv` or `각.NET` for ` .csv`. */
function* tornExtensions(document: Document, segment: Segment): Iterable<Found> {
  const known = new Set(textOf(document, segment, 'source').match(EXTENSIONS));
  const target = textOf(document, segment, 'target');
  for (const { 0: written, 1: before, 2: name, index } of target.matchAll(TORN)) {
    const wanted = (before === '(' ? '(.' : ' .') + name;
    if (!known.has(wanted)) continue;
    const start = segment.target.content.start + index;
    const place = range(start, start + written.length);
    yield {
      range: place,
      message: written.startsWith('. ')
        ? `The name ${written} differs from the source: expected .${name}.`
        : `No space stands before ${written}: expected one, as in the source.`,
      segment,
      fixes: [certainly(`Write .${name}`, place, wanted.replace('(', ''))],
    };
  }
}

/** The changes whose place none of those known has. */
function besides(
  known: readonly IdentifierChange[],
  changes: Iterable<IdentifierChange>,
): IdentifierChange[] {
  const places = known.flatMap(({ found }) => found ?? []).sort((a, b) => a.start - b.start);
  return [...changes].filter(({ found }) => !found || !overlapsOne(places, found));
}

/** Two words of a name with a space at what joins them: `Maps:: Zoom` for `Maps::Zoom`. */
function* tornNames(document: Document, segment: Segment): Iterable<IdentifierChange> {
  if ((marksOf(document, segment, 'target') & MAY_BE_TORN) === 0) return;
  const target = textOf(document, segment, 'target');
  if (!LIKELY_TORN.test(target)) return;
  const source = textOf(document, segment, 'source');
  const torn = new Set(source.match(TORN_NAME));
  const names = new Map<string, number>();
  // The first one is the text of a link, and what follows its address.
  for (const { 1: name, index } of [...source.matchAll(WHOLE_NAME)].reverse())
    names.set(name!.toLowerCase(), segment.source.content.start + index);
  for (const { 0: written, index } of target.matchAll(TORN_NAME)) {
    const name = written.replace(/ /g, '').replace('。', '.').replace('：：', '::');
    const first = names.get(name.toLowerCase());
    if (first === undefined || name === written || torn.has(written)) continue;
    const { start } = segment.target.content;
    const found = range(start + index, start + index + written.length);
    if (!isProse(document, segment, 'target', found)) continue;
    yield { segment, kind: 'dotted', expected: range(first, first + name.length), found };
  }
}

const MAY_BE_TORN = Mark.behindStop | Mark.colon | Mark.wideMark;
const LIKELY_TORN = /\w(?: ?:: ?|\. |。 ?|：： ?)\w/;
const TORN_NAME = /(?<![\w.])[A-Za-z]\w*(?: ?:: ?|\. |。 ?|：： ?)[A-Za-z]\w*(?!\w)/g;

const WHOLE_NAME = /(?<!\w)(?=([A-Za-z]\w*(?:::|\.)[A-Za-z]\w*))/g;

const EXTENSION = /[ (]\.\w/;
const EXTENSIONS = /[ (]\.\w+/g;
const TORN = /(?<=([\p{Ll}\p{Lo}(]))\.(?: |(?<=[\u1100-\uffdc]\.))(NET|[a-z]{3,5})(?![a-z])/gu;
