import { skipSpace } from '../../../text/space.ts';
import { type Document, perPage } from '../../document.ts';
import { frontMatterValue } from '../../front-matter.ts';
import { inlineOf } from '../../inline.ts';
import { Mark, segmentsWith } from '../../marks.ts';
import type { Segment } from '../../segments.ts';
import type { Emphasis } from '../delimiters.ts';
import { signAt } from './signs.ts';
import type { Marked } from './sought.ts';

/**
 * Whether this document's targets take a sign into the emphasis that stands after it in the
 * source, as machines do (`**Rol:**` for `**Role**:`); undefined where they do both, and where words
 * come between, as in `**Speichern** aus.` for `**Save**.`
 */
export function takesInside(
  document: Document,
  segment: Segment,
  marked: Marked,
  sign: string,
): boolean | undefined {
  const { inside, outside, apart } = habits(document).get(keyOf(segment, marked, sign)) ?? UNKNOWN;
  if (2 * apart > inside + outside) return undefined;
  if (inside + outside === 0) return isOfMachine(document) ? undefined : false;
  if (outside > 3 * inside) return false;
  return inside > 3 * outside ? true : undefined;
}

/** How often the targets of a document end an emphasis with a sign, before it, and elsewhere. */
interface Habit {
  readonly inside: number;
  readonly outside: number;
  readonly apart: number;
}

const UNKNOWN: Habit = { inside: 0, outside: 0, apart: 0 };

/** What begins a text, such as a label, is treated alike. */
function keyOf({ source }: Segment, { range: { start } }: Marked, sign: string): string {
  return start === source.content.start ? `^${sign}` : sign;
}

function isOfMachine({ frontMatter }: Document): boolean {
  return frontMatterValue(frontMatter, 'ms.translationtype') === 'MT';
}

const habits = perPage((document): ReadonlyMap<string, Habit> => {
  const known = new Map<string, Habit>();
  for (const segment of segmentsWith(document, Mark.star | Mark.underscore)) {
    const source = inlineOf(document, segment, 'source').emphases;
    const target = inlineOf(document, segment, 'target').emphases;
    if (source.length !== target.length) continue;
    for (const [i, emphasis] of source.entries()) {
      const sign = signAfter(document.text, segment, emphasis);
      if (!sign) continue;
      const key = keyOf(segment, emphasis, sign);
      known.set(key, withOne(known.get(key) ?? UNKNOWN, document.text, target[i]!, sign));
    }
  }
  return known;
});

/** The sign that stands after an emphasis of the source that does not end with one. */
function signAfter(
  text: string,
  { source }: Segment,
  { range: whole, content }: Emphasis,
): string | undefined {
  if (signAt(text, content.end - 1)) return undefined;
  return signAt(text, skipSpace(text, whole.end, source.content.end));
}

function withOne(
  habit: Habit,
  text: string,
  { range: whole, content }: Emphasis,
  sign: string,
): Habit {
  const { inside, outside, apart } = habit;
  if (signAt(text, content.end - 1) === sign) return { ...habit, inside: inside + 1 };
  const isOutside = signAt(text, skipSpace(text, whole.end, text.length)) === sign;
  return isOutside ? { ...habit, outside: outside + 1 } : { ...habit, apart: apart + 1 };
}
