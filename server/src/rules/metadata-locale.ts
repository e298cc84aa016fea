import { isLocale, localizedFrontMatter } from './metadata.ts';
import { possibly, type Rule } from './rule.ts';

export const metadataLocale: Rule = {
  id: 'metadata-locale',
  title: 'Locale that contradicts the folder or the repository',
  severity: 'error',
  fix: 'suggested',
  *check(document) {
    const entries = localizedFrontMatter(document)?.entries ?? [];
    const entry = entries.find(({ key }) => key === 'ms.contentlocale');
    if (!entry || !isLocale(entry.value)) return;
    const { locale } = document.origin;
    if (!locale || locale.toLowerCase() === entry.value.toLowerCase()) return;
    yield {
      range: entry.valueRange,
      message: `ms.contentlocale is ${entry.value}, but the page lies among those of ${locale}.`,
      fixes: [possibly(`Write ${locale}`, entry.valueRange, locale)],
    };
  },
};
