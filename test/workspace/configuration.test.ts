import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { levelFrom } from '../../server/src/rules/levels.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { levelsFor, readConfiguration } from '../../server/src/workspace/configuration.ts';

const known = new Set(['date', 'date-*', 'date-order', 'text', 'text-double-space']);
const read = (json: string) => readConfiguration(json, known);
const rule = (id: string): Rule => ({
  id,
  title: id,
  severity: 'warning',
  fix: 'none',
  check: () => [],
});

describe('a value that means nothing is reported where it stands', () => {
  const mistakes: [json: string, at: string, message: string][] = [
    [
      '{ "preset": "reviewer" }',
      '"reviewer"',
      'Expected one of everything, translator, publisher.',
    ],
    [
      '{ "rules": { "date-order": "loud" } }',
      '"loud"',
      'Expected one of error, warning, information, hint, off, default.',
    ],
    ['{ "rules": { "dates": "off" } }', '"dates": "off"', 'There is no rule dates.'],
    [
      '{ "rule": {} }',
      '"rule"',
      'Expected one of $schema, preset, rules, overrides, names, terms, dictionaries.',
    ],
    ['{ "overrides": {} }', '{}', 'Expected a list.'],
    ['{ "overrides": [{ "languages": ["nl"] }] }', '{ "languages": ["nl"] }', 'Expected rules.'],
    ['{ "terms": [1] }', '1', 'Expected a string.'],
    ['{ "names": "Contoso" }', '"Contoso"', 'Expected a list.'],
    ['{ "dictionaries": { "nl": 1 } }', '1', 'Expected the name of a .dic file.'],
    ['{ "dictionaries": { "nl": "nl" } }', '"nl"', 'Expected the name of a .dic file.'],
    ...['"dutch"', '"jp"', '"nl-*"', '"nl-XX"', '"nl "', '""', '1'].map(
      (name): [string, string, string] => [
        `{ "overrides": [{ "languages": [${name}, "nl", "sr_Latn-RS", "qps-ploc"], "rules": {} }] }`,
        name,
        'Expected a locale or language: nl-NL or nl.',
      ],
    ),
    [
      '{ "dictionaries": { "dutch": "nl.dic" } }',
      '"dutch"',
      'Expected a locale or language: nl-NL or nl.',
    ],
    ['[]', '[]', 'Expected an object.'],
    ['{ "terms" [] }', '[', 'Colon expected.'],
    ["{ 'rules': {} }", "'rules'", 'Invalid symbol.'],
  ];
  for (const [json, at, message] of mistakes) {
    test(json, () => {
      const errors = read(json).errors;
      assert.deepEqual(
        errors.map((error) => [json.slice(error.range.start, error.range.end), error.message]),
        [[at, message]],
      );
    });
  }

  test('a file that is not JSON', () => assert.ok(read('{ "rules": ').errors.length > 0));
  test('comments and trailing commas are allowed', () => {
    assert.deepEqual(read('{ // why\n "rules": { "date": "off", }, }').errors, []);
  });
});

test('a mistake has a path for those who see no file', () => {
  const json = '{ "overrides": [{ "rules": { "date": "loud" } }], "names": ["Contoso", 1] }';
  assert.deepEqual(
    read(json).errors.map(({ path }) => path),
    ['overrides[0].rules.date', 'names[1]'],
  );
});

describe('the level of a rule', () => {
  const far = read('{ "preset": "publisher", "rules": { "date": "off" } }').configuration;
  const near = read(
    `{ "rules": { "date-order": "hint" },
       "overrides": [
         { "languages": ["sv"], "rules": { "date": "error" } },
         { "folders": ["old/"], "rules": { "date-order": "off" } },
         { "folders": ["old\\\\2019"], "rules": { "date": "hint" } },
         { "languages": ["sr_Cyrl", "zh-hant"], "rules": { "date": "warning" } },
         { "languages": ["nl-NL"], "rules": { "text-double-space": "default" } } ] }`,
  ).configuration;
  const files = [
    { folder: '/docs/', configuration: far },
    { folder: '/docs/team/', configuration: near },
  ];
  const level = (id: string, path: string, locale: string) =>
    levelFrom(rule(id), levelsFor({ path, locale }, files));

  const cases: [
    what: string,
    id: string,
    path: string,
    locale: string,
    level: string | undefined,
  ][] = [
    ['comes from the nearest file', 'date-order', '/docs/team/a.md', 'de-DE', 'hint'],
    [
      'comes from the farther file where the nearer is silent',
      'date-x',
      '/docs/team/a.md',
      'de-DE',
      'off',
    ],
    ['comes from the preset', 'text-double-space', '/docs/team/a.md', 'de-DE', 'off'],
    ['is for a language', 'date-x', '/docs/team/a.md', 'sv-SE', 'error'],
    ['is for a script that the locale has', 'date-x', '/docs/team/a.md', 'zh-TW', 'warning'],
    ['is for no other script', 'date-x', '/docs/team/a.md', 'zh-CN', 'off'],
    ['is for a locale with another joint', 'date-x', '/docs/team/a.md', 'sr-Cyrl_RS', 'warning'],
    ['is for a folder', 'date-order', '/docs/team/old/a.md', 'de-DE', 'off'],
    ['is for a folder as Windows writes it', 'date-x', '/docs/team/old/2019/a.md', 'de-DE', 'hint'],
    ['can go back to its own', 'text-double-space', '/docs/team/a.md', 'nl-NL', undefined],
    ['is its own where nothing is said', 'link-url', '/docs/team/a.md', 'nl-NL', undefined],
  ];
  for (const [what, id, path, locale, expected] of cases) {
    test(what, () => assert.equal(level(id, path, locale), expected));
  }
});

describe('the nearest preset', () => {
  const level = (id: string, ...presets: readonly string[]) =>
    levelFrom(
      rule(id),
      levelsFor(
        { path: '/docs/a.md', locale: 'nl-NL' },
        presets.map((preset) => ({
          folder: '/docs/',
          configuration: read(JSON.stringify({ preset })).configuration,
        })),
      ),
    );

  test('gives back what a farther one took', () => {
    assert.equal(level('text-double-space', 'publisher'), 'off');
    assert.equal(level('text-double-space', 'publisher', 'translator'), undefined);
    assert.equal(level('date-format', 'publisher', 'everything'), 'information');
    assert.equal(level('text-firm-space', 'everything', 'publisher'), 'off');
  });

  test('tells hints as information where everything is wanted', () => {
    assert.equal(level('text-firm-space', 'everything'), 'information');
    assert.equal(level('text-firm-space', 'everything', 'translator'), undefined);
  });
});
