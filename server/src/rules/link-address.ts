import { excerpt } from '../fixes/link-repair.ts';
import { type Document, textOf } from '../model/document.ts';
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
    const addresses = addressesOf(document);
    const isUsual = addresses.filter((one) => one.segment && isEmpty(one)).length > 1;
    for (const address of addresses) {
      const fault = addressFaults(document).get(address);
      const found = fault ? describe(address, fault) : nowhere(document, address, isUsual);
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

const isEmpty = ({ range: { start, end } }: Address): boolean => start === end;

/** Reference pages are published with lists of commands that lead nowhere in English, too. */
function nowhere(document: Document, address: Address, isUsual: boolean): Found | undefined {
  const { range: place, kind, segment } = address;
  if (!isEmpty(address) || (!segment && kind !== 'image')) return undefined;
  const isSource = segment && (isUsual || COMMAND.test(textOf(document, segment, 'source')));
  return {
    range: place,
    severity: isSource ? 'information' : undefined,
    message: 'This link leads nowhere: expected an address.',
    segment,
  };
}

const COMMAND = /^[A-Z][a-z]+-\w+$/;
