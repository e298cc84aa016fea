import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A path as reports name it: relative to the folder the command runs in where it lies within, with `/`. */
export function relativePath(path: string): string {
  const inside = relative(process.cwd(), resolve(path));
  const isInside = inside !== '' && !isAbsolute(inside) && inside.split(sep)[0] !== '..';
  return (isInside ? inside : resolve(path)).split(sep).join('/');
}
