import { excerpt } from '../fixes/link-repair.ts';
import type { Document } from '../model/document.ts';
import type { FrontMatter, FrontMatterEntry } from '../model/front-matter.ts';
import { similarity } from '../model/wording.ts';
import { type Range, range, slice } from '../text/range.ts';
import type { DamagedLine } from './header/damaged-lines.ts';
import { plainFigures, plainValue } from './header/plain-value.ts';
import {
  isLocale,
  isOfOldHandOff,
  type LocalizedFrontMatter,
  localizedFrontMatter,
  wholeEntry,
} from './metadata.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const metadataMalformed: Rule = {
  id: 'metadata-malformed',
  title: 'Front matter that the publisher cannot read',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    const localized = localizedFrontMatter(document);
    if (!localized) return;
    yield* damagedLimits(document.text, localized.frontMatter);
    yield* emptyTitle(localized);
    yield* closedTwice(document.text, localized.frontMatter);
    for (const entry of localized.frontMatter.entries) yield* withSegment(entry);
    yield* spacedColons(document.text, localized.frontMatter);
    for (const line of localized.damaged) yield describe(document.text, line);
    for (const entry of localized.entries) {
      const found = VALUES[entry.key]?.(entry, document);
      if (found) yield found;
    }
  },
};

function describe(text: string, { range: at, key, expected, isSure }: DamagedLine): Found {
  const here = excerpt(slice(text, at).trim(), LONGEST_QUOTE);
  const wanted = excerpt(expected.trim(), LONGEST_QUOTE);
  const fixing = isSure ? certainly : possibly;
  return key === undefined
    ? {
        range: at,
        message: `${here} is no entry: expected it on the line before.`,
        fixes: [certainly('Join the lines', at, expected)],
      }
    : {
        range: at,
        severity: isSure ? undefined : 'warning',
        message: `${here} is no entry that the publisher reads: expected ${wanted}.`,
        fixes: [fixing(`Write ${wanted}`, at, expected)],
      };
}

const LONGEST_QUOTE = 80;

/** YAML takes `title : …` as it is; readers of single lines do not. */
function* spacedColons(text: string, { entries }: FrontMatter): Generator<Found> {
  for (const { key, keyRange } of entries) {
    const colon = text.indexOf(':', keyRange.end);
    if (colon === keyRange.end) continue;
    const space = range(keyRange.end, colon);
    yield {
      range: space,
      severity: 'hint',
      message: `White space before the colon of ${key}: expected none.`,
      fixes: [certainly('Remove the white space', space, '')],
    };
  }
}

/** The lines before and behind the entries. */
function* damagedLimits(
  text: string,
  { opening, closing, entries }: FrontMatter,
): Generator<Found> {
  const [first] = entries;
  if (first && opening.start === opening.end && closing.start === closing.end) {
    const edits = [opening, closing].map((place) => ({ range: place, newText: `${FENCE}\n` }));
    yield {
      range: first.keyRange,
      message: `The front matter has no lines ${FENCE} around it.`,
      fixes: [{ title: `Write ${FENCE}`, edits, preferred: true }],
    };
    return;
  }
  const sides = [
    { place: opening, beside: first, where: 'before' },
    { place: closing, beside: entries.at(-1), where: 'after' },
  ];
  for (const { place, beside, where } of sides) {
    const here = slice(text, place);
    const isJoined = place === opening && beside?.keyRange.start === place.end;
    if (((here === FENCE || here === '...') && !isJoined) || !beside) continue;
    const isLost = here === '';
    if (/^\s+---$/.test(here) && where === 'before') {
      const blank = range(place.start, place.end - FENCE.length);
      yield {
        range: place,
        message: 'The front matter begins on the first line only: expected nothing before it.',
        fixes: [certainly('Remove what is before it', blank, '')],
      };
      continue;
    }
    const newText = isLost || isJoined ? `${FENCE}\n` : FENCE;
    yield {
      range: isLost ? beside.keyRange : place,
      message: isLost
        ? `The front matter has no line ${FENCE} ${where} ${beside.key}.`
        : `${here.trim()}${isJoined ? ` before ${beside.key}` : ''} is no limit of the front matter: expected ${FENCE}.`,
      fixes: [
        isLost && text.startsWith(FENCE, place.end)
          ? certainly('Begin a new line', behind(place.end + FENCE.length), '\n')
          : certainly(`Write ${FENCE}`, place, newText),
      ],
    };
  }
}

/** A second line of dashes behind the front matter is one that readers see. */
function* closedTwice(text: string, { closing: { end } }: FrontMatter): Generator<Found> {
  const [again] = /^\r?\n---[ \t]*(?=\r?\n)/.exec(text.slice(end, end + LONGEST_QUOTE)) ?? [];
  if (!again) return;
  const place = range(end, end + again.length);
  yield {
    range: range(end + again.indexOf(FENCE), place.end),
    severity: 'warning',
    message: `The front matter ends twice: expected one ${FENCE}.`,
    fixes: [certainly('Remove the line', place, '')],
  };
}

const SEGMENT = /<span data-ttu-id=[^<>]*>([^<>]*)<\/span>/;

