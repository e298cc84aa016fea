// Writes syntaxes/: how the markup of segments is colored. Run it after a change here.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** A TextMate grammar, as far as it is used here. */
export interface Grammar {
  readonly information_for_contributors: readonly string[];
  readonly scopeName: string;
  readonly injectionSelector: string;
  readonly patterns: readonly Pattern[];
  readonly repository?: Readonly<Record<string, Pattern>>;
}

interface Pattern {
  readonly include?: string;
  readonly name?: string;
  readonly contentName?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Pattern[];
}

type Captures = Readonly<Record<number, { name?: string; patterns?: readonly Pattern[] }>>;

// A tag never reaches over another `<`, so that a row of half-typed tags is read in linear time.
const tag = (has: string): string => String.raw`<span\b(?=[^<>]*\b${has})[^<>]*+>`;
const target = tag('data-ttu-id=');
const source = tag('data-stu-id=');
const wrapper = tag('sxs-lookup\\b');
const otherSpan = String.raw`<span\b(?![^<>]*\b(?:data-[ts]tu-id=|sxs-lookup\b))[^<>]*+>`;
const anySpan = String.raw`<span\b(?![^<>]*\bdata-ttu-id=)[^<>]*+>`;
/** What stands in a half: text, other tags, and spans that are closed again. */
const content = String.raw`(?<content>(?:[^<]|<(?!/?span\b)|${otherSpan}\g<content></span>)*+)`;

const markup = { name: 'comment.block.markup.locdocs' };
const markdown: readonly Pattern[] = [
  { include: 'text.html.markdown#inline' },
  { include: 'text.html.derivative' },
];

/** Segments wherever they stand: the target stays Markdown, the rest is colored like a comment. */
export const segments: Grammar = {
  information_for_contributors: [
    'Written by scripts/grammars.ts.',
    'A half that stands on one line is matched whole, so that an unbalanced mark in one sentence never pairs with a mark in the next.',
  ],
  scopeName: 'locdocs.segments.injection',
  injectionSelector:
    'L:text.html.markdown - (comment, meta.target.locdocs, markup.fenced_code, markup.raw, markup.inline.raw), ' +
    'L:source.yaml - (comment, meta.target.locdocs)',
  patterns: [
    { include: '#target' },
    { include: '#target-over-lines' },
    { include: '#source' },
    { include: '#source-over-lines' },
  ],
  repository: {
    target: {
      match: `(${target})${content}(</span>)`,
      captures: { 1: markup, 2: { name: 'meta.target.locdocs', patterns: markdown }, 3: markup },
    },
    // Or one that is not closed yet.
    'target-over-lines': {
      begin: target,
      beginCaptures: { 0: markup },
      end: `</span>|(?=${target}|${wrapper}|${source})`,
      endCaptures: { 0: markup },
      contentName: 'meta.target.locdocs',
      patterns: [{ include: '#span-in-target' }, ...markdown],
    },
    'span-in-target': {
      begin: otherSpan,
      end: `</span>|(?=${target}|${wrapper}|${source})`,
      patterns: [{ include: '#span-in-target' }, ...markdown],
    },
    source: {
      match: `${wrapper}\\s*+${source}${content}</span>\\s*+</span>`,
      name: 'comment.block.source.locdocs',
    },
    // Or one that lost a tag.
    'source-over-lines': {
      begin: `${wrapper}|${source}`,
      end: `</span>|(?=${target})`,
      name: 'comment.block.source.locdocs',
      patterns: [{ include: '#span-in-source' }],
    },
    'span-in-source': {
      begin: anySpan,
      end: `</span>|(?=${target})`,
      patterns: [{ include: '#span-in-source' }],
    },
  },
};

/** Lines that begin with a segment: left alone, Markdown's own grammar takes them for HTML. */
export const prose: Grammar = {
  information_for_contributors: [
    'Written by scripts/grammars.ts.',
    'In what Markdown takes for a block of HTML nothing reads as Markdown; a line that begins with a segment is prose.',
  ],
  scopeName: 'locdocs.prose.injection',
  injectionSelector:
    'L:text.html.markdown - (meta.paragraph, markup.heading, markup.table, markup.fenced_code, markup.raw, meta.embedded, comment)',
  patterns: [
    {
      begin: `(?:^|\\G)[ ]{0,3}(?=${target}|${wrapper})`,
      while: String.raw`^(?![ \t]*(?:$|[>|]|#{1,6}[ \t]|[-*+][ \t]|[0-9]+[.)][ \t]|\x60{3}|~{3}|:{3}))`,
      name: 'meta.paragraph.markdown',
      patterns: markdown,
    },
  ],
};

/** The files of `syntaxes/` by their names. */
export const grammars: Readonly<Record<string, Grammar>> = {
  'segments.tmLanguage.json': segments,
  'prose.tmLanguage.json': prose,
};

/** A grammar as its file holds it. */
export function grammarText(grammar: Grammar): string {
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

/** The address of a file of `syntaxes/`. */
export function grammarUrl(name: string): URL {
  return new URL(`../syntaxes/${name}`, import.meta.url);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, grammar] of Object.entries(grammars)) {
    writeFileSync(grammarUrl(name), grammarText(grammar));
  }
}
