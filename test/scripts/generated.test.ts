import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../scripts/editor/project.ts';
import { generatedFiles } from '../../scripts/generated/files.ts';
import { indexPage } from '../../scripts/generated/index-page.ts';
import { withHead } from '../../scripts/generated/page-head.ts';
import { withRuleSettings } from '../../scripts/generated/rule-settings.ts';
import type { Rule } from '../../server/src/rules/rule.ts';

const RULE: Rule = {
  id: 'text-sample',
  title: 'A | B',
  severity: 'hint',
  fix: 'none',
  check: () => [],
};

for (const { path, text } of generatedFiles()) {
  const name = relative(projectRoot, path);
  test(`${name} says of the rules what they say themselves`, () => {
    assert.equal(readFileSync(path, 'utf8'), text, '`npm run generate` writes it anew');
  });
}

test('the head of a page is written anew, and nothing after it', () => {
  const body = '\n## What it reports\n\nSomething.\n';
  const head = '# text-sample\n\nA | B. Level: hint. Fix: none. [Settings](README.md#settings)\n';
  assert.equal(withHead(`# old\n\nOld.\n${body}`, RULE), head + body);
  assert.equal(withHead('', RULE), head);
});

test('the index lists a rule with what is known of its reports', () => {
  assert.match(
    indexPage([RULE], undefined),
    /^\| \[text-sample\]\(text-sample\.md\) \| A \\\| B \| hint \| none \|$/m,
  );
  const judged = { 'text-sample': { judged: 50, right: 43 } };
  assert.match(indexPage([RULE], judged), / \| none \| 43 of 50 \|$/m);
});

test('a rule and its family have a setting; the other settings stay', () => {
  const manifest = {
    name: 'x',
    contributes: {
      commands: [],
      configuration: { title: 'X', properties: { 'x.y': { type: 'null' } } },
    },
    scripts: {},
  };
  const { contributes } = JSON.parse(withRuleSettings(JSON.stringify(manifest), [RULE]));
  assert.deepEqual(contributes.commands, []);
  const { properties, title } = contributes.configuration;
  assert.equal(title, 'X');
  assert.deepEqual(Object.keys(properties), ['x.y', 'locdocs.rules']);
  assert.deepEqual(Object.keys(properties['locdocs.rules'].properties), ['text', 'text-sample']);
});

test('the settings editor can show the levels of rules as a table', () => {
  const { properties, patternProperties, additionalProperties } = JSON.parse(
    readFileSync(join(projectRoot, 'package.json'), 'utf8'),
  ).contributes.configuration.properties['locdocs.rules'];
  assert.equal(additionalProperties, false);
  for (const one of [properties, patternProperties].flatMap((all) =>
    Object.values<{ type?: string }>(all),
  )) {
    assert.equal(one.type, 'string');
  }
});

test('overrides take the names that rules and families have, as the levels do', () => {
  const settings = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).contributes
    .configuration.properties;
  const { enum: names } = settings['locdocs.overrides'].items.properties.rules.propertyNames;
  const { properties, patternProperties } = settings['locdocs.rules'];
  const [pattern] = Object.keys(patternProperties);
  const starred = names.filter((name: string) => new RegExp(pattern!).test(name));
  assert.deepEqual(new Set(names), new Set([...Object.keys(properties), ...starred]));
  assert.ok(starred.includes('date-*'));
});
