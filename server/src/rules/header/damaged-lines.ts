import type { FrontMatter } from '../../model/front-matter.ts';
import { isAscii } from '../../text/plain.ts';
import { type Range, range, slice } from '../../text/range.ts';
import { KNOWN_KEYS, LOCALIZATION_KEYS, meantKey } from './keys.ts';
import { PRIORITIES, TOPICS } from './known-values.ts';

/** A line of the front matter whose key or colon is damaged. */
export interface DamagedLine {
  readonly range: Range;
  /** The key that was meant; undefined of a line that goes on with the one before. */
  readonly key: string | undefined;
  /** The line as it should be. */
  readonly expected: string;
  /** Whether nothing else can have been meant. */
  readonly isSure: boolean;
}

/** What was meant by a line. */
type Meaning = Pick<DamagedLine, 'expected' | 'isSure'> & { readonly key: string };

/** Says which lines of the front matter no reader of YAML takes for an entry, or for another one. */
export function damagedLines(text: string, frontMatter: FrontMatter): DamagedLine[] {
  const { opening, closing, entries } = frontMatter;
  const keys = new Set(entries.map(({ key }) => key));
  let missing = KNOWN_KEYS.filter((key) => !keys.has(key));
  const found: DamagedLine[] = [];
  let at = opening.end;
  let before: Before = { key: '', value: '', end: at };
  for (const raw of slice(text, range(at, closing.start)).split('\n')) {
    const line = raw.replace(/\r$/, '');
    const place = range(at, at + line.length);
    at += raw.length + 1;
    const plain = plainEntry(line);
    if (plain) before = { ...plain, end: place.end };
    else if (DASHED.test(line) && isWhole(before) && before.key !== '') {
      const expected = line.slice(2);
      const [key, value] = read(expected, ENTRY)!;
      found.push({ range: place, key, expected, isSure: true });
      before = { key, value, end: place.end };
    } else if (!NO_ENTRY.test(line)) {
      const meant = meaningOf(line, before, missing);
      if (meant && meant.expected !== line) {
        found.push({ range: place, ...meant });
        missing = missing.filter((key) => key !== meant.key);
      } else if (!meant && goesOn(line, before)) {
        found.push({ range: range(before.end, place.end), ...joined(line, before) });
      }
      const [key, value] = read(meant?.expected ?? line, ENTRY) ?? [before.key, before.value];
      before = { key, value, end: place.end };
    }
  }
  return found;
}

/**
 * Empty lines, comments, items of lists, keys with a colon that older sites gave their pages, and
 * what a merge left, which has a rule of its own.
 */
