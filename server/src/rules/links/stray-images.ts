import type { Document } from '../../model/document.ts';
import { type Address, addressesOf } from '../../model/links/addresses.ts';
import { areNear } from '../../model/links/url-steps.ts';
import { slice } from '../../text/range.ts';
import { isSlip } from '../../text/slip.ts';
import { type Found, possibly } from '../rule.ts';
import { addressFaults } from './address-faults.ts';

/** What is said of images that are unlike the others of the page, by their addresses. */
export function strayImages(document: Document): ReadonlyMap<Address, Found> {
  const told = new Map<Address, Found>();
  for (const { address, found } of strays(document)) {
    if (!told.has(address)) told.set(address, found);
  }
  return told;
}

interface Stray {
  readonly address: Address;
  readonly found: Found;
}

function* strays(document: Document): Iterable<Stray> {
  const images = addressesOf(document)
    .filter((address) => address.kind === 'image' && !addressFaults(document).has(address))
    .map((address) => read(document.text, address))
    .filter((image) => image !== undefined);
  if (images.length === 0) return;
  yield* misspelledFolders(images);
  yield* strangers(images);
  yield* misspelledWords(images);
  yield* outOfNumber(images);
}

/** An image whose place is relative to the page. */
interface Image {
  readonly address: Address;
  /** `media/` */
  readonly folder: string;
  readonly name: string;
  /** `.png` */
  readonly extension: string;
}

function read(text: string, address: Address): Image | undefined {
  const path = slice(text, address.range);
  const parts = /^(?![a-z][a-z\d+.-]*:)(?:\.\/)*([^?#]*\/|)([^/?#]*?)(\.\w+|)$/i.exec(path);
  if (!parts || parts[2] === '') return undefined;
  return { address, folder: parts[1]!, name: parts[2]!, extension: parts[3]! };
}

/** Where nearly all pages have their images. */
const FOLDERS = ['images', 'media'];

function* misspelledFolders(images: readonly Image[]): Iterable<Stray> {
  for (const image of images) {
    const [, start = '', first = ''] = /^((?:\.\.\/|~\/)*)([a-z]{5,7})\//.exec(image.folder) ?? [];
    const meant = first === 'image' ? undefined : FOLDERS.find((folder) => isSlip(first, folder));
    if (!meant) continue;
    const rest = image.folder.slice(start.length + first.length);
    yield describe(image, `There is a slip in ${first}`, { folder: start + meant + rest });
  }
}

/** So many others tell that an image is one of them: pages do mix kinds of pictures. */
const ENOUGH = { folder: 3, extension: 8 };

function* strangers(images: readonly Image[]): Iterable<Stray> {
  if (images.length < 3) return;
  for (const part of ['folder', 'extension'] as const) {
    const usual = usualOf(images, part);
    const others = images.filter((image) => image[part] !== usual);
    const [image] = others;
    if (!usual || !image || others.length > 1) continue;
    const lead = `${image.folder}${image.name}`;
    const isGlued = part === 'folder' && lead.startsWith(usual.slice(0, -1));
    const isSure = isGlued || (part === 'folder' && base(image.folder) === base(usual));
    if (!isSure && image.folder !== '' && images.length <= ENOUGH[part]) continue;
    const what = part === 'folder' ? 'lie in' : 'end with';
    const wanted = isGlued ? { name: lead.slice(usual.length - 1) } : {};
    yield describe(image, `The other images of this page ${what} ${usual}`, {
      ...wanted,
      [part]: usual,
    });
  }
}

/** What all have but one. */
function usualOf(images: readonly Image[], part: 'folder' | 'extension'): string | undefined {
  const [first, second, third] = images;
  const usual = (first![part] === second![part] ? first! : third!)[part];
  const { length } = images.filter((image) => image[part] === usual);
  return length === images.length - 1 ? usual : undefined;
}

/** A folder without the steps up before it. */
function base(folder: string): string {
  return folder.replace(/^(?:\.\.\/)+/, '');
}

const SHORTEST_WORD = 5;
const MOST_WORDS = 200;

/** A word of a name that is one letter away from one that several other names have. */
function* misspelledWords(images: readonly Image[]): Iterable<Stray> {
  const counts = new Map<string, number>();
  for (const { name } of new Map(images.map((image) => [image.name, image])).values()) {
    for (const word of wordsOf(name)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const usual = [...counts].filter(([, count]) => count > 1).slice(0, MOST_WORDS);
  if (usual.length === 0) return;
  for (const image of images) {
    for (const word of wordsOf(image.name)) {
      if (counts.get(word) !== 1) continue;
      const meant = usual.find(([other]) => areNear(word, other, false))?.[0];
      if (!meant || isPlural(word, meant)) continue;
      const name = image.name.replace(word, meant);
      yield describe(image, `The other images of this page have ${meant} for ${word}`, { name });
    }
  }
}

function wordsOf(name: string): readonly string[] {
  return (name.match(/[A-Za-z]+/g) ?? []).filter(({ length }) => length >= SHORTEST_WORD);
}

function isPlural(a: string, b: string): boolean {
  return `${a}s` === b || `${b}s` === a;
}

/** One number that breaks a row of images: `step-1`, `step-2`, `step-2`, `step-4`. */
function* outOfNumber(images: readonly Image[]): Iterable<Stray> {
  const rows = new Map<string, { image: Image; number: number; stem: string }[]>();
  for (const image of images) {
    const [, stem = '', figures = ''] = /^(.*?)(\d{1,3})$/.exec(image.name) ?? [];
    if (figures === '') continue;
    const key = `${image.folder}${stem} ${figures.length}${image.extension}`;
    const row = rows.get(key) ?? [];
    row.push({ image, number: Number(figures), stem });
    rows.set(key, row);
  }
  for (const row of rows.values()) {
    const first = row[0]!.number;
    const odd = row.filter(({ number }, i) => number !== first + i);
    const [one] = odd;
    if (row.length < 4 || odd.length !== 1 || one === row.at(-1)) continue;
    const number = String(first + row.indexOf(one!));
    const name = one!.stem + number.padStart(one!.image.name.length - one!.stem.length, '0');
    yield describe(one!.image, `The images of this page count ${first} to ${row.at(-1)!.number}`, {
      name,
    });
  }
}

function describe(image: Image, why: string, wanted: Partial<Image>): Stray {
  const { address } = image;
  const { folder, name, extension } = { ...image, ...wanted };
  const expected = folder + name + extension;
  const found: Found = {
    range: address.range,
    message: `${why}: expected ${expected}.`,
    segment: address.segment,
    fixes: [possibly(`Write ${expected}`, address.range, expected)],
  };
  return { address, found };
}
