import { readFileSync } from 'node:fs';

/** One example on a rule's page, with what the page promises of it. */
export interface Example {
  readonly kind: 'correct' | 'incorrect';
  readonly locale: string;
  readonly text: string;
  /** The line of the page on which the example begins, one-based. */
  readonly line: number;
  /** `line:character message` of each finding, one-based, in order. */
  readonly messages: readonly string[] | undefined;
  /** What all certain fixes make of the text. */
  readonly fixed: string | undefined;
}

/** The address of a rule's page. */
export function pageUrl(id: string): URL {
  return new URL(`../../server/src/rules/${id}.md`, import.meta.url);
}

const FENCE =
  /^```(?:markdown|text) (correct|incorrect|messages|fixed)(?: locale=(\S+))?\n([\s\S]*?)^```$/gm;

/** Reads the examples of a rule's page. A control picture stands for the character it draws. */
export function examplesOf(id: string): Example[] {
  const page = readFileSync(pageUrl(id), 'utf8');
  const examples: Example[] = [];
  for (const { 1: kind, 2: locale, 3: body, index } of page.matchAll(FENCE)) {
    const text = drawnCharacters(body!.replace(/\n$/, ''));
    const last = examples.at(-1);
    if (kind === 'messages')
      examples[examples.length - 1] = { ...last!, messages: text.split('\n') };
    else if (kind === 'fixed') examples[examples.length - 1] = { ...last!, fixed: text };
    else examples.push(newExample(kind as Example['kind'], locale, text, lineOf(page, index)));
  }
  return examples;
}

function newExample(
  kind: Example['kind'],
  locale: string | undefined,
  text: string,
  line: number,
): Example {
  return { kind, locale: locale ?? 'und', text, line, messages: undefined, fixed: undefined };
}

function lineOf(page: string, index: number): number {
  return page.slice(0, index).split('\n').length;
}

const DRAWN: Readonly<Record<string, string>> = { '␉': '\t', '␍': '\r', '⍽': '\u00a0' };

function drawnCharacters(text: string): string {
  return text.replace(/[␉␍⍽]/g, (drawing) => DRAWN[drawing]!);
}
