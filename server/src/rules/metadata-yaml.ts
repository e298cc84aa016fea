import type { Document } from '../model/document.ts';
import type { FrontMatterEntry } from '../model/front-matter.ts';
import { range, slice } from '../text/range.ts';
import { KNOWN_KEYS } from './header/keys.ts';
import { wholeEntry } from './metadata.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const metadataYaml: Rule = {
  id: 'metadata-yaml',
  title: 'Front matter value that YAML reads otherwise',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    for (const entry of document.frontMatter?.entries ?? []) {
      const reason = faultOf(entry);
      if (reason === undefined) continue;
      const torn = joinedEntry(document, entry);
      if (torn) {
        yield torn;
        continue;
      }
      const whole = wholeEntry(entry);
      const key = slice(document.text, {
        start: whole.start,
        end: entry.valueRange.start - entry.quote.length,
      });
      const expected = `${key}${closed(entry) ?? quoted(entry)}`;
      const make = STRAY.test(entry.value) ? possibly : certainly;
      const { start } = entry.valueRange;
      const mark = possibly(`Remove ${entry.value[0]}`, range(start, start + 1), '');
      yield {
        range: entry.valueRange,
        message: `${reason}: expected the value in quotation marks.`,
        fixes: [
          make('Put the value in quotation marks', whole, expected),
          ...(make === possibly ? [mark] : []),
        ],
      };
    }
  },
};

/** A value with the next entry in it, which has lost its line break. */
function joinedEntry(
  { frontMatter }: Document,
  { value, valueRange, quote }: FrontMatterEntry,
): Found | undefined {
  const [, before, key] = /^(.*\S)[ \t]+([\w.]+):(?:[ \t]|$)/.exec(quote ? '' : value) ?? [];
  if (!key || !KNOWN_KEYS.includes(key)) return undefined;
  if (frontMatter!.entries.some((entry) => entry.key === key)) return undefined;
  const start = valueRange.start + before!.length;
  const place = range(start, valueRange.start + value.indexOf(`${key}:`, before!.length));
  return {
    range: range(place.end, place.end + key.length),
    message: `The line break before ${key} is lost: expected it on a line of its own.`,
    fixes: [certainly(`Put ${key} on a line of its own`, place, '\n')],
  };
}

/** A mark that stands here once may be one too many. */
const STRAY = /^(?:\*[^*]*|`[^`]*|\{[^}]*)$/;

/** What a plain value may not begin with. Lists, block texts and empty values are left alone. */
const RESERVED = /^(?:[@`%&*!]|[?-] )/;

function faultOf({ value, quote }: FrontMatterEntry): string | undefined {
  if (value.includes('\n') || value === '') return undefined;
  if (quote === "'") {
    return value.replaceAll("''", '').includes("'") ? 'The apostrophe ends the value' : undefined;
  }
  if (quote === '"') {
    return /(?:^|[^\\])(?:\\\\)*"/.test(value) ? 'The quotation mark ends the value' : undefined;
  }
  if (/^["']/.test(value)) return 'The quotation mark is not closed at the end';
  if (/^\[[^\]]*$|^\{[^}]*$/.test(value)) return 'The bracket begins a list';
  if (/^[[{]/.test(value)) return undefined;
  if (RESERVED.test(value)) return `YAML does not let a value begin with ${value[0]}`;
  if (/:(?: |$)/.test(value)) return 'The colon makes a key of what stands before it';
  return / #/.test(value) ? 'What follows the number sign is a comment' : undefined;
}

/** A value whose quotation mark is lost at its end, and stands nowhere else. */
function closed({ value, quote }: FrontMatterEntry): string | undefined {
  const [opening] = value;
  const isOpen = quote === '' && (opening === '"' || opening === "'");
  return isOpen && value.lastIndexOf(opening) === 0 ? value + opening : undefined;
}

function quoted({ value, quote }: FrontMatterEntry): string {
  if (quote === "'") return `'${value.replaceAll("''", "'").replaceAll("'", "''")}'`;
  const plain =
    quote === '"' ? value.replace(/\\(["\\])/g, '$1') : value.replace(/^["']|["']$/g, '');
  return plain.includes('"') && !plain.includes("'")
    ? `'${plain}'`
    : `"${plain.replace(/["\\]/g, '\\$&')}"`;
}
