import { type KeyBits, keyBits } from '../model/key-bits.ts';
import { keyOf } from '../model/words.ts';
import { folded } from '../text/characters.ts';
import { remembered } from '../text/remembered.ts';

/**
 * Words that hold the sentences of a language together, the most frequent first. What two of the
 * languages have in common counts for both, so that only the rest tells them apart.
 */
const LINKING: Readonly<Record<string, string>> = {
  bg: 'и на в за да се от не с или са това ако ще по също може които бъде трябва при',
  ca: 'de la el els les que i en un una per a amb del no és si o al sobre més també són quan aquest aquesta pot com seva',
  cs: 'a v se na je pro s do že nebo jsou můžete tento k které pokud pomocí který tyto tato také budou všechny být více',
  da: 'og at er for en det til på af med du kan ikke som den har eller fra når også bliver hvis dette her alle',
  de: 'der die und in das für den sie mit von zu ist auf eine werden können wenn einen einer wird nicht diese oder sich zum sind aus bei alle',
  en: 'the to and of a in for is you your with that can this are',
  es: 'de la que el en y los se del las para una con puede por como más sus este esta estos sobre cuando también tiene desde pueden sin todos',
  et: 'ja on et ei kui või mis selle saate oma ka see ning',
  eu: 'eta da du bat edo ez dira baduzu honetan dezakezu egin izan ere',
  fi: 'ja on tai voit sekä jos että kun tämä ovat ei käyttää mutta kuin sen joka myös sitten olla',
  fr: 'de la les le des et pour vous dans une est sur pouvez un par sont avec cette aux être ces votre vos peut nous leur qui',
  gl: 'de a o e que os as un unha para do da en con non se no ou por como este esta sobre máis seu súa ao tamén son cando sen todos',
  // Serbian and Bosnian too, in both alphabets.
  hr: 'i u je na za se da su s od ili koji možete ako nije kako biste te ovaj и у је на за се да су са од или који можете ако није како бисте koja koje također sve biti kao која које такође све бити као',
  hu: 'a az és hogy nem egy is vagy meg ez kell lehet majd számára azt amely csak minden keresztül lesz van után alatt más',
  id: 'dan yang di untuk dari ini dengan anda pada tidak atau dalam akan ke',
  is: 'og að í á er til þú sem við með fyrir um það ekki',
  it: 'di il la per in che un una del è con i le nel della sono come alla dei delle gli nella questo questa più anche essere dal può quindi qui',
  lt: 'ir į iš su yra kad ar jei arba galite kaip nuo šis turi',
  lv: 'un ir uz no ar lai vai kas varat ja nav šo tiek',
  nb: 'og å i er for en det til på av med du kan ikke som eller fra har når også blir hvis dette her alle',
  nl: 'de het een van en in voor is op met u te dat of niet deze zijn aan worden wordt kunt naar kunnen bij door geen ook heeft hun alle',
  pl: 'w i na do z się nie jest dla lub oraz aby można które jeśli przez będzie może więcej również tym tego są być',
  pt: 'de a o que e para em um uma do da com não os você por como este esta sobre mais seu sua ao também são quando ser tem pelo pela seus sem todos',
  ro: 'de în și la cu un o pentru din sau este pe care mai sunt poate prin după acest această dacă',
  ru: 'и в на не с для что по или вы это если к из как чтобы также можно будет будут этот которые при',
  sk: 'a v na sa je s do z že alebo sú môžete pre ak ktoré tento nie po ktorý tieto táto tiež budú všetky byť pomocou',
  sl: 'in v na za je se da so z s ali lahko pri ki če ni te kot',
  sv: 'och att i för en som är på du av det med till kan inte från eller har ett dessa också när finns måste här vid alla',
  tr: 've bir için bu ile olarak veya bu da tarafından olan gibi tüm daha her ancak göre sonra hakkında ilgili aşağıdaki olduğu',
  uk: 'і в на у не з для що або до ви це якщо та як за щоб також можна буде цей які при',
  vi: 'và của bạn các cho trong có được không để một với này là',
};

