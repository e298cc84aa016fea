import { covers } from './locale-tag.ts';

/** A term that somebody decided on, from a term file. */
export interface Term {
  /** How the English says it. */
  readonly source: string;
  /** How the target says it; undefined for a name that stays as it is. */
  readonly target: string | undefined;
  /** The locale (`nl-NL`) or language (`nl`) it is for; undefined for all. */
  readonly locale: string | undefined;
}

/** The terms that are for a locale. */
export function termsFor(terms: readonly Term[], locale: string): Term[] {
  return terms.filter(({ locale: own }) => own === undefined || covers(own, locale));
}
