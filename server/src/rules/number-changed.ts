import { languageOf } from '../locale/language.ts';
import { isPointDecimal } from '../locale/numbers/figures.ts';
import { mayBeSameSpan } from '../locale/numbers/otherwise.ts';
import { writeLike } from '../locale/numbers/write.ts';
import { writeTimeLike } from '../locale/numbers/write-time.ts';
import { type Document, textOf } from '../model/document.ts';
import { Mark, segmentsWith } from '../model/marks.ts';
import type { Segment } from '../model/segments.ts';
import { type Range, range, slice } from '../text/range.ts';
import { isSlip } from '../text/slip.ts';
import type { Placed } from './numbers.ts';
import { certainly, exchanging, type Fix, type Found, possibly, type Rule } from './rule.ts';
import { differencesBesideSigns, lostSignsOf } from './signs.ts';
import { exchangedNumbers } from './terms/exchanged-numbers.ts';

export const numberChanged: Rule = {
  id: 'number-changed',
  title: 'Number that differs from the source',
  severity: 'warning',
  fix: 'certain',
  *check(document) {
    yield* withoutSigns(document);
    yield* exchanged(document);
    yield* spacedDecimals(document);
    yield* commasInVersions(document);
    for (const { segment, missing, extra } of differencesBesideSigns(document)) {
      if (missing.length === 0 || extra.length !== missing.length) continue;
      for (const [index, number] of extra.entries()) {
        yield describe(document, segment, number, missing[index]!);
      }
    }
  },
};

function describe(document: Document, segment: Segment, number: Placed, original: Placed): Found {
  const { text } = document;
  const at = wholeNumber(text, number.range, slice(text, original.range));
  const here = slice(text, at);
  const scaled = inScaleOf(number, original, here);
  const english = scaled ?? slice(text, original.range);
  const wanted =
    quarterFor(document, segment, at) ??
    wantedFor(document, number, original, here, english) ??
    writeTimeLike(english, text, at.start, at.end);
  const isRescaled = scaled !== undefined && !(wanted && isSlip(here, wanted));
  const isInDoubt = isRescaled || isTorn(text, at) || hasSignOfItsOwn(here, english);
  const make = isInDoubt ? possibly : certainly;
  return {
    range: at,
    message: `${here} differs from the source: expected ${wanted ?? english}.`,
    segment,
    severity: mayBeSameSpan(text, original, number) ? 'information' : undefined,
    related: [{ range: original.range, message: 'The number in the source.' }],
    fixes:
      wanted === undefined
        ? decimals(document, at, here, english)
        : [make(`Write ${wanted}`, withTypedSign(text, segment, at, wanted), wanted)],
  };
}

/** A number with the letter or the sign that was typed for one of its figures: `36c`, `:0`. */
function withTypedSign(text: string, { target }: Segment, at: Range, wanted: string): Range {
  const around = [range(at.start, at.end + 1), range(at.start - 1, at.end)];
  const { start, end } = target.content;
  return (
    around.find((one) => {
      const isWithin = one.start >= start && one.end <= end;
      return isWithin && isTyped(text, one, wanted);
    }) ?? at
  );
}

function isTyped(text: string, place: Range, wanted: string): boolean {
  const here = slice(text, place);
  const [first, last] = [text[place.start - 1] ?? ' ', text[place.end] ?? ' '];
  if (here.length !== wanted.length || /[\p{L}\d]/u.test(first + last)) return false;
  const others = [...here].filter((sign, i) => sign !== wanted[i]);
  return others.length === 1 && /^[A-Za-z:;/+*-]$/.test(others[0]!);
}

/** The quarter of the source, where the target says another: `3. negyedév` for `FY21 Q2`. */
function quarterFor(
  document: Document,
  segment: Segment,
  { start, end }: Range,
): string | undefined {
  const { text } = document;
  if (!/^[1-4]$/.test(text.slice(start, end)) || !QUARTER.test(text.slice(end, end + 16)))
    return undefined;
  const quarters = Array.from(textOf(document, segment, 'source').matchAll(/\bQ([1-4])\b/g));
  return quarters.length === 1 ? quarters[0]![1] : undefined;
}