/** The alphabets of languages that do not write Latin letters, as ranges of code units. */
const ALPHABETS: readonly (readonly [languages: string, first: number, last: number])[] = [
  ['el', 0x370, 0x3ff],
  ['ru uk bg be mk kk ky mn tg sr bs uz az tt ba ce cv os sah', 0x400, 0x52f],
  ['hy', 0x530, 0x58f],
  ['he iw yi', 0x590, 0x5ff],
  ['ar fa ur ckb ps ug sd ks pa az', 0x600, 0x77f],
  ['hi mr ne kok mai sa brx doi sd ks', 0x900, 0x97f],
  ['bn as mni', 0x980, 0x9ff],
  ['pa', 0xa00, 0xa7f],
  ['gu', 0xa80, 0xaff],
  ['or', 0xb00, 0xb7f],
  ['ta', 0xb80, 0xbff],
  ['te', 0xc00, 0xc7f],
  ['kn', 0xc80, 0xcff],
  ['ml', 0xd00, 0xd7f],
  ['si', 0xd80, 0xdff],
  ['th', 0xe00, 0xe7f],
  ['lo', 0xe80, 0xeff],
  ['bo dz', 0xf00, 0xfff],
  ['my', 0x1000, 0x109f],
  ['ka', 0x10a0, 0x10ff],
  ['am ti', 0x1200, 0x137f],
  ['km', 0x1780, 0x17ff],
  // Japanese writes more Chinese letters than its own.
  ['ja', 0x3040, 0x30ff],
  ['zh yue ja', 0x4e00, 0x9fff],
  ['ko', 0xac00, 0xd7af],
];
/** Languages of these that write Latin letters as well, and whose words are not among those above. */
const LATIN_TOO = new Set(['az', 'uz']);
const LANGUAGES_OF = ALPHABETS.map(([languages]) => languages.split(' '));
const JAPANESE = LANGUAGES_OF.findIndex(([language]) => language === 'ja');

/** How much of a text must be in an alphabet, so that it is no quotation. */
const LEAST_SHARE = 0.3;
const LEAST_KANA = 0.1;
const FEWEST_LETTERS = 100;

/** The languages that write a text's letters; undefined where they are Latin, or there are few. */
export function languagesOfLetters(text: string): readonly string[] | undefined {
  const counts = ALPHABETS.map(() => 0);
  let all = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (folded(code) === 0) continue;
    all++;
    if (code < ALPHABETS[0]![1]) continue;
    const alphabet = ALPHABETS.findIndex(([, first, last]) => code >= first && code <= last);
    if (alphabet >= 0) counts[alphabet]!++;
  }
  if (all < FEWEST_LETTERS) return undefined;
  if (counts[JAPANESE]! > LEAST_KANA * all) return LANGUAGES_OF[JAPANESE];
  return LANGUAGES_OF[counts.findIndex((count) => count > LEAST_SHARE * all)];
}

/** So many linking words must speak for another language, and so many times as many as for this. */
const FEWEST_LINKING = 12;
const TIMES = 4;

const LANGUAGES = Object.keys(LINKING);
const ENGLISH = 1 << LANGUAGES.indexOf('en');

const CYRILLIC = new Set(['bg', 'hr', 'ru', 'uk']);

/** Languages that are told by the words of another one. */
const LIKE: Readonly<Record<string, string>> = {
  bs: 'hr',
  mk: 'bg',
  ms: 'id',
  nn: 'nb',
  no: 'nb',
  sr: 'hr',
};

/** For each linking word, by its key, a bit for each language that it is of. */
const bitsOf = new Map<number, number>();
LANGUAGES.forEach((language, place) => {
  for (const word of LINKING[language]!.split(' ')) {
    bitsOf.set(keyOf(word), (bitsOf.get(keyOf(word)) ?? 0) | (1 << place));
  }
});

