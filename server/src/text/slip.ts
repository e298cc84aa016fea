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
  return rest || isTurned(here.slice(at), meant.slice(at));
}

function isTurned(here: string, meant: string): boolean {
  return here[0] === meant[1] && here[1] === meant[0] && here.slice(2) === meant.slice(2);
}
