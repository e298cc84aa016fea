import { type Range, range } from '../../text/range.ts';

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
    while (next < end && !'/?#'.includes(text[next]!)) next++;
    if (next > at) steps.push({ parent: text.slice(start, at), range: range(at, next) });
    if (text[next] !== '/') break;
    at = next + 1;
  }
  return steps;
}

/** The offset of the host, or of the first step; the end where there is neither. */
function firstOf(text: string, start: number, end: number): number {
  if (text.startsWith('https://', start)) return start + 8;
  if (text.startsWith('http://', start)) return start + 7;
  let at = start;
  while (at < end && (text[at] === '.' || text[at] === '/' || text[at] === '~')) at++;
  const colon = text.indexOf(':', at);
  return colon >= 0 && colon < end ? end : at;
}

/**
 * Whether two steps differ by a slip of the pen: one small letter is another or is too many, two
 * changed their places. Folders and hosts, which are fewer, may differ by a capital or a sign, too.
 */
export function areNear(a: string, b: string, isFolder: boolean): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  if (isFolder && a.toLowerCase() === b.toLowerCase()) return true;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  const isTurned =
    restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
  const odd =
    restA.slice(1) === restB.slice(1)
      ? (restA[0] ?? '') + (restB[0] ?? '')
      : restA === restB.slice(1)
        ? restB[0]!
        : restA.slice(1) === restB
          ? restA[0]!
          : isTurned
            ? restA.slice(0, 2)
            : '';
  return (isFolder ? /^[a-z._-]+$/i : /^[a-z]+$/).test(odd);
}
