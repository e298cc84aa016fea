import { localeFromPath } from '../../locale/from-path.ts';
import type { DocumentOrigin } from '../../model/document.ts';
import type { Clock } from '../host.ts';
import type { Page } from '../pages.ts';

/** Brings what is known of pages from one place. */
export interface Supply {
  /** Resolves when what a page needs is known, or has taken too long. Never rejects. */
  readonly load: (page: Page) => Promise<void>;
  readonly closed: (uri: string) => void;
}

/** What is known of pages beside their texts. */
export interface Known {
  /** The same object until more is known. */
  readonly of: (uri: string) => DocumentOrigin;
  readonly add: (uri: string, more: DocumentOrigin) => void;
  /** Takes from all pages what they are not to be read with any more. */
  readonly withoutBases: () => void;
  readonly forget: (uri: string) => void;
  /**
   * Waits for a while; what comes later is told where it makes a difference, as `take` answers.
   * Expects an answer that never rejects.
   */
  readonly patiently: <T>(
    uri: string,
    answer: Promise<T>,
    take: (value: T) => boolean,
  ) => Promise<void>;
  /** Called with a page of which more is known when nobody waits for it any more. */
  readonly onLate: (uri: string) => void;
}

/** How long a page goes unchecked for want of what is around it: Git may have to start first. */
const PATIENCE_MILLISECONDS = 300;

/** Keeps what is known. */
export function keepKnown(clock: Clock, onLate: (uri: string) => void): Known {
  const origins = new Map<string, DocumentOrigin>();
  const of = (uri: string): DocumentOrigin => {
    const origin = origins.get(uri) ?? { locale: localeFromPath(uri) };
    origins.set(uri, origin);
    return origin;
  };
  return {
    of,
    add: (uri, more) => origins.set(uri, { ...of(uri), ...more }),
    withoutBases: () => {
      for (const [uri, { base, ...rest }] of origins) if (base) origins.set(uri, rest);
    },
    forget: (uri) => origins.delete(uri),
    patiently: (uri, answer, take) =>
      new Promise<void>((resolve) => {
        let isLate = false;
        const callOff = clock.after(PATIENCE_MILLISECONDS, () => {
          isLate = true;
          resolve();
        });
        answer.then((value) => {
          callOff();
          if (take(value) && isLate) onLate(uri);
          resolve();
        });
      }),
    onLate,
  };
}
