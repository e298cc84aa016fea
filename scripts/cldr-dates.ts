/**
 * Reads dates out of the live `Intl`: one row of text per locale, in the shape that
 * server/src/locale/dates/cldr.ts takes apart.
 */
export function generatedLocales(): Record<string, string> {
  const rows: Record<string, string> = {};
  for (const tag of [...languages(), ...REGIONS]) {
    const row = cldrRow(tag);
    const base = rows[baseOf(tag)];
    if (row !== null && row !== base) rows[tag] = base ? differing(row, base) : row;
  }
  return rows;
}

/** A region's row with `=` for what is as in its language. */
function differing(row: string, base: string): string {
  const shared = base.split(';');
  const fields = row.split(';');
  return fields.map((field, at) => (field && field === shared[at] ? '=' : field)).join(';');
}

/** The row of one locale, or null where CLDR has no month names of its own for it. */
export function cldrRow(tag: string): string | null {
  const months = monthNames(tag);
  if (/M0?1/.test(months[0]!)) return null;
  const own = patterns(tag);
  const more = [digits(tag), moreOrders(tag, own)];
  return [...months, weekdays(tag), ...own.map(unlessUsual), ...more].join(';').replace(/;+$/, '');
}

/** Nothing in the place of a pattern for what `cldrOf` takes where there is nothing. */
function unlessUsual(text: string, _: number, [full]: readonly string[]): string {
  return text === ' – ' || text === `{E}, ${full}` ? '' : text;
}

// Regions whose dates differ from those of their language as such.
const REGIONS =
  'en-GB en-CA en-AU en-IN en-ZA en-IE en-NZ ar-AE ar-SA ar-EG ar-MA ar-DZ ar-TN ar-IQ ar-LB ar-SY ar-JO de-AT de-CH es-MX es-AR es-CL es-CO es-PR es-US fr-BE fr-CA fr-CH fr-MA it-CH nl-BE pt-PT sv-FI zh-Hant zh-HK sr-Latn bs-Cyrl uz-Cyrl az-Cyrl fa-AF pa-Arab'.split(
    ' ',
  );

function languages(): string[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  const pairs = letters.flatMap((a) => letters.map((b) => a + b));
  const tags = [...pairs, 'fil'].filter((tag) => Intl.getCanonicalLocales(tag)[0] === tag);
  return tags.filter((tag) => Intl.DateTimeFormat.supportedLocalesOf(tag).includes(tag));
}

function baseOf(tag: string): string {
  return tag.replace(/-.*/, '');
}

type Options = Intl.DateTimeFormatOptions;

function parts(tag: string, month: number, options: Options): Intl.DateTimeFormatPart[] {
  const date = new Date(Date.UTC(2021, month, 13));
  const locale = `${tag}-u-ca-gregory-nu-latn`;
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).formatToParts(date);
}

function monthNames(tag: string): string[] {
  const within = names(tag, { day: 'numeric', month: 'long', year: 'numeric' });
  const nominative = names(tag, { month: 'long' });
  // Greek has the genitive there too, and the nominative only beside a year.
  const alone = nominative === within ? names(tag, { month: 'long', year: 'numeric' }) : nominative;
  const short = names(tag, { day: 'numeric', month: 'short', year: 'numeric' });
  const shortAlone = names(tag, { month: 'short' });
  const more = [alone, short, shortAlone].map((list, at, all) =>
    list === within || all.indexOf(list) < at ? '' : list,
  );
  return [within, ...more.map((list) => (list && within ? derived(list, within) : list))];
}

/** A list of names made of another one where it can be, as `cldr.ts` takes it apart. */
function derived(list: string, from: string): string {
  const whole = from.split('|');
  const made = list.split('|').map((name, at) => derivedName(name, whole[at]!));
  return made[0] && made.every((name) => name === made[0]) ? made[0] : made.join('|');
}

/** Nothing for the same name, `^` for one with a capital, and for a shorter one `3` or `3.`. */
function derivedName(name: string, from: string): string {
  if (name === from) return '';
  if (name === from[0]!.toUpperCase() + from.slice(1)) return '^';
  const [stem, point] = name.endsWith('.') ? [name.slice(0, -1), '.'] : [name, ''];
  return stem && from.startsWith(stem) ? `${stem.length}${point}` : name;
}

function names(tag: string, options: Options): string {
  const list = Array.from({ length: 12 }, (_, month) =>
    textOfPart(parts(tag, month, options), 'month'),
  );
  return list.some((name) => /^\d+$/.test(name) || name === '') ? '' : list.join('|');
}

