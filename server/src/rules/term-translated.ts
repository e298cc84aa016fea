import { type Document, textOf } from '../model/document.ts';
import { isLostWithLink } from '../model/links/lost-texts.ts';
import type { Segment } from '../model/segments.ts';
import { endOfWords, firstWord, type Words, words } from '../model/words.ts';
import { type Range, range, rangeLookup, slice } from '../text/range.ts';
import { numberDifferences } from './numbers.ts';
import { loudOnce } from './prose/habit.ts';
import { isProse } from './prose/is-prose.ts';
import { certainly, type Fix, type Found, possibly, type Rule } from './rule.ts';
import { type Candidate, Could, candidates } from './terms/candidates.ts';
import { ambiguousNames, protectedNames } from './terms/coined.ts';
import type { CompoundName } from './terms/compounds.ts';
import type { NumberedName } from './terms/numbered.ts';
import { isMisspelling } from './terms/spelling.ts';

export const termTranslated: Rule = {
  id: 'term-translated',
  title: 'Product name that was translated in part or is missing',
  severity: 'warning',
  fix: 'certain',
  scope: 'page',
  check: (document) => loudOnce(findTranslated(document), 'information'),
};

function findTranslated(document: Document): Found[] {
  const columns = words(document);
  let behind = 0;
  const numbered = numberDifferences(document).flatMap(({ segment, names }) =>
    names.map((name) => ({ segment, name })),
  );
  const found = numbered.map(({ segment, name }) => judgeNumbered(document, segment, name));
  const isNumbered = rangeLookup(numbered.map(({ name }) => name.range));
  for (const candidate of candidates(document)) {
    const { segment, side, word, compound } = candidate;
    if (side === 'target' || word < behind || isNumbered(columns.starts[word]!)) continue;
    const { start, end } = segment.target.content;
    if (start === end) continue;
    const report = compound
      ? judge(document, columns, segment, compound, word)
      : judgeWord(document, candidate);
    const isLost = isLostWithLink(document, segment, report?.related?.[0]?.range ?? segment.range);
    if (report && !isLost && !isTold(found, report)) found.push(report);
    if (compound) behind = word + compound.keys.length;
  }
  return found;
}

/** A name whose number is gone, with it or alone. */
function judgeNumbered(
  document: Document,
  segment: Segment,
  { name, number, range: place }: NumberedName,
): Found {
  const related = [{ range: place, message: 'The name in the source.' }];
  const content = segment.target.content;
  if (!textOf(document, segment, 'target').includes(name)) {
    const message = `The name ${name} ${number} of the source is missing.`;
    return { range: content, message, segment, related };
  }
  const bare = bareName(document, segment, name);
  return {
    range: bare ?? content,
    message: `The name ${name} ${number} is there only in part: expected ${number} as in the source.`,
    segment,
    related,
    fixes: bare ? [addNumber(document, bare, number)] : [],
  };
}

/** The one place where a target has a name without a number; undefined where there are several. */
function bareName(document: Document, segment: Segment, name: string): Range | undefined {
  const { content } = segment.target;
  const text = slice(document.text, content);
  const at = text.indexOf(name);
  if (at !== text.lastIndexOf(name) || /^\s?\p{Nd}/u.test(text.slice(at + name.length))) {
    return undefined;
  }
  const place = range(content.start + at, content.start + at + name.length);
  return isProse(document, segment, 'target', place) ? place : undefined;
}

