import { type Misreading, misreadingOf } from '../locale/code-pages.ts';
import type { Document } from '../model/document.ts';
import { Mark, marksOf, segmentsWith } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import { range, slice } from '../text/range.ts';
import { misreadAt } from './prose/code-page.ts';
import { gaps } from './prose/gaps.ts';
import { sourceHas } from './prose/is-prose.ts';
import { type Recoded, type RecodedKind, recoded } from './prose/recoded.ts';
import { certainly, type Fix, type Found, preferredFix, type Rule, type Severity } from './rule.ts';

export const textEncoding: Rule = {
  id: 'text-encoding',
  title: 'Character that was lost or read in a wrong encoding',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    yield* together([...strange(document)]);
    const others = recoded(document);
    for (const kind of new Set(others.map((one) => one.kind))) {
      const alike = others.filter((one) => one.kind === kind);
      yield* together(alike.map((character) => described(document, character)));
    }
    const misreading = misreadingOf(document.locale);
    // Hardly a page has any of these characters.
    if (misreading && document.text.search(misreading.pattern) >= 0)
      yield* ofOtherCodePage(document, misreading);
  },
};

function* strange(document: Document): Generator<Found> {
  const { text } = document;
  let reached = 0;
  for (const { segment, range: place } of gaps(document).strange) {
    if (place.start < reached) continue;
    const found =
      text[place.start] === LOST
        ? lost(document, segment, place.start)
        : misread(document, segment, place.start);
    if (!found || sourceHas(document, segment, slice(text, found.range))) continue;
    reached = found.range.end;
    yield found;
  }
}

/** What befell a text befell all of it: what is certain in one target is mended at once. */
function together(found: readonly Found[]): Found[] {
  const certain = new Map<Segment | undefined, Found[]>();
  for (const one of found.filter(preferredFix)) {
    const known = certain.get(one.segment);
    if (known) known.push(one);
    else certain.set(one.segment, [one]);
  }
  const others = found.filter((one) => !preferredFix(one));
  return [...others, ...[...certain.values()].flatMap(mendedAtOnce)];
}

/** More of them in one text are told where they begin. */
const MOST_TOLD = 8;

function mendedAtOnce(found: readonly Found[]): readonly Found[] {
  if (found.length === 1) return found;
  const edits = found.flatMap((one) => preferredFix(one)!.edits);
  const title = `Write the ${found.length} characters as they were meant`;
  const [first, ...others] = found.length > MOST_TOLD ? [asOne(found)] : found;
  return [{ ...first!, fixes: [{ title, edits, preferred: true }] }, ...others.map(offered)];
}

function offered(found: Found): Found {
  return { ...found, fixes: found.fixes!.map((fix) => ({ ...fix, preferred: false })) };
}

function asOne(found: readonly Found[]): Found {
  const [first, last] = [found[0]!, found.at(-1)!];
  return {
    ...first,
    range: range(first.range.start, last.range.end),
    message: `${first.message} It is so at ${found.length - 1} more places of this text.`,
  };
}

function described({ text }: Document, { segment, range: place, kind, edits }: Recoded): Found {
  const [here, meant] = [slice(text, place), edits[0]?.newText ?? ''];
  const { message, title, severity, isCertain } = DESCRIPTIONS[kind];
  const fix: Fix = { title: title(meant), edits, preferred: isCertain };
  return {
    range: place,
    message: message(here, meant),
    segment,
    severity,
    fixes: edits.length > 0 ? [fix] : [],
  };
}

interface Description {
  readonly message: (here: string, meant: string) => string;
  readonly title: (meant: string) => string;
  readonly severity?: Severity;
  readonly isCertain: boolean;
}

const write = (meant: string): string => `Write “${meant}”`;

const DESCRIPTIONS: Readonly<Record<RecodedKind, Description>> = {
  lost: {
    message: (here) => `“${here}” stands where letters were: they were lost in another encoding.`,
    title: write,
    isCertain: false,
  },
  escaped: {
    message: (here, meant) => `“${here}” is “${meant}” as programs write it: readers see the code.`,
    title: write,
    isCertain: true,
  },
  apart: {
    message: (here) =>
      `“${here}” is written in parts, a letter and its accent: searching does not find it.`,
    title: () => 'Join letters and accents',
    severity: 'information',
    isCertain: true,
  },
  joined: {
    message: (here, meant) =>
      `“${here}” is one character for “${meant}”, as PDF files have it: searching does not find it.`,
    title: write,
    isCertain: true,
  },
  shaped: {
    message: (here, meant) =>
      `“${here}” is “${meant}” in letters of one shape or width only: searching does not find it.`,
    title: write,
    isCertain: true,
  },
  drawn: {
    message: (here, meant) =>
      `“${here}” is “${meant}” in signs of mathematics: searching does not find it.`,
    title: write,
    isCertain: true,
  },
  alike: {
    message: (here, meant) =>
      `“${here}” only looks like “${meant}”, and is another character: expected “${meant}”.`,
    title: write,
    severity: 'information',
    isCertain: true,
  },
  alone: {
    message: (here) => `“${here}” stands here without the rest of its letter.`,
    title: () => 'Remove it',
    isCertain: true,
  },
  private: {
    message: (here) =>
      `“${here}” is a character that only some fonts have: readers see an empty box.`,
    title: () => 'Remove it',
    isCertain: false,
  },
};

