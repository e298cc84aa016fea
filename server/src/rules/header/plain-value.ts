import { inAlphabet } from '../../locale/alphabets.ts';
import { withPlainFigures } from '../../locale/numbers/figures.ts';

/**
 * A value that only machines read, as it was before somebody typed or translated it: without
 * quotation marks, white space and a full stop around it, and in ASCII as far as its letters,
 * figures and signs only look otherwise.
 */
export function plainValue(value: string): string {
  const straight = withPlainFigures(value.normalize('NFKC'))
    .replace(/[\u200b-\u200f\ufeff\u00ad]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s*([-/])\s*/g, '$1')
    .replace(/^[\s„“”‘’"'«»]+|[\s„“”‘’"'«».,;。、]+$/g, '');
  return inAlphabet(straight, 'latin') ?? straight;
}

/** A value of figures alone, with those that were typed as letters: `O5/2O/2O2l`. */
export function plainFigures(value: string): string {
  return plainValue(value).replace(/[oO]/g, '0').replace(/[lI]/g, '1');
}
