import { remembered } from '../text/remembered.ts';
import { languageOf } from './language.ts';

/** How a language makes one word of several. */
export interface Compounding {
  /** Ends of words that stand only in front of another word they are joined to: `beveiligings`. */
  readonly joining: readonly string[];
  /** Small words that make another word by chance when they are joined to their neighbor. */
  readonly small: ReadonlySet<string>;
  /** How many letters each part has at least. */
  readonly shortest: number;
}

const TABLE: Readonly<Record<string, { joining?: string; small?: string; shortest?: number }>> = {
  af: { joining: 'ings heids teits', small: 'en die dat van vir' },
  da: { small: 'for den det der at til som og med over under' },
  de: {
    joining: 'ungs heits keits schafts itäts',
    small: 'den dem der die das des ein mit bei nach aus auf von vor sie ihr wie ist wenn aber',
  },
  et: { small: 'kui see ning' },
  fi: { small: 'kun jos sen sekä' },
  fy: { small: 'fan dat dit' },
  is: { small: 'sem það til' },
  ko: { shortest: 2 },
  lb: { small: 'den dem fir' },
  nb: { small: 'for den det der til som med over under' },
  nl: {
    joining: 'ings heids iteits schaps erings',
    small:
      'het dat dit van een met voor naar wel niet aan uit over door die deze elk elke alle alles ' +
      'meer minder eerder verder later ten ter per twee drie vier vijf zes zeven acht negen tien',
  },
  nn: { small: 'for den det der til som med over under' },
  no: { small: 'for den det der til som med over under' },
  sv: {
    joining: 'nings hets itets skaps tions',
    small:
      'för den det som att med till från över under per mer mest högsta lägsta första andra tredje ' +
      'två tre fyra fem sex sju åtta nio tio noll',
  },
};

/** How a language joins words; undefined where it does not, or nobody has told. */
export const compounding = remembered((locale): Compounding | undefined => {
  const entry = TABLE[languageOf(locale)];
  return (
    entry && {
      joining: entry.joining?.split(' ') ?? [],
      small: new Set(entry.small?.split(' ')),
      shortest: entry.shortest ?? 3,
    }
  );
});