/** What a program writes for a character that it could not read. */
const LOST = '\ufffd';

function lost({ text }: Document, segment: Segment, at: number): Found {
  let end = at;
  while (text[end] === LOST) end++;
  return {
    range: range(at, end),
    message: 'A character was lost here: the text was once read in a wrong encoding.',
    segment,
  };
}

/** The suspect is the second or third part; the first may stand up to two characters before. */
function misread({ text }: Document, segment: Segment, at: number): Found | undefined {
  const first = Math.max(segment.target.content.start, at - 2);
  for (let start = first; start < at; start++) {
    const found = misreadAt(text, start);
    if (!found || start + found.length <= at) continue;
    const place = range(start, start + found.length);
    const [here, meant] = [slice(text, place), found.meant];
    return {
      range: place,
      message: `“${here}” is “${meant}” read in a wrong encoding.`,
      segment,
      fixes: [certainly(`Write “${meant}”`, place, meant)],
    };
  }
  return undefined;
}

/** Texts whose letters were read in the code page of another region. */
function* ofOtherCodePage(document: Document, misreading: Misreading): Generator<Found> {
  const { text } = document;
  for (const segment of segmentsWith(document, Mark.wide)) {
    if ((marksOf(document, segment, 'target') & Mark.wide) === 0) continue;
    const { content } = segment.target;
    const target = slice(text, content);
    const wrong = [...target.matchAll(misreading.pattern)].filter(({ index }) =>
      isInWord(target, index),
    );
    if (wrong.some(({ index }) => mixesAlphabets(target, index, misreading))) continue;
    const isSure = wrong.some(({ index }) => isSignInWord(target, index));
    const isFew = wrong.length < (isSure ? 1 : FEWEST) || misreading.isRight(target);
    if (isFew && !wrong.every(({ index }) => SMALL_BEFORE.test(target[index - 1] ?? ' '))) continue;
    if (wrong.length === 0) continue;
    if (sourceHas(document, segment, ...wrong.map(([character]) => character))) continue;
    const edits = wrong.map(({ 0: character, index }) => ({
      range: range(content.start + index, content.start + index + 1),
      newText: misreading.letterFor(character),
    }));
    const [first, last] = [edits[0]!, edits.at(-1)!];
    yield {
      range: range(first.range.start, last.range.end),
      message: `“${slice(text, first.range)}” is “${first.newText}” read in a wrong encoding, and so are others here.`,
      segment,
      fixes: [{ title: 'Write the letters as they were meant', edits, preferred: true }],
    };
  }
}

/** A single one may be of a foreign name. */
const FEWEST = 2;

/** Names begin with a capital, and are hardly ever in small letters for so long. */
const SMALL_BEFORE = /\p{Ll}/u;

/** Whether a character is part of a word, and no raised figure as in `m³`. */
function isInWord(text: string, at: number): boolean {
  const isLetter = /\p{L}/u.test(text[at]!);
  return (
    isLetter ||
    /\p{L}/u.test(text[at + 1] ?? ' ') ||
    /\p{L}{3}$/u.test(text.slice(Math.max(0, at - 3), at))
  );
}

/** Whether a letter stands beside plain ones that its right one would not go with: `Wählen`. */
function mixesAlphabets(text: string, at: number, { letterFor }: Misreading): boolean {
  const isOwn = /\p{Script=Latin}/u.test(letterFor(text[at]!));
  return !isOwn && (/[A-Za-z]/.test(text[at - 1] ?? '') || /[A-Za-z]/.test(text[at + 1] ?? ''));
}

/** Whether a sign that is no letter stands between two letters. */
function isSignInWord(text: string, at: number): boolean {
  return /^\p{L}\P{L}\p{L}/u.test(text.slice(Math.max(0, at - 1), at + 2));
}
