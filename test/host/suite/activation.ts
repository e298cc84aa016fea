import { extensions } from 'vscode';
import { equal, ok, openText, waitFor } from '../support.ts';

/** Set by the bundler: the kind of host that this run is for. */
declare const expectedHost: 'node' | 'web';

const segment =
  '<span data-ttu-id="1a2b3-101"><span class="sxs-lookup">Hello.</span>Hallo.</span>\n';

suite('activation', () => {
  test('runs in the host that was asked for', () => {
    const inWorker = 'importScripts' in globalThis;
    equal(inWorker ? 'web' : 'node', expectedHost, 'host');
  });

  test('wakes for a Markdown page with segments', async () => {
    await openText(segment);
    const extension = extensions.getExtension('locdocs.locdocs');
    ok(extension, 'the extension is there');
    await waitFor('the extension is active', () => extension.isActive || undefined);
  });
});
