import { excerpt } from '../fixes/link-repair.ts';
import { type Address, addressesOf } from '../model/links/addresses.ts';
import { isInBlock } from '../model/prose.ts';
import { addressFaults } from './links/address-faults.ts';
import type { MendedAddress } from './links/mended-address.ts';
import { certainly, type Found, possibly, type Rule } from './rule.ts';

export const linkAddress: Rule = {
  id: 'link-address',
  title: 'Address beside the segments that is damaged',
  severity: 'error',
  fix: 'certain',
  scope: 'page',
  *check(document) {
    for (const address of addressesOf(document)) {
      const fault = addressFaults(document).get(address);
      const found = fault ? describe(address, fault) : nowhere(address);
      if (found && !isInBlock(document, address.range.start)) yield found;
    }
  },
};

function describe({ range: place, segment }: Address, mended: MendedAddress): Found {
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
  if (place.start < place.end || (!segment && kind !== 'image')) return undefined;
  return { range: place, message: 'This link leads nowhere: expected an address.', segment };
}