function addNumber({ text }: Document, bare: Range, number: string): Fix {
  const place = range(bare.end, bare.end);
  const fix = /^[^\p{L}'’-]?$/u.test(text.slice(bare.end, bare.end + 1)) ? certainly : possibly;
  return fix(`Add ${number}`, place, ` ${number}`);
}

/** A name that a source has twice is told once. */
function isTold(found: readonly Found[], { segment, message }: Found): boolean {
  for (let i = found.length - 1; i >= 0 && found[i]!.segment === segment; i--) {
    if (found[i]!.message === message) return true;
  }
  return false;
}

function judge(
  document: Document,
  columns: Words,
  segment: Segment,
  { name, words: parts, keys }: CompoundName,
  at: number,
): Found | undefined {
  const missing = parts.filter((part, i) => !hasWord(document, columns, segment, part, keys[i]!));
  if (missing.length === 0 || !LETTERS.test(missing.join(''))) return undefined;
  if (isOwner(missing, textOf(document, segment, 'target'))) return undefined;
  const place = range(columns.starts[at]!, columns.ends[at + keys.length - 1]!);
  if (!isWritten(document, segment, place, name)) return undefined;
  const left = keys.filter((_, i) => !missing.includes(parts[i]!));
  const isPart = parts.some(
    (part) => !missing.includes(part) && beginsWord(document, segment, part),
  );
  return {
    range: onlyPlace(document, columns, segment, left) ?? segment.target.content,
    message: isPart
      ? `The name ${name} is there only in part: expected ${missing.join(' ')} as in the source.`
      : `The name ${name} of the source is missing.`,
    segment,
    severity: isPart ? undefined : 'information',
    related: [{ range: place, message: 'The name in the source.' }],
  };
}

/** What is left of a name in a target; undefined where it may be several places, or none. */
function onlyPlace(
  document: Document,
  columns: Words,
  segment: Segment,
  left: readonly number[],
): Range | undefined {
  const { starts, ends, keys } = columns;
  const end = endOfWords(columns, segment, 'target');
  let place: Range | undefined;
  for (let i = firstWord(columns, segment, 'target'); i < end; i++) {
    if (!left.includes(keys[i]!)) continue;
    if (place) return undefined;
    place = range(starts[i]!, ends[i]!);
  }
  return place && isProse(document, segment, 'target', place) ? place : undefined;
}

/** A name of one word, where nothing in the target recalls it. */
function judgeWord(document: Document, { segment, word, could }: Candidate): Found | undefined {
  const { text } = document;
  const { starts, ends, keys } = words(document);
  const key = keys[word]!;
  const coined = could & Could.beName ? protectedNames(document).nameOf(key) : undefined;
  const name = coined ?? (could & Could.beWordName ? ambiguousNames().nameOf(key) : undefined);
  if (name === undefined || !text.startsWith(name, starts[word])) return undefined;
  const place = range(starts[word]!, ends[word]!);
  if (coined === undefined && beginsSentence(text, segment, place)) return undefined;
  if (AROUND_PARTS.test(text.slice(place.start - 20, place.start) + text[place.end]!))
    return undefined;
  if (recalls(textOf(document, segment, 'target'), name)) return undefined;
  if (coined !== undefined && isMisspelled(document, segment, coined)) return undefined;
  if (!isProse(document, segment, 'source', place)) return undefined;
  const other = otherName(document, segment);
  if (!other && isOwner([name], textOf(document, segment, 'target'))) return undefined;
  const related = [{ range: place, message: 'The name in the source.' }];
  if (other) return replaced(text, segment, name, other, related);
  return {
    range: segment.target.content,
    message: `The name ${name} of the source is missing.`,
    segment,
    severity: 'information',
    related,
  };
}

/** A name in the place of another one. */
function replaced(
  text: string,
  segment: Segment,
  name: string,
  other: Range,
  related: NonNullable<Found['related']>,
): Found {
  return {
    range: other,
    message: `${slice(text, other)} stands here for ${name}: expected ${name}, as in the source.`,
    segment,
    related,
    fixes: [certainly(`Write ${name}`, other, name)],
  };
}

/** A name of one word that a target has, and its source has not. */
function otherName(document: Document, segment: Segment): Range | undefined {
  const { text } = document;
  const { starts, ends, keys } = words(document);
  const end = endOfWords(words(document), segment, 'target');
  const source = textOf(document, segment, 'source').toLowerCase();
  for (let i = firstWord(words(document), segment, 'target'); i < end; i++) {
    const name = protectedNames(document).nameOf(keys[i]!) ?? ambiguousNames().nameOf(keys[i]!);
    if (name === undefined || !text.startsWith(name, starts[i])) continue;
    const place = range(starts[i]!, ends[i]!);
    const isOther = !source.includes(name.toLowerCase());
    if (isOther && isProse(document, segment, 'target', place)) return place;
  }
  return undefined;
}

/** Whether a text has a name in some form: inflected (`Visióhoz`), or torn, which is told by itself. */
function recalls(text: string, name: string): boolean {
  if (text.includes(name)) return true;
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\s-]/gu, '');
  return plain.includes(name.toLowerCase());
}

