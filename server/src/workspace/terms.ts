import { isLocale } from '../model/locale-tag.ts';
import type { Term } from '../model/terms.ts';
import { placeIn } from '../text/lines.ts';
import { type Fault, xmlFault } from './xml.ts';

/** Reads a term file by the ending of its name: `.tbx` (or `.xml`) as TBX, anything else as CSV. */
export function readTerms(name: string, text: string): Term[] {
  return isTbx(name) ? readTbx(text) : readCsv(text);
}

/** Where and why a file is not one of terms, which would silently be left out: `:3:1: …`. */
export function faultInTerms(name: string, text: string): string | undefined {
  if (text.trim() === '') return undefined;
  const fault = isTbx(name) ? tbxFault(text) : csvFault(text);
  return fault && `${placeIn(text, fault.offset)}: ${fault.message}`;
}

function tbxFault(xml: string): Fault | undefined {
  const isTerms = /<(?:martif|tbx|termEntry|conceptEntry)\b/i.test(xml);
  const fault = isTerms ? xmlFault(xml) : NO_TERMS;
  return fault ?? (/<lang(?:Set|Sec)\b/.test(xml) && readTbx(xml).length === 0 ? NO_TERMS : fault);
}

function csvFault(csv: string): Fault | undefined {
  const faults: Fault[] = [];
  const [heading = [], ...rows] = csvRows(csv.replace(/^\ufeff/, ''), (one) => faults.push(one));
  const names = heading.map(columnName);
  if (!names.includes('source')) return names.slice(1).some(isLocale) ? faults[0] : NO_TERMS;
  const locales = new Set(rows.map((row) => row[names.indexOf('locale')]?.trim() || 'en'));
  for (const name of locales) {
    const message = `${name} is no locale; expected one such as nl-NL or nl`;
    if (!isLocale(name)) faults.push({ offset: csv.indexOf(name), message });
  }
  return faults[0];
}

const NO_TERMS: Fault = {
  offset: 0,
  message: 'no terms; a file of them has the columns source, target and locale, or is TBX',
};

function isTbx(name: string): boolean {
  return /\.(?:tbx|xml)$/i.test(name);
}

/**
 * Reads terms from CSV (RFC 4180) with a heading row. The columns are `source`, `target` and
 * `locale`; or one column a locale, the English one first: `en,nl-NL,sv-SE`.
 */
function readCsv(text: string): Term[] {
  const [heading, ...rows] = csvRows(text.replace(/^\ufeff/, ''));
  if (!heading) return [];
  const names = heading.map(columnName);
  return names.includes('source') ? namedColumns(names, rows) : localeColumns(heading, rows);
}

/** The name of a column, for which others have other words. */
function columnName(heading: string): string {
  const name = heading.trim().toLowerCase();
  return name.replace(/^lang(?:uage)?$/, 'locale').replace(/^translation$/, 'target');
}

function namedColumns(names: readonly string[], rows: readonly (readonly string[])[]): Term[] {
  const cell = (row: readonly string[], name: string): string | undefined =>
    row[names.indexOf(name)]?.trim() || undefined;
  return rows.flatMap((row) => {
    const source = cell(row, 'source');
    return source ? [{ source, target: cell(row, 'target'), locale: cell(row, 'locale') }] : [];
  });
}

function localeColumns(heading: readonly string[], rows: readonly (readonly string[])[]): Term[] {
  return rows.flatMap(([source = '', ...targets]) =>
    targets.flatMap((target, i) => {
      const locale = heading[i + 1]?.trim();
      const isTerm = source.trim() && target.trim() && locale;
      return isTerm ? [{ source: source.trim(), target: target.trim(), locale }] : [];
    }),
  );
}

function csvRows(text: string, onFault: OnFault = () => {}): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const separator = separatorOf(text);
  for (let at = 0; at < text.length; ) {
    const { value, end, fault } = csvCell(text, at, separator);
    row.push(value);
    const next = text[end];
    if (fault) onFault({ offset: at, message: fault });
    else if (next && next !== separator && !isBreak(next)) {
      onFault({ offset: end, message: `expected “${separator}” after the quotation mark` });
    }
    at = end + 1;
    if (next === separator) continue;
    if (next === '\r' && text[at] === '\n') at++;
    if (row.some((cell) => cell.trim() !== '')) rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

type OnFault = (fault: Fault) => void;

interface CsvCell {
  readonly value: string;
  readonly end: number;
  readonly fault?: string;
}

/** The sign between the names of the columns: a comma, or else what other programs write. */
function separatorOf(text: string): string {
  const heading = /^[^\r\n]*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  return [',', ';', '\t'].find((sign) => heading.includes(sign)) ?? ',';
}

/** One cell; quotes may hold separators and line breaks, and are written twice inside. */
function csvCell(text: string, start: number, separator: string): CsvCell {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && text[end] !== separator && !isBreak(text[end]!)) end++;
    return { value: text.slice(start, end), end };
  }
  let value = '';
  let at = start + 1;
  for (let quote = text.indexOf('"', at); quote >= 0; quote = text.indexOf('"', at)) {
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') return { value, end: at };
    value += '"';
    at++;
  }
  const fault = 'this quotation mark is not closed';
  return { value: value + text.slice(at), end: text.length, fault };
}

function isBreak(character: string): boolean {
  return character === '\n' || character === '\r';
}

const ENTRY = /<(termEntry|conceptEntry)\b[^>]*>/g;
const LANGUAGE = /<lang(?:Set|Sec)\b[^>]*\b(?:xml:)?lang=["']([^"']+)["'][^>]*>/g;

/** Reads terms from TBX (ISO 30042), both its 2008 and its 2019 form. */
function readTbx(xml: string): Term[] {
  const starts = [...xml.matchAll(ENTRY)].map(({ index }) => index);
  return starts.flatMap((start, i) => entryTerms(xml.slice(start, starts[i + 1] ?? xml.length)));
}

function entryTerms(entry: string): Term[] {
  const languages = [...entry.matchAll(LANGUAGE)];
  const byLanguage = languages.map(({ 1: locale, index }, i) => ({
    locale: locale!,
    terms: termsOf(entry.slice(index, languages[i + 1]?.index ?? entry.length)),
  }));
  const isEnglish = (locale: string): boolean => /^en\b/i.test(locale);
  const english = byLanguage
    .filter(({ locale }) => isEnglish(locale))
    .flatMap(({ terms }) => terms);
  return byLanguage
    .filter(({ locale }) => !isEnglish(locale))
    .flatMap(({ locale, terms }) =>
      english.flatMap((source) => terms.map((target) => ({ source, target, locale }))),
    );
}

// One for each of its terms; a note in it may say that the term is no longer to be used.
const TERM = /<term(?:\s[^>]{0,200})?>([^<]{1,400})<\/term>/g;
const NOT_TO_BE_USED = /deprecatedTerm|supersededTerm/;

/** The terms of a language in an entry that are in use, synonyms among them. */
function termsOf(section: string): string[] {
  const found = [...section.matchAll(TERM)];
  return found.flatMap(({ 1: term, index }, i) => {
    const notes = section.slice(index, found[i + 1]?.index ?? section.length);
    const text = decodeEntities(term!.trim());
    return text && !NOT_TO_BE_USED.test(notes) ? [text] : [];
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function decodeEntities(text: string): string {
  return text
    .replace(/&#(?:x([\da-f]{1,5})|(\d{1,6}));/gi, (_, hex?: string, figures?: string) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(figures)),
    )
    .replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity]!);
}
