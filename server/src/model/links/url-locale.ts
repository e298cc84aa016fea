/** A URL taken apart at a locale that stands directly after its host. */
export interface UrlLocale {
  /** `en-us` in `https://x.example/en-us/gids` */
  readonly locale: string;
  /** How many characters stand before the locale: `https://x.example/` */
  readonly start: number;
  /** `https://x.example/gids` */
  readonly without: string;
}

const FORM =
  /^(https?:\/\/[^/?#]+|)\/([a-z]{2,3}-[a-z]{2}(?:-[a-z]{2})?|[a-z]{2}-[a-z]{4}-[a-z]{2})(?=\/|$)/i;

/** Finds the locale in a URL; undefined where it has none, as the publisher wants it. */
export function urlLocale(url: string): UrlLocale | undefined {
  const match = FORM.exec(url);
  if (!match) return undefined;
  const [whole, host, locale] = match as unknown as [string, string, string];
  return { locale, start: host.length + 1, without: host + url.slice(whole.length) };
}

/** Whether two URLs differ in nothing but a locale that one of them has, or in their locales. */
export function differOnlyInLocale(a: string, b: string): boolean {
  return a !== b && (urlLocale(a)?.without ?? a) === (urlLocale(b)?.without ?? b);
}