/** A value that was copied out of the text with the tags around it. */
function* withSegment({ key, value, valueRange }: FrontMatterEntry): Generator<Found> {
  const target = SEGMENT.exec(value)?.[1];
  if (target === undefined) return;
  const isPlain = !/[:#'"]/.test(target);
  yield {
    range: valueRange,
    message: `${key} has the tags of a segment: expected ${target}.`,
    fixes: [(isPlain ? certainly : possibly)('Remove the tags', valueRange, target)],
  };
}

function behind(offset: number): Range {
  return range(offset, offset);
}

/** A page without a title is a line without words in every list of pages. */
function* emptyTitle({ frontMatter, damaged }: LocalizedFrontMatter): Generator<Found> {
  if (damaged.some(({ key }) => key === 'title')) return;
  const title = frontMatter.entries.find(({ key }) => key === 'title');
  if (!title) yield* lostTitle(frontMatter.entries);
  if (title?.value.trim() !== '') return;
  yield { range: title.keyRange, message: 'The title is empty: expected the title of the page.' };
}

/** The title stands first; a page that has a description has one. */
function* lostTitle(entries: readonly FrontMatterEntry[]): Generator<Found> {
  const [first] = entries;
  if (!first || !entries.some(({ key }) => key === 'description')) return;
  const { key, keyRange } = first;
  const isTranslated = key.startsWith('t') && similarity(key, 'title') >= LIKE_TITLE;
  yield {
    range: keyRange,
    message: isTranslated
      ? `${key} is no key that the publisher reads: expected title.`
      : 'The front matter has no title: expected the title of the page.',
    fixes: isTranslated ? [certainly('Write title', keyRange, 'title')] : [],
  };
}

/** `titel`, `titre`, `titolo`, `tilte` */
const LIKE_TITLE = 0.5;

const FENCE = '---';

type Judge = (entry: FrontMatterEntry, document: Document) => Found | undefined;

/** How the value of each key is read; dates are judged with the other dates. */
const VALUES: Readonly<Record<string, Judge>> = {
  'ms.openlocfilehash': hash(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, '40 or 64 hexadecimal figures'),
  'ms.sourcegitcommit': hash(/^[0-9a-f]{40}$/, '40 hexadecimal figures'),
  'ms.translationtype': translationType,
  'ms.contentlocale': contentLocale,
  'ms.lasthandoff': handOff,
  'ms.locfileid': fileId,
};

function hash(form: RegExp, expected: string): Judge {
  return ({ key, value, valueRange }) => {
    if (form.test(value)) return undefined;
    const plain = plainFigures(value).replaceAll(' ', '').toLowerCase();
    const fixes = form.test(plain) ? [certainly(`Write ${plain}`, valueRange, plain)] : [];
    return {
      range: valueRange,
      message: `${key} is ${shown(value)}: expected ${expected}.`,
      fixes,
    };
  };
}

function shown(value: string): string {
  return value === '' ? 'empty' : value;
}

function translationType(
  { value, valueRange }: FrontMatterEntry,
  document: Document,
): Found | undefined {
  if (value === 'MT' || value === 'HT') return undefined;
  if (/^(?:Human|Machine) Translation$/.test(value) && isOfOldHandOff(document)) return undefined;
  const upper = plainValue(value).toUpperCase();
  const type = /^(?:MT|HT|MACHINE|HUMAN)$/.test(upper) ? `${upper[0]}T` : undefined;
  return {
    range: valueRange,
    message: `ms.translationtype is ${shown(value)}: expected MT (by machine) or HT (by a human).`,
    fixes: type
      ? [certainly(`Write ${type}`, valueRange, type)]
      : ['MT', 'HT'].map((one) => possibly(`Write ${one}`, valueRange, one)),
  };
}

function contentLocale(
  { value, valueRange }: FrontMatterEntry,
  document: Document,
): Found | undefined {
  const form = inForm(value);
  if (isLocale(value) || (form?.toLowerCase() === value && isOfOldHandOff(document)))
    return undefined;
  const expected = form ?? document.origin.locale;
  return {
    range: valueRange,
    message: `ms.contentlocale is ${shown(value)}: expected ${expected ?? 'a locale such as nl-NL'}.`,
    fixes: expected ? [certainly(`Write ${expected}`, valueRange, expected)] : [],
  };
}

function handOff({ key, keyRange, value }: FrontMatterEntry): Found | undefined {
  if (value.trim() !== '') return undefined;
  return { range: keyRange, message: `${key} is empty: expected MM/DD/YYYY.` };
}

/** `nl_nl`, `NL-nl` and `nl - NL` mean `nl-NL`. */
function inForm(value: string): string | undefined {
  const match = /^([A-Za-z]{2,3})\s*[-_]\s*(?:([A-Za-z]{4})\s*[-_]\s*)?([A-Za-z]{2})$/.exec(
    plainValue(value),
  );
  if (!match) return undefined;
  const script = match[2] && `${match[2][0]!.toUpperCase()}${match[2].slice(1).toLowerCase()}`;
  return [match[1]!.toLowerCase(), script, match[3]!.toUpperCase()].filter(Boolean).join('-');
}

function fileId(entry: FrontMatterEntry): Found | undefined {
  const { value, quote } = entry;
  if (quote === '"' && /^\d+$/.test(value)) return undefined;
  const figures = plainFigures(value).replaceAll(' ', '');
  const isNumber = /^\d+$/.test(figures);
  const range = wholeEntry(entry);
  const expected = `ms.locfileid: "${figures}"`;
  return {
    range: entry.valueRange,
    message: `ms.locfileid is ${shown(value)}: expected figures in double quotes.`,
    fixes: isNumber ? [certainly(`Write ${expected}`, range, expected)] : [],
  };
}
