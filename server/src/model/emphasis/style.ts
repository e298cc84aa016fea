/**
 * Chinese and Japanese set names of buttons and pages in quotes or brackets where English makes
 * them bold: “保存”, [儲存], 「保存」.
 */
const STYLED_LOCALE = /^(?:zh|ja)\b/i;

const PAIR =
  /“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|【[^【】]*】|《[^《》]*》|"[^"]*"|\[[^[\]]*\](?!\()/g;

/** Whether a locale often does without emphasis, so that its loss may be meant. */
export function isEmphasisOptional(locale: string): boolean {
  return STYLED_LOCALE.test(locale);
}

/** How many texts a target sets in quotes or brackets in place of emphasis, as its locale does. */
export function styledCount(locale: string, target: string, source: string): number {
  if (!STYLED_LOCALE.test(locale)) return 0;
  return Math.max(0, pairCount(target) - pairCount(source));
}

function pairCount(text: string): number {
  return text.match(PAIR)?.length ?? 0;
}
