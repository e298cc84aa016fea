import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Finding, preferredFix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { linkFindings } from '../support/link-findings.ts';
import { pair } from '../support/segments.ts';

describe('any two halves', () => {
  const piece = fc.constantFrom(
    ...['[', ']', '(', ')', '](', '](/a)', '[x](/a)', '![', '（', '］', '\\', '`', '<', '>', '"'],
    ...['/a', '/b', 'https://x.y', ' ', 'x', 'Gids 2', '.', ',', '**', '\n'],
  );
  const half = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  const wholePiece = fc.constantFrom(
    '[x](/a)',
    '[Gids 2](/b)',
    '![y](/c)',
    'https://x.y',
    ' ',
    'x.',
  );
  const wholeHalf = fc.array(wholePiece, { maxLength: 5 }).map((pieces) => pieces.join(''));

  test('are mended so that the finding is gone and nothing else has changed', () => {
    fc.assert(
      fc.property(half, wholeHalf, (target, source) => {
        const text = pair(103, target, source);
        for (const finding of linkFindings(text, 'nl')) mendsOnlyTarget(text, finding);
      }),
      { numRuns: 3000 },
    );
  });

  for (const [one, other] of [
    ['[a](b)', '[a](c)'],
    ['[Ab](b) x ', '[x](b) Ab '],
    ['[](b)', '[Ab](b)'],
    ['[a)](b)', '[a](b)'],
    ['[', '](b)'],
    ['[a] (/b) ', '[a](/b) '],
    ['a](/b) ', '[a](/b) '],
    ['a ', '[a](b) '],
    ['[a][', '[a]: '],
    ['https://a ', 'https://b '],
  ] as const) {
    test(`long runs of ${one} beside ${other} are compared without starting over`, () => {
      const text = pair(103, one.repeat(15_000), other.repeat(15_000));
      const start = performance.now();
      linkFindings(text, 'nl');
      // What is quadratic takes minutes.
      assert.ok(performance.now() - start < 10_000);
    });
  }
});

function mendsOnlyTarget(text: string, finding: Finding): void {
  const fix = preferredFix(finding);
  if (!fix) return;
  const fixed = applyEdits(text, fix.edits);
  const sourceOf = (page: string): string => page.slice(page.indexOf('<span class'));
  assert.equal(sourceOf(fixed), sourceOf(text));
  const [before, after] = [text, fixed].map((page) => linkFindings(page, 'nl')) as [
    Finding[],
    Finding[],
  ];
  const isSame = ({ rule, message }: Finding): boolean =>
    rule === finding.rule && message === finding.message;
  const isGone = after.filter(isSame).length < before.filter(isSame).length;
  assert.ok(isGone || after.length < before.length, `${finding.rule}: ${text} → ${fixed}`);
}
