import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { reasonOf } from './failure.ts';

/** The text of a file, or why it has none. */
export type TextRead =
  | { readonly text: string; readonly hasByteOrderMark: boolean }
  | { readonly reason: string };

/**
 * Reads a UTF-8 file. The byte order mark is no part of the text, as in an editor, so that lines
 * and characters are the ones a person sees.
 */
export function readText(path: string): TextRead {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { reason: reasonOf(error) };
  }
  return decode(bytes);
}

function decode(bytes: Buffer): TextRead {
  if (isUtf16(bytes)) return { reason: 'it is UTF-16; save it as UTF-8' };
  if (bytes.includes(0)) return { reason: 'it is a binary file' };
  if (!isUtf8(bytes)) return { reason: 'it is not valid UTF-8' };
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: bytes.toString('utf8', hasByteOrderMark ? 3 : 0), hasByteOrderMark };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
