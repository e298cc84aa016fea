import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/rules/index.ts';
import { projectRoot } from '../editor/project.ts';
import { configurationSchema } from './configuration-schema.ts';
import { indexPage, type Precision } from './index-page.ts';
import { withHead } from './page-head.ts';
import { withRuleSettings } from './rule-settings.ts';

/** A file that holds generated text, and the text that it should be. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** What the facts of the rules make of the files that tell them again. */
export function generatedFiles(): GeneratedFile[] {
  const folder = join(projectRoot, 'server/src/rules');
  const manifest = join(projectRoot, 'package.json');
  const pages = rules.map((rule) => ({ rule, path: join(folder, `${rule.id}.md`) }));
  return [
    ...pages
      .filter(({ path }) => existsSync(path))
      .map(({ rule, path }) => ({ path, text: withHead(readFileSync(path, 'utf8'), rule) })),
    { path: join(folder, 'README.md'), text: indexPage(rules, readPrecision(folder)) },
    { path: join(projectRoot, 'schemas/locdocs.schema.json'), text: configurationSchema(rules) },
    { path: manifest, text: withRuleSettings(readFileSync(manifest, 'utf8'), rules) },
  ];
}

/** The reports that a person read and judged, where the project has that file. */
function readPrecision(folder: string): Precision | undefined {
  const path = join(folder, 'precision.json');
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8')) as Precision;
}
