/** What an English number counts where other languages speak of a half: `30 minutes`, `1.5 hours`. */
const HALVES: Readonly<Record<string, RegExp>> = {
  30: /^[-\s]?min/i,
  6: /^[-\s]?month/i,
  50: /^\s?(?:%|per\s?cent)/i,
};

/** How the word begins in the languages that are known; it keeps a number from being missed. */
const WORD = new RegExp(
  `(?<!\\p{L})(?:${[
    'hal[bfv]|hálf|demi|medi[aeo]|mei[ao]|mezz|mig|mitja|jumăt|erdi|félé|fél|puol|poole|pool|pus[eėi]|pol[au]?(?!\\p{L})',
    'půl|polov|pół|yarı|setengah|separuh|nửa|rưỡi|gjysm|пол|пів|жарты',
    'μισ|εξάμην|ημίωρ|חצי|מחצית|نصف|نیم|आध|अर्ध',
  ].join(
    '|',
  )})|半|반|ครึ่ง|halvanden|halvannen|poolteis|másfél|półtor|anderhalv|anderthalb|полтор|півтор`,
  'iu',
);

/** Whether an English number may be told as a half of something, by what follows it. */
export function mayBeHalf(value: string, after: string): boolean {
  return value.endsWith('.5') || (HALVES[value]?.test(after) ?? false);
}

/** Whether a text speaks of a half, in any of many languages. */
export function speaksOfHalf(text: string): boolean {
  return WORD.test(text);
}
