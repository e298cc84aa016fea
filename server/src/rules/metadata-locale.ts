import { languageOf } from '../locale/language.ts';
import { languagesOfLetters, otherLanguage } from '../locale/recognize.ts';
import { type Document, perDocument, perPage, textOf } from '../model/document.ts';
import type { FrontMatterEntry } from '../model/front-matter.ts';
import { endOfWords, firstWord, words } from '../model/words.ts';
import { isLocale, localizedFrontMatter } from './metadata.ts';
import { type Found, possibly, type Rule } from './rule.ts';

export const metadataLocale: Rule = {
  id: 'metadata-locale',
  title: 'Locale that contradicts the folder, the repository or the text',
  severity: 'error',
  fix: 'suggested',
  scope: 'page',
  *check(document) {
    const found = contradiction(document);
    if (found) yield found;
  },
};

/** What contradicts the locale that a page names. */
const contradiction = perDocument((document): Found | null => {
  const entry = localeEntry(document);
  if (!entry || !isLocale(entry.value)) return null;
  return contradictingPlace(document, entry) ?? contradictingText(document, entry) ?? null;
});

/** Whether a page names a locale that is none, or that something contradicts. */
export const isLocaleInDoubt = perPage((document): boolean => {
  const entry = localeEntry(document);
  return entry !== undefined && (!isLocale(entry.value) || Boolean(contradiction(document)));
});

function localeEntry(document: Document): FrontMatterEntry | undefined {
  const entries = localizedFrontMatter(document)?.entries ?? [];
  return entries.find(({ key }) => key === 'ms.contentlocale');
}

function contradictingPlace(
  { origin }: Document,
  { value, valueRange }: FrontMatterEntry,
): Found | undefined {
  const { locale } = origin;
  if (!locale || locale.toLowerCase() === value.toLowerCase()) return undefined;
  return {
    range: valueRange,
    message: `ms.contentlocale is ${value}, but the page lies among those of ${locale}.`,
    fixes: [possibly(`Write ${locale}`, valueRange, locale)],
  };
}

/** The targets are in another language, as on a page that was copied from another locale. */
function contradictingText(
  document: Document,
  { value, valueRange }: FrontMatterEntry,
): Found | undefined {
  const language = languageOf(value);
  const sample = sampleOf(document);
  const writers = languagesOfLetters(sample);
  const isOfWriter = writers?.includes(language) ?? true;
  const other = isOfWriter ? otherLanguage(sampleKeys(document), language) : writers?.[0];
  // Pages about commands have many short words in Latin letters: `az login`.
  if (other === undefined || (writers && !mayWrite(writers, other))) return undefined;
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(other);
  return {
    range: valueRange,
    message: `ms.contentlocale is ${value}, but the targets read like ${name}.`,
  };
}

/** Serbian is told by the words of Croatian. */
function mayWrite(writers: readonly string[], language: string): boolean {
  return writers.includes(language === 'hr' ? 'sr' : language);
}

/** A page says its language many times over. */
const MOST_SEGMENTS = 24;

function sampleOf(document: Document): string {
  const segments = document.segments.slice(0, MOST_SEGMENTS);
  return segments.map((segment) => textOf(document, segment, 'target')).join('\n');
}

function sampleKeys(document: Document): number[] {
  const columns = words(document);
  const keys: number[] = [];
  for (const segment of document.segments.slice(0, MOST_SEGMENTS)) {
    const end = endOfWords(columns, segment, 'target');
    for (let i = firstWord(columns, segment, 'target'); i < end; i++) keys.push(columns.keys[i]!);
  }
  return keys;
}
