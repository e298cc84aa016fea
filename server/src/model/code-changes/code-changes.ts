import { type Range, slice } from '../../text/range.ts';
import { codeContent } from '../code-spans.ts';
import { type Document, perDocument } from '../document.ts';
import { inlineOf } from '../inline.ts';
import { Mark, segmentsWith } from '../marks.ts';
import type { Segment } from '../segments.ts';
import { compareTokens } from '../tokens.ts';
import { occurrences, similarity } from '../wording.ts';
import { type CodeChange, withoutPlace } from './change.ts';
import { settleFused } from './fused.ts';
import { type CodeRest, settle } from './rest.ts';
import { settleWithoutTicks } from './without-ticks.ts';

/** Every difference in the code of a document's segments. */
export const codeChanges: (document: Document) => readonly CodeChange[] = perDocument((document) =>
  segmentsWith(document, Mark.backtick).flatMap((segment) => compareCode(document, segment)),
);

/** The surest first: what one explains, the next ones never see. */
const EXPLANATIONS: readonly ((rest: CodeRest) => void)[] = [
  settleWithoutTicks,
  settleFused,
  settleSimilar,
  settleGone,
  settleAdded,
];

function compareCode(document: Document, segment: Segment): readonly CodeChange[] {
  const { text } = document;
  if (isBlank(text, segment.target.content) || isBlank(text, segment.source.content)) return [];
  const source = inlineOf(document, segment, 'source').codes;
  const target = inlineOf(document, segment, 'target').codes;
  const { missing, extra } = compareTokens(text, source, target);
  const count = missing.length + extra.length;
  if (count === 0) return [];
  if (count > MOST_CHANGES) {
    return [withoutPlace(missing.length > 0 ? 'lost' : 'added', segment, missing)];
  }
  const different = { gone: new Set(missing), surplus: new Set(extra) };
  const rest: CodeRest = { document, segment, source, target, ...different, changes: [] };
  for (const explain of EXPLANATIONS) explain(rest);
  return rest.changes;
}

/** Where so much differs, each single difference says nothing. */
const MOST_CHANGES = 12;

function isBlank(text: string, within: Range): boolean {
  return slice(text, within).trim() === '';
}

/** Code that says something else: what is most like it, or the only one that is missing. */
function settleSimilar(rest: CodeRest): void {
  const { text } = rest.document;
  for (const code of rest.surplus) {
    const original = mostSimilar(rest, code);
    if (!original) continue;
    const taken = wordsBehind(rest, code, original);
    const repair = { range: code, newText: slice(text, original) + taken };
    const expected = [original];
    const isCertain = !takesInProse(text, rest.segment, code, original);
    settle(rest, { kind: 'changed', range: code, expected, repair, isCertain });
  }
}

/** What a backtick that slid over the next words took in: it is said in no code of the source. */
function wordsBehind(
  { document: { text }, segment }: CodeRest,
  code: Range,
  original: Range,
): string {
  const [here, there] = [code, original].map((one) => codeContent(text, one)) as [string, string];
  const behind = here.startsWith(there) ? here.slice(there.length) : '';
  const isProse = /^(?:[.,;:!?)]|[ \u00a0]\p{L}+){1,9}$/u.test(behind);
  return isProse && !slice(text, segment.source.content).includes(behind.trimEnd()) ? behind : '';
}

/** Whether a backtick too many or too few made code of the words between two codes. */
function takesInProse(text: string, { target }: Segment, code: Range, original: Range): boolean {
  const [here, there] = [code, original].map((one) => codeContent(text, one).split(/\s+/).length);
  return here! > there! + 2 && (slice(text, target.content).split('`').length - 1) % 2 === 1;
}

function mostSimilar({ document, gone, surplus }: CodeRest, code: Range): Range | undefined {
  const { text } = document;
  if (gone.size === 1 && surplus.size === 1) return [...gone][0];
  const content = codeContent(text, code);
  let best: Range | undefined;
  let most = 0.5;
  for (const candidate of gone) {
    const likeness = similarity(content, codeContent(text, candidate));
    if (likeness < most) continue;
    best = candidate;
    most = likeness;
  }
  return best;
}

/** Code that is nowhere in the target. */
function settleGone({ segment, gone, changes }: CodeRest): void {
  for (const code of gone) changes.push(withoutPlace('lost', segment, [code]));
}

/** Code of the target that the source does not have. */
function settleAdded(rest: CodeRest): void {
  const { document, segment, source } = rest;
  const { text } = document;
  for (const code of rest.surplus) {
    const plain = codeContent(text, code);
    const inSource = occurrences(text, segment.source.content, plain).length;
    const asCode = source.filter((other) => codeContent(text, other) === plain).length;
    // What the source writes only as code is code, however often the target says it.
    if (asCode > 0 && inSource <= asCode) continue;
    const repair = { range: code, newText: plain };
    settle(rest, { kind: 'added', range: code, expected: [], repair, isCertain: inSource > 0 });
  }
}
