import type { Fix } from '../../fixes/fix.ts';
import { excerpt } from '../../fixes/link-repair.ts';
import { namesComeFirst, namesNothing } from '../../locale/interface-words.ts';
import type { Document } from '../../model/document.ts';
import type { Emphasis } from '../../model/emphasis/delimiters.ts';
import { counterpart } from '../../model/emphasis/places/places.ts';
import { inlineOf } from '../../model/inline.ts';
import type { Segment } from '../../model/segments.ts';
import { type Range, range, slice } from '../../text/range.ts';
import type { Found } from '../rule.ts';
import type { Originals } from './leaning.ts';

/** English that names no item either, or that such words of a translation may stand for. */
const ENGLISH =
  /\b(?:(?:page|tab|column|button|icon|menu|section|list|option|side|field|select|cho[io]|click|pick|automatic)|(?:also|you|in|on|to|it|is|as|at|top|right|left|below|here|then)\b)/i;

/** What a sentence has behind its words: `**choose.**` */
const SENTENCE_MARK = /[.,:;!]\s*$/;

/**
 * Emphasis on words that name nothing (`**the page** Orders`), where all that is emphasized in the
 * source are names.
 */
export function onNameless(
  document: Document,
  segment: Segment,
  emphasis: Emphasis,
  originals: Originals,
): Found | undefined {
  const { range: whole, content } = emphasis;
  const wording = slice(document.text, content).replace(SENTENCE_MARK, '');
  if (!namesNothing(document.locale, wording) || originals.lean(ENGLISH)) return undefined;
  const names = inlineOf(document, segment, 'source').emphases;
  const name = names.length === 1 ? names[0] : undefined;
  return {
    range: range(content.start, content.start + wording.length),
    message: `“${wording.trim()}” names nothing: expected the emphasis on the name that the source emphasizes.`,
    segment,
    related: name ? [{ range: name.content, message: 'The name in the source.' }] : [],
    fixes: placesFor(document, segment, emphasis, names).map(({ place, isCertain }) => ({
      ...moveOnto(document.text, whole, content, place),
      preferred: isCertain,
    })),
  };
}

interface NamePlace {
  readonly place: Range;
  readonly isCertain: boolean;
}

/** Where the name is: the same words, or the translation they have elsewhere, or a word beside. */
function placesFor(
  document: Document,
  segment: Segment,
  emphasis: Emphasis,
  names: readonly Emphasis[],
): NamePlace[] {
  const [only] = names;
  const isOne = only && names.length === 1;
  const place = isOne && counterpart({ document, segment, marked: only }, 'wording');
  if (place) return [{ place, isCertain: true }];
  const { text } = document;
  const all = inlineOf(document, segment, 'target').emphases;
  const own = all.length === names.length ? names.slice(all.indexOf(emphasis)).slice(0, 1) : names;
  if (!own.every(({ content }) => ONE_WORD.test(slice(text, content)))) return [];
  const beside = capitalBeside(text, segment.target.content, emphasis.range, document.locale);
  return beside ? [{ place: beside, isCertain: false }] : [];
}

const ONE_WORD = /^\S+$/;
const NAME_BEHIND = /^[^\S\n]+(\p{Lu}[\p{L}\p{M}’'-]*)(?=[\s.,:;)]|$)(?![^\S\n]+\p{Lu})/u;
const NAME_BEFORE =
  /(?<!\p{Lu}[\p{L}\p{M}’'-]*[^\S\n]+)(?<=^|[\s(])(\p{Lu}[\p{L}\p{M}’'-]*)[^\S\n]+$/u;
const NEAR = 60;

/** The one word with a capital that stands where the language has a name: behind what it is, or before. */
function capitalBeside(
  text: string,
  within: Range,
  whole: Range,
  locale: string,
): Range | undefined {
  if (!namesComeFirst(locale)) {
    const behind = NAME_BEHIND.exec(text.slice(whole.end, Math.min(within.end, whole.end + NEAR)));
    return behind
      ? range(whole.end + behind[0].length - behind[1]!.length, whole.end + behind[0].length)
      : undefined;
  }
  const from = Math.max(within.start, whole.start - NEAR);
  const before = NAME_BEFORE.exec(text.slice(from, whole.start));
  return before ? range(from + before.index, from + before.index + before[1]!.length) : undefined;
}

const LONGEST_SHOWN = 60;

/** Puts the marks around a name instead. */
export function moveOnto(
  text: string,
  whole: Range,
  content: Range,
  name: Range,
): Omit<Fix, 'preferred'> {
  const opening = slice(text, range(whole.start, content.start));
  const closing = slice(text, range(content.end, whole.end));
  return {
    title: `Emphasize “${excerpt(slice(text, name), LONGEST_SHOWN)}” instead`,
    edits: [
      { range: range(whole.start, content.start), newText: '' },
      { range: range(content.end, whole.end), newText: '' },
      { range: range(name.start, name.start), newText: opening },
      { range: range(name.end, name.end), newText: closing },
    ],
  };
}
