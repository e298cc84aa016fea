/**
 * The ending of a Kazakh or a Kyrgyz month, moved to another: `мамырдан` and `маусымнан`,
 * `августта` and `майда`, `июнунда`. An ending that is not known stays as it is.
 */
export function kazakhEnding(ending: string, before: string, isKyrgyz: boolean): string {
  const last = before.at(-1)!;
  const vowel = before.match(/[аоуыюяәеөүі]/g)?.at(-1) ?? '';
  const isFront = 'әеөүі'.includes(vowel);
  const place: Place = {
    open: isFront ? 'е' : 'а',
    closed: isKyrgyz ? kyrgyz(vowel) : isFront ? 'і' : 'ы',
    isHard: 'кқпст'.includes(last),
    isOpen: last === vowel,
    isNasal: !isKyrgyz && 'мн'.includes(last),
    isBack: !isKyrgyz && !isFront,
  };
  for (const [form, write] of ENDINGS) {
    const rest = form.exec(ending);
    if (rest) return write(place, rest[1] ?? '');
  }
  return ending;
}

function kyrgyz(vowel: string): string {
  if (vowel === 'е') return 'и';
  return 'ую'.includes(vowel) ? 'у' : 'ы';
}

interface Place {
  readonly open: string;
  readonly closed: string;
  readonly isHard: boolean;
  readonly isOpen: boolean;
  readonly isNasal: boolean;
  /** Whether the back sounds have letters of their own there: қ, ғ. */
  readonly isBack: boolean;
}

// In, from, to, of; and the same behind "its".
const ENDINGS: readonly (readonly [RegExp, (place: Place, rest: string) => string])[] = [
  [/^[дт][ае]$/, ({ isHard, open }) => (isHard ? 'т' : 'д') + open],
  [/^[днт][ае]н$/, ({ isHard, isNasal, open }) => `${isHard ? 'т' : isNasal ? 'н' : 'д'}${open}н`],
  [
    /^[гғкқ][ае]$/,
    ({ isHard, isBack, open }) => (isHard ? (isBack ? 'қ' : 'к') : isBack ? 'ғ' : 'г') + open,
  ],
  [
    /^[дтн][ыіиу]([нң])$/,
    ({ isHard, isNasal, isOpen, closed }, rest) =>
      (isHard ? 'т' : isNasal || isOpen ? 'н' : 'д') + closed + rest,
  ],
  [
    /^с?[ыіиу](|н.*)$/,
    ({ isOpen, open, closed }, rest) =>
      (isOpen ? 'с' : '') + closed + rest.replace(/[ае]/, open).replace(/[ыіиу]/, closed),
  ],
];
