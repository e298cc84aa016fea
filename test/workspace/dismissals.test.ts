import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Document, parseDocument } from '../../server/src/model/document.ts';
import type { Finding, Rule } from '../../server/src/rules/rule.ts';
import {
  baselineOf,
  onlyNew,
  readBaseline,
  writeBaseline,
} from '../../server/src/workspace/baseline.ts';
import {
  applyDismissals,
  type Dismissal,
  readDismissals,
  signOf,
  writeDismissals,
} from '../../server/src/workspace/dismissals.ts';
import { fingerprint } from '../../server/src/workspace/fingerprint.ts';
import { check } from '../support/check.ts';
import { pair } from '../support/segments.ts';

/** A rule for these tests: says where a target holds an exclamation mark. */
const shouting: Rule = {
  id: 'text-shouting',
  title: 'Exclamation mark',
  severity: 'warning',
  fix: 'none',
  *check({ text, segments }) {
    for (const segment of segments) {
      const at = text.slice(segment.target.content.start, segment.target.content.end).indexOf('!');
      const start = segment.target.content.start + at;
      if (at >= 0) yield { range: { start, end: start + 1 }, message: 'Loud.', segment };
    }
  },
};

const page = 'nl-nl/a.md';
const none: ReadonlySet<string> = new Set();
const gone = new Set([page]);
const first = parseDocument(`${pair(103, 'Ja!')} ${pair(104, 'Nee!')}`);
const findings = check(first, [shouting]);
const reason = 'The source shouts too.';
const dismissed = [{ page, ...fingerprint(first, findings[0]!), reason }];

describe('a dismissed finding', () => {
  const cases: [what: string, text: string, left: string[], unused: number][] = [
    ['stays away', first.text, ['4c0de-104'], 0],
    ['stays away in a new hand-off', first.text.replaceAll('4c0de', '9f9f9'), ['9f9f9-104'], 0],
    ['stays away when sentences before it are new', `${pair(103)} ${pair(104, 'Ja!')}`, [], 0],
    ['comes back when the translation changes', pair(103, 'Jawel!'), ['4c0de-103'], 1],
    ['comes back when the English changes', pair(103, 'Ja!', 'Sure'), ['4c0de-103'], 1],
  ];
  for (const [what, text, left, unused] of cases) {
    test(what, () => {
      const document = parseDocument(text);
      const review = applyDismissals(document, page, check(document, [shouting]), dismissed, none);
      assert.deepEqual(idsOf(document, review.findings), left);
      assert.equal(review.unused.length, unused);
    });
  }

  test('stays on other pages', () => {
    assert.equal(
      applyDismissals(first, 'nl-nl/b.md', findings, dismissed, none).findings.length,
      2,
    );
  });

  test('may be a rule on a whole page', () => {
    const all = [{ page, rule: 'text-shouting' }];
    assert.deepEqual(applyDismissals(first, page, findings, all, none).findings, []);
  });
});

describe('what was dismissed on a page that is gone', () => {
  const other = 'nl-nl/b.md';
  const line = { page, rule: 'text-shouting', texts: fingerprint(first, findings[1]!).texts };
  const ofPage = { page, rule: 'text-shouting' };
  const left = (dismissals: readonly Dismissal[], without: ReadonlySet<string>): string[] => {
    const review = applyDismissals(first, other, findings, dismissals, without);
    assert.deepEqual(review.unused, []);
    return idsOf(first, review.findings);
  };

  test('holds where the same sentences are now', () => {
    assert.deepEqual(left(dismissed, gone), ['4c0de-104']);
  });

  test('does not hold on a copy', () => {
    assert.deepEqual(left(dismissed, none), ['4c0de-103', '4c0de-104']);
  });

  test('holds on lines only beside a sentence', () => {
    assert.deepEqual(left([line], gone), ['4c0de-103', '4c0de-104']);
    assert.deepEqual(left([line, ...dismissed], gone), []);
  });

  test('holds nowhere else when it was the whole page, which nothing tells', () => {
    assert.deepEqual(left([ofPage, ...dismissed], gone), ['4c0de-104']);
  });

  test('holds for a whole page where its title is beside a sentence of it', () => {
    const titled = (title: string, text: string): Document =>
      parseDocument(`---\ntitle: ${title}\n---\n${text}`);
    const before = titled('Mappen', first.text);
    const [one] = check(before, [shouting]);
    const all = [{ ...ofPage, knownBy: signOf(before, fingerprint(before, one!)) }];
    const found = (document: Document, without: ReadonlySet<string>): number =>
      applyDismissals(document, other, check(document, [shouting]), all, without).findings.length;
    const more = `${first.text} ${pair(105, 'Hoera!')}`;
    assert.equal(found(titled('Mappen', more), gone), 0);
    assert.equal(found(titled('Mappen', more), none), 3);
    assert.equal(found(titled('Bestanden', more), gone), 3);
    assert.equal(found(titled('Mappen', pair(105, 'Hoera!')), gone), 1);
    assert.equal(signOf(first, fingerprint(first, findings[0]!)), undefined);
  });
});

