import { fileLinksIn, type LinkedFiles, nothingLinked } from '../../model/linked-files.ts';
import type { Linked } from '../linked.ts';
import type { Page } from '../pages.ts';
import type { Known, Supply } from './known.ts';

/** Brings what files say against the links of pages. */
export interface LinkSupply extends Supply {
  readonly forget: () => void;
  /** Judges the links of a page anew where they were judged before. */
  readonly relink: (page: Page) => void;
}

/** The links of a page that files were asked about last. */
interface JudgedLinks {
  readonly key: string;
  readonly ready: Promise<void>;
}

/** A judgement that no links have, so that the next one is of other links. */
const OUTDATED: JudgedLinks = { key: '\n', ready: Promise.resolve() };

/** Asks files about links, once for the same links. */
export function linkSupply(known: Known, linked: Linked): LinkSupply {
  const judged = new Map<string, JudgedLinks>();

  const load = ({ uri, document }: Page): Promise<void> => {
    const links = fileLinksIn(document.text);
    const key = links.join('\n');
    const before = judged.get(uri);
    if (before?.key === key) return before.ready;
    const take = (said: LinkedFiles): boolean => {
      const isNews = judged.get(uri)?.key === key && isOther(said, known.of(uri).linked);
      if (isNews) known.add(uri, { linked: said });
      return isNews;
    };
    const answer = linked.judge(uri, links);
    // A keystroke in a link waits for no file: until then the page is checked with what was known.
    const ready = before ? Promise.resolve() : known.patiently(uri, answer, take);
    if (before) answer.then((said) => take(said) && known.onLate(uri));
    judged.set(uri, { key, ready });
    return ready;
  };

  return {
    load,
    forget: () => judged.clear(),
    relink: (page) => {
      if (!judged.has(page.uri)) return;
      judged.set(page.uri, OUTDATED);
      void load(page);
    },
    closed: (uri) => judged.delete(uri),
  };
}

function isOther(said: LinkedFiles, known: LinkedFiles = nothingLinked): boolean {
  return JSON.stringify([...said]) !== JSON.stringify([...known]);
}
