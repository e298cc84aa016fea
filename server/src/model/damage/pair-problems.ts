import type { Edit } from '../../text/edit.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { type Problem, problem, type Repair } from '../problems.ts';
import type { Tag } from '../tags.ts';
import type { FoundSource } from './source.ts';
import {
  CLOSE,
  empty,
  endOf,
  insertion,
  type OpenHalf,
  removal,
  sourceTag,
  targetTag,
  WRAPPER,
} from './span-markup.ts';

/** A pair as found in damaged markup, from its target to its last tag. */
export interface FoundPair extends FoundSource {
  readonly target: OpenHalf;
}

/** What departs in a pair from what the publisher writes, in no particular order. */
export function pairProblems(text: string, pair: FoundPair): Problem[] {
  const { target, wrapper, source, wrapperClose } = pair;
  const own = (half: OpenHalf): string => (half.open ? slice(text, half.open.id) : '');
  const id = own(target) || own(source);
  const isWrapperOpen = wrapper && source.close && !wrapperClose;
  const problems = [
    textBetween(text, target, endOf(target), (wrapper ?? source.open)?.range.start),
    wrapper && textBetween(text, target, wrapper.range.end, source.open?.range.start),
    target.close ? undefined : unclosed('target', target, CLOSE),
    mangled(text, target.open, targetTag(own(target) || id), source.open),
    mangled(text, target.close, CLOSE, target.open),
    wrapper ? undefined : missingWrapper(pair),
    mangled(text, wrapper, WRAPPER, target.open),
    source.open ? undefined : lostSourceTag(pair, id),
    mangled(text, source.open, sourceTag(own(source) || id), target.open),
    source.close ? undefined : unclosed('source', source, missingEnds(pair)),
    mangled(text, source.close, CLOSE, source.open),
    isWrapperOpen ? unclosedWrapper(source.close, wrapper) : undefined,
    mangled(text, wrapperClose, CLOSE, wrapper),
    spaceBetweenEnds(pair),
  ];
  return problems.filter((problem) => problem !== undefined);
}

/** Text between the halves, before the wrapper of the source or in it. */
function textBetween(
  text: string,
  { content }: OpenHalf,
  start: number,
  next = start,
): Problem | undefined {
  const between = range(start, Math.max(start, next));
  const found = slice(text, between);
  // A second wrapper is told as one.
  if (found === '' || found.includes(WRAPPER)) return undefined;
  if (found.trim() === '') {
    return problem(
      'misplaced',
      between,
      'White space separates the target from its source; the publisher allows nothing there.',
      { repair: removal('Remove the white space', [between]) },
    );
  }
  return problem(
    'misplaced',
    between,
    'Text stands between the target and its source, outside both.',
    { repair: moveIntoTarget(found, between, content.end) },
  );
}

function spaceBetweenEnds({ source, wrapperClose }: FoundPair): Problem | undefined {
  const start = endOf(source);
  if (!wrapperClose || !source.close || wrapperClose.range.start <= start) return undefined;
  const space = range(start, wrapperClose.range.start);
  const message = 'White space separates the last two tags; the publisher allows nothing there.';
  return problem('misplaced', space, message, {
    repair: removal('Remove the white space', [space]),
  });
}

function moveIntoTarget(text: string, between: Range, at: number): Repair {
  return {
    title: 'Move the text into the target',
    certain: false,
    edits: [
      { range: empty(at), newText: text },
      { range: between, newText: '' },
    ],
  };
}

function missingEnds({ source, end }: FoundPair): string {
  return end === source.content.end ? CLOSE + CLOSE : CLOSE;
}

/** A half without its end. */
export function unclosed(side: 'target' | 'source', half: OpenHalf, missing: string): Problem {
  return problem(
    'unclosed',
    half.open?.range ?? half.content,
    `The ${side} is not closed: expected ${missing} after its text.`,
    { repair: insertion(`Close the ${side}`, half.content.end, missing) },
  );
}

function unclosedWrapper(sourceClose: Tag, wrapper: Tag): Problem {
  return problem(
    'unclosed',
    wrapper.range,
    'The wrapper around the source is not closed: expected </span></span> after the source.',
    { repair: insertion('Close the wrapper', sourceClose.range.end, CLOSE) },
  );
}

function missingWrapper({ target, source, wrapperClose }: FoundPair): Problem {
  const { open, close } = source;
  const edits: Edit[] = [{ range: empty(open!.range.start), newText: WRAPPER }];
  if (!wrapperClose && close) edits.push({ range: empty(close.range.end), newText: CLOSE });
  return problem(
    'wrapper',
    open!.range,
    `The source is not wrapped: expected ${WRAPPER} before it.`,
    { repair: { title: 'Wrap the source', certain: true, edits }, related: target.open?.range },
  );
}

function lostSourceTag({ source, wrapper }: FoundPair, id: string): Problem {
  return problem(
    'source-missing',
    wrapper?.range ?? source.content,
    `The opening tag of the source is lost: expected ${sourceTag(id)}.`,
    { repair: insertion('Restore the tag', source.content.start, sourceTag(id)) },
  );
}

function mangled(
  text: string,
  tag: Tag | undefined,
  expected: string,
  twin: Tag | undefined,
): Problem | undefined {
  if (!tag || tag.canonical) return undefined;
  const edits = [{ range: withSlash(text, tag.range, expected), newText: expected }];
  return problem('tag', tag.range, `This tag is damaged: expected ${expected}.`, {
    repair: { title: 'Repair the tag', certain: !runsIntoText(text, tag.range), edits },
    related: twin?.range,
  });
}

/** A tag that ends something, with a slash that was typed before its bracket, or for it. */
function withSlash(text: string, { start, end }: Range, expected: string): Range {
  const isSlid =
    expected === CLOSE && text[start - 1] === '/' && /^(?:<s|\/)/.test(text.slice(start, end));
  return range(isSlid ? start - 1 : start, end);
}

/** Whether a tag lost its end so that its letters cannot be told from those of the text. */
function runsIntoText(text: string, { end }: Range): boolean {
  const isEscaped = /\\u003e$/i.test(text.slice(Math.max(0, end - 6), end));
  return !isEscaped && /^[a-z-]\p{L}/iu.test(text.slice(end - 1, end + 1));
}
