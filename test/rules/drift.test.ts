import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseDocument } from '../../server/src/model/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { type Finding, preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

const structural = rules.filter(({ id }) => /^(?:id-|segment-|markup-heading$)/.test(id));

const committed = `---
title: Opslaan
ms.topic: how-to
ms.openlocfilehash: 0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c
ms.sourcegitcommit: 1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d
ms.lasthandoff: 03/01/2021
---
# <a name="save"></a>${pair(103, 'Opslaan', 'Save')}

- ${pair(104, 'Kies een map.', 'Choose a folder.')}
- ${pair(105, 'Zie [Mappen](folders.md).', 'See [Folders](folders.md).')} ${pair(106, 'Klaar.', 'Done.')}

\`\`\`console
save --all
\`\`\`

[${pair(107, 'Meer', 'More')}](more.md)

![Het venster](window.png)

:::image source="media/save.png" alt-text="De knop.":::

<!-- Checked. -->
> [!NOTE]
> ${pair(108, 'Klaar.', 'Done.')}

${pair(109, 'Sluit het venster.', 'Close the window.')}
`;

const second = pair(104, 'Kies een map.', 'Choose a folder.');

/** What an edit changes, what by, and the rule that sees it and undoes it. */
const accidents: [what: string, from: string | RegExp, to: string, rule: string][] = [
  ['a segment is deleted', second, '', 'id-drift'],
  ['a line is deleted', `- ${second}\n`, '', 'id-drift'],
  ['two segments are deleted', /- <span data-ttu-id="4c0de-105.*\n/, '', 'id-drift'],
  ['the last segment is deleted', /\n<span data-ttu-id="4c0de-109[\s\S]*$/, '', 'id-drift'],
  [
    'a source is deleted',
    '<span class="sxs-lookup"><span data-stu-id="4c0de-104">Choose a folder.</span></span>',
    '',
    'segment-source-missing',
  ],
  [
    'a target is deleted',
    '<span data-ttu-id="4c0de-104">Kies een map.</span>',
    '',
    'segment-target-missing',
  ],
  ['a target is emptied', 'Kies een map.', '', 'segment-empty'],
  ['a source is emptied', 'Choose a folder.', '', 'segment-empty'],
  ['the English is edited', 'Choose a folder.', 'Chose a folder.', 'id-drift'],
  ['a last ID is typed over', /4c0de-109/g, '4c0de-112', 'id-drift'],
  ['code is edited', 'save --all', 'bewaar --all', 'id-drift'],
  ['a hoisted address is edited', '](more.md)', '](meer.md)', 'id-drift'],
  ['an anchor is translated', 'name="save"', 'name="opslaan"', 'id-drift'],
  ['the level of a heading is changed', '# <a', '## <a', 'id-drift'],
  ['a heading becomes a paragraph', '# <a', '<a', 'id-drift'],
  [
    'an item becomes a paragraph',
    '- <span data-ttu-id="4c0de-104',
    '<span data-ttu-id="4c0de-104',
    'id-drift',
  ],
  ['code is deleted', '```console\nsave --all\n```\n\n', '', 'id-drift'],
  ['an alert is deleted', '> [!NOTE]\n', '', 'id-drift'],
  ['an image is deleted', '![Het venster](window.png)\n\n', '', 'id-drift'],
  ['another image is shown', 'media/save.png', 'media/open.png', 'id-drift'],
  ['a comment is deleted', '<!-- Checked. -->\n', '', 'id-drift'],
  ['two paragraphs are joined', /(data-stu-id="4c0de-108.*)\n\n(?=<span)/, '$1 ', 'id-drift'],
  ['a key is deleted', 'ms.topic: how-to\n', '', 'id-drift'],
  ['a key that tells the hand-off is deleted', /ms\.sourcegitcommit.*\n/, '', 'id-drift'],
  ['a value is edited', 'ms.topic: how-to', 'ms.topic: instructie', 'id-drift'],
  ['the front matter is deleted', /^---[\s\S]*?---\n/, '', 'id-drift'],
  ['the front matter is deleted but for its last line break', /^---[\s\S]*?---/, '', 'id-drift'],
  ['all but the front matter is deleted', /# <a[\s\S]*$/, '', 'id-drift'],
];

describe('an accident since the last commit is named once and undone', () => {
  for (const [what, from, to, rule] of accidents) {
    test(what, () => {
      const text = committed.replace(from, to);
      assert.notEqual(text, committed);
      const findings = drift(text);
      assert.deepEqual(
        findings.map((finding) => finding.rule),
        [rule],
      );
      assert.equal(repaired(text, findings), committed);
    });

    test(`${what}, on a computer that checks files out with other line ends`, () => {
      const text = withCrlf(committed.replace(from, to));
      const findings = drift(text);
      assert.equal(findings.length, 1);
      assert.equal(repaired(text, findings), withCrlf(committed));
    });
  }
});

/** What translators do. */
const work: [what: string, from: string | RegExp, to: string][] = [
  ['a target is revised', 'Kies een map.', 'Kies een andere map.'],
  ['the description of an image is translated', 'alt-text="De knop."', 'alt-text="De opslagknop."'],
  ['an image gets a name', '![Het venster]', '![Het hele venster]'],
  ['a list gets other markers', /^- /gm, '* '],
  [
    'the next finding is silenced',
    '\n```console',
    '\n<!-- locdocs-disable-next-line -->\n```console',
  ],
  ['a title is translated', 'title: Opslaan', 'title: Bewaren'],
  ['another hand-off arrives', /1a2b3c4d[\s\S]*$/, '99887766\n---\nAnders.\n'],
  [
    'the page is published anew',
    /0f1e2d3c[\s\S]*$/,
    `aa11\nms.sourcegitcommit: 1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d\nms.lasthandoff: 04/01/2021\n---\n${pair(103)}`,
  ],
];

describe('silence where', () => {
  for (const [what, from, to] of work) {
    test(what, () => {
      const text = committed.replace(from, to);
      assert.notEqual(text, committed);
      assert.deepEqual(
        drift(text).filter(({ rule }) => rule === 'id-drift'),
        [],
      );
    });
  }

  test('a link moves into both halves', () => {
    const inside = committed.replace(
      /\[<span data-ttu.*\]\(more.md\)/,
      pair(107, 'Lees [meer](more.md)', '[More](more.md)'),
    );
    assert.deepEqual(drift(inside), []);
  });

  test('only the line ends are others than in the commit', () => {
    assert.deepEqual(drift(withCrlf(committed)), []);
    assert.deepEqual(drift(committed, withCrlf(committed)), []);
  });

  test('an ID was wrong in the commit already', () => {
    for (const side of ['ttu', 'stu']) {
      const wrong = committed.replace(`data-${side}-id="4c0de-105"`, `data-${side}-id="4c0de-106"`);
      for (const text of [wrong, committed]) {
        const revised = drift(text.replace('Kies een map.', 'Kies een andere map.'), wrong);
        assert.deepEqual(
          revised.filter(({ rule }) => rule === 'id-drift'),
          [],
        );
      }
    }
  });

  test('there is no committed version', () => {
    const text = committed.replace('Choose', 'Chose');
    assert.deepEqual(check(parseDocument(text), structural), []);
  });
});

test('each piece that is gone is quoted where it is named', () => {
  const text = committed.replace(/\n<!-- Checked[\s\S]*NOTE\]\n/, '');
  const [finding] = drift(text);
  assert.match(finding!.message, /: the comment <!-- Checked\. -->, the alert \[!NOTE\]/);
});

test('an emptied page is put back', () => {
  for (const text of ['', ' \n\n']) assert.equal(repaired(text, drift(text)), committed);
});

test('a damaged front matter is not put before itself', () => {
  const findings = drift(committed.replace('---', '').replace('Choose', 'Chose'));
  assert.deepEqual(
    findings.map(({ message }) => message),
    ['The English was changed since the last commit: expected “Choose a folder.”.'],
  );
});

test('the lines around the front matter take no empty line with them', () => {
  const before = committed.replace('---\n#', '---\n\n#');
  for (const lost of [/^---\n/gm, /(?<=2021\n)---\n/]) {
    const text = before.replace(lost, '');
    assert.notEqual(text, before);
    assert.deepEqual(drift(text, before), []);
    assert.deepEqual(drift(withCrlf(text), withCrlf(before)), []);
  }
});

test('what was written in the place of a lost segment is not thrown away unasked', () => {
  const findings = drift(committed.replace(second, 'Hier stond iets.'));
  assert.equal(findings.length, 1);
  assert.equal(preferredFix(findings[0]!), undefined);
  assert.equal(findings[0]!.fixes.length, 1);
});

function drift(text: string, before = committed): Finding[] {
  return check(parseDocument(text, { base: parseDocument(before) }), structural);
}

function withCrlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

function repaired(text: string, findings: readonly Finding[]): string {
  return applyEdits(
    text,
    findings.flatMap((finding) => preferredFix(finding)?.edits ?? []),
  );
}
