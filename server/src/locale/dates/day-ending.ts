/**
 * What is joined to the figure of a day, as another day wants it: `3-án` and `4-én`, `2:a` and
 * `3:e`, `6an` and `5ean`. An ending that is not known, and those of other languages, stay.
 */
export function dayEnding(ending: string, day: number, language: string): string {
  return (ending && ENDINGS[language]?.(ending, day)) || ending;
}

const ENDINGS: Readonly<Record<string, (ending: string, day: number) => string | undefined>> = {
  eu: (ending, day) => {
    const rest = BASQUE.exec(ending)?.[1];
    return rest && (BASQUE_CLOSED.has(day) ? 'e' : '') + rest;
  },
  hu: hungarian,
  sv: (ending, day) => (/^:[ae]$/.test(ending) ? `:${SWEDISH_A.has(day) ? 'a' : 'e'}` : undefined),
};

const BASQUE = /^e?(an|ko|tik|ra|rako|rarte)$/;
/** Their words end in a consonant: `bost`, `hamar`. */
const BASQUE_CLOSED = new Set([1, 5, 10, 15, 21, 25, 30]);
const SWEDISH_A = new Set([1, 2, 21, 22, 31]);

// "3-án" is "harmadikán", "1-jén" is "elsején"; "3-tól" is said with the number itself.
function hungarian(ending: string, day: number): string {
  const ordinal = /^-j?([aáeé].*)$/.exec(ending)?.[1];
  const isBack = BACK.has(day) || (ordinal !== undefined && day % 10 === 2 && day < 10);
  const harmonic = [...(ordinal ?? ending.slice(1))]
    .map((letter) => (isBack ? TO_BACK[letter] : TO_FRONT[letter]) ?? letter)
    .join('');
  return `-${ordinal !== undefined && day === 1 ? 'j' : ''}${harmonic}`;
}

const BACK = new Set([3, 6, 8, 13, 16, 18, 20, 23, 26, 28, 30]);
const TO_FRONT: Readonly<Record<string, string>> = { a: 'e', á: 'é', ó: 'ő', o: 'e' };
const TO_BACK: Readonly<Record<string, string>> = { e: 'a', é: 'á', ő: 'ó' };