test('dismissals are read as they were written', () => {
  const reading = readDismissals(writeDismissals(dismissed));
  assert.deepEqual(reading, { dismissals: dismissed });
});

test('comments stay where they were written', () => {
  const [a, b, c] = ['a.md', 'b.md', 'c.md'].map((name) => ({
    page: name,
    rule: 'text',
    reason: 'See {x}, https://example.com//y',
  })) as [Dismissal, Dismissal, Dismissal];
  const text = `// Ask Anna.
{
  "version": 1,
  "dismissals": [
    // Names.
    ${JSON.stringify(b)}, // As agreed.
    ${JSON.stringify(c)}
    // No more.
  ]
}
`;
  const lines = (list: readonly Dismissal[]): string[] =>
    writeDismissals(list, text).split('\n').slice(0, -1);
  const [head, tail] = [
    ['// Ask Anna.', '{', '  "version": 1,', '  "dismissals": ['],
    ['  ]', '}'],
  ];
  const written = [a, b, c].map((one) => `    ${JSON.stringify(one)}`);
  const [first, second, third] = written;
  const ofB = ['    // Names.', '    // As agreed.'];
  assert.deepEqual(lines([a, b, c]), [
    ...head,
    `${first},`,
    ...ofB,
    `${second},`,
    third,
    '    // No more.',
    ...tail,
  ]);
  assert.deepEqual(lines([a, c]), [
    ...head,
    `${first},`,
    ...ofB,
    third,
    '    // No more.',
    ...tail,
  ]);
  for (const list of [[], [a], [a, b, c]]) {
    const again = writeDismissals(list, text);
    assert.deepEqual(readDismissals(again), { dismissals: list });
    assert.equal(writeDismissals(list, again), again);
  }
});

test('comments of any form stay, and between lines of any form', () => {
  const list = [
    { page: 'a.md', rule: 'text', reason: 'As in /* x */ and // y' },
    { page: 'b.md', rule: 'text' },
  ];
  const [a, b] = list.map((one) => JSON.stringify(one));
  const text = `/* Ask
 * Anna. */
{
  "dismissals": [ // By page.
    {
      "page": "a.md", /* the first */
      "rule": "text", "reason": "As in /* x */ and // y" }, /* yes */
    /* No,
       not yet. */ ${b} ]
} // The end.
`;
  const written = writeDismissals(list, text);
  assert.deepEqual(written.split('\n'), [
    ...['/* Ask', '* Anna. */', '// By page.', '{', '  "version": 1,', '  "dismissals": ['],
    ...['    /* the first */', '    /* yes */', `    ${a},`],
    ...['    /* No,', '       not yet. */', `    ${b}`, '    // The end.', '  ]', '}', ''],
  ]);
  assert.equal(writeDismissals(list, written), written);
});

test('a file that holds no dismissals says why', () => {
  assert.ok('error' in readDismissals('{'));
  assert.ok('error' in readDismissals('[]'));
});

describe('a baseline', () => {
  const baseline = readBaseline(writeBaseline({ [page]: baselineOf(first, findings) }))!;

  test('leaves nothing of what it knows', () => {
    assert.deepEqual(onlyNew(first, page, findings, baseline, none), []);
  });

  test('leaves what is new, also when it says the same as something old', () => {
    const document = parseDocument(`${first.text} ${pair(105, 'Ja!')} ${pair(106, 'Hoera!')}`);
    const left = onlyNew(document, page, check(document, [shouting]), baseline, none);
    assert.deepEqual(idsOf(document, left), ['4c0de-105', '4c0de-106']);
  });

  test('follows a page that is gone to where most of it is', () => {
    const left = (text: string, without: ReadonlySet<string>): string[] => {
      const document = parseDocument(text);
      const found = check(document, [shouting]);
      return idsOf(document, onlyNew(document, 'nl-nl/b.md', found, baseline, without));
    };
    const more = `${first.text} ${pair(105, 'Hoera!')}`;
    assert.deepEqual(left(more, gone), ['4c0de-105']);
    assert.deepEqual(left(more, none), ['4c0de-103', '4c0de-104', '4c0de-105']);
    assert.deepEqual(left(pair(103, 'Ja!'), gone), ['4c0de-103']);
  });

  test('that is damaged is none', () => assert.equal(readBaseline('{ "version": 2 }'), undefined));
});

function idsOf({ text }: Document, list: readonly Finding[]): string[] {
  return list.map(({ segment }) => text.slice(segment!.target.id.start, segment!.target.id.end));
}
