import { isSlip } from '../../text/slip.ts';
import { plainValue } from './plain-value.ts';

/** The keys that the publisher adds to every localized page, in the order that it keeps. */
export const LOCALIZATION_KEYS: readonly string[] = [
  'ms.openlocfilehash',
  'ms.sourcegitcommit',
  'ms.translationtype',
  'ms.contentlocale',
  'ms.lasthandoff',
  'ms.locfileid',
];

/** Those that authors give to most pages. */
const AUTHOR_KEYS =
  'title description author manager ms.author ms.date ms.topic ms.service ms.subservice ms.prod ' +
  'ms.technology ms.localizationpriority ms.custom ms.reviewer ms.assetid';

/** All of them: what a key that is not one of them may be a slip of. */
export const KNOWN_KEYS: readonly string[] = [...LOCALIZATION_KEYS, ...AUTHOR_KEYS.split(' ')];

/** The one of some keys that was meant by what somebody typed; undefined where none is near. */
export function meantKey(written: string, keys: readonly string[]): string | undefined {
  const plain = plainValue(written.replaceAll('\\', '').replace(/\s*\.\s*/g, '.'));
  if (keys.includes(plain)) return plain;
  const small = plain.toLowerCase();
  if (keys.includes(small)) return small;
  return keys.find((key) => isSlip(plain, key) || areAlike(key, small));
}

/** Whether a key is one of the publisher's but for its case and one or two letters. */
function areAlike(key: string, written: string): boolean {
  if (!LOCALIZATION_KEYS.includes(key) || !written.startsWith('ms')) return false;
  if (Math.abs(key.length - written.length) > 2) return false;
  let start = 0;
  while (start < key.length && key[start] === written[start]) start++;
  let end = 0;
  const shortest = Math.min(key.length, written.length) - start;
  while (end < shortest && key.at(-1 - end) === written.at(-1 - end)) end++;
  return Math.max(key.length, written.length) - start - end <= 2;
}
