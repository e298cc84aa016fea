import { type Document, perPage } from '../model/document.ts';
import type { ChangedPlaceholders, PlaceholderChange } from '../model/placeholders/change.ts';
import { changedPlaceholders } from '../model/placeholders/changes.ts';
import { PLACEHOLDER_NAME } from '../model/placeholders/patterns.ts';
import { placeholdersOf } from '../model/placeholders/reading.ts';
import type { Segment } from '../model/segments.ts';
import { occurrences, similarity } from '../model/wording.ts';
import { overlapsOne, type Range, range, slice } from '../text/range.ts';
import { certainly, type Fix, type Found, type Rule, type Severity } from './rule.ts';

export const termPlaceholder: Rule = {
  id: 'term-placeholder',
  title: 'Placeholder that was translated, changed or lost',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    for (const changed of changedPlaceholders(document)) yield report(document, changed);
  },
};

function report(document: Document, { segment, changes: given }: ChangedPlaceholders): Found {
  const { text } = document;
  const changes = given.map((change) => withoutMarks(document, segment, change));
  const [first] = changes;
  const found = changes.filter((change) => change.found !== undefined);
  const wanted = changes.map(({ expected }) => slice(text, expected)).join(', ');
  const isWhole = found.length === changes.length;
  return {
    range: first!.found ?? segment.target.content,
    message: isWhole
      ? `${named(changes.length)} ${here(text, found)} differ${changes.length > 1 ? '' : 's'} from the source: expected ${wanted}.`
      : `${named(changes.length)} ${wanted} of the source ${changes.length > 1 ? 'are' : 'is'} missing.`,
    segment,
    severity: severityOf(document, changes),
    related: changes.map(({ expected }) => ({
      range: expected,
      message: 'The placeholder in the source.',
    })),
    fixes: isWhole ? [repair(text, changes, wanted)] : insertions(document, segment, changes),
  };
}

function named(count: number): string {
  return count > 1 ? 'The placeholders' : 'The placeholder';
}

function here(text: string, changes: readonly PlaceholderChange[]): string {
  return changes.map(({ found }) => slice(text, found!)).join(', ');
}

function repair(text: string, changes: readonly PlaceholderChange[], wanted: string): Fix {
  return {
    title: `Write ${wanted}`,
    edits: changes.map(({ found, expected }) => ({
      range: found!,
      newText: slice(text, expected),
    })),
    preferred: changes.every(
      ({ isCertain, found, expected }) =>
        isCertain && !isTranslated(slice(text, expected), slice(text, found!)),
    ),
  };
}

/** Where the rest of the word that held a placeholder stands once as it is, the placeholder was lost from it. */
function insertions(
  { text }: Document,
  { source: { content }, target }: Segment,
  changes: readonly PlaceholderChange[],
): Fix[] {
  const [{ expected }] = changes as [PlaceholderChange];
  const before = /\S*$/.exec(text.slice(content.start, expected.start))![0];
  const after = /^\S*/.exec(text.slice(expected.end, content.end))![0];
  const rest = before + after;
  const [place, ...others] = occurrences(text, target.content, rest);
  if (changes.length > 1 || rest.length < SHORTEST_REST || !place || others.length > 0) return [];
  const at = place.start + before.length;
  const newText = slice(text, expected);
  const isWord = [text[place.start - 1], text[place.end]].every((sign) => /[\s<>]/.test(sign!));
  return isWord ? [certainly(`Write ${newText}`, range(at, at), newText)] : [];
}

const SHORTEST_REST = 4;

/** Where only the signs of a placeholder were lost, its name tells where it was. */
function withoutMarks(
  document: Document,
  segment: Segment,
  change: PlaceholderChange,
): PlaceholderChange {
  if (change.found) return change;
  const { text } = document;
  const wanted = slice(text, change.expected);
  const name = (wanted.startsWith('<xref:') ? REFERENCE : PLACEHOLDER_NAME).exec(wanted);
  const places = name ? occurrences(text, segment.target.content, name[0]) : [];
  if (!name || places.length !== 1) return change;
  if (overlapsOne(placeholdersOf(document, segment, 'target'), places[0]!)) return change;
  const opening = wanted.slice(0, name.index);
  const closing = wanted.slice(name.index + name[0].length);
  return { ...change, found: withRests(text, places[0]!, opening, closing), isCertain: true };
}

/** `Halls.Door` of `<xref:Halls.Door>` */
const REFERENCE = /(?<=:)[^>]+/;

/** A name with what is left of the signs around it. */
function withRests(text: string, { start, end }: Range, opening: string, closing: string): Range {
  const [first, last] = [start - opening.length - 1, end + closing.length + 1];
  if (text.slice(first, start) === `${opening} ` && text.slice(end, last) === ` ${closing}`) {
    return range(first, last);
  }
  let [before, after] = [opening.length, closing.length];
  while (text.slice(start - before, start) !== opening.slice(opening.length - before)) before--;
  while (!text.startsWith(closing.slice(0, after), end)) after--;
  // Brackets of another kind took the place of the signs.
  const isBracketed = opening.length === 1 && before + after === 0;
  if (isBracketed && OTHER_BRACKETS.test(text.slice(start - 1, start) + text.slice(end, end + 1))) {
    return range(start - 1, end + 1);
  }
  return range(start - before, end + after);
}

const OTHER_BRACKETS = /^(?:\(\)|\[\]|<>|（）|｛｝|【】)$/;

/**
 * A page that translates its placeholders throughout does so on purpose, and a phrase that tells
 * the reader what to fill in may be translated: both are worth no more than a look.
 */
function severityOf(
  document: Document,
  changes: readonly PlaceholderChange[],
): Severity | undefined {
  const { text } = document;
  const isWorthALook = changes.some(({ found, expected }) => {
    const wanted = slice(text, expected);
    if (WORDS.test(wanted)) return true;
    if (!found) return false;
    return (translations(document).get(pairKey(wanted, slice(text, found))) ?? 0) >= FEWEST;
  });
  const isSaidOtherwise = changes.every(
    ({ found, expected }) => found && saysOtherwise(slice(text, expected), slice(text, found)),
  );
  return isWorthALook || isSaidOtherwise ? 'information' : undefined;
}

/** `<table name>` */
const WORDS = /^(?:&lt;|<).* /;

/** Whether words for the reader were put into the language. */
function isTranslated(wanted: string, found: string): boolean {
  return SPACED.test(wanted) && similarity(wanted, found) < MISTYPED;
}

/** `{your name}`: no program takes words with spaces between them. */
const SPACED = /^(?:&lt;|[<{[]).*\p{L} \p{L}/u;

/** Whether a reader fills in the same: only capitals differ, or a phrase was translated. */
function saysOtherwise(wanted: string, found: string): boolean {
  if (wanted.toLowerCase() === found.toLowerCase()) return true;
  return PHRASE.test(wanted) && similarity(wanted, found) < MISTYPED;
}

/** `{customer-id}`: a program takes single words, and a reader phrases. */
const PHRASE = /^[{<[&].*\p{L}{2}[-_ ]\p{L}/u;

/** What is as similar was mistyped. */
const MISTYPED = 0.7;

const FEWEST = 3;

/** How often each placeholder became what. */
const translations = perPage((document) => {
  const counts = new Map<string, number>();
  for (const { changes } of changedPlaceholders(document)) {
    for (const { found, expected } of changes) {
      if (!found) continue;
      const key = pairKey(slice(document.text, expected), slice(document.text, found));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
});

function pairKey(expected: string, found: string): string {
  return `${expected} ${found}`;
}