function weekdays(tag: string): string {
  const days = Array.from({ length: 7 }, (_, day) => {
    const date = new Date(Date.UTC(2021, 7, 1 + day));
    const locale = `${tag}-u-ca-gregory-nu-latn`;
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'full' });
    return textOfPart(format.formatToParts(date), 'weekday');
  });
  return days.join('|');
}

function patterns(tag: string): string[] {
  const long = { month: 'long' } as const;
  const full: Options = { ...long, day: 'numeric', year: 'numeric' };
  return [
    pattern(tag, full, { dateStyle: 'long' }),
    pattern(tag, { ...long, year: 'numeric' }),
    pattern(tag, { ...long, day: 'numeric' }),
    pattern(tag, { year: 'numeric', month: 'numeric', day: 'numeric' }),
    pattern(tag, { ...full, weekday: 'long' }, { dateStyle: 'full' }),
    rangeSeparator(tag),
  ];
}

/**
 * A format as text: `{d}. {M} {y}`, with `{dd}` and `{MM}` where two digits are written. Afrikaans
 * and a few others pad the day only in the format of the same kind that has a name.
 */
function pattern(tag: string, options: Options, named: Options = options): string {
  const date = parts(tag, 2, { ...options, day: options.day && 'numeric' });
  const early = new Date(Date.UTC(2021, 2, 1));
  const locale = `${tag}-u-ca-gregory-nu-latn`;
  const padded = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...named })
    .formatToParts(early)
    .some((part) => part.type === 'day' && part.value === '01');
  return date.map((part) => placeholder(part, padded)).join('');
}

function placeholder(part: Intl.DateTimeFormatPart, padded: boolean): string {
  if (part.type === 'day') return padded ? '{dd}' : '{d}';
  if (part.type === 'month') return /^0\d$/.test(part.value) ? '{MM}' : '{M}';
  if (part.type === 'year') return '{y}';
  if (part.type === 'weekday') return '{E}';
  // Pages keep figures and words together with the no-break space that keyboards have.
  return part.value.replace(/[\u200e\u200f]/g, '').replace(/\u202f/g, '\u00a0');
}

function rangeSeparator(tag: string): string {
  const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const all = format.formatRangeToParts(
    new Date(Date.UTC(2021, 2, 13)),
    new Date(Date.UTC(2022, 4, 9)),
  );
  const between = all.find((part) => part.source === 'shared' && /\S/.test(part.value))?.value;
  // Pages have plain spaces there, not the thin ones of typography.
  const separator = /\s?[–—~～-]\s?|至/.exec(between ?? '')?.[0] ?? ' – ';
  return separator.replace(/\s/g, ' ');
}

// Of the language as such: regions of Arabic differ, and their pages do as the language does.
function digits(tag: string): string {
  const zero = new Intl.NumberFormat(baseOf(tag)).format(0);
  return zero === '0' ? '' : zero;
}

/** The orders that the patterns do not show, and short dates or ranges have: `YMD YM`. */
function moreOrders(tag: string, shown: readonly string[]): string {
  const worded = shown.filter((_, at) => at !== NUMERIC);
  const known = worded.map((text) =>
    text
      .match(/(?<=\{)[dMy]/g)
      ?.join('')
      .toUpperCase(),
  );
  const day = { day: 'numeric' } as const;
  const year = { year: 'numeric' } as const;
  const long = { month: 'long' } as const;
  const short = { month: 'short' } as const;
  const forms = [
    { ...day, ...long },
    { ...year, ...long },
    { ...day, ...short },
  ];
  const all = [...forms, { ...forms[0], ...year }, { ...forms[2], ...year }].flatMap((options) =>
    ordersIn(tag, options),
  );
  return [...new Set(all)].filter((order) => !known.includes(order)).join(' ');
}

/** The place of the pattern in figures. */
const NUMERIC = 3;

function ordersIn(tag: string, options: Options): string[] {
  const locale = `${tag}-u-ca-gregory-nu-latn`;
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const [from, ...ends] = [13, 17, 117, 317].map((day) => new Date(Date.UTC(2021, 4, day)));
  const ranges = ends.map((end) => format.formatRangeToParts(from!, end));
  return [format.formatToParts(from), ...ranges].flatMap(orderOf);
}

/** The order of a date's parts, as letters; nothing where its month is a figure. */
function orderOf(all: readonly Intl.DateTimeFormatPart[]): string[] {
  if (/\d/.test(textOfPart(all, 'month'))) return [];
  const types = all.map(({ type }) => LETTERS[type]).filter((letter) => letter !== undefined);
  return types.length < 2 ? [] : [[...new Set(types)].join('')];
}

const LETTERS: Readonly<Record<string, string>> = { day: 'D', month: 'M', year: 'Y' };

function textOfPart(all: readonly Intl.DateTimeFormatPart[], type: string): string {
  return all.find((part) => part.type === type)?.value ?? '';
}
