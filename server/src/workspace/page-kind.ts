import type { Document } from '../model/document.ts';
import { frontMatterValue } from '../model/front-matter.ts';

/** What a document is to LocDocs, which has nothing to say of others. */
export type PageKind = 'side-by-side' | 'localized' | 'other';

/** A cheap look, so that ordinary Markdown is never read. */
export function looksLocalized(text: string): boolean {
  return text.includes('data-ttu-id') || text.includes('data-stu-id') || isHandedOff(text);
}

const FRONT_MATTER_LENGTH = 16_000;

function isHandedOff(text: string): boolean {
  return (
    /^\ufeff?(?:---|[\w.]+:)/.test(text) &&
    /^ms\.(?:openlocfilehash|translationtype|contentlocale|locfileid)[ \t]*:/m.test(
      text.slice(0, FRONT_MATTER_LENGTH),
    )
  );
}

/** What a document is; only where its text looks localized is it more than ordinary Markdown. */
export function kindOf(document: Document): PageKind {
  if (document.segments.length > 0 || document.problems.length > 0) return 'side-by-side';
  const isLocalized = ['ms.openlocfilehash', 'ms.contentlocale', 'ms.locfileid'].some(
    (key) => frontMatterValue(document.frontMatter, key) !== undefined,
  );
  return isLocalized ? 'localized' : 'other';
}
