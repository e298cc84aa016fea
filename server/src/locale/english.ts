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
