import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules } from '../../rules/index.ts';
import type { Finding, Fix, Rule, Severity } from '../../rules/rule.ts';
import type { Range } from '../../text/range.ts';
import { type Checked, segmentIdOf } from '../checked.ts';
import type { Skipped } from '../failure.ts';
import { relativePath } from '../paths.ts';
import { VERSION } from '../version.ts';
import type { Format } from './format.ts';

/** The OASIS Static Analysis Results Interchange Format, 2.1.0, for code scanning services. */
export function sarifFormat(): Format {
  const driver = { name: 'LocDocs', semanticVersion: VERSION, rules: rules.map(describeRule) };
  const opening = `"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0"`;
  const run = `"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits"`;
  return {
    head: `{${opening},"runs":[{${run},"results":[\n`,
    file: (checked) =>
      checked.findings.map((finding) => JSON.stringify(describe(checked, finding))).join(',\n'),
    separator: ',\n',
    tail: (_counts, skipped) =>
      `\n],"originalUriBaseIds":${JSON.stringify({ [ROOT]: { uri: rootUri() } })},` +
      `"invocations":[${JSON.stringify(describeRun(skipped))}]}]}\n`,
  };
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const ROOT = 'SRCROOT';
const INDEX: ReadonlyMap<string, number> = new Map(rules.map(({ id }, index) => [id, index]));

/** SARIF has no hints. */
const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function describeRule({ id, title, severity }: Rule): object {
  return {
    id,
    shortDescription: { text: title },
    help: { text: `${title}. See the page of the rule ${id}.` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function describe(checked: Checked, finding: Finding): object {
  const location = artifact(checked.path);
  const segment = segmentIdOf(checked, finding);
  return {
    ruleId: finding.rule,
    ruleIndex: INDEX.get(finding.rule),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [physicalLocation(checked, finding.range)],
    ...(segment && { partialFingerprints: { 'segment/v1': `${finding.rule}:${segment}` } }),
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map(({ range, message }, id) => ({
        id,
        ...physicalLocation(checked, range),
        message: { text: message },
      })),
    }),
    ...(finding.fixes.length > 0 && {
      fixes: finding.fixes.map((fix) => describeFix(checked, location, fix)),
    }),
  };
}

function describeFix(checked: Checked, artifactLocation: object, { title, edits }: Fix): object {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: region(checked, range),
    insertedContent: { text: newText },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

function physicalLocation(checked: Checked, range: Range): object {
  const artifactLocation = artifact(checked.path);
  return { physicalLocation: { artifactLocation, region: region(checked, range) } };
}

function region({ place }: Checked, range: Range): object {
  const { start, end } = place(range);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Within the folder the command runs in a path is told relative to it, so that the report can travel. */
function artifact(path: string): object {
  const inside = relativePath(path);
  if (inside.startsWith('/') || /^[A-Za-z]:/.test(inside)) {
    return { uri: pathToFileURL(resolve(path)).href };
  }
  return { uri: inside.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

function rootUri(): string {
  return pathToFileURL(`${process.cwd()}/`).href;
}

function describeRun(skipped: readonly Skipped[]): object {
  return {
    executionSuccessful: skipped.length === 0,
    toolExecutionNotifications: skipped.map(({ path, reason }) => ({
      level: 'error',
      message: { text: `${path}: ${reason}` },
      locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
    })),
  };
}
