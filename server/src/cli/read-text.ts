import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { reasonOf } from './failure.ts';

/** The text of a file, or why it has none. */
export type TextRead =
  | { readonly text: string; readonly hasByteOrderMark: boolean }
  | { readonly reason: string };

/** Reads files one at a time. */
export type TextReader = (path: string) => TextRead;

/**
 * Makes a reader of UTF-8 files. The byte order mark is no part of a text, as in an editor, so
 * that lines and characters are the ones a person sees. The reader takes every file into the same
 * piece of memory: the collector would notice thousands of pieces too late.
 */
export function textReader(): TextReader {
  let space = Buffer.allocUnsafeSlow(USUAL_SIZE);
  return (path) => {
    try {
      const file = openSync(path, 'r');
      try {
        const status = fstatSync(file);
        if (!status.isFile() || status.size > LARGEST_KEPT) return decode(readFileSync(file));
        if (status.size > space.length) space = Buffer.allocUnsafeSlow(2 * status.size);
        return decode(space.subarray(0, readInto(file, space, status.size)));
      } finally {
        closeSync(file);
      }
    } catch (error) {
      return { reason: reasonOf(error) };
    }
  };
}

const USUAL_SIZE = 1 << 18;
const LARGEST_KEPT = 1 << 23;

/** Answers how many bytes were read, which are fewer where the file has just become shorter. */
function readInto(file: number, space: Buffer, size: number): number {
  let length = 0;
  while (length < size) {
    const read = readSync(file, space, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return length;
}

/** The text of a UTF-8 file by its bytes. */
export function decode(bytes: Buffer): TextRead {
  if (isUtf16(bytes)) return { reason: 'it is UTF-16; save it as UTF-8' };
  if (bytes.includes(0)) return { reason: 'it is a binary file' };
  if (!isUtf8(bytes)) return { reason: 'it is not valid UTF-8' };
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { text: bytes.toString('utf8', hasByteOrderMark ? 3 : 0), hasByteOrderMark };
}

function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
