import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const A = pair(103, 'Kies een map.', 'Choose a folder.');
const B = pair(104, 'Kies een bestand.', 'Choose a file.');
const NAME = pair(103, 'Map', 'Folder');

const image = (source: string) => `:::image type="content" source=${source} alt-text="Kaart":::`;
const WITH_IMAGE = `${A}\n\n${image('"a.png"')}\n`;

/** What is broken beside the segments, the rule that tells it, and the page after certain fixes. */
const BROKEN: readonly (readonly [text: string, rule: string, fixed?: string])[] = [
  [`${A}\n\n\`\`\`json\n1\n\n${B}\n\n\`\`\`\n2\n\`\`\`\n`, 'markup-unclosed'],
  [`‘‘‘json\n1\n\`\`\`\n\n${A}\n`, 'markup-unclosed', `\`\`\`json\n1\n\`\`\`\n\n${A}\n`],
  [
    `${A}\n\n<!-- a --\n\n${B}\n\n<!-- b -->\n`,
    'markup-unclosed',
    `${A}\n\n<!-- a -->\n\n${B}\n\n<!-- b -->\n`,
  ],
  [`<!-- a –>\n\n${A}\n`, 'markup-unclosed', `<!-- a -->\n\n${A}\n`],
  [`<!-- a\n\n${A}\n`, 'markup-unclosed'],
  [`<!-- ${A}\n`, 'markup-unclosed', `${A}\n`],
  [`${A}<br\n${B}\n`, 'markup-unclosed', `${A}<br>\n${B}\n`],
  [`${A}\n\n${image('"a.png"').replace('t":', 't:')}\n`, 'markup-directive', WITH_IMAGE],
  [`[${A}]\n`, 'link-incomplete'],
  [
    `| a | b |\n| --- | --- |\n| ${A} |\n ${B} |\n`,
    'markup-table-row',
    `| a | b |\n| --- | --- |\n| ${A} | ${B} |\n`,
  ],
  [`${A}\n\n![Kaart] (a.png)\n`, 'link-image', `${A}\n\n![Kaart](a.png)\n`],
  [`${A}\n\n![Kaart](media/a. png)\n`, 'link-image', `${A}\n\n![Kaart](media/a.png)\n`],
  [
    `${A}\n\n:::image type="content" source="media/a. png" alt-text="Kaart":::\n`,
    'markup-directive',
    `${A}\n\n:::image type="content" source="media/a.png" alt-text="Kaart":::\n`,
  ],
  [`${A}\n\n! [Kaart](a.png)\n`, 'link-image', `${A}\n\n![Kaart](a.png)\n`],
  [`${A}\n\n![Kaart]a.png)\n`, 'link-image', `${A}\n\n![Kaart](a.png)\n`],
  [`${A}\n\n![Kaart](een kaart.png)\n`, 'link-image'],
  [`${A}\n\n[![Kaart(a.png)](b.md)\n`, 'link-image', `${A}\n\n[![Kaart](a.png)](b.md)\n`],
  [`${A}\n\n${image('“a.png”')}\n`, 'markup-directive', `${A}\n\n${image('"a.png"')}\n`],
  [`${A}\n\n${image('"a.png" kleur="x"')}\n`, 'markup-directive'],
  [`${A}\n\n${image('"a.png"').replace('type', 'typ')}\n`, 'markup-directive', WITH_IMAGE],
  [`${A}\n\n${image('"a.png"').replace('image', 'imag')}\n`, 'markup-directive', WITH_IMAGE],
  [`${A}\n\n${image('"a.png"').replace('image', 'plaatje')}\n`, 'markup-directive', WITH_IMAGE],
  [`${A}\n\n${image('"a.png"').replace('content', 'inhoud')}\n`, 'markup-directive'],
  [`:::kolom:::\n${A}\n`, 'markup-directive'],
  [`[!INCLUD [a](b.md)]\n\n${A}\n`, 'markup-include', `[!INCLUDE [a](b.md)]\n\n${A}\n`],
  [`[! INCLUDE [a](b.md)]\n\n${A}\n`, 'markup-include', `[!INCLUDE [a](b.md)]\n\n${A}\n`],
  [`[!INCLUDE [a](b.md]\n\n${A}\n`, 'markup-include', `[!INCLUDE [a](b.md)]\n\n${A}\n`],
  [
    `| a | b |\r\n| --- | --- |\r\n| ${A}\r\n | ${B} |\r\n`,
    'markup-table-row',
    `| a | b |\r\n| --- | --- |\r\n| ${A} | ${B} |\r\n`,
  ],
  [
    `| ${A} | a |\n| ${B} | b |\n`,
    'markup-table-row',
    `| ${A} | a |\n| --- | --- |\n| ${B} | b |\n`,
  ],
  [
    `> | ${A} | a |\n> | ${B} | b |\n`,
    'markup-table-row',
    `> | ${A} | a |\n> | --- | --- |\n> | ${B} | b |\n`,
  ],
  [`> [!TIP]\n${A}\n`, 'markup-alert', `> [!TIP]\n> ${A}\n`],
  [`> [TIP]\n> ${A}\n`, 'markup-alert', `> [!TIP]\n> ${A}\n`],
  [`> [!TIPP]\n> ${A}\n`, 'markup-alert', `> [!TIP]\n> ${A}\n`],
  [`[!TIP]\r\n> ${A}\r\n`, 'markup-alert', `> [!TIP]\r\n> ${A}\r\n`],
  [`> [!TIP] ${A}\r\n`, 'markup-alert', `> [!TIP]\r\n> ${A}\r\n`],
  [`- > [!TIP]\n  ${A}\n`, ''],
  [`> [!TIP]\n\n> ${A}\n`, 'markup-alert', `> [!TIP]\n> ${A}\n`],
  [`### YamlMime:Hub\ncontent: >\n  > [!TIP]\n\n  > ${A}\n`, ''],
  [
    `| ${NAME} ${B} |\n| --- | --- |\n| 1 | 2 |\n`,
    'markup-table-row',
    `| ${NAME} | ${B} |\n| --- | --- |\n| 1 | 2 |\n`,
  ],
  [
    `| a | b |\n| --- | --- |\n| ${A}\n | ${B} |\n`,
    'markup-table-row',
    `| a | b |\n| --- | --- |\n| ${A} | ${B} |\n`,
  ],
  [
    `| a | b |\n| --- | --- |\n| ${NAME} [${B}](a.md) |\n`,
    'markup-table-row',
    `| a | b |\n| --- | --- |\n| ${NAME} | [${B}](a.md) |\n`,
  ],
  [`[!TIP]\n> ${A}\n`, 'markup-alert', `> [!TIP]\n> ${A}\n`],
  [`[!TIP]\n>${A}\n`, 'markup-alert', `>[!TIP]\n>${A}\n`],
  [`> \\[!TIP]\n> ${A}\n`, 'markup-alert', `> [!TIP]\n> ${A}\n`],
  [`De lijst ${A}\n`, 'segment-misplaced'],
  [`1. Lijst, ${A} ${B}\n`, 'segment-misplaced'],
  [`| a | ${A} Begin. |\n| --- | --- |\n`, 'segment-misplaced'],
  [`${A} begin hier ${B}\n`, 'segment-misplaced'],
  [`[Lijst ${A}](a.md)\n`, 'segment-misplaced'],
  [`<span>${A}\n`, 'segment-stray', `${A}\n`],
  [`\\${A}\n`, 'segment-tag', `${A}\n`],
  [`> [!TIP] ${A}\n`, 'markup-alert', `> [!TIP]\n> ${A}\n`],
  [`\\- ${A}\n`, 'markup-list', `- ${A}\n`],
  [`1\\. ${A}\n`, 'markup-list', `1. ${A}\n`],
];

