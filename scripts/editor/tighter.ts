import { deflateAsync } from '@gfx/zopfli';
import {
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js';

// Zopfli's own advice, for what is neither small nor several megabytes.
const ROUNDS = 15;
const DEFLATED = 8;

/**
 * Packs the files of a ZIP archive again, as small as deflate can: a twentieth less to download
 * for some seconds more of packing. What is read, and how, stays the same.
 */
export async function packTighter(archive: Uint8Array): Promise<Uint8Array> {
  configure({ useWebWorkers: false });
  const packed = new ZipWriter(new Uint8ArrayWriter());
  for (const entry of await new ZipReader(new Uint8ArrayReader(archive)).getEntries()) {
    if (entry.directory) continue;
    const { filename, lastModDate, uncompressedSize, signature } = entry;
    const whole = await entry.getData(new Uint8ArrayWriter());
    const deflated = await deflateAsync(whole, { numiterations: ROUNDS });
    await packed.add(filename, new Uint8ArrayReader(deflated), {
      // It is deflated already.
      ...{ passThrough: true, compressionMethod: DEFLATED, uncompressedSize },
      signature: signature!,
      ...{ lastModDate, extendedTimestamp: false, dataDescriptor: false },
    });
  }
  return packed.close();
}
