import type { Document } from '../model/document.ts';
import type { FrontMatter, FrontMatterEntry } from '../model/front-matter.ts';
import { type Range, range, slice } from '../text/range.ts';

/** The keys that the publisher adds to every localized page, in the order that it keeps. */
export const LOCALIZATION_KEYS: readonly string[] = [
  'ms.openlocfilehash',
  'ms.sourcegitcommit',
  'ms.translationtype',
  'ms.contentlocale',
  'ms.lasthandoff',
  'ms.locfileid',
];

/** With fewer of the keys a page is not one that the publisher localized. */
const FEWEST_KEYS = 4;

/** The front matter of a page that the publisher localized. */
export interface LocalizedFrontMatter {
  readonly frontMatter: FrontMatter;
  /** The entries with localization keys, in the order in which they stand. */
  readonly entries: readonly FrontMatterEntry[];
  /** Lines that were meant for a localization key and are no such entry. */
  readonly damaged: readonly DamagedLine[];
}

/** A line of the front matter whose key or colon is damaged. */
export interface DamagedLine {
  readonly range: Range;
  /** The key that was meant. */
  readonly key: string;
  /** The line as it should be. */
  readonly expected: string;
}

/** The front matter with most of the localization keys; undefined where there is none. */
export function localizedFrontMatter(document: Document): LocalizedFrontMatter | undefined {
  const { frontMatter, text } = document;
  if (!frontMatter) return undefined;
  const entries = frontMatter.entries.filter(({ key }) => LOCALIZATION_KEYS.includes(key));
  const keys = new Set(entries.map(({ key }) => key));
  if (keys.size === LOCALIZATION_KEYS.length) return { frontMatter, entries, damaged: [] };
  const missing = LOCALIZATION_KEYS.filter((key) => !keys.has(key));
  const damaged = damagedLines(text, frontMatter, missing);
  return keys.size + damaged.length < FEWEST_KEYS ? undefined : { frontMatter, entries, damaged };
}

/** The whole of an entry, from its key to its closing quotation mark. */
export function wholeEntry({ keyRange, valueRange, quote }: FrontMatterEntry): Range {
  return range(keyRange.start, valueRange.end + quote.length);
}

/** Whether a value has the form of a locale: `nl-NL`, `sr-Latn-RS`. */
export function isLocale(value: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-(?:[A-Z]{2}|\d{3})$/.test(value);
}

/** A key, a colon of any width with or without white space, and a value. */
const LINE = /^[ \t]*["']?([\p{L}][\p{L}\d._-]*)["']?[ \t]*[:：=]?[ \t]*(.*?)[ \t]*$/u;

function damagedLines(
  text: string,
  frontMatter: FrontMatter,
  missing: readonly string[],
): DamagedLine[] {
  const found: DamagedLine[] = [];
  let at = frontMatter.range.start;
  for (const line of slice(text, frontMatter.range).split('\n')) {
    const start = at;
    at += line.length + 1;
    const match = LINE.exec(line.replace(/\r$/, ''));
    const key = match && missing.find((one) => areAlike(one, match[1]!));
    if (!match || !key) continue;
    const plain = line.replace(/\r$/, '');
    const expected = `${key}: ${match[2]}`;
    if (plain !== expected) {
      found.push({ range: range(start, start + plain.length), key, expected });
    }
  }
  return found;
}

/** Whether a key is a known one but for its case and one or two letters. */
function areAlike(key: string, other: string): boolean {
  const written = other.toLowerCase();
  if (written === key) return true;
  if (!written.startsWith('ms') || Math.abs(key.length - written.length) > 2) return false;
  let start = 0;
  while (start < key.length && key[start] === written[start]) start++;
  let end = 0;
  const shortest = Math.min(key.length, written.length) - start;
  while (end < shortest && key.at(-1 - end) === written.at(-1 - end)) end++;
  return Math.max(key.length, written.length) - start - end <= 2;
}
