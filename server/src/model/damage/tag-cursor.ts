import type { Tag, TagKind } from '../tags.ts';

/** A cursor over the tags of one stretch; it lives for one reading. */
export class TagCursor {
  readonly #tags: Tag[];
  #next = 0;

  constructor(tags: Tag[]) {
    this.#tags = tags;
  }

  /** The next tag, or one further on. */
  peek(ahead = 0): Tag | undefined {
    return this.#tags[this.#next + ahead];
  }

  /** Whether the next tag, or one further on, begins a source or its wrapper. */
  isSource(ahead = 0): boolean {
    const kind = this.peek(ahead)?.kind;
    return kind === 'wrapper' || kind === 'source';
  }

  /** Steps over the next tag, if it is of a kind. */
  take(kind: TagKind): Tag | undefined {
    const tag = this.peek();
    if (tag?.kind !== kind) return undefined;
    this.#next++;
    return tag;
  }

  /** Steps over tags that were read by looking ahead. */
  skip(count: number): void {
    this.#next += count;
  }

  /** Takes a tag further on out of the row, so that it counts as read. */
  remove(ahead: number): void {
    this.#tags.copyWithin(this.#next + 1, this.#next, this.#next + ahead);
    this.#next++;
  }
}
