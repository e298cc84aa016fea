import { exists, ordinal } from '../locale/dates/index.ts';
import type { Document } from '../model/document.ts';
import type { FrontMatterEntry } from '../model/front-matter.ts';
import { plainFigures } from './header/plain-value.ts';
import { certainly, type Found, type Rule } from './rule.ts';

export const dateMetadata: Rule = {
  id: 'date-metadata',
  title: 'Date in the front matter that the publisher cannot read',
  severity: 'warning',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    for (const entry of entriesOf(document)) {
      const found = judge(entry);
      if (found) yield found;
    }
    yield* earlyHandOff(document);
  },
};

const KEYS = ['ms.date', 'ms.lasthandoff'];
const FORM = /^(\d{2})\/(\d{2})\/(\d{4})$/;

function entriesOf({ frontMatter }: Document): FrontMatterEntry[] {
  return frontMatter?.entries.filter(({ key, value }) => KEYS.includes(key) && value !== '') ?? [];
}

function judge({ key, value, valueRange }: FrontMatterEntry): Found | undefined {
  const parts = FORM.exec(value);
  if (!parts) return malformed(key, value, valueRange);
  const [month, day, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (exists(day, month, year))
    return isOfFuture(key, year) ? ofFuture(value, valueRange) : undefined;
  const turned = exists(month, day, year) ? `${parts[2]}/${parts[1]}/${parts[3]}` : undefined;
  const expected = turned ? `Expected ${turned}, month before day` : 'Expected MM/DD/YYYY';
  return {
    range: valueRange,
    message: `There is no ${value}. ${expected}.`,
    fixes: turned ? [certainly(`Write ${turned}`, valueRange, turned)] : [],
  };
}

/** Nothing is handed off for translation in another century. */
function isOfFuture(key: string, year: number): boolean {
  return key === 'ms.lasthandoff' && year > 2099;
}

function ofFuture(value: string, at: FrontMatterEntry['valueRange']): Found {
  const meant = value.replace(/\d\d(?=\d\d$)/, '20');
  return {
    range: at,
    message: `${value} is in another century. Expected ${meant}.`,
    fixes: [certainly(`Write ${meant}`, at, meant)],
  };
}

function malformed(key: string, value: string, range: FrontMatterEntry['valueRange']): Found {
  const expected = mended(value);
  const isReadable = /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(value);
  return {
    range,
    severity: isReadable ? 'information' : undefined,
    message: `${key} is not written as MM/DD/YYYY: ${value}.${expected ? ` Expected ${expected}.` : ''}`,
    fixes: expected ? [certainly(`Write ${expected}`, range, expected)] : [],
  };
}

// 12/18.2018, 1/4/2019, 01/14/19, 2019-01-14, 2019年1月14日, O1/l4/2O19, 0114/2019
function mended(written: string): string | undefined {
  const value = plainFigures(written);
  const iso = /^(\d{4})[-/.年년](\d{1,2})[-/.月월](\d{1,2})(?:T.*|日|일)?$/.exec(value);
  if (iso) return inForm(Number(iso[2]), Number(iso[3]), Number(iso[1]));
  const parts =
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(value) ??
    /^(\d\d)\/?(\d\d)\/?((?:19|20)\d\d)$/.exec(value);
  if (!parts) return undefined;
  const year = Number(parts[3]);
  return inForm(Number(parts[1]), Number(parts[2]), year < 100 ? 2000 + year : year);
}

function inForm(month: number, day: number, year: number): string | undefined {
  if (!exists(day, month, year)) return undefined;
  const [mm, dd] = [month, day].map((value) => String(value).padStart(2, '0'));
  return `${mm}/${dd}/${year}`;
}

// A page is handed off for translation after it was written.
function* earlyHandOff(document: Document): Generator<Found> {
  const entries = entriesOf(document);
  const written = entries.find(({ key }) => key === 'ms.date');
  const handedOff = entries.find(({ key }) => key === 'ms.lasthandoff');
  const [from, to] = [dateNumber(written), dateNumber(handedOff)];
  if (from === undefined || to === undefined || to >= from) return;
  yield {
    range: handedOff!.valueRange,
    message: `The hand-off on ${handedOff!.value} is before the page's date, ${written!.value}.`,
    severity: 'information',
    related: [{ range: written!.valueRange, message: 'The date of the page.' }],
  };
}

function dateNumber(entry: FrontMatterEntry | undefined): number | undefined {
  const parts = entry && FORM.exec(entry.value);
  if (!parts) return undefined;
  const [month, day, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return exists(day, month, year) ? ordinal(year, month, day) : undefined;
}
