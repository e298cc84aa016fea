import type { Document } from '../../model/document.ts';
import type { FrontMatter, FrontMatterEntry } from '../../model/front-matter.ts';
import { range, slice } from '../../text/range.ts';
import { certainly, type Found } from '../rule.ts';

/** Says which keys of the front matter are gone, and which values that nobody translates changed. */
export function* changedFrontMatter(document: Document, base: Document): Iterable<Found> {
  const now = document.frontMatter;
  const before = base.frontMatter;
  if (!now || !before) return;
  for (const [i, entry] of before.entries.entries()) {
    const same = now.entries.find(({ key }) => key === entry.key);
    if (!same) yield lostKey(now, before, i, base);
    else if (isProtected(entry.key) && same.value !== entry.value) yield changed(same, entry);
  }
}

function isProtected(key: string): boolean {
  return key.startsWith('ms.') || key === 'author';
}

function lostKey(now: FrontMatter, before: FrontMatter, i: number, base: Document): Found {
  const { key, keyRange } = before.entries[i]!;
  const lineEnd = before.entries[i + 1]?.keyRange.start ?? before.range.end - '---'.length;
  const line = slice(base.text, range(keyRange.start, lineEnd));
  const place = placeOf(now, before, i);
  return {
    range: range(now.range.start, now.range.start + '---'.length),
    message: `The key ${key} is gone from the front matter: the last commit has it.`,
    fixes: [certainly(`Restore ${key}`, range(place, place), line)],
  };
}

/** Before the first of the keys after it that is still there, else at the end. */
function placeOf(now: FrontMatter, before: FrontMatter, i: number): number {
  for (const { key } of before.entries.slice(i + 1)) {
    const entry = now.entries.find((candidate) => candidate.key === key);
    if (entry) return entry.keyRange.start;
  }
  return now.range.end - '---'.length;
}

function changed(now: FrontMatterEntry, before: FrontMatterEntry): Found {
  return {
    range: now.valueRange.start < now.valueRange.end ? now.valueRange : now.keyRange,
    message: `${now.key} was changed since the last commit: expected ${before.value}.`,
    fixes: [certainly(`Restore ${before.value}`, now.valueRange, before.value)],
  };
}
