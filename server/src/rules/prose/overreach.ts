import { type Range, range } from '../../text/range.ts';
import type { Leaning, Originals } from './leaning.ts';

/** A shorter name may be a part of any. */
const SHORTEST_NAME = 3;

/**
 * Words that a stretch holds beside a name of its source that was kept as it is: `**Save wählen**`
 * for `**Save**`. What explains the name in parentheses belongs to it. `others` are the texts of
 * all stretches of the target; a name that has one of its own is not sought in another.
 */
export function overreaching(
  text: string,
  { start, end }: Range,
  originals: Originals,
  others: ReadonlySet<string>,
): Leaning | undefined {
  const written = text.slice(start, end);
  if (originals.texts.has(written)) return undefined;
  for (const name of originals.texts) {
    if (others.has(name) || !isName(name, originals)) continue;
    const isFirst = written.startsWith(`${name} `);
    if (!isFirst && !written.endsWith(` ${name}`)) continue;
    const words = isFirst
      ? range(start + name.length + 1, end)
      : range(start, end - name.length - 1);
    if (mayBelong(text.slice(words.start, words.end), name)) continue;
    // Nothing that they could belong to stands before what begins a target: `**Référence SKU**`.
    if (!isFirst && text[start - 3] === '>') continue;
    return { words, towards: isFirst ? 'behind' : 'before', isSure: true };
  }
  return undefined;
}

/** Whether it is long enough, and the source emphasizes no longer name that holds it. */
function isName(name: string, { texts }: Originals): boolean {
  if (name.length < SHORTEST_NAME) return false;
  for (const other of texts) if (other.length > name.length && other.includes(name)) return false;
  return true;
}

/** An explanation, or the kind of thing that the name says too: `session PSSession`. */
function mayBelong(words: string, name: string): boolean {
  return /[()（）]/.test(words) || name.toLowerCase().includes(words.toLowerCase().slice(0, -1));
}
