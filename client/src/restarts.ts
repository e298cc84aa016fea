const WINDOW_MILLISECONDS = 3 * 60_000;
const MOST_RESTARTS = 4;

/** Decides whether a server that ended by itself is started again. */
export interface RestartLimit {
  /** Counts one end, at a time in milliseconds; whether to start again after it. */
  readonly allows: (now: number) => boolean;
}

/** Allows four restarts within three minutes: what fails more often than that will fail again. */
export function createRestartLimit(): RestartLimit {
  let ends: readonly number[] = [];
  return {
    allows: (now) => {
      ends = [...ends.filter((end) => now - end < WINDOW_MILLISECONDS), now];
      return ends.length <= MOST_RESTARTS;
    },
  };
}
