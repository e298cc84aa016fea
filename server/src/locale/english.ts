/**
 * Words that hold English sentences together and that hardly another language writes in the middle
 * of a text. Words that are short for something or that are words elsewhere (`of` in Dutch, `in` in
 * half of Europe, `to` in Polish, `for` in Danish) are in the second list.
 */
const TELLING =
  'the and with your you this that these those are from have has had been being was were will ' +
  'would should could must when which where what who how their they them then there than into ' +
  'about after before because between during through until while within without under above ' +
  'below does did done not cannot only also other each every any both either our its it if is ' +
  'be can may use using used select click choose enter learn see more make want need get';

const SUPPORTING =
  'a an of in on to for or by as at we he she do but so no yes all new up out off over per via';

/** English words that tell the language by themselves, in lower case. */
export const TELLING_ENGLISH: readonly string[] = TELLING.split(' ');

/** English words that tell it in company. */
export const SUPPORTING_ENGLISH: readonly string[] = SUPPORTING.split(' ');

const NONE: ReadonlySet<string> = new Set();

/** English words that a language has too, by the code of the language. */
export function englishWordsOf(language: string): ReadonlySet<string> {
  return ALSO_OF[language] ?? NONE;
}

const ALSO_OF: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    af: 'was is in of die so by an my he',
    ca: 'has an',
    cs: 'to do on by a my',
    cy: 'is he to',
    da: 'have for at an her is over will man',
    de: 'was will die an in so war her hat also see the',
    es: 'me no a he as',
    et: 'see ta on be',
    fi: 'on he me',
    fil: 'may at us',
    fr: 'on a as an or use made',
    ga: 'is an as do be',
    hu: 'is a an be has at',
    it: 'a in do no me',
    lt: 'be no',
    lv: 'no to',
    nb: 'for at under over',
    nl: 'was is of in had over we die zon per want an have about',
    no: 'for at under over',
    pl: 'to do by on a i use',
    pt: 'as a do no use me',
    ro: 'a in as are an',
    sk: 'to do on by a',
    sl: 'in to do on a be',
    sv: 'under over at per an has will have',
    tr: 'on an use',
    vi: 'the an to do',
  }).map(([language, list]) => [language, new Set(list.split(' '))]),
);
