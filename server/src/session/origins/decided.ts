import type { Term } from '../../model/terms.ts';
import { namesAsTerms } from '../../workspace/configuration.ts';
import type { Folders } from '../folders.ts';
import type { Page } from '../pages.ts';
import type { Preferences } from '../preferences.ts';
import type { Known, Supply } from './known.ts';

/** The terms of folders with the names that are set in the editor. */
interface NamedTerms {
  readonly names: readonly string[];
  readonly terms: readonly Term[];
}

/** Brings what folders and the editor decided on: terms, names, dictionaries. */
export function decidedSupply(known: Known, folders: Folders, preferences: Preferences): Supply {
  const withNames = new WeakMap<readonly Term[], NamedTerms>();

  const termsOf = async (uri: string): Promise<readonly Term[]> => {
    const [own, { configuration }] = [await folders.termsOf(uri), await preferences.of(uri)];
    const { names } = configuration;
    if (names.length === 0) return own;
    const before = withNames.get(own);
    if (before?.names === names) return before.terms;
    const terms = [...namesAsTerms(names), ...own];
    withNames.set(own, { names, terms });
    return terms;
  };
  const loadTerms = async ({ uri }: Page): Promise<void> => {
    const terms = await termsOf(uri);
    const before = known.of(uri).terms;
    const hasAny = terms.length > 0 || (before !== undefined && before.length > 0);
    if (hasAny && terms !== before) known.add(uri, { terms });
  };
  const loadDictionaries = async ({ uri, document }: Page): Promise<void> => {
    const dictionaries = await folders.dictionariesOf(uri, document.locale);
    const { dictionaries: before = [] } = known.of(uri);
    const isSame =
      before.length === dictionaries.length &&
      before.every(({ dictionary }, i) => dictionary === dictionaries[i]!.dictionary);
    if (!isSame) known.add(uri, { dictionaries });
  };

  return {
    load: async (page) => {
      await loadTerms(page);
      await loadDictionaries(page);
    },
    closed: () => {},
  };
}
