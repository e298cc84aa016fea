import type { Range } from '../../../text/range.ts';

/** The sign at an offset, a full-width one as its ASCII counterpart; undefined where none stands. */
export function signAt(text: string, at: number): string | undefined {
  const character = text[at]!;
  const sign = FULL_WIDTH[character] ?? character;
  return SIGN.test(sign) ? sign : undefined;
}

const SIGN = /[:.,;!?()[\]>/=—–-]/;

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '：': ':',
  '。': '.',
  '，': ',',
  '、': ',',
  '،': ',',
  '；': ';',
  '؛': ';',
  '！': '!',
  '？': '?',
  '؟': '?',
  '（': '(',
  '）': ')',
  '—': '-',
  '–': '-',
};

/** Where a sign stands in a stretch of text. */
export function signsIn(text: string, { start, end }: Range, sign: string): number[] {
  const found: number[] = [];
  for (let at = start; at < end; at++) if (signAt(text, at) === sign) found.push(at);
  return found;
}
