import { type Range, slice } from '../text/range.ts';
import { directiveAt } from './directives.ts';
import { type Document, perDocument } from './document.ts';

/** What must not be translated, in the sample `:::no-loc text="Contoso Drive":::`. */
export interface NoLoc {
  readonly range: Range;
  /** `Contoso Drive` */
  readonly text: Range;
}

const COLONS = /[:：]{2,4}(?=[ \t]*\p{L})/gu;

/**
 * What is kept from translation between two offsets. `isLoose` takes a directive of any name that
 * has one attribute, since names are translated by mistake.
 */
export function noLocsIn(text: string, within: Range, isLoose = false): NoLoc[] {
  const found: NoLoc[] = [];
  const part = slice(text, within);
  for (let match = nextColons(part, 0); match; ) {
    const start = within.start + match.index;
    const directive = directiveAt(text, start, within.end);
    const [only, ...others] = directive?.attributes ?? [];
    const isMeant = isLoose || (directive && slice(text, directive.name) === 'no-loc');
    if (directive && isMeant && only && others.length === 0) {
      found.push({ range: directive.range, text: only.value });
    }
    const end = directive ? directive.range.end : start + match[0].length;
    match = nextColons(part, Math.max(end, start + 1) - within.start);
  }
  return found;
}

function nextColons(part: string, from: number): RegExpExecArray | null {
  COLONS.lastIndex = from;
  return COLONS.exec(part);
}

/** The words that the front matter keeps from translation, of `no-loc: [Contoso, "Contoso Drive"]`. */
export const noLocWords: (document: Document) => readonly string[] = perDocument(
  ({ frontMatter }) => {
    const entry = frontMatter?.entries.findLast(({ key }) => key.toLowerCase() === 'no-loc');
    if (!entry) return NONE;
    const items = [...entry.value.matchAll(ITEM)].map(([, double, single, plain]) =>
      plainItem(double?.replace(/\\(.)/g, '$1') ?? single?.replaceAll("''", "'") ?? plain!),
    );
    return [...new Set(items.filter((item) => item !== ''))];
  },
);

const NONE: readonly string[] = [];

/** An item of a list in brackets, or on a line of its own behind a hyphen. */
const ITEM =
  /(?:^[ \t]*-|[[,])[ \t\r\n]*(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\n]|'')*)'|((?![ \t\r\n"'])[^,\]\n]*))/gm;

/** An item without a comment, and without the wrapping that hand-offs have left around it. */
function plainItem(item: string): string {
  const plain = item.replace(/[ \t]#.*$/, '').trim();
  return /^:::no-loc\((.*)\):::$/.exec(plain)?.[1] ?? plain;
}
