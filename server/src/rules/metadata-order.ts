import type { FrontMatterEntry } from '../model/front-matter.ts';
import { slice } from '../text/range.ts';
import { LOCALIZATION_KEYS } from './header/keys.ts';
import { isOfOldHandOff, localizedFrontMatter, wholeEntry } from './metadata.ts';
import type { Rule } from './rule.ts';

export const metadataOrder: Rule = {
  id: 'metadata-order',
  title: 'Localization keys out of their order',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    const entries = localizedFrontMatter(document)?.entries ?? [];
    const inOrder = [...entries].sort((a, b) => placeOf(a) - placeOf(b));
    const first = entries.findIndex((entry, index) => entry !== inOrder[index]);
    if (first < 0 || (isOfOldHandOff(document) && isInOldOrder(entries))) return;
    yield {
      range: entries[first]!.keyRange,
      message: `${entries[first]!.key} is out of order: expected ${inOrder[first]!.key} here.`,
      fixes: [
        {
          title: 'Put the keys in order',
          edits: entries.flatMap((entry, index) =>
            entry === inOrder[index]
              ? []
              : [
                  {
                    range: wholeEntry(entry),
                    newText: slice(document.text, wholeEntry(inOrder[index]!)),
                  },
                ],
          ),
          preferred: true,
        },
      ],
    };
  },
};

/** The order of the first hand-offs begins with three keys the other way round. */
function isInOldOrder(entries: readonly FrontMatterEntry[]): boolean {
  return entries.every((entry, index) => placeOf(entry) === (index < 3 ? 2 - index : index));
}

function placeOf({ key }: FrontMatterEntry): number {
  return LOCALIZATION_KEYS.indexOf(key);
}