const QUARTER =
  /^[.ºª°]?[ -]?(?:quart|kvart|kwart|квар|trim|τρίμ|negyed|čtvrt|štvrť|çeyrek|季|分|분기)/iu;

/** The number of the source in the figures and with the signs of the target; a year in full, as there. */
function wantedFor(
  { text, locale }: Document,
  { range: figures }: Placed,
  { values }: Placed,
  here: string,
  english: string,
): string | undefined {
  const year = `20${english}`;
  if (here.length > 2 && values?.includes(year)) return year;
  return writeLike(english, slice(text, figures), languageOf(locale));
}

/**
 * The number of the source as it is counted in the target: `300K` is `300,000` where no word
 * multiplies, and `1.5 million` is `150` before `万`. Undefined where both count alike.
 */
function inScaleOf(number: Placed, original: Placed, here: string): string | undefined {
  const [from, to] = [scaleOf(original), scaleOf(number)];
  const value = Number(original.values?.[0]) * (from / to);
  if (from === to || !Number.isFinite(value)) return undefined;
  const figures = String(Number(value.toFixed(6)));
  return /[.,\s\u00a0\u202f]/.test(here) ? figures.replace(/\B(?=(?:\d{3})+$)/g, ',') : figures;
}

function scaleOf({ values, multiples }: Placed): number {
  return multiples?.[0] && values?.[0] ? Number(multiples[0]) / Number(values[0]) : 1;
}

/** Numbers that lost a sign among their figures or before them, or gained one. */
function withoutSigns(document: Document): Found[] {
  return lostSignsOf(document).map(({ segment, source, target, wanted, isSure }) => ({
    range: target,
    message: `${slice(document.text, target)} differs from the source: expected ${wanted}.`,
    segment,
    related: [{ range: source, message: 'The number in the source.' }],
    fixes: [(isSure ? certainly : possibly)(`Write ${wanted}`, target, wanted)],
  }));
}

/** `PowerShell 5,0`, `v2,1,7`: the number of a version, which has its points everywhere. */
function* commasInVersions(document: Document): Generator<Found> {
  const pattern = isPointDecimal(languageOf(document.locale)) ? LONG_VERSION : VERSION;
  for (const segment of segmentsWith(document, Mark.digit)) {
    const target = textOf(document, segment, 'target');
    if (!/\d,\d/.test(target)) continue;
    for (const [version] of textOf(document, segment, 'source').matchAll(pattern)) {
      if (target.includes(version)) continue;
      const written = version.replaceAll('.', '[.,]');
      const found = new RegExp(`(?<![\\d.,])${written}(?![.,]?\\d)`).exec(target);
      if (!found) continue;
      const here = found[0];
      const start = segment.target.content.start + found.index;
      const at = range(start, start + here.length);
      yield {
        range: at,
        message: `${here} differs from the source: expected ${version}.`,
        segment,
        severity: 'information',
        fixes: [certainly(`Write ${version}`, at, version)],
      };
    }
  }
}

const DECIMAL = /(?<![\d.,])(\d{1,3})\.(\d{1,3})(?![\d.])/g;

/** `3, 7` and `3. 7` for `3.7`: a space got into a number. */
function* spacedDecimals(document: Document): Generator<Found> {
  for (const segment of segmentsWith(document, Mark.digit)) {
    const target = textOf(document, segment, 'target');
    if (!/\d[.,] \d/.test(target)) continue;
    const source = textOf(document, segment, 'source');
    for (const [decimal, whole, rest] of source.matchAll(DECIMAL)) {
      const spaced = new RegExp(`(?<![\\d.,])${whole}([.,]) ${rest}(?![\\d.])`).exec(target);
      const isElsewhere = [decimal, `${whole},${rest}`].some((one) => target.includes(one));
      if (!spaced || isElsewhere || source.includes(spaced[0])) continue;
      const start = segment.target.content.start + spaced.index;
      const wanted = whole! + spaced[1] + rest;
      const at = range(start, start + spaced[0].length);
      yield {
        range: at,
        message: `${spaced[0]} differs from the source: expected ${wanted}.`,
        segment,
        fixes: [certainly(`Write ${wanted}`, at, wanted)],
      };
    }
  }
}

