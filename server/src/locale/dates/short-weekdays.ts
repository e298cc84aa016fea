import { remembered } from '../../text/remembered.ts';
import { languageOf } from './cldr.ts';
import { fold } from './fold.ts';

/** The short names of weekdays as this machine knows them, Sunday's first, without their points. */
export const shortWeekdays: (locale: string) => readonly string[] = remembered((locale) => {
  // Of the language, since any tag may stand in a page.
  const format = new Intl.DateTimeFormat(languageOf(locale), { weekday: 'short', timeZone: 'UTC' });
  // The first of August 2021 was a Sunday.
  return Array.from({ length: 7 }, (_, day) =>
    fold(format.format(Date.UTC(2021, 7, day + 1)).replace(/\.$/, '')),
  );
});