/** The heading of `A`, whose anchor is `choose-a-folder`. */
const heading = (before: string) => `${before}${A}\n`;
const ANCHOR = '<a name="choose-a-folder"></a>';

/** What was an anchor or number signs before a heading; each is one finding whose fix is right. */
const HEADINGS: readonly (readonly [before: string, rule: string])[] = [
  ['# a name="choose-a-folder"></a>', 'anchor-damaged'],
  ['# < a name="choose-a-folder"></a>', 'anchor-damaged'],
  ['# <a name="choose-a-folder"></a', 'anchor-damaged'],
  ['# <a name="choose-a-folder"><a>', 'anchor-damaged'],
  ['# <a name="choose-a-folder">/a>', 'anchor-damaged'],
  ['# <a id="choose-a-folder"></a>', 'anchor-damaged'],
  ['# <a name="choose a folder"></a>', 'anchor-mismatch'],
  ['# <a name="Choose-A-Folder"></a>', 'anchor-mismatch'],
  ['# <a name="kies-een-map"></a>', 'anchor-mismatch'],
  ['\\# <a name="choose-a-folder"></a>', 'markup-heading'],
  ['<a name="choose-a-folder"></a>', 'markup-heading'],
];

/** What is right. */
const RIGHT: readonly string[] = [
  `# Segments\n\n\`\`\`html\n${A}\n\`\`\`\n`,
  `\`\`\`json\n1\n\`\`\`\n\n${A}\n`,
  `\`\`\`\n> [!TIPP]\n:::imag:::\n![K] (a.png)\n| a |\n\`\`\`\n\n${A}\n`,
  `<!-- a -->\n\n${A}\n`,
  `${A}\n\n![Kaart](a.png) ![Kaart "x"](a.png "b")\n`,
  `${A} | ${B}\n\n| a |\n`,
  `| ${A} |\n`,
  `> [!TIP]\n>\n> ${A}\n`,
  `> [!Note]\n> ${A}\n`,
  `[!TIP]\n\n${A}\n`,
  `| 1 | ${A} | B |\n| - | - | - |\n`,
  `a) ${A}\n`,
  `title: ${A}\n`,
  `- name: Lijst: ${A}\n`,
  `<b>${A}</b> \`code\` ${B}\n`,
  `Begin\n${A}\nEinde\n`,
  `<a name="folder"></a>${A}\n`,
  `<a name="choose-a-folder"></a>${A} ${B}\n`,
];

