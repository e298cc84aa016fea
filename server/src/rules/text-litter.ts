import { type Document, textOf } from '../model/document.ts';
import { Mark, segmentsWith } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import { range, slice } from '../text/range.ts';
import { removal } from '../text/removal.ts';
import { type Litter, litterOf } from './prose/litter.ts';
import { certainly, type Fix, type Found, possibly, type Rule } from './rule.ts';

export const textLitter: Rule = {
  id: 'text-litter',
  title: 'Tag, placeholder or remark that a tool left behind',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    const found = litterOf(document);
    found.sort((a, b) => a.range.start - b.range.start);
    yield* paired(joined(document.text, found).map((litter) => report(document, litter)));
    for (const segment of segmentsWith(document, Mark.paired)) {
      const quoted = judgeQuoted(document, segment);
      if (quoted) yield quoted;
    }
  },
};

/** Quotation marks by the one that opens: spreadsheets and chat programs put them around a text. */
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '«': '»',
  '「': '」',
};
/** A shorter target may be a name that the language puts in quotation marks. */
const SHORTEST_QUOTED = 16;
/** What a translation may have quotation marks for. */
const MARKED = /^\s*["“”'‘’«„*_`[<]|["“”'‘’»*_`>]\s*$/;

/** A target that is in quotation marks from end to end, of a source that has no marks there. */
function judgeQuoted(document: Document, segment: Segment): Found | undefined {
  const { text } = document;
  const { start, end } = segment.target.content;
  const closing = QUOTES[text[start]!];
  if (closing === undefined || text[end - 1] !== closing || end - start < SHORTEST_QUOTED) {
    return undefined;
  }
  const inner = text.slice(start + 1, end - 1);
  const isOne = !inner.includes(closing) && !inner.includes(text[start]!);
  if (!isOne || MARKED.test(textOf(document, segment, 'source'))) return undefined;
  return {
    range: segment.target.content,
    message: 'The whole target is in quotation marks, and the source is not.',
    segment,
    fixes: [
      {
        title: 'Remove the quotation marks',
        edits: [
          { range: range(start, start + 1), newText: '' },
          { range: range(end - 1, end), newText: '' },
        ],
        preferred: true,
      },
    ],
  };
}

/** The tags that a tool put around words go together. */
function* paired(reports: readonly Found[]): Iterable<Found> {
  let last: Found | undefined;
  for (const one of reports) {
    const [fix, other] = [last?.fixes?.[0], one.fixes?.[0]];
    const arePair = last?.segment === one.segment && fix?.preferred && other?.preferred;
    if (arePair && [fix, other].every(({ title }) => TAG.test(title))) {
      const fixes = [{ ...fix, edits: [...fix.edits, ...other.edits] }];
      yield { ...last!, fixes };
      yield { ...one, fixes };
      last = undefined;
      continue;
    }
    if (last) yield last;
    last = one;
  }
  if (last) yield last;
}

/** `Remove <g id="1">`, `Remove {1}` */
const TAG = / (?:<.*>|\{\d+\})$/;

/** Takes what stands together for one, and what was found twice. */
function joined(text: string, found: readonly Litter[]): Litter[] {
  const joints: Litter[] = [];
  for (const litter of found) {
    const last = joints.at(-1);
    const isNext =
      last?.segment === litter.segment &&
      text.slice(last.range.end, litter.range.start).trim() === '';
    if (!isNext) joints.push(litter);
    else {
      const end = Math.max(last.range.end, litter.range.end);
      joints[joints.length - 1] = { ...last, range: range(last.range.start, end) };
    }
  }
  return joints;
}

function report({ text }: Document, { segment, range: place }: Litter): Found {
  const here = slice(text, place).trim();
  const removals = fixes(text, { segment, range: place }, here);
  return {
    range: place,
    message: `“${here}” was left here by a tool: the source has none.`,
    segment,
    explains: removals.length === 0 ? [segment] : undefined,
    fixes: removals,
  };
}

/** A target without anything else needs a translation, and not to be emptied. */
function fixes(text: string, { segment, range: place }: Litter, here: string): Fix[] {
  const { content } = segment.target;
  const isBetween = FOR_SPACE.test(here) && AROUND.test(text[place.start - 1]! + text[place.end]);
  const edit = isBetween ? { range: place, newText: ' ' } : removal(text, content, place);
  const make = UNSURE.test(slice(text, place)) ? possibly : certainly;
  const rest =
    text.slice(content.start, edit.range.start) + text.slice(edit.range.end, content.end);
  return rest.trim() === '' ? [] : [make(`Remove ${here}`, edit.range, edit.newText)];
}

/** What stands for white space, and words on both sides of it. */
const FOR_SPACE = /^(?:\\n|▁+)$/;
const AROUND = /[^\s>]\p{L}/u;

/** A name that may have been translated into a placeholder, and a sign that may be all that is left. */
const UNSURE = /^<unk>$|^\$?\{\{?[A-Za-z_][\w.-]*\}\}?$|^(?:[@#^⁇]+|[{}=])$/;
