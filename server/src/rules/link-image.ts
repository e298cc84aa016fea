import type { Document } from '../model/document.ts';
import { addressesOf } from '../model/links/addresses.ts';
import { withoutInnerSpaces } from '../model/links/spaced-path.ts';
import { isInBlock, isInSegment } from '../model/prose.ts';
import { type Range, range, slice } from '../text/range.ts';
import { linePrefix, lineSuffix } from '../text/search.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const linkImage: Rule = {
  id: 'link-image',
  title: 'Image beside the segments whose marks are broken',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    const { text } = document;
    for (const bang of '!！') {
      for (let at = text.indexOf(bang); at >= 0; at = text.indexOf(bang, at + 1)) {
        if (!OPENING.test(text.slice(at, at + LONGEST_OPENING))) continue;
        const found = judge(text, at);
        if (found && !isInSegment(document, at) && !isInBlock(document, at)) yield found;
      }
    }
    if (document.segments.length > 0) yield* notShown(document);
  },
};

const IS_PICTURE = /\.(?:png|jpe?g|gif|svg|webp|bmp)$/i;

/** Images that lost the sign before them, or the alternative text that the others have. */
function* notShown(document: Document): Iterable<Found> {
  const { text } = document;
  const bare: Found[] = [];
  for (const { range: place, kind, segment } of addressesOf(document)) {
    if (segment || kind === 'definition' || !IS_PICTURE.test(slice(text, place))) continue;
    const before = linePrefix(text, place.start, LONGEST);
    const [whole, wording] = /\[([^[\]\n]*)\]\([ \t]*$/.exec(before ?? '') ?? [];
    if (whole === undefined || isInBlock(document, place.start)) continue;
    const start = place.start - whole.length;
    // One that stands apart from its sign has broken marks.
    if (BANG.test(text.slice(start - 2, start))) continue;
    if (kind === 'link') yield withoutBang(range(start, place.start), whole);
    else if (wording!.trim() === '') bare.push(withoutText(range(start - 1, place.start)));
  }
  if (bare.length === 1) yield* bare;
}

const BANG = /[!！][ \t\u00a0]$/;

function withoutBang(here: Range, opening: string): Found {
  return {
    range: here,
    severity: 'warning',
    message: `This image has lost its exclamation mark: expected !${opening}…).`,
    fixes: [certainly('Write !', range(here.start, here.start), '!')],
  };
}

function withoutText(here: Range): Found {
  return {
    range: here,
    severity: 'information',
    message: 'This image has no alternative text: expected what is to be seen on it.',
  };
}

const OPENING = /^[!！][ \t\u00a0]?\\?[[［【]/;
const LONGEST_OPENING = 4;

/** No alternative text with its path is longer. */
const LONGEST = 600;

const TEXT = '([^[\\]［］【】()（）\\n]{0,300})';
const PATH =
  '([^\\s()（）\\[\\]<>"]{1,200}\\.(?:png|jpe?g|gif|svg|webp|bmp)(?:\\?[^\\s()（）]{0,80})?)';
const TITLE = '([ \\t]+"[^"\\n]{0,200}")?';

/** An image with what may have happened to its marks; a whole one is no match of any. */
const BROKEN: readonly RegExp[] = [
  // A space, a mark that only looks like another, or a backslash among them; all are there.
  `^[!！][ \\t\\u00a0]?\\\\?[[［【]${TEXT}\\\\?[\\]］】][ \\t\\u00a0]*\\\\?[(（][ \\t]*${PATH}${TITLE}[ \\t]*\\\\?[)）]`,
  // One of them is lost.
  `^!\\[${TEXT}\\]?\\(${PATH}${TITLE}\\)`,
  `^!\\[${TEXT}\\]${PATH}${TITLE}\\)`,
  `^!\\[${TEXT}\\]\\(${PATH}${TITLE}(?=[ \\t]*\\r?$)`,
].map((pattern) => new RegExp(pattern, 'i'));

function judge(text: string, start: number): Found | undefined {
  const line = lineSuffix(text, start, LONGEST);
  const spaced = spacedImage(line, start);
  if (spaced) return spaced;
  const match = BROKEN.map((pattern) => pattern.exec(line)).find((found) => found !== null);
  if (!match) return undefined;
  const [here, alt, path, title = ''] = match;
  const wanted = `![${alt!.trim()}](${path}${title})`;
  if (here === wanted || here === `![${alt}](${path}${title})`) return undefined;
  return report(start, here, path!, wanted);
}

function report(
  start: number,
  here: string,
  path: string,
  wanted: string,
  fixing = certainly,
): Found {
  const at = range(start, start + here.length);
  return {
    range: at,
    message: `The marks of this image are broken: expected ![…](${path}).`,
    fixes: [fixing(`Write ${wanted}`, at, wanted)],
  };
}

/** An image with white space in its path, which ends the path there. */
const SPACED = new RegExp(`^!\\[${TEXT}\\]\\(([^()\\[\\]<>"\\n]{1,200})${TITLE}\\)`, 'i');
const IS_PATH = new RegExp(`^${PATH}$`, 'i');

function spacedImage(line: string, start: number): Found | undefined {
  const [here, alt, written = '', title = ''] = SPACED.exec(line) ?? [];
  if (here === undefined || !/\S\s+\S/.test(written)) return undefined;
  const joined = withoutInnerSpaces(written);
  // Where nothing beside the white space tells what it was, a hyphen is likely.
  const path = joined ?? written.trim().replace(/\s+/g, '-');
  if (!IS_PATH.test(path)) return undefined;
  return report(start, here, path, `![${alt}](${path}${title})`, joined ? certainly : possibly);
}
