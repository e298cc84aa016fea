import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A path as reports name it: relative to a folder where it lies within, with `/`. */
export function relativePath(path: string, folder: string = process.cwd()): string {
  const inside = relative(folder, resolve(path));
  const isInside = inside !== '' && !isAbsolute(inside) && inside.split(sep)[0] !== '..';
  return (isInside ? inside : resolve(path)).split(sep).join('/');
}
