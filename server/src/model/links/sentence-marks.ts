/** The marks that a sentence has around a link that is all of it. */
export const MARKS_BEFORE = /^[\s*_"“(«'•>-]*$/;
export const MARKS_AFTER = /^[\s*_"”).:;,!?»]*$/;

/** Those marks, with other text behind them or before them. */
const LEADING_MARKS = /^[\s*_"“(«'•>-]*/;
const TRAILING_MARKS = /[\s*_"”).:;,!?»。：、]*$/;

/** How many marks a sentence has before a link text, which begins with marks of its own, or none. */
export function leadingMarks(sentence: string, linkText: string): number {
  const [[marks], [own]] = [LEADING_MARKS.exec(sentence)!, LEADING_MARKS.exec(linkText)!];
  return marks.endsWith(own) ? marks.length - own.length : marks.length;
}

/** How many marks a sentence has after a link text, which ends with marks of its own, or none. */
export function trailingMarks(sentence: string, linkText: string): number {
  const [marks, own] = [sentence, linkText].map((text) => TRAILING_MARKS.exec(text.slice(-12))![0]);
  return marks!.startsWith(own!) ? marks!.length - own!.length : marks!.length;
}