/** Whether the name is there with a wrong letter, which is told by itself. */
function isMisspelled(document: Document, segment: Segment, name: string): boolean {
  const columns = words(document);
  const end = endOfWords(columns, segment, 'target');
  for (let i = firstWord(columns, segment, 'target'); i < end; i++) {
    const word = document.text.slice(columns.starts[i], columns.ends[i]);
    if (isMisspelling(word, name, document.locale)) return true;
  }
  return false;
}

/** `windows-server`, `office.com`, `@azure`, `**Other Windows**`. */
const AROUND_PARTS = /[-/\\.@_#$~=&].$|[-/\\@_#$~=&]$|\*\p{Lu}\p{L}+ \*$/su;

function beginsSentence(text: string, { source }: Segment, { start }: Range): boolean {
  const before = text.slice(Math.max(source.content.start, start - 12), start);
  return !/[\p{L}\p{N},;)]["'(*_[ ]*$/u.test(before);
}

/**
 * The owner's own name is written in other scripts, and left out, and told about by itself; of other
 * companies a text in another script says what its readers call them: `Самсунг`.
 */
function isOwner([name, ...others]: readonly string[], target: string): boolean {
  if (others.length > 0) return false;
  return name === 'Microsoft' || (COMPANIES.has(name!) && OTHER_SCRIPT.test(target));
}

const COMPANIES = new Set(
  'Adobe Alibaba Cisco Facebook Fujitsu Google Huawei Netflix Samsung Toshiba Wikipedia'.split(' '),
);
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}{2}/u;

/** The longest ending of a name; with more behind it a word is another one: `Serverabonnement`. */
const LONGEST_ENDING = 6;

/** Whether a part of a name begins a word of the target and is, but for an ending, all of it. */
function beginsWord(document: Document, segment: Segment, part: string): boolean {
  const { starts, ends } = words(document);
  const end = endOfWords(words(document), segment, 'target');
  for (let i = firstWord(words(document), segment, 'target'); i < end; i++) {
    const word = document.text.slice(starts[i], ends[i]).toLowerCase();
    if (word.startsWith(part.toLowerCase()) && word.length <= part.length + LONGEST_ENDING)
      return true;
  }
  return false;
}

const LETTERS = /\p{L}/u;

/** Whether the source writes the name as its owner does, in prose, and not as part of another. */
function isWritten(document: Document, segment: Segment, place: Range, name: string): boolean {
  const written = slice(document.text, place).replace(/[\u00a0\u202f]|&nbsp;/g, ' ');
  return name.endsWith(written) && isProse(document, segment, 'source', place);
}

/** Whether the target has a word, or one that begins with it: `Teamsin`, `Studia` is none. */
function hasWord(
  document: Document,
  columns: Words,
  segment: Segment,
  word: string,
  key: number,
): boolean {
  const { keys } = columns;
  const end = endOfWords(columns, segment, 'target');
  for (let i = firstWord(columns, segment, 'target'); i < end; i++)
    if (keys[i] === key) return true;
  return textOf(document, segment, 'target').toLowerCase().includes(word.toLowerCase());
}
