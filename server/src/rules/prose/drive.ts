import { type Document, textOf } from '../../model/document.ts';
import type { Suspect } from './gaps.ts';

/** Whether the colon behind a space is that of a drive, which the source names: `C :` for `C:`. */
export function standsAtDrive(document: Document, { segment, range: { start } }: Suspect): boolean {
  const letter = LETTER.exec(document.text.slice(start - 2, start))?.[1];
  if (letter === undefined) return false;
  const source = textOf(document, segment, 'source');
  return DRIVES.some((drive) => drive.exec(source)?.[1] === letter);
}

const LETTER = /^[^\p{L}\p{N}]([A-Z])$/u;
const DRIVES = [
  /\b(?:[Dd]rive|[Vv]olume|[Dd]isk|[Pp]artition)s? ([A-Z]):/,
  /\b([A-Z]):(?:[\\/]| (?:drive|volume|disk|partition))/,
];
