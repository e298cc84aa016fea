import type { FrontMatterEntry } from '../model/front-matter.ts';
import { similarity } from '../model/wording.ts';
import { isAscii, withoutAccents } from '../text/plain.ts';
import { isSlip } from '../text/slip.ts';
import { LOCALIZATION_KEYS } from './header/keys.ts';
import { PRIORITIES, TOPICS } from './header/known-values.ts';
import { plainFigures, plainValue } from './header/plain-value.ts';
import { localizedFrontMatter } from './metadata.ts';
import { certainly, type Fix, type Found, possibly, type Rule, type Severity } from './rule.ts';

export const metadataValue: Rule = {
  id: 'metadata-value',
  title: 'Front matter value for machines that was translated or damaged',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    for (const entry of localizedFrontMatter(document)?.frontMatter.entries ?? []) {
      const found = isForMachines(entry) ? judge(entry) : undefined;
      if (found) yield found;
    }
  },
};

/** Values that nobody translates; those of the localization keys and the dates have their rules. */
function isForMachines({ key, value }: FrontMatterEntry): boolean {
  const isOfAuthors = key.startsWith('ms.') || key === 'author' || key === 'manager';
  const isToldElsewhere = LOCALIZATION_KEYS.includes(key) || (key === 'ms.date' && value !== '');
  return isOfAuthors && !isToldElsewhere && !value.includes('\n');
}

/** What nearly every page says. */
const FILLED = new Set('author ms.author ms.date ms.topic ms.localizationpriority'.split(' '));

function judge(entry: FrontMatterEntry): Found | undefined {
  const { key, value, quote } = entry;
  if (value === '') return quote === '' && FILLED.has(key) ? empty(entry) : undefined;
  if (!isAscii(value)) return foreign(entry);
  if (isUntidy(key, value)) return other(entry, 'error', plainValue(value));
  if (key === 'ms.localizationpriority') return judgePriority(entry);
  if (key === 'ms.topic') return judgeTopic(entry);
  return key === 'ms.assetid' ? judgeGuid(entry) : undefined;
}

function empty({ key, keyRange }: FrontMatterEntry): Found {
  return {
    range: keyRange,
    severity: 'information',
    message: `${key} is empty: expected the value of the English page.`,
  };
}

/** Certain where signs and letters only look otherwise; accents may be somebody's own. */
function foreign(entry: FrontMatterEntry): Found {
  const { key, value, valueRange } = entry;
  const plain = plainValue(value);
  if (isAscii(plain)) return other(entry, 'error', plain);
  const bare = withoutAccents(plain);
  const known = KNOWN[key];
  const meant = known ? nearestTo(bare.toLowerCase(), known) : isAscii(bare) ? bare : undefined;
  return {
    range: valueRange,
    severity: key.startsWith('ms.') ? undefined : 'warning',
    message: `${key} is ${value}: expected letters, figures and signs of ASCII, as in English.`,
    fixes: meant ? [possibly(`Write ${meant}`, valueRange, meant)] : choices(entry),
  };
}

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'ms.topic': TOPICS,
  'ms.localizationpriority': PRIORITIES,
};

function nearestTo(value: string, known: readonly string[]): string | undefined {
  return (
    known.find((one) => one === value || isSlip(value, one)) ??
    known.find((one) => similarity(value, one) >= ALIKE)
  );
}

const ALIKE = 0.5;

function other(entry: FrontMatterEntry, severity: Severity, ...wanted: string[]): Found {
  const { key, value, valueRange } = entry;
  const fixing = wanted.length === 1 && severity !== 'information' ? certainly : possibly;
  return {
    range: valueRange,
    severity,
    message: `${key} is ${value}: expected ${wanted.join(', ')}.`,
    fixes: wanted.map((one) => fixing(`Write ${one}`, valueRange, one)),
  };
}

/** Keys with one word, or with words that hyphens join. */
const SINGLE =
  /^(?:author|manager|ms\.(?:author|topic|service|subservice|prod|technology|localizationpriority))$/;

/** A mark behind such a word, or white space beside its hyphens. */
function isUntidy(key: string, value: string): boolean {
  return SINGLE.test(key) && /[.,;]$|\w -|- \w/.test(value) && !/\s/.test(plainValue(value));
}

function judgePriority(entry: FrontMatterEntry): Found | undefined {
  const value = entry.value.trim().toLowerCase();
  if (PRIORITIES.includes(value)) return undefined;
  const meant = PRIORITIES.find((one) => isSlip(value, one));
  return meant ? other(entry, 'error', meant) : other(entry, 'warning', 'high', 'medium', 'low');
}

function choices(entry: FrontMatterEntry): Fix[] {
  if (entry.key !== 'ms.localizationpriority') return [];
  return ['high', 'medium', 'low'].map((one) => possibly(`Write ${one}`, entry.valueRange, one));
}

/** The publisher adds kinds of page, so that an unknown one says nothing unless it is near. */
function judgeTopic(entry: FrontMatterEntry): Found | undefined {
  const value = entry.value.trim().toLowerCase();
  const meant = TOPICS.includes(value) ? undefined : nearestTo(value, TOPICS);
  if (!meant) return undefined;
  return other(entry, isSlip(value, meant) ? 'warning' : 'information', meant);
}

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Some pages have another name for an asset: only what is nearly a GUID is meant for one. */
function judgeGuid(entry: FrontMatterEntry): Found | undefined {
  const { key, value, valueRange } = entry;
  if (GUID.test(value) || !/^[\da-z]{6,}(?:-[\da-z]+){2,5}$/i.test(value)) return undefined;
  if (value.replace(/[^\da-f]/gi, '').length < 28) return undefined;
  const figures = plainFigures(value).replaceAll('-', '');
  const meant = figures.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (GUID.test(meant)) return other(entry, 'error', meant);
  return { range: valueRange, message: `${key} is ${value}: expected a GUID with 32 figures.` };
}
