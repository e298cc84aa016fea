import { pair } from './segments.ts';

/** A text that grows, made to make a careless reader start over and over again. */
export interface Hostile {
  readonly name: string;
  /** The text with about so many characters. */
  readonly text: (size: number) => string;
}

/** What is repeated: the start of something that never ends, or something that means much. */
const PIECES: readonly string[] = [
  '[',
  '[a](',
  '![',
  ']',
  '](',
  '*',
  '**a ',
  '*a* ',
  '**ab**cd ',
  '*7*a** ',
  '[ab](c.md)de ',
  '_',
  '`',
  '`` ` ',
  '<',
  '</',
  '<a name="',
  '<!--',
  '<span>',
  '<b>',
  '&',
  '\\',
  '(',
  '"',
  '{',
  '%',
  ':::',
  '#',
  '|',
  '-',
  '.',
  ' ',
  '\u00a0',
  '\t',
  '\n',
  '\n> ',
  '```\n',
  '~~~\n',
  '1',
  '1 ',
  '1,',
  '1/',
  '2020-',
  '1. januari ',
  'May ',
  'a',
  'a ',
  'Ab',
  'AB ',
  'ab AB ',
  '[!NOTE]\n> x\n',
  '10:00 ',
  '-5 ',
  '010 ',
  'word ',
  'word word. ',
  '日',
  '1月',
  '😀',
  'https://a.b/',
  '[a](b) ',
  '[a](b)[',
  '`a` ',
];

/** Span tags that belong nowhere. */
const TAGS: Readonly<Record<string, string>> = {
  'unclosed targets': '<span data-ttu-id="4c0de-103">a ',
  'unclosed sources': '<span class="sxs-lookup"><span data-stu-id="4c0de-103">a ',
  'stray closing tags': '</span>',
  'tags that never end': '<span data-ttu-id="',
  'tags without a name': '<span class="',
  'wrappers alone': '<span class="sxs-lookup">',
};

/** Whole segments, very many of them. */
const SEGMENTS: Readonly<Record<string, (at: number) => string>> = {
  'segments with one ID': () => pair(103),
  'segments that count down': (at) => pair(9999 - (at % 9000)),
  'segments of two prefixes': (at) =>
    pair(103 + (at % 9000), 'Ja', 'Yes', at % 2 ? 'aaaaa' : 'bbbbb'),
  'segments with a link': (at) => `${pair(103 + at, '[a](b)', `[a](c${at})`)}\n`,
  'segments with a date': (at) => `${pair(103 + at, '1 mei 2020', 'May 1, 2021')} `,
  'headings with one anchor': (at) => `## <a name="a"></a>${pair(103 + at, 'A', 'A')}\n\n`,
  'empty segments, each silenced': (at) =>
    `<!-- locdocs-disable-next-line segment -->\n${pair(103 + at, '')}\n`,
  'empty segments, silenced over and over': (at) =>
    `<!-- locdocs-disable segment -->\n${pair(103 + at, '')}\n`,
  'rows of a table': (at) => `| ${pair(103 + at)} | ${pair(104 + at)} |\n`,
};

const BEFORE = `---\nms.contentlocale: nl-NL\n---\n${pair(101)}\n\n`;
const AFTER = `\n\n${pair(102)}\n`;

/** Every kind of hostile text there is, inside of segments and outside. */
export const hostiles: readonly Hostile[] = [
  ...PIECES.flatMap((piece) => [
    hostile(`${drawn(piece)} outside`, (size) => BEFORE + repeated(piece, size) + AFTER),
    hostile(`${drawn(piece)} in a target`, (size) =>
      around(pair(103, repeated(piece, size), `A ${piece} b.`)),
    ),
    hostile(`${drawn(piece)} in a source`, (size) =>
      around(pair(103, `A ${piece} b.`, repeated(piece, size))),
    ),
    hostile(`${drawn(piece)} in both halves`, (size) =>
      around(pair(103, repeated(piece, size / 2), repeated(piece, size / 2))),
    ),
  ]),
  ...Object.entries(TAGS).flatMap(([name, tag]) => [
    hostile(name, (size) => BEFORE + repeated(tag, size) + AFTER),
    hostile(`${name}, nested`, (size) =>
      around(repeated(tag, (size * tag.length) / (tag.length + 7)) + closers(tag, size)),
    ),
    hostile(`${name} in a target`, (size) => around(pair(103, repeated(tag, size)))),
  ]),
  ...Object.entries(SEGMENTS).map(([name, segment]) =>
    hostile(name, (size) => {
      const count = Math.ceil(size / segment(103).length);
      return BEFORE + Array.from({ length: count }, (_, at) => segment(at)).join('') + AFTER;
    }),
  ),
];

function hostile(name: string, text: Hostile['text']): Hostile {
  return { name, text };
}

function around(middle: string): string {
  return BEFORE + middle + AFTER;
}

function repeated(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / piece.length));
}

function closers(tag: string, size: number): string {
  return '</span>'.repeat(Math.ceil(size / (tag.length + 7)));
}

/** Makes white space visible in a name. */
function drawn(piece: string): string {
  return piece
    .replaceAll(' ', '␠')
    .replaceAll('\n', '␊')
    .replaceAll('\t', '␉')
    .replaceAll('\u00a0', '⍽');
}
