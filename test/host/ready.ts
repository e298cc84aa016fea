import { fetchBrowser } from '../../scripts/editor/browser.ts';
import { installServer } from '../../scripts/editor/served.ts';

/** Fetches what the tests need on their first run, which takes longer than a test may. */
export async function editorReady(): Promise<void> {
  await installServer();
  await fetchBrowser();
}
