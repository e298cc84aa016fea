import type { ExtensionContext } from 'vscode';

/** Called by VS Code on the desktop and on remotes when the extension is first needed. */
export function activate(_context: ExtensionContext): void {}
