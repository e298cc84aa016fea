import { remembered } from '../text/remembered.ts';
import { hasLanguage } from './dates/index.ts';

/**
 * The locale that a path tells, as a BCP 47 tag such as `nl-NL`: the name of the nearest folder
 * that is one (`nl-nl`) or ends in one (`docs.nl-nl`). Undefined where there is none. The parts
 * of the path stand between `/` or `\`.
 */
export function localeFromPath(path: string): string | undefined {
  const names = path.split(/[\\/]/);
  for (let i = names.length - 2; i >= 0; i--) {
    const tag = localeOfFolder(names[i]!);
    if (tag) return tag;
  }
  return undefined;
}

const NAME = /(?:^|[._])([a-z]{2,3}(?:-[a-z]{4})?-(?:[a-z]{2}|\d{3}))$/i;

/**
 * The locale that a folder's name is or ends in; undefined where it is none. Files share their
 * folders, and CLDR is slow to ask.
 */
export const localeOfFolder = remembered((name): string | undefined => {
  const tag = NAME.exec(name)?.[1];
  return tag && isKnown(new Intl.Locale(tag)) ? new Intl.Locale(tag).toString() : undefined;
});

/** Whether CLDR knows the language there: `nl-BE` is a locale, the folders `to-do` and `log-in` are none. */
function isKnown({ language, region }: Intl.Locale): boolean {
  const isHome = new Intl.Locale(language).maximize().region === region;
  // The formats of numbers tell for certain, but to load them takes as long as to check a page.
  if (isHome && hasLanguage(language)) return true;
  const resolved = new Intl.Locale(
    new Intl.NumberFormat(`${language}-${region}`).resolvedOptions().locale,
  );
  if (resolved.language !== language) return false;
  return resolved.region === region || isHome;
}