/**
 * The language that words are of, told by their keys, where it is certainly not the one that is
 * expected; undefined where it may be, or is English, or cannot be told.
 */
export function otherLanguage(keys: readonly number[], expected: string): string | undefined {
  const ownPlace = LANGUAGES.indexOf(LIKE[expected] ?? expected);
  if (ownPlace < 0 && !isToldByLetters(expected)) return undefined;
  const found = countBits(keys);
  const own = ownPlace < 0 ? 0 : 1 << ownPlace;
  let best: string | undefined;
  let most = FEWEST_LINKING - 1;
  LANGUAGES.forEach((language, place) => {
    // Neighbors that write alike have many of these words, too.
    if (ownPlace < 0 && CYRILLIC.has(language)) return;
    const forOther = lead(found, 1 << place, own);
    if (forOther <= most || (language !== 'en' && lead(found, 1 << place, ENGLISH) === 0)) return;
    best = language;
    most = forOther;
  });
  return best === 'en' ? undefined : best;
}

function isToldByLetters(language: string): boolean {
  return LANGUAGES_OF.flat().includes(language) && !LATIN_TOO.has(language);
}

/** How many words are of the same languages. */
interface BitCount {
  readonly bits: number;
  count: number;
}

function countBits(keys: readonly number[]): BitCount[] {
  const counts = new Map<number, BitCount>();
  for (const key of keys) {
    const bits = bitsOf.get(key);
    if (bits === undefined) continue;
    const known = counts.get(bits);
    if (known) known.count++;
    else counts.set(bits, { bits, count: 1 });
  }
  return [...counts.values()];
}

/** How many words one language has and the other has not; 0 where there are nearly as many the other way. */
function lead(found: readonly BitCount[], one: number, other: number): number {
  let forOne = 0;
  let forOther = 0;
  for (const { bits, count } of found) {
    // What both languages have tells nothing.
    if ((bits & one) !== 0 && (bits & other) === 0) forOne += count;
    else if ((bits & other) !== 0 && (bits & one) === 0) forOther += count;
  }
  return forOne >= TIMES * forOther ? forOne : 0;
}

/** Tells words of other languages from those of one. */
export interface Recognizer {
  /** For nearly all words, that none of the other languages links its sentences with them. */
  readonly strange: KeyBits;
  /** The languages that link with a word, as bits; the language itself has `own`. */
  readonly bitsOf: (key: number) => number;
  readonly own: number;
}

/** What tells other languages from this one; undefined where we know too little of it. */
export const recognizerFor = remembered((language): Recognizer | undefined => {
  const place = LANGUAGES.indexOf(LIKE[language] ?? language);
  if (place < 0 && !isToldByLetters(language)) return undefined;
  return makeRecognizer(place < 0 ? 0 : 1 << place);
});

function makeRecognizer(own: number): Recognizer {
  const strange = [...bitsOf].filter(([, bits]) => (bits & (own | ENGLISH)) === 0);
  return {
    strange: keyBits(strange.map(([key]) => key)),
    bitsOf: (key) => bitsOf.get(key) ?? 0,
    own,
  };
}

/** The languages of some bits. */
export function languagesOfBits(bits: number): string[] {
  return LANGUAGES.filter((_, place) => (bits & (1 << place)) !== 0);
}

/** For each code unit one more than the place of its alphabet: a table, because many are asked for. */
const ALPHABET_AT = new Uint8Array(0x10000);
ALPHABETS.forEach(([, first, last], place) => {
  ALPHABET_AT.fill(place + 1, first, last + 1);
});

/** The languages of a letter that a language does not write; undefined where it may, or is not known. */
export function foreignWriters(code: number, language: string): readonly string[] | undefined {
  const place = ALPHABET_AT[code]!;
  if (place === 0) return undefined;
  const languages = LANGUAGES_OF[place - 1]!;
  return language === 'und' || languages.includes(language) ? undefined : languages;
}
