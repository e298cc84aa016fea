import type { Edit } from '../../text/edit.ts';
import { range } from '../../text/range.ts';
import { languageOf } from '../language.ts';
import type { DateMention } from './mention.ts';

/**
 * The article or preposition before a date as the new date wants it, where that is another: `l’8
 * maggio` and `il 7 maggio`, `del 3 de mayo` and `de mayo`, `d’avril` and `de mars`, `we wrześniu`
 * and `w sierpniu`.
 */
export function movedArticle(
  text: string,
  { range: place }: DateMention,
  newDate: string,
  locale: string,
): Edit | undefined {
  const forms = FORMS[languageOf(locale)];
  if (!forms) return undefined;
  const wasBefore = forms.open.test(text.slice(place.start, place.start + LONGEST));
  const isBefore = forms.open.test(newDate);
  // A day that Spanish gains may stand elsewhere: its article is no part of the repair.
  if (wasBefore === isBefore || (isBefore && forms === FORMS.es)) return undefined;
  const before = text.slice(Math.max(0, place.start - LONGEST), place.start);
  const all = forms.pairs.map((pair) => (isBefore ? pair : ([pair[1], pair[0]] as const)));
  for (const [old, wanted] of all) {
    const stands = standingAt(before, old);
    if (stands === undefined) continue;
    const newText = inManner(wanted, stands, text);
    return { range: range(place.start - stands.length, place.start), newText };
  }
  return undefined;
}

/** What stands before words with a consonant, and before those with a vowel or the like; or nothing. */
type Pair = readonly [string, string];

interface Forms {
  readonly pairs: readonly Pair[];
  /** Tells the dates that want the second form. */
  readonly open: RegExp;
}

const FORMS: Readonly<Record<string, Forms>> = {
  it: {
    pairs: [
      ['il ', 'l’'],
      ['del ', 'dell’'],
      ['al ', 'all’'],
      ['dal ', 'dall’'],
      ['nel ', 'nell’'],
      ['sul ', 'sull’'],
    ],
    open: /^(?:8(?!\d)|11(?!\d)|[ao])/i,
  },
  ca: {
    pairs: [
      ['del ', 'de l’'],
      ['el ', 'l’'],
      ['al ', 'a l’'],
      ['pel ', 'per l’'],
      ['de ', 'd’'],
    ],
    open: /^(?:11?(?!\d)|[ao])/i,
  },
  es: {
    pairs: [
      ['de ', 'del '],
      ['', 'el '],
    ],
    open: /^\d/,
  },
  fr: { pairs: [['de ', 'd’']], open: /^[ao]/i },
  hu: { pairs: [['a ', 'az ']], open: /^[aáo]/i },
  pl: { pairs: [['w ', 'we ']], open: /^wrz/i },
  sk: { pairs: [['v ', 'vo ']], open: /^feb/i },
};

const LONGEST = 12;

// As it is written there, where it stands as a word before the date.
function standingAt(before: string, form: string): string | undefined {
  const tail = before.slice(-form.length);
  const isSame = tail.toLowerCase().replace("'", '’').replace('\u00a0', ' ') === form;
  const isWord = !/\p{L}/u.test(before.at(-form.length - 1) ?? ' ');
  return isSame && isWord ? tail : undefined;
}

function inManner(form: string, like: string, text: string): string {
  const isTyped = /\p{L}'\p{L}/u.test(like) || (!text.includes('’') && text.includes("'"));
  const typed = isTyped ? form.replace('’', "'") : form;
  const first = like[0]!;
  return first === first.toLowerCase() ? typed : typed.charAt(0).toUpperCase() + typed.slice(1);
}
