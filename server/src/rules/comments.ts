import type { Document } from '../model/document.ts';
import { type Range, range } from '../text/range.ts';
import { endOfLine, linePrefix } from '../text/search.ts';
import { familyOf } from './levels.ts';
import { settableNames } from './names.ts';
import type { Finding } from './rule.ts';

/**
 * A comment on a line of its own that silences rules: `<!-- locdocs-disable date-order -->` up to
 * `<!-- locdocs-enable date-order -->` or the end of the page, `<!-- locdocs-disable-next-line -->`
 * for one line. Without names it means all rules; a name may be a rule's or a family's, and what a
 * family silenced may be given back rule by rule.
 */
export interface SilencingComment {
  /** The comment itself. */
  readonly range: Range;
  /** What it asks for: `disable`, or a word that nothing is known by. */
  readonly verb: string;
  /** The rules and families it names; empty for all. */
  readonly rules: readonly string[];
  /** Where it holds. */
  readonly reach: Range;
  /** Why it means nothing: it does not stand on a line of its own, or asks for what is not known. */
  readonly misuse: 'place' | 'verb' | undefined;
}

/** What is left of findings, and the comments that silenced none or name what is no rule. */
export interface Hearing {
  readonly heard: readonly Finding[];
  readonly unused: readonly SilencingComment[];
}

/** Leaves out the findings, in the order of the text, that comments of the page silence. */
export function hearFindings(document: Document, findings: readonly Finding[]): Hearing {
  const comments = silencingComments(document.text);
  if (comments.length === 0) return { heard: findings, unused: [] };
  const working = comments.filter(({ misuse }) => misuse === undefined);
  const used = new Set<SilencingComment>();
  const silencers = new Map<string, Silencer>();
  const heard = findings.filter(({ rule, range: { start } }) => {
    const silences = silencers.get(rule) ?? silencerOf(rule, working, used);
    silencers.set(rule, silences);
    return !silences(start);
  });
  const unused = comments.filter(
    (comment) => unknownIn(comment).length > 0 || (comment.verb !== 'enable' && !used.has(comment)),
  );
  return { heard, unused };
}

/** The names in a comment that no rule or family has. */
export function unknownIn({ rules }: SilencingComment): readonly string[] {
  return rules.filter((name) => !settableNames.has(name));
}

/** Whether a finding at a place is silenced; places are asked for in their order. */
type Silencer = (start: number) => boolean;

/** What comments make of the findings of a rule; those that silence one are added to `used`. */
function silencerOf(
  rule: string,
  comments: readonly SilencingComment[],
  used: Set<SilencingComment>,
): Silencer {
  const own = comments.filter(({ rules }) => names(rules, rule));
  let next = 0;
  let end = 0;
  /** What holds since rules were last given back, and has silenced nothing yet. */
  let idle: SilencingComment[] = [];
  return (start) => {
    for (; next < own.length && own[next]!.reach.start <= start; next++) {
      const comment = own[next]!;
      const isOver = comment.verb === 'enable';
      if (isOver) idle = [];
      else idle.push(comment);
      end = isOver ? 0 : Math.max(end, comment.reach.end);
    }
    for (const comment of idle) if (start < comment.reach.end) used.add(comment);
    idle = [];
    return start < end;
  };
}

function names(rules: readonly string[], rule: string): boolean {
  const family = familyOf(rule);
  return (
    rules.length === 0 ||
    rules.some((name) => name === rule || name === family || name === `${family}-*`)
  );
}

const COMMENT = /<!--[ \t]*locdocs-([a-z-]{1,40})(?![\w-])([^<>]{0,400}?)-->/g;
const VERBS: readonly (string | undefined)[] = ['disable', 'disable-next-line', 'enable'];

/** The comments of a text that silence rules, or are meant to, in their order. */
function silencingComments(text: string): SilencingComment[] {
  // Most pages have no comment at all, and few exclamation marks to look at.
  if (!text.includes('!--') || !text.includes('locdocs-')) return [];
  return [...text.matchAll(COMMENT)].map(({ index, 0: comment, 1: verb, 2: named }) => {
    const place = range(index, index + comment.length);
    return {
      range: place,
      verb: verb!,
      rules: named!.split(/[\s,]+/).filter((name) => name !== ''),
      reach:
        verb === 'disable-next-line' ? nextLine(text, place) : range(place.end, text.length + 1),
      misuse: !VERBS.includes(verb) ? 'verb' : isAlone(text, place) ? undefined : 'place',
    };
  });
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

function nextLine(text: string, { end }: Range): Range {
  const start = endOfLine(text, end) + 1;
  return range(start, endOfLine(text, start) + 1);
}
