/** The marks that a sentence has around a link that is all of it. */
export const MARKS_BEFORE = /^[\s*_"“(«'•>-]*$/;

/** Those marks, with other text behind them. */
export const LEADING_MARKS = /^[\s*_"“(«'•>-]*/;