describe('what stands beside the segments', () => {
  for (const [text, rule, fixed = text] of BROKEN) {
    test(JSON.stringify(text.replace(/<[^>]*>/g, '')), () => {
      const findings = check(parseDocument(text, { locale: 'nl-NL' }), rules);
      assert.equal(findings.map((finding) => finding.rule).join(' '), rule);
      const edits = findings.flatMap((finding) => preferredFix(finding)?.edits ?? []);
      assert.equal(applyEdits(text, edits), fixed);
    });
  }

  for (const [before, rule] of HEADINGS) {
    test(before, () => {
      const text = heading(before);
      const findings = check(parseDocument(text, { locale: 'nl-NL' }), rules);
      assert.equal(findings.map((finding) => finding.rule).join(' '), rule);
      const edits = findings.flatMap((finding) => preferredFix(finding)?.edits ?? []);
      assert.equal(applyEdits(text, edits), heading(`# ${ANCHOR}`));
    });
  }

  test('an anchor that came with another heading is none of an author', () => {
    const page = `# ${ANCHOR}${A}\n\n## <a name="terms"></a>${pair(104, 'Begrippen', 'Terms')}\n`;
    const text = page.replace('choose-a-folder', 'terms');
    const findings = check(parseDocument(text, { locale: 'nl-NL' }), rules);
    assert.equal(findings.map((finding) => finding.rule).join(' '), 'anchor-mismatch');
  });

  test('the level of a heading without number signs is offered', () => {
    const page = `# ${ANCHOR}${A}\n\n<a name="terms"></a>${pair(104, 'Begrippen', 'Terms')}\n`;
    const [finding] = check(parseDocument(page, { locale: 'nl-NL' }), rules);
    assert.equal(finding?.rule, 'markup-heading');
    assert.deepEqual(
      finding?.fixes.map(({ title, preferred }) => [title, preferred]),
      [['Add ##', false]],
    );
  });

  for (const text of RIGHT) {
    test(`right: ${JSON.stringify(text.replace(/<[^>]*>/g, ''))}`, () => {
      assert.deepEqual(check(parseDocument(text, { locale: 'nl-NL' }), rules), []);
    });
  }
});
