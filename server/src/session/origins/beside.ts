import { noNeighbors } from '../../model/neighbor-words.ts';
import type { Neighbors } from '../neighbors.ts';
import type { Known, Supply } from './known.ts';

/** The words beside a page that were asked for, for its locale. */
interface Asked {
  readonly locale: string;
  readonly ready: Promise<void>;
}

/** Brings the words of the pages beside a page. */
export function besideSupply(known: Known, neighbors: Neighbors): Supply {
  const asked = new Map<string, Asked>();
  return {
    load: ({ uri, document: { locale } }) => {
      const before = asked.get(uri);
      if (before?.locale === locale) return before.ready;
      const ready = known.patiently(uri, neighbors.of(uri, locale), (words) => {
        const isNews = asked.get(uri)?.locale === locale && words !== noNeighbors;
        if (isNews)
          known.add(uri, { neighborsOf: (own) => (own === locale ? words : noNeighbors) });
        return isNews;
      });
      asked.set(uri, { locale, ready });
      return ready;
    },
    closed: (uri) => {
      asked.delete(uri);
      neighbors.closed(uri);
    },
  };
}
