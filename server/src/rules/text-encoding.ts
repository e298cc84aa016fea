import type { Document } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { range, slice } from '../text/range.ts';
import { misreadAt } from './prose/code-page.ts';
import { gaps } from './prose/gaps.ts';
import { sourceHas } from './prose/is-prose.ts';
import { type Recoded, type RecodedKind, recoded } from './prose/recoded.ts';
import { certainly, type Fix, type Found, type Rule, type Severity } from './rule.ts';

export const textEncoding: Rule = {
  id: 'text-encoding',
  title: 'Character that was lost or read in a wrong encoding',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
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
    for (const character of recoded(document)) yield described(document, character);
  },
};

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
