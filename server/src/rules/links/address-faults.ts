import { type Document, perDocument } from '../../model/document.ts';
import { type Address, addressesOf } from '../../model/links/addresses.ts';
import { slice } from '../../text/range.ts';
import { type MendedAddress, mendAddress } from './mended-address.ts';

/** What is wrong with the addresses beside the segments, but for those that are empty. */
export const addressFaults: (document: Document) => ReadonlyMap<Address, MendedAddress> =
  perDocument((document) => {
    const faults = new Map<Address, MendedAddress>();
    for (const address of addressesOf(document)) {
      const here = slice(document.text, address.range);
      const extension = () => usualExtension(document, address);
      const fault = here === '' ? undefined : mendAddress(here, { kind: address.kind, extension });
      if (fault) faults.set(address, fault);
    }
    return faults;
  });

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
