/** The words that the targets of the pages beside a page have, in its language. */
export interface NeighborWords {
  /** Whether a word stands there more than once, told by its key. */
  readonly has: (key: number) => boolean;
  /** The keys of the words that most sources have where a target has a word, if it may be two. */
  readonly companionsOf: (key: number) => readonly number[];
}

/** The words beside a page that nobody has looked around. */
export const noNeighbors: NeighborWords = { has: () => false, companionsOf: () => [] };
