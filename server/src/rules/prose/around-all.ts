import { excerpt } from '../../fixes/link-repair.ts';
import { type Document, textOf } from '../../model/document.ts';
import type { Emphasis } from '../../model/emphasis/delimiters.ts';
import type { Segment } from '../../model/segments.ts';
import { type Range, range, slice } from '../../text/range.ts';
import type { Fix, Found } from '../rule.ts';

/** A source that emphasizes nearly all of itself may do so with all. */
const MOST_OF_SOURCE = 0.75;
const SIGNS = /[^\p{L}\p{M}\p{N}]+/gu;

/** Emphasis around a whole target, where the source has it around some of its words. */
export function aroundAll(
  document: Document,
  segment: Segment,
  { range: whole, content }: Emphasis,
  sources: readonly Emphasis[],
): Found | undefined {
  const { text } = document;
  const { start, end } = segment.target.content;
  if (!spans(whole, segment.target.content)) return undefined;
  if (sources.some((one) => spans(one.range, segment.source.content))) return undefined;
  if (SHOWN.test(text.slice(start, whole.start) + text.slice(whole.end, end))) return undefined;
  const names = sources.map((one) => slice(text, one.content));
  const emphasized = names.join('').replace(SIGNS, '').length;
  const english = textOf(document, segment, 'source').replace(SIGNS, '').length;
  if (emphasized >= english * MOST_OF_SOURCE) return undefined;
  return {
    range: content,
    message: `The emphasis is on the whole target: expected it on some words, as on “${excerpt(names[0]!, LONGEST_SHOWN)}” in the source.`,
    segment,
    related: [{ range: sources[0]!.range, message: 'The emphasis in the source.' }],
    fixes: moveToNames(text, whole, content, names),
  };
}

/** Whether nothing of a half is outside but a mark of the sentence, or a space. */
function spans(emphasis: Range, content: Range): boolean {
  const before = emphasis.start - content.start;
  return before <= MOST_SIGNS && content.end - emphasis.end <= MOST_SIGNS;
}

const MOST_SIGNS = 3;
const SHOWN = /[\p{L}\p{N}]/u;
const LONGEST_SHOWN = 60;

/** Names that were kept as they are tell where the emphasis belongs. */
function moveToNames(text: string, whole: Range, content: Range, names: readonly string[]): Fix[] {
  const inner = slice(text, content);
  const mark = text.slice(whole.start, content.start);
  const places = names.map((name) => inner.indexOf(name));
  const isOnce = names.every((name, i) => places[i] === inner.lastIndexOf(name));
  const isInOther = names.some((name, i) =>
    names.some((one, at) => i !== at && one.includes(name)),
  );
  if (places.includes(-1) || !isOnce || isInOther) return [];
  const around = names.flatMap((name, i) => {
    const at = content.start + places[i]!;
    return [at, at + name.length].map((edge) => ({ range: range(edge, edge), newText: mark }));
  });
  return [
    {
      title: `Leave the emphasis on “${excerpt(names.join('”, “'), LONGEST_SHOWN)}”`,
      edits: [
        { range: range(whole.start, content.start), newText: '' },
        ...around,
        { range: range(content.end, whole.end), newText: '' },
      ],
      preferred: true,
    },
  ];
}
