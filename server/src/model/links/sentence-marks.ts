/** The marks that a sentence has around a link that is all of it. */
export const MARKS_BEFORE = /^[\s*_"“(«'•>-]*$/;

export const LEADING_MARKS = /^[\s*_"“(«'•>-]*/;
