import { remembered } from '../text/remembered.ts';

/** Whether a locale (`nl-NL`) or language (`nl`) that somebody names takes in a page's locale. */
export function covers(named: string, locale: string): boolean {
  const [wanted] = tagsOf(named);
  return tagsOf(locale).some((tag) => tag.startsWith(wanted!));
}

/** A tag as it is compared, and with the script that it goes without: `zh-cn-`, `zh-hans-cn-`. */
const tagsOf = remembered((name) => {
  const tag = `${hyphenated(name)}-`;
  return [tag, tag.replace('-', `-${scriptOf(name)}-`)];
});

/** The script that a locale is written in, in small letters: `hans` of `zh-CN`. */
export function scriptOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(hyphenated(locale)).maximize().script?.toLowerCase();
  } catch {
    return undefined;
  }
}

function hyphenated(name: string): string {
  return name.toLowerCase().replaceAll('_', '-');
}

/** Whether a name can be that of a locale or language: `nl_NL` is, `nl-*`, `dutch` and `jp` are none. */
export function isLocale(name: string): boolean {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  try {
    // Of languages with three letters not all are known, and some are a company's own.
    return /^[a-z]{3}\b/i.test(name) || names.of(hyphenated(name)) !== undefined;
  } catch {
    return false;
  }
}
