import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { idOf, parseDocument } from '../../server/src/model/document.ts';
import { project } from '../../server/src/model/projection.ts';
import type { Segment } from '../../server/src/model/segments.ts';
import { contains, type Range } from '../../server/src/text/range.ts';
import { pair } from '../support/segments.ts';

// The same texts in every run: what fails on one machine fails on all.
fc.configureGlobal({ seed: 20201118 });

const whole = fc.integer({ min: 103, max: 140 }).map((number) => pair(number));
const piece = fc.oneof(
  whole,
  fc.constantFrom(
    ...['<span data-ttu-id="4c0de-104">', '<span data-stu-id="4c0de-104">', '</span>', '</span'],
    ...['<span class="sxs-lookup">', '<span>', '<span data-ttu-id="', '"', '>', '<', '`', '```\n'],
    ...['<!--', '-->', '\n', '\r\n', '---\n', '\ufeff', '🧭', '| ', '- ', '> ', '[', '](a.md)'],
  ),
  fc.string({ maxLength: 6 }),
);
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

function rangesOf({ target, source, wrapperOpen, wrapperClose }: Segment): Range[] {
  return [
    ...[target.open, target.content, target.close],
    ...[wrapperOpen, source.open, source.content, source.close, wrapperClose],
  ];
}

test('any text gives a document whose ranges nest and follow each other', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { segments, problems } = parseDocument(text);
      let end = 0;
      for (const [index, segment] of segments.entries()) {
        assert.equal(segment.index, index);
        assert.ok(segment.range.start >= end && segment.range.end <= text.length);
        end = segment.range.end;
        let at = segment.range.start;
        for (const range of rangesOf(segment)) {
          assert.ok(range.start >= at && range.end >= range.start, JSON.stringify(segment));
          assert.ok(contains(segment.range, range));
          at = range.end;
        }
      }
      for (const { range } of problems) assert.ok(range.end <= text.length);
    }),
    { numRuns: 3000 },
  );
});

test('cutting a document anywhere loses no segment before the cut', () => {
  const pages = fc.array(fc.constantFrom(' ', '\n\n', '\n- ', ' | ', '\n\n![x](a.png)\n\n'), {
    minLength: 2,
    maxLength: 8,
  });
  fc.assert(
    fc.property(pages, fc.double({ min: 0, max: 1, noNaN: true }), (gaps, share) => {
      const text = gaps.map((gap, i) => pair(103 + i, 'Ja `x`', 'Yes') + gap).join('');
      const cut = Math.floor(share * text.length);
      const before = parseDocument(text).segments.filter(({ range }) => range.end <= cut);
      const document = parseDocument(text.slice(0, cut));
      const ids = document.segments.map((segment) => idOf(document, segment, 'target'));
      for (const i of before.keys()) assert.ok(ids.includes(`4c0de-${103 + i}`));
    }),
    { numRuns: 1000 },
  );
});

test('the map of a projection leads to the same character', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('target' as const, 'source' as const), (text, side) => {
      const { text: projected, toFile } = project(parseDocument(text), side);
      for (let at = 0; at < projected.length; at++) {
        assert.equal(text[toFile(at)], projected[at]);
      }
    }),
    { numRuns: 1000 },
  );
});
