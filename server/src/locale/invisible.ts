import { isRightToLeft } from './direction.ts';
import { languageOf } from './language.ts';

/** Scripts whose letters join, or not, by invisible signs. */
const JOINING = new Set(
  'ar as bn ckb fa gu hi kn ks ml mni mr ne or pa pnb prs ps sa sd si ta te ug ur mn'.split(' '),
);

/** Languages that mark where a line may break between words written without spaces. */
const BREAKING = new Set('bo dz jv km lo my shn th'.split(' '));

/** Whether an invisible character has its place in the texts of a language. */
export function hasUseFor(code: number, locale: string): boolean {
  const language = languageOf(locale);
  if (code === 0x200c || code === 0x200d) return JOINING.has(language);
  if (code === 0x200b) return BREAKING.has(language);
  const turns = code === 0x200e || code === 0x200f || (code >= 0x202a && code <= 0x202e);
  return (turns || (code >= 0x2066 && code <= 0x2069)) && isRightToLeft(locale);
}
