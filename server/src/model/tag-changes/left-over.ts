import { removal } from '../../text/removal.ts';
import { textOf } from '../document.ts';
import type { HtmlTag } from '../html-tags.ts';
import { type TagFinding, withoutPlace } from './change.ts';
import { arePartners } from './elements.ts';
import { linkTags } from './link-tags.ts';
import { type TagRest, take } from './rest.ts';

/** What no other step explains. */
export function leftOver(rest: TagRest): TagFinding[] {
  return [...lost(rest), ...added(rest)];
}

function lost(rest: TagRest): TagFinding[] {
  const { missing } = linkTags(rest.document);
  const untold = rest.gone.map(({ range }) => range).filter(({ start }) => !missing.has(start));
  return untold.length === 0 ? [] : [withoutPlace(rest.segment, untold)];
}

function added({ document, segment, gone, surplus }: TagRest): TagFinding[] {
  const { content } = segment.target;
  const [stars, wanted] = (['target', 'source'] as const).map(
    (side) => textOf(document, segment, side).split('**').length,
  );
  const elements = elementsOf(surplus);
  return elements.map(({ open, tags }) => {
    const isWhole = gone.length === 0 && tags.length === 2;
    // An editor that knows no Markdown writes bold so.
    const isBold =
      isWhole && /^(?:b|strong)$/.test(open.name) && stars! + 2 * elements.length === wanted;
    return {
      kind: 'changed',
      range: open.range,
      expected: [],
      repair: tags.map(({ range }) =>
        isBold ? { range, newText: '**' } : removal(document.text, content, range),
      ),
      // Browsers that translate a page put its text into `font`, and nobody else does.
      isCertain: isBold || (isWhole && open.name === 'font'),
    };
  });
}

interface TagsOfElement {
  readonly open: HtmlTag;
  /** With the closing one, where it is there. */
  readonly tags: readonly HtmlTag[];
}

function elementsOf(tags: readonly HtmlTag[]): TagsOfElement[] {
  const rest = [...tags];
  const found: TagsOfElement[] = [];
  for (let open = rest.shift(); open; open = rest.shift()) {
    const close = partnerAmong(rest, open);
    if (close) take(rest, close);
    found.push({ open, tags: close ? [open, close] : [open] });
  }
  return found;
}

function partnerAmong(tags: readonly HtmlTag[], tag: HtmlTag): HtmlTag | undefined {
  if (tag.isClosing || tag.isWhole) return undefined;
  return tags.findLast((other) => arePartners(tag, other));
}
