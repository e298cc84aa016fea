import { type Range, range } from '../../text/range.ts';
import { endOfLine, linePrefix, lineSuffix } from '../../text/search.ts';
import { blockReader } from '../blocks.ts';
import { type Document, perDocument } from '../document.ts';
import { normalizeLabel } from './reading.ts';

/** A link reference definition, in the sample `[gids]: https://x.example/gids`. */
export interface LabelDefinition {
  /** `gids` */
  readonly label: Range;
  /** `https://x.example/gids` */
  readonly url: Range;
}

/** The definitions of a page by their normalized label; of a repeated label the first counts. */
export type Labels = ReadonlyMap<string, LabelDefinition>;

/** The link reference definitions of a document (CommonMark 4.7), outside of code. */
export const labelsOf: (document: Document) => Labels = perDocument(({ text }) => readLabels(text));

const LONGEST_LABEL = 200;

/** A label holds no bracket, so only the first `]:` of a line can end one. */
function readLabels(text: string): Labels {
  const labels = new Map<string, LabelDefinition>();
  for (let at = text.indexOf(']:'); at >= 0; at = text.indexOf(']:', endOfLine(text, at))) {
    const definition = readDefinition(text, at);
    const key = definition && normalizeLabel(text.slice(definition.label.start, at));
    if (key && !labels.has(key)) labels.set(key, definition);
  }
  return labels.size > 0 ? withoutCode(text, labels) : labels;
}

/** No address with its title is longer. */
const LONGEST_DEFINITION = 2000;

function readDefinition(text: string, close: number): LabelDefinition | undefined {
  const before = linePrefix(text, close, LONGEST_LABEL);
  const opening = before === undefined ? null : /^[ \t>]{0,12}\[(?=[^\s[\]!^])/.exec(before);
  if (!opening || before?.slice(opening[0].length).includes('[')) return undefined;
  const rest = lineSuffix(text, close + 2, LONGEST_DEFINITION);
  const url = /^[ \t]*<?([^\s<>]+)/.exec(rest);
  if (!url) return undefined;
  const start = close + 2 + url[0].length - url[1]!.length;
  return {
    label: range(close - before!.length + opening[0].length, close),
    url: range(start, start + url[1]!.length),
  };
}

function withoutCode(text: string, labels: Labels): Labels {
  const nextBlock = blockReader(text);
  let block = nextBlock(0);
  const kept = [...labels].filter(([, { label }]) => {
    while (block && block.range.end <= label.start) block = nextBlock(block.range.end);
    return !block || label.start < block.range.start;
  });
  return new Map(kept);
}
