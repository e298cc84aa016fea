import type { Document } from '../model/document.ts';
import { type Range, range } from '../text/range.ts';
import { endOfLine, linePrefix } from '../text/search.ts';
import { familyOf } from './levels.ts';
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
  /** Where it may silence; what enables, nowhere. */
  readonly reach: Range;
  /** Why it means nothing: it does not stand on a line of its own, or asks for what is not known. */
  readonly misuse: 'place' | 'verb' | undefined;
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
  const working = comments.filter(({ misuse }) => misuse === undefined);
  const used = new Set<SilencingComment>();
  const heard = findings.filter((finding) => {
    const silencers = silencersOf(finding, working);
    for (const comment of silencers) used.add(comment);
    return silencers.length === 0;
  });
  const unused = comments.filter((comment) => comment.verb !== 'enable' && !used.has(comment));
  return { heard, unused };
}

/** The comments before a finding that hold for it, up to one that takes them back. */
function silencersOf(
  { rule, range: { start } }: Finding,
  comments: readonly SilencingComment[],
): SilencingComment[] {
  let silencers: SilencingComment[] = [];
  for (const comment of comments) {
    if (comment.range.start > start) break;
    if (!names(comment.rules, rule)) continue;
    if (comment.verb === 'enable') silencers = [];
    else if (comment.reach.start <= start && start < comment.reach.end) silencers.push(comment);
  }
  return silencers;
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
