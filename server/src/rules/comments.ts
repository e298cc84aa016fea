import type { Document } from '../model/document.ts';
import { type Range, range } from '../text/range.ts';
import { endOfLine, linePrefix } from '../text/search.ts';
import { familyOf } from './levels.ts';
import type { Finding } from './rule.ts';

/**
 * A comment on a line of its own that silences rules: `<!-- locdocs-disable date-order -->` up to
 * `<!-- locdocs-enable date-order -->` or the end of the page, `<!-- locdocs-disable-next-line -->`
 * for one line. Without names it means all rules; a name may be a rule's or a family's.
 */
export interface SilencingComment {
  /** The comment itself. */
  readonly range: Range;
  /** The rules and families it names; empty for all. */
  readonly rules: readonly string[];
  /** Where it silences. */
  readonly reach: Range;
}

/** What is left of findings, and the comments that silenced none. */
export interface Hearing {
  readonly heard: readonly Finding[];
  readonly unused: readonly SilencingComment[];
}

/** Leaves out the findings that comments of the page silence. */
export function hearFindings(document: Document, findings: readonly Finding[]): Hearing {
  const comments = silencingComments(document.text);
  if (comments.length === 0) return { heard: findings, unused: [] };
  const used = new Set<SilencingComment>();
  const heard = findings.filter((finding) => {
    const silencers = comments.filter((comment) => silences(comment, finding));
    for (const comment of silencers) used.add(comment);
    return silencers.length === 0;
  });
  return { heard, unused: comments.filter((comment) => !used.has(comment)) };
}

function silences({ rules, reach }: SilencingComment, { rule, range }: Finding): boolean {
  const isReached = reach.start <= range.start && range.start < reach.end;
  return isReached && names(rules, rule);
}

function names(rules: readonly string[], rule: string): boolean {
  const family = familyOf(rule);
  return (
    rules.length === 0 ||
    rules.some((name) => name === rule || name === family || name === `${family}-*`)
  );
}

const COMMENT = /<!--[ \t]*locdocs-(disable-next-line|disable|enable)\b([^<>]{0,400}?)-->/g;

interface Mark {
  readonly verb: string;
  readonly range: Range;
  readonly rules: readonly string[];
}

/** The comments of a text that silence rules, in their order. */
function silencingComments(text: string): SilencingComment[] {
  // Most pages have no comment at all, and few exclamation marks to look at.
  if (!text.includes('!--') || !text.includes('locdocs-disable')) return [];
  const marks = readMarks(text);
  return marks.flatMap((mark, i) => {
    if (mark.verb === 'enable') return [];
    const reach =
      mark.verb === 'disable' ? openReach(text, mark, marks.slice(i + 1)) : nextLine(text, mark);
    return [{ range: mark.range, rules: mark.rules, reach }];
  });
}

function readMarks(text: string): Mark[] {
  return [...text.matchAll(COMMENT)]
    .map(({ index, 0: comment, 1: verb, 2: names }) => ({
      verb: verb!,
      range: range(index, index + comment.length),
      rules: names!.split(/[\s,]+/).filter((name) => name !== ''),
    }))
    .filter((mark) => isAlone(text, mark.range));
}

/** At the end of a line with prose a comment would break tables and lists. */
function isAlone(text: string, { start, end }: Range): boolean {
  const before = linePrefix(text, start, 40);
  return (
    before !== undefined &&
    /^[\s>]*$/.test(before) &&
    text.slice(end, endOfLine(text, end)).trim() === ''
  );
}

/** From a comment to the one that names the same rules again, or all. */
function openReach(text: string, mark: Mark, later: readonly Mark[]): Range {
  const end = later.find(
    ({ verb, rules }) =>
      verb === 'enable' && (rules.length === 0 || rules.join() === mark.rules.join()),
  );
  return range(mark.range.end, end?.range.start ?? text.length + 1);
}

function nextLine(text: string, { range: comment }: Mark): Range {
  const start = endOfLine(text, comment.end) + 1;
  return range(start, endOfLine(text, start) + 1);
}
