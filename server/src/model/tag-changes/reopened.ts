import { slice } from '../../text/range.ts';
import { unmatchedTags } from '../html-tags.ts';
import { otherwise, type TagFinding } from './change.ts';
import { type TagRest, take } from './rest.ts';

/** A closing tag that lost its slash: `<b>map<b>`. */
export function reopened({ document: { text }, target, gone, surplus }: TagRest): TagFinding[] {
  const unmatched = unmatchedTags(target);
  return surplus.slice().flatMap((tag) => {
    const isBare = !tag.isClosing && slice(text, tag.range).toLowerCase() === `<${tag.name}>`;
    const original = gone.find(({ name, isClosing }) => isClosing && name === tag.name);
    if (!isBare || !original || !unmatched.includes(tag)) return [];
    take(surplus, tag);
    take(gone, original);
    return [otherwise(text, tag.range, original)];
  });
}
