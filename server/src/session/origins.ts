import type { DocumentOrigin } from '../model/document.ts';
import type { Client } from './client.ts';
import type { Folders } from './folders.ts';
import type { Clock } from './host.ts';
import type { Linked } from './linked.ts';
import type { Neighbors } from './neighbors.ts';
import { besideSupply } from './origins/beside.ts';
import { commitSupply } from './origins/commits.ts';
import { decidedSupply } from './origins/decided.ts';
import { keepKnown } from './origins/known.ts';
import { linkSupply } from './origins/links.ts';
import type { Page } from './pages.ts';
import type { Preferences } from './preferences.ts';

/** What pages are read with beside their text; it is had from elsewhere, and so takes time. */
export interface Origins {
  /** The locale of the path, the committed version, the terms, what files say; the same object until more is known. */
  readonly of: (uri: string) => DocumentOrigin;
  /** Resolves when what a page needs is known, or has taken too long. Never rejects. */
  readonly load: (page: Page) => Promise<void>;
  readonly forgetCommitted: () => void;
  readonly forgetLinked: () => void;
  /** Judges the links of a page anew; `onLate` is told where another page made a difference. */
  readonly relink: (page: Page) => void;
  readonly closed: (uri: string) => void;
}

/** What origins are had with. */
export interface OriginParts {
  readonly client: Client;
  readonly folders: Folders;
  readonly preferences: Preferences;
  readonly linked: Linked;
  readonly neighbors: Neighbors;
  readonly clock: Clock;
  /** Called with a page of which more is known when nobody waits for it any more. */
  readonly onLate: (uri: string) => void;
  readonly onMistake: (message: string) => void;
}

/** Keeps what is known of the open pages beside their texts. */
export function keepOrigins(parts: OriginParts): Origins {
  const known = keepKnown(parts.clock, parts.onLate);
  const commits = commitSupply(known, parts.client, parts.onMistake);
  const decided = decidedSupply(known, parts.folders, parts.preferences);
  const links = linkSupply(known, parts.linked);
  const beside = besideSupply(known, parts.neighbors);
  return {
    of: known.of,
    load: async (page) => {
      await commits.load(page);
      await decided.load(page);
      await Promise.all([links.load(page), beside.load(page)]);
    },
    forgetCommitted: commits.forget,
    forgetLinked: links.forget,
    relink: links.relink,
    closed: (uri) => {
      for (const supply of [commits, decided, links, beside]) supply.closed(uri);
      known.forget(uri);
    },
  };
}
