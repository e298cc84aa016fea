import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { installKit, type Kit } from '../../scripts/editor/kit.ts';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'locdocs-kit-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

test('a kit is installed once', async () => {
  let installations = 0;
  const counted = kit(() => {
    installations += 1;
  });
  const first = await installKit(counted, cache);
  assert.equal(await installKit(counted, cache), first);
  assert.equal(installations, 1);
  assert.equal(readFileSync(join(first, 'made'), 'utf8'), 'whole');
});

test('a failed installation leaves nothing that could be taken for a kit', async () => {
  const broken = kit(() => {
    throw new Error('no network');
  });
  await assert.rejects(installKit(broken, cache), /A thing could not be installed.*no network/);
  assert.deepEqual(readdirSync(cache), []);
});

test('two installations at once end with one whole kit', async () => {
  const places = await Promise.all([installKit(kit(), cache), installKit(kit(), cache)]);
  assert.deepEqual(places, [join(cache, 'thing-1'), join(cache, 'thing-1')]);
  assert.deepEqual(readdirSync(cache), ['thing-1']);
});

test('what a killed installation left behind goes, unless it may still be at work', async () => {
  const old = new Date(Date.now() - 2 * 3_600_000);
  for (const name of ['.staging-old', '.staging-new']) mkdirSync(join(cache, name));
  utimesSync(join(cache, '.staging-old'), old, old);
  await installKit(kit(), cache);
  assert.deepEqual(readdirSync(cache).sort(), ['.staging-new', 'thing-1']);
});

function kit(also: () => void = () => {}): Kit {
  return {
    folder: 'thing-1',
    title: 'A thing',
    install: async (folder) => {
      await Promise.resolve();
      writeFileSync(join(folder, 'made'), 'whole');
      also();
    },
  };
}
