import { localeOfFolder } from '../locale/from-path.ts';

/** The folder of a page that tells its locale: `nl-nl` or `docs.nl-nl`. */
export interface LocaleFolder {
  /** The address of the folder that it is in, with a slash at its end. */
  readonly parent: string;
  readonly name: string;
  /** What leads from it to the page. */
  readonly path: string;
}

/** The nearest folder that tells the locale of an address; undefined where none does. */
export function localeFolder(uri: string): LocaleFolder | undefined {
  const names = uri.split('/');
  const at = names.findLastIndex((name, i) => i < names.length - 1 && localeOfFolder(name));
  if (at < 0) return undefined;
  const parent = `${names.slice(0, at).join('/')}/`;
  return { parent, name: names[at]!, path: names.slice(at + 1).join('/') };
}

/** The addresses that a page has in other locales, should it be there, from the names beside its folder. */
export function inOtherLocales(
  { parent, name, path }: LocaleFolder,
  names: readonly string[],
): string[] {
  const stem = stemOf(name);
  return names
    .map(encodeURIComponent)
    .filter((other) => other !== name && localeOfFolder(other) && stemOf(other) === stem)
    .sort()
    .map((other) => `${parent}${other}/${path}`);
}

/** What stands before the locale in the name of a folder. */
function stemOf(name: string): string {
  return name.slice(0, Math.max(name.lastIndexOf('.'), name.lastIndexOf('_')) + 1);
}
