import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const structural = rules.filter(({ id }) => /^(?:id|segment)-/.test(id));

/** How a hand damages a segment: what is replaced, what by, and the rule that says so. */
const damages: [rule: string, what: string | RegExp, by: string][] = [
  ['segment-unclosed', '</span>', ''],
  ['segment-unclosed', /<\/span>$/, ''],
  ['segment-unclosed', /<\/span><\/span>$/, ''],
  ['segment-tag', '</span>', '</span'],
  ['segment-tag', /<\/span>$/, '</span'],
  ['segment-tag', '</span>', '</spa'],
  ['segment-tag', '</span>', '/span>'],
  ['segment-tag', '</span>', '<span>'],
  ['segment-tag', '</span>', '</SPAN>'],
  ['segment-tag', '<span data-ttu', 'span data-ttu'],
  ['segment-tag', '<span data-ttu', '< span data-ttu'],
  ['segment-tag', 'ttu-id="4c0de-104"', 'ttu-id="4c0de-104'],
  ['segment-tag', 'stu-id="4c0de-104"', 'stu-id=4c0de-104"'],
  ['segment-tag', 'ttu-id="4c0de-104"', "ttu-id='4c0de-104'"],
  ['segment-tag', 'ttu-id="4c0de-104"', 'ttu-id=“4c0de-104”'],
  ['segment-tag', '"4c0de-104">', '"4c0de-104"'],
  ['segment-tag', 'data-ttu-id', 'data-tu-id'],
  ['segment-tag', 'data-stu-id', 'data-ttu-id'],
  ['segment-tag', 'data-ttu-id', 'data-stu-id'],
  ['segment-tag', '<span data-ttu', '<spam data-ttu'],
  ['segment-tag', '<span class', '<sapn class'],
  ['segment-tag', '<span data-ttu', '&lt;span data-ttu'],
  ['segment-tag', '<span data-stu', '＜span data-stu'],
  ['segment-tag', '</span>', '</spna>'],
  ['segment-tag', 'ttu-id="4c0de-104"', 'ttu-id=«4c0de-104»'],
  ['segment-tag', '<span data-stu-id="4c0de-104">', '<span>'],
  ['segment-tag', '"sxs-lookup"', '“sxs-lookup”'],
  ['segment-tag', ' class="sxs-lookup"', ''],
  ['segment-tag', 'sxs-lookup', 'SXS lookup'],
  ['segment-tag', /^/, '\\'],
  ['segment-stray', /^/, '<span>'],
  ['segment-tag', ' data-ttu-id="4c0de-104"', ''],
  ['segment-tag', '"sxs-lookup"', '"sxs-lookup'],
  ['segment-tag', 'sxs-lookup', 'sxs-lokup'],
  ['segment-wrapper', '<span class="sxs-lookup">', ''],
  ['segment-wrapper', /<span class="sxs-lookup">(.*)<\/span>$/, '$1'],
  ['segment-wrapper', '<span class="sxs-lookup">', '<span class="sxs-lookup">$&'],
  ['segment-stray', /$/, '</span>'],
  ['segment-stray', /^<span [^>]*>/, '$&$&'],
  ['segment-misplaced', '</span><', '</span> <'],
  ['segment-misplaced', '</span><', '</span>\n<'],
  ['segment-misplaced', /^(.*?<\/span>)(.*)$/, '$2$1'],
  ['segment-target-missing', /^<span [^>]*>/, ''],
  ['segment-source-missing', '<span data-stu-id="4c0de-104">', ''],
  ['id-malformed', 'ttu-id="4c0de-104', 'ttu-id="4c0de'],
  ['id-malformed', 'stu-id="4c0de-104', 'stu-id="'],
  ['id-mismatch', 'ttu-id="4c0de-104', 'ttu-id="4c0de-105'],
  ['id-mismatch', 'stu-id="4c0de-104', 'stu-id="4d0de-104'],
  ['id-repeated', /4c0de-104/g, '4c0de-105'],
  ['id-repeated', /4c0de-104/g, '4c0de-103'],
  ['id-order', /4c0de-104/g, '4c0de-904'],
  ['id-prefix', /4c0de-104/g, '4c1de-104'],
];

const contexts: Record<string, (segment: string) => string> = {
  prose: (segment) => `${pair(103)}\n\n${segment}\n\n${pair(105)}\n`,
  'a line of others': (segment) => `${pair(103)} ${segment} ${pair(105)}`,
  'a list': (segment) => `- ${pair(103)}\n- ${segment}\n- ${pair(105)}\n`,
  'a table': (segment) => `| ${pair(103)} | ${segment} |\n|--|--|\n| ${pair(105)} | |\n`,
  'a link': (segment) => `${pair(103)}\n\n[${segment}](a.md)\n\n${pair(105)}`,
  'a heading': (segment) => `${pair(103)}\n\n## <a name="b"></a>${segment}\n\n${pair(105)}`,
};

describe('damage is named and undone', () => {
  for (const [rule, what, by] of damages) {
    test(`${rule}: ${what} → ${by}`, () => {
      for (const [place, put] of Object.entries(contexts)) {
        const whole = pair(
          104,
          'Kies <strong>een</strong> map.',
          'Choose <strong>a</strong> folder.',
        );
        const text = put(whole.replace(what, by));
        const findings = check(parseDocument(text), structural);
        assert.deepEqual(
          findings.map((finding) => finding.rule),
          [rule],
          place,
        );
        const edits = findings.flatMap((finding) => preferredFix(finding)?.edits ?? []);
        assert.equal(applyEdits(text, edits), put(whole), place);
      }
    });
  }
});

/** Damage that the file alone cannot undo: all that is said of it. */
const losses: Record<string, [text: string, ...rules: string[]]> = {
  'a deleted segment': [`${pair(103)}\n${pair(105)}`, 'id-gap'],
  'a deleted source': [
    `${pair(103)}\n${pair(104).replace(/<span class.*/, '')}\n${pair(105)}`,
    'segment-source-missing',
  ],
  'a deleted target': [
    `${pair(103)}\n${pair(104).replace(/^.*?<\/span>/, '')}\n${pair(105)}`,
    'segment-target-missing',
  ],
  'an emptied target': [`${pair(103)}\n${pair(104, '')}`, 'segment-empty'],
  'an emptied source': [`${pair(103)}\n${pair(104, 'Ja', ' ')}`, 'segment-empty'],
  'a segment in a target': [`${pair(103, `Ja ${pair(104)} nee`)}\n${pair(105)}`, 'segment-nested'],
  'a moved segment': [`${pair(103)}${pair(105)}${pair(104)}${pair(106)}`, 'id-order'],
};

describe('loss is named once', () => {
  for (const [loss, [text, ...expected]] of Object.entries(losses)) {
    test(loss, () => {
      const findings = check(parseDocument(text), structural);
      assert.deepEqual(
        findings.map(({ rule }) => rule),
        expected,
      );
    });
  }
});

/** What looks odd and is right. */
const sound: Record<string, string> = {
  'an image whose text took a number': `${pair(103)}\n\n![Een plaatje](a.png)\n\n${pair(105)}`,
  'an image directive': `${pair(103)}\n:::image type="content" source="a.png":::\n${pair(105)}`,
  'numbers after 999': `${pair(999)} ${pair(1000)}`,
  'keys of the front matter in their own order': `---\na: ${pair(102)}\nb: ${pair(101)}\n---\n${pair(103)}`,
  'one segment': pair(107),
};

describe('silence on', () => {
  for (const [case_, text] of Object.entries(sound)) {
    test(case_, () => assert.deepEqual(check(parseDocument(text), structural), []));
  }
});