const LONG_VERSION = /(?<![\d.,])\d{1,2}(?:\.\d{1,5}){2,3}(?![.,]?\d)/g;
/** Behind a name that has versions, before a word that only they have, or of more parts than a decimal has. */
const VERSION = new RegExp(
  String.raw`(?:(?<=\b(?:PowerShell|Core|Framework|Windows|Office|Server|Phone|Studio|Explorer|Standard|Python|Android|iOS|API|SDK|TLS|NET|HTTP|USB|[Vv]ersions?)\)? )|(?<![\w.,])(?=\S{3,5} (?:Preview|RC|[Bb]eta|(?:and|or) (?:later|newer))\b))\d{1,2}\.\d{1,2}(?![.,]?\d)|${LONG_VERSION.source}`,
  'g',
);

/** Numbers in each other's places; the name that one of them belongs to tells. */
function exchanged(document: Document): Found[] {
  return exchangedNumbers(document).map(({ segment, name, wrong, right }) => {
    const here = slice(document.text, wrong);
    return {
      range: wrong,
      message: `${name.name} has the number ${here} here: expected ${name.number}, which stands elsewhere.`,
      segment,
      related: [{ range: name.range, message: 'The name in the source.' }],
      fixes: [exchanging(`Exchange ${here} and ${name.number}`, document.text, wrong, right)],
    };
  });
}

/** A number whose decimal mark is gone: `15` for `1.5`, which many languages write with a comma. */
function decimals({ locale }: Document, at: Range, here: string, english: string): Fix[] {
  if (english.replace('.', '') !== here || !/^\d+\.\d+$/.test(english)) return [];
  if (isPointDecimal(languageOf(locale))) return [certainly(`Write ${english}`, at, english)];
  return [english.replace('.', ','), english].map((wanted) =>
    possibly(`Write ${wanted}`, at, wanted),
  );
}

/** Whether letters touch a number behind a stop, as where one of its parts was written in words. */
function isTorn(text: string, { start, end }: Range): boolean {
  return (
    /^[.,]\p{L}/u.test(text.slice(end, end + 2)) ||
    /\p{L}[.,]$/u.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** Whether only the target has a sign among the same figures: the source may have lost its own. */
function hasSignOfItsOwn(here: string, english: string): boolean {
  return /^\d+$/.test(english) && here !== english && here.replace(/[.,]/g, '') === english;
}

const LONGEST = 20;
/** Letters that look like figures, and signs of the same keys. */
const FIGURES: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  l: '1',
  I: '1',
  Z: '2',
  S: '5',
  B: '8',
  '!': '1',
  '@': '2',
  '#': '3',
  '^': '6',
  '&': '7',
};

/** A number with other signs for its figures, or with a space in it: `3O`, `l5`, `!2`, `3 0`. */
function wholeNumber(text: string, { start, end }: Range, wanted: string): Range {
  const before =
    /(?<![\p{L}\d])[\dOolIZSB!@#^& ]*$/u.exec(
      text.slice(Math.max(0, start - LONGEST), start),
    )?.[0] ?? '';
  const after = /^[\dOolIZSB!@#^& ]*(?![\p{L}\d])/u.exec(text.slice(end, end + LONGEST))?.[0] ?? '';
  const whole = before + text.slice(start, end) + after;
  const trimmed = whole.trim();
  const figures = trimmed.replace(/[^\d ]/g, (sign) => FIGURES[sign] ?? sign).replaceAll(' ', '');
  if (figures !== wanted) return range(start, end);
  const first = start - before.length + whole.indexOf(trimmed);
  return range(first, first + trimmed.length);
}
