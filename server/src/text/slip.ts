/**
 * Whether a word is another one with a slip of the pen: a character was left out, put in or
 * replaced, or two changed their places. An equal word is none.
 */
export function isSlip(here: string, meant: string): boolean {
  if (here === meant || Math.abs(here.length - meant.length) > 1) return false;
  let at = 0;
  while (at < meant.length && here[at] === meant[at]) at++;
  if (here.length < meant.length) return here.slice(at) === meant.slice(at + 1);
  if (here.length > meant.length) return here.slice(at + 1) === meant.slice(at);
  const rest = here.slice(at + 1) === meant.slice(at + 1);
  return rest || isTurned(here, meant);
}

/** Whether a word is another one in which two letters beside each other changed their places. */
export function isTurned(here: string, meant: string): boolean {
  if (here === meant || here.length !== meant.length) return false;
  let at = 0;
  while (here[at] === meant[at]) at++;
  const isPair = here[at] === meant[at + 1] && here[at + 1] === meant[at];
  return isPair && here.slice(at + 2) === meant.slice(at + 2);
}
