/**
 * The ending of a Kazakh or a Kyrgyz month, moved to another: `мамырдан` and `маусымнан`,
 * `августта` and `майда`, `июнунда`.
 */
export function kazakhEnding(ending: string, before: string, isKyrgyz: boolean): string {
  const last = before.at(-1)!;
  const vowel = before.match(/[аоуыюяәеөүі]/g)?.at(-1) ?? '';
  const isFront = 'әеөүі'.includes(vowel);
  const isHard = 'кқпст'.includes(last);
  const isOpen = last === vowel;
  const closed = isKyrgyz ? kyrgyz(vowel) : isFront ? 'і' : 'ы';
  // "маусымнан", "шілденің"
  const isNasal = /[нң]$/.test(ending) && 'мн'.includes(last) && !isKyrgyz;
  const isOwner = ending.endsWith('ң') && isOpen;
  return ending
    .replace(/[ае]/g, isFront ? 'е' : 'а')
    .replace(/[ыіиу]/g, closed)
    .replace(/^[дтн]/, isHard ? 'т' : isNasal || isOwner ? 'н' : 'д')
    .replace(/^[гғкқ]/, (isFront || isKyrgyz ? 'гк' : 'ғқ')[Number(isHard)]!)
    .replace(/^с?(?=[ыіиу])/, isOpen ? 'с' : '');
}

function kyrgyz(vowel: string): string {
  if (vowel === 'е') return 'и';
  return 'ую'.includes(vowel) ? 'у' : 'ы';
}
