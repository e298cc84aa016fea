// What ships is one bundle of all three mains, since they share nearly everything. The few lines in
// dist/ that people and VS Code name load it and call one of them.
export { serveWorker as browser } from './browser.ts';
export { run as cli } from './cli.ts';
export { serveEditor as node } from './node.ts';
