import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { deflateSync, inflateSync } from 'node:zlib';
import { projectRoot } from '../../scripts/editor/project.ts';
import { chunk, withPalette } from '../../scripts/palette.ts';

const RED = [255, 0, 0, 255];
const HALF = [0, 0, 255, 128];
const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function dataOf(png: Buffer, type: string): Buffer {
  const at = png.indexOf(type, 0, 'latin1');
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
}

test('a picture with a table of colors has the colors that it had', () => {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 5, 8, 6, 0, 0, 0]);
  const none = [0, 0, 0, 0];
  // Each row is red and half blue, written with another filter of PNG.
  const left = HALF.map((part, i) => (part - RED[i]!) & 255);
  const average = HALF.map((part, i) => (part - ((RED[i]! + part) >> 1)) & 255);
  const rows = [
    ...[
      [0, ...RED, ...HALF],
      [1, ...RED, ...left],
      [2, ...none, ...none],
    ],
    ...[
      [3, ...RED.map((part) => part - (part >> 1)), ...average],
      [4, ...none, ...none],
    ],
  ];
  const data = deflateSync(Buffer.from(rows.flat()));
  const png = Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data)]);
  const made = withPalette(png);
  const [colors, opaque] = [dataOf(made, 'PLTE'), dataOf(made, 'tRNS')];
  const indexed = [...inflateSync(dataOf(made, 'IDAT'))];
  assert.deepEqual(
    indexed.map((index, i) =>
      i % 3 === 0 ? index : [...colors.subarray(3 * index, 3 * index + 3), opaque[index]],
    ),
    rows.flatMap(() => [0, RED, HALF]),
  );
});

test('the icon has such a table', () => {
  const icon = readFileSync(join(projectRoot, 'images/icon.png'));
  assert.equal(dataOf(icon, 'IHDR')[9], 3);
});
