import { canonical, WORD_END } from './figures.ts';

/** Words and signs that multiply the number before them, by the power of ten they stand for. */
const MAGNITUDES: readonly (readonly [power: number, words: string])[] = [
  [
    3,
    'K|thousand*|ts[nd]*|tis*|tys*|tus*|ezer*|duizend*|tausend*|bin*|mil|mila|mille|miles|mille?iers|milh?ares|mii|mie|tuha*|tūkst*|tisuć*|hiljad*|þús*|ribu|nghìn|ngàn|χιλ*|тыс*|тис*|хил*|хиљ*|илјад*|мың*|ألف|آلاف|هزار|ہزار|אלף|אלפי*|հազար*|ათას*|ஆயிர*|हज़ार*|हजार*|হাজার*|พัน(?!ล้าน)*|千|천|仟',
  ],
  [4, '万|萬|만|หมื่น*'],
  [5, 'lakh*|லட்ச*|लाख*|লাখ*|লক্ষ*|لاکھ|แสน*'],
  [
    6,
    'M|MM|millio*|millió*|millo*|milló*|mio*|mln*|mi|milio*|milió*|miljo*|milhã*|milhõ*|milyo*|milijun*|milijon*|milj|milljó*|juta|triệu|εκατ*|млн|миллион*|мільйо*|мільён*|милион*|مليون*|ملايين|میلیون|ملین|מיליון|miliwn*|mil+iún*|միլիոն*|მილიონ*|மில்லிய*|मिलियन*|মিলিয়ন*|ล้าน*|百万|百萬|백만',
  ],
  [7, '千万|千萬|천만|crore*|கோடி*|करोड़*|কোটি*'],
  [8, '億|亿|억'],
  [
    9,
    'B|bn|Md(?=[$€])|mld*|mrd*|md|mdr|miliar*|milliar*|milliárd*|miljar*|milyar*|milijar*|milljar*|mil mil*|bilh*|bi|tỷ|tỉ|δισ*|млрд|миллиард*|мільярд*|милиард*|милијард*|مليار*|میلیارد|ارب|מיליארד|միլիարդ*|მილიარდ*|अरब*|พันล้าน*|十億|十亿|십억',
  ],
  [10, '百億|百亿|백억'],
  [12, 'T|tril*|трлн|трилл*|تريليون*|兆|조'],
];

/** The word with which English says as many as others with `Milliarde`, and they a thousand times. */
const BILLIONS = 'billi*|billó*|bilion*|bilió*|biliã*|biliõ*|bilijo*|biljo*|bilyo*|बिलियन*';
const BILLION = patternOf(BILLIONS);
const COUNT_AS_ENGLISH = new Set(['cy', 'en', 'fil', 'ga', 'hi', 'ms', 'sw', 'tl']);

const PATTERNS = MAGNITUDES.map(([power, words]) => [power, patternOf(words)] as const);

/**
 * A star stands for more letters. East Asian words are followed by others without a space. What ends
 * a word stands once behind all of them, because it takes long to prepare.
 */
function patternOf(words: string): RegExp {
  const all = words.split('|');
  const open = all.filter(mayGoOn).map((word) => word.replace('*', ''));
  const bounded = all.filter((word) => !mayGoOn(word));
  const whole = bounded.length > 0 ? `(?:${bounded.join('|')})${WORD_END}` : '';
  return new RegExp(`^[-\\s]?(?:${[...open, whole].filter(Boolean).join('|')})`, 'iu');
}

function mayGoOn(word: string): boolean {
  return word.endsWith('*') || /[\u3000-\uffff]/.test(word);
}

/** Few numbers have any of them behind, and one look tells. */
const ANY = patternOf([BILLIONS, ...MAGNITUDES.map(([, words]) => words)].join('|'));
const WORD = /^[-\s]?\p{L}/u;

/** What values may say with the words behind them: `30` before `万` says `300000`. */
export function multiplied(values: readonly string[], after: string, language: string): string[] {
  if (!WORD.test(after) || !ANY.test(after)) return [];
  const powers = PATTERNS.filter(([, pattern]) => pattern.test(after)).map(([power]) => power);
  if (BILLION.test(after)) powers.push(COUNT_AS_ENGLISH.has(language) ? 9 : 12);
  return powers.flatMap((power) => values.map((value) => canonical(shifted(value, power))));
}

/** Whether a text has the word for a power of ten, whatever stands before it. */
export function saysPower(text: string, power: number): boolean {
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u);
  return PATTERNS.some(
    ([own, pattern]) => own === power && words.some((word) => pattern.test(word)),
  );
}

function shifted(value: string, power: number): string {
  const [whole, decimals = ''] = value.split('.');
  return `${whole}${decimals.slice(0, power).padEnd(power, '0')}.${decimals.slice(power) || '0'}`;
}

/**
 * Whether what stands around an English number surely multiplies it: `5 million`, `300K`, `$10M`.
 * `4K` may be a picture, and `3M` months.
 */
export function isSurelyMultiplied(before: string, figures: string, after: string): boolean {
  if (/^\s?(?:thousand|million|billion|trillion)/i.test(after)) return true;
  if (!/^[KMB](?!\p{L})/u.test(after)) return false;
  return /[$€£]\s?$/.test(before) || (after.startsWith('K') && /^\d\d/.test(figures));
}
