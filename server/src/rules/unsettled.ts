import { bothVersions } from '../model/conflicts.ts';
import { type Document, perDocument } from '../model/document.ts';
import { type Range, range } from '../text/range.ts';
import { bisect, endOfLine } from '../text/search.ts';
import { isLocaleInDoubt } from './metadata-locale.ts';
import { type Finding, type Fix, preferredFix } from './rule.ts';

/**
 * Leaves no fix certain that rests on what is itself in doubt; it can be looked for again when that
 * is settled. On lines whose tags are damaged these are all but those that mend the tags: what is a
 * target there and what is markup shows only then. On a page whose locale is in doubt they are all
 * that tell a language: the habits of another one would be written into every line. In the two
 * versions that a merge left they are all, and that these say the same is no news.
 */
export function withoutHaste(document: Document, findings: Finding[]): Finding[] {
  return withLocale(document, withTags(document, withVersions(document, findings)));
}

function withVersions(document: Document, findings: Finding[]): Finding[] {
  const versions = bothVersions(document);
  if (versions.length === 0) return findings;
  return findings
    .filter(({ rule, range: at }) => !SAYS_TWICE.test(rule) || !isIn(versions, at))
    .map((finding) => {
      const certain = preferredFix(finding);
      return certain && touchesOne(certain, versions) ? offered(finding) : finding;
    });
}

const SAYS_TWICE =
  /^(?:id-(?:order|repeated)|anchor-repeated|text-(?:copied|inconsistent|repetition))$/;

function withTags(document: Document, findings: Finding[]): Finding[] {
  if (document.problems.length === 0) return findings;
  const lines = damagedLines(document);
  return findings.map((finding) => {
    const certain = MENDS_TAGS.test(finding.rule) ? undefined : preferredFix(finding);
    return certain && touchesOne(certain, lines) ? offered(finding) : finding;
  });
}

/** Damage that an edit did to a file is the same in every language. */
function withLocale(document: Document, findings: Finding[]): Finding[] {
  const restsOnLocale = (finding: Finding): boolean =>
    finding.severity !== 'error' &&
    !MENDS_TAGS.test(finding.rule) &&
    Boolean(preferredFix(finding));
  if (!findings.some(restsOnLocale) || !isLocaleInDoubt(document)) return findings;
  return findings.map((finding) => (restsOnLocale(finding) ? offered(finding) : finding));
}

const MENDS_TAGS = /^(?:id|segment|metadata)-|^text-conflict$/;

function offered(finding: Finding): Finding {
  return { ...finding, fixes: finding.fixes.map((fix) => ({ ...fix, preferred: false })) };
}

/** The lines of all problems, joined where they meet; none is searched twice. */
const damagedLines = perDocument(({ text, problems }): readonly Range[] => {
  const lines: Range[] = [];
  for (const problem of problems) {
    const last = lines.at(-1);
    if (last && problem.range.end <= last.end) continue;
    const isJoined = last !== undefined && problem.range.start <= last.end;
    const start = isJoined ? last.start : text.lastIndexOf('\n', problem.range.start - 1) + 1;
    if (isJoined) lines.pop();
    lines.push(range(start, endOfLine(text, problem.range.end)));
  }
  return lines;
});

function touchesOne({ edits }: Fix, lines: readonly Range[]): boolean {
  return edits.some(({ range: at }) => isIn(lines, at));
}

/** Whether a range touches one of those that stand in the order of the text. */
function isIn(places: readonly Range[], at: Range): boolean {
  const next = bisect(places.length, (i) => places[i]!.start > at.end);
  return next > 0 && at.start <= places[next - 1]!.end;
}
