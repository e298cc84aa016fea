import type { Rule } from '../../server/src/rules/rule.ts';
import { presets } from '../../server/src/workspace/configuration.ts';
import { familyPatterns, levelProperties } from './rule-settings.ts';

/** The JSON schema of `.locdocs.json`, so that editors complete it and flag what means nothing. */
export function configurationSchema(rules: readonly Rule[]): string {
  const properties = levelProperties(rules);
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'LocDocs',
    description: 'Which findings LocDocs reports in this folder and those below it.',
    type: 'object',
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    definitions: {
      rules: {
        description: 'The level of rules and families; the nearest file and the last override win.',
        type: 'object',
        additionalProperties: false,
        properties,
        patternProperties: familyPatterns(rules),
      },
    },
    properties: {
      $schema: { type: 'string' },
      preset: {
        description:
          'everything: hints as information, too; translator: each rule at its own level; publisher: only what breaks the published page. The nearest file wins.',
        enum: Object.keys(presets),
        default: 'translator',
      },
      rules: { $ref: '#/definitions/rules' },
      overrides: {
        description: 'Levels for some languages or folders.',
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['rules'],
          properties: {
            languages: strings('Locales (nl-NL) or languages (nl); all where left out.'),
            folders: strings('Folders, relative to this file; all where left out.'),
            rules: { $ref: '#/definitions/rules' },
          },
        },
      },
      names: strings('Names that stay as they are, beside those that LocDocs knows.'),
      terms: strings('Files with terms, CSV or TBX, relative to this file.'),
      dictionaries: {
        description:
          'Hunspell dictionaries (.dic, with their .aff beside them), relative to this file, by the language or locale they are for.',
        type: 'object',
        additionalProperties: { type: 'string', pattern: '\\.[dD][iI][cC]$' },
      },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function strings(description: string): object {
  return { description, type: 'array', items: { type: 'string' } };
}
