import { CLDR_ROWS } from '../../server/src/locale/dates/cldr.generated.ts';

/** Every locale that CLDR has names of months for. */
export const LOCALES: readonly string[] = Object.keys(CLDR_ROWS);

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** Days of each month, of one figure and of two. */
export const DAYS: readonly Day[] = MONTHS.flatMap((month) => [
  { year: 2021, month, day: 1 },
  { year: 2021, month, day: 7 + month },
  { year: 2024, month, day: 26 },
]);

export type Form = 'long' | 'full' | 'medium' | 'numeric';

/** Forms of CLDR's that are not read, per locale, each with its reason. */
const UNREAD: Readonly<Record<string, readonly Form[]>> = {
  // The weekday stands between the month and the year.
  ba: ['full'],
  // Months in figures among words.
  bo: ['medium'],
  dz: ['medium'],
  mn: ['medium'],
  yo: ['medium'],
  // Day before month behind the year, as nobody else has it.
  ky: ['numeric'],
  ug: ['numeric'],
  // Another order than in the long form.
  mg: ['medium'],
  // April and August of one letter.
  my: ['medium'],
  // Names of weekdays that end with a colon.
  sa: ['full'],
};

/** Whether dates in a form are to be read in a locale. */
export function isRead(locale: string, form: Form): boolean {
  return !UNREAD[locale]?.includes(form);
}

/** A date as `Intl` writes it, with the no-break spaces that keyboards have. */
export function formatted(locale: string, form: Form, day: Day): string {
  return formatOf(locale, form).format(dateOf(day)).replaceAll('\u202f', '\u00a0');
}

/** The two ends of a range as `Intl` writes them in the long form. */
export function formattedRange(locale: string, from: Day, to: Day): string {
  return formatOf(locale, 'long').formatRange(dateOf(from), dateOf(to));
}

// Making one takes longer than using it.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, form: Form): Intl.DateTimeFormat {
  const key = `${locale} ${form}`;
  const format = formats.get(key) ?? newFormat(locale, form);
  formats.set(key, format);
  return format;
}

// Not the locale's calendar: Thai, Persian and Kurdish have others by default.
function newFormat(locale: string, form: Form): Intl.DateTimeFormat {
  const figures = { day: 'numeric', month: 'numeric', year: 'numeric' } as const;
  const options = form === 'numeric' ? figures : { dateStyle: form };
  return new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
}

function dateOf({ year, month, day }: Day): Date {
  return new Date(Date.UTC(year, month - 1, day));
}
