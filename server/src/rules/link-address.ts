import { excerpt } from '../fixes/link-repair.ts';
import { type Document, perDocument } from '../model/document.ts';
import { type Address, addressesOf } from '../model/links/addresses.ts';
import { isInBlock } from '../model/prose.ts';
import { slice } from '../text/range.ts';
import { mendAddress } from './links/mended-address.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const linkAddress: Rule = {
  id: 'link-address',
  title: 'Address beside the segments that is damaged',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    for (const address of addressesOf(document)) {
      const found = judge(document, address);
      if (found && !isInBlock(document, address.range.start)) yield found;
    }
  },
};

function judge(document: Document, address: Address): Found | undefined {
  const { range: place, kind, segment } = address;
  const here = slice(document.text, place);
  if (here.trim() === '') return nowhere(address);
  const mended = mendAddress(here, { kind, extension: () => usualExtension(document, address) });
  if (!mended) return undefined;
  const { fault, expected, isSure } = mended;
  const fixing = isSure ? certainly : possibly;
  const wanted = expected === undefined ? 'that of the English page' : excerpt(expected, 80);
  return {
    range: place,
    severity: isSure ? undefined : 'warning',
    message: `This address ${fault}: expected ${wanted}.`,
    segment,
    fixes: expected === undefined ? [] : [fixing(`Write ${wanted}`, place, expected)],
  };
}

function nowhere({ range: place, kind, segment }: Address): Found | undefined {
  if (!segment && kind !== 'image') return undefined;
  return { range: place, message: 'This link leads nowhere: expected an address.', segment };
}

/** The extension that the other relative paths of a kind have, if that is one. */
function usualExtension(document: Document, { kind, range: own }: Address): string | undefined {
  const extension = extensionOf(slice(document.text, own));
  const all = extensions(document)[kind === 'image' ? 'image' : 'link'];
  const others = [...all].filter(([one, count]) => one !== extension || count > 1);
  return others.length === 1 ? others[0]![0] : undefined;
}

/** How often the relative paths of each kind have an extension. */
const extensions = perDocument((document) => {
  const counts = { image: new Map<string, number>(), link: new Map<string, number>() };
  for (const { kind, range: place } of addressesOf(document)) {
    const extension = extensionOf(slice(document.text, place));
    const known = counts[kind === 'image' ? 'image' : 'link'];
    if (extension) known.set(extension, (known.get(extension) ?? 0) + 1);
  }
  return counts;
});

function extensionOf(path: string): string | undefined {
  return /^(?![a-z]+:)[^?#]*\.(\w{2,4})(?:[?#]|$)/i.exec(path)?.[1];
}
