/**
 * A cheap look at a text: whether it may be a page that this extension has something to say
 * about. It has segments, or the front matter of a localized page.
 */
export function looksLocalized(text: string): boolean {
  return hasSegments(text) || LOCALIZED_KEY.test(frontMatterOf(text));
}

/** Whether a line that was just edited is a reason to look at its whole text again. */
export function mayLocalize(line: string): boolean {
  return hasSegments(line) || LOCALIZED_KEY.test(line);
}

/** The attributes that carry the IDs of the two halves of a segment. */
const ATTRIBUTES: readonly string[] = ['data-ttu-id', 'data-stu-id'];

/** The keys that the localization of a page adds to its front matter. */
const LOCALIZED_KEY =
  /^ms\.(?:openlocfilehash|translationtype|contentlocale|lasthandoff|locfileid)[ \t]*:/m;

/** No front matter is longer; what follows is not worth a search. */
const FRONT_MATTER_LENGTH = 16_000;

function hasSegments(text: string): boolean {
  return ATTRIBUTES.some((attribute) => text.includes(attribute));
}

function frontMatterOf(text: string): string {
  const head = text.slice(0, FRONT_MATTER_LENGTH);
  if (!/^\ufeff?---\s/.test(head)) return '';
  const end = head.indexOf('\n---', 3);
  return end < 0 ? head : head.slice(0, end);
}
