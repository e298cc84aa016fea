import { type Document, idOf, textOf } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { type Round, readRounds, stepsOf } from './exchange/rounds.ts';
import { exchanging, type Fix, type Found, type Rule } from './rule.ts';

export const textExchanged: Rule = {
  id: 'text-exchanged',
  title: 'Targets in each other’s place',
  severity: 'warning',
  fix: 'certain',
  scope: 'page',
  check: (document) => readRounds(document).map((round) => report(document, round)),
};

function report(document: Document, { places, isClosed, isSure }: Round): Found {
  const steps = stepsOf(places, isClosed).map(({ from, to }) => ({
    from: document.segments[from]!,
    to: document.segments[to]!,
  }));
  const [first, ...others] = [...steps].sort((a, b) => a.to.index - b.to.index);
  const segments = steps.map(({ to }) => to);
  return {
    range: first!.to.target.content,
    message: `${said(places.length, isClosed)}: expected “${excerptOf(document, first!.from)}” here.`,
    segment: first!.to,
    related: others.map(({ to }) => ({
      range: to.target.content,
      message: 'This one has moved, too.',
    })),
    fixes: [
      areSourcesExchanged(document, steps)
        ? putSourcesBack(document, steps, isSure)
        : putBack(document, steps, isSure),
    ],
    explains: isSure ? segments : undefined,
  };
}

function said(count: number, isClosed: boolean): string {
  if (!isClosed)
    return `The targets of ${count - 1} segments in a row belong to the sources beside theirs`;
  return count === 2
    ? 'This target and another one have changed places'
    : `The targets of ${count} segments have changed places`;
}

/** A target, by its segment, and the segment that it belongs to. */
interface Step {
  readonly from: Segment;
  readonly to: Segment;
}

function putBack(document: Document, steps: readonly Step[], isSure: boolean): Fix {
  return {
    title: steps.length === 2 ? 'Exchange the two targets' : 'Move the targets to their sources',
    edits: steps
      .map(({ from, to }) => ({
        range: to.target.content,
        newText: textOf(document, from, 'target'),
      }))
      .sort((a, b) => a.range.start - b.range.start),
    preferred: isSure,
  };
}

/** Whether the IDs say that it is the English halves that have changed places. */
function areSourcesExchanged(document: Document, [step, ...others]: readonly Step[]): boolean {
  if (!step || others.length !== 1) return false;
  const { from, to } = step;
  const [own, other] = [idOf(document, to, 'target'), idOf(document, from, 'target')];
  return (
    own !== other &&
    idOf(document, from, 'source') === own &&
    idOf(document, to, 'source') === other
  );
}

function putSourcesBack({ text }: Document, [step]: readonly Step[], preferred: boolean): Fix {
  const { from, to } = step!;
  return {
    ...exchanging('Exchange the two sources', text, from.source.range, to.source.range),
    preferred,
  };
}

const LONGEST_SHOWN = 60;

function excerptOf(document: Document, segment: Segment): string {
  const text = textOf(document, segment, 'target').trim();
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1).trimEnd()}…`;
}
