import { mayJoinByColon } from '../locale/syntax.ts';
import type { Document } from '../model/document.ts';
import { textOf } from '../model/document.ts';
import type { Segment } from '../model/segments.ts';
import { isSpaceless } from '../text/characters.ts';
import { range } from '../text/range.ts';
import { gaps, type Suspect } from './prose/gaps.ts';
import { type Glued, gluedToWords } from './prose/glued.ts';
import { isProse } from './prose/is-prose.ts';
import { bareSeams, type Seam } from './prose/seams.ts';
import { tornWords } from './prose/torn-words.ts';
import { segmentsWithoutSpaces } from './prose/without-spaces.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const textMissingSpace: Rule = {
  id: 'text-missing-space',
  title: 'Word without a space before or behind a mark, a parenthesis, code or emphasis',
  severity: 'information',
  fix: 'certain',
  *check(document) {
    for (const suspect of gaps(document).tight) {
      if (isWrong(document, suspect) && !isInWord(document, suspect))
        yield report(document, suspect);
    }
    for (const glued of gluedToWords(document)) yield reportGlued(glued);
    for (const seam of bareSeams(document)) yield reportSeam(document, seam);
    yield* segmentsWithoutSpaces(document).map(reportJoined);
  },
};

function isWrong(document: Document, { segment, range: mark }: Suspect): boolean {
  const { text } = document;
  // Most such marks stand in file names, figures and addresses: a look tells.
  const [last, next] = [text.charCodeAt(mark.start - 1), text.charCodeAt(mark.end)];
  const joint = jointAt(document, mark.start);
  if ((joint !== CLOSING && last < A_SMALL) || !joint.mayFollow(next)) return false;
  if (isSpaceless(text.charCodeAt(mark.end)) || isSpaceless(text.charCodeAt(mark.start - 1)))
    return false;
  const before = text.slice(Math.max(segment.target.content.start, mark.start - 40), mark.start);
  const after = text.slice(mark.end, Math.min(segment.target.content.end, mark.end + 40));
  if (!joint.before.test(before) || !joint.after.test(after)) return false;
  const source = textOf(document, segment, 'source');
  // A list without spaces is one in English, too.
  if (joint === KOREAN && /\D,\S/.test(source)) return false;
  // What the source joins so too is a name, a path or an abbreviation.
  const joined = JOINED_BEFORE.exec(before)![0] + text[mark.start] + JOINED_AFTER.exec(after)![0];
  if (source.includes(joined.replaceAll('。', '.'))) return false;
  return isProse(document, segment, 'target', mark);
}

/** Whether the mark was typed into a word, as another rule tells. */
function isInWord(document: Document, { range: mark }: Suspect): boolean {
  return tornWords(document).some(
    ({ range: { start, end } }) => start < mark.start && mark.end < end,
  );
}

const A_SMALL = 97;

/** A word in lower case that is not itself part of a dotted name: `stratégie`. */
const WORD_BEFORE = /(?<![\p{L}\p{N}.@/\\_])\p{L}?\p{Ll}{2,}$/u;
/** A capital and small letters, and then no further dot: `Ensuite`; not `Net`, `exe`, `NET`. */
const SENTENCE_AFTER = /^\p{Lu}\p{Ll}*(?:['’-]\p{L}+)?(?:[\s,:;!?]|$)/u;
/** After a colon or a parenthesis. */
const WORD_AFTER = /^(?!\p{Script=Hangul})\p{L}{2}/u;
/** Before a parenthesis that closes: one with words or a name in it, and not a part of a word. */
const OPENED = /(?:^|\s)\((?=[^()]*[ \p{Lu}])[^()]*$|^[^()]{40}$/u;
/** After a comma a word in small letters: `wykonania,aby`; not `ThreadID,ProcessID`. */
const CLAUSE_AFTER = /^\p{Ll}{2,}(?![\p{L}\p{N}=(_])/u;

/** What stands around a mark that lacks the space behind it. */
interface Joint {
  readonly before: RegExp;
  readonly after: RegExp;
  /** Whether a letter may begin what stands behind: a look that costs little. */
  readonly mayFollow: (code: number) => boolean;
}

const SENTENCE: Joint = {
  before: WORD_BEFORE,
  after: SENTENCE_AFTER,
  mayFollow: (code) => code < A_SMALL || code >= 128,
};
const CLAUSE: Joint = {
  before: WORD_BEFORE,
  after: CLAUSE_AFTER,
  mayFollow: (code) => code >= A_SMALL,
};
/** After a comma any Korean word: `만들고,이는`. */
const KOREAN: Joint = { ...CLAUSE, before: /[가-힣]{2}$/, after: /^[가-힣]/ };
const COLON: Joint = { before: WORD_BEFORE, after: WORD_AFTER, mayFollow: () => true };
const CLOSING: Joint = { ...COLON, before: OPENED };
const JOINTS: Readonly<Record<string, Joint>> = { ',': CLAUSE, ';': CLAUSE, ')': CLOSING };

function jointAt({ text, locale }: Document, at: number): Joint {
  if (text[at] === ':' && !mayJoinByColon(locale)) return COLON;
  if (text[at] === ',' && KOREAN.after.test(text[at + 1]!)) return KOREAN;
  return JOINTS[text[at]!] ?? SENTENCE;
}

const JOINED_BEFORE = /\S+$/;
const JOINED_AFTER = /^[\p{L}\p{N}]+/u;

function report({ text }: Document, { segment, range: mark }: Suspect): Found {
  const at = mark.end;
  return {
    range: range(mark.start, at + 1),
    message: `No space follows “${text[mark.start]}”: expected one before the next word.`,
    segment,
    fixes: [certainly('Insert a space', range(at, at), ' ')],
  };
}

function reportJoined(segment: Segment): Found {
  return {
    range: segment.target.content,
    message: 'This target has lost the spaces between its words.',
    segment,
    severity: 'warning',
  };
}

function reportGlued({ segment, range: place, at, sign, side, isDoubtful }: Glued): Found {
  const what = PIECES[sign] ?? `“${sign}”`;
  const make = isDoubtful ? possibly : certainly;
  return {
    range: place,
    message: `No space stands ${side} ${what}: expected one, as in the source.`,
    segment,
    fixes: [make('Insert a space', range(at, at), ' ')],
  };
}

const PIECES: Readonly<Record<string, string>> = { '`': 'this code', '[': 'this include' };

function reportSeam({ text }: Document, { after, at, space }: Seam): Found {
  const { content } = after.target;
  const word = /^\S{1,40}/.exec(text.slice(content.start, content.end))![0];
  return {
    range: range(content.start, content.start + word.length),
    message: 'No space stands between this sentence and the one before it: expected one.',
    segment: after,
    fixes: [certainly('Insert a space', range(at, at), space)],
  };
}
