import { type Range, range } from '../../text/range.ts';
import { isSlip } from '../../text/slip.ts';

/** One step of the path of a URL, in the sample `https://x.example/guides/start.md#top`. */
export interface UrlStep {
  /** What comes before it: `https://x.example/` of `guides`. */
  readonly parent: string;
  /** `guides` */
  readonly range: Range;
}

/** The host of a URL and the steps of its path; of a relative one those below where it starts. */
export function stepsOf(text: string, { start, end }: Range): UrlStep[] {
  const steps: UrlStep[] = [];
  for (let at = firstOf(text, start, end); at < end; ) {
    let next = at;
    while (next < end && !endsStep(text.charCodeAt(next))) next++;
    if (next > at) steps.push({ parent: text.slice(start, at), range: range(at, next) });
    if (text[next] !== '/') break;
    at = next + 1;
  }
  return steps;
}

/** Whether a character is one of `/?#`. */
function endsStep(code: number): boolean {
  return code === 47 || code === 63 || code === 35;
}

/** The offset of the host, or of the first step; the end where there is neither. */
function firstOf(text: string, start: number, end: number): number {
  if (text.startsWith('https://', start)) return start + 8;
  if (text.startsWith('http://', start)) return start + 7;
  let at = start;
  while (at < end && (text[at] === '.' || text[at] === '/' || text[at] === '~')) at++;
  return text.slice(at, end).includes(':') ? end : at;
}

/**
 * Whether two steps differ by a slip of the pen: one small letter is another or is too many, two
 * changed their places. Folders and hosts, which are fewer, may differ by a capital or a sign, too.
 */
export function areNear(a: string, b: string, isFolder: boolean): boolean {
  if (isFolder && a !== b && a.toLowerCase() === b.toLowerCase()) return true;
  return isSlip(a, b) && (isFolder ? FOLDER_SLIP : SLIP).test(difference(a, b));
}

const SLIP = /^[a-z]+$/;
const FOLDER_SLIP = /^[a-z._-]+$/i;

/** What is left of two words without what they begin and end with in common. */
function difference(a: string, b: string): string {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return a.slice(start, a.length - end) + b.slice(start, b.length - end);
}
