// Makes the picture of a few colors smaller: a table of them, and a byte for each pixel.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = 8;
const CHANNELS = 4;
/** The colors of the drawing, and of its edges, between which nobody sees a difference. */
const MOST_COLORS = 64;

/** A PNG with a table of colors, of one in RGBA with 8 bits that is not interlaced (PNG, 11.2). */
export function withPalette(png: Buffer): Buffer {
  const [header, ...data] = chunksOf(png).filter(({ type }) => type === 'IHDR' || type === 'IDAT');
  const [width, height] = [header!.data.readUInt32BE(0), header!.data.readUInt32BE(4)];
  const pixels = unfiltered(inflateSync(Buffer.concat(data.map((chunk) => chunk.data))), width);
  const palette = commonColors(pixels);
  const rows = Array.from({ length: height }, (_, y) => {
    const row = pixels.slice(y * width, (y + 1) * width);
    return Buffer.from([0, ...row.map((color) => nearest(color, palette))]);
  });
  const newHeader = Buffer.from(header!.data);
  newHeader[9] = 3;
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    chunk('IHDR', newHeader),
    chunk('PLTE', Buffer.from(palette.flatMap((color) => partsOf(color).slice(0, 3)))),
    chunk('tRNS', Buffer.from(palette.map((color) => partsOf(color)[3]!))),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** A chunk of a PNG with its length and its checksum (PNG, 5.3). */
export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** What a filter of PNG adds to a byte, by its number (PNG, 9.2). */
const FILTERS: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const guess = left + above - corner;
    const candidates = [left, above, corner];
    const distances = candidates.map((one) => Math.abs(guess - one));
    return candidates[distances.indexOf(Math.min(...distances))]!;
  },
];

/** The pixels of a picture, each as one number. */
function unfiltered(raw: Buffer, width: number): number[] {
  const length = width * CHANNELS;
  const pixels: number[] = [];
  let above = Buffer.alloc(length);
  for (let start = 0; start < raw.length; start += length + 1) {
    const filter = FILTERS[raw[start]!]!;
    const row = Buffer.from(raw.subarray(start + 1, start + 1 + length));
    for (let x = 0; x < length; x++) {
      const [left, corner] = x < CHANNELS ? [0, 0] : [row[x - CHANNELS]!, above[x - CHANNELS]!];
      row[x] = (row[x]! + filter(left, above[x]!, corner)) & 255;
    }
    for (let x = 0; x < length; x += CHANNELS) pixels.push(row.readUInt32BE(x));
    above = row;
  }
  return pixels;
}

function commonColors(pixels: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const byCount = [...counts].sort(([, one], [, other]) => other - one);
  return byCount.slice(0, MOST_COLORS).map(([color]) => color);
}

function nearest(color: number, palette: readonly number[]): number {
  const known = palette.indexOf(color);
  if (known >= 0) return known;
  const distances = palette.map((other) => distance(partsOf(color), partsOf(other)));
  return distances.indexOf(Math.min(...distances));
}

function distance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, part, i) => sum + (part - other[i]!) ** 2, 0);
}

/** Red, green, blue and how opaque. */
function partsOf(color: number): number[] {
  return [24, 16, 8, 0].map((shift) => (color >>> shift) & 255);
}
