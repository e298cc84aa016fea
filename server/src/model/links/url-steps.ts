import { type Range, range } from '../../text/range.ts';

/** One step of the path of a URL, in the sample `https://x.example/guides/start.md#top`. */
export interface UrlStep {
  /** What comes before it: `https://x.example/` of `guides`. */
  readonly parent: string;
  /** `guides` */
  readonly range: Range;
}

/** The steps of a path from its root: those of a relative URL say nothing by themselves. */
export function stepsOf(text: string, { start, end }: Range): UrlStep[] {
  const first = rootOf(text, start, end);
  if (first < 0) return [];
  const steps: UrlStep[] = [];
  for (let at = first; at < end; ) {
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

/** The offset after the slash that the path begins with; -1 where it does not begin at a root. */
function rootOf(text: string, start: number, end: number): number {
  if (text[start] === '/') return start + 1;
  const scheme = text.startsWith('https://', start) ? 8 : text.startsWith('http://', start) ? 7 : 0;
  if (scheme === 0) return -1;
  const slash = text.slice(start + scheme, end).indexOf('/');
  return slash < 0 ? -1 : start + scheme + slash + 1;
}

/** Whether two words differ by one small letter: another one in its place, or one too many. */
export function areOneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  const letters = short.length === long.length ? short[at]! + long[at]! : long[at]!;
  return rest === long.slice(at + 1) && /^[a-z]+$/.test(letters);
}
