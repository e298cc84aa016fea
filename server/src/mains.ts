// What ships is one bundle of all three mains, since they share nearly everything. A main starts
// as soon as it is loaded; the few lines in dist/ that people and VS Code name load one each.

/** Serves an editor over stdio or IPC. */
export const node = (): Promise<unknown> => import('./node.ts');

/** Serves an editor from a worker of the browser. */
export const browser = (): Promise<unknown> => import('./browser.ts');

/** Does what the command line asks for. */
export const cli = (): Promise<unknown> => import('./cli.ts');
