import { type Document, nextVersion, textOf, viewOf } from '../model/document.ts';
import type { FrontMatterEntry } from '../model/front-matter.ts';
import type { Half, Segment } from '../model/segments.ts';
import { type Range, range, slice } from '../text/range.ts';
import { localizedFrontMatter } from './metadata.ts';
import { type Found, possibly, type Rule } from './rule.ts';
import { termRespelled } from './term-respelled.ts';
import { termSplit } from './term-split.ts';
import { textDotlessI } from './text-dotless-i.ts';
import { textDoubleSpace } from './text-double-space.ts';
import { textDoubledMark } from './text-doubled-mark.ts';
import { textDoubledWord } from './text-doubled-word.ts';
import { textEncoding } from './text-encoding.ts';
import { textInvisible } from './text-invisible.ts';
import { textJoint } from './text-joint.ts';
import { textLitter } from './text-litter.ts';
import { textMissingSpace } from './text-missing-space.ts';
import { textMixedScript } from './text-mixed-script.ts';
import { textRepetition } from './text-repetition.ts';
import { textSpaceAfter } from './text-space-after.ts';
import { textSpaceBefore } from './text-space-before.ts';
import { textTypo } from './text-typo.ts';
import { textUnpaired } from './text-unpaired.ts';

export const metadataText: Rule = {
  id: 'metadata-text',
  title: 'Slip in the title or the description of a page',
  severity: 'warning',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    const entries = localizedFrontMatter(document)?.frontMatter.entries ?? [];
    const texts = entries.filter((entry) => isText(document, entry));
    for (const entry of texts) yield* english(document, entry);
    yield* slips(document, texts);
  },
};

/**
 * Those of several lines are rare, old ones have the spans of a segment, and what quotation marks
 * make of `\u00e9` or `''` is not what stands there.
 */
function isText({ text }: Document, { key, valueRange, quote }: FrontMatterEntry): boolean {
  const written = slice(text, valueRange);
  const isEscaped = quote === '"' ? written.includes('\\') : quote && written.includes(quote);
  return (key === 'title' || key === 'description') && !isEscaped && !/^[[{]|\n|span/.test(written);
}

// ---- what the page translates elsewhere

const FEWEST_WORDS = 4;

/** A value that is the source of a segment, which translates it. */
function* english(document: Document, entry: FrontMatterEntry): Iterable<Found> {
  const { key, value, valueRange } = entry;
  if (value.split(' ').length < FEWEST_WORDS) return;
  const same = document.segments.find(
    ({ source: { content } }) =>
      content.end - content.start === value.length && slice(document.text, content) === value,
  );
  const target = same ? textOf(document, same, 'target') : value;
  if (target === value) return;
  yield {
    range: valueRange,
    message: `The ${key} is in English: expected “${target}”.`,
    fixes: PLAIN.test(target) ? [possibly('Translate as there', valueRange, target)] : [],
  };
}

/** What YAML reads as it is written, and shows no marks of Markdown. */
const PLAIN = /^[\p{L}\p{N}][^:#"'\\*[\]<>`]*$/u;

// ---- what is wrong in any text

/** The rules that need no source to tell what is wrong. */
const RULES: readonly Rule[] = [
  textEncoding,
  textInvisible,
  textLitter,
  textMixedScript,
  textDoubledWord,
  textDoubledMark,
  textRepetition,
  textDoubleSpace,
  textSpaceBefore,
  textSpaceAfter,
  textMissingSpace,
  textJoint,
  textUnpaired,
  textDotlessI,
  termSplit,
  termRespelled,
  textTypo,
];

/** Reads values as the targets of a page whose sources say nothing. */
function* slips(document: Document, entries: readonly FrontMatterEntry[]): Iterable<Found> {
  const segments = entries.map(({ valueRange }, index): Segment => {
    const target = halfOf(valueRange);
    const source = halfOf(range(valueRange.end, valueRange.end));
    const { content: wrapperOpen, close: wrapperClose } = source;
    return { index, range: valueRange, target, source, wrapperOpen, wrapperClose, quote: '"' };
  });
  const alone = nextVersion(document, document.text, segments);
  const view = viewOf(alone, 0, segments.length, document);
  for (const rule of RULES) {
    for (const found of rule.check(view)) {
      const [claim] = OF_SOURCE.exec(found.message) ?? [''];
      if (claim !== '' && !NEVER_MEANT.test(slice(document.text, found.range))) continue;
      const message = found.message.replace(claim, '');
      const severity = found.severity ?? rule.severity;
      yield { range: found.range, message, severity, fixes: found.fixes ?? [] };
    }
  }
}

function halfOf(content: Range): Half {
  return { range: content, open: content, id: content, content, close: content };
}

/** What a message says of a source: the finding rests on that, and here is none. */
const OF_SOURCE = /[:,]? (?:(?:and|as in|that) )?the source[^.]*/;

/** Tags of tools, and what nobody sees: no source has them either. */
const NEVER_MEANT = /^(?:\{\d+\}|<[^<>]*>|\p{C}+)$/u;
