/** Whether a character is a numeral as Chinese and Japanese dates have them: `八`, `〇`. */
export function isHanNumeral(sign: string): boolean {
  return sign === '十' || FIGURES.includes(sign) || sign === '零';
}

/** The number that numerals say: `二十一`, `二〇二〇`; undefined where they say none. */
export function hanValue(numeral: string): number | undefined {
  const plain = numeral.replaceAll('零', '〇');
  if (!plain.includes('十'))
    return Number([...plain].map((sign) => FIGURES.indexOf(sign)).join(''));
  const parts = /^([二三])?十([一二三四五六七八九])?$/.exec(plain);
  if (!parts) return undefined;
  return FIGURES.indexOf(parts[1] ?? '一') * 10 + FIGURES.indexOf(parts[2] ?? '〇');
}

/** Writes a year, figure by figure, or a smaller number in such numerals. */
export function inHanNumerals(value: number): string {
  if (value > 99) return [...String(value)].map((figure) => FIGURES[Number(figure)]).join('');
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const before = tens > 1 ? FIGURES[tens]! : '';
  return before + (tens > 0 ? '十' : '') + (ones > 0 ? FIGURES[ones]! : '');
}

const FIGURES = '〇一二三四五六七八九';

const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** The number that a numeral of any length says: `三百五十萬`, `两千`. */
export function largeHanValue(numeral: string): number {
  let [all, part, figure] = [0, 0, 0];
  for (const sign of numeral) {
    const [place, myriad] = [PLACES[sign], MYRIADS[sign]];
    if (place) part += (figure || 1) * place;
    else if (myriad) all += (part + figure) * myriad;
    if (myriad) part = 0;
    figure =
      place || myriad ? 0 : Math.max(0, FIGURES.indexOf('两兩'.includes(sign) ? '二' : sign));
  }
  return all + part + figure;
}
