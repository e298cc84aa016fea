// VS Code loads one bundle in both of its extension hosts: what they share is nearly all of it.
import * as worker from './browser.ts';
import * as node from './extension.ts';

const { activate, deactivate } = 'importScripts' in globalThis ? worker : node;

export { activate, deactivate };