const NO_ENTRY = /^(?:\s*$|#|- |-$|ms:(?:assetid|mtpsurl|contentKeyID): |<{7}|\|{7}|={7}|>{7})/;

/** A key of the publisher as an item of a list, where no list is. */
const DASHED = /^- ms\.[\w.-]+:(?=[ \t])/;

/** An entry with a known key, as nearly all lines are; what it says is told at a look. */
function plainEntry(line: string): Omit<Before, 'end'> | undefined {
  const colon = line.indexOf(': ');
  const key = line.slice(0, Math.max(0, colon));
  const value = line.slice(colon + 2);
  return KNOWN.has(key) && value !== '' && value === value.trim() ? { key, value } : undefined;
}

const KNOWN = new Set(KNOWN_KEYS);

/** The entry before a line. */
interface Before {
  readonly key: string;
  readonly value: string;
  /** The end of its last line. */
  readonly end: number;
}

/** What YAML reads as an entry; keys may have spaces in them. */
const ENTRY = /^([^\s:#&*!|>%@`"'[\]{},-][^:]*):(?=[ \t]|$)(.*)$/;

/** A key, a sign that is no colon or a colon without a space, and a value. */
const BROKEN_ENTRY = /^["']?([^\s:：=;"']+(?: ?\. ?[^\s:：=;"']+)?)["']?[ \t]*[:：=;]+(.*)$/;

/** The key and the value of a line that has both. */
function read(line: string, pattern: RegExp): readonly [key: string, value: string] | undefined {
  const [, key, value] = pattern.exec(line) ?? [];
  return key === undefined ? undefined : [key.trim(), value!.trim()];
}

function meaningOf(line: string, before: Before, missing: readonly string[]): Meaning | undefined {
  const trimmed = line.trim();
  const [key = '', value = ''] = read(trimmed, ENTRY) ?? read(trimmed, BROKEN_ENTRY) ?? [];
  const meant = meantKey(key, missing) ?? meantByValue(key, value, missing);
  const isInside = /^\s/.test(line) && (!meant || !LOCALIZATION_KEYS.includes(meant));
  if (isInside && (!meant || !isWhole(before))) return undefined;
  if (meant) return { key: meant, expected: `${meant}: ${value}`, isSure: true };
  return ENTRY.test(line) ? meantByPlace(line, before, missing) : brokenEntry(line, missing);
}

/** A line that has lost its colon, or the colon of a key that is not known here. */
function brokenEntry(line: string, missing: readonly string[]): Meaning | undefined {
  const [, key = '', rest = ''] = /^(\S+)[ \t]+(.*)$/.exec(line) ?? [];
  const meant = missing.find((one) => one === key);
  if (meant) return { key, expected: `${key}: ${rest}`, isSure: true };
  const [other, value] = read(line, BROKEN_ENTRY) ?? [];
  if (!other || !/^ms\.[\w.-]+$/.test(other)) return undefined;
  return { key: other, expected: `${other}: ${value}`, isSure: true };
}

/** Only one line of a value stands behind its key, so that nothing can be nested under it. */
function isWhole({ key, value }: Before): boolean {
  return key === '' || !/^(?:$|[|>]|["'[{](?!.*["'\]}]$))/.test(value);
}

/** `ms.datum: 06/01/2021` */
function meantByValue(key: string, value: string, missing: readonly string[]): string | undefined {
  if (!key.startsWith('ms.') || KNOWN_KEYS.includes(key)) return undefined;
  const [meant] = TOLD_BY_VALUE.find(([, isValue]) => isValue(value)) ?? [];
  return meant !== undefined && missing.includes(meant) ? meant : undefined;
}

/** Keys whose values are like those of no other key. */
const TOLD_BY_VALUE: readonly (readonly [key: string, isValue: (value: string) => boolean])[] = [
  ['ms.date', (value) => /^\d\d\/\d\d\/\d{4}$/.test(value)],
  ['ms.localizationpriority', (value) => PRIORITIES.includes(value)],
  ['ms.topic', (value) => TOPICS.includes(value)],
];

/** Every page has a title, and nearly every one a description: what else is a key in no English? */
function meantByPlace(
  line: string,
  before: Before,
  missing: readonly string[],
): Meaning | undefined {
  const [key, value] = read(line, ENTRY)!;
  const isForeign = !isAscii(key);
  const isFirst = before.key === '' || (isForeign && !missing.includes('description'));
  const meant = isFirst ? 'title' : 'description';
  if (!missing.includes(meant) || (!isForeign && !isWord(key))) return undefined;
  if (isFirst ? !isForeign : !isLong(value)) return undefined;
  return { key: meant, expected: `${meant}: ${value}`, isSure: isForeign };
}

function isWord(key: string): boolean {
  return /^[A-Z]?[a-z]+$/.test(key) && key !== 'keywords' && key !== 'summary';
}

function isLong(value: string): boolean {
  return value.split(' ').length > 5 || (value.length > 20 && !isAscii(value));
}

/** Text that was cut off from the value before it. */
function goesOn(line: string, before: Before): boolean {
  return !/^\s/.test(line) && !ENTRY.test(line) && before.key !== '' && isWhole(before);
}

function joined(line: string, { value }: Before): Omit<DamagedLine, 'range'> {
  const isHash = HASH.test(value) && HASH.test(line);
  return { key: undefined, expected: isHash ? line : ` ${line}`, isSure: true };
}

const HASH = /^[\da-f]{4,60}$/;
